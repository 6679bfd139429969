// What they said: filters show what they name, say how many are left, and take themselves back.
import assert from "node:assert/strict";
import { saved, setLevel, suite, until } from "./harness.mjs";

const web = suite();
const shown = (page) => page.locator(".Statement:visible").evaluateAll((all) => all.map((el) => el.id.replace(/^said-/, "")).sort());
const count = (page) => page.locator("#said").getByRole("status").textContent();
const summitOf = (page) => page.evaluate(() => JSON.parse(document.getElementById("scorecard-card").textContent).summit);
const press = (page, kind, value) => page.locator(`#filter-${kind}-${value}`).click();

web.test("each filter shows exactly the statements it names", { reducedMotion: "reduce" }, async ({ page, open }) => {
  await open("/");
  const { statements, sides, goals } = await summitOf(page);
  assert.ok(statements.length >= 20, "from all camps");
  const ids = (is) => statements.filter(is).map((s) => s.id).sort();
  const cases = [
    ...["before", "after", "later"].map((when) => ["when", when, (s) => s.when === when]),
    ...sides.map((side) => ["favours", side.id, (s) => s.favours === side.id]),
    ...["both", "neither"].map((word) => ["favours", word, (s) => s.favours === word]),
    ...sides.map((side) => ["who", side.id, (s) => s.affiliation === side.id]),
    ["who", "outsider", (s) => !s.affiliation],
    ...goals.map((goal) => ["goal", goal.id, (s) => (s.ratings ?? []).some((r) => r.goal === goal.id)]),
  ];
  let tried = 0;
  for (const [kind, value, is] of cases) {
    const chip = page.locator(`#filter-${kind}-${value}`), want = ids(is);
    if (!want.length) { assert.equal(await chip.count(), 0, `a filter that would show nothing: ${kind} ${value}`); continue; }
    await chip.click();
    await until(() => chip.getAttribute("aria-pressed"), "true", `${kind} ${value} being pressed`);
    assert.deepEqual(await shown(page), want, `${kind} ${value}`);
    assert.equal(await count(page), want.length === statements.length ? `${statements.length} statements` : `${want.length} of ${statements.length} statements`);
    await chip.click();
    await until(() => chip.getAttribute("aria-pressed"), "false", `${kind} ${value} taken back`);
    tried++;
  }
  assert.ok(tried > 8);
  assert.equal(await count(page), `${statements.length} statements`);
});

web.test("filters join, and All takes all back", { reducedMotion: "reduce" }, async ({ page, open }) => {
  await open("/");
  const { statements } = await summitOf(page), before = await shown(page);
  await press(page, "when", "after");
  await press(page, "favours", "ru");
  const want = statements.filter((s) => s.when === "after" && s.favours === "ru").map((s) => s.id).sort();
  await until(async () => JSON.stringify(await shown(page)), JSON.stringify(want), "the statements");
  await setLevel(page, "Ceasefire", "Russia", 0); // an edit leaves the filter as it is
  await saved(page);
  assert.deepEqual(await shown(page), want);
  await press(page, "all", "");
  await until(async () => JSON.stringify(await shown(page)), JSON.stringify(before), "the statements");
});

web.test("every statement names its speaker, its date and a source that is in the list", async ({ page, open }) => {
  await open("/");
  const { statements } = await summitOf(page);
  await page.evaluate(() => { for (const d of document.querySelectorAll("#said details")) d.open = true; });
  for (const s of statements) {
    const card = page.locator(`[id="said-${s.id}"]`);
    assert.ok((await card.locator("h3").textContent()).includes(s.speaker), s.id);
    const target = await card.locator("a.Statement-source").getAttribute("href");
    assert.equal(target, "#source-" + s.source);
    assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, s.id);
  }
});
