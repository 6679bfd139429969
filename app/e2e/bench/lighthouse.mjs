// What Lighthouse says of the start page: its performance score, mobile, with throttling by the browser
// itself (the simulated kind makes the text wait for the program, which it does not).
import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { BROWSER, FLAGS } from "../../../web/jstest/harness.mjs";
import { folder } from "../harness.mjs";
import { head, median, places, row, say, whole } from "./table.mjs";

const RUNS = 3, PORT = 9377;
// The line and the processor of the other parts, instead of Lighthouse's own 562 ms a request.
const LINE = { requestLatencyMs: 150, downloadThroughputKbps: 1600, uploadThroughputKbps: 750, cpuSlowdownMultiplier: 4 };
const program = fileURLToPath(new URL("lighthouse/node_modules/lighthouse/cli/index.js", import.meta.url));

export async function lighthouse(server) {
  if (!existsSync(program)) return say("Lighthouse is not here; make bench installs it.");
  // Lighthouse talks to a browser of its own, through a port.
  const browser = spawn(BROWSER, [...FLAGS, "--headless", "--remote-debugging-port=" + PORT, "--user-data-dir=" + folder("lighthouse-profile")], { stdio: "ignore" });
  for (let n = 0; n < 100; n++) {
    if (await fetch(`http://127.0.0.1:${PORT}/json/version`).then((r) => r.ok, () => false)) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  const found = [];
  try {
    for (let n = 0; n < RUNS; n++) {
      const out = join(folder("lighthouse"), n + ".json");
      await promisify(execFile)(process.execPath, [program, server.url("/"), "--port=" + PORT, "--output=json", "--output-path=" + out, "--quiet",
        "--no-enable-error-reporting", "--only-categories=performance,accessibility,best-practices,seo", "--throttling-method=devtools",
        ...Object.entries(LINE).map(([name, value]) => `--throttling.${name}=${value}`)], { timeout: 180_000 });
      found.push(JSON.parse(readFileSync(out, "utf8")));
    }
  } finally { browser.kill(); }
  head("Lighthouse, mobile, throttled by the browser to the same line", "median");
  for (const [name, { title }] of Object.entries(found[0].categories)) row(title.toLowerCase() + ", of 100", whole(median(found.map((f) => f.categories[name].score * 100))));
  const audit = (id, name, digits = 0) => row(name, places(median(found.map((f) => f.audits[id].numericValue)), digits));
  audit("largest-contentful-paint", "largest contentful paint, ms");
  audit("total-blocking-time", "total blocking time, ms");
  audit("cumulative-layout-shift", "layout shift", 4);
  say(`Median of ${RUNS} runs of Lighthouse ${found[0].lighthouseVersion}.`);
}
