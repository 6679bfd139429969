// Prints the performance table of `make bench`: the first and a repeated load over a slow line with
// a slowed processor, how fast a change of level shows, and what the published files weigh.
// It asserts nothing about time: numbers depend on the machine; the table is there to be compared.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { dist, launch, ready, Server } from "./harness.mjs";

const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWED = 4, CHANGES = 20, LOADS = 3;
const median = (list) => quantile(list, 0.5);
function quantile(list, q) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
}
const row = (...cells) => console.log(cells[0].padEnd(44) + cells.slice(1).map((c) => String(c).padStart(12)).join(""));

const server = await new Server().start();
const browser = await launch();

async function slowed(context, network) {
  const page = await context.newPage(), cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await cdp.send("Network.enable");
  if (network) await cdp.send("Network.emulateNetworkConditions", LINE);
  await page.addInitScript(() => {
    const seen = globalThis.seen = { lcp: 0, what: "", cls: 0, long: 0 };
    const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch("largest-contentful-paint", (e) => { seen.lcp = e.startTime; seen.what = e.element?.id || e.element?.className || e.element?.localName; });
    watch("layout-shift", (e) => { if (!e.hadRecentInput) seen.cls += e.value; });
    watch("longtask", (e) => { seen.long = Math.max(seen.long, e.duration); });
  });
  return { page, cdp };
}

// One load, from the request of the page until the program has taken it over.
async function load(page, cdp) {
  let bytes = 0, requests = 0;
  const done = (e) => { bytes += e.encodedDataLength; };
  const sent = (e) => { if (!e.request.url.startsWith("data:") && !e.request.url.startsWith("blob:")) requests++; };
  cdp.on("Network.loadingFinished", done);
  cdp.on("Network.requestWillBeSent", sent);
  await page.goto(server.url("/"));
  await ready(page);
  const interactive = await page.evaluate(() => performance.now());
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
  cdp.off("Network.loadingFinished", done);
  cdp.off("Network.requestWillBeSent", sent);
  return { ...await page.evaluate(() => globalThis.seen), interactive, bytes, requests,
    fcp: await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime) };
}

const kinds = { first: [], repeat: [] };
for (let n = 0; n < LOADS; n++) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const { page, cdp } = await slowed(context, true);
  kinds.first.push(await load(page, cdp));
  await page.getByText("Ready to work offline.").waitFor({ timeout: 120_000 });
  kinds.repeat.push(await load(page, cdp));
  await context.close();
}

console.log(`Chromium ${browser.version()}; 1.6 Mbit/s, 150 ms, processor slowed ${SLOWED} times; median of ${LOADS} loads\n`);
row("", "first", "repeat");
const line = (name, take, digits = 0) => row(name, ...["first", "repeat"].map((k) => median(kinds[k].map(take)).toFixed(digits)));
line("first contentful paint, ms", (l) => l.fcp);
line("largest contentful paint (reads complete), ms", (l) => l.lcp);
line("layout shift", (l) => l.cls, 4);
line("interactive (program has taken over), ms", (l) => l.interactive);
line("longest task on the main thread, ms", (l) => l.long);
line("bytes over the line", (l) => l.bytes);
line("requests", (l) => l.requests);
row("largest element", ...["first", "repeat"].map((k) => kinds[k][0].what));

// From the click on a level to the paint that shows the new verdict.
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const { page, cdp } = await slowed(context, false);
await load(page, cdp);
const shown = [], saves = [];
await page.locator("#goal-ceasefire").evaluate((el) => el.scrollIntoView({ behavior: "instant" }));
for (let n = 0; n < CHANGES; n++) {
  const [paint, save] = await page.locator(`#level-ceasefire-ru-${n % 2 ? 1 : 3}`).evaluate((radio) => new Promise((done) => {
    const standing = document.querySelector(".Standing"), state = document.getElementById("save-state");
    const before = standing.textContent, from = performance.now();
    let asked = false, paint;
    // A message sent from within a frame arrives once that frame is painted.
    const painted = () => { const c = new MessageChannel(); c.port1.onmessage = () => { paint = performance.now() - from; }; c.port2.postMessage(0); };
    const look = () => {
      if (!asked && standing.textContent !== before) { asked = true; requestAnimationFrame(painted); }
      if (paint !== undefined && state.textContent === "Saved") done([paint, performance.now() - from]);
      else setTimeout(look);
    };
    radio.click();
    look();
  }));
  shown.push(paint);
  saves.push(save);
}
await context.close();
console.log(`\nA change of level, processor slowed ${SLOWED} times, ${CHANGES} times\n`);
row("", "median", "95 %");
row("until the new verdict is painted, ms", median(shown).toFixed(0), quantile(shown, 0.95).toFixed(0));
row("until it is saved, ms", median(saves).toFixed(0), quantile(saves, 0.95).toFixed(0));

await browser.close();
await server.stop();

console.log("\nPublished files, bytes\n");
row("", "plain", "brotli");
let plain = 0, packed = 0;
const files = readdirSync(dist, { recursive: true }).filter((n) => statSync(join(dist, n)).isFile() && !/\.(br|gz)$|^_headers$|^build\.json$/.test(n)).sort();
for (const name of files) {
  const size = readFileSync(join(dist, name)).length;
  let small = size;
  try { small = statSync(join(dist, name + ".br")).size; } catch { /* sent as it is */ }
  plain += size;
  packed += small;
  row(name, size, small);
}
row("all", plain, packed);
