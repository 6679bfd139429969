// Every call that the store makes of the database fails once with every error that browsers give:
// the store drops its handle, opens again and ends in the same state as if nothing had happened,
// or says "full" and does it when there is room. A place in the store that no step reaches fails
// the test.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { install, placesIn } from "./faults.mjs";
import { call, launch, serve, siteFiles, SOAK, source, inTime } from "./harness.mjs";
import { checked, injected } from "./register.mjs";

let site, browser, page;
before(async () => {
  site = await serve(siteFiles({ worker: false }));
  browser = await launch();
  page = await browser.page();
  await page.addInitScript(install);
  await page.addInitScript(() => { // the pauses between tries need not be waited for, the limits stay
    const real = setTimeout;
    globalThis.setTimeout = (f, ms, ...x) => (ms === 4000 ? 0 : real(f, ms === 150 || ms === 450 ? 0 : ms, ...x)); // second() is a step of its own
  });
  await page.goto(site.origin + "/");
  await page.evaluate(define);
});
after(async () => { await browser.close(); await site.stop(); });

// In the page: run(plans, full) goes through every method from an empty database. Each step must be
// answered ok; where `full` is expected, the first answer to a step that met its fault is that, and
// the step is done again. Gives the state that all ended in, and which faults were met.
function define() {
  const DAY = 86400e3, TEXT = (n) => JSON.stringify({ n });
  const put = (name, ...values) => new Promise((ok, no) => {
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => { const t = q.result.transaction(name, "readwrite"); for (const v of values) t.objectStore(name).put(v); t.oncomplete = () => { q.result.close(); ok(); }; t.onabort = no; };
    q.onerror = no;
  });
  const wipe = (...names) => new Promise((ok, no) => {
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => { const t = q.result.transaction(names, "readwrite"); for (const name of names) t.objectStore(name).clear(); t.oncomplete = () => { q.result.close(); ok(); }; t.onabort = no; };
    q.onerror = no;
  });
  globalThis.run = async (plans, full) => {
    await new Promise((ok, no) => { const q = indexedDB.deleteDatabase("summit-scorecard/"); q.onsuccess = ok; q.onerror = no; q.onblocked = () => no(new Error("blocked")); });
    await caches.delete("second-copy:summit-scorecard/");
    localStorage.clear();
    faults.plans.clear();
    faults.met.length = 0;
    for (const [key, plan] of plans) faults.plans.set(key, plan);
    const problems = [], at = Date.now();
    async function step(op, good, method, ...args) {
      faults.op = op;
      for (let tries = 0; ; tries++) {
        const before = faults.met.length, got = JSON.parse(await scorecardStore[method](...args)), met = faults.met.length > before;
        const fine = got.ok === true || Array.isArray(got);
        if (full && met && tries === 0 && !fine) { if (got.why !== "full" || !/no room/.test(got.message)) problems.push(op + " said " + JSON.stringify(got)); continue; }
        if (!fine || !good(got)) problems.push(op + " answered " + JSON.stringify(got).slice(0, 300) + " after " + faults.met.slice(before));
        return got;
      }
    }
    const yes = () => true, rev = (n) => (got) => got.rev === n, text = (n) => (got) => got.record?.text === TEXT(n);
    await step("open", (got) => !got.missing, "open");
    await step("save", rev(1), "save", "a", "s1", 0, TEXT(1), "v1", "{}");
    await step("save again", rev(2), "save", "a", "s1", 1, TEXT(2), "v2", "{}");
    // A page that is left: a note beside the database, which the next start takes up; or, where that is refused, in it.
    const leave = (...draft) => { faults.op = "draft"; if (!scorecardStore.draft(...draft) && !scorecardStore.draft(...draft)) problems.push("no draft"); };
    await put("meta", { key: "draft:a", id: "a", summit: "s1", rev: 2, text: TEXT("other"), at: at - 1, updated: "", tab: "another" });
    leave("a", "s1", 2, TEXT(3));
    await step("open, a draft to take up", (got) => !got.aside && !Object.keys(localStorage).some((key) => key.includes(":draft:")), "open");
    await step("load", (got) => text(3)(got) && got.record.draft === true, "load", "a");
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError"); };
    leave("a", "s1", 2, TEXT(3));
    Storage.prototype.setItem = setItem;
    await step("load a draft of the database", (got) => text(3)(got) && got.record.draft === true, "load", "a");
    await step("save over a draft", rev(3), "save", "a", "s1", 2, TEXT(3), "v3", "{}");
    await put("meta", { key: "draft:a", id: "a", summit: "s1", rev: 2, text: TEXT("late"), at, updated: "", tab: "another" });
    await step("save beside another tab's draft", rev(4), "save", "a", "s1", 3, TEXT(4), "v4", "{}");
    leave("a", "s1", 2, TEXT("older"));
    await step("open, a draft that is older than the card", (got) => got.aside?.[0].why === "older", "open");
    // The database comes back empty, and with an older state: the second copy is put in its place.
    await wipe("docs", "summaries", "meta");
    await step("open, all lost", (got) => got.back?.length === 1 && !got.missing, "open");
    await step("load what came back", text(4), "load", "a");
    await put("docs", { id: "a", summit: "s1", rev: 3, seq: 1, text: TEXT(3), hash: scorecardStore.pure.sha256(TEXT(3)), updated: "" });
    await put("summaries", { id: "a", summit: "s1", rev: 3, seq: 1, updated: "", title: "a" });
    await step("open, one older", (got) => got.back?.length === 1 && !got.missing, "open");
    await caches.delete("second-copy:summit-scorecard/");
    await step("second", yes, "second");
    if (!await (await caches.open("second-copy:summit-scorecard/")).match("/second-copy/a/4")) problems.push("no second copy");
    await put("meta", { key: "draft:n", id: "n", summit: "s9", rev: 0, text: TEXT(9), at, updated: "", tab: "another" });
    await step("latest, a draft", text(9), "latest", "s9");
    await step("latest", text(4), "latest", "s1");
    await put("revs", ...Array.from({ length: 25 }, (_, i) => ({ id: "a", rev: -50 + i, at: at - 40 * DAY + i, updated: "", text: TEXT("old") })));
    await step("keep", yes, "keep", "a");
    await step("revs", (got) => got.length === 20 && got[0].text === TEXT(4) && got.some((r) => r.text === TEXT("late")), "revs", "a");
    await step("list", (got) => got.records.length === 1, "list");
    await step("setView", yes, "setView", "a", "v5");
    await put("bin", { id: "z", at: at - 31 * DAY, removed: "", doc: { id: "z" }, revs: [] });
    await step("remove", yes, "remove", ["a"]);
    await step("bin", (got) => got.records.length === 1 && got.records[0].id === "a", "bin");
    leave("a", "s1", 4, TEXT("of the removed"));
    await step("open, a draft of a removed card", (got) => got.aside?.[0].why === "removed" && scorecardStore.asideText(got.aside[0].key) === TEXT("of the removed"), "open");
    for (const key of Object.keys(localStorage)) scorecardStore.discard(key);
    await step("restore", rev(4), "restore", "a");
    await step("load again", (got) => text(4)(got) && got.record.view === "v5", "load", "a");
    const all = await step("exportAll", (got) => got.records.length === 1 && got.missing.length === 0, "exportAll");
    const file = { records: [{ id: "a", rev: 7, view: "w", text: TEXT(7), updated: "u" }, { id: "b", rev: 2, view: "w", text: TEXT(8), updated: "u" }],
      revs: [{ id: "b", rev: 1, at: 5, text: TEXT(6), updated: "u" }], bin: [{ id: "c", at, removed: "", doc: { id: "c", summit: "s1", rev: 1, text: "{}", hash: scorecardStore.pure.sha256("{}"), updated: "u" }, revs: [] }] };
    const list = ["a", "b"].map((from, i) => ({ at: i, from, summit: "s1", text: file.records[i].text, id: "copy-" + from, copy: TEXT("copy " + from), summary: "{}" }));
    await step("takeAll", (got) => got.added === 1 && got.copies === 1 && got.revs === 1 && got.bin === 1, "takeAll", file, list);
    const end = JSON.parse(await scorecardStore.exportAll());
    await step("emptyBin", yes, "emptyBin");
    if (JSON.parse(await scorecardStore.open()).missing) problems.push("something is missing in the end");
    const plain = JSON.stringify([all.records, end], (k, v) => (["updated", "exported", "at", "removed", "token", "tab", "seq"].includes(k) ? undefined : v));
    return { plain, problems, met: [...faults.met], hits: [...faults.hits] };
  };
}

// Every place fails in each run; with each submission with one error of either kind, at length with each.
const every = (kinds, n) => (SOAK ? kinds : kinds.slice(0, n));
const ERRORS = every(["UnknownError", "AbortError", "InvalidStateError", "TimeoutError"].map((name) => ({ name })), 1);
const FULL = every([{ name: "QuotaExceededError" }, { code: 1014 }, { name: "NS_ERROR_DOM_QUOTA_REACHED" }, { code: 22 }], 2);
let clean;

test("mD5 every call of the database in the store is reached by a step", async (t) => {
  clean = await page.evaluate(() => run([], false));
  assert.deepEqual(clean.problems, []);
  const reached = new Set(clean.hits.map(([key]) => key)), places = placesIn(source("store.js"));
  checked(t, "mD5", places.length);
  assert.ok(places.length > 90, "the places in the source are found: " + places.length);
  assert.deepEqual([places.filter((key) => !reached.has(key)), [...reached].filter((key) => !places.includes(key))], [[], []], "never called; called, but not found in the source");
});

// One fault a step, of all steps side by side: round r takes the r-th place that each step was the first to reach. In
// pairs a step that has many places takes two, which the store survives where it tries three times.
function rounds(which, pairs) {
  const of = new Map();
  for (const [key, op] of clean.hits) if (which(key, op)) of.set(op || "open", [...(of.get(op || "open") ?? []), key]);
  const turns = [...of.values()].map((keys) => {
    const each = pairs && keys.length > 8 ? 2 : 1;
    return Array.from({ length: Math.ceil(keys.length / each) }, (_, r) => keys.slice(r * each, (r + 1) * each));
  });
  return Array.from({ length: Math.max(...turns.map((l) => l.length)) }, (_, r) => turns.flatMap((l) => l[r] ?? []));
}

async function inject(t, row, kinds, which, full) {
  let runs = 0;
  const hit = new Set();
  for (const kind of kinds) for (const how of ["throw", "answer"]) for (const keys of rounds(which, !full && !SOAK)) {
    const faulty = how === "throw" ? keys : keys.filter((key) => / (open|get|getKey|getAll|getAllKeys|put|delete|clear)$/.test(key));
    if (!faulty.length) continue;
    const got = await page.evaluate(([plans, full]) => run(plans, full), [faulty.map((key) => [key, { how, ...kind }]), full]);
    const what = `${how} ${kind.name ?? kind.code}: ${faulty.join(", ")}`;
    assert.deepEqual(got.problems, [], what);
    assert.deepEqual(faulty.filter((key) => !got.met.includes(key)), [], "faults that never happened, " + what);
    assert.equal(got.plain, clean.plain, "the same state in the end, " + what);
    runs += faulty.length;
    for (const key of faulty) hit.add(key);
  }
  assert.ok(runs > 0);
  injected(t, row, runs);
  return hit;
}

test("mD5 each of them fails once with each error, at the call and in its answer: tried again, nothing lost or doubled", async (t) => {
  const hit = await inject(t, "mD5", ERRORS, () => true, false);
  assert.equal(hit.size, placesIn(source("store.js")).length, "every place has failed");
});

test("mD4 each write finds no room, in every spelling: told, the rest untouched, done when there is room", async (t) => {
  // Opening and drafts tell nobody when they find no room: mD5 has them fail.
  const write = / (put|delete|clear|transaction)$/, silent = (op) => op === "draft" || /^open/.test(op);
  const hit = await inject(t, "mD4", FULL, (key, op) => write.test(key) && !silent(op), true);
  const left = placesIn(source("store.js")).filter((key) => write.test(key) && !hit.has(key)), first = new Map(clean.hits);
  assert.deepEqual(left.filter((key) => !silent(first.get(key))), [], "writes that never found the disk full");
});

test("mD6 a connection that is lost for good is given up and opened anew within two seconds; else it is said", async (t) => {
  const lost = await browser.page(site.origin + "/");
  assert.deepEqual(await call(lost, "save", "lost", "s1", 0, "{}", "", "{}"), { ok: true, rev: 1 });
  // As in Safari: every call on the handles given out so far fails from now on.
  await lost.evaluate(() => {
    const real = IDBDatabase.prototype.transaction, open = IDBFactory.prototype.open, good = new WeakSet();
    globalThis.server = true;
    IDBFactory.prototype.open = function (...x) { const q = open.apply(this, x); q.addEventListener("success", () => { if (server) good.add(q.result); }); return q; };
    IDBDatabase.prototype.transaction = function (...x) { if (!good.has(this)) throw new DOMException("Connection to Indexed Database server lost. Refresh the page to try again", "UnknownError"); return real.apply(this, x); };
  });
  injected(t, "mD6");
  let started = Date.now();
  assert.deepEqual(await call(lost, "save", "lost", "s1", 1, "{}", "", "{}"), { ok: true, rev: 2 });
  inTime(t, "saved by a new handle", Date.now() - started, 2000);
  await lost.evaluate(() => { server = false; indexedDB.open("x").onsuccess = (e) => e.target.result.close(); });
  await lost.evaluate(() => new Promise((ok) => { const q = indexedDB.open("summit-scorecard/", 2); q.onsuccess = q.onerror = ok; q.onblocked = ok; q.onupgradeneeded = () => q.transaction.abort(); })); // the store lets go
  injected(t, "mD6");
  started = Date.now();
  const got = await call(lost, "save", "lost", "s1", 2, "{}", "", "{}");
  assert.deepEqual([got.ok, got.why], [false, "failed"], "the server does not come back: it says so");
  inTime(t, "three tries, then the answer", Date.now() - started, 3000);
});
