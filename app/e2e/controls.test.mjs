// Every level at every control shows, is stored and is exported the same; every field can be cleared.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { download, ready, saved, suite, until } from "./harness.mjs";

const web = suite();
const stored = (page) => page.evaluate(async () => {
  const { records } = JSON.parse(await globalThis.scorecardStore.list());
  return JSON.parse(await globalThis.scorecardStore.load(records[0].id)).record.text;
});
const exported = async (page) => readFileSync(await download(page), "utf8");
const shown = (page) => page.evaluate(() => Object.fromEntries([...new Set([...document.querySelectorAll("[data-field=level]")].map((el) => `${el.closest("[data-goal]").dataset.goal}/${el.closest("[data-side]").dataset.side}`))].map((key) => {
  const [goal, side] = key.split("/"), radios = [...document.querySelectorAll(`input[name="level-${goal}-${side}"]`)];
  return [key, radios.length ? radios.find((r) => r.checked)?.value ?? "" : document.getElementById(`level-${goal}-${side}`).value];
})));
const levelsOf = (text) => Object.fromEntries(JSON.parse(text).ratings.filter((r) => r.level !== undefined && (r.status ?? "scored") === "scored").map((r) => [`${r.goal}/${r.side}`, String(r.level)]));
const same = (shown, text, what) => {
  const levels = levelsOf(text), wrong = Object.entries(shown).filter(([key, v]) => (levels[key] ?? "") !== v).map(([key, v]) => `${key}: shown ${v}, in the card ${levels[key]}`);
  assert.deepEqual(wrong, [], what);
};

const summits = process.env.SOAK ? ["anchorage-2025", "camp-david-1978", "geneva-1985", "hanoi-2019", "malta-1989", "yalta-1945"] : ["anchorage-2025"];
for (const summit of summits) web.test(`mR5 every level at every control, ${summit}`, async ({ page, open, t }) => {
  await open(`/summits/${summit}/`);
  let runs = 0;
  const steps = await page.evaluate(() => Math.max(...[...document.querySelectorAll("[data-steps]")].map((el) => Number(el.dataset.steps))));
  assert.ok(steps >= 2);
  for (let round = 0; round < steps; round++) {
    // Each control takes another level in each round, so that no two that follow are alike.
    runs += await page.evaluate((round) => {
      const groups = [...document.querySelectorAll(".Level[role=radiogroup]")];
      groups.forEach((group, i) => { const radios = [...group.querySelectorAll("input")]; radios[(round + i) % radios.length].click(); });
      return groups.length;
    }, round);
    await saved(page);
    const now = await shown(page);
    const want = await page.evaluate((round) => [...document.querySelectorAll(".Level[role=radiogroup]")].map((group, i) => { const radios = [...group.querySelectorAll("input")]; return radios[(round + i) % radios.length].checked; }), round);
    assert.ok(want.every(Boolean), "a control does not show what was chosen");
    const text = await stored(page);
    same(now, text, "stored, round " + round);
    if (round === 0 || process.env.SOAK) {
      const file = await exported(page);
      same(now, file, "exported, round " + round);
      assert.equal(file, text, "the file is what is stored");
    }
    await page.reload(); // and after another mount
    await ready(page);
    assert.deepEqual(await shown(page), now, "after a reload, round " + round);
  }
  t.diagnostic(`row mR5 runs=${runs} survived=${runs} lost=0`);
});

web.test("mR5 one card after fifty mounts", async ({ page, open, t }) => {
  const mounts = process.env.SOAK ? 50 : 3;
  await open("/");
  await page.evaluate(() => { [...document.querySelectorAll(".Level[role=radiogroup]")].forEach((group, i) => { const radios = [...group.querySelectorAll("input")]; radios[i % radios.length].click(); }); });
  await page.locator("#importance-ceasefire-us").fill("10");
  await page.locator("#importance-ceasefire-ru").fill("0");
  await saved(page);
  const now = await shown(page), sliders = () => page.evaluate(() => [...document.querySelectorAll("[data-field=importance]")].map((el) => el.value));
  const was = await sliders();
  for (let n = 0; n < mounts; n++) {
    await page.reload();
    await ready(page);
    assert.deepEqual(await shown(page), now);
    assert.deepEqual(await sliders(), was);
  }
  same(now, await stored(page), "stored");
  t.diagnostic(`row mR5 runs=${mounts} survived=${mounts} lost=0`);
});

web.test("mR6 every field of the page can be cleared", async ({ page, open, t }) => {
  await open("/");
  await page.evaluate(() => { for (const d of document.querySelectorAll("details:not([open])")) d.open = true; });
  const fields = await page.evaluate(() => [...document.querySelectorAll("main [data-field=note]")].map((el) => el.id));
  assert.ok(fields.length >= 10);
  const change = (id, value) => page.evaluate(([id, value]) => {
    const el = document.getElementById(id);
    el.focus();
    el.value = value;
    for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
  }, [id, value]);
  for (const id of fields) await change(id, "filled");
  await saved(page);
  assert.equal(JSON.parse(await stored(page)).ratings.filter((r) => r.note === "filled").length, fields.length);
  for (const id of fields) await change(id, "");
  await saved(page);
  assert.deepEqual(JSON.parse(await stored(page)).ratings.filter((r) => r.note).map((r) => r.goal), [], "in the store");
  assert.deepEqual(await page.evaluate((ids) => ids.filter((id) => document.getElementById(id).value !== ""), fields), [], "on the page");
  await page.reload();
  await ready(page);
  assert.deepEqual(await page.evaluate((ids) => ids.filter((id) => document.getElementById(id).value !== ""), fields), [], "after a reload");
  t.diagnostic(`row mR6 runs=${fields.length} survived=${fields.length} lost=0`);
});

// In the editor a field is either emptied, or what it was stays and the reader is told why.
web.test("mR6 every field of the editor is cleared, or says why not", async ({ page, open, t }) => {
  await open("/");
  await page.locator("#edit").click();
  let runs = 0, emptied = 0;
  const parts = page.getByRole("group", { name: "Parts of the record" }).getByRole("button");
  for (let part = 0; part < await parts.count(); part++) {
    await parts.nth(part).click();
    const entry = page.locator(".Editor-open").first();
    if (await entry.count()) await entry.click();
    const ids = await page.evaluate(() => [...document.querySelectorAll("#editor input[id], #editor textarea[id]")].filter((el) => ["text", "textarea", "url", "search"].includes(el.type) && el.value !== "" && el.checkVisibility()).map((el) => el.id));
    for (const id of ids) {
      const before = await page.evaluate((id) => {
        const el = document.getElementById(id);
        if (!el) return null; // an earlier field took it away
        const was = el.value;
        el.focus();
        el.value = "";
        for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
        return was;
      }, id);
      if (before === null) continue;
      const state = await until(() => page.evaluate((id) => {
        const el = document.getElementById(id);
        const refused = el?.getAttribute("aria-invalid") === "true";
        return { value: el?.value ?? "", refused };
      }, id), (s) => s.value === "" || s.refused, "the field " + id);
      runs++;
      if (state.value === "" && !state.refused) emptied++;
    }
  }
  assert.ok(runs >= 8 && emptied >= 4, `${runs} fields, ${emptied} emptied`);
  await saved(page);
  t.diagnostic(`${runs} fields, ${emptied} emptied`);
  t.diagnostic(`row mR6 runs=${runs} survived=${runs} lost=0`);
});
