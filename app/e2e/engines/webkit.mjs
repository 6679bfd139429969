// WebKit: WebKitGTK's MiniBrowser through its own driver, spoken to over plain HTTP (W3C WebDriver). The driver gives no
// console, so each page is listened to from within; and it needs a display, for which Xvfb stands in.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pause } from "../../../web/jstest/wait.mjs";
import { freePort } from "../harness.mjs";
import { FIND } from "./find.mjs";

const KEYS = { Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", ArrowRight: "\uE014", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowDown: "\uE015", Home: "\uE011", End: "\uE010", Space: " " };
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // what WebDriver calls an element

// A display of our own; the server chooses its number and tells it.
function startDisplay(width, height) {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  return new Promise((done, fail) => {
    server.on("error", fail);
    server.on("exit", (code) => fail(new Error("Xvfb ended with code " + code)));
    server.stdio[3].on("data", (number) => done({ server, name: ":" + String(number).trim() }));
  });
}

export const miniBrowser = () => {
  try {
    for (const lib of readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu")).map((name) => join("/usr/lib", name)))
      for (const name of readdirSync(lib).filter((n) => /^webkit2gtk-4\.\d$/.test(n)).sort().reverse())
        if (readdirSync(join(lib, name)).includes("MiniBrowser")) return join(lib, name, "MiniBrowser");
  } catch { /* no such folder: no such browser */ }
  return null;
};

export async function launchWebkit({ width = 1280, height = 900, dark, downloads, narrow, noStorage }) {
  const home = mkdtempSync(join(tmpdir(), "webkit-home-")), into = downloads ?? join(home, "Downloads");
  mkdirSync(into, { recursive: true });
  mkdirSync(join(home, ".config"));
  writeFileSync(join(home, ".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${into}"\n`);
  const display = narrow ? await startDisplay(width, height) : await startDisplay(1600, 1200);
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", ["--host=127.0.0.1", "--port=" + port], { stdio: "ignore",
    env: { ...process.env, DISPLAY: display.name, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", NO_AT_BRIDGE: "1", GTK_A11Y: "none", GDK_BACKEND: "x11" } });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: method === "POST" ? JSON.stringify(body ?? {}) : undefined });
    const { value } = await answer.json();
    if (value?.error) throw new Error(value.error + ": " + value.message);
    return value;
  };
  for (let tries = 0; ; tries++) try { await ask("GET", "/status"); break; } catch (e) { if (tries > 400) throw e; await pause(50); }
  const { sessionId, capabilities } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: miniBrowser(),
    args: ["--automation", "--features=+StorageAPI,+StorageAPIEstimate,+FileSystem", ...(dark ? ["--dark-mode"] : []), ...(narrow ? ["--full-screen"] : []),
      ...(noStorage ? ["--enable-html5-local-storage=false", "--enable-html5-database=false"] : [])] } } } });
  const session = "/session/" + sessionId, problems = [];
  await ask("POST", session + "/timeouts", { script: 60_000, pageLoad: 120_000 });
  const js = async (f, ...args) => {
    const got = await ask("POST", session + "/execute/async", { args, script: `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);
      (async () => (${f})(...args))().then((v) => done({ v }), (e) => done({ e: String(e && e.stack || e) }));` });
    if (got?.e) throw new Error("in the page: " + got.e);
    return got?.v;
  };
  const element = async (how) => {
    const found = await ask("POST", session + "/execute/sync", { script: `return (${FIND})(arguments[0])`, args: [how] });
    if (!found) throw new Error("no element " + how);
    return found;
  };
  const listen = () => js(() => {
    if (globalThis.problemsSeen) return;
    const seen = globalThis.problemsSeen = [];
    addEventListener("error", (e) => seen.push("exception: " + (e.error?.stack ?? e.message ?? e.target?.src)), true);
    addEventListener("unhandledrejection", (e) => seen.push("rejection: " + (e.reason?.stack ?? e.reason)));
    addEventListener("securitypolicyviolation", (e) => seen.push(`policy violation: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
    for (const kind of ["error", "warn"]) { const real = console[kind]; console[kind] = (...a) => { seen.push(`console ${kind}: ` + a.join(" ")); real.apply(console, a); }; }
  }).catch(() => {});
  const gather = () => js(() => globalThis.problemsSeen?.splice(0) ?? []).then((seen) => problems.push(...seen), () => {});
  // The window has tools of its own around the page, so the page is measured.
  const resize = async (w, h) => {
    if (narrow) { await ask("POST", session + "/window/rect", { x: 0, y: 0, width: w, height: h }); return; }
    await ask("POST", session + "/window/rect", { width: w, height: h });
    for (let tries = 0; tries < 20; tries++) {
      await pause(50);
      const [iw, ih] = await js(() => [innerWidth, innerHeight]);
      if (iw === w && ih === h) return;
      const now = await ask("GET", session + "/window/rect");
      await ask("POST", session + "/window/rect", { width: now.width + (w - iw), height: now.height + (h - ih) });
    }
  };
  const tabs = [await ask("GET", session + "/window")];
  await resize(width, height);
  const to = async (handle) => ask("POST", session + "/window", { handle });
  return {
    version: capabilities.browserName + " " + capabilities.browserVersion, problems, gather,
    goto: async (url) => { await gather(); await ask("POST", session + "/url", { url }); await listen(); },
    reload: async () => { await gather(); await ask("POST", session + "/refresh"); await listen(); },
    url: () => ask("GET", session + "/url"), js,
    click: async (how) => {
      for (let tries = 0; ; tries++) try {
        const found = await element(how);
        await ask("POST", session + "/execute/sync", { script: "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", args: [found] });
        return await ask("POST", `${session}/element/${found[ELEMENT]}/click`);
      } catch (e) {
        if (tries > 40 || !/intercepted|interactable|stale/.test(e.message)) throw e; // something glides past
        await pause(50);
      }
    },
    type: async (how, words) => ask("POST", `${session}/element/${(await element(how))[ELEMENT]}/value`, { text: words }),
    key: (name) => ask("POST", session + "/actions", { actions: [{ type: "key", id: "k", actions: ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[name] ?? name })) }] }),
    files: async (how, paths) => ask("POST", `${session}/element/${(await element(how))[ELEMENT]}/value`, { text: paths.join("\n") }),
    picture: async (file) => writeFileSync(file, Buffer.from(await ask("GET", session + "/screenshot"), "base64")),
    resize,
    open: async () => { const { handle } = await ask("POST", session + "/window/new", { type: "tab" }); await to(handle); tabs.push(handle); return tabs.length - 1; },
    shown: async () => tabs.indexOf(await ask("GET", session + "/window")),
    show: (n) => to(tabs[n]),
    shut: async () => {
      await gather();
      const handle = await ask("GET", session + "/window");
      await ask("DELETE", session + "/window");
      tabs.splice(tabs.indexOf(handle), 1);
      await to(tabs.at(-1));
    },
    end: async () => {
      await ask("DELETE", session).catch(() => {});
      const gone = new Promise((done) => driver.on("exit", done));
      driver.kill();
      await gone;
      display.server.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
