// The real page, killed, crashed and closed while the reader works: what the store has
// acknowledged is there afterwards, whole; what was typed last before a tab closes, too.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import test from "node:test";
import { folder, launchProfile, level, PATIENCE, pause, ready, rounds, Server, SOAK, suite, until } from "./harness.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite({ apart: true }); // tabs that crash and close by themselves
const random = (from, to) => from + Math.random() * (to - from);
const store = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await globalThis.scorecardStore[m](...a)), [method, args]);
const trouble = (page) => page.locator('.Notice[data-trouble="yes"]').allTextContents();

// Tells `acked` of every save that the store acknowledges, by the card's id.
async function listen(page, acked) {
  await page.exposeFunction("acknowledged", (id, rev, text) => { acked.set(id, { rev, text }); });
  await page.addInitScript(() => {
    let real;
    Object.defineProperty(globalThis, "scorecardStore", { configurable: true, get: () => real, set(made) {
      real = made;
      const save = made.save;
      if (save) made.save = async (id, summit, rev, text, ...more) => {
        const said = await save(id, summit, rev, text, ...more), got = JSON.parse(said);
        if (got.ok) globalThis.acknowledged(id, got.rev, text);
        return said;
      };
    } });
  });
}

// Works on the card as fast as a reader could, until the browser is gone.
async function work(page, run) {
  const note = page.locator("#note-ceasefire-ru");
  await page.locator("#detail-ceasefire-ru > summary").click();
  for (let n = 1; ; n++) {
    await note.focus();
    await page.keyboard.type(` r${run}n${n}`);
    await level(page, "Hearing", "Russia").locator(`input[value="${n % 5}"]`).check();
    await page.getByRole("slider", { name: "Importance of Hearing for Russia" }).fill(String(n % 11));
  }
}

// Every acknowledged state is there: that revision or a later one, and readable.
async function check(page, acked) {
  assert.deepEqual(await store(page, "open"), { ok: true });
  for (const [id, { rev, text }] of acked) {
    const { record } = await store(page, "load", id);
    assert.ok(record && record.rev >= rev, `${id}: acknowledged ${rev}, found ${record?.rev}`);
    if (record.rev === rev && !record.draft) assert.equal(record.text, text, "not torn");
    // What was typed since may stand between the words, wherever the caret was.
    const words = (t) => (JSON.parse(t).ratings.find((r) => r.goal === "ceasefire" && r.side === "ru").note ?? "").split(/\s+/);
    const found = words(record.text);
    assert.deepEqual(words(text).filter((word) => !found.includes(word)), [], `of "${words(text).join(" ")}", which was acknowledged; found "${found.join(" ")}"`);
  }
}

const RUNS = rounds(2, 300);
test(`mD1 the browser is killed at a random moment while typing, ${RUNS} times: nothing acknowledged is lost or torn`, { timeout: 60_000 + RUNS * 20_000 }, async (t) => {
  const server = await new Server().start(), name = "killed", dir = folder(name), acked = new Map();
  t.after(async () => { await server.stop(); rmSync(dir, { recursive: true, force: true, maxRetries: 5 }); });
  // The whole browser at once: its processes are known by the profile folder, which is this test's own.
  const kill = () => {
    for (const line of execFileSync("ps", ["-eo", "pid=,args="]).toString().split("\n"))
      if (line.includes("--user-data-dir=" + dir)) try { process.kill(Number(line.trim().split(" ")[0]), "SIGKILL"); } catch { /* gone with its parent */ }
  };
  let edits = 0, dropped = 0;
  for (let run = 1; run <= RUNS + 1; run++) {
    const context = await launchProfile(name);
    context.setDefaultTimeout(PATIENCE);
    const page = context.pages()[0] ?? await context.newPage();
    await listen(page, acked);
    const before = [...acked.values()].reduce((sum, a) => sum + a.rev, 0);
    await page.goto(server.url("/"));
    await ready(page);
    await check(page, acked);
    // Once in hundreds of kills the browser drops its database (web/js/store-second-copy.js); then the page says that it put the card back.
    const told = await trouble(page), back = told.filter((words) => /had lost a part of its database: .* was put back/.test(words)).length;
    assert.equal(told.length, back, told.join());
    dropped += back;
    if (acked.size) assert.notEqual(await page.locator("#note-ceasefire-ru").inputValue(), "", "the page shows the card");
    if (run > RUNS) { await context.close(); break; }
    work(page, run).catch(() => {}); // it ends with the browser
    const now = () => [...acked.values()].reduce((sum, a) => sum + a.rev, 0);
    await until(now, (rev) => rev > before, "the first save");
    await pause(random(0, 900));
    edits = now();
    kill();
    injected(t, "mD1");
    await context.close().catch(() => {});
  }
  t.diagnostic(`${edits} edits acknowledged`);
  t.diagnostic(`databases that the browser dropped: ${dropped}`);
});

const CRASHES = rounds(1, 20);
web.test(`mD2 the renderer crashes or is frozen and thrown away right after an edit, ${2 * CRASHES} times: nothing is lost`, { timeout: 180_000 + CRASHES * 30_000, allow: [/crash/i] }, async ({ context, open, t }) => {
  for (let run = 0; run < 2 * CRASHES; run++) {
    const page = await context.newPage(), acked = new Map(), cdp = await context.newCDPSession(page);
    await listen(page, acked);
    await open("/", page);
    await level(page, "Ceasefire", "Russia").locator(`input[value="${run % 5}"]`).check();
    await level(page, "Hearing", "Russia").locator(`input[value="${(run + 1) % 5}"]`).check();
    await until(() => acked.size, 1, "acknowledged cards");
    // In the middle of a sentence, the field not left yet.
    const half = `run ${run}, half a sent`;
    await page.locator("#detail-hearing-us > summary").click();
    await page.locator("#note-hearing-us").fill("");
    await page.locator("#note-hearing-us").pressSequentially(half);
    await until(() => [...acked.values()].some((a) => a.text.includes(`"${half}"`)), true, "the half sentence is saved");
    if (run % 2) {
      cdp.send("Page.crash").catch(() => {}); // it never answers
      await page.waitForEvent("crash");
    } else {
      await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
    }
    await page.close();
    injected(t, "mD2");
    const next = await context.newPage();
    await open("/", next);
    await check(next, acked);
    assert.equal(await next.locator("#note-hearing-us").inputValue(), half, "the page goes on with it");
    await next.close();
  }
});

const CLOSES = rounds(1, 50); // each time of leaving is gone through in app/e2e/engines, too
web.test(`mD3 the tab is closed 50 to 500 ms after a keystroke, ${CLOSES} times: what was typed is there`, { timeout: 180_000 + CLOSES * 15_000 }, async ({ context, open, t, page }) => {
  await open("/"); // stays open: the browser lives on
  let kept = 0, worst = 0;
  for (let run = 0; run < CLOSES; run++) {
    const tab = await context.newPage(), typed = `run ${run} abcdefghijklmnop`;
    await open("/", tab);
    const note = tab.locator("#note-hearing-us");
    await tab.locator("#detail-hearing-us > summary").click();
    await note.fill("");
    await note.pressSequentially(typed, { delay: 20 });
    await pause(CLOSES === 1 ? 50 : 50 + (450 * run) / (CLOSES - 1));
    await tab.close({ runBeforeUnload: false });
    injected(t, "mD3");
    const next = await context.newPage();
    await open("/", next);
    const found = await next.locator("#note-hearing-us").inputValue();
    assert.ok(typed.startsWith(found), `found "${found}"`);
    if (found === typed) kept++;
    worst = Math.max(worst, (typed.length - found.length) * 20);
    await until(() => next.locator("#save-state").textContent(), "Saved", "the save state");
    await next.close();
  }
  assert.ok(worst <= 300, `${worst} ms of typing lost`);
  assert.ok(kept >= CLOSES * 0.98, `${kept} of ${CLOSES} kept all`); // the gate: 49 of 50, and the rest within 300 ms
  t.diagnostic(`${kept} kept all, the worst lost ${worst} ms`);
});

// Where the reader types: the part of the editor or the fold that it lies in, the field, and where its words are in a card.
const FIELDS = [
  ["a summary in the editor", "Meeting", "Summary", (card) => card.summit.summary],
  ["the note on a state", "#state-note-fold-own", "#state-note-own", (card) => card.revisions?.find((r) => r.as_of === card.as_of)?.note],
  ["a title in the editor", "Meeting", "Title", (card) => card.summit.title],
];
async function emptied(page, part, field) {
  if (field.startsWith("#")) {
    await page.locator(part + " > summary").click();
  } else {
    await page.getByRole("button", { name: "Edit the record" }).click();
    await page.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name: part }).click();
  }
  const found = field.startsWith("#") ? page.locator(field) : page.getByLabel(field, { exact: true });
  await found.fill("");
  return found;
}
const kept = async (page, words) => {
  const [first] = (await store(page, "list")).records;
  return first && words(JSON.parse((await store(page, "load", first.id)).record.text));
};

for (const [what, part, field, words] of SOAK ? FIELDS : FIELDS.slice(1, 2)) // a field of the editor is left in app/e2e/engines, too
  web.test(`mD3 the tab is closed in the middle of ${what}: what was typed is there`, async ({ context, open, page, t }) => {
    await open("/"); // the browser lives on
    const tab = await context.newPage(), typed = "half a sent";
    await open("/", tab);
    await (await emptied(tab, part, field)).pressSequentially(typed);
    await tab.close({ runBeforeUnload: false });
    injected(t, "mD3");
    const drafted = (await store(page, "latest", "anchorage-2025")).record?.draft; // on a busy machine all of it may have been saved while typing
    const next = await context.newPage();
    await open("/", next);
    if (drafted) await next.locator("#notices").getByText("is here again").waitFor();
    await until(() => next.locator("#save-state").textContent(), "Saved", "the save state");
    assert.equal(await kept(next, words), typed);
  });

for (const [what, part, field, words] of FIELDS.slice(0, SOAK ? 2 : 1))
  web.test(`mD2 ${what} is saved at each pause, its field not left, as one step to undo`, async ({ open, page, t }) => {
    await open("/");
    checked(t, "mD2");
    const area = await emptied(page, part, field), before = await page.locator("#undo").getAttribute("disabled");
    await area.pressSequentially("half a sent");
    await until(() => kept(page, words), "half a sent", "the saved words");
    await area.pressSequentially("ence");
    await until(() => kept(page, words), "half a sentence", "the saved words");
    assert.equal(await area.inputValue(), "half a sentence", "the caret stayed where it was");
    assert.equal(await area.evaluate((e) => e === document.activeElement), true);
    await page.locator("#undo").click();
    await until(() => page.locator("#undo").getAttribute("disabled"), before, "nothing more to undo");
    assert.notEqual(before, null);
    await until(async () => await kept(page, words) !== "half a sentence" && page.locator("#save-state").textContent(), "Saved", "the words undone");
  });

// Keeps every save's transaction open, as on a slow disk, while `held` is set; `writing` counts them.
function hold() {
  const real = IDBDatabase.prototype.transaction;
  globalThis.writing = 0;
  IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
    const t = real.call(this, stores, mode, ...more);
    if (globalThis.held && mode === "readwrite" && stores.includes("docs")) {
      globalThis.writing++;
      const on = () => { if (globalThis.held) try { t.objectStore("meta").get("none").onsuccess = on; } catch { /* aborted */ } };
      on();
    }
    return t;
  };
}

// What waits in the database when a tab ends is lost, and so is all that waits behind it.
for (const more of ["", " and more"])
  web.test(`mD3 the tab is closed while a save is under way${more && ", and more was typed since"}: what was typed is there`, async ({ context, open, page, t }) => {
    await open("/"); // the browser lives on
    for (const first of more || SOAK ? [true, false] : [true]) { // the first change of a card, and a later one
      const tab = await context.newPage(), typed = first ? "the first words" : "the next words";
      await tab.addInitScript(hold);
      await open("/", tab);
      const note = tab.locator("#note-hearing-us");
      await tab.locator("#detail-hearing-us > summary").click();
      await tab.evaluate(() => { globalThis.held = true; });
      await note.fill("");
      await note.pressSequentially(typed);
      await until(() => tab.evaluate(() => globalThis.writing > 0), true, "a save");
      await note.pressSequentially(more);
      await tab.close({ runBeforeUnload: false });
      injected(t, "mD3");
      const next = await context.newPage();
      await open("/", next);
      assert.equal(await next.locator("#note-hearing-us").inputValue(), typed + more);
      await until(() => next.locator("#save-state").textContent(), "Saved", "the save state");
      assert.deepEqual(await store(next, "open"), { ok: true });
      const records = (await store(next, "list")).records;
      assert.equal(records.length, 1);
      assert.ok(!(await store(next, "load", records[0].id)).record.draft, "the draft is used up");
      await next.close();
    }
  });

web.test("mD3 the tab is closed after undo, while the save of what was undone is under way", async ({ context, open, page, t }) => {
  await open("/"); // the browser lives on
  const tab = await context.newPage(), choose = (n) => level(tab, "Ceasefire", "Russia").locator(`input[value="${n}"]`).check();
  await tab.addInitScript(hold);
  await open("/", tab);
  await choose(1);
  await until(() => tab.locator("#save-state").textContent(), "Saved", "the save state");
  await tab.evaluate(() => { globalThis.held = true; });
  await choose(0);
  await until(() => tab.evaluate(() => globalThis.writing > 0), true, "a save");
  await tab.locator("#undo").click();
  await until(() => level(tab, "Ceasefire", "Russia").locator("input:checked").inputValue(), "1", "the level undone");
  await tab.close({ runBeforeUnload: false });
  injected(t, "mD3");
  const next = await context.newPage();
  await open("/", next);
  assert.equal(await level(next, "Ceasefire", "Russia").locator("input:checked").inputValue(), "1");
});

// Where localStorage takes a note, the save goes on beside it; where it does not, the draft goes first into the database.
for (const notes of [true, false]) web.test(`mD3 a tab that is only hidden while a save is under way, with words typed since, saves both${notes ? "" : ", without localStorage, too"}`, async ({ open, page, t }) => {
  await page.addInitScript(hold);
  if (!notes) await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError"); }; });
  await open("/");
  await page.locator("#detail-hearing-us > summary").click();
  const note = page.locator("#note-hearing-us"), look = async (state) => page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
  await page.evaluate(() => { globalThis.held = true; });
  await note.fill("some words");
  await until(() => page.evaluate(() => globalThis.writing > 0), true, "a save");
  await note.pressSequentially(" and more");
  await page.locator("#as-of-hearing-us").evaluate((el) => { el.value = "2025-0"; el.dispatchEvent(new Event("input", { bubbles: true })); }); // half a day is not taken for one, and stays
  await look("hidden");
  if (notes) await until(() => page.evaluate(() => Object.values(localStorage).some((note) => note.includes("some words and more"))), true, "the note");
  else await until(() => page.evaluate(() => globalThis.writing > 1), true, "the save begun anew");
  injected(t, "mD3");
  await page.evaluate(() => { globalThis.held = false; });
  await look("visible");
  await until(() => page.locator("#save-state").textContent(), "Saved", "the save state");
  assert.equal(await page.locator("#as-of-hearing-us").inputValue(), "2025-0");
  const told = await trouble(page);
  assert.equal(told.length, notes ? 0 : 1, told.join());
  if (!notes) assert.match(told[0], /Wait for “Saved” before you leave/);
  else assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":draft:"))), [], "the note is gone with the save");
  const [{ id, rev }] = (await store(page, "list")).records, { record } = await store(page, "load", id);
  assert.deepEqual([rev, record.rev, record.draft], [2, 2, undefined]);
  assert.match(record.text, /some words and more/);
  assert.deepEqual((await store(page, "revs", id)).map((r) => [r.rev, /"some words"/.test(r.text)]), [[1, true]]);
});
