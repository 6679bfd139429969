// The start of every page, before and beside the Go program (classic deferred script, first of
// boot.js, store.js, wasm_exec.js). It replaces go-app's own /app.js:
//   1. guards without which the program dies (more of them in boot-guards.js), 2. globalThis.scorecard for the program,
//   3. the reader's choices before the program is there, 4. the load of the wasm with a bar and
//   readable errors, 5. what is offline use, given and typed, in modules of their own.
// No user-agent is read anywhere: a phone called CUBOT is no bot. It is published as one file with the modules that it
// imports: each further script would be one more request that has to succeed before the reader is told of a fault.
import "./adopt.js";
import { watchBack } from "./boot-back.js";
import { takeGiven } from "./boot-given.js";
import { storageDenied } from "./boot-guards.js";
import { drawPicture } from "./boot-picture.js";
import { watchSliders } from "./boot-slider.js";
import { watchTyping } from "./boot-typing.js";
import { offlineUse } from "./boot-worker.js";

const read = (id) => document.getElementById(id)?.textContent ?? "";
const page = JSON.parse(read("scorecard-page"));
const STALL = 15000; // milliseconds without progress before the reader is told

// ---- 1. Guards ----------------------------------------------------------------------------

const scorecard = globalThis.scorecard = {
  page, card: read("scorecard-card"), kept: null, list: "", storage: { state: "ok", message: "" }, storageDenied,
  badFragment: undefined, early: [], given: [], queue: [], offlineReady: false, leaving: false, aside: [], drafts: true,
  notify(name, detail) { this.queue.push([name, detail]); }, // the program puts its own here
  ready, painted, crash, goOn: () => {}, draw: drawPicture,
};
const notify = (name, detail) => scorecard.notify(name, detail);

// Go's url.Parse refuses a bad % escape, and go-app then dies on a nil URL. Path and fragment
// are cleaned before it looks, here and on every later change (capturing: before onpopstate).
function cleanAddress() {
  const bad = (s) => { try { decodeURIComponent(s); return false; } catch { return true; } };
  const badPath = bad(location.pathname), badHash = bad(location.hash);
  // A fragment longer than any link is cut, so that nobody works through megabytes of it.
  const long = 66_000, cut = location.hash.slice(0, long);
  if (!badPath && !badHash && location.hash.length > long) history.replaceState(history.state, "", location.pathname + location.search + (bad(cut) ? "" : cut));
  if (!badPath && !badHash) return;
  history.replaceState(history.state, "", (badPath ? page.path : location.pathname + location.search) + (badHash ? "" : location.hash));
  if (!badHash) return;
  scorecard.badFragment = cut;
  notify("bad-fragment", cut);
}
cleanAddress();
addEventListener("popstate", cleanAddress, true);
addEventListener("hashchange", cleanAddress, true);

// The program ended: say so, offer a reload and the data. Nothing is lost, edits are saved as made.
function crash(message) {
  if (document.getElementById("boot-crash")) return;
  finish();
  box("boot-crash", "alertdialog", "The program stopped. What was saved is kept.", String(message ?? ""), [["Reload", () => location.reload()]])
    .querySelector("button").focus({ preventScroll: true });
}
addEventListener("error", (e) => {
  if (/SecurityError|unreachable|already exited|RuntimeError/.test(String(e.error || e.message))) crash(e.message);
});
addEventListener("unhandledrejection", (e) => {
  if (typeof WebAssembly !== "undefined" && e.reason instanceof WebAssembly.RuntimeError) crash(e.reason);
});

// ---- 2. Small parts of the screen ---------------------------------------------------------

// Styled through the CSSOM, which the policy allows; the sheets may refine the classes.
function make(tag, cls, look, text) {
  const el = document.createElement(tag);
  el.className = cls;
  for (const [k, v] of Object.entries(look)) el.style.setProperty(k, v);
  if (text) el.textContent = text;
  return el;
}
function box(id, role, text, detail, buttons) {
  document.getElementById(id)?.remove();
  const el = make("div", "BootBox", { position: "fixed", "inset-inline": "0", "inset-block-end": "0", "z-index": "1000", padding: "0.75rem 1rem",
    "max-block-size": "40vh", overflow: "auto", background: "Canvas", color: "CanvasText", "border-block-start": "3px solid", font: "1rem/1.4 system-ui, sans-serif" });
  el.id = id;
  el.setAttribute("role", role);
  el.setAttribute("aria-label", text);
  el.append(make("p", "BootBox-text", { margin: "0 0 0.5rem" }, text));
  if (detail) el.append(make("p", "BootBox-detail", { margin: "0 0 0.5rem", "font-size": "0.85rem" }, detail));
  for (const [label, act] of buttons) {
    const b = make("button", "BootBox-button", { "margin-inline-end": "0.75rem", "min-block-size": "2.75rem", padding: "0 1rem" }, label);
    b.type = "button";
    b.addEventListener("click", act);
    el.append(b);
  }
  const a = make("a", "BootBox-link", { color: "LinkText" }, "Download my data");
  a.href = page.base + "rescue.html";
  el.append(a);
  document.body.append(el);
  return el;
}

const bar = make("div", "BootBar", { position: "fixed", "inset-block-start": "0", "inset-inline": "0", "block-size": "3px", "z-index": "1000", "pointer-events": "none", "forced-color-adjust": "none" });
const fill = make("div", "BootBar-fill", { "block-size": "100%", "inline-size": "0", background: "var(--color-accent, Highlight)" });
bar.setAttribute("role", "progressbar");
bar.setAttribute("aria-label", "Loading the program");
bar.setAttribute("aria-valuemin", "0");
bar.setAttribute("aria-valuemax", "100");
bar.append(fill);
document.body.append(bar);
function progress(loaded) {
  const percent = page.wasmSize > 0 ? Math.min(100, Math.floor((loaded * 100) / page.wasmSize)) : 0;
  bar.setAttribute("aria-valuenow", String(percent));
  fill.style.setProperty("inline-size", percent + "%");
  return percent;
}
const megabytes = (n) => (n / 1e6).toFixed(1) + " MB";

// ---- 3. What the reader does before the program is there -----------------------------------

const at = (el, name) => el.closest("[data-" + name + "]")?.dataset[name] ?? "";
function record(kind, el, value) {
  if (scorecard.early.length < 1000)
    scorecard.early.push({ kind, id: el.id, name: el.name || el.dataset.command || "", goal: at(el, "goal"), side: at(el, "side"), field: at(el, "field"), value });
}
function onEarly(e) {
  const el = e.target;
  if (!(el instanceof Element)) return;
  if (e.type === "change") {
    if (el.matches("input, select, textarea")) record("change", el, el.type === "checkbox" ? String(el.checked) : el.value);
    return;
  }
  const button = el.closest("[data-command]");
  if (button) record("click", button, button.value ?? "");
}
document.addEventListener("change", onEarly, true);
document.addEventListener("click", onEarly, true);

// ---- 4. The reader's card and the program --------------------------------------------------

const storageOf = (got) => ({ state: got.ok ? "ok" : got.why, message: got.message || "", missing: got.missing || [] });

async function loadKept() {
  const store = globalThis.scorecardStore;
  const slow = new Promise((r) => setTimeout(r, 8000, { ok: false, why: "blocked", message: "The browser's database does not answer." }));
  const load = async () => {
    const opened = JSON.parse(await store.open());
    const id = /\/card\/$/.test(page.path) ? (/^#([a-z0-9-]{1,64})$/.exec(location.hash) || [])[1] : undefined;
    const got = opened.ok || opened.why === "newer"
      ? JSON.parse(await (id ? store.load(id) : page.summit ? store.latest(page.summit) : '{"ok":true,"record":null}')) : {};
    if (page.path === "/library/") scorecard.list = await store.list(); // its first render shows the reader's cards
    return { ...opened, message: opened.message || got.message || "", record: got.record ?? null };
  };
  const first = load();
  let got;
  try { got = await Promise.race([first, slow]); } catch (e) { got = { ok: false, why: "broken", message: "The part of the page that keeps your data did not load: " + e }; }
  scorecard.storage = storageOf(got);
  scorecard.kept = got.record ?? null;
  scorecard.aside = got.aside ?? [];
  scorecard.drafts = got.drafts !== false;
  if (!got.ok && got.why !== "newer" && store && !storageDenied) comeLate(load, first);
}

// The program starts without a database that does not open. Should it come after all, the reader is told: first by
// what was asked at the start, which alone knows what it has put back.
async function comeLate(load, first) {
  for (let tries = 0, got = {}; !got.ok && tries < 20; tries++) {
    if (tries) await new Promise((r) => setTimeout(r, 3000));
    got = await (tries ? load() : first).catch(() => ({}));
    if (!got.ok) continue;
    scorecard.late = got.record?.id ?? "";
    scorecard.kept = got.record;
    scorecard.storage = storageOf(got);
    notify("kept-late");
  }
}

let loaded = 0, violated = false, done = false, watchdog, fetching;
document.addEventListener("securitypolicyviolation", (e) => { if (e.blockedURI === "wasm-eval") violated = true; });

// Each sign of progress starts the wait anew; silence brings a message, the load goes on.
function alive() {
  clearTimeout(watchdog);
  document.getElementById("boot-slow")?.remove();
  if (done) return;
  watchdog = setTimeout(() => box("boot-slow", "status",
    "The program is slow to load (" + progress(loaded) + " % so far). It is still loading; you can read the page meanwhile.", "", [["Retry", retry]]), STALL);
}

function startFetch(cache) {
  const abort = new AbortController();
  loaded = 0;
  progress(0);
  alive();
  const mine = { abort, response: fetch(page.wasm, { cache, signal: abort.signal }) };
  mine.counted = mine.response.then((r) => count(r.clone(), mine), () => {}); // run() reports a failure
  return mine;
}

// Counts a copy of the bytes, so that the browser compiles (and caches the code of) the original.
async function count(copy, mine) {
  try {
    const reader = copy.body.getReader();
    for (let part; !(part = await reader.read()).done;) {
      if (fetching !== mine) return;
      loaded += part.value.byteLength;
      progress(loaded);
      alive();
    }
  } catch { /* the original fails too, and is reported */ }
}

// What a browser without WebAssembly is told. No user-agent is read, so all that may be the cause are named.
const switchedOff = "This browser does not run WebAssembly, which the program needs. Lockdown Mode on an iPhone, iPad or Mac switches it off, and so do "
  + "the security levels Safer and Safest of Tor Browser and the rules of some companies. Allow it for this site (in Safari: turn Lockdown Mode off in the settings "
  + "for this website), or open the page in another browser.";

// Two modules of a few bytes, as the program is made: one that is empty, and one with the youngest instructions that Go uses
// (trunc_sat and extend8_s). A browser that refuses the first runs none, one that refuses the second is too old.
const modules = ["AGFzbQEAAAA=", "AGFzbQEAAAABBgFgAX0BfwMCAQAKCQEHACAA/ADACw=="].map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
async function cannotRun() {
  if (typeof WebAssembly === "undefined") return switchedOff;
  try { await WebAssembly.compile(modules[0]); } catch { return switchedOff; }
  return WebAssembly.validate(modules[1]) ? "" : "This browser is too old for the program: it does not know all of WebAssembly 2.0. Update it, or open the page in another browser.";
}

async function compile(mine, imports) {
  const response = await mine.response;
  if (!response.ok) throw new Error("The program is not where this page expects it (the server answered " + response.status + "). The site has probably just been updated: reload the page.");
  const type = (response.headers.get("content-type") || "").split(";")[0].trim();
  try {
    if (type === "application/wasm" && WebAssembly.instantiateStreaming) return await WebAssembly.instantiateStreaming(response, imports);
    const bytes = await response.arrayBuffer(); // a host that does not know .wasm
    if (bytes.byteLength < 4 || new DataView(bytes).getUint32(0) !== 0x0061736d) // "\0asm"
      throw new Error("The server sent something else (" + (type || "no type") + ") in place of the program.");
    return await WebAssembly.instantiate(bytes, imports);
  } catch (e) {
    if (e?.name === "AbortError" || e?.constructor === Error) throw e;
    if (violated || /Content Security Policy/i.test(e?.message)) throw new Error("The security policy of this server does not allow the program to run (script-src lacks 'wasm-unsafe-eval').");
    await mine.counted;
    if (loaded < page.wasmSize) throw new Error("The download of the program stopped early (" + megabytes(loaded) + " of " + megabytes(page.wasmSize) + " came).");
    const unable = await cannotRun();
    if (unable) throw new Error(unable);
    if (e instanceof RangeError || /memory/i.test(e?.message)) throw new Error("There was not enough memory to start the program (" + e.message + "). Close other tabs or programs, then retry.");
    throw new Error("The program that the server sent is damaged (" + (e?.message || e) + "). Retry fetches it anew.");
  }
}

async function run() {
  const mine = fetching;
  try {
    if (typeof WebAssembly === "undefined") throw new Error(switchedOff);
    if (typeof Go === "undefined") throw new Error("A part of the program (wasm_exec.js) did not load. Reload the page.");
    const go = new Go(), exit = go.exit;
    // Collects a quarter as often: a collection in a click took 100 ms on a slowed phone. Not so near the limit: a minute of
    // 7,000 random acts took 70 MiB without one.
    go.env = { GOGC: "400", GOMEMLIMIT: "48MiB" };
    go.exit = (code) => { exit.call(go, code); crash("The program ended with code " + code + "."); };
    const [program] = await Promise.all([compile(mine, go.importObject), kept]);
    if (fetching !== mine) return; // a retry has taken over
    alive();
    go.run(program.instance).catch((e) => crash(e));
  } catch (e) {
    if (fetching !== mine) return;
    clearTimeout(watchdog);
    bar.hidden = true;
    document.getElementById("boot-slow")?.remove();
    const { dataset } = document.documentElement;
    if (dataset.opening) dataset.opening = "failed"; // the card that the address names cannot be shown
    const text = e?.constructor === Error ? e.message : "The program could not be fetched: " + (navigator.onLine ? "the connection failed." : "you are offline.");
    box("boot-error", "alert", text + (dataset.opening ? "" : " The page can be read as it is."), "", [["Retry", retry], ["Reload", () => location.reload()]]);
  }
}

function retry() {
  document.getElementById("boot-error")?.remove();
  fetching.abort.abort();
  bar.hidden = false;
  const { dataset } = document.documentElement;
  if (dataset.opening) dataset.opening = "yes";
  fetching = startFetch("reload"); // past a bad copy in the browser's cache
  run();
}

function finish() {
  done = true;
  clearTimeout(watchdog);
  bar.remove();
  delete document.documentElement.dataset.opening;
  for (const id of ["boot-slow", "boot-error"]) document.getElementById(id)?.remove();
}

// The program calls this once it has mounted.
function ready() {
  if (done) return;
  finish();
  document.removeEventListener("change", onEarly, true);
  document.removeEventListener("click", onEarly, true);
  worker.resume();
  worker.startWorker();
}

// The program's next step, once the frame with its latest change is on screen; a hidden page has no frames.
function painted(then) {
  let waits = true;
  const go = () => { if (waits) { waits = false; then(); } };
  requestAnimationFrame(() => setTimeout(go));
  setTimeout(go, 250);
}

// A page that comes back from the back/forward cache shows the card as it was when it was left. The program reads it
// anew and then calls goOn; until then no key and no press reaches the page, since it would go on from an old card.
let held;
const goOn = scorecard.goOn = () => { clearTimeout(held); held = undefined; };
const hold = (e) => { if (held) { e.preventDefault(); e.stopImmediatePropagation(); } };
for (const type of ["keydown", "beforeinput", "pointerdown", "mousedown", "click", "input", "change"]) addEventListener(type, hold, { capture: true });
addEventListener("pagehide", () => { scorecard.leaving = true; }, { capture: true });
addEventListener("pageshow", (e) => {
  scorecard.leaving = false;
  if (!e.persisted) return;
  if (scorecard.readsAgain) held = setTimeout(goOn, STALL); // a database that does not answer may not hold it for ever
  setTimeout(() => notify("shown-again")); // once the store knows, too, that the page is shown
});

// ---- 5. Worker, updates, installing; what is given; what is typed ------------------------------------------

const worker = offlineUse({ page, scorecard, notify });
Object.assign(scorecard, { applyUpdate: worker.applyUpdate, install: worker.install });
const leaves = takeGiven({ page, scorecard, notify });
watchTyping({ scorecard });
watchSliders();
watchBack({ notify });

// ---- Start: fetch at once, run when store.js and wasm_exec.js are there ----------------------

let kept;
if (leaves) { // for the page that shows the card, which fetches the program
  bar.remove();
  addEventListener("pageshow", (e) => { if (e.persisted) location.reload(); });
} else {
  fetching = startFetch("default");
  document.addEventListener("DOMContentLoaded", () => { kept = loadKept(); run(); }, { once: true });
}
