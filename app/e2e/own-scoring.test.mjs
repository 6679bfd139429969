// "Score it yourself": goal by goal, no verdict anywhere until the end, then both beside each other.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, chosen, command, download, level, ready, saved, setLevel, suite, until, verdict } from "./harness.mjs";

const web = suite();
const start = async (page) => {
  await button(page, "Score it yourself").click();
  await page.getByRole("heading", { name: /Score it yourself: Goal 1 of \d/ }).waitFor();
};
const goalsOf = (page) => page.evaluate(() => JSON.parse(document.getElementById("scorecard-card").textContent).summit.goals
  .map((g) => ({ id: g.id, title: g.title, sides: Object.keys(g.aims) })));

// Everything that could give the verdict away: what is shown, spoken, in titles and in the tab.
const givenAway = (page) => page.evaluate(() => {
  const said = [document.title, document.getElementById("app").innerText,
    ...[...document.querySelectorAll("#app [aria-label], #app [title], #app [alt]")].flatMap((el) => ["aria-label", "title", "alt"].map((a) => el.getAttribute(a) ?? ""))].join("\n");
  const found = [/got more of what/, /\b\d+ of 100/, /narrow lead|clear lead/i, /\ba draw\b/i, /ahead of|leads? in/, /on the eve/, /Implied by the words/, /lead \d+ points/]
    .filter((pattern) => pattern.test(said)).map(String);
  for (const s of ["#verdict", ".Hero", ".TotalsPanel", "#balance", ".Statement", ".Marks a", "#solid"]) if (document.querySelector(s)) found.push(s);
  return found;
});

web.test("nothing gives the verdict away, on a wide screen and on a phone", async ({ page, open }) => {
  await open("/");
  const goals = await goalsOf(page);
  await start(page);
  for (const [width, height] of [[1280, 900], [375, 740]]) {
    await page.setViewportSize({ width, height });
    assert.deepEqual(await givenAway(page), []);
  }
  for (const [i, goal] of goals.entries()) {
    assert.deepEqual(await givenAway(page), [], goal.title);
    assert.equal(await page.locator("article.Goal").count(), 1);
    assert.equal(await page.locator(`#goal-${goal.id} .Level input:checked`).count(), 0, "no level is given");
    assert.equal(await page.locator("[data-fill=range], [data-fill=level], [data-fill=below]").count(), 0);
    for (const note of await page.locator("textarea").all()) assert.equal(await note.inputValue(), "", "the starting reasons stay hidden");
    await page.locator(`#level-${goal.id}-us-1`).check();
    if (i < goals.length - 1) {
      await button(page, "Next goal").click();
      await page.getByRole("heading", { name: `Goal ${i + 2} of ${goals.length}` }).waitFor();
    }
  }
  assert.deepEqual(await givenAway(page), []);
});

web.test("to the end: yours beside the starting card, then on with yours", async ({ page, open }) => {
  await open("/");
  const starting = await verdict(page).textContent(), goals = await goalsOf(page);
  await start(page);
  for (const [i, goal] of goals.entries()) {
    await setLevel(page, goal.title, "United States", 4);
    if (goal.id !== "hearing") await setLevel(page, goal.title, "Russia", i % 2);
    if (i === 2) { // back and forth keeps what was given; undo works inside
      await button(page, "Back").click();
      await page.getByRole("heading", { name: "Goal 2 of" }).waitFor();
      assert.equal(await chosen(level(page, goals[1].title, "United States")), "4");
      await button(page, "Next goal").click();
      await page.getByRole("heading", { name: "Goal 3 of" }).waitFor();
      assert.equal(await chosen(level(page, goal.title, "Russia")), "0");
      await button(page, "Undo").click();
      await until(() => chosen(level(page, goal.title, "Russia")), null, "the level after undo");
      await button(page, "Redo").click();
      await until(() => chosen(level(page, goal.title, "Russia")), "0", "the level after redo");
    }
    const last = i === goals.length - 1;
    await button(page, last ? "See your verdict" : "Next goal").click();
    if (!last) await page.getByRole("heading", { name: `Goal ${i + 2} of` }).waitFor();
  }
  const compare = page.getByRole("region", { name: "Your verdict beside the starting card" });
  await compare.waitFor();
  const own = await verdict(page).textContent();
  assert.notEqual(own, starting);
  const columns = await compare.locator(".Compare-columns p").allTextContents();
  assert.deepEqual(columns, [own, starting], "yours, then the starting card's");
  await saved(page);

  const path = await download(page), result = JSON.parse(command("score", "--json", path));
  const rows = await compare.locator("tbody tr").evaluateAll((all) => all.map((r) => [...r.cells].map((c) => c.textContent)));
  assert.deepEqual(rows[0].slice(0, 2), ["United States", result.sides[0].total.toFixed(1)]);
  const ratings = JSON.parse(readFileSync(path, "utf8")).ratings;
  assert.equal(ratings.filter((r) => r.side === "us").length, goals.length);
  assert.ok(!ratings.some((r) => r.goal === "hearing" && r.side === "ru" && r.level !== undefined), "what was left open is open");
  assert.ok((await compare.locator("li").count()) > 5, "where the two differ");

  await button(page, "Go on with my card").click();
  await until(() => compare.count(), 0, "the comparison");
  assert.equal(await verdict(page).textContent(), own);
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
});

web.test("a reload in the middle resumes there, still blind", { reducedMotion: "no-preference" }, async ({ page, open }) => {
  await open("/");
  const starting = await verdict(page).textContent();
  const parts = (page) => page.evaluate(() => `${document.querySelectorAll("main > *").length} parts, ${document.querySelectorAll("main *").length} elements`), whole = await parts(page);
  await start(page);
  await setLevel(page, "Ceasefire", "Russia", 3);
  await button(page, "Next goal").click();
  await page.getByRole("heading", { name: "Goal 2 of" }).waitFor();
  await setLevel(page, "Sanctions", "Russia", 1);
  await saved(page);
  await page.reload();
  await ready(page);
  await page.getByRole("heading", { name: "Goal 2 of" }).waitFor();
  assert.deepEqual(await givenAway(page), []);
  assert.equal(await chosen(level(page, "Sanctions", "Russia")), "1");
  await button(page, "Back").click();
  await page.getByRole("heading", { name: "Goal 1 of" }).waitFor();
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "3");

  await button(page, "Stop, keep the card as it was").click();
  await until(() => verdict(page).textContent(), starting, "the verdict");
  await until(() => parts(page), whole, "the page, which comes back part by part");
  assert.deepEqual(await page.evaluate(() => [scrollY, document.activeElement.id]), [0, "score-it"], "at its top");
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), starting);
});

web.test("a second scoring that comes out as the first is over, too", async ({ page, open }) => {
  await open("/");
  const starting = await verdict(page).textContent(), goals = await goalsOf(page);
  for (let round = 0; round < 2; round++) {
    await start(page);
    for (const [i, goal] of goals.entries()) {
      await setLevel(page, goal.title, "Russia", 1);
      await button(page, i === goals.length - 1 ? "See your verdict" : "Next goal").click();
    }
    await page.getByRole("region", { name: "Your verdict beside the starting card" }).waitFor();
    await saved(page);
  }
  const own = await verdict(page).textContent();
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
  await start(page);
  await button(page, "Stop, keep the card as it was").click();
  await until(() => verdict(page).textContent(), own, "the verdict");
  assert.notEqual(own, starting);
});

web.test("take back my scoring brings the earlier card again", async ({ page, open }) => {
  await open("/");
  const before = await verdict(page).textContent();
  await setLevel(page, "Hearing", "United States", 0);
  const own = await until(() => verdict(page).textContent(), (now) => now !== before, "the verdict");
  const goals = await goalsOf(page);
  await start(page);
  for (let i = 1; i < goals.length; i++) {
    await setLevel(page, goals[i - 1].title, "Russia", 0);
    await button(page, "Next goal").click();
    await page.getByRole("heading", { name: `Goal ${i + 1} of` }).waitFor();
  }
  await button(page, "See your verdict").click();
  await button(page, "Take back my scoring").click();
  await until(() => verdict(page).textContent(), own, "the verdict");
  assert.equal(await chosen(level(page, "Hearing", "United States")), "0");
  await saved(page);
});
