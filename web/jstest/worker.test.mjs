// The worker: installs a version whole or not at all, serves it without the server, updates on request.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CSP, FAULTS, launch, serve, sha, siteFiles, source, until, wasm } from "./harness.mjs";
import { checked, injected } from "./register.mjs";

const big = wasm(300000);
const hashed = (seed) => "data." + sha(seed).slice(0, 8) + ".json";
const v1 = () => siteFiles({ version: "v1", wasmBytes: big, extra: { [hashed("same")]: "same", [hashed("one")]: "one" } });
const v2 = () => siteFiles({ version: "v2", wasmBytes: big, extra: { [hashed("same")]: "same", [hashed("two")]: "two" } });

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const ready = (p) => until(() => p.evaluate(() => globalThis.mounted && notices.some((n) => n[0] === "offline-ready")), "offline-ready");
const caches = (p) => p.evaluate(async () => { const out = {}; for (const k of await globalThis.caches.keys()) if (!k.startsWith("second-copy:")) out[k] = (await (await globalThis.caches.open(k)).keys()).length; return out; });
async function visited(t, options = {}) { // a served v1 with its worker active
  const site = await serve(options.files ?? v1(), options.base);
  Object.assign(site, options.state);
  const p = await browser.page(site.origin + site.base);
  await ready(p);
  t.after(async () => { await p.close().catch(() => {}); await site.stop(); });
  return { site, p };
}
const waiting = (p) => p.evaluate(async () => !!(await navigator.serviceWorker.getRegistration()).waiting);
const look = (p) => p.evaluate(async () => { const r = await navigator.serviceWorker.getRegistration(); await r.update().catch(() => {}); const w = r.installing; if (w) await new Promise((ok) => { w.onstatechange = () => { if (w.state !== "installing") ok(); }; }); return r.waiting ? "waiting" : "none"; });

test("first visit: every file is in the cache with the bytes of the build and its headers", async (t) => {
  const { site, p } = await visited(t);
  const got = await p.evaluate(async () => {
    const c = await globalThis.caches.open("summit-scorecard:/:v1"), out = {};
    for (const q of await c.keys()) {
      const r = await c.match(q), sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await r.clone().arrayBuffer()));
      out[new URL(q.url).pathname.slice(1)] = [[...sum].map((b) => b.toString(16).padStart(2, "0")).join(""), r.headers.get("content-security-policy")];
    }
    return out;
  });
  for (const [name, bytes] of site.files) if (name !== "service-worker.js") assert.deepEqual(got[name], [sha(bytes), CSP], name);
  assert.equal(Object.keys(got).length, site.files.size - 1);
  assert.equal(site.hits.filter((h) => h === hashed("one")).length, 1, "a hashed file is fetched once");
});

test("page and worker share the one download of a file with a hashed name", async (t) => {
  const wasmName = "app." + sha(big).slice(0, 8) + ".wasm";
  const site = await serve(siteFiles({ wasmBytes: big, wasmName }));
  site.maxAge = 31536000;
  const p = await browser.page(site.origin + "/");
  t.after(async () => { await p.close(); await site.stop(); });
  await ready(p);
  assert.equal(site.hits.filter((h) => h === wasmName).length, 1);
  assert.equal(site.hits.filter((h) => h === "boot.js").length, 2, "a plain name is fetched afresh for the cache");
});

for (const base of ["/", "/repo/"]) test("mO1 offline at every address, base " + base, async (t) => {
  const { site, p } = await visited(t, { base, files: siteFiles({ base, wasmBytes: big }) });
  await p.close();
  await site.stop();
  injected(t, "mO1"); // no network
  const shown = { "": "v1 ", "?x=1": "v1 ", "index.html": "v1 ", "card/#c=abc": "v1 card/", "card/#abc": "v1 card/", "card/": "v1 card/", "card": "v1 card/", "card/index.html?y": "v1 card/", "summits/malta-1989/": "v1 summits/malta-1989/",
    "summits/malta-1989?utm=1": "v1 summits/malta-1989/", "unknown/deep": "v1 card/", "%zz": "v1 card/", "rescue.html": "Rescue: download your cards - Summit Scorecard" };
  for (const [path, title] of Object.entries(shown)) {
    const q = await browser.context.newPage();
    const failed = [];
    q.on("requestfailed", (r) => failed.push(r.url()));
    const response = await q.goto(site.origin + base + path);
    assert.equal((await q.title()).trim(), title.trim(), path);
    assert.equal(response.headers()["content-security-policy"], CSP, "the policy holds offline, " + path);
    if (path !== "rescue.html") await until(() => q.evaluate(() => globalThis.mounted), "the program at " + path);
    assert.deepEqual(failed, [], path);
    await q.close();
  }
  await site.start();
});

test("mO3 an update with one bad file is refused whole; the old version works on and offline; the next try succeeds", async (t) => {
  const { site, p } = await visited(t);
  const old = await caches(p);
  site.files = v2();
  let n = 0;
  for (const name of ["", "card/", "boot.js", "app.wasm", hashed("two")]) for (const [fault, handler] of Object.entries(FAULTS)) {
    if (fault === "wrong type" && /wasm|json/.test(name)) continue; // any type does for these
    site.faults = new Map([[name, handler]]);
    // The worker's own bytes change each time, as a repaired release's would.
    site.files.set("service-worker.js", Buffer.concat([v2().get("service-worker.js"), Buffer.from("//" + n++)]));
    const hits = site.hits.length;
    assert.equal(await look(p), "none", name + " " + fault);
    assert.ok(site.hits.slice(hits).includes(name), "the fault was met: " + name + " " + fault);
    injected(t, "mO3");
    assert.deepEqual(await caches(p), old, "no half cache, the old one whole: " + name + " " + fault);
  }
  await site.stop();
  const q = await browser.page(site.origin + "/?again");
  await until(() => q.evaluate(() => globalThis.mounted), "the old version offline");
  assert.equal((await q.title()).trim(), "v1");
  await q.close();
  await site.start();
  site.faults = new Map();
  site.files.set("service-worker.js", v2().get("service-worker.js"));
  const hits = site.hits.length;
  assert.equal(await look(p), "waiting", "with all files good the update is there");
  assert.ok(!site.hits.slice(hits).includes(hashed("same")), "an unchanged hashed file is copied, not fetched");
});

test("mO3 a failed first install leaves nothing behind and does not hinder the page", async (t) => {
  const site = await serve(v1());
  site.faults.set("card/", FAULTS["503"]);
  injected(t, "mO3");
  const p = await browser.page(site.origin + "/");
  t.after(async () => { await p.close(); await site.stop(); });
  await until(() => p.evaluate(() => globalThis.mounted), "the program");
  await until(() => site.hits.includes("card/"), "the install");
  await until(async () => !(await p.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)), "the end of the install");
  assert.deepEqual(await caches(p), {});
  assert.deepEqual(await p.evaluate(() => notices), []);
  site.faults.clear();
  await p.reload();
  await ready(p);
});

test("mO4 an HTTP cache full of old bytes does not get into the new version", async (t) => {
  const { site, p } = await visited(t, { state: { maxAge: 600 } });
  injected(t, "mO4");
  site.files = v2();
  assert.equal(await look(p), "waiting");
  const held = await p.evaluate(async () => {
    const cache = await globalThis.caches.open("summit-scorecard:/:v2"), held = {};
    for (const key of await cache.keys()) held[new URL(key.url).pathname.slice(1)] = await (await cache.match(key)).text();
    return held;
  });
  assert.match(held[""], /<title>v2/);
  const listed = JSON.parse(/FILES = (\[.*\]);/.exec(site.files.get("service-worker.js"))[1]).map(([path]) => path);
  assert.deepEqual(Object.keys(held).sort(), listed.sort(), "all of the new version");
  for (const [name, text] of Object.entries(held)) assert.equal(text, site.files.get(name).toString("utf8"), name);
});

test("mO5 mO9 update: told once it waits, nothing reloads unasked, one reload when asked, old cache gone, foreign cache kept", async (t) => {
  const { site, p } = await visited(t);
  await p.evaluate(async () => { await (await globalThis.caches.open("other-project")).put("/foreign", new Response("x")); });
  let loads = 0;
  p.on("load", () => loads++);
  site.files = v2();
  injected(t, "mO5");
  assert.equal(await p.evaluate(() => scorecard.applyUpdate()), false, "nothing to apply yet");
  await look(p);
  await until(() => p.evaluate(() => notices.some((n) => n[0] === "update-waiting")), "the notice");
  assert.equal(await p.evaluate(() => notices.filter((n) => n[0] === "update-waiting").length), 1);
  assert.equal(loads, 0);
  const second = await browser.page(site.origin + "/");
  await until(() => second.evaluate(() => globalThis.notices?.some((n) => n[0] === "update-waiting")), "the notice at the start of another page");
  assert.equal((await second.title()).trim(), "v1", "the old version until asked");
  let secondLoads = 0;
  second.on("load", () => secondLoads++);
  assert.equal(await p.evaluate(() => scorecard.applyUpdate()), true);
  await until(async () => (await p.title()).trim() === "v2", "the new version");
  await new Promise((r) => setTimeout(r, 700));
  assert.deepEqual([loads, secondLoads], [1, 0], "one reload here, none in the tab that did not ask");
  assert.deepEqual(Object.keys(await caches(p)).sort(), ["other-project", "summit-scorecard:/:v2"]);
  assert.equal(await waiting(p), false);
  checked(t, "mO9");
  await p.evaluate(() => globalThis.caches.delete("other-project"));
  await second.close();
});

test("mO10 looking for updates: at most once a minute, silent when the server is away", async (t) => {
  const { site, p } = await visited(t);
  const errors = [];
  p.on("pageerror", (e) => errors.push(e));
  const looks = () => site.hits.filter((h) => h === "service-worker.js").length;
  const before = looks(), wake = () => p.evaluate(() => { document.dispatchEvent(new Event("visibilitychange")); });
  await wake();
  await new Promise((r) => setTimeout(r, 300));
  assert.equal(looks(), before, "just looked");
  await p.evaluate(() => { const real = Date.now; Date.now = () => real() + 61e3; });
  for (let i = 0; i < 5; i++) await wake();
  await until(() => looks() === before + 1, "one look");
  await site.stop();
  injected(t, "mO10");
  await p.evaluate(() => { const real = Date.now; Date.now = () => real() + 122e3; });
  await wake();
  await new Promise((r) => setTimeout(r, 500));
  assert.deepEqual(errors, []);
  await site.start();
});

test("unknown addresses: what the server knows is shown, else the empty card page", async (t) => {
  const { site, p } = await visited(t);
  site.files.set("new/", Buffer.from("<title>new page</title>"));
  await p.goto(site.origin + "/new/");
  assert.equal(await p.title(), "new page");
  await p.goto(site.origin + "/unknown/deep");
  assert.equal(await p.title(), "v1 card/");
});

test("mO7 mO9 the emergency worker removes worker and caches, foreign caches and cards stay", async (t) => {
  const { site, p } = await visited(t);
  await p.evaluate(async () => { await scorecardStore.save("a", "s1", 0, "{}", "", "{}"); await (await globalThis.caches.open("other-project")).put("/foreign", new Response("x")); });
  site.files.set("service-worker.js", Buffer.from(source("kill-worker.js")));
  injected(t, "mO7");
  checked(t, "mO9");
  await p.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
  await until(async () => JSON.stringify(await caches(p)) === '{"other-project":1}', "only the foreign cache");
  await until(async () => !(await p.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)), "the end of the worker");
  await p.evaluate(() => globalThis.caches.delete("other-project"));
  site.files.set("service-worker.js", Buffer.from("")); // nothing to register again
  const hits = site.hits.length;
  await p.goto(site.origin + "/card/");
  assert.ok(site.hits.slice(hits).includes("card/"), "pages come from the server again");
  assert.equal(await p.evaluate(async () => JSON.parse(await scorecardStore.load("a")).record.rev), 1);
});

for (const base of ["/", "/repo/"]) test("what another program shares is kept by the worker, also offline, and given to the page once, base " + base, async (t) => {
  const { site, p } = await visited(t, { base, files: siteFiles({ base, wasmBytes: big }) });
  await site.stop();
  const share = (fields) => p.evaluate(async ([url, fields]) => {
    const form = new FormData();
    for (const [k, v, name, type] of fields) form.append(k, ...(name ? [new File([typeof v === "number" ? new Uint8Array(v) : v], name, { type })] : [v]));
    const r = await fetch(url, { method: "POST", body: form, redirect: "manual" });
    return r.type;
  }, [site.origin + base + "card/", fields]);
  const given = async () => {
    const q = await browser.context.newPage();
    await q.goto(site.origin + base + "card/?shared");
    await until(() => q.evaluate(() => globalThis.mounted && notices.some((n) => n[0] === "given")), "what is given");
    const got = await q.evaluate(() => Promise.all(scorecard.given.map(async (g) => [g.name, g.size, g.type ?? "", g.text ?? await g.file.text()])));
    assert.equal(q.url(), site.origin + base + "card/", "the address is clean again");
    await q.close();
    return got;
  };
  assert.equal(await share([["text", "left over"]]), "opaqueredirect");
  await share([["card", '{"a":"ü"}', "Übung, 1.scorecard.json", "application/json"], ["card", "a,b", "b.csv", "text/csv"], ["text", "not this: there are files"]]);
  assert.deepEqual(await given(), [["Übung, 1.scorecard.json", 10, "application/json", '{"a":"ü"}'], ["b.csv", 3, "text/csv", "a,b"]], "files, and only of the latest share");
  assert.deepEqual(await given(), [["", 0, "", ""]], "given once; then it is said that nothing came");
  await share([["text", "See this"], ["url", "https://example.org/card/#c=1.a.b"]]);
  assert.deepEqual(await given(), [["", 42, "", "See this\nhttps://example.org/card/#c=1.a.b"]], "words and an address");
  await share([["card", 8 * 1024 * 1024 + 1, "large.json", "application/json"]]);
  assert.deepEqual(await given(), [["large.json", 8 * 1024 * 1024 + 1, "application/json", ""]], "what is too large is named, not kept");
  await site.start();
});
