// The store in a real browser: saves, conflicts between tabs, revisions, the bin.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, fresh, save, site, summary } from "./fresh.mjs";
import { call, rounds, until } from "./harness.mjs";
import { checked } from "./register.mjs";

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
  checked(t, "mF2", TEXTS);
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
