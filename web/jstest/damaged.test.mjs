// Records that are damaged, missing or from before, their second copies, and drafts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fresh, save, summary } from "./fresh.mjs";
import { call, until } from "./harness.mjs";
import { injected } from "./register.mjs";

const noSecondCopy = (p) => p.evaluate(() => caches.delete("second-copy:summit-scorecard/"));

// Found by changing databases at random (mF1): with a null among the entries nothing was readable, the rescue page included.
test("mF1 a list of saved cards that is no list is told of; every card opens, is given out and saved", async (t) => {
  const p = await fresh(t);
  const oddities = [["entries", [null]], ["entries", { a: null, b: 7, c: ["x"] }], ["entries", null], ["entries", "abc"], ["entries", 5], ["seq", null], ["seq", "x"], ["seq", -0.5], ["hash", null]];
  let rev = 1;
  await save(p, "a", 0, "{\"n\":0}");
  for (const [key, value] of oddities) {
    const what = key + " " + JSON.stringify(value);
    await p.evaluate(([key, value]) => new Promise((ok, no) => {
      indexedDB.open("summit-scorecard/").onsuccess = ({ target: { result: d } }) => {
        const t = d.transaction("meta", "readwrite"), meta = t.objectStore("meta");
        meta.get("manifest").onsuccess = (e) => meta.put({ ...e.target.result, [key]: value });
        t.oncomplete = () => { d.close(); ok(); };
        t.onabort = () => no(t.error);
      };
    }), [key, value]);
    injected(t, "mF1");
    await p.reload();
    const opened = await call(p, "open");
    assert.equal(opened.ok, true, what + ": " + JSON.stringify(opened));
    if (key !== "seq") assert.match(opened.message, /does not agree|had lost/, what);
    assert.equal((await call(p, "load", "a")).record.rev, rev, what);
    assert.equal((await call(p, "exportAll")).records.length, 1, what);
    assert.deepEqual(await save(p, "a", rev, JSON.stringify({ n: rev })), { ok: true, rev: rev + 1 }, what);
    assert.deepEqual(await save(p, "b" + rev, 0, "{}", "s1"), { ok: true, rev: 1 }, what);
    assert.equal((await call(p, "latest", "s1")).record.id, "b" + rev, what + ": the order goes on");
    await call(p, "remove", "b" + rev);
    rev++;
    assert.equal((await call(p, "open")).ok, true, what);
  }
});

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
    scorecardStore.draft("a", "s1", 1, "{\"n\":\"more\"}");
    return saved;
  }, summary("A"));
  assert.deepEqual(await call(p, "open"), { ok: true }, "taken up");
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
