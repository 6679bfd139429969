// Input to next paint: a trusted click on a level, through the browser's own input, until the next
// frame is presented, as the browser's event timing has it, and whether that frame already shows the
// new verdict. Three pages: the Anchorage card, a card of 60 goals and 3 sides, and
// the yardstick of that size. They take turns, so that a busy machine is as hard on each of them.
import { ready } from "../harness.mjs";
import { bigCard, keep, SLOWED } from "./cards.mjs";
import { openTab } from "./tab.mjs";
import { head, mean, median, quantile, row, say, whole } from "./table.mjs";
import { yardstickServer } from "./yardstick.mjs";

const ROUNDS = 60, WARM = 10; // changes of each page
const PAUSE = 400, HOLD = 60; // milliseconds between two changes, as a quick reader takes, and that the button is down in each

export async function changes(browser, server) {
  const yardstick = await yardstickServer();
  try {
    for (const slow of [true, false]) {
      const pages = [
        await tab(browser, slow, "Anchorage (7 goals, 3 sides)", (page) => ours(page, server.url("/")), levelOf("ceasefire", "ru")),
        await tab(browser, slow, "60 goals, 3 sides", (page) => ourBig(page, server), levelOf("g7", "s1")),
        await tab(browser, slow, "the same size in Preact", (page) => page.goto(yardstick.url).then(() => page.waitForSelector("#goal-g7")), levelOf("g7", "s1")),
      ];
      for (let n = 0; n < ROUNDS + WARM; n++) for (const one of pages) await change(one, n, n >= WARM);
      head(`A change of level, input to next paint, ${slow ? `processor slowed ${SLOWED} times` : "full speed"}, ms`, "median", "95 %", "shows it");
      for (const one of pages) {
        row(one.name, whole(median(one.inputs)), whole(quantile(one.inputs, 0.95)), whole(100 * mean(one.shown)) + " %");
        await one.page.context().close();
      }
    }
    say(`${ROUNDS} changes of each page in turn, after ${WARM} to warm up, ${PAUSE} ms between two of one page, the button down for ${HOLD} ms.`);
    say("The browser's event timing counts in steps of 8 ms and gives nothing below 16. The last column: how often the new verdict is");
    say("in the page when that frame is made.");
  } finally {
    yardstick.close();
  }
}

async function tab(browser, slow, name, open, level) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, cdp } = await openTab(context);
  await open(page);
  await page.locator(level(0)).evaluate((el) => el.closest(".Cell").scrollIntoView({ behavior: "instant", block: "center" }));
  return { name, page, cdp, level, slow, inputs: [], shown: [] };
}

async function ours(page, url) {
  await page.goto(url);
  await ready(page);
}

async function ourBig(page, server) {
  await ours(page, server.url("/card/"));
  await keep(page, bigCard());
  await ours(page, server.url("/card/#bench-60"));
  await page.goto("about:blank");
  await ours(page, server.url("/card/#bench-60"));
  await page.locator("#open-g7").click();
  await page.waitForSelector("#goal-g7");
}

const levelOf = (goal, side) => (n) => `#level-${goal}-${side}-${n % 2 ? 1 : 3}`;

async function change(one, n, counts) {
  const { page, cdp } = one;
  await page.bringToFront();
  // A slowed page keeps a processor busy even when it waits, so only the one at work is slowed.
  if (one.slow) await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.waitForTimeout(PAUSE); // what a page does on coming to the front is not part of a change
  const place = await page.locator(one.level(n)).evaluate((el) => {
    globalThis.seen.inputs.length = 0;
    globalThis.changed = globalThis.follow(".TotalsPanel-full");
    const { x, y, width, height } = el.closest("label").getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  for (const type of ["mousePressed", "mouseReleased"]) {
    await cdp.send("Input.dispatchMouseEvent", { type, ...place, button: "left", clickCount: 1 });
    if (type === "mousePressed") await page.waitForTimeout(HOLD);
  }
  // The entry of the click follows its presentation; a fast one has none, and then all was done in time.
  const [input, shown] = await page.evaluate(async (wait) => {
    const changed = await globalThis.changed;
    await new Promise((done) => setTimeout(done, wait));
    const inputs = globalThis.seen.inputs;
    return [Math.max(8, ...inputs.map((e) => e.duration)), !inputs.length || changed <= Math.max(...inputs.map((e) => e.end))];
  }, PAUSE);
  if (one.slow) await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  if (!counts) return;
  one.inputs.push(input);
  one.shown.push(Number(shown));
}
