// The whole job without a pointer: reach it, see where you are, score, take back, reset, save.
import assert from "node:assert/strict";
import { keep } from "./bench/cards.mjs";
import { button, chosen, importance, level, saved, suite, until, verdict } from "./harness.mjs";

const web = suite();
const calm = { reducedMotion: "reduce" };
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

// Goes on with Tab until the element with the id has the focus; how often that took.
async function tabTo(page, id, limit = 60) {
  for (let n = 1; n <= limit; n++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((want) => document.activeElement.id === want, id)) return n;
  }
  assert.fail(`${id} is not within ${limit} steps of Tab; the focus is on ${await focused(page)}`);
}

// What stands where the focus is: nothing may cover it whole, and it must be drawn.
const seen = (page) => page.evaluate(() => {
  const el = document.activeElement, drawn = el.closest(".Level-step, label.Importance") ?? el;
  const r = el.getBoundingClientRect(), style = getComputedStyle(el.matches(".Level-step input") ? drawn : el);
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) => [r.x + r.width * x, r.y + r.height * y]);
  const free = points.filter(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (el.contains(top) || top.contains(el) || drawn.contains(top)); });
  return { name: el.id || el.textContent.trim().slice(0, 30), free: free.length, outline: parseFloat(style.outlineWidth) && style.outlineStyle !== "none", box: [r.x, r.y, r.width, r.height].map(Math.round) };
});

for (const [width, height, message] of [[1280, 720], [375, 640], [375, 640, "update-waiting"], [320, 256, "update-waiting"]]) {
  web.test(`the focus is always seen, ${width} px${message ? ", beside a message" : ""}`, { ...calm, viewport: { width, height } }, async ({ page, open }) => {
    await open("/");
    if (message) {
      await page.evaluate((name) => globalThis.scorecard.notify(name), message);
      await page.locator("#notices button").first().waitFor();
    }
    const bad = [], names = [];
    for (let n = 0; n < 90; n++) {
      await page.keyboard.press("Tab");
      const place = await seen(page);
      names.push(place.name);
      if (!place.free) bad.push("hidden: " + JSON.stringify(place));
      if (!place.outline) bad.push("no outline: " + JSON.stringify(place));
    }
    assert.deepEqual(bad, []);
    for (let n = 0; n < 40; n++) { // upwards the bar at the head must not hide it
      await page.keyboard.press("Shift+Tab");
      const place = await seen(page);
      if (!place.free) bad.push("hidden on the way back: " + JSON.stringify(place));
    }
    assert.deepEqual(bad, []);
    assert.equal(names[0], "Skip to the card");
    const order = ["score-it", "level-ceasefire-us-0", "importance-ceasefire-us", "level-ceasefire-ru-4"].map((id) => names.indexOf(id));
    assert.ok(order.every((at, i) => at > 0 && (i === 0 || at > order[i - 1])), "the order of reading: " + order);
  });
}

web.test("in a table of many goals the goal that is opened is the next stop, and the table a link away", calm, async ({ page, open }) => {
  await open("/card/");
  const goals = Array.from({ length: 30 }, (_, n) => ({ id: "g" + n, title: "Goal " + n, aims: { a: {}, b: {} } }));
  await keep(page, { format: "summit-scorecard/1", id: "many", summit: { id: "many", title: "Many goals", date: "2025-08-15", place: "Bench",
    sides: [{ id: "a", name: "Aland", colour: "blue" }, { id: "b", name: "Bland", colour: "vermilion" }], goals }, ratings: goals.flatMap((g) => ["a", "b"].map((side) => ({ goal: g.id, side, level: 2 }))) });
  await page.goto("about:blank");
  await open("/card/#many");
  await page.locator("#open-g3").press("Enter");
  await until(() => focused(page), "title-g3", "the focus");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("#goal-g3") !== null), "the first control of the goal");
  await page.getByRole("link", { name: "Back to the table of all goals" }).press("Enter");
  await until(() => focused(page), "open-g3", "the focus in the table");
});

web.test("skip link, levels by arrows, importance by arrows, undo and redo by keys", calm, async ({ page, open }) => {
  await open("/");
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(".Skip").evaluate((el) => el.getBoundingClientRect().top >= 0), "the skip link shows when it has the focus");
  await page.keyboard.press("Enter");
  await until(() => focused(page), "main", "the focus");

  const start = await verdict(page).textContent();
  await tabTo(page, "level-ceasefire-us-0");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await until(() => chosen(level(page, "Ceasefire", "United States")), "2", "the level");
  assert.equal(await focused(page), "level-ceasefire-us-2", "the focus goes with the choice");
  const scored = await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");

  await page.keyboard.press("Tab"); // the group is one stop
  assert.equal(await focused(page), "importance-ceasefire-us");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await importance(page, "Ceasefire", "United States").inputValue(), "7");
  await page.keyboard.press("Home");
  assert.equal(await importance(page, "Ceasefire", "United States").inputValue(), "0");
  await saved(page);

  await page.keyboard.press("Control+z");
  await until(() => importance(page, "Ceasefire", "United States").inputValue(), (v) => v !== "0", "the importance after undo");
  for (let n = 0; n < 4; n++) await page.keyboard.press("Control+z");
  await until(() => verdict(page).textContent(), start, "the verdict after undo");
  assert.equal(await chosen(level(page, "Ceasefire", "United States")), "0");
  assert.equal(await focused(page), "importance-ceasefire-us", "undo leaves the focus alone");
  await page.keyboard.press("Control+Shift+Z");
  await page.keyboard.press("Control+Shift+Z");
  await until(() => verdict(page).textContent(), scored, "the verdict after redo");
  assert.equal(await chosen(level(page, "Ceasefire", "United States")), "2");
  await saved(page);
});

web.test("a step back takes the focus from the level that was chosen to the one that is", calm, async ({ page, open }) => {
  await open("/");
  await tabTo(page, "level-ceasefire-us-0");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await until(() => chosen(level(page, "Ceasefire", "United States")), "2", "the level");
  await page.keyboard.press("Control+z");
  await until(() => focused(page), "level-ceasefire-us-1", "the focus");
  assert.equal(await chosen(level(page, "Ceasefire", "United States")), "1");
  await page.keyboard.press("ArrowRight"); // and on from there
  await until(() => chosen(level(page, "Ceasefire", "United States")), "2", "the level");
  await saved(page);
});

web.test("details, fields and the reset dialog", calm, async ({ page, open }) => {
  await open("/");
  await page.locator("#detail-ceasefire-us > summary").focus();
  await page.keyboard.press("Enter");
  await tabTo(page, "note-ceasefire-us", 3);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("By keys alone");
  await page.keyboard.press("Control+z"); // inside a field the browser's own undo goes first
  assert.notEqual(await page.locator("#note-ceasefire-us").inputValue(), "By keys alone");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("By keys alone");
  await tabTo(page, "status-ceasefire-us", 2);
  await saved(page);

  await page.locator("#reset").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Reset to the starting card?" });
  await dialog.waitFor();
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement.closest("dialog")), "the focus stays in the dialog");
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.equal(await focused(page), "reset", "the focus comes back");
  assert.equal(await page.locator("#note-ceasefire-us").inputValue(), "By keys alone");
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await button(page, "Reset the card").focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await until(() => page.locator("#note-ceasefire-us").inputValue(), (v) => v !== "By keys alone", "the reason after reset");
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost when Reset can no longer be used");
});

web.test("score it yourself to its end", calm, async ({ page, open }) => {
  await open("/");
  await page.locator("#score-it").focus();
  await page.keyboard.press("Enter");
  await until(() => focused(page), "own-scoring-title", "the focus");
  for (let n = 1; ; n++) {
    await page.keyboard.press("Tab");
    const first = await focused(page);
    assert.match(first, /^level-/, "the first stop of a goal is its first level");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    const last = await page.locator("#own-scoring-end").count();
    await tabTo(page, last ? "own-scoring-end" : "own-scoring-next");
    await page.keyboard.press("Enter");
    if (last) break;
    await page.getByRole("heading", { name: `Goal ${n + 1} of` }).waitFor();
    await until(() => focused(page), "own-scoring-title", "the focus");
  }
  await until(() => focused(page), "compare-title", "the focus");
  await tabTo(page, "compare-close", 5);
  await page.keyboard.press("Enter");
  await until(() => page.locator("#compare").count(), 0, "the comparison");
  assert.ok(await page.evaluate(() => document.activeElement !== document.body));
  await saved(page);
});

web.test("a message that is dismissed by key gives the focus back, and so does one whose button acts", async ({ page, open }) => {
  await open("/");
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.locator("#level-hearing-us-2").focus();
  await page.evaluate(() => scorecard.notify("offline-ready"));
  await page.locator("#dismiss-offline").focus();
  await page.keyboard.press("Enter");
  await until(focused, "level-hearing-us-2", "the focus");
  const first = page.locator("#solid button", { hasText: "Try" }).first();
  await first.focus();
  await page.keyboard.press("Enter");
  await page.locator("#undo-try").focus();
  await page.keyboard.press("Enter");
  await until(() => page.locator("#undo-try").count(), 0, "the message");
  await until(focused, (id) => id !== "" && !id.startsWith("undo-"), "the focus");
  await open("/library/");
  await page.locator("#shelf-words").focus();
  await page.evaluate(() => scorecard.notify("offline-ready"));
  await page.locator("#dismiss-offline").focus();
  await page.keyboard.press("Space");
  await until(focused, "shelf-words", "the focus in the library");
});
