// The store in a real browser: saves, conflicts between tabs, faults, blocked and newer databases.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { call, launch, profile, rounds, serve, siteFiles, until } from "./harness.mjs";

let site, browser;
before(async () => { site = await serve(siteFiles({ worker: false })); browser = await launch(); });
after(async () => { await browser.close(); await site.stop(); });

const summary = (title) => JSON.stringify({ title, date: "2025-08-15", sides: ["us", "ru"], verdict: "narrow" });
const save = (p, id, rev, text = "{}", summit = "s1") => call(p, "save", id, summit, rev, text, '{"open":1}', summary("Title " + id));
async function fresh(t) { // an empty database, one page on it
  const context = browser.context;
  const p = await context.newPage();
  await p.goto(site.origin + "/");
  await p.evaluate(() => caches.delete("second-copy:summit-scorecard/"));
  await p.evaluate(() => new Promise((ok, no) => {
    const q = indexedDB.deleteDatabase("summit-scorecard/");
    q.onsuccess = q.onerror = ok;
    q.onblocked = () => no(new Error("a page did not let go of the database"));
    localStorage.clear();
  }));
  t.after(async () => { for (const other of context.pages()) await other.close(); await context.newPage(); });
  return p;
}

test("a saved card comes back by id, by summit, in the list and after a reload", async (t) => {
  const p = await fresh(t);
  assert.deepEqual(await call(p, "open"), { ok: true });
  assert.deepEqual(await call(p, "load", "a"), { ok: true, record: null });
  assert.deepEqual(await save(p, "a", 0, "{\"n\":\"é 😀\"}"), { ok: true, rev: 1 });
  assert.deepEqual(await save(p, "a", 1, "{\"n\":2}"), { ok: true, rev: 2 });
  assert.deepEqual(await save(p, "b", 0, "{\"n\":3}"), { ok: true, rev: 1 });
  assert.deepEqual(await call(p, "setView", "a", "{\"open\":9}"), { ok: true });
  await p.reload();
  const { record } = await call(p, "load", "a");
  assert.deepEqual({ ...record, updated: typeof record.updated }, { id: "a", summit: "s1", rev: 2, text: "{\"n\":2}", view: "{\"open\":9}", updated: "string" });
  assert.equal((await call(p, "latest", "s1")).record.id, "b", "the card saved last");
  assert.equal((await call(p, "latest", "other")).record, null);
  const { records } = await call(p, "list");
  assert.deepEqual(records.map((r) => [r.id, r.rev, r.title, r.date, r.sides, r.verdict]),
    [["b", 1, "Title b", "2025-08-15", ["us", "ru"], "narrow"], ["a", 2, "Title a", "2025-08-15", ["us", "ru"], "narrow"]]);
  assert.equal(records[0].text, undefined, "the list carries no documents");
});

// Texts as a card's file may hold, and as it may not: what the store takes it gives back, letter by letter.
const TEXTS = rounds(500, 10_000);
test(`mF2 ${TEXTS} texts come back from the store as they went in, in one piece and by the file of everything`, { timeout: 60_000 + TEXTS * 30 }, async (t) => {
  const p = await fresh(t);
  const odd = await p.evaluate(async (count) => {
    let state = 7;
    const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * n); };
    const parts = ["a", " ", "\n", "\r\n", "\t", "\0", "\u2028", "\ufeff", "é", "e\u0301", "日", "\u{1f600}", "\ud800", "\udc00", "\\", '"', "<", "&", "\u202e", "__proto__", "-0", "1e999", "\uffff", "x".repeat(300)];
    const make = () => { let s = ""; for (let n = random(40); n >= 0; n--) s += parts[random(parts.length)]; return s; };
    const odd = [], kept = new Map();
    const each = async (n) => {
      const id = "t" + (n % 50), text = JSON.stringify({ n, words: make() }), rev = kept.get(id)?.rev ?? 0;
      const saved = JSON.parse(await scorecardStore.save(id, "s1", rev, text, "", "{}"));
      kept.set(id, { rev: saved.rev, text });
      const got = JSON.parse(await scorecardStore.load(id)).record;
      if (!saved.ok || got?.text !== text || got.rev !== rev + 1) odd.push([n, text.slice(0, 80), saved]);
    };
    for (let n = 0; n < count; n++) await each(n);
    const all = new Map(JSON.parse(await scorecardStore.exportAll()).records.map((r) => [r.id, r.text]));
    for (const [id, { text }] of kept) if (all.get(id) !== text) odd.push([id, text.slice(0, 80), "in the file of everything"]);
    return odd;
  }, TEXTS);
  assert.deepEqual(odd.slice(0, 3), []);
  t.diagnostic(`row mF2 runs=${TEXTS} survived=${TEXTS} lost=0`);
});

test("the order of cards follows the saves, not the clock", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0);
  await p.evaluate(() => { const real = Date; globalThis.Date = class extends real { constructor(...x) { super(...(x.length ? x : [0])); } static now() { return 0; } }; });
  await save(p, "b", 0);
  assert.equal((await call(p, "latest", "s1")).record.id, "b");
  assert.equal((await call(p, "list")).records[0].id, "b");
});

test("two tabs: the later save meets a conflict, the other tab is told id and revision only", async (t) => {
  const one = await fresh(t), two = await browser.page(site.origin + "/");
  await until(() => two.evaluate(() => globalThis.mounted), "the second page");
  await save(one, "a", 0, "{\"from\":1}");
  await until(() => two.evaluate(() => notices.find((n) => n[0] === "remote-save")), "the notice");
  assert.deepEqual(await two.evaluate(() => notices.find((n) => n[0] === "remote-save")), ["remote-save", { id: "a", rev: 1 }]);
  assert.deepEqual(await save(two, "a", 0, "{\"from\":2}"), { ok: false, why: "conflict", rev: 1 });
  assert.equal((await call(two, "load", "a")).record.text, "{\"from\":1}", "nothing was overwritten");
  assert.deepEqual(await save(two, "a", 1, "{\"from\":2}"), { ok: true, rev: 2 });
});

test("many tabs saving at once: every acknowledged revision is unique and none is lost", async (t) => {
  await fresh(t);
  const pages = [await browser.page(site.origin + "/"), await browser.page(site.origin + "/"), await browser.page(site.origin + "/")];
  const acks = (await Promise.all(pages.map((p, tab) => p.evaluate(async (tab) => {
    const mine = [];
    let rev = 0;
    for (let n = 0; n < 25; n++) {
      const got = JSON.parse(await scorecardStore.save("a", "s1", rev, JSON.stringify({ tab, n }), "", "{}"));
      if (got.ok) mine.push(got.rev);
      rev = got.rev;
    }
    return mine;
  }, tab)))).flat().sort((a, b) => a - b);
  assert.ok(acks.length >= 25, "at least one tab's worth of saves went through, got " + acks.length);
  assert.deepEqual(acks, acks.map((_, i) => i + 1), "revisions 1, 2, 3 ... each acknowledged once");
  assert.equal((await call(pages[0], "load", "a")).record.rev, acks.length);
});

test("foreign messages on the channel are ignored", async (t) => {
  await fresh(t);
  const p = await browser.page(site.origin + "/"), other = await browser.page(site.origin + "/");
  await until(() => p.evaluate(() => globalThis.mounted), "the page");
  await other.evaluate(() => { const c = new BroadcastChannel("summit-scorecard/"); for (const m of [null, 1, {}, { id: "<b>", rev: 1 }, { id: "a", rev: "1" }, { id: "a", rev: -1 }, { id: "ok", rev: 3 }]) c.postMessage(m); });
  await until(() => p.evaluate(() => notices.some((n) => n[0] === "remote-save")), "the good one");
  assert.deepEqual(await p.evaluate(() => notices.filter((n) => n[0] === "remote-save")), [["remote-save", { id: "ok", rev: 3 }]]);
});

test("revisions: a minute apart unless asked for; the bin and back", async (t) => {
  const p = await fresh(t);
  for (let n = 0; n < 4; n++) await save(p, "a", n, "{\"n\":" + n + "}");
  assert.deepEqual((await call(p, "revs", "a")).map((r) => [r.rev, r.text]), [[1, "{\"n\":0}"]], "the first replaced state, then none for a minute");
  await call(p, "keep", "a");
  assert.deepEqual((await call(p, "revs", "a")).map((r) => r.rev), [4, 1], "on demand at once");
  await p.evaluate(() => { const real = Date.now; Date.now = () => real() + 61e3; });
  await save(p, "a", 4, "{\"n\":5}");
  await save(p, "a", 5, "{\"n\":6}");
  assert.deepEqual((await call(p, "revs", "a")).map((r) => r.rev), [5, 4, 1], "4 was there already; 5 is a minute after it");
  await p.evaluate(() => { const real = Date.now; Date.now = () => real() + 61e3; });
  await save(p, "a", 6, "{\"n\":7}");
  assert.deepEqual((await call(p, "revs", "a")).map((r) => r.rev), [6, 5, 4, 1]);
  const before = await call(p, "load", "a");
  assert.deepEqual(await call(p, "remove", "a"), { ok: true });
  assert.equal((await call(p, "load", "a")).record, null);
  assert.equal((await call(p, "list")).records.length, 0);
  assert.deepEqual(await call(p, "open"), { ok: true }, "a removed card is not a missing one");
  assert.equal((await call(p, "exportAll")).bin[0].doc.text, "{\"n\":7}");
  assert.deepEqual(await call(p, "restore", "a"), { ok: true, rev: 7 });
  assert.deepEqual(await call(p, "load", "a"), before, "byte for byte as before");
  assert.deepEqual((await call(p, "revs", "a")).map((r) => r.rev), [6, 5, 4, 1]);
});

test("the bin lists what can be restored, takes many cards at once, and is emptied on request", async (t) => {
  const p = await fresh(t);
  assert.deepEqual(await call(p, "bin"), { ok: true, records: [] });
  for (const id of ["a", "b", "c", "d"]) await save(p, id, 0, "{\"of\":\"" + id + "\"}");
  assert.deepEqual(await call(p, "remove", ["a", "b", "nobody"]), { ok: true });
  assert.deepEqual((await call(p, "list")).records.map((r) => r.id), ["d", "c"]);
  assert.deepEqual(await call(p, "open"), { ok: true }, "removed cards are not missing ones");
  await p.evaluate(() => { const real = Date.now; Date.now = () => real() + 5e3; });
  await call(p, "remove", "c");
  assert.deepEqual((await call(p, "bin")).records.map((r) => [r.id, r.title, r.removed.length, r.text]),
    [["c", "Title c", 24, undefined], ["a", "Title a", 24, undefined], ["b", "Title b", 24, undefined]], "the last removed first, without documents");
  assert.deepEqual(await call(p, "restore", "b"), { ok: true, rev: 1 });
  assert.equal((await call(p, "load", "b")).record.text, "{\"of\":\"b\"}");
  assert.deepEqual((await call(p, "bin")).records.map((r) => r.id), ["c", "a"]);
  await p.evaluate(() => { const real = Date.now; Date.now = () => real() + 31 * 24 * 3600e3; });
  assert.deepEqual((await call(p, "bin")).records, [], "after 30 days they are not offered any more");
  await call(p, "remove", "d");
  assert.deepEqual((await call(p, "exportAll")).bin.map((b) => b.id), ["d"], "and the next removal takes them away");
  assert.deepEqual(await call(p, "emptyBin"), { ok: true });
  assert.deepEqual((await call(p, "bin")).records, []);
  assert.equal((await call(p, "restore", "d")).ok, false);
  assert.deepEqual((await call(p, "list")).records.map((r) => r.id), ["b"], "emptying the bin touches nothing else");
});

test("what the library shows of a card in small is kept with its summary and in the bin", async (t) => {
  const p = await fresh(t);
  const said = JSON.stringify({ title: "T", small: "one\ttwo\nthree" });
  await call(p, "save", "a", "s1", 0, "{}", "", said);
  assert.equal((await call(p, "list")).records[0].small, "one\ttwo\nthree");
  await call(p, "remove", "a");
  assert.equal((await call(p, "bin")).records[0].small, "one\ttwo\nthree");
});

test("a card saved again after the site's data was cleared is created anew", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0);
  await save(p, "a", 1);
  await p.evaluate(() => new Promise((ok, no) => { const q = indexedDB.deleteDatabase("summit-scorecard/"); q.onsuccess = ok; q.onerror = no; }));
  assert.deepEqual(await save(p, "a", 2, "{\"n\":3}"), { ok: true, rev: 3, anew: true });
  assert.equal((await call(p, "load", "a")).record.text, "{\"n\":3}");
});

test("a bad id or text is refused with a sentence, not an exception", async (t) => {
  const p = await fresh(t);
  for (const args of [["A", "s1", 0, "{}"], ["", "s1", 0, "{}"], ["a", "s 1", 0, "{}"], ["a", "s1", -1, "{}"], ["a", "s1", 1.5, "{}"], ["a", "s1", 0, null], ["x".repeat(65), "s1", 0, "{}"]]) {
    const got = await call(p, "save", ...args, "", "{}");
    assert.equal(got.why, "failed", JSON.stringify(args));
    assert.match(got.message, /cannot be saved/);
  }
  assert.deepEqual(await call(p, "save", "a", "s1", 0, "{}", "", "not json"), { ok: true, rev: 1 }, "a bad summary does not stop a save");
});

const noSecondCopy = (p) => p.evaluate(() => caches.delete("second-copy:summit-scorecard/"));

test("damaged and missing records are kept, named and never overwritten silently", async (t) => {
  const p = await fresh(t);
  for (const id of ["a", "b", "c"]) await save(p, id, 0, "{\"id\":\"" + id + "\"}");
  await noSecondCopy(p);
  await p.evaluate(() => new Promise((ok) => {
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => {
      const t = q.result.transaction(["docs", "summaries"], "readwrite");
      t.objectStore("docs").get("c").onsuccess = (e) => t.objectStore("docs").put({ ...e.target.result, text: "{\"id\":\"ga" });
      t.objectStore("docs").delete("b");
      t.oncomplete = () => { q.result.close(); ok(); };
    };
  }));
  const opened = await call(p, "open");
  assert.deepEqual(opened.missing, [{ id: "b", title: "Title b", rev: 1, found: 0 }]);
  assert.match(opened.message, /Title b/);
  const bad = await call(p, "load", "c");
  assert.equal(bad.why, "damaged");
  const last = await call(p, "latest", "s1");
  assert.deepEqual([last.record.id, last.damaged], ["a", ["c"]], "the newest readable card, the damaged one named");
  assert.match(last.message, /older card is shown/);
  assert.deepEqual((await call(p, "exportAll")).records.map((r) => [r.id, r.damaged, r.text]), [["a", false, "{\"id\":\"a\"}"], ["c", true, "{\"id\":\"ga"]]);
  assert.deepEqual(await save(p, "c", 1, "{\"id\":\"c2\"}"), { ok: true, rev: 2 });
  assert.deepEqual((await call(p, "revs", "c")).map((r) => r.text), ["{\"id\":\"ga"], "the damaged state went to the revisions");
});

for (const copied of [false, true]) test("a database that went back in time as a whole " + (copied ? "is brought up to the second copies" : "is noticed"), async (t) => {
  const p = await fresh(t);
  const copy = () => p.evaluate(() => new Promise((ok) => {
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = async () => {
      const d = q.result, out = {};
      for (const s of d.objectStoreNames) out[s] = await new Promise((r) => { d.transaction(s).objectStore(s).getAll().onsuccess = (e) => r(e.target.result); });
      d.close();
      ok(out);
    };
  }));
  await save(p, "a", 0, "{\"n\":1}");
  const old = await copy();
  await save(p, "a", 1, "{\"n\":2}");
  await save(p, "b", 0);
  await p.evaluate((old) => new Promise((ok) => {
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => {
      const t = q.result.transaction([...q.result.objectStoreNames], "readwrite");
      for (const s of q.result.objectStoreNames) { t.objectStore(s).clear(); for (const r of old[s]) t.objectStore(s).put(r); }
      t.oncomplete = () => { q.result.close(); ok(); };
    };
  }), old);
  if (!copied) await noSecondCopy(p);
  const opened = await call(p, "open");
  if (!copied) return assert.deepEqual(opened.missing.map((m) => [m.id, m.rev, m.found]), [["a", 2, 1], ["b", 1, 0]]);
  assert.deepEqual([opened.missing, opened.back], [undefined, ["Title a", "Title b"]]);
  assert.equal((await call(p, "load", "a")).record.text, "{\"n\":2}");
  assert.deepEqual((await call(p, "revs", "a")).map((r) => r.text), ["{\"n\":1}"], "what stood in its place is an earlier revision");
  assert.deepEqual(await save(p, "a", 2, "{\"n\":3}"), { ok: true, rev: 3 });
});

test("a second copy: never of what was removed, never in place of something later, and only what is whole", async (t) => {
  const p = await fresh(t);
  for (const id of ["a", "b", "c", "d"]) await save(p, id, 0, "{\"id\":\"" + id + "\"}");
  await call(p, "remove", ["a"]);
  const copies = () => p.evaluate(async () => (await (await caches.open("second-copy:summit-scorecard/")).keys()).map((r) => new URL(r.url).pathname).sort());
  for (let rev = 1; rev < 4; rev++) await save(p, "b", rev, "{\"rev\":" + (rev + 1) + "}");
  assert.deepEqual(await copies(), ["/second-copy/b/3", "/second-copy/b/4", "/second-copy/c/1", "/second-copy/d/1"]);
  await p.evaluate(async () => {
    const c = await caches.open("second-copy:summit-scorecard/"), text = await (await c.match("/second-copy/c/1")).text();
    const put = (at, change) => c.put("/second-copy/" + at, new Response(change(text)));
    await put("c/2", (s) => s.replace('"rev":1', '"rev":2').replace(/"hash":"./, '"hash":"x'));
    await put("d/2", () => "{");
    await put("e/1", (s) => s.replaceAll('"id":"c"', '"id":"E/../"'));
    await put("f/7", () => '{"doc":null,"summary":7}');
    await put("b/2", (s) => s.replaceAll('"id":"c"', '"id":"b"').replaceAll('"rev":1', '"rev":2'));
    await put("G/1", (s) => s);
    await put("h/999999999999999999", (s) => s);
  });
  const before = (await call(p, "exportAll")).records;
  assert.deepEqual(await call(p, "open"), { ok: true });
  assert.deepEqual((await call(p, "exportAll")).records, before, "nothing has changed");
  // Put back from the bin it has a copy again, as has what came by the file of everything.
  await p.evaluate(() => { const real = setTimeout; globalThis.setTimeout = (f, ms, ...x) => real(f, ms === 4000 ? 0 : ms, ...x); });
  assert.equal((await copies()).includes("/second-copy/a/1"), false);
  await call(p, "restore", "a");
  await until(async () => (await copies()).includes("/second-copy/a/1"), "the copy of the restored card");
  await call(p, "takeAll", { records: [{ rev: 3 }] }, [{ at: 0, from: "z", summit: "s1", text: "{}", summary: summary("Z"), id: "zz", copy: "{}" }]);
  await until(async () => (await copies()).includes("/second-copy/z/3"), "the copy of the card from the file");
});

test("a card that is removed while its second copy is made has none afterwards", async (t) => {
  const p = await fresh(t);
  await p.evaluate(async () => { globalThis.ids = Array.from({ length: 12 }, (_, i) => "n" + i); });
  for (let wait = 0; wait < 30; wait += 3) {
    const left = await p.evaluate(async ([wait, summary]) => {
      for (const id of ids) await scorecardStore.save(id, "s1", 0, "{}", "", summary);
      await caches.delete("second-copy:summit-scorecard/");
      const copying = scorecardStore.second();
      await new Promise((r) => setTimeout(r, wait));
      await scorecardStore.remove(ids);
      await copying;
      return (await (await caches.open("second-copy:summit-scorecard/")).keys()).map((r) => r.url);
    }, [wait, summary("N")]);
    assert.deepEqual(left, [], `removed ${wait} ms after`);
  }
});

test("a draft that goes on from a save under way counts only on that save, not on another tab's", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0, "{\"n\":1}");
  await p.evaluate((summary) => {
    const saved = scorecardStore.save("a", "s1", 1, "{\"n\":2}", "", summary);
    scorecardStore.draft("a", "s1", 2, "{\"n\":\"more\"}");
    return saved;
  }, summary("A"));
  const now = async () => { const { record } = await call(p, "load", "a"); return [record.rev, record.text, record.draft]; };
  assert.deepEqual(await now(), [2, "{\"n\":\"more\"}", true]);
  await p.evaluate(() => new Promise((ok) => { // another tab's revision 2 was first
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => {
      const t = q.result.transaction("docs", "readwrite"), docs = t.objectStore("docs"), text = "{\"n\":\"other\"}";
      docs.get("a").onsuccess = (e) => docs.put({ ...e.target.result, text, hash: scorecardStore.pure.sha256(text) });
      t.oncomplete = () => { q.result.close(); ok(); };
    };
  }));
  assert.deepEqual(await now(), [2, "{\"n\":\"other\"}", undefined]);
  await p.reload();
  assert.deepEqual(await save(p, "a", 2, "{\"n\":3}"), { ok: true, rev: 3 });
  assert.ok((await call(p, "revs", "a")).some((r) => r.text === "{\"n\":\"more\"}"), "it waits among the earlier revisions");
});

test("every write refused for want of room: an answer 'full', the old card intact, later saves go on", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0, "{\"n\":1}");
  for (const spelling of [{ name: "QuotaExceededError" }, { name: "NS_ERROR_DOM_QUOTA_REACHED" }, { name: "Error", code: 22 }, { name: "Error", code: 1014 }]) {
    let nth = 1, got;
    for (; nth < 20; nth++) { // the 1st, 2nd, ... put of a save fails
      got = await p.evaluate(async ([nth, spelling]) => {
        const real = IDBObjectStore.prototype.put;
        let n = 0;
        IDBObjectStore.prototype.put = function (...x) { if (++n === nth) throw Object.assign(new Error("no room"), spelling); return real.apply(this, x); };
        try { return { ...JSON.parse(await scorecardStore.save("a", "s1", 1, "{\"n\":2}", "", "{}")), puts: n }; } finally { IDBObjectStore.prototype.put = real; }
      }, [nth, spelling]);
      if (got.puts < nth) break;
      assert.equal(got.why, "full", JSON.stringify(spelling) + " at put " + nth);
      assert.match(got.message, /no room/);
      assert.equal((await call(p, "load", "a")).record.text, "{\"n\":1}");
      assert.deepEqual(await call(p, "open"), { ok: true });
    }
    assert.ok(nth > 4, "the save has several writes and each was tried");
    assert.deepEqual(got.ok, true, "then it goes through");
    await call(p, "remove", "a");
    await save(p, "a", 0, "{\"n\":1}");
  }
});

test("a real full disk: the browser's own quota error", async () => {
  const small = await launch(); // the quota must be set before the first open
  try {
    const p = await small.page(), cdp = await small.context.newCDPSession(p);
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize: 300000 });
    await p.goto(site.origin + "/");
    await save(p, "a", 0, "{\"n\":1}");
    const got = await p.evaluate(async () => JSON.parse(await scorecardStore.save("big", "s1", 0, "x".repeat(24e6), "", "{}")));
    assert.equal(got.why, "full");
    assert.equal((await call(p, "load", "a")).record.text, "{\"n\":1}");
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: site.origin });
    assert.deepEqual(await save(p, "a", 1, "{\"n\":2}"), { ok: true, rev: 2 }, "with room again it saves");
  } finally { await small.close(); }
});

test("any database error once: reopened, retried, saved exactly once; for good: an answer within seconds", async (t) => {
  const p = await fresh(t);
  let rev = 0;
  rev = (await save(p, "a", 0)).rev;
  for (const site of ["open", "transaction", "get", "put"]) for (const name of ["AbortError", "UnknownError", "InvalidStateError", "TimeoutError"]) {
    const got = await p.evaluate(async ([site, name, rev]) => {
      const [proto, method] = { open: [IDBFactory.prototype, "open"], transaction: [IDBDatabase.prototype, "transaction"], get: [IDBObjectStore.prototype, "get"], put: [IDBObjectStore.prototype, "put"] }[site];
      const real = proto[method];
      if (site === "open") new BroadcastChannel("x").close(), await new Promise((r) => { const q = real.call(indexedDB, "summit-scorecard/", 2); q.onerror = q.onsuccess = q.onblocked = () => { q.result?.close?.(); r(); }; q.onupgradeneeded = () => q.transaction.abort(); }); // makes the store drop its handle
      let n = 0;
      proto[method] = function (...x) { if (++n === 1) throw new DOMException("injected", name); return real.apply(this, x); };
      try { return { ...JSON.parse(await scorecardStore.save("a", "s1", rev, "{\"r\":" + rev + "}", "", "{}")), calls: n }; } finally { proto[method] = real; }
    }, [site, name, rev]);
    assert.equal(got.ok, true, site + " " + name + ": " + JSON.stringify(got));
    assert.ok(got.calls > 1, "the fault was met at " + site);
    assert.equal(got.rev, ++rev);
  }
  const started = Date.now();
  const got = await p.evaluate(async (rev) => {
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function () { throw new DOMException("Connection to Indexed Database server lost", "UnknownError"); };
    try { return JSON.parse(await scorecardStore.save("a", "s1", rev, "{}", "", "{}")); } finally { IDBDatabase.prototype.transaction = real; }
  }, rev);
  assert.equal(got.why, "failed");
  assert.ok(Date.now() - started < 8000);
  assert.equal((await save(p, "a", rev)).ok, true, "and the next save works again");
});

test("a write that hangs or ends before its work is answered, not claimed", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0, "{\"n\":1}");
  for (const hang of [true, false]) {
    const got = await p.evaluate(async (hang) => {
      const real = IDBObjectStore.prototype.get, timer = setTimeout;
      let over = false;
      globalThis.setTimeout = (f, ms, ...x) => timer(f, ms === 10000 ? 700 : ms, ...x);
      IDBObjectStore.prototype.get = function (key) { // no answer, ever; the transaction kept alive or not
        const again = () => { if (!over) try { real.call(this, key).onsuccess = again; } catch { /* aborted */ } };
        if (hang) again();
        return {};
      };
      try { return JSON.parse(await scorecardStore.save("a", "s1", 1, "{\"n\":2}", "", "{}")); } finally { over = true; IDBObjectStore.prototype.get = real; globalThis.setTimeout = timer; }
    }, hang);
    assert.deepEqual([got.ok, got.why], [false, "failed"], "hang " + hang);
    assert.equal((await call(p, "load", "a")).record.text, "{\"n\":1}");
  }
  assert.equal((await save(p, "a", 1, "{\"n\":2}")).ok, true);
});

test("a transaction that the browser aborts for want of room is told as 'full'", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0, "{\"n\":1}");
  const got = await p.evaluate(async () => {
    const real = IDBObjectStore.prototype.put;
    let n = 0;
    IDBObjectStore.prototype.put = function (...x) { // aborted behind the back of the work, which meets an AbortError
      const q = real.apply(this, x);
      if (++n === 2) { Object.defineProperty(this.transaction, "error", { get: () => new DOMException("full", "QuotaExceededError") }); this.transaction.abort(); }
      return q;
    };
    try { return JSON.parse(await scorecardStore.save("a", "s1", 1, "{\"n\":2}", "", "{}")); } finally { IDBObjectStore.prototype.put = real; }
  });
  assert.equal(got.why, "full");
  assert.equal((await call(p, "load", "a")).record.text, "{\"n\":1}");
});

test("a save whose commit was reported as failed is not doubled by the retry", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0);
  const got = await p.evaluate(async () => {
    // The first transaction commits, but its "complete" is turned into "abort" (a lost connection).
    const real = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
    let n = 0;
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", { configurable: true, get: real.get, set(f) { real.set.call(this, n++ ? f : () => this.onabort()); } });
    try { return JSON.parse(await scorecardStore.save("a", "s1", 1, "{\"once\":1}", "", "{}")); } finally { Object.defineProperty(IDBTransaction.prototype, "oncomplete", real); }
  });
  assert.deepEqual(got, { ok: true, rev: 2 });
  assert.equal((await call(p, "load", "a")).record.rev, 2);
});

test("a newer schema makes this program read-only, in new and in open tabs", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0, "{\"n\":1}");
  const newer = await browser.context.newPage(); // the next version, in another tab
  await newer.goto(site.origin + "/rescue.html");
  await newer.evaluate(() => new Promise((ok, no) => {
    const q = indexedDB.open("summit-scorecard/", 2);
    q.onupgradeneeded = () => q.result.createObjectStore("future", { keyPath: "id" });
    q.onsuccess = ok; q.onerror = no; q.onblocked = () => no(new Error("the old tab did not let go"));
  }));
  assert.equal((await save(p, "a", 1, "{\"n\":2}")).why, "newer", "the tab that was open");
  assert.equal((await call(p, "load", "a")).record.text, "{\"n\":1}");
  assert.equal((await call(p, "remove", "a")).why, "newer");
  const late = await browser.page(site.origin + "/");
  assert.equal((await call(late, "open")).why, "newer");
  assert.equal((await call(late, "list")).records.length, 1, "reading goes on");
  assert.match((await call(late, "save", "b", "s1", 0, "{}", "", "{}")).message, /newer version/);
});

test("blocked site data: the store works in memory and never claims to have saved", async () => {
  const shut = await launch(profile({ profile: { default_content_setting_values: { cookies: 2 } } }));
  try {
    const p = await shut.page(site.origin + "/");
    const { storage } = await until(() => p.evaluate(() => globalThis.mounted), "the program, alive without storage");
    assert.equal(storage.state, "blocked");
    assert.match(storage.message, /only in this tab/);
    const got = await save(p, "a", 0, "{\"n\":1}");
    assert.deepEqual([got.ok, got.why, got.rev], [false, "blocked", 1]);
    assert.equal((await save(p, "a", 1, "{\"n\":2}")).rev, 2);
    assert.equal((await call(p, "load", "a")).record.text, "{\"n\":2}");
    assert.equal((await call(p, "latest", "s1")).record.rev, 2);
    assert.equal((await call(p, "list")).records[0].title, "Title a");
    assert.equal((await call(p, "exportAll")).records[0].text, "{\"n\":2}");
    assert.equal((await call(p, "open")).why, "blocked");
  } finally { await shut.close(); }
});
