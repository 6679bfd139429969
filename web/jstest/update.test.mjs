// Updates under every fault: each file of a new version spoilt in each way, a server that comes and
// goes, several versions at once, a neighbour on the same origin, a slow first visit.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FAULTS, launch, nextStore, serve, sha, siteFiles, until, wasm } from "./harness.mjs";
import { checked, injected } from "./register.mjs";

const soak = !!process.env.SOAK;
const version = (v, base = "/", scripts = {}) => siteFiles({ version: v, base, scripts, wasmBytes: wasm(40000), extra: { ["data." + sha(v).slice(0, 8) + ".json"]: v } });
const faults = {
  ...FAULTS,
  "another origin": (req, res) => { res.statusCode = 302; res.setHeader("Location", "http://localhost:9/x"); res.end(); },
};

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });
const ready = (p) => until(() => p.evaluate(() => globalThis.mounted && notices.some((n) => n[0] === "offline-ready")), "offline-ready");
const keys = (p) => p.evaluate(async () => (await globalThis.caches.keys()).filter((k) => !k.startsWith("second-copy:")).sort()); // the worker's own, and those of others
const look = (p) => p.evaluate(async () => {
  const r = await navigator.serviceWorker.getRegistration();
  await r.update().catch(() => {});
  const w = r.installing;
  if (w) await new Promise((ok) => { w.onstatechange = () => { if (w.state !== "installing") ok(); }; });
  return r.waiting ? "waiting" : "none";
});

test("mO3 every file of an update with every fault: the old version stays whole", { timeout: 300_000 }, async (t) => {
  const site = await serve(version("v1")), p = await browser.page(site.origin + "/");
  t.after(async () => { await p.close(); await site.stop(); });
  await ready(p);
  const next = version("v2"), names = [...next.keys()].filter((n) => n !== "service-worker.js");
  assert.ok(names.length >= 10);
  site.files = next;
  let runs = 0;
  for (const [i, name] of names.entries()) for (const [j, [fault, handler]] of Object.entries(faults).entries()) {
    if (fault === "wrong type" && !/(^|\/|\.html|\.js|\.css)$/.test(name)) continue; // any type does for the others
    if (!soak && (i + j) % 3) continue; // each submission tries a third of the pairs, every file and every fault among them
    site.faults = new Map([[name, handler]]);
    next.set("service-worker.js", Buffer.concat([version("v2").get("service-worker.js"), Buffer.from("//" + runs)]));
    const hits = site.hits.length;
    assert.equal(await look(p), "none", name + " " + fault);
    // A file that has not changed and has a hashed name is taken from the old version, whatever the server says.
    assert.ok(site.hits.slice(hits).includes(name), "the fault was met: " + name + " " + fault);
    assert.deepEqual(await keys(p), ["summit-scorecard:/:v1"], name + " " + fault);
    runs++;
  }
  await site.stop();
  const q = await browser.page(site.origin + "/card/");
  await until(() => q.evaluate(() => globalThis.mounted), "the old version offline");
  assert.equal((await q.title()).trim(), "v1 card/");
  await q.close();
  await site.start();
  site.faults = new Map();
  next.set("service-worker.js", version("v2").get("service-worker.js"));
  assert.equal(await look(p), "waiting");
  injected(t, "mO3", runs);
});

// Version 4 keeps cards in another schema, so the first of its pages upgrades the database.
test("mO6 from versions 1, 2 and 3 to version 4, offline in between: the cards go along", async (t) => {
  const two = (p) => p.evaluate(() => new Promise((ok) => { indexedDB.open("summit-scorecard/").onsuccess = (e) => { const d = e.target.result; d.transaction("docs").objectStore("docs").getAll().onsuccess = (f) => { d.close(); ok([d.version, f.target.result.map((r) => [r.id, r.two])]); }; }; }));
  for (const from of [1, 2, 3]) {
    const site = await serve(version("v" + from)), p = await browser.page(site.origin + "/");
    try {
      await ready(p);
      await p.evaluate(async () => { await scorecardStore.save("a", "s1", 0, '{"card":1}', "", "{}"); });
      for (let v = from + 1; v < 4; v++) { site.files = version("v" + v); assert.equal(await look(p), "waiting"); } // fetched, and never taken
      await site.stop();
      injected(t, "mO6");
      await p.reload();
      await until(() => p.evaluate(() => globalThis.mounted), "the program offline");
      assert.equal((await p.title()).trim(), "v" + from);
      assert.deepEqual(await two(p), [1, [["a", undefined]]]);
      await site.start();
      site.files = version("v4", "/", { "store.js": nextStore() });
      assert.equal(await look(p), "waiting");
      assert.equal(await p.evaluate(() => scorecard.applyUpdate()), true);
      await until(async () => (await p.title()).trim() === "v4", "version 4");
      await until(async () => JSON.stringify(await keys(p)) === '["summit-scorecard:/:v4"]', "only its cache");
      await site.stop();
      await p.reload();
      await until(() => p.evaluate(() => globalThis.mounted), "version 4 offline");
      assert.equal(await p.evaluate(async () => JSON.parse(await scorecardStore.load("a")).record.text), '{"card":1}');
      assert.deepEqual(await two(p), [2, [["a", true]]], "upgraded");
      assert.equal(await p.evaluate(async () => JSON.parse(await scorecardStore.save("a", "s1", 1, '{"card":2}', "", "{}")).ok), true);
      await site.start();
    } finally { await p.close(); await site.stop(); }
  }
});

test("mO9 two projects on one origin leave each other alone", async (t) => {
  const site = await serve(new Map([...version("v1", "/one/")].map(([k, v]) => ["one/" + k, v])));
  for (const [k, v] of version("v1", "/two/")) site.files.set("two/" + k, v);
  site.files.set("neighbour", Buffer.from("<!doctype html><title>neighbour</title>"));
  const p = await browser.page(site.origin + "/one/"), q = await browser.page(site.origin + "/two/");
  t.after(async () => { await p.close(); await q.close(); await site.stop(); });
  await ready(p);
  await ready(q);
  await p.evaluate(async () => { await scorecardStore.save("a", "s1", 0, '"one"', "", "{}"); });
  await q.evaluate(async () => { await scorecardStore.save("a", "s1", 0, '"two"', "", "{}"); });
  const foreign = await q.evaluate(async () => {
    localStorage.setItem("theirs", "1");
    await (await caches.open("theirs")).put("/x", new Response("x"));
    await new Promise((ok) => { const r = indexedDB.open("theirs", 3); r.onupgradeneeded = () => r.result.createObjectStore("s").put(1, "k"); r.onsuccess = () => { r.result.close(); ok(); }; });
    return (await indexedDB.databases()).map((d) => d.name + d.version).sort();
  });
  for (const [k, v] of version("v2", "/one/")) site.files.set("one/" + k, v);
  assert.equal(await look(p), "waiting");
  await p.evaluate(() => scorecard.applyUpdate());
  await until(async () => (await p.title()).trim() === "v2", "the update of one");
  await until(async () => JSON.stringify(await keys(q)) === JSON.stringify(["summit-scorecard:/one/:v2", "summit-scorecard:/two/:v1", "theirs"]), "the caches");
  const seen = await q.evaluate(async () => [JSON.parse(await scorecardStore.load("a")).record.text, JSON.parse(await scorecardStore.list()).records.length, localStorage.getItem("theirs"), (await indexedDB.databases()).map((d) => d.name + d.version).sort()]);
  assert.deepEqual(seen, ['"two"', 1, "1", foreign]);
  assert.equal(await p.evaluate(async () => JSON.parse(await scorecardStore.load("a")).record.text), '"one"');
  assert.equal((await q.title()).trim(), "v1", "the other project is not reloaded");
  await q.evaluate(async () => { await caches.delete("theirs"); indexedDB.deleteDatabase("theirs"); localStorage.clear(); });
  checked(t, "mO9", seen.length);
});

test("mO10 a server that comes and goes: no error, no loop", { timeout: 180_000 }, async (t) => {
  const site = await serve(version("v1")), p = await browser.page(site.origin + "/"), errors = [];
  t.after(async () => { await p.close(); await site.stop(); });
  await ready(p);
  let loads = 0;
  p.on("pageerror", (e) => errors.push(String(e)));
  p.on("dialog", (d) => errors.push("dialog " + d.message()));
  p.on("load", () => loads++);
  const before = site.hits.filter((h) => h === "service-worker.js").length, rounds = soak ? 15 : 3;
  for (let n = 0; n < rounds; n++) {
    await site.stop();
    injected(t, "mO10");
    await p.evaluate(() => { for (const name of ["online", "offline", "focus"]) dispatchEvent(new Event(name)); document.dispatchEvent(new Event("visibilitychange")); });
    await new Promise((r) => setTimeout(r, soak ? 2000 : 300));
    await site.start();
    await p.evaluate(() => { for (const name of ["online", "focus"]) dispatchEvent(new Event(name)); document.dispatchEvent(new Event("visibilitychange")); });
    await new Promise((r) => setTimeout(r, soak ? 2000 : 300));
  }
  assert.deepEqual(errors, []);
  assert.equal(loads, 0);
  assert.equal(await p.locator("#boot-crash, #boot-error").count(), 0);
  assert.ok(site.hits.filter((h) => h === "service-worker.js").length - before <= 1 + rounds / 15, "at most one look a minute");
});

// At 80 kB/s; in a submission a small site at 400 kB/s.
test("mO2 a slow first visit ends in a whole cache", { timeout: 400_000 }, async (t) => {
  const files = soak ? siteFiles({ version: "v1", wasmBytes: wasm(5_000_000) }) : version("v1"), speed = soak ? 80_000 : 400_000;
  const site = await serve(files);
  for (const name of files.keys()) site.faults.set(name, async (req, res, bytes) => {
    res.setHeader("Content-Length", bytes.length);
    for (let at = 0; at < bytes.length && !res.destroyed; at += speed / 10) { res.write(bytes.subarray(at, at + speed / 10)); await new Promise((r) => setTimeout(r, 100)); }
    res.end();
  });
  const p = await browser.context.newPage();
  t.after(async () => { await p.close(); await site.stop(); });
  await p.goto(site.origin + "/", { timeout: 200_000 });
  await until(() => p.evaluate(() => globalThis.mounted && notices.some((n) => n[0] === "offline-ready")), "offline-ready", 380_000);
  const kept = await p.evaluate(async () => (await (await caches.open("summit-scorecard:/:v1")).keys()).length);
  assert.equal(kept, files.size - 1);
  injected(t, "mO2"); // the slow line
  checked(t, "mO2", kept);
});
