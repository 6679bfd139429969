// Requests a second of our server beside nginx (Debian's, with its own settings: sendfile, a worker a
// processor), on loopback, measured with wrk in turns. Both send the very same bytes: the compressed
// file whose size is nearest to 20 kB, and the browser program of about 1 MB, with the same headers.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { dist, folder } from "../harness.mjs";
import { head, median, places, row, say, whole } from "./table.mjs";

const ROUNDS = 5, SECONDS = 2, CONNECTIONS = 32;
const missing = (name) => spawnSync(name, ["-v"]).error !== undefined;

export async function serving(server) {
  const absent = ["nginx", "wrk"].filter(missing);
  if (absent.length) {
    head("Server beside nginx");
    say(`Skipped: ${absent.join(" and ")} ${absent.length > 1 ? "are" : "is"} not installed (apt-get install nginx wrk).`);
    return;
  }
  const packed = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".br"));
  const size = (name) => statSync(join(dist, name)).size;
  const small = packed.reduce((a, b) => (Math.abs(size(b) - 20_000) < Math.abs(size(a) - 20_000) ? b : a));
  const big = packed.reduce((a, b) => (size(b) > size(a) ? b : a));
  const nginx = await startNginx({ small, big }, await headersOf(server.url("/")));
  try {
    head("Server beside nginx, requests a second", "ours", "nginx", "share");
    for (const [name, file] of [["small", small], ["big", big]]) {
      const path = file.replace(/\.br$/, "").replace(/(^|\/)index\.html$/, "$1");
      const rates = { ours: [], nginx: [] }, shares = [];
      for (let n = 0; n <= ROUNDS; n++) {
        const ours = rate(server.url(path)), theirs = rate(nginx.url + name);
        if (n === 0) continue; // to warm up
        rates.ours.push(ours);
        rates.nginx.push(theirs);
        shares.push(ours / theirs);
      }
      row(`${path || "the start page"}, ${whole(size(file))} bytes`, whole(median(rates.ours)), whole(median(rates.nginx)), places(median(shares), 2));
    }
    say(`wrk, ${CONNECTIONS} connections kept open, ${ROUNDS} rounds of ${SECONDS} s in turns after one to warm up, medians.`);
  } finally {
    await nginx.stop();
  }
}

// One run of wrk; any answer but 200, or a broken connection, is an error.
function rate(url) {
  const said = execFileSync("wrk", ["-t1", "-c" + CONNECTIONS, "-d" + SECONDS, "-H", "Accept-Encoding: br", url], { encoding: "utf8" });
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(`wrk on ${url}: ${said}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(said)[1]);
}

// The headers of one of our answers that nginx does not send by itself.
async function headersOf(url) {
  const own = ["connection", "content-length", "content-type", "content-encoding", "date", "etag", "keep-alive", "transfer-encoding"];
  return [...(await fetch(url)).headers].filter(([name]) => !own.includes(name));
}

async function startNginx(files, headers) {
  const dir = folder("nginx");
  for (const [name, file] of Object.entries(files)) cpSync(join(dist, file), join(dir, name));
  const port = await new Promise((done) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => done(port)); });
  });
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${dir}/${name};`).join(" ");
  const said = (value) => '"' + value.replaceAll('"', '\\"') + '"';
  writeFileSync(join(dir, "nginx.conf"), `
daemon off; worker_processes auto; pid ${dir}/pid; error_log ${dir}/error.log; ${process.getuid() === 0 ? "user root;" : ""}
events { worker_connections 768; }
http {
  sendfile on; tcp_nopush on; access_log off; types {} default_type text/html; keepalive_requests 100000000; ${temp}
  server {
    listen 127.0.0.1:${port}; root ${dir}; add_header Content-Encoding br;
    ${headers.map(([name, value]) => `add_header ${name} ${said(value)};`).join("\n    ")}
  }
}`);
  const child = spawn("nginx", ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", join(dir, "error.log")], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  for (let answered = false; !answered;) {
    if (child.exitCode !== null) throw new Error("nginx did not start: " + readFileSync(join(dir, "error.log"), "utf8"));
    answered = await fetch(url + "small").then((r) => r.arrayBuffer()).then(() => true, () => false);
  }
  return { url, stop: () => new Promise((done) => { child.on("exit", done); child.kill("SIGTERM"); }) };
}
