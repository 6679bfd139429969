// What the browser tests need: the program, a server for it, a browser, and the
// reference that says what a mount from nothing would have built.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, FLAGS, LEAN, source } from "../../../jstest/harness.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");

const csp = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const bootJS = `
globalThis.goappGetenv = () => "";
globalThis.shifts = []; // from the start of the program on
let startedAt = Infinity;
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.startTime > startedAt) shifts.push(e.value); }).observe({ type: "layout-shift", buffered: true });
let compiled;
globalThis.startProgram = async () => {
  compiled ??= WebAssembly.compileStreaming(fetch("/app.wasm"));
  await settled();
  startedAt = performance.now();
  const go = new Go();
  go.exit = (code) => { globalThis.exitCode = code; };
  globalThis.fixtureMounted = false;
  globalThis.exitCode = undefined;
  go.run(await WebAssembly.instantiate(await compiled, go.importObject));
  while (!globalThis.fixtureMounted && globalThis.exitCode === undefined) await new Promise((r) => setTimeout(r));
  if (globalThis.exitCode !== undefined) throw new Error("the program ended with " + globalThis.exitCode);
};
globalThis.settled = () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r))));
`;

const style = "body{margin:0;font:16px/1.5 sans-serif} #tall{height:3000px} fieldset{margin:0 0 8px}";

// page wraps what stands for the pre-rendered markup.
function page(markup) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script src="/wasm_exec.js"></script><script src="/boot.js"></script></head><body>${markup}<script type="application/json" id="after">{}</script></body></html>`;
}

export async function open() {
  const folder = mkdtempSync(join(tmpdir(), "adopt-"));
  execFileSync("go", ["run", "./web/client/buildclient", "-o", folder, "-package", "./web/client/testdata/adopt"], { cwd: root, stdio: "inherit" });
  const wasm = readFileSync(join(folder, "app.wasm"));
  const glue = readFileSync(join(folder, "wasm_exec.js"));
  rmSync(folder, { recursive: true });

  let markup = "<div></div>";
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0];
    const [type, body] = {
      "/app.wasm": ["application/wasm", wasm],
      "/wasm_exec.js": ["text/javascript", glue],
      "/boot.js": ["text/javascript", source("adopt.js") + bootJS],
      "/style.css": ["text/css", style],
    }[path] ?? ["text/html; charset=utf-8", page(markup)];
    response.writeHead(200, { "content-type": type, "content-security-policy": csp });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await launch();

  return {
    // visit opens a page with the markup and does not start the program.
    async visit(text, address = "/", prepare = undefined) {
      markup = text;
      const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
      const tab = await context.newPage();
      tab.faults = [];
      tab.on("pageerror", (e) => tab.faults.push(String(e)));
      tab.on("console", (m) => { if (m.type() === "error") tab.faults.push(m.text()); });
      if (prepare) await tab.addInitScript(prepare);
      await tab.goto(origin + address);
      return tab;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function launch() {
  if (!existsSync(LEAN)) throw new Error(`no browser at ${LEAN}: set CHROMIUM`);
  return chromium.launch({
    executablePath: LEAN,
    args: FLAGS,
  });
}
