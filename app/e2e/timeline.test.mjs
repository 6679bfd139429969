// Time: a new dated state, the timeline that shows how the verdict moved, opening another state, undo.
import assert from "node:assert/strict";
import { clean } from "./axe.mjs";
import { button, chosen, level, ready, saved, setLevel, suite, until, verdict } from "./harness.mjs";

const web = suite();
const time = (page) => page.getByRole("region", { name: "How the verdict moved" });
const states = (page) => time(page).locator(".Timeline-state h3").allTextContents();
const finding = (page) => page.locator("#states-title").textContent();
const shipped = ["As of 18 August 2025", "As of 23 October 2025"];

web.test("re-score now, change a level: both dates stay, each the reader's own; undo takes back, a reload keeps", { timezoneId: "America/Los_Angeles" }, async ({ page, open }) => {
  await page.clock.setFixedTime("2026-08-16T01:30:00Z"); // half past six in the evening of the day before
  await open("/");
  const start = await verdict(page).textContent();
  assert.match(start, /^Russia got more of what it wanted: 54 of 100, the United States 43\./);
  assert.deepEqual(await states(page), shipped);
  assert.equal(await finding(page), "From a narrow lead of Russia (18 August 2025) to a narrow lead of the United States (23 October 2025)");

  const now = "As of 15 August 2026";
  await button(page, "Re-score now").click();
  await until(() => states(page), (list) => list.length === 3, "the states");
  assert.deepEqual(await states(page), [...shipped, now]);
  assert.equal(await verdict(page).textContent(), start, "the new state begins with the ratings as they were");
  assert.match(await level(page, "Ceasefire", "Russia").locator("xpath=ancestor::div[contains(@class, 'Cell')][1]/..").locator(".Cell-who small").textContent(), /as of 18 August 2025$/);

  await setLevel(page, "Ceasefire", "Russia", 0);
  const own = await until(() => verdict(page).textContent(), (text) => text !== start, "the verdict");
  await until(() => finding(page), (text) => /^From a narrow lead of Russia \(18 August 2025\) to a draw \(/.test(text), "the finding");
  const changed = time(page).locator(".Timeline-state[data-open='yes'] details[data-kind='changes']");
  await changed.locator("summary").click();
  await until(() => changed.textContent(), (text) => /Ceasefire Russia: “most” → “none of it”/.test(text), "what changed");
  assert.doesNotMatch(await page.locator("#goal-ceasefire .Cell-who small").nth(1).textContent(), /as of/, "judged anew, the rating has the card's date");

  // Kept: the card and all of its states.
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
  assert.deepEqual(await states(page), [...shipped, now]);

  // Back to the day, the new state stays on the timeline, and undo returns to it.
  await button(page, "Open this state: As of 18 August 2025").click();
  await until(() => verdict(page).textContent(), start, "the verdict of the day");
  assert.deepEqual(await states(page), [...shipped, now]);
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "3");
  await page.locator("#undo").click();
  await until(() => verdict(page).textContent(), own, "the verdict after undo");
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
  await saved(page);
});

web.test("another date, a note, one state a date; removed and brought back", async ({ page, open }) => {
  await open("/summits/reykjavik-1986/");
  assert.match(await finding(page), /^Then and now a clear lead of the United States: 50 to 30 as of 22 October 1986, 75 to 55 as of December 1987$/);
  await button(page, "Re-score now").click();
  const date = page.getByRole("textbox", { name: "Ratings as of" });
  await until(() => states(page), (list) => list.length === 3, "the states");
  await date.fill("1987-12");
  await date.blur();
  await page.getByText("there is another state of that date", { exact: false }).waitFor();
  await until(() => date.inputValue(), (value) => /^20\d\d-/.test(value), "the date");
  await date.fill("1991-07-31");
  await date.blur();
  await until(() => states(page), (list) => list[2] === "As of 31 July 1991", "the states");
  const note = page.getByRole("textbox", { name: "Note on the state “As of 31 July 1991”" });
  await page.locator("#state-note-fold-own > summary").click();
  await note.fill("After the strategic arms treaty");
  await note.blur();
  await time(page).locator(".Timeline-state[data-open='yes'] > p.Small", { hasText: "After the strategic arms treaty" }).waitFor();
  await saved(page);

  await button(page, "Open this state: As of December 1987").click();
  await until(() => verdict(page).textContent(), (text) => /75 of 100/.test(text), "the verdict of 1987");
  await button(page, "Remove: As of 31 July 1991").click();
  await until(() => states(page), (list) => list.length === 2, "the states");
  await page.locator("#undo").click();
  await until(() => states(page), (list) => list.length === 3, "the states after undo");
  await time(page).locator(".Timeline-state > p.Small", { hasText: "After the strategic arms treaty" }).waitFor();
  await saved(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await states(page), ["As of 22 October 1986", "As of December 1987", "As of 31 July 1991"]);
  assert.match(await verdict(page).textContent(), /75 of 100/);
});

web.test("axe finds nothing in the timeline; nothing is wider than a small phone", { viewport: { width: 320, height: 700 }, colorScheme: "dark" }, async ({ page, open }) => {
  await open("/");
  await button(page, "Re-score now").click();
  await until(() => states(page), (list) => list.length === 3, "the states");
  for (const fold of await page.locator("#time details:not([data-empty]) > summary").all()) await fold.click();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await clean(page, "the timeline with every fold open", { within: "#time" });
});

web.test("the timeline is there without a program", { javaScriptEnabled: false }, async ({ page, server }) => {
  await page.goto(server.url("/"));
  assert.deepEqual(await states(page), shipped);
  await time(page).locator("#state-changes-0 > summary").click();
  await time(page).getByText("“a little” → “most”").waitFor();
  assert.ok(await time(page).locator("svg.Drawing").isVisible());
});
