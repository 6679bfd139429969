// The page changed under the program's hands, as translators and extensions do it: text wrapped in
// <font>, nodes taken away, strangers put in, attributes changed. The program goes on, and what it
// draws anew is right.
import assert from "node:assert/strict";
import { ready, rounds, saved, setLevel, suite, until, verdict } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();
const soak = !!process.env.SOAK;

// Inside the page: n random changes of the kinds named, none of them to the controls themselves.
const mutate = ([seed, n, kinds]) => {
  let state = seed >>> 0;
  const random = (k) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * k); };
  const acts = {
    font() { // as page translation does
      const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT), texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest("svg, script, textarea, option")) texts.push(walker.currentNode);
      const text = texts[random(texts.length)];
      if (!text) return;
      const outer = document.createElement("font"), inner = document.createElement("font");
      inner.textContent = text.data.split("").reverse().join("");
      outer.append(inner);
      text.replaceWith(outer);
    },
    remove() {
      const all = document.querySelectorAll("#app p, #app small, #app li, #app figure, #app section, #app svg, #app h3");
      all[random(all.length)]?.remove();
    },
    insert() {
      const el = document.createElement(["div", "grammarly-extension", "style-x"][random(3)]);
      el.textContent = "from an extension";
      const all = document.querySelectorAll("#app *"), at = all[random(all.length)];
      if (random(2)) document.body.prepend(el); else if (at && !/^(svg|select|option|textarea|input)$/.test(at.localName)) at.prepend(el);
    },
    attributes() {
      const all = document.querySelectorAll("#app *"), el = all[random(all.length)];
      el.setAttribute(["data-gramm", "lang", "class", "title", "aria-label", "translate"][random(6)], "x" + random(9));
    },
    move() {
      const all = document.querySelectorAll("#app p, #app li, #app .Goal, #app section"), a = all[random(all.length)], b = all[random(all.length)];
      if (a && b && !b.contains(a)) a.append(b);
    },
  };
  for (let i = 0; i < n; i++) acts[kinds[random(kinds.length)]]();
};

// What a reader may still do, without looking at what was spoilt.
const use = (page) => page.evaluate(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  for (const selector of [".Level input", "[data-field=importance]", "[data-field=note]", "#undo", "#redo", "#edit", "#edit-done", "#score-it", '[data-command="own-scoring-next"]', '[data-command="own-scoring-stop"]', "#said input"]) {
    const all = [...document.querySelectorAll(selector)].slice(0, 6);
    for (const el of all) {
      if (el.matches("[type=radio], [type=checkbox], button")) el.click();
      else { el.value = el.type === "range" ? "7" : "words"; for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true })); }
    }
    await frame();
  }
});
const alive = async (page, what) => assert.equal(await page.locator("#boot-crash, #boot-error").count() ? await page.locator("#boot-crash, #boot-error").first().textContent() : "", "", what);

for (const seed of soak ? [1, 2, 3, 4, 5] : [1]) {
  for (const kinds of [["font"], ["font", "insert", "attributes"], ["remove", "move", "insert", "font", "attributes"]]) {
    web.test(`mR2 changed under us: ${kinds.join(", ")}, seed ${seed}`, async ({ page, open, t }) => {
      const times = rounds(1, 10), each = soak ? 20 : 25;
      await open("/");
      for (let round = 0; round < times; round++) {
        await page.evaluate(mutate, [seed * 100 + round, each, kinds]);
        injected(t, "mR2", each);
        await use(page);
        await alive(page, `round ${round}`);
      }
      // What is drawn from nothing is whole again: the store had the edits all along.
      await saved(page).catch(() => {}); // the words of the state may themselves be spoilt
      const text = await page.evaluate(async () => JSON.parse(await globalThis.scorecardStore.load(JSON.parse(await globalThis.scorecardStore.list()).records[0].id)).record.text);
      await page.reload();
      await ready(page);
      const shown = await page.evaluate(() => [...document.querySelectorAll(".Level")].map((g) => g.querySelector("input:checked")?.value ?? "").length);
      assert.ok(shown > 10);
      for (const r of JSON.parse(text).ratings.filter((r) => r.level !== undefined && (r.status ?? "scored") === "scored")) {
        assert.equal(await page.evaluate(([g, s]) => document.querySelector(`input[name="level-${g}-${s}"]:checked`)?.value, [r.goal, r.side]), String(r.level), r.goal + "/" + r.side);
      }
    });
  }
}

// A translated page still moves: where the program writes, its own words stand again.
web.test("mR2 every text translated: the verdict still follows the levels", async ({ page, open, t }) => {
  await open("/");
  const plain = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  const moved = await until(() => verdict(page).textContent(), (words) => words !== plain, "the verdict");
  await page.locator("#undo").click();
  await until(() => verdict(page).textContent(), plain, "the verdict");
  const wrapped = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT), texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest("svg, textarea, option")) texts.push(walker.currentNode);
    for (const text of texts) {
      const outer = document.createElement("font"), inner = document.createElement("font");
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });
  assert.ok(wrapped > 200);
  await page.evaluate(() => document.querySelector('input[name="level-ceasefire-ru"][value="0"]').click());
  await until(() => verdict(page).textContent(), (words) => words.replace(/\s+/g, " ").includes(moved.replace(/\s+/g, " ")), "the verdict after translation");
  await alive(page, "after translation");
  injected(t, "mR2", wrapped);
});
