// A tab as `make bench` opens it: at full speed, or as on a slow phone on a slow line, with what the
// browser itself says of its paints.
import { SLOWED } from "./cards.mjs";

// 1.6 Mbit/s down, 750 kbit/s up, 150 ms: what Lighthouse calls slow 4G.
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

export async function openTab(context, { slow = false, line = false } = {}) {
  const page = await context.newPage(), cdp = await context.newCDPSession(page);
  page.setDefaultTimeout(120_000);
  if (slow) await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await cdp.send("Network.enable");
  if (line) await cdp.send("Network.emulateNetworkConditions", LINE);
  await page.addInitScript(observe);
  return { page, cdp };
}

// Runs in the page. Every paint is taken from the browser's own entries.
function observe() {
  const seen = globalThis.seen = { fcp: undefined, lcp: 0, what: "", cls: 0, blocked: 0, longest: 0, inputs: [] };
  const watch = (type, take, more) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch("paint", (e) => { if (e.name === "first-contentful-paint") seen.fcp = e.startTime; });
  watch("largest-contentful-paint", (e) => { seen.lcp = e.startTime; seen.what = e.element?.id || e.element?.className || e.element?.localName; });
  watch("layout-shift", (e) => { if (!e.hadRecentInput) seen.cls += e.value; });
  watch("longtask", (e) => { seen.longest = Math.max(seen.longest, e.duration); seen.blocked += Math.max(0, e.duration - 50); });
  watch("event", (e) => { if (e.interactionId) seen.inputs.push({ duration: e.duration, end: e.processingEnd }); }, { durationThreshold: 16 });

  // Tells when the element first shows something else than now.
  globalThis.follow = (selector) => new Promise((done) => {
    const element = document.querySelector(selector), before = element.innerHTML;
    const watcher = new MutationObserver(() => {
      if (element.innerHTML === before) return;
      watcher.disconnect();
      done(performance.now());
    });
    watcher.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

// Two frames, so that the browser has had the time to report the paints before them.
export const frames = (page) => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)))));
