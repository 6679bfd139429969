// Every level at every control shows, is stored and is exported the same; every field can be cleared.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { keep } from "./bench/cards.mjs";
import { download, ready, rounds, saved, SOAK, suite, until } from "./harness.mjs";
import { checked } from "../../web/jstest/register.mjs";

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

const summits = SOAK ? ["anchorage-2025", "camp-david-1978", "geneva-1985", "hanoi-2019", "malta-1989", "yalta-1945"] : ["anchorage-2025"];
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
    if (round === 0 || SOAK) {
      const file = await exported(page);
      same(now, file, "exported, round " + round);
      assert.equal(file, text, "the file is what is stored");
    }
    if (round < steps - 1 && !SOAK) continue;
    await page.reload(); // and after another mount
    await ready(page);
    assert.deepEqual(await shown(page), now, "after a reload, round " + round);
  }
  checked(t, "mR5", runs);
});

web.test("mR5 one card after fifty mounts", async ({ page, open, t }) => {
  const mounts = rounds(2, 50);
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
    const text = await stored(page);
    same(now, text, "stored, mount " + n);
    assert.equal(await exported(page), text, "the file is what is stored, mount " + n);
  }
  checked(t, "mR5", mounts);
});

// What every control of the ratings shows, by goal, side and field.
const controls = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll("#score [data-field]")]
  .filter((el) => el.matches("select, textarea, input:not([type=radio])") && el.dataset.side).map((el) => [`${el.dataset.goal}/${el.dataset.side}/${el.dataset.field}`, el.value])));

// The same as the card has it: what a control shows is what is stored, or what stands for nothing given.
const written = (text) => {
  const card = JSON.parse(text);
  return (key) => {
    const [goal, side, field] = key.split("/"), r = card.ratings.find((r) => r.goal === goal && r.side === side) ?? {};
    switch (field) {
      case "importance": return String(r.importance ?? card.summit.goals.find((g) => g.id === goal).importance ?? 5);
      case "low": case "high": return r[field] === undefined ? (card.scale === "points" ? "" : "none") : String(r[field]);
      case "status": return r.status ?? (r.level === undefined ? "unknown" : "scored");
      case "as_of": return r.as_of ?? card.as_of ?? "";
      case "level": return r.level === undefined ? "" : String(r.level);
      default: return r.note ?? "";
    }
  };
};

// Sets controls of one field each to a value that choose gives, and returns how many were set.
const setAll = (page, field, round, choose) => page.evaluate(([field, round, choose]) => {
  const pick = { turn: (i, n) => (round + i) % n, up: (i, n, level) => level + ((round + i) % (n - level)), down: (i, n, level) => (round + i) % (level + 1) }[choose];
  const all = [...document.querySelectorAll(`#score [data-field=${field}]`)].filter((el) => el.dataset.side);
  all.forEach((el, i) => {
    const level = [...document.querySelectorAll(`input[name="level-${el.dataset.goal}-${el.dataset.side}"]`)].findIndex((r) => r.checked);
    if (el.localName === "select") {
      const options = [...el.options].filter((o) => field === "status" || o.value !== "none");
      el.value = options[pick(i, options.length, level)].value;
    } else el.value = String(pick(i, 11, 0));
    for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
  });
  return all.length;
}, [field, round, choose]);

async function agree(page, what, file) {
  await saved(page);
  const now = await controls(page), text = await stored(page), of = written(text);
  assert.deepEqual(Object.entries(now).filter(([key, v]) => of(key) !== v).map(([key, v]) => `${key}: shown ${v}, in the card ${of(key)}`), [], what);
  if (file) assert.equal(await exported(page), text, "the file is what is stored, " + what);
  await page.reload();
  await ready(page);
  assert.deepEqual(await controls(page), now, "after another mount, " + what);
}

web.test("mR5 importance, ends of the range and status at every value", async ({ page, open, t }) => {
  await open("/");
  const levels = (shift) => page.evaluate((shift) => [...document.querySelectorAll("#score .Level[role=radiogroup]")].forEach((group, i) => {
    const radios = [...group.querySelectorAll("input")];
    radios[(shift + i) % radios.length].click();
  }), shift);
  let runs = 0;
  for (let round = 0; round < rounds(2, 11); round++) {
    runs += await setAll(page, "importance", round, "turn");
    await agree(page, "importance, round " + round, round === 0);
  }
  for (let round = 0; round < rounds(1, 5); round++) {
    await levels(round);
    runs += await setAll(page, "low", round, "down");
    runs += await setAll(page, "high", round, "up");
    await agree(page, "range, round " + round, round === 0);
  }
  for (let round = 0; round < rounds(1, 3); round++) {
    await levels(round);
    runs += await page.evaluate((round) => {
      const all = [...document.querySelectorAll("#score [data-field=status]")].filter((el) => el.dataset.side);
      return all.filter((el, i) => {
        const to = ["pending", "unknown", "scored"][(round + i) % 3];
        if (to === "scored") return false; // back to scored is by its level
        el.value = to;
        return el.dispatchEvent(new Event("change", { bubbles: true }));
      }).length;
    }, round);
    await agree(page, "status, round " + round, round === 0);
  }
  checked(t, "mR5", runs);
});

web.test("mR5 points from 0 to 100, with fractions", async ({ page, open, t }) => {
  await open("/card/");
  const sides = [{ id: "a", name: "Aland", colour: "blue" }, { id: "b", name: "Bland", colour: "vermilion" }], goals = ["g1", "g2", "g3"].map((id) => ({ id, title: "Point " + id, aims: { a: {}, b: {} } }));
  await keep(page, { format: "summit-scorecard/1", id: "points-card", scale: "points", summit: { id: "points", title: "Points", date: "2025-08-15", place: "Bench", sides, goals },
    ratings: goals.flatMap((g) => sides.map((s) => ({ goal: g.id, side: s.id, level: 50 }))) });
  await page.goto("about:blank");
  await open("/card/#points-card");
  const values = ["0", "100", "0.1", "33.3", "99.9", "50", "7", "66.6666"];
  let runs = 0;
  const last = SOAK ? values.length : 3; // each value at one control or another
  for (let round = 0; round < last; round++) {
    runs += await page.evaluate(([values, round]) => {
      const all = [...document.querySelectorAll("#score input[data-field=level]")];
      all.forEach((el, i) => {
        el.value = values[(round + i) % values.length];
        for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
      });
      return all.length;
    }, [values, round]);
    await agree(page, "points, round " + round, round === 0);
  }
  assert.equal(runs, 6 * last);
  checked(t, "mR5", runs);

  // As people type: what is understood is taken, all else is refused with a sentence and the old value stays.
  const field = page.locator("#level-g1-a"), notice = page.locator("#notices");
  const type = async (words) => { await field.fill(words); await field.press("Enter"); await field.blur(); };
  for (const [words, want] of [["7,5", 7.5], [" 62.5 ", 62.5], ["٧٫٥", 7.5], ["100", 100]]) {
    await type(words);
    await until(async () => JSON.parse(await stored(page)).ratings[0].level, want, "the level typed as " + words);
    await until(() => field.inputValue(), String(want), "the field");
  }
  for (const [words, why] of [["1,000", /can be read in two ways; write 1000 or 1\.000/], ["-5", /-5 is not between 0 and 100/], ["100.1", /100\.1 is not between/], ["abc", /“abc” is not a number/],
    ["5e", /“5e” is not a number/], ["", /an empty field is no level/]]) {
    await type(words);
    await until(() => notice.textContent(), (text) => why.test(text), "what is said of " + words);
    await until(() => field.inputValue(), "100", "the field after " + words);
  }
  await field.focus();
  await field.hover();
  await page.mouse.wheel(0, 200);
  assert.equal(await field.inputValue(), "100");
  assert.equal(JSON.parse(await stored(page)).ratings[0].level, 100);
});

web.test("mR6 every field of the page can be cleared", async ({ page, open, t }) => {
  await open("/");
  await page.evaluate(() => { for (const d of document.querySelectorAll("details:not([open])")) d.open = true; });
  const all = (field) => page.evaluate((field) => [...document.querySelectorAll(`main [data-field=${field}]`)].map((el) => el.id), field);
  const fields = await all("note"), dates = (await all("as_of")).filter((id) => id !== "as-of");
  assert.ok(fields.length >= 10 && dates.length >= 10, `${fields.length} reasons, ${dates.length} dates`);
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

  // A rating without a date of its own has the card's.
  const own = async () => JSON.parse(await stored(page)).ratings.filter((r) => r.as_of === "2025-09-01").length;
  for (const id of dates) await change(id, "2025-09-01");
  await until(own, dates.length, "the dates in the store");
  for (const id of dates) await change(id, "");
  await until(own, 0, "no date in the store");
  const whole = JSON.parse(await stored(page)).as_of ?? "";
  await page.reload();
  await ready(page);
  assert.deepEqual(await page.evaluate(([ids, whole]) => ids.filter((id) => document.getElementById(id).value !== whole), [dates, whole]), [], "the card's date");

  await page.evaluate(() => { for (const d of document.querySelectorAll("details:not([open])")) d.open = true; });
  // The first of them makes the state on the page a dated one, so the others change their ids.
  const moments = await until(() => all("state-note"), (ids) => ids.length > 0, "the reasons of the states");
  const filled = async () => (await stored(page)).split('"filled"').length - 1;
  for (const [value, of] of [["filled", (n) => n + 1], ["", (n) => moments.length - n - 1]]) {
    for (let n = 0; n < moments.length; n++) {
      await change((await all("state-note"))[n], value);
      await until(filled, of(n), "the reasons in the store");
      await saved(page);
    }
  }
  const runs = fields.length + dates.length + moments.length;
  checked(t, "mR6", runs);
});

// In the editor a field is either emptied, or what it was stays and the reader is told why.
web.test("mR6 every field of the editor is cleared, or says why not", { timeout: SOAK ? 1_200_000 : 180_000 }, async ({ page, open, t }) => {
  await open("/");
  await page.locator("#edit").click();
  let runs = 0;
  const emptied = [];
  const parts = page.getByRole("group", { name: "Parts of the record" }).locator("button:not([data-command])");
  for (let part = 0; part < await parts.count(); part++) {
    await parts.nth(part).click();
    // At length every entry; with each submission the last of each part.
    const entries = page.locator(".Editor-open"), count = await entries.count();
    for (const n of SOAK ? [...Array(Math.max(count, 1)).keys()] : [Math.max(count - 1, 0)]) {
      if (n < await entries.count()) await entries.nth(n).click();
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
        // The command is carried out before the answer to the next question; a refusal is shown in the next frame.
        const state = await page.evaluate((id) => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
          const el = document.getElementById(id);
          done({ value: el?.value ?? "", refused: el?.getAttribute("aria-invalid") === "true" });
        }, 20)))), id);
        assert.ok(state.value === "" || state.refused, "the field " + id);
        runs++;
        if (state.value === "" && !state.refused) emptied.push([part, n, id]);
      }
    }
  }
  assert.ok(runs >= 15 && emptied.length >= 10, `${runs} fields, ${emptied.length} emptied`);
  await saved(page);
  await page.reload();
  await ready(page);
  await page.locator("#edit").click();
  const back = [];
  let shown = "";
  for (const [part, n, id] of emptied) {
    if (shown !== `${part} ${n}`) {
      await parts.nth(part).click();
      if (n < await page.locator(".Editor-open").count()) await page.locator(".Editor-open").nth(n).click();
      shown = `${part} ${n}`;
    }
    if (await page.evaluate((id) => (document.getElementById(id)?.value ?? "") !== "", id)) back.push(id);
  }
  assert.deepEqual(back, [], "empty in the store, too");
  t.diagnostic(`${runs} fields, ${emptied.length} emptied`);
  checked(t, "mR6", runs);
});
