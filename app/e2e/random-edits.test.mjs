// Random edits of the record's lists in the editor, against a model: what is added, moved, removed and
// undone is what the card then holds; each control acts on what stands beside it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { randomOf, ready, rounds, saved, suite, until } from "./harness.mjs";
import { checked } from "../../web/jstest/register.mjs";

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
  const shows = (what) => until(async () => {
    const now = await entries(), from = model.findIndex((one, i) => String(one) !== String(now[i])), part = (all) => JSON.stringify(all.slice(Math.max(0, from - 1), from + 3));
    return from < 0 && now.length === model.length ? "as the model" : `${now.length} of ${model.length}, from ${from} on ${part(now)}, in the model ${part(model)}`;
  }, "as the model", `${list} ${what}`);
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
    const [name, least, title] = LISTS[list], n = list === "goals" ? rounds(8, 500) : rounds(3, 150);
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
  checked(t, "mR4", steps + groups.length);
});

// ---- The library: search, filters, order, selection, copies, names, the bin -------------------------

const SUMMITS = new URL("../../web/summits/", import.meta.url);
const shipped = new Map(readdirSync(SUMMITS).filter((name) => name.endsWith(".json")).map((name) => [name.slice(0, -5), readFileSync(new URL(name, SUMMITS))]));
const WORDS = ["geneva", "trump", "camp david", "copy", "ann", "1989", "soviet", "TRUMP kim", "nobody at all"];

// What the list shows under a filter, in its order: ids.
function picked(cards, { words, year, side, outcome, order }) {
  const by = (of, way) => (a, b) => (of(a) === of(b) ? 0 : of(a) < of(b) ? -way : way);
  const orders = [...(order === "title" ? [by((c) => c.title.toLowerCase(), 1)] : order === "changed" ? [by((c) => c.updated, -1)] : []), by((c) => c.day, -1), by((c) => c.updated, -1), by((c) => c.id, 1)];
  return cards.filter((c) => words.toLowerCase().split(" ").every((word) => c.find.includes(word)) && (!year || c.years.includes(year)) && (!side || c.sides.includes(side)) && (!outcome || c.outcome === outcome))
    .sort((a, b) => orders.reduce((found, order) => found || order(a, b), 0)).map((c) => c.id);
}

for (const seed of soak ? [1, 2, 3, 4, 5] : [1]) web.test(`mR4 the library against a model, seed ${seed}`, { timeout: soak ? 1_800_000 : 120_000 }, async ({ page, open, t }) => {
  const rand = randomOf(seed), steps = rounds(16, 200), any = { words: "", year: "", side: "", outcome: "", order: "date" };
  await open("/library/");
  const outcomes = new Map(await page.evaluate(() => [...document.querySelectorAll("#summits .CardList-row")].map((row) => [row.querySelector("button").id.slice("new-on-".length), row.querySelector("strong").textContent.split(/[ :]/)[0].toLowerCase()])));
  await page.locator("#new-file").setInputFiles([...shipped].map(([name, buffer]) => ({ name: name + ".json", mimeType: "application/json", buffer })));
  // The cards as the store has them; what they are about is from the files that the site ships.
  const read = () => page.evaluate(async () => {
    const { records } = JSON.parse(await scorecardStore.list());
    const loaded = await Promise.all(records.map(async ({ id, updated }) => ({ id, updated, record: JSON.parse(await scorecardStore.load(id)).record })));
    return loaded.filter(({ record }) => record) // one may go between the two
      .map(({ id, updated, record }) => ({ id, updated, rater: JSON.parse(record.text).rater ?? "", summit: JSON.parse(record.text).summit.id }));
  });
  const cards = async () => (await read()).map((card) => {
    const { title, date, place, sides } = JSON.parse(shipped.get(card.summit)).summit, names = sides.map((s) => s.name), years = date.split("/").map((d) => d.slice(0, 4));
    return { ...card, title, day: date.split("/")[0], years, sides: names, outcome: outcomes.get(card.summit), find: [title, card.rater, ...years, place, ...names].join("\n").toLowerCase() };
  });
  await until(async () => (await read()).length, shipped.size, "the cards");
  await page.locator("#bin-summary").click();
  let model = await cards(), filter = any, marked = new Set(model.map((c) => c.id)), binned = []; // what was opened is selected
  const done = {};
  const look = () => page.evaluate(() => ({
    rows: [...document.querySelectorAll("#own .CardList-row")].map((row) => [row.querySelector("input").dataset.id, row.querySelector("input").checked, row.querySelector("a").hash.slice(1), row.querySelector("a").textContent]),
    words: document.getElementById("shelf-words").value,
    bin: [...document.querySelectorAll("#bin [id^=restore-]")].map((b) => b.id.slice("restore-".length)),
  }));
  const agrees = async (what) => {
    const ids = picked(model, filter);
    marked = new Set(ids.filter((id) => marked.has(id)));
    const want = JSON.stringify({ rows: ids.map((id) => [id, marked.has(id), id, model.find((c) => c.id === id).title]), words: filter.words, bin: [...binned].reverse() });
    await until(async () => JSON.stringify(await look()), want, "the library after " + what);
    assert.notEqual(await page.evaluate(() => document.activeElement?.localName), "body", "the focus is lost after " + what);
  };
  await page.locator("#shelf-words").focus();
  await agrees("opening twelve files");
  for (let step = 0; step < steps; step++) {
    const act = rand(12), ids = picked(model, filter), one = ids[rand(ids.length || 1)], from = (list) => list[rand(list.length)];
    let what = "";
    if (act === 0) {
      what = `searching for ${(filter = { ...filter, words: from(WORDS) }).words}`;
      await page.locator("#shelf-words").fill(filter.words);
    } else if (act < 4) { // the select of that name, "any" among its values
      const name = ["year", "side", "outcome"][act - 1], select = page.locator("#shelf-" + name);
      const value = from(await select.locator("option").evaluateAll((all) => all.map((o) => o.value)));
      await select.focus();
      await select.selectOption(value);
      filter = { ...filter, [name]: value === "any" ? "" : value };
      what = `${name} ${value}`;
    } else if (act === 4) {
      filter = { ...filter, order: from(["date", "title", "changed"]) };
      await page.locator("#shelf-order").focus();
      await page.locator("#shelf-order").selectOption(filter.order);
      what = "order by " + filter.order;
    } else if (act < 7 && JSON.stringify({ ...filter, order: "" }) !== JSON.stringify({ ...any, order: "" })) {
      filter = { ...any, order: filter.order };
      await page.locator("#shelf-clear").click();
      what = "showing all";
    } else if (act < 9 && one) {
      await page.locator("#select-" + one).click();
      if (!marked.delete(one)) marked.add(one);
      what = "a click at the box of " + one;
    } else if (act === 9 && marked.size === 1) { // its name
      await page.locator("#rename").click();
      await page.locator("#rename-name").fill("Ann " + step);
      await page.keyboard.press("Enter");
      await until(async () => (await read()).find((c) => marked.has(c.id)).rater, "Ann " + step, "the name");
      model = await cards();
      what = "a new name";
    } else if (act === 10 && marked.size && marked.size < 3 && model.length < 20) {
      const before = model, n = marked.size;
      await page.locator("#duplicate").click();
      await until(async () => (await read()).length, before.length + n, "the copies");
      model = await cards();
      const copies = model.filter((c) => !before.some((b) => b.id === c.id));
      assert.deepEqual(copies.map((c) => c.summit).sort(), before.filter((c) => marked.has(c.id)).map((c) => c.summit).sort(), "copies of what was selected");
      marked = new Set(copies.map((c) => c.id));
      what = "copying";
    } else if (act === 11 && marked.size && marked.size < 3 && model.length > 6) {
      await page.locator("#delete").click();
      await page.locator("#ask-yes").click();
      await until(async () => (await read()).length, model.length - marked.size, "the cards left");
      model = model.filter((c) => !marked.has(c.id));
      binned = (await page.evaluate(async () => JSON.parse(await scorecardStore.bin()).records.map((r) => r.id))).reverse();
      assert.ok([...marked].every((id) => binned.includes(id)), "what was selected is in the bin");
      what = "deleting";
    } else if (binned.length) {
      const id = from(binned);
      await page.locator("#restore-" + id).click();
      await until(async () => (await read()).some((c) => c.id === id), true, "the restored card");
      binned = binned.filter((other) => other !== id);
      model = await cards();
      what = "restoring " + id;
    } else {
      continue;
    }
    await agrees(`step ${step}, ${what}`);
    done[act] = (done[act] ?? 0) + 1;
  }
  const n = Object.values(done).reduce((a, b) => a + b, 0);
  checked(t, "mR4", n);
  t.diagnostic("steps by kind: " + JSON.stringify(done));
});
