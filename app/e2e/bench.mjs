// Prints the performance table of `make bench`. All of it is measured in one run on one machine, with
// nothing else going on if the numbers are to be compared; the method stands under each part. It
// asserts nothing about time: the table is there to be read. Parts can be named:
//   node app/e2e/bench.mjs sizes packages loads changes library heap serving lighthouse
import os from "node:os";
import { BROWSER, launch, Server } from "./harness.mjs";
import { changes } from "./bench/changes.mjs";
import { heap } from "./bench/heap.mjs";
import { library } from "./bench/library.mjs";
import { lighthouse } from "./bench/lighthouse.mjs";
import { loads } from "./bench/loads.mjs";
import { serving } from "./bench/serving.mjs";
import { packages, sizes } from "./bench/sizes.mjs";

const parts = { sizes, packages, loads: () => loads(server), changes: () => changes(browser, server), library: () => library(browser, server),
  heap: () => heap(browser, server), serving: () => serving(server), lighthouse: () => lighthouse(server) };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length) {
  console.error(`there is no part ${unknown.join(", ")}; the parts are ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}

const server = await new Server().start();
const browser = await launch({ executablePath: BROWSER });
try {
  const load = os.loadavg()[0];
  console.log(`Chromium ${browser.version()}, Node ${process.version}, ${os.cpus().length} x ${os.cpus()[0].model}, load at the start ${load.toFixed(1)}`);
  if (load > 1) console.log("The machine is busy: times are too long; compare columns of one part only.");
  for (const name of wanted.length ? wanted : Object.keys(parts)) await parts[name]();
} finally {
  await browser.close();
  await server.stop();
}
