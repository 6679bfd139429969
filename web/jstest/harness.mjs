// Shared by the browser tests: a small static server with faults on request, a site around the
// real boot.js, store.js, worker and rescue page with a stand-in for the Go program, and Chromium.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as wait from "./wait.mjs";

export const { chromium } = createRequire(new URL("../../app/e2e/package.json", import.meta.url))("playwright-core");
// A file of web/js as it is published: the scripts each in one file with all that they import, as package
// web/site/scripts joins them.
const BUNDLED = ["adopt.js", "boot.js", "store.js", "rescue.js", "service-worker.js"];
let bundles;
export function source(name) {
  if (!BUNDLED.includes(name)) return readFileSync(new URL("../js/" + name, import.meta.url), "utf8");
  bundles ??= JSON.parse(execFileSync("go", ["run", "./web/site/scripts/bundle", ...BUNDLED], { cwd: new URL("../..", import.meta.url), encoding: "utf8", maxBuffer: 1 << 24 }));
  return bundles[name];
}
// The store of a next version: schema 2, whose step writes every card anew and tells how far it is.
export const nextStore = () => {
  const next = source("store.js").replace("SCHEMA = 1;", "SCHEMA = 2;")
    .replace("upgrade(q.result, e.oldVersion);", `{ upgrade(q.result, e.oldVersion); if (e.oldVersion > 0 && e.oldVersion < 2) {
    let n = 0;
    q.transaction.objectStore("docs").openCursor().onsuccess = (f) => { const c = f.target.result; if (!c) return; globalThis.reached?.(++n); c.update({ ...c.value, two: true }); c.continue(); };
  } }`);
  if (!/SCHEMA = 2/.test(next) || !/two: true/.test(next)) throw new Error("store.js no longer has the lines that the next version changes");
  return next;
};
export const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");

export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types scorecard; frame-ancestors 'none'";

// A valid module of about n bytes: the header and one custom section of zeros.
export function wasm(n = 0) {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  if (!n) return Buffer.from(header);
  const size = n + 2, leb = [];
  for (let v = size; ; v >>>= 7) { leb.push(v > 127 ? (v & 127) | 128 : v); if (v < 128) break; }
  return Buffer.concat([Buffer.from([...header, 0, ...leb, 1, 0x78]), Buffer.alloc(n)]);
}

// The stand-in for wasm_exec.js and the program: mounts at once unless ?wait is in the address
// (then window.mount() does), and keeps what boot gave it.
const FAKE_GO = `globalThis.Go = class {
  constructor() { this.importObject = {}; this.exit = () => {}; globalThis.go = this; }
  run() {
    globalThis.notices = [];
    globalThis.mount = () => {
      globalThis.mounted = { kept: scorecard.kept, storage: scorecard.storage, early: structuredClone(scorecard.early), queue: structuredClone(scorecard.queue) };
      for (const n of scorecard.queue) notices.push(n);
      scorecard.notify = (name, detail) => { notices.push([name, detail]); };
      scorecard.ready();
    };
    if (!location.search.includes("wait")) mount();
    return new Promise(() => {});
  }
};`;

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm", json: "application/json" };

// The files of one version of the site: Map of url path (relative to base) to bytes.
export function siteFiles({ version = "v1", base = "/", wasmBytes = wasm(), worker = true, card = "{}\n", wasmName = "app.wasm", extra = {}, scripts = {} } = {}) {
  const page = (path, summit) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${version} ${path}</title>
<script defer src="${base}boot.js"></script><script defer src="${base}store.js"></script><script defer src="${base}wasm_exec.js"></script></head>
<body><div id="app"><h1>${version}</h1>
<div data-goal="ties"><fieldset data-side="us" data-field="level"><input type="radio" name="l" id="l3" value="3"><input type="radio" name="l" id="l4" value="4"></fieldset>
<input type="checkbox" id="c1" data-field="status"></div><button id="undo" data-command="undo"><span>Undo</span></button>
<a id="plain" href="${base}card/">card</a><a id="frag" href="#far">far</a><p id="pad"></p><h2 id="far">Far</h2></div>
<script type="application/json" id="scorecard-page">${JSON.stringify({ version, base, path: base + path, wasm: base + wasmName, wasmSize: wasmBytes.length, worker: worker ? base + "service-worker.js" : "", summit })}</script>
<script type="application/json" id="scorecard-card">${card}</script></body></html>`;
  const files = new Map(Object.entries({
    "": page("", "anchorage-2025"), "card/": page("card/", ""), "summits/malta-1989/": page("summits/malta-1989/", "malta-1989"),
    "boot.js": source("boot.js"), "store.js": source("store.js"), "wasm_exec.js": FAKE_GO, [wasmName]: wasmBytes,
    "rescue.html": source("rescue.html"), "rescue.js": source("rescue.js"), "rescue.css": source("rescue.css"), ...extra, ...scripts,
  }).map(([k, v]) => [k, Buffer.from(v)]));
  const list = [...files].map(([k, v]) => [k, sha(v), /\.[0-9a-f]{8}\./.test(k)]);
  files.set("service-worker.js", Buffer.from(source("service-worker.js").replace("__VERSION__", version).replace("__FILES__", JSON.stringify(list))));
  return files;
}

// What may come in place of a file.
export const FAULTS = {
  "503": (req, res) => { res.statusCode = 503; res.end("later"); },
  "404": (req, res) => { res.statusCode = 404; res.end("gone"); },
  "cut body": (req, res, bytes) => { res.setHeader("Content-Length", bytes.length + 10); res.write(bytes.subarray(0, bytes.length >> 1)); setTimeout(() => res.destroy(), 20); },
  "wrong type": (req, res, bytes) => { res.setHeader("Content-Type", "text/plain"); res.end(bytes); },
  "wrong bytes": (req, res, bytes) => { res.end(Buffer.concat([bytes, Buffer.from(" ")])); },
  "redirect": (req, res) => { res.statusCode = 302; res.setHeader("Location", "rescue.html"); res.end(); },
};

// Serves `state.files` under `base`; state.faults maps a path to a handler (req, res, bytes).
export async function serve(files, base = "/") {
  const state = { files, base, faults: new Map(), hits: [], maxAge: 0, csp: CSP };
  const sockets = new Set();
  const server = http.createServer((req, res) => {
    const path = decodeURIComponent(new URL(req.url, "http://x").pathname.replace(/%(?![0-9a-f]{2})/gi, "%25"));
    const name = path.startsWith(base) ? path.slice(base.length) : "?";
    state.hits.push(name);
    const bytes = state.files.get(name), ext = /\.(\w+)$/.exec(name)?.[1] ?? "html";
    res.setHeader("Content-Security-Policy", state.csp);
    res.setHeader("Content-Type", TYPES[ext] ?? "application/octet-stream");
    res.setHeader("Cache-Control", state.maxAge ? "max-age=" + state.maxAge : "no-cache");
    if (state.faults.has(name)) return state.faults.get(name)(req, res, bytes);
    if (!bytes) { res.statusCode = 404; return res.end("not found"); }
    res.setHeader("Content-Length", bytes.length);
    res.end(bytes);
  });
  server.on("connection", (s) => { sockets.add(s); s.on("close", () => sockets.delete(s)); });
  const listen = (port) => new Promise((r) => server.listen(port, "127.0.0.1", r));
  await listen(0);
  const port = server.address().port;
  state.origin = "http://127.0.0.1:" + port;
  state.stop = () => new Promise((r) => { server.close(r); for (const s of sockets) s.destroy(); });
  state.start = () => listen(port);
  return state;
}

// What Playwright switches off and would run beside a test of ours (the last such flag counts), and the address
// bar's drop-down, a page of Chromium's own that costs each window a process and half a second.
const unwanted = ["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter", "PaintHolding", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];
export const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-features=" + unwanted];

// How long the tests are: 0 as with each submission, 1 at length (make soak), or the part of that length that
// SOAK names. rounds gives how often a test does what it does with each submission, and at length.
export const SOAK = Number(process.env.SOAK || 0);
export const rounds = (quick, long) => (SOAK ? Math.max(quick, Math.round(long * SOAK)) : quick);

// How long something took says something of the program only where little else runs: at length a time over its limit
// fails; with each submission, on a machine of any speed that may be busy, it is only said.
export function inTime(t, what, took, limit) {
  t.diagnostic(`${what}: ${Math.round(took)} ms`);
  if (SOAK) assert.ok(took <= limit, `${what} took ${took} ms, not ${limit}`);
}

// The browser: the one that CHROMIUM names, else Chromium. With each submission its build without windows, the same
// engine and storage with a third less work a page, does where it is installed and no setting of the browser's own is
// under test; at length it is the whole browser, as readers have it.
export const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const WINDOWLESS = "/usr/bin/chromium-headless-shell";
export const LEAN = !process.env.CHROMIUM && !SOAK && existsSync(WINDOWLESS) ? WINDOWLESS : BROWSER;

// A profile folder of our own; preferences go in before the first start, which must be the whole browser's.
const withSettings = new Set();
export function profile(preferences) {
  const dir = mkdtempSync(join(tmpdir(), "scorecard-test-"));
  if (preferences) {
    withSettings.add(dir);
    mkdirSync(join(dir, "Default"));
    writeFileSync(join(dir, "Default", "Preferences"), JSON.stringify(preferences));
  }
  return dir;
}
export async function launch(dir = profile()) {
  const context = await chromium.launchPersistentContext(dir, {
    executablePath: withSettings.has(dir) ? BROWSER : LEAN, headless: true, acceptDownloads: true,
    args: FLAGS,
  });
  context.setDefaultTimeout(wait.PATIENCE);
  return {
    context, dir,
    page: async (url) => { const p = await context.newPage(); if (url) await p.goto(url); return p; },
    // The whole browser at once, as a power cut would: the process named by its profile folder.
    kill() {
      const pids = execFileSync("ps", ["-eo", "pid=,args="]).toString().split("\n")
        .filter((l) => l.includes("--user-data-dir=" + dir)).map((l) => Number(l.trim().split(" ")[0]));
      for (const pid of pids) try { process.kill(pid, "SIGKILL"); } catch { /* gone with its parent */ }
    },
    close: async () => { await context.close().catch(() => {}); rmSync(dir, { recursive: true, force: true, maxRetries: 5 }); },
  };
}

// Calls a method of the store in the page and parses its answer.
export const call = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await scorecardStore[m](...a)), [method, args]);
// Waits for something that is there or not: a value that counts as true.
export const until = (read, what, patience = wait.PATIENCE) => wait.until(read, Boolean, what, { patience });
