// What every browser test stands on: the site served by the real program, Chromium, and a page
// that fails its test on any console error or warning, exception, policy violation, failed request
// or request to another origin. Nothing here sleeps: it waits for what the page shows.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { BROWSER, FLAGS, LEAN, SOAK } from "../../web/jstest/harness.mjs";
import { PATIENCE } from "../../web/jstest/wait.mjs";

export { BROWSER, inTime, rounds, SOAK } from "../../web/jstest/harness.mjs";
export { PATIENCE, pause, until } from "../../web/jstest/wait.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const flags = [...FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"];

// ---- Places: a folder of our own, the built site, the program ------------------------------------

let scratch;
export function folder(name) {
  scratch ??= mkdtempSync(join(tmpdir(), "scorecard-e2e-"));
  const dir = join(scratch, name);
  mkdirSync(dir, { recursive: true });
  return dir;
}
process.on("exit", () => { if (scratch) rmSync(scratch, { recursive: true, force: true }); });

// SCORECARD_DIST names the site to test, SCORECARD_BIN the program that serves it; else they are
// what `make build` has written, and a program that is missing is built.
export const dist = resolve(process.env.SCORECARD_DIST ?? join(root, "dist"));
let program;
export function scorecard() {
  const built = process.env.SCORECARD_BIN ?? join(root, "bin/scorecard");
  if (!program && existsSync(built)) program = resolve(built);
  if (!program) {
    program = join(folder("bin"), "scorecard");
    execFileSync("go", ["build", "-o", program, "."], { cwd: root, stdio: "inherit" });
  }
  return program;
}

// Runs a host command; throws with what it said on standard error.
export const command = (...args) => execFileSync(scorecard(), args, { encoding: "utf8", cwd: root });

// Builds the same program for another base. The copy of the site lends its compressed files.
export function buildFor(base) {
  const dir = folder("site" + base.replaceAll("/", "-")), source = folder("program");
  for (const name of readdirSync(dist)) {
    if (/^app\.[0-9a-f]+\.wasm$/.test(name)) cpSync(join(dist, name), join(source, "app.wasm"));
    if (/^wasm_exec\.[0-9a-f]+\.js$/.test(name)) cpSync(join(dist, name), join(source, "wasm_exec.js"));
  }
  cpSync(dist, dir, { recursive: true });
  command("build", "--base", base, "--wasm", join(source, "app.wasm"), dir);
  return dir;
}

// ---- The server ---------------------------------------------------------------------------------

export function freePort() {
  return new Promise((done, fail) => {
    const probe = net.createServer().on("error", fail).listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

// A server that can be stopped and started again at the same address, with another site if wished.
export class Server {
  constructor(site, base = "/") { this.site = site; this.base = base; }
  get origin() { return "http://127.0.0.1:" + this.port; }
  url(path = "") { return this.origin + this.base + path.replace(/^\//, ""); }

  async start(site = this.site ?? dist) {
    this.site = site;
    this.port ??= await freePort();
    this.child = spawn(scorecard(), ["serve", "--addr", "127.0.0.1:" + this.port, "--dist", site], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    await new Promise((done, fail) => {
      const hear = (part) => { said += part; if (said.includes("http://")) done(); };
      this.child.stdout.on("data", hear);
      this.child.stderr.on("data", hear);
      this.child.on("exit", (code) => fail(new Error(`serve ended with code ${code}: ${said}`)));
    });
    return this;
  }

  async stop() {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    child.removeAllListeners("exit");
    await new Promise((done) => { child.on("exit", done); child.kill("SIGTERM"); });
  }
}

// ---- The browser --------------------------------------------------------------------------------

export const launch = (options = {}) => chromium.launch({ executablePath: LEAN,
  headless: true, args: flags, ...options });

// A browser with a profile on disk, and the settings that only a profile has; these are the whole browser's.
export async function launchProfile(name, preferences, options = {}) {
  const dir = folder(name);
  if (preferences) {
    mkdirSync(join(dir, "Default"), { recursive: true });
    writeFileSync(join(dir, "Default/Preferences"), JSON.stringify(preferences));
  }
  return chromium.launchPersistentContext(dir, { executablePath: preferences ? BROWSER : LEAN, headless: true, args: flags, ...options });
}

// Gathers everything that a good page does not do. `allow` lists what this test expects.
export function watch(context, origin, allow = []) {
  const problems = [];
  const note = (text) => { if (!allow.some((pattern) => pattern.test(text))) problems.push(text); };
  context.on("console", (m) => { if (["error", "warning"].includes(m.type())) note(`console ${m.type()}: ${m.text()} (${m.location().url})`); });
  context.on("weberror", (e) => note("exception: " + (e.error()?.stack ?? e.error())));
  // A page that is left at once no longer waits for its icon.
  context.on("requestfailed", (r) => /\/icons\//.test(r.url()) && r.failure()?.errorText === "net::ERR_ABORTED" || note(`request failed: ${r.method()} ${r.url()} ${r.failure()?.errorText}`));
  context.on("request", (r) => {
    if (!r.url().startsWith(origin + "/") && !/^(blob|data):/.test(r.url())) note("request to another origin: " + r.url());
  });
  return problems;
}
const reportViolations = () => addEventListener("securitypolicyviolation", (e) =>
  console.error(`policy violation: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));

export const noWorker = () => { Object.defineProperty(Navigator.prototype, "serviceWorker", { configurable: true, value: undefined }); };

// Keeps hold of the program's memory, as globalThis.memory.
export const keepMemory = (page) => page.addInitScript(() => {
  const real = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...a) => { const got = await real(...a); globalThis.memory = got.instance.exports.mem; return got; };
});

// The page is ready once the program has taken it over: boot.js has removed its bar, without a crash.
export async function ready(page) {
  await page.waitForFunction(() => {
    const crash = document.getElementById("boot-crash") ?? document.getElementById("boot-error");
    if (crash) throw new Error("the page says: " + crash.textContent);
    return globalThis.scorecard && !document.querySelector(".BootBar");
  }, undefined, { timeout: PATIENCE });
}

// The page glides to what a test wants to press, which takes up to two seconds each time. With each submission it
// jumps, as for a reader who wants less motion; tests of motion itself say so, and at length it glides.
const SIZE = { width: 1280, height: 900 };
const MOTION = SOAK ? {} : { reducedMotion: "reduce" };

// A context that one test after another may have, each with a page of its own and nothing kept: a new one costs each
// test a new process, which compiles the program once more and runs it slowly at first (a third of all the work). A page
// that only holds the compiled program keeps it alive between the tests. What a test sets for the whole context, and
// what a context alone can be given, is a matter of that test: it has, or leaves behind, no shared one.
const ONE_PROCESS = "--renderer-process-limit=1";
const FOR_PAGES = ["viewport", "colorScheme", "reducedMotion", "forcedColors"];
const FOR_GOOD = ["addInitScript", "exposeFunction", "exposeBinding", "route", "grantPermissions", "setOffline", "setExtraHTTPHeaders", "setGeolocation", "addCookies"];

async function sharedContext(browser, server) {
  const context = await browser.newContext({ viewport: SIZE, ...MOTION });
  await context.addInitScript(reportViolations);
  await context.addInitScript(noWorker);
  for (const method of FOR_GOOD) {
    const real = context[method].bind(context);
    context[method] = (...x) => { context.spoilt = true; return real(...x); };
  }
  const holder = await context.newPage(); // a page on which no program runs
  await holder.goto(server.url("/robots.txt"));
  const program = readdirSync(server.site).find((name) => /^app\.[0-9a-f]+\.wasm$/.test(name));
  await holder.evaluate(async (program) => { globalThis.held = await WebAssembly.compileStreaming(fetch(program)); }, server.url("/" + program));
  return Object.assign(context, { holder });
}

async function freshPage(context, server, { viewport = SIZE, ...media }) {
  const page = await context.newPage(), cdp = await context.newCDPSession(page);
  await cdp.send("Storage.clearDataForOrigin", { origin: server.origin, storageTypes: "all" });
  await cdp.detach();
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...MOTION, ...media });
  return page;
}

// One site and one browser for all tests of a file. Options: base, site (folder), worker (see below), or none; apart:
// each tab has a process of its own and each test a context.
export function suite({ base = "/", site, worker: always = false, apart = SOAK > 0 } = {}) {
  const own = { browser: undefined, server: undefined };
  let shared;
  before(async () => {
    own.server = await new Server(site?.() ?? (base === "/" ? undefined : buildFor(base)), base).start();
    own.browser = await launch(apart ? {} : { args: [...flags, ONE_PROCESS] });
  }, { timeout: 180_000 });
  after(async () => {
    await own.browser?.close();
    await own.server?.stop();
  });

  // run gets {page, context, server, browser, t, open}. Options: timeout, allow (patterns of problems that the
  // test expects), worker (the service worker is put in; else the browser has none, which saves each visit the
  // fetching of the whole site), all others go to the browser context.
  own.test = (name, options, run = options) => test(name, { timeout: options.timeout ?? 180_000 }, async (t) => {
    const { allow, timeout, worker = always, ...contextOptions } = run === options ? {} : options;
    const share = !apart && !worker && Object.keys(contextOptions).every((option) => FOR_PAGES.includes(option));
    if (share) shared ??= await sharedContext(own.browser, own.server);
    const context = share ? shared : await own.browser.newContext({ viewport: SIZE, ...MOTION, ...contextOptions });
    context.setDefaultTimeout(PATIENCE);
    try {
      const page = share ? await freshPage(context, own.server, contextOptions) : undefined;
      const problems = watch(context, own.server.origin, allow);
      if (!share) {
        await context.addInitScript(reportViolations);
        if (!worker) await context.addInitScript(noWorker);
      }
      const shown = page ?? await context.newPage();
      const open = async (path = "/", on = shown) => { await on.goto(own.server.url(path)); await ready(on); };
      await run({ page: shown, context, t, open, server: own.server, browser: own.browser });
      assert.deepEqual(problems, [], "the page did what a good page does not");
    } catch (error) {
      context.spoilt = true;
      throw error;
    } finally {
      if (!share) await context.close();
      else {
        context.removeAllListeners();
        for (const page of context.pages()) if (context.spoilt || page !== context.holder) await page.close();
        // Closing waits for downloads of pages that are gone, for ever; the browser ends with the file.
        if (context.spoilt) { shared = undefined; context.close().catch(() => {}); }
      }
    }
  });
  return own;
}

// ---- What a reader finds on the page ------------------------------------------------------------

// By role and name, as written: to work both out for every element of the page takes it 20 ms, and these are asked for
// over and over.
const labelled = (page, what, name) => page.locator(`${what}[aria-label=${JSON.stringify(name)}]`);
export const verdict = (page) => labelled(page, "[role=status]", "Verdict");
export const saveState = (page) => labelled(page, "[role=status]", "Save state");
export const level = (page, goal, side) => labelled(page, "[role=radiogroup]", `${goal}: ${side}`);
export const importance = (page, goal, side) => labelled(page, "input[type=range]", `Importance of ${goal} for ${side}`);
export const button = (page, name) => page.getByRole("button", { name, exact: true });

// The value of the radio chosen in a group; null where none is.
export const chosen = (group) => group.evaluate((el) => el.querySelector("input:checked")?.value ?? null);

// Chooses a level by its number on the scale, as a reader with a pointer does.
export const setLevel = (page, goal, side, value) => level(page, goal, side).locator(`input[value="${value}"]`).check();

// What axe looks at: both themes and both widths with each submission, each with the other at length.
export const LOOKS = [["light", 1280, 900], ["dark", 375, 740], ...(SOAK ? [["dark", 1280, 900], ["light", 375, 740]] : [])];

// A generator of whole numbers from 0 to n - 1 that a seed repeats.
export function randomOf(seed) {
  let state = seed >>> 0;
  return (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * n); };
}

// Drops a file with this text on the page.
export const dropFile = (page, name, text) => page.evaluate(([name, text]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], name));
  document.querySelector("#main").dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
}, [name, text]);

// The whole database by store, read without the program's own store.
export const database = (page) => page.evaluate(() => new Promise((ok, no) => {
  const q = indexedDB.open("summit-scorecard/");
  q.onerror = () => no(q.error);
  q.onsuccess = async () => {
    const out = {};
    for (const s of q.result.objectStoreNames) out[s] = await new Promise((r) => { q.result.transaction(s).objectStore(s).getAll().onsuccess = (e) => r(e.target.result); });
    q.result.close();
    ok(out);
  };
}));

// Waits until the save state is one of these words. The page itself looks for them, and is asked once: tests wait for
// nothing more often.
export const stateIs = (page, ...wanted) => page.waitForFunction((wanted) => wanted.includes(document.getElementById("save-state")?.textContent), wanted,
  { polling: 20, timeout: PATIENCE }).catch(async (error) => assert.fail(`the save state is "${await saveState(page).textContent()}", expected ${wanted.join(" or ")}: ${error.message}`));
export const saved = (page) => stateIs(page, "Saved");

// The file that a button of the Download dialog gives to the reader.
export async function downloadAs(page, name) {
  await button(page, "Download").click();
  const dialog = page.getByRole("dialog", { name: "Download", exact: true });
  const [file] = await Promise.all([page.waitForEvent("download"), button(dialog, name).click()]);
  const path = join(folder("downloads"), `${Date.now()}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  await button(dialog, "Close").click();
  await dialog.waitFor({ state: "hidden" });
  return path;
}

// The card as the page gives it to the reader.
export const download = (page) => downloadAs(page, "Scorecard file");
