// axe-core finds nothing, in light and dark, wide and narrow, in every state a reader can meet.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { button, LOOKS, ready, saved, setLevel, SOAK, suite } from "./harness.mjs";

const web = suite();

for (const [colorScheme, width, height] of LOOKS) {
  const look = { colorScheme, viewport: { width, height }, reducedMotion: "reduce" };

  web.test(`the scorecard, ${colorScheme}, ${width} px`, look, async ({ page, open }) => {
    await open("/");
    if (SOAK) await clean(page, "as it comes"); // of what is open nothing is hidden
    await page.evaluate(() => { for (const d of document.querySelectorAll("details:not([data-empty])")) d.open = true; });
    await clean(page, "everything open");
    if (!SOAK && width === 1280) return; // a dialog has the same colours in both
    await setLevel(page, "Ceasefire", "Russia", 0);
    await saved(page);
    await button(page, "Reset").click();
    await page.getByRole("dialog").waitFor();
    await clean(page, "the reset dialog");
  });

  // The same colours once more in other parts: narrow in dark is enough with each submission, wide in light besides at length.
  if (SOAK ? (colorScheme === "light") !== (width === 1280) : colorScheme === "light") continue;

  web.test(`score it yourself and its end, ${colorScheme}, ${width} px`, look, async ({ page, open }) => {
    await open("/");
    await button(page, "Score it yourself").click();
    await page.getByRole("heading", { name: /Goal 1 of/ }).waitFor();
    await clean(page, "the first goal");
    for (let n = 2; await button(page, "Next goal").count(); n++) {
      await button(page, "Next goal").click();
      await page.getByRole("heading", { name: `Goal ${n} of` }).waitFor();
    }
    await page.locator("#own-scoring-end").click();
    await page.locator("#compare").waitFor();
    await clean(page, "the comparison");
  });

  web.test(`pages without a card, ${colorScheme}, ${width} px`, { ...look, allow: [/404 \(Not Found\)/] }, async ({ page, open, server }) => {
    await open("/card/");
    await clean(page, "/card/");
    await page.goto(server.url("/no/such/page"));
    await ready(page);
    await clean(page, "the page for unknown addresses");
    await page.goto(server.url("/rescue.html"));
    await clean(page, "rescue.html");
  });
}

web.test("a card with three full sides", { colorScheme: "light" }, async ({ page, open }) => {
  await open("/summits/yalta-1945/");
  await clean(page, "Yalta");
});

web.test("forced colours", { forcedColors: "active" }, async ({ page, open }) => {
  await open("/");
  // Which colours these are is the system's matter, not the page's.
  await clean(page, "forced colours", { rules: { "color-contrast": { enabled: false } } });
  for (const id of ["#score-it", ".Level-step:has(input:checked)", ".Chip"]) {
    const [text, ground] = await page.locator(id).first().evaluate((el) => [getComputedStyle(el).color, getComputedStyle(el).backgroundColor]);
    assert.notEqual(text, ground, id);
  }
});
