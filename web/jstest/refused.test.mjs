// What the browser refuses: no room, errors of the database, a newer schema, blocked site data.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, fresh, save, site } from "./fresh.mjs";
import { call, launch, profile, until, inTime } from "./harness.mjs";

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
  inTime(t, "a lost connection is told", Date.now() - started, 8000);
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
  // A database that has stopped answering at all: neither the write nor its end is ever told of.
  const got = await p.evaluate(async () => {
    const real = IDBDatabase.prototype.transaction, timer = setTimeout;
    globalThis.setTimeout = (f, ms, ...x) => timer(f, ms === 10000 || ms === 2000 ? 100 : ms, ...x);
    const silent = new Proxy(() => {}, { get: (_, key) => (key === "then" ? undefined : silent), apply: () => silent, set: () => true });
    IDBDatabase.prototype.transaction = () => silent;
    try { return JSON.parse(await scorecardStore.save("a", "s1", 1, "{\"n\":2}", "", "{}")); } finally { IDBDatabase.prototype.transaction = real; globalThis.setTimeout = timer; }
  });
  assert.deepEqual([got.ok, got.why], [false, "failed"], "silent");
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
