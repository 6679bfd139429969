// Two to five tabs on one card under random schedules with a seed: whatever the order of edits,
// saves, freezes and messages, every edit is in a saved card, the card itself or a copy beside it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { keep } from "./bench/cards.mjs";
import { level, noWorker, PATIENCE, ready, rounds, saved, saveState, setLevel, SOAK, stateIs, suite, until, watch, inTime } from "./harness.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite({ apart: true }); // tabs that crash and close by themselves
const store = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await globalThis.scorecardStore[m](...a)), [method, args]);
const CELLS = ["ceasefire", "hearing", "sanctions", "territory"].flatMap((g) => ["us", "ru"].map((s) => [g, s]));

// A generator of numbers from 0 to 1 that a seed repeats (mulberry32).
function randomOf(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Writes a reason as a reader does who types it and leaves the field, without waiting for the save.
const write = (page, goal, side, words) => page.evaluate(([id, words]) => {
  const field = document.getElementById(id);
  field.value = words;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}, [`note-${goal}-${side}`, words]);

const notesOf = (card) => JSON.stringify(card.ratings.map((r) => r.note ?? "").filter(Boolean).sort());

// A tab that stands still hears nothing of what the others save.
const deafened = () => {
  globalThis.deaf = false;
  const Real = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = class extends Real {
    set onmessage(hear) { super.onmessage = (e) => { if (!globalThis.deaf) hear(e); }; }
  };
};

// A card of the goals in CELLS alone: what a tab draws besides is not under test here.
function fourGoals() {
  const card = JSON.parse(readFileSync(new URL("../../web/summits/anchorage-2025.json", import.meta.url), "utf8")), used = new Set(CELLS.map(([goal]) => goal));
  card.id = "four-goals";
  card.summit.goals = card.summit.goals.filter((g) => used.has(g.id));
  card.ratings = card.ratings.filter((r) => used.has(r.goal)).map(({ note, ...r }) => r);
  for (const name of ["statements", "summary"]) delete card.summit[name];
  delete card.revisions;
  return card;
}

const done = (page) => stateIs(page, "Saved", "Unchanged");

const SCHEDULES = rounds(8, 2000), FIRST = Number(process.env.SEED ?? 1);
// Those of two tabs come first, then those of three, and so on: a tab that takes no part would still draw each save.
const schedules = Array.from({ length: SCHEDULES }, (_, n) => {
  const random = randomOf(FIRST + n);
  return { seed: FIRST + n, random, count: 2 + Math.floor(random() * 4) };
}).sort((a, b) => a.count - b.count);

// Goes through a list of schedules in one browser context; open(path, page) opens a page of the site there.
async function follow(list, context, open) {
  await context.addInitScript(deafened);
  const page = await context.newPage();
  const card = fourGoals(), { id } = card, address = "/card/#" + id, tabs = [page];
  await open("/card/", page);
  await keep(page, card);
  await open(address, page);
  await page.reload();
  await ready(page);
  let ran = 0, edits = 0, copies = 0, slow = 0;
  for (const { seed, random, count } of list) {
    while (tabs.length < count) {
      tabs.push(await context.newPage());
      await open(address, tabs.at(-1));
    }
    const pick = (list) => list[Math.floor(random() * list.length)], free = [...CELLS], made = [], log = [];
    for (let step = 0; step < 4 + random() * 6 && free.length; step++) {
      const tab = pick(tabs), n = tabs.indexOf(tab), act = random();
      if (act < 0.15) {
        log.push(`tab ${n} stops or goes on hearing of the others`);
        await tab.evaluate(() => { globalThis.deaf = !globalThis.deaf; });
        continue;
      }
      if (act < 0.35) {
        log.push(`tab ${n} waits for its save`);
        await done(tab);
        continue;
      }
      const [goal, side] = free.splice(Math.floor(random() * free.length), 1)[0], words = `seed ${seed} edit ${step}`;
      log.push(`tab ${n} writes ${goal} ${side}`);
      await write(tab, goal, side, words);
      made.push(words);
    }
    await Promise.all(tabs.map((tab) => tab.evaluate(() => { globalThis.deaf = false; })));
    await Promise.all(tabs.map(done));
    const all = await store(page, "exportAll"), texts = all.records.map((r) => r.text), others = all.records.filter((r) => r.id !== id);
    for (const words of made) assert.ok(texts.some((text) => text.includes(`"${words}"`)), `seed ${seed}: "${words}" is in no card, after ${log.join("; ")}`);
    assert.deepEqual([all.missing, all.records.filter((r) => r.damaged)], [[], []], "seed " + seed);
    if (others.length && copies < 3) { // copies are cards like any other
      const tab = await context.newPage();
      await open("/card/#" + others[0].id, tab);
      assert.equal(await tab.locator('.Notice[data-trouble="yes"]').count(), 0, "a copy opens");
      await tab.close();
    }
    edits += made.length;
    copies += others.length;
    ran++;
    // Those that went on with a copy come back to the card; the others show it.
    if (others.length) await store(page, "remove", others.map((r) => r.id));
    await store(page, "emptyBin");
    const wanted = notesOf(JSON.parse((await store(page, "load", id)).record.text));
    await Promise.all(tabs.map(async (tab) => {
      const shown = async () => JSON.stringify(await tab.evaluate(() => [...document.querySelectorAll("textarea[data-field=note]")].map((f) => f.value).filter(Boolean).sort()));
      for (let look = 0; look < 20; look++) if (await shown() === wanted) return;
      await tab.reload();
      await ready(tab);
      // On a busy machine the database may take longer than the page waits for it; then the card comes late.
      if (await tab.getByRole("heading", { name: "Your card could not be looked up" }).count()) {
        slow++;
        await tab.locator("textarea[data-field=note]").first().waitFor({ state: "attached" });
      }
      const now = await shown();
      if (now !== wanted) assert.fail(`seed ${seed}: after a reload a tab shows ${now}, not ${wanted}; the page: ` + await tab.evaluate(() => JSON.stringify([location.href, scorecard.storage, !!scorecard.kept, document.querySelector("main").textContent.slice(0, 200), document.getElementById("notices")?.textContent])));
    }));
  }
  return { ran, edits, copies, slow };
}

// Two halves side by side, each with a store of its own: most of the time a tab waits before it saves.
web.test(`mD12 two to five tabs on one card, ${SCHEDULES} random schedules: no edit is lost, copies can be read`, { timeout: 180_000 + SCHEDULES * 10_000, viewport: { width: 640, height: 480 } }, async ({ context, open, server, browser, t }) => {
  const other = await browser.newContext({ viewport: { width: 640, height: 480 } }), problems = watch(other, server.origin);
  t.after(() => other.close());
  await other.addInitScript(noWorker);
  other.setDefaultTimeout(PATIENCE);
  const halves = await Promise.all([context, other].map((own, half) => follow(schedules.filter((_, n) => n % 2 === half), own, open)));
  assert.deepEqual(problems, [], "the page did what a good page does not");
  const [ran, edits, copies, slow] = ["ran", "edits", "copies", "slow"].map((what) => halves[0][what] + halves[1][what]);
  assert.ok(copies > 0, "some schedules did conflict");
  injected(t, "mD12", ran);
  t.diagnostic(`${edits} edits, ${copies} copies, ${slow} cards that came late`);
});

web.test("mD12 what one tab saves the other shows within a second", async ({ context, open, page, t }) => {
  await open("/");
  const other = await context.newPage();
  await open("/", other);
  await setLevel(page, "Ceasefire", "Russia", 2);
  await saved(page);
  await other.reload();
  await ready(other);
  await page.evaluate(() => { const save = scorecardStore.save; scorecardStore.save = async (...x) => { const got = await save(...x); globalThis.told = Date.now(); return got; }; });
  const times = [];
  for (const value of [0, 1, 2]) {
    await page.evaluate(() => { globalThis.told = 0; });
    const shown = level(other, "Hearing", "Russia").evaluate((el, value) => new Promise((ok) => {
      const look = () => (el.querySelector(`input[value="${value}"]`).checked ? ok(Date.now()) : setTimeout(look, 5));
      look();
    }), value);
    await setLevel(page, "Hearing", "Russia", value);
    times.push(await shown - await until(() => page.evaluate(() => globalThis.told), (ms) => ms > 0, "the save"));
  }
  checked(t, "mD12", times.length);
  inTime(t, "shown", Math.max(...times), 1000);
});

const WAKES = rounds(1, 20);
web.test(`mD13 a tab that stood still while another edited wakes and writes, ${WAKES} times: its words become a copy`, async ({ context, open, page, t }) => {
  await context.addInitScript(deafened);
  await open("/");
  await write(page, "ceasefire", "us", "start");
  await saved(page);
  const stale = await context.newPage(), cdp = await context.newCDPSession(stale);
  for (let run = 0; run < WAKES; run++) {
    await open("/", stale);
    await stale.evaluate(() => { globalThis.deaf = true; }); // a message to a frozen page may be dropped by the browser
    await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
    await page.reload();
    await ready(page);
    await write(page, "ceasefire", "ru", `fresh ${run}`);
    await saved(page);
    await cdp.send("Page.setWebLifecycleState", { state: "active" });
    await write(stale, "hearing", "us", `stale ${run}`);
    injected(t, "mD13");
    await done(stale);
    await until(async () => (await store(page, "exportAll")).records.filter((r) => r.text.includes(`stale ${run}"`)).length, 1, "the stale tab's card");
    const { records } = await store(page, "exportAll");
    assert.ok(records.some((r) => r.text.includes(`"fresh ${run}"`) && !r.text.includes(`"stale ${run}"`)), "what the other tab wrote was not overwritten");
  }
});

web.test("mD14 a tab crashes in the middle of a save: another can write at once", { allow: [/./] }, async ({ context, open, page, t }) => {
  await open("/");
  await write(page, "ceasefire", "us", "start");
  await saved(page);
  const doomed = await context.newPage(), cdp = await context.newCDPSession(doomed);
  await open("/", doomed);
  await doomed.evaluate(() => new Promise((held) => { // a transaction that would never end
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => { const docs = q.result.transaction(["docs", "summaries", "revs", "bin", "meta"], "readwrite").objectStore("docs"); const again = () => { docs.get("x").onsuccess = again; held(); }; docs.get("x").onsuccess = again; };
  }));
  await write(page, "ceasefire", "ru", "goes on");
  await page.waitForTimeout(1000);
  assert.match(await saveState(page).textContent(), /^Saving/, "the other tab holds the database");
  const crashed = doomed.waitForEvent("crash"), started = Date.now();
  cdp.send("Page.crash").catch(() => {});
  await crashed;
  injected(t, "mD14");
  await until(async () => (await store(page, "exportAll")).records.some((r) => r.text.includes('"goes on"')), true, "the save");
  const took = Date.now() - started;
  inTime(t, "saved after the crash", took, 2000);
});
