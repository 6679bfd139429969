// Firefox (Debian's firefox-esr) through puppeteer-core, which speaks WebDriver BiDi with it; with chrome: true the
// same for Chromium, so that one suite can ask all engines the same. See drive.mjs for what a browser can do here.
import { mkdirSync } from "node:fs";
import { FIND } from "./find.mjs";

export async function launchFirefox({ profile, prefs = {}, width = 1280, height = 900, dark, downloads, chrome, path }) {
  const { default: puppeteer } = await import("puppeteer-core");
  const extraPrefsFirefox = { ...prefs };
  if (downloads) {
    mkdirSync(downloads, { recursive: true });
    Object.assign(extraPrefsFirefox, { "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.useDownloadDir": true, "browser.download.alwaysOpenPanel": false });
  }
  if (dark !== undefined) Object.assign(extraPrefsFirefox, { "ui.systemUsesDarkTheme": dark ? 1 : 0, "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 });
  const browser = await puppeteer.launch({ headless: true, executablePath: path, defaultViewport: { width, height }, ...(profile && { userDataDir: profile }),
    ...(chrome ? { browser: "chrome", args: ["--no-sandbox", "--disable-gpu"] } : { browser: "firefox", extraPrefsFirefox }) });
  const problems = [];
  const watch = async (page) => {
    page.on("console", (m) => { if (["error", "warn", "assert"].includes(m.type())) problems.push(`console ${m.type()}: ${m.text()}`); });
    page.on("pageerror", (e) => problems.push("exception: " + e.message));
    page.on("dialog", (d) => { problems.push("dialog: " + d.message()); d.dismiss().catch(() => {}); });
    await page.setViewport({ width, height });
    return page;
  };
  let page = await watch((await browser.pages())[0] ?? await browser.newPage());
  if (chrome && dark !== undefined) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  const element = async (how) => {
    const handle = (await page.evaluateHandle(`(${FIND})(${JSON.stringify(how)})`)).asElement();
    if (!handle) throw new Error("no element " + how);
    return handle;
  };
  const tabs = [page];
  // puppeteer waits for ever for a page that is opened after the page itself went back, so the page itself goes there.
  const goto = async (url) => {
    if (!/^http/.test(page.url())) return page.goto(url);
    await page.evaluate((url) => { globalThis.before = true; location.assign(url); }, url);
    const within = url.includes("#") && url.split("#")[0] === page.url().split("#")[0]; // only the end of the address changes
    while (!within && await page.evaluate(() => globalThis.before === true).catch(() => true)) await new Promise((done) => setTimeout(done, 20));
  };
  return {
    version: await browser.version(), problems, gather: async () => {},
    goto, reload: () => page.reload(), url: () => page.evaluate(() => location.href),
    js: (f, ...args) => page.evaluate(`(${f})(...${JSON.stringify(args)})`),
    click: async (how) => { const e = await element(how); await e.evaluate((el) => el.scrollIntoView({ block: "center", behavior: "instant" })); await e.click(); },
    type: async (how, words) => { await (await element(how)).focus(); await page.keyboard.type(words); },
    key: (name) => page.keyboard.press(name),
    files: async (how, paths) => { await (await element(how)).uploadFile(...paths); },
    picture: (file) => page.screenshot({ path: file }),
    resize: (w, h) => page.setViewport({ width: w, height: h }),
    print: (file) => page.pdf({ path: file, format: "A4" }),
    open: async () => { page = await watch(await browser.newPage()); tabs.push(page); return tabs.length - 1; },
    shown: async () => tabs.indexOf(page),
    show: async (n) => { page = tabs[n]; await page.bringToFront(); },
    shut: async () => { await page.close(); tabs.splice(tabs.indexOf(page), 1); page = tabs.at(-1); },
    end: () => browser.close(),
  };
}
