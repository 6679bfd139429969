// Random edits of the record's lists in the editor, against a model: what is added, moved, removed and
// undone is what the card then holds; each control acts on what stands beside it.
import assert from "node:assert/strict";
import { randomOf, ready, rounds, saved, suite, until } from "./harness.mjs";

const web = suite();
const soak = !!process.env.SOAK;
const stored = async (page) => {
  await saved(page);
  return JSON.parse(await page.evaluate(async () => JSON.parse(await globalThis.scorecardStore.load(JSON.parse(await globalThis.scorecardStore.list()).records[0].id)).record.text));
};

// The lists of the record, how few entries each must keep, and what an entry is called in the card.
const LISTS = { goals: [/Goals/, 3, (g) => g.title], sides: [/Sides/, 3, (s) => s.name], sources: [/Sources/, 3, (s) => s.title], statements: [/Statements/, 3, (s) => s.speaker] };

// Random steps in one list of the editor, which is open: adds, moves, removes, undoes. Returns the model
// at the end: the entries in order, each [id, title].
async function edits(page, list, least, steps, seed) {
  const rand = randomOf(seed), id = (what, of) => `[id="${what}.${list}...${of}."]`;
  const entries = () => page.evaluate(() => [...document.querySelectorAll(".Editor-open")].map((el) => [el.id.split("...")[1].slice(0, -1), el.querySelector(".Editor-title").textContent]));
  let model = await entries();
  assert.ok(model.length >= least, list + " has " + model.length);
  const past = [], most = list === "sides" ? 6 : model.length + 12; // beyond, the page shows a matrix of the goals
  const shows = (what) => until(entries, (now) => JSON.stringify(now) === JSON.stringify(model), `${list} ${what}; the model has ${JSON.stringify(model)}`);
  let n = 0;
  for (let step = 0; step < steps; step++) {
    const act = rand(10), at = rand(model.length), [own, title] = model[at];
    if (act < 3 && model.length < most) { // add
      const name = `Added ${seed} ${++n}`, before = model.length;
      past.push(model);
      await page.locator(`[id="${list}....new"]`).fill(name);
      await page.keyboard.press("Enter");
      await until(async () => (await entries()).length, before + 1, `${list} after adding ${name}`);
      const now = await entries(); // the program has given the new one an id of its own
      model = [...model, now[before]];
      assert.equal(now[before][1], name, "the new one stands at the end");
      await shows("after adding " + name);
    } else if (act < 6) { // move
      const down = rand(2) === 1, to = down ? at + 1 : at - 1;
      if (to < 0 || to >= model.length) continue;
      past.push(model);
      model = [...model];
      [model[at], model[to]] = [model[to], model[at]];
      const button = page.locator(id(down ? "down" : "up", own));
      assert.equal(await button.getAttribute("aria-label"), `Move ${title} ${down ? "down" : "up"}`);
      await button.click();
      await shows(`after moving ${title}`);
      assert.notEqual(await page.evaluate(() => document.activeElement?.localName), "body", "the focus is lost");
    } else if (act < 8 && model.length > least) { // remove what stands beside the button
      past.push(model);
      model = model.filter((_, i) => i !== at);
      await page.locator(id("remove", own)).click();
      // What has aims or words hanging on it is asked about; what was just added goes at once.
      const ask = page.getByRole("dialog").getByRole("button", { name: /^Remove / });
      await until(async () => await ask.isVisible() || !(await entries()).some(([other]) => other === own), true, "a question or the removal");
      if (await ask.isVisible()) {
        assert.ok((await ask.textContent()).endsWith(title), await ask.textContent()); // "the United States"
        await ask.click();
      }
      await shows("after removing " + title);
    } else if (past.length) { // undo
      model = past.pop();
      await page.locator("#undo").click();
      await shows("after undo");
    }
  }
  return model;
}

for (const seed of soak ? [1, 2, 3, 4, 5] : [1]) web.test(`mR4 lists of the editor against a model, seed ${seed}`, { timeout: soak ? 3_600_000 : 180_000 }, async ({ page, open, t }) => {
  await open("/");
  await page.locator("#edit").click();
  let steps = 0, model;
  for (const list of ["statements", "sources", "sides", "goals"]) {
    const [name, least, title] = LISTS[list], n = list === "goals" ? rounds(14, 500) : rounds(4, 150);
    await page.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name }).click();
    model = await edits(page, list, least, n, seed);
    steps += n;
    assert.deepEqual((await stored(page)).summit[list].map((x) => [x.id, title(x)]), model, list + " in the store");
  }
  await page.locator("#edit-done").dispatchEvent("click");
  await until(() => page.locator("main .Goal").count(), model.length, "the goals on the page");
  // Every control acts on its own goal and side.
  const groups = await page.evaluate(() => [...document.querySelectorAll(".Level[role=radiogroup]")].map((g, i) => { const radios = [...g.querySelectorAll("input")], r = radios[i % radios.length]; r.click(); return [r.closest("[data-goal]").dataset.goal, r.closest("[data-side]").dataset.side, r.value]; }));
  const card = await stored(page);
  for (const [goal, side, value] of groups) assert.equal(String(card.ratings.find((r) => r.goal === goal && r.side === side)?.level), value, goal + "/" + side);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("main .Goal").count(), model.length);
  t.diagnostic(`row mR4 runs=${steps + groups.length} survived=${steps + groups.length} lost=0`);
});
