// boot.js in a real browser: addresses, early choices, links, the load of the program and its failures.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CSP, call, launch, serve, siteFiles, SOAK, until, wasm, inTime } from "./harness.mjs";
import { checked, injected } from "./register.mjs";

const big = wasm(400000);
let site, browser;
before(async () => { site = await serve(siteFiles({ worker: false, wasmBytes: big })); browser = await launch(); });
after(async () => { await browser.close(); await site.stop(); });

async function visit(t, path = "", init) {
  const p = await browser.page();
  p.problems = [];
  p.on("pageerror", (e) => p.problems.push(String(e)));
  if (init) await p.addInitScript(init);
  t.after(() => p.close().catch(() => {}));
  await p.goto(site.origin + "/" + path);
  return p;
}
const mounted = (p) => until(() => p.evaluate(() => globalThis.mounted), "the program");
const fault = (t, name, handler) => { site.faults.set(name, handler); t.after(() => site.faults.clear()); };

test("the program gets page, card and storage state; the bar goes", async (t) => {
  const p = await visit(t);
  const m = await mounted(p);
  assert.deepEqual(m, { kept: null, storage: { state: "ok", message: "", missing: [] }, early: [], queue: [] });
  assert.deepEqual(await p.evaluate(() => [scorecard.page.version, scorecard.card]), ["v1", "{}\n"]);
  assert.equal(await p.locator("[role=progressbar]").count(), 0);
  assert.equal(await p.locator("[id^=boot-]").count(), 0);
  assert.deepEqual(p.problems, []);
});

test("the reader's newest card of the summit is handed over; on /card/ the one named in the fragment", async (t) => {
  const p = await visit(t);
  await call(p, "save", "mine-1", "anchorage-2025", 0, "{\"n\":1}", "v", "{}");
  await call(p, "save", "mine-2", "anchorage-2025", 0, "{\"n\":2}", "", "{}");
  await call(p, "save", "other", "malta-1989", 0, "{\"n\":3}", "", "{}");
  const kept = async (path) => { const q = await visit(t, path); const m = await mounted(q); return m.kept && [m.kept.id, m.kept.rev, m.kept.text]; };
  assert.deepEqual(await kept(""), ["mine-2", 1, "{\"n\":2}"]);
  assert.deepEqual(await kept("summits/malta-1989/"), ["other", 1, "{\"n\":3}"]);
  assert.deepEqual(await kept("card/#mine-1"), ["mine-1", 1, "{\"n\":1}"]);
  for (const path of ["card/", "card/#none", "card/#c=mine-1", "card/#MINE-1", "card/#" + "a".repeat(65)]) assert.equal(await kept(path), null, path);
});

for (const bad of ["#%zz", "#abc%", "#" + "%".repeat(100000), "#%E0%A4", "#c=%"]) test("mF5 a bad fragment does no harm: " + bad.slice(0, 8) + (bad.length > 8 ? " ... " + bad.length : ""), async (t) => {
  const p = await visit(t, "card/" + bad);
  injected(t, "mF5");
  const m = await mounted(p), told = bad.slice(0, 66_000); // what is longer than any link is cut
  assert.equal(await p.evaluate(() => location.hash), "");
  assert.equal(await p.evaluate(() => scorecard.badFragment), told);
  assert.deepEqual(m.queue, [["bad-fragment", told]]);
  await p.evaluate((bad) => { globalThis.notices = []; location.hash = bad; }, bad); // and in a running program
  injected(t, "mF5");
  await until(() => p.evaluate(() => notices.length), "the notice");
  assert.deepEqual(await p.evaluate(() => [location.hash, notices[0]]), ["", ["bad-fragment", told]]);
  assert.deepEqual(p.problems, []);
});

test("good fragments stay", async (t) => {
  for (const good of ["#ties", "#c=1.abc-_.x", "#%C3%A9"]) {
    const p = await visit(t, "card/" + good);
    await mounted(p);
    assert.deepEqual(await p.evaluate(() => [location.hash, scorecard.badFragment]), [good, undefined]);
  }
});

test("what the reader did before the program was there is recorded in order, and no more after", async (t) => {
  const p = await visit(t, "?wait");
  await until(() => p.evaluate(() => !!globalThis.mount), "the program, not mounted yet");
  await p.locator("#l3").check();
  await p.locator("#l4").check();
  await p.locator("#undo span").click();
  await p.locator("#c1").check();
  await p.evaluate(() => mount());
  assert.deepEqual((await mounted(p)).early, [
    { kind: "change", id: "l3", name: "l", goal: "ties", side: "us", field: "level", value: "3" },
    { kind: "change", id: "l4", name: "l", goal: "ties", side: "us", field: "level", value: "4" },
    { kind: "click", id: "undo", name: "undo", goal: "", side: "", field: "", value: "" },
    { kind: "change", id: "c1", name: "", goal: "ties", side: "", field: "status", value: "true" }]);
  await p.locator("#l3").check();
  assert.equal(await p.evaluate(() => scorecard.early.length), 4);
});

test("links are real pages and native fragments", async (t) => {
  const p = await visit(t);
  await mounted(p);
  await p.evaluate(() => { document.querySelector("#pad").style.setProperty("height", "3000px"); document.querySelector("#app").addEventListener("click", () => { globalThis.seen = (globalThis.seen || 0) + 1; }); });
  await p.locator("#undo").click();
  await p.locator("#frag").click();
  await until(() => p.evaluate(() => location.hash === "#far" && scrollY > 2000), "the native scroll");
  assert.equal(await p.evaluate(() => seen), 2, "handlers of the page see the click on the button and on the link");
  await p.evaluate(() => { globalThis.same = true; });
  await p.locator("#plain").click();
  await p.waitForURL("**/card/");
  await mounted(p);
  assert.equal(await p.evaluate(() => globalThis.same), undefined, "a full page load");
});

test("mR2 nodes moved by extensions or page translation do not throw", async (t) => {
  const p = await visit(t);
  injected(t, "mR2");
  assert.equal(await p.evaluate(() => {
    const a = document.createElement("div"), b = document.createElement("div"), c = document.createElement("i"), d = document.createElement("i"), e = document.createElement("b");
    a.append(c);
    b.append(c, d); // c has moved to b behind a's back
    a.removeChild(c);
    a.replaceChild(e, d);
    a.insertBefore(c, d);
    return b.outerHTML + a.outerHTML;
  }), "<div><b></b></div><div><i></i></div>");
});

const message = (p) => until(() => p.locator("#boot-error").textContent({ timeout: 100 }).catch(() => ""), "the message", 20_000);
const failures = {
  "missing": [(req, res) => { res.statusCode = 404; res.end("no"); }, /answered 404.*reload the page/],
  "server error": [(req, res) => { res.statusCode = 500; res.end("no"); }, /answered 500/],
  "cut": [(req, res, b) => { res.setHeader("Content-Length", b.length); res.write(b.subarray(0, 200000)); setTimeout(() => res.destroy(), 100); }, /stopped early \(0\.\d MB of 0\.4 MB/],
  "short but complete": [(req, res, b) => res.end(b.subarray(0, 200000)), /stopped early \(0\.2 MB of 0\.4 MB/],
  "a page in its place": [(req, res) => { res.setHeader("Content-Type", "text/html"); res.end("<h1>Welcome</h1>"); }, /something else \(text\/html\)/],
  "garbled": [(req, res, b) => { const c = Buffer.from(b); c.fill(255, 8, 60); res.end(c); }, /damaged/],
  "refused connection": [(req, res) => res.destroy(), /could not be fetched/],
};
for (const [name, [handler, words]] of Object.entries(failures)) test("mR7 program " + name + ": a readable message, the page stays, Retry starts it", async (t) => {
  fault(t, "app.wasm", handler);
  injected(t, "mR7");
  const p = await visit(t);
  const text = await message(p);
  assert.match(text, words);
  assert.doesNotMatch(text, /NaN|undefined|\[object/);
  assert.equal(await p.locator("#boot-error").getAttribute("role"), "alert");
  assert.equal(await p.locator("#boot-error a").getAttribute("href"), "/rescue.html");
  assert.equal(await p.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 3).closest("#boot-error")), null, "the page is not covered");
  site.faults.clear();
  await p.getByRole("button", { name: "Retry" }).click();
  await mounted(p);
  assert.equal(await p.locator("#boot-error").count(), 0);
  assert.deepEqual(p.problems, []);
});

test("a host that does not know .wasm still starts the program", async (t) => {
  fault(t, "app.wasm", (req, res, b) => { res.setHeader("Content-Type", "application/octet-stream"); res.end(b); });
  await mounted(await visit(t));
});

test("mR7 a policy without wasm-unsafe-eval is named", async (t) => {
  site.csp = CSP.replace(" 'wasm-unsafe-eval'", "");
  injected(t, "mR7");
  t.after(() => { site.csp = CSP; });
  assert.match(await message(await visit(t)), /security policy.*wasm-unsafe-eval/);
});

test("mR7 wasm_exec.js missing, WebAssembly off: named", async (t) => {
  fault(t, "wasm_exec.js", (req, res) => { res.statusCode = 404; res.end(); });
  injected(t, "mR7");
  assert.match(await message(await visit(t)), /wasm_exec\.js.*Reload/);
  site.faults.clear();
  injected(t, "mR7");
  assert.match(await message(await visit(t, "", () => { delete globalThis.WebAssembly; })), /does not run WebAssembly.*Lockdown Mode.*Tor Browser.*another browser/);
});

// Each as a browser does it: everything refused, the program's instructions not known, no room. The program itself is sound.
const refusals = {
  "every compile": [() => { const no = async () => { throw new WebAssembly.CompileError("refused"); }; Object.assign(WebAssembly, { compile: no, instantiate: no, instantiateStreaming: no }); }, /does not run WebAssembly.*Lockdown Mode/],
  "young instructions": [() => { const no = async () => { throw new WebAssembly.CompileError("invalid opcode 0xc0"); }; Object.assign(WebAssembly, { instantiate: no, instantiateStreaming: no, validate: () => false }); }, /too old for the program/],
  "for want of memory": [() => { const no = async () => { throw new RangeError("WebAssembly.instantiate(): Out of memory"); }; Object.assign(WebAssembly, { instantiate: no, instantiateStreaming: no }); }, /not enough memory.*Close other tabs/],
};
for (const [name, [refuse, words]] of Object.entries(refusals)) test("a browser that refuses " + name + " is not told of a damaged program", async (t) => {
  const text = await message(await visit(t, "", refuse));
  assert.match(text, words);
  assert.doesNotMatch(text, /damaged/);
});

test("where the program does not come, a card or a link does not stay announced; a retry announces it again", async (t) => {
  fault(t, "app.wasm", (req, res) => { res.statusCode = 500; res.end("no"); });
  for (const end of ["#mine-1", "#c=1.abc.def"]) {
    const p = await visit(t, "card/" + end), opening = () => p.evaluate(() => document.documentElement.dataset.opening);
    await message(p);
    assert.equal(await opening(), "failed");
    await p.evaluate(() => { globalThis.seen = []; new MutationObserver(() => seen.push(document.documentElement.dataset.opening)).observe(document.documentElement, { attributes: true }); });
    await p.getByRole("button", { name: "Retry" }).click();
    await until(() => p.evaluate(() => seen.join() === "yes,failed"), "the second failure");
  }
});

test("store.js missing: the program starts and is told", async (t) => {
  fault(t, "store.js", (req, res) => { res.statusCode = 404; res.end(); });
  const m = await mounted(await visit(t));
  assert.equal(m.storage.state, "broken");
  assert.match(m.storage.message, /did not load/);
});

test("a database that does not answer: after a wait the program starts and is told", async (t) => {
  const started = Date.now();
  const p = await visit(t, "", () => { IDBFactory.prototype.open = () => ({}); });
  const m = await mounted(p);
  assert.equal(m.storage.state, "blocked");
  assert.match(m.storage.message, /does not answer|did not answer/);
  inTime(t, "started", Date.now() - started, 15_000);
  assert.equal((await call(p, "save", "a", "s1", 0, "{}", "", "{}")).ok, false, "no save is claimed");
});

test("mR7 a stalled download: told within 20 s, still loading, taken back when bytes come", async (t) => {
  let go;
  fault(t, "app.wasm", (req, res, b) => { res.setHeader("Content-Length", b.length); res.write(b.subarray(0, 200000)); go = () => res.end(b.subarray(200000)); });
  injected(t, "mR7");
  // The wait itself is the browser's: with each submission it is shortened, at length it is what a reader waits.
  const started = Date.now(), p = await visit(t, "", SOAK ? () => {} : () => { const real = setTimeout; globalThis.setTimeout = (f, ms, ...x) => real(f, ms === 15000 ? 1000 : ms, ...x); });
  await until(() => p.locator("#boot-slow").count(), "the notice", 25_000);
  inTime(t, "told", Date.now() - started, 20_000);
  assert.match(await p.locator("#boot-slow").textContent(), /slow to load \((49|50) % so far\).*still loading/);
  assert.equal(await p.locator("[role=progressbar]").getAttribute("aria-valuenow").then((v) => v === "49" || v === "50"), true);
  assert.ok((await p.locator("[role=progressbar]").boundingBox()).height <= 4, "a thin bar");
  go();
  await mounted(p);
  assert.equal(await p.locator("#boot-slow").count(), 0);
});

test("mR1 a crash is seen within a second: Reload and the way to the data, once", async (t) => {
  for (const how of ["go.exit(2)", "scorecard.crash('told by the program')", "setTimeout(() => { throw new Error('Go program has already exited'); })", "Promise.reject(new WebAssembly.RuntimeError('unreachable'))"]) {
    const p = await visit(t);
    await mounted(p);
    await p.evaluate(new Function(how.startsWith("Promise") ? "void " + how : how));
    const box = p.locator("#boot-crash");
    await until(() => box.count(), how, 3000);
    injected(t, "mR1");
    assert.equal(await box.getAttribute("role"), "alertdialog");
    assert.match(await box.textContent(), /program stopped/);
    assert.equal(await box.locator("a").getAttribute("href"), "/rescue.html");
    await p.evaluate(() => scorecard.crash("again"));
    assert.equal(await box.count(), 1);
    await box.getByRole("button", { name: "Reload" }).click();
    await until(() => p.evaluate(() => !document.getElementById("boot-crash") && globalThis.mounted).catch(() => false), "the reloaded page");
  }
});

test("installing: offered, shown once, answered", async (t) => {
  const p = await visit(t);
  await mounted(p);
  assert.equal(await p.evaluate(() => scorecard.install()), false, "nothing to show yet");
  await p.evaluate(() => { const e = new Event("beforeinstallprompt", { cancelable: true }); e.prompt = async () => {}; e.userChoice = Promise.resolve({ outcome: "accepted" }); dispatchEvent(e); globalThis.held = e.defaultPrevented; });
  assert.deepEqual(await p.evaluate(() => [held, notices.at(-1)[0]]), [true, "installable"]);
  assert.deepEqual(await p.evaluate(async () => [await scorecard.install(), await scorecard.install()]), [true, false]);
  await p.evaluate(() => dispatchEvent(new Event("appinstalled")));
  assert.equal(await p.evaluate(() => notices.at(-1)[0]), "installed");
});

test("mR8 any user agent gets the program", async (t) => {
  for (const agent of ["Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 Chrome/120.0 Mobile", "Googlebot/2.1", "HeadlessChrome"]) {
    const p = await browser.page();
    t.after(() => p.close());
    await (await browser.context.newCDPSession(p)).send("Network.setUserAgentOverride", { userAgent: agent });
    await p.goto(site.origin + "/");
    injected(t, "mR8");
    await mounted(p);
  }
});

test("mS2 mS3 the strict policy is never violated, no request leaves the origin", async (t) => {
  const p = await browser.page(), outside = [];
  t.after(() => p.close());
  await p.addInitScript(() => { globalThis.violations = []; document.addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.blockedURI)); });
  p.on("request", (r) => { if (!r.url().startsWith(site.origin)) outside.push(r.url()); });
  await p.goto(site.origin + "/");
  checked(t, "mS2");
  checked(t, "mS3");
  await mounted(p);
  await p.evaluate(() => scorecard.crash("to show the box"));
  assert.deepEqual(await p.evaluate(() => violations), []);
  assert.deepEqual(outside, []);
});
