// From one build to the next: the reader is told, reloads once when they want, and loses nothing.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { button, chosen, dist, folder, level, ready, rounds, saved, setLevel, suite, until, verdict } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");

// The build before this one: another style sheet and so another version, everything else the same.
function older() {
  const dir = folder("older"), list = JSON.parse(readFileSync(join(dist, "build.json"), "utf8")), version = "0".repeat(16);
  cpSync(dist, dir, { recursive: true });
  const names = Object.keys(list.files), sheet = names.find((n) => /^css\/app\.\w+\.css$/.test(n));
  const css = readFileSync(join(dir, sheet), "utf8") + "\n:root { --build: older; }\n";
  const renamed = sheet.replace(/\.\w+\.css$/, "." + sha(css).slice(0, 12) + ".css");
  renameSync(join(dir, sheet), join(dir, renamed));
  writeFileSync(join(dir, renamed), css);
  list.files[renamed] = sha(css);
  const drop = (name) => { delete list.files[name]; rmSync(join(dir, name), { force: true }); };
  for (const twin of [".br", ".gz"]) drop(sheet + twin);
  delete list.files[sheet];
  let worker = readFileSync(join(dir, "service-worker.js"), "utf8");
  const edit = (text) => text.replaceAll(sheet, renamed).replaceAll(list.version, version);
  for (const name of names.filter((n) => /\.html$/.test(n))) {
    const was = readFileSync(join(dir, name)), now = edit(was.toString());
    worker = worker.replaceAll(sha(was), sha(now));
    list.files[name] = sha(now);
    writeFileSync(join(dir, name), now);
    for (const twin of [".br", ".gz"]) drop(name + twin);
  }
  worker = edit(worker).replaceAll(/"[0-9a-f]{64}"/g, (m) => (m === `"${sha(readFileSync(join(dist, sheet)))}"` ? `"${sha(css)}"` : m));
  writeFileSync(join(dir, "service-worker.js"), worker);
  list.files["service-worker.js"] = sha(worker);
  for (const twin of [".br", ".gz"]) drop("service-worker.js" + twin);
  list.version = version;
  writeFileSync(join(dir, "build.json"), JSON.stringify(list));
  return dir;
}

const web = suite({ site: older, worker: true });
const build = (page) => page.evaluate(() => [getComputedStyle(document.documentElement).getPropertyValue("--build"), globalThis.scorecard.page.version]);
const offered = (page) => page.getByText("An update is available.");
// The server goes away for a moment, and the browser asks for its files in that moment.
const allow = [/ERR_CONNECTION_REFUSED/, /request failed: GET \S+\/service-worker\.js/, /Failed to update a ServiceWorker/];

// A visit to the older build, then the server has this one and the page looks for it.
async function visited(page, server, open) {
  await server.stop();
  await server.start(web.older ??= server.site);
  await open("/");
  await page.getByText("Ready to work offline.").waitFor();
  await button(page, "Dismiss").click();
  assert.deepEqual(await build(page), ["older", "0".repeat(16)]);
}
async function publish(page, server) {
  await server.stop();
  await server.start(dist);
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
}

web.test("mO5 told, put off, told again at the next visit, taken with one reload", { allow }, async ({ page, server, open, t }) => {
  await visited(page, server, open);
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const own = await verdict(page).textContent();
  await publish(page, server);
  injected(t, "mO5");
  await offered(page).waitFor();
  assert.deepEqual(await build(page), ["older", "0".repeat(16)], "nothing changes under the reader's hands");

  await page.locator("#dismiss-update").click();
  await until(() => offered(page).count(), 0, "the notice");
  await setLevel(page, "Hearing", "Russia", 4);
  await page.reload();
  await ready(page);
  assert.equal((await build(page))[0], "older", "a reload alone stays with the version at hand");
  await offered(page).waitFor();

  let loads = 0;
  page.on("load", () => { loads++; });
  await page.evaluate(() => { globalThis.before = true; });
  await button(page, "Reload").click();
  await page.waitForFunction(() => !globalThis.before);
  await ready(page);
  await until(async () => (await build(page))[0], "", "the style sheet");
  assert.equal((await build(page))[1], JSON.parse(readFileSync(join(dist, "build.json"), "utf8")).version);
  assert.equal(await verdict(page).textContent(), own);
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
  await page.evaluate(() => navigator.serviceWorker.ready);
  assert.equal(loads, 1, "one reload");
  assert.equal(await offered(page).count(), 0);
  assert.equal((await page.evaluate(() => caches.keys())).filter((k) => k.startsWith("summit-scorecard:")).length, 1, "the older version is cleared away");

  await server.stop();
  try {
    await page.reload();
    await ready(page);
    assert.equal(await verdict(page).textContent(), own, "the new version works offline");
  } finally { await server.start(); }
});

for (let n = 0; n < rounds(1, 20); n++) web.test("mO5 text being typed is kept through the update", { allow }, async ({ page, server, open, t }) => {
  await visited(page, server, open);
  await page.locator("#detail-ceasefire-us > summary").click();
  await page.getByRole("textbox", { name: "Reason for Ceasefire: United States" }).fill("typed before the update");
  await publish(page, server);
  injected(t, "mO5");
  await offered(page).waitFor();
  assert.equal(await page.locator("#note-ceasefire-us").inputValue(), "typed before the update");
  await page.evaluate(() => { globalThis.before = true; });
  await button(page, "Reload").click();
  await page.waitForFunction(() => !globalThis.before);
  await ready(page);
  assert.equal(await page.locator("#note-ceasefire-us").inputValue(), "typed before the update");
  await until(() => page.evaluate(() => document.activeElement.id), "note-ceasefire-us", "the focus");
});

web.test("mO3 an update that cannot be fetched whole leaves the version at hand", { allow: [...allow, /500/, /request failed/] }, async ({ page, server, open }) => {
  await visited(page, server, open);
  const broken = folder("broken");
  cpSync(dist, broken, { recursive: true });
  // One page of the new build is not the one that its worker lists, as in a half-finished upload.
  const list = JSON.parse(readFileSync(join(broken, "build.json"), "utf8")), name = "card/index.html";
  writeFileSync(join(broken, name), readFileSync(join(broken, name), "utf8") + "<!-- other -->");
  list.files[name] = sha(readFileSync(join(broken, name)));
  for (const twin of [".br", ".gz"]) delete list.files[name + twin];
  writeFileSync(join(broken, "build.json"), JSON.stringify(list));
  await server.stop();
  await server.start(broken);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await new Promise((done) => {
      registration.addEventListener("updatefound", () => registration.installing.addEventListener("statechange", (e) => { if (e.target.state === "redundant") done(); }));
      registration.update().catch(() => {});
    });
  });
  assert.equal(await offered(page).count(), 0);
  await server.stop();
  try {
    await page.reload();
    await ready(page);
    assert.equal((await build(page))[0], "older");
  } finally { await server.start(); }
});
