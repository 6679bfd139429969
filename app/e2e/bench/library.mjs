// A library of 500 own cards: until it stands there, and until the paint that follows a letter typed
// into its search.
import { ready } from "../harness.mjs";
import { keepMany, SLOWED } from "./cards.mjs";
import { frames, openTab } from "./tab.mjs";
import { head, median, quantile, row, say, whole } from "./table.mjs";

const CARDS = 500, WORDS = ["meeting 1", "rater 3", "town 4", "1955", "aland"], LOADS = 5;

export async function library(browser, server) {
  head(`Library of ${CARDS} own cards, ms`, "median", "95 %");
  for (const slow of [true, false]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const { page, cdp } = await openTab(context);
    await page.goto(server.url("/library/"));
    await ready(page);
    await keepMany(page, CARDS);
    if (slow) await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    const speed = slow ? `processor slowed ${SLOWED} times` : "full speed", opened = [];
    for (let n = 0; n <= LOADS; n++) {
      await page.goto(server.url("/library/"));
      await ready(page);
      if (n > 0) opened.push(await page.evaluate(() => performance.now()));
    }
    row(`until it can be used, ${speed}`, whole(median(opened)), whole(quantile(opened, 0.95)));
    const inputs = [];
    await page.locator("#library-search, input[type=search]").first().focus();
    for (const word of WORDS) {
      for (const letter of word) inputs.push(await typed(page, letter));
      for (let n = 0; n < word.length; n++) inputs.push(await typed(page, "Backspace"));
    }
    row(`a key in the search until the next paint, ${speed}`, whole(median(inputs)), whole(quantile(inputs, 0.95)));
    await context.close();
  }
  say(`${LOADS} loads after one to warm up; ${2 * WORDS.join("").length} keys. Event timing counts in steps of 8 ms and gives nothing below 16.`);
}

async function typed(page, key) {
  await page.evaluate(() => { globalThis.seen.inputs.length = 0; });
  await page.keyboard.press(key === " " ? "Space" : key);
  await frames(page);
  await frames(page);
  return page.evaluate(() => Math.max(8, ...globalThis.seen.inputs.map((e) => e.duration)));
}
