// A thousand changes on one page. After each forced collection the heap of the scripts and the memory
// of the program are taken: the mean of the last 200 changes must lie by that of the first 200.
import { ready } from "../harness.mjs";
import { openTab } from "./tab.mjs";
import { head, mean, places, row, say } from "./table.mjs";

const CHANGES = 1000, EACH = 20, PART = 200;

export async function heap(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, cdp } = await openTab(context);
  // The program's memory grows only: what it has now is the most that it ever needed.
  await page.addInitScript(() => {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => { const got = await start(...args); globalThis.programMemory = got.instance.exports.mem; return got; };
  });
  await page.goto(server.url("/"));
  await ready(page);
  const scripts = [], program = [], nodes = [];
  for (let n = 0; n < CHANGES; n++) {
    await page.locator(`#level-ceasefire-ru-${n % 2 ? 1 : 3}`).evaluate((radio) => new Promise((done) => {
      radio.click();
      requestAnimationFrame(() => setTimeout(done));
    }));
    if (n % EACH !== EACH - 1) continue;
    await page.waitForFunction(() => document.getElementById("save-state").textContent === "Saved");
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    scripts.push(usedSize / 1e6);
    program.push(await page.evaluate(() => globalThis.programMemory.buffer.byteLength / 1e6));
    nodes.push((await cdp.send("Memory.getDOMCounters")).nodes);
  }
  const some = PART / EACH;
  head(`Memory over ${CHANGES} changes`, `first ${PART}`, `last ${PART}`, "share");
  for (const [name, list, digits] of [["heap of the scripts, MB", scripts, 2], ["memory of the program, MB", program, 2], ["nodes of the document", nodes, 0]]) {
    const from = mean(list.slice(0, some)), to = mean(list.slice(-some));
    row(name, places(from, digits), places(to, digits), places(to / from, 3));
  }
  say(`Means over the changes, looked at after every ${EACH} and a forced collection. The program's memory is never given back by the`);
  say("engine: it holds what Go's collector lets it grow to.");
  await context.close();
}
