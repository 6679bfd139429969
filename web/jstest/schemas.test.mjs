// Two versions of the program with different schemas on one database: the newer upgrades all or
// nothing, an older tab lets go, an older program only reads.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { call, launch, nextStore, rounds, serve, siteFiles, SOAK, until, inTime } from "./harness.mjs";
import { injected } from "./register.mjs";

const versions = { "next/store.js": nextStore(), "plain.html": "<!DOCTYPE html><title>plain</title>",
  "next.html": '<!DOCTYPE html><title>next</title><script type="application/json" id="scorecard-page">{"base":"/"}</script><script defer src="next/store.js"></script>' };

let site;
before(async () => { site = await serve(siteFiles({ worker: false, extra: versions })); });
after(() => site.stop());

// Everything in the database as it is, without a store.
const dump = (p) => p.evaluate(() => new Promise((ok, no) => {
  const q = indexedDB.open("summit-scorecard/");
  q.onerror = () => no(q.error);
  q.onsuccess = async () => {
    const d = q.result, out = { version: d.version };
    for (const s of d.objectStoreNames) out[s] = await new Promise((r) => { d.transaction(s).objectStore(s).getAll().onsuccess = (e) => r(e.target.result); });
    d.close();
    ok(out);
  };
}));
const fill = async (p, n) => { for (let i = 0; i < n; i++) await call(p, "save", "card-" + i, "s1", 0, JSON.stringify({ i, filler: "x".repeat(20000) }), "", "{}"); };

const STEPS = SOAK ? [1, 10, 20, 30, 40, 60].flatMap((k) => [k, k, k, k, k]) : [30];
test(`mF10 killed in the middle of an upgrade, ${STEPS.length} times: the old state or the new one, then it succeeds`, async (t) => {
  let browser = await launch();
  t.after(() => browser.close());
  for (const k of STEPS) {
    let p = await browser.page(site.origin + "/plain.html");
    await p.evaluate(() => caches.delete("second-copy:summit-scorecard/").then(() => new Promise((ok) => { const q = indexedDB.deleteDatabase("summit-scorecard/"); q.onsuccess = q.onerror = ok; })));
    await p.goto(site.origin + "/");
    await fill(p, 60);
    await p.close();
    p = await browser.page();
    let killed = false;
    await p.exposeFunction("reached", (n) => { if (n >= k && !killed) { killed = true; browser.kill(); } });
    await p.goto(site.origin + "/next.html").catch(() => {});
    p.evaluate(() => scorecardStore.open()).catch(() => {});
    await until(() => killed, "the kill");
    injected(t, "mF10");
    await browser.context.close().catch(() => {});
    browser = await launch(browser.dir);
    p = await browser.page(site.origin + "/plain.html");
    const found = await dump(p), two = found.docs.filter((d) => d.two).length;
    assert.equal(found.docs.length, 60);
    assert.ok((found.version === 1 && two === 0) || (found.version === 2 && two === 60), `version ${found.version} with ${two} of 60 cards anew`);
    await p.goto(site.origin + "/next.html");
    assert.deepEqual(await call(p, "open"), { ok: true });
    assert.equal((await dump(p)).docs.filter((d) => d.two).length, 60, "the next try succeeds");
    await p.close();
  }
});

const RUNS = rounds(1, 10);
test(`mF11 mF12 a newer version in another tab: the old tab lets go and then only reads, ${RUNS} times; nothing it does changes a byte`, async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  for (let run = 0; run < RUNS; run++) {
    const plain = await browser.page(site.origin + "/plain.html");
    await plain.evaluate(() => caches.delete("second-copy:summit-scorecard/").then(() => new Promise((ok) => { const q = indexedDB.deleteDatabase("summit-scorecard/"); q.onsuccess = q.onerror = ok; })));
    const old = await browser.page(site.origin + "/");
    await fill(old, 3);
    await call(old, "remove", "card-2");
    const saving = call(old, "save", "card-0", "s1", 1, '{"last":"words"}', "", "{}"); // under way as the other opens
    const next = await browser.page(site.origin + "/next.html"), started = Date.now();
    injected(t, "mF11");
    assert.deepEqual(await call(next, "open"), { ok: true });
    inTime(t, "the newer program opens", Date.now() - started, 5000);
    assert.equal((await saving).ok, true, "the old tab's save went through first");
    assert.equal((await call(next, "load", "card-0")).record.text, '{"last":"words"}');

    const before = await dump(plain), late = await browser.page(site.origin + "/"); // the older program, started anew: a server rolled back
    for (const p of [old, late]) {
      for (const [method, ...args] of [["save", "card-0", "s1", 2, "{}", "", "{}"], ["save", "new", "s1", 0, "{}", "", "{}"], ["setView", "card-0", "x"], ["keep", "card-0"], ["remove", "card-0"],
        ["restore", "card-2"], ["emptyBin"], ["takeAll", { records: [] }, []]]) {
        const got = await call(p, method, ...args);
        injected(t, "mF12"); // a write by the older program
        assert.deepEqual([got.ok, got.why], [false, "newer"], method);
        assert.match(got.message, /newer version/);
      }
      injected(t, "mF12");
      assert.equal(await p.evaluate(() => scorecardStore.draft("card-0", "s1", 2, "{}")), false, "no draft either");
      assert.equal((await call(p, "load", "card-0")).record.text, '{"last":"words"}', "reading goes on");
      assert.equal((await call(p, "exportAll")).records.length, 2, "and so does exporting");
    }
    assert.deepEqual(await dump(plain), before, "0 bytes changed");
    for (const p of [plain, old, next, late]) await p.close();
  }
});

test("mF11 an old tab that does not let go: the new one waits a few seconds, then explains", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const old = await browser.page(site.origin + "/");
  await fill(old, 1);
  await old.goto(site.origin + "/plain.html");
  await old.evaluate(() => new Promise((ok) => { const q = indexedDB.open("summit-scorecard/", 1); q.onsuccess = () => { globalThis.held = q.result; ok(); }; }));
  injected(t, "mF11");
  const next = await browser.page(site.origin + "/next.html"), started = Date.now(), got = await call(next, "open");
  assert.deepEqual([got.ok, got.why], [false, "blocked"]);
  assert.match(got.message, /^Another tab .* older version/);
  inTime(t, "told", Date.now() - started, 5000);
  await old.close();
  assert.equal((await call(next, "open")).ok, true, "once the tab is closed it opens");
});
