// Random edits of the record's lists in the editor, against a model: what is added, moved, removed and
// undone is what the card then holds; each control acts on what stands beside it.
import assert from "node:assert/strict";
import { ready, rounds, saved, suite, until } from "./harness.mjs";

const web = suite();
const soak = !!process.env.SOAK;
const stored = async (page) => {
  await saved(page);
  return JSON.parse(await page.evaluate(async () => JSON.parse(await globalThis.scorecardStore.load(JSON.parse(await globalThis.scorecardStore.list()).records[0].id)).record.text));
};
const random = (seed) => { let state = seed >>> 0; return (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * n); }; };

for (const seed of soak ? [1, 2, 3, 4, 5] : [1]) web.test(`mR4 lists of the editor against a model, seed ${seed}`, { timeout: soak ? 1_800_000 : 180_000 }, async ({ page, open, t }) => {
  const steps = rounds(14, 500), rand = random(seed);
  await open("/");
  await page.locator("#edit").click();
  await page.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name: /Goals/ }).click();
  const titles = () => page.locator(".Editor-open .Editor-title").allTextContents();
  // The model: the titles in order, and the states that undo goes back to.
  let model = await titles();
  assert.ok(model.length > 3);
  const past = [];
  const shows = (what) => until(titles, (now) => JSON.stringify(now) === JSON.stringify(model), what + "; the model has " + JSON.stringify(model));
  let n = 0;
  for (let step = 0; step < steps; step++) {
    const act = rand(10), at = rand(model.length), title = model[at];
    if (act < 3) { // add
      const name = `Added ${seed} ${++n}`;
      past.push(model);
      await page.getByLabel("Title of another goal").fill(name);
      await page.keyboard.press("Enter");
      model = [...model, name];
      await shows("after adding " + name);
    } else if (act < 6) { // move
      const down = rand(2) === 1, to = down ? at + 1 : at - 1;
      if (to < 0 || to >= model.length) continue;
      past.push(model);
      model = [...model];
      [model[at], model[to]] = [model[to], model[at]];
      const button = page.getByRole("button", { name: new RegExp(`^Move ${escape(title)} ${down ? "down" : "up"}$`) });
      await button.click();
      await shows(`after moving ${title}`);
      assert.notEqual(await page.evaluate(() => document.activeElement?.localName), "body", "the focus is lost");
    } else if (act < 8 && model.length > 3) { // remove what stands beside the button
      past.push(model);
      model = model.filter((_, i) => i !== at);
      await page.getByRole("button", { name: "Remove " + title, exact: true }).click();
      // What has aims or words hanging on it is asked about; what was just added goes at once.
      const ask = page.getByRole("dialog").getByRole("button", { name: "Remove " + title, exact: true });
      await until(async () => await ask.isVisible() || !(await titles()).includes(title), true, "a question or the removal");
      if (await ask.isVisible()) await ask.click();
      await shows("after removing " + title);
    } else if (past.length) { // undo
      model = past.pop();
      await page.locator("#undo").click();
      await shows("after undo");
    }
  }
  assert.deepEqual((await stored(page)).summit.goals.map((g) => g.title), model, "in the store");
  await page.locator("#edit-done").dispatchEvent("click");
  assert.equal(await page.locator("main .Goal").count(), model.length, "on the page");
  // Every control acts on its own goal and side.
  const groups = await page.evaluate(() => [...document.querySelectorAll(".Level[role=radiogroup]")].map((g, i) => { const radios = [...g.querySelectorAll("input")], r = radios[i % radios.length]; r.click(); return [r.closest("[data-goal]").dataset.goal, r.closest("[data-side]").dataset.side, r.value]; }));
  const card = await stored(page);
  for (const [goal, side, value] of groups) assert.equal(String(card.ratings.find((r) => r.goal === goal && r.side === side)?.level), value, goal + "/" + side);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("main .Goal").count(), model.length);
  t.diagnostic(`row mR4 runs=${steps + groups.length} survived=${steps + groups.length} lost=0`);
});
const escape = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
