// Drafts that a page leaves behind in localStorage, and what the next page makes of them: one that is whole and goes on from
// the card is taken up; one that is cut, altered, from another base or older than the card is set aside and offered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, save } from "./fresh.mjs";
import { call, until } from "./harness.mjs";
import { checked, injected } from "./register.mjs";

const notes = (p) => p.evaluate(() => Object.entries(localStorage).filter(([key]) => /:(draft|aside):/.test(key)));
const draft = (p, ...args) => p.evaluate((args) => scorecardStore.draft(...args), args);
const shown = async (p, id) => { const { record } = await call(p, "load", id); return record && [record.rev, record.text, record.draft]; };
const TEXT = (n) => JSON.stringify({ n, words: "é 中 \u2028 \"quoted\"\n" });

// A card of revision 2 and a draft that goes on from it.
async function left(t) {
  const p = await fresh(t);
  await save(p, "a", 0, TEXT(1));
  await save(p, "a", 1, TEXT(2));
  assert.equal(await draft(p, "a", "s1", 2, TEXT(3), "v"), true);
  return p;
}
const change = (p, how) => p.evaluate((how) => {
  const key = Object.keys(localStorage).find((k) => k.includes(":draft:")), note = localStorage.getItem(key);
  localStorage.setItem(key, new Function("note", "return " + how)(note));
}, how);

test("mD3 a draft is taken up at the next start, once, and gone with the save", async (t) => {
  const p = await left(t);
  await p.reload();
  assert.deepEqual(await call(p, "open"), { ok: true });
  assert.deepEqual(await notes(p), [], "moved into the database");
  assert.deepEqual(await shown(p, "a"), [2, TEXT(3), true]);
  assert.deepEqual(await save(p, "a", 2, TEXT(3)), { ok: true, rev: 3 });
  assert.deepEqual(await shown(p, "a"), [3, TEXT(3), undefined]);
  await p.reload();
  assert.deepEqual(await call(p, "open"), { ok: true });
  assert.deepEqual(await shown(p, "a"), [3, TEXT(3), undefined]);
  checked(t, "mD3");
});

test("mD3 a draft of a card's first change is a card of its summit", async (t) => {
  const p = await fresh(t);
  await draft(p, "new", "s7", 0, TEXT("first"));
  await p.reload();
  await call(p, "open");
  const { record } = await call(p, "latest", "s7");
  assert.deepEqual([record.id, record.rev, record.text, record.draft], ["new", 0, TEXT("first"), true]);
  assert.deepEqual(await save(p, "new", 0, TEXT("first"), "s7"), { ok: true, rev: 1 });
  checked(t, "mD3");
});

test("mD3 a draft whose save has come to be after all is nothing new", async (t) => {
  const p = await left(t);
  assert.deepEqual(await p.evaluate(async (text) => { // as if the note had stayed
    const [key, note] = Object.entries(localStorage).find(([k]) => k.includes(":draft:"));
    const said = JSON.parse(await scorecardStore.save("a", "s1", 2, text, "v", "{}"));
    localStorage.setItem(key, note);
    return said;
  }, TEXT(3)), { ok: true, rev: 3 });
  await p.reload();
  assert.deepEqual(await call(p, "open"), { ok: true });
  assert.deepEqual([await shown(p, "a"), await notes(p)], [[3, TEXT(3), undefined], []]);
  checked(t, "mD3");
});

for (const [what, how] of [
  ["cut in the card", "note.slice(0, -10)"], ["cut in its head", "note.slice(0, 90)"], ["of which nothing is left but a letter", "note[0]"], ["empty", "''"],
  ["altered in the card", "note.replace('quoted', 'quotes')"], ["whose base was altered", "note.replace('\"bases\":[[2', '\"bases\":[[1')"],
  ["whose id was altered", "note.replaceAll('\"id\":\"a\"', '\"id\":\"b\"')"], ["that is something else", "'{\"hello\":1}'"],
])
  test(`mD3 a draft ${what} is set aside and offered, and the card stays as it is`, async (t) => {
    const p = await left(t);
    await change(p, how);
    injected(t, "mD3");
    await p.reload();
    const { ok, aside } = await call(p, "open");
    assert.equal(ok, true);
    assert.deepEqual(aside.map((a) => a.why), ["damaged"]);
    assert.deepEqual(await shown(p, "a"), [2, TEXT(2), undefined]);
    const text = await p.evaluate((key) => scorecardStore.asideText(key), aside[0].key);
    if (/the card|base|id/.test(what)) assert.ok(text.startsWith('{"n":3'), "what is left of it can be looked at: " + text);
    await p.reload();
    assert.deepEqual((await call(p, "open")).aside, aside, "offered until the reader has said what becomes of it");
    await p.evaluate((key) => scorecardStore.discard(key), aside[0].key);
    assert.deepEqual(await call(p, "open"), { ok: true });
    assert.deepEqual(await notes(p), []);
  });

test("mD3 a draft that is older than the card, or goes on from another state of it, is among the earlier versions, and said", async (t) => {
  const p = await left(t);
  await p.evaluate((text) => new Promise((ok) => { // another tab, which this one has not heard of
    const q = indexedDB.open("summit-scorecard/");
    q.onsuccess = () => {
      const t = q.result.transaction("docs", "readwrite"), docs = t.objectStore("docs");
      docs.get("a").onsuccess = (e) => docs.put({ ...e.target.result, rev: 3, text, hash: scorecardStore.pure.sha256(text) });
      t.oncomplete = () => { q.result.close(); ok(); };
    };
  }), TEXT("elsewhere"));
  injected(t, "mD3");
  await p.reload();
  const aside = await until(() => p.evaluate(() => scorecard.aside.length && scorecard.aside), "what the start found"); // the page's own start has taken it up
  assert.deepEqual(aside, [{ why: "older", id: "a", title: "Title a" }]);
  assert.deepEqual(await shown(p, "a"), [3, TEXT("elsewhere"), undefined]);
  assert.ok((await call(p, "revs", "a")).some((r) => r.text === TEXT(3)), "nothing is lost");
  assert.deepEqual(await notes(p), []);
});

test("mD3 of two tabs' drafts of one card the later is shown, the other is among the earlier versions", async (t) => {
  const p = await left(t);
  await p.evaluate(async (text) => {
    const [key, note] = Object.entries(localStorage).find(([k]) => k.includes(":draft:"));
    await new Promise((done) => setTimeout(done, 5));
    scorecardStore.draft("a", "s1", 2, text);
    localStorage.setItem(key + "other", localStorage.getItem(key));
    localStorage.setItem(key, note);
  }, TEXT("later"));
  injected(t, "mD3", 2);
  await p.reload();
  await call(p, "open");
  assert.deepEqual(await shown(p, "a"), [2, TEXT("later"), true]);
  assert.ok((await call(p, "revs", "a")).some((r) => r.text === TEXT(3)));
});

test("mD3 a draft of a card in the bin does not bring it back", async (t) => {
  const p = await left(t);
  await p.evaluate(async () => { await scorecardStore.remove(["a"]); });
  injected(t, "mD3");
  await p.reload();
  const { aside } = await call(p, "open");
  assert.deepEqual(aside.map((a) => a.why), ["removed"]);
  assert.equal(await shown(p, "a"), null);
  assert.equal(await p.evaluate((key) => scorecardStore.asideText(key), aside[0].key), TEXT(3));
});

test("mD9 where localStorage takes no note the database holds the draft, and the page is told that it cannot promise", async (t) => {
  const p = await fresh(t);
  await p.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); }; });
  await p.reload();
  assert.deepEqual(await call(p, "open"), { ok: true, drafts: false });
  await save(p, "a", 0, TEXT(1));
  injected(t, "mD9");
  assert.equal(await draft(p, "a", "s1", 1, TEXT(2)), true);
  await p.reload();
  assert.deepEqual(await shown(p, "a"), [1, TEXT(2), true]);
});

test("mD3 a card too large for a note is told to be, and its draft lies in the database", async (t) => {
  const p = await fresh(t), large = JSON.stringify({ n: "x".repeat(2_000_001) });
  const said = await save(p, "a", 0, large);
  assert.deepEqual(said, { ok: true, rev: 1, large: true });
  assert.equal(await draft(p, "a", "s1", 1, large.replace("x", "y")), true);
  assert.deepEqual(await notes(p), []);
  await p.reload();
  assert.equal((await call(p, "load", "a")).record.draft, true);
  injected(t, "mD3");
});

test("mD3 what is asked of the store while the page is left waits for nothing, and can be asked again once it is shown", async (t) => {
  const p = await fresh(t);
  await save(p, "a", 0, TEXT(1));
  const said = await p.evaluate(async (text) => {
    const under = scorecardStore.save("a", "s1", 1, text, "v", "{}");
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    const got = [JSON.parse(await under), JSON.parse(await scorecardStore.list())];
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    return [...got, JSON.parse(await scorecardStore.again("a", "s1"))];
  }, TEXT(2));
  assert.deepEqual(said.slice(0, 2).map((s) => [s.ok, s.why]), [[false, "left"], [false, "left"]]);
  assert.deepEqual([said[2].record.rev, said[2].record.text, said[2].record.draft], [1, TEXT(2), true], "the save that was under way is a draft");
  injected(t, "mD3");
});
