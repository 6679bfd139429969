// The first and a repeated visit of the start page, over a slow line on a slowed processor and at full
// speed. Each first visit is a new browser with a profile of its own on disk, because a private window
// keeps no compiled code; the repeated visit is another page of that browser, with the worker in control.
import { launchProfile, ready } from "../harness.mjs";
import { SLOWED } from "./cards.mjs";
import { openTab } from "./tab.mjs";
import { head, median, places, row, say, whole } from "./table.mjs";

const LOADS = 5;

export async function loads(server) {
  for (const slow of [true, false]) {
    const kinds = { first: [], second: [], third: [] };
    for (let n = 0; n < LOADS; n++) {
      const context = await launchProfile(`loads-${slow}-${n}`, {}, { viewport: { width: 412, height: 823 } });
      for (const kind of Object.keys(kinds)) {
        const { page, cdp } = await openTab(context, { slow, line: slow });
        kinds[kind].push(await load(page, cdp, server));
        if (kind === "first") await page.getByText("Ready to work offline.").waitFor({ timeout: 180_000 });
        // Chromium writes compiled code once the optimising compiler is through with it, in its own time.
        if (kind === "first") await page.waitForTimeout(3000);
        await page.close();
      }
      await context.close();
    }
    const columns = Object.keys(kinds);
    head(`Start page, ${slow ? `1.6 Mbit/s, 150 ms, processor slowed ${SLOWED} times` : "full speed"}`, "first visit", "second", "third");
    const line = (name, take, digits) => row(name, ...columns.map((k) => (digits ? places(median(kinds[k].map(take)), digits) : whole(median(kinds[k].map(take))))));
    line("first contentful paint, ms", (l) => l.fcp);
    line("largest contentful paint (reads complete), ms", (l) => l.lcp);
    line("layout shift", (l) => l.cls, 4);
    line("interactive (the program has taken over), ms", (l) => l.interactive);
    line("longest task of the main thread, ms", (l) => l.longest);
    line("time above 50 ms in tasks, ms", (l) => l.blocked);
    line("bytes over the line", (l) => l.bytes);
    line("requests", (l) => l.requests);
    row("largest element", ...columns.map((k) => kinds[k][0].what));
  }
  say(`Medians of ${LOADS} browsers with new profiles; window of 412 x 823. Bytes and requests until interactive; after the first`);
  say("visit the browser gets 3 s to write its compiled code.");
}

// One load, from the request of the page until the program has taken it over.
async function load(page, cdp, server) {
  let bytes = 0, requests = 0;
  cdp.on("Network.loadingFinished", (e) => { bytes += e.encodedDataLength; });
  cdp.on("Network.requestWillBeSent", (e) => { if (/^http/.test(e.request.url)) requests++; });
  cdp.on("Network.requestServedFromCache", () => { requests--; });
  await page.goto(server.url("/"));
  await ready(page);
  const interactive = await page.evaluate(() => performance.now());
  const [sent, count] = [bytes, requests];
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
  return { ...await page.evaluate(() => globalThis.seen), interactive, bytes: sent, requests: count };
}
