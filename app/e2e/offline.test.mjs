// After one visit the program starts with the server gone, at every address of ours, with the
// reader's edits; and the browser agrees that it can be installed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { button, chosen, dist, level, ready, saved, setLevel, suite, until, verdict } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite({ worker: true });
// Every page of the site, those for frames too: who has the address of one may open it.
const pages = Object.keys(JSON.parse(readFileSync(join(dist, "build.json"), "utf8")).files)
  .filter((name) => /(^|\/)index\.html$/.test(name)).map((name) => "/" + name.replace(/index\.html$/, ""));
const offlineReady = (page) => page.getByText("Ready to work offline.").waitFor();
const gone = { allow: [/404 \(Not Found\)/, /ERR_CONNECTION_REFUSED/, /request failed: GET \S+\/(service-worker\.js|no-such|nothing)/,
  /request failed: GET \S+\/app\.\w+\.wasm net::ERR_ABORTED/] }; // a page that is only looked at is left before its program is there

web.test("mO1 the server stopped: every address starts, with the edits", gone, async ({ page, open, server, t }) => {
  await open("/");
  await offlineReady(page);
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const own = await verdict(page).textContent();
  const id = await page.evaluate(async () => JSON.parse(await globalThis.scorecardStore.list()).records[0].id);
  await server.stop();
  injected(t, "mO1"); // no network
  try {
    for (const path of ["/", "/?x=1", "/?x=1#verdict", "/index.html", "/summits/anchorage-2025/", "/summits/anchorage-2025", "/card/#" + id]) {
      await page.goto("about:blank");
      await open(path);
      assert.equal(await verdict(page).textContent(), own, path);
      assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0", path);
    }
    await setLevel(page, "Hearing", "Russia", 0);
    await saved(page);
    const more = await verdict(page).textContent();
    assert.notEqual(more, own, "editing works offline");
    await open("/");
    assert.equal(await verdict(page).textContent(), more);

    // Pages not visited before, cards that are not here, and addresses that nobody knows.
    await open("/summits/yalta-1945/");
    assert.match(await verdict(page).textContent(), /\d/);
    for (const path of pages) {
      await page.goto(server.url(path));
      const title = await page.locator("h1").first().textContent();
      assert.ok(/\w/.test(title) && (title !== "No card here" || path === "/card/"), `${path}: ${title}`);
    }
    for (const path of ["/card/", "/card/#abc", "/no-such/place?x=2#y", "/nothing.html"]) {
      await page.goto("about:blank");
      await open(path);
      await page.getByRole("heading", { name: "No card here" }).waitFor();
      assert.equal(await page.getByRole("link", { name: "Go to the featured summit" }).count(), 1, path);
    }
    await page.getByRole("link", { name: "Go to the featured summit" }).click();
    await ready(page);
    assert.equal(await verdict(page).textContent(), more);
    await page.goto(server.url("/rescue.html"));
    await page.getByText("1 card is kept in this browser").waitFor();
  } finally {
    await server.start();
  }
});

web.test("mO1 offline after a visit to the card page alone, and online again", gone, async ({ page, open, server, t }) => {
  await open("/card/");
  await offlineReady(page);
  await server.stop();
  injected(t, "mO1"); // no network
  try {
    await open("/");
    await setLevel(page, "Ceasefire", "Russia", 0);
    await saved(page);
  } finally {
    await server.start();
  }
  const own = await verdict(page).textContent();
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
  await open("/no-such/page"); // the server does not know it either: the neutral page of this version
  await page.getByRole("heading", { name: "No card here" }).waitFor();
});

web.test("the notice of offline use comes once and can be put away", async ({ page, open }) => {
  await open("/");
  await offlineReady(page);
  await button(page, "Dismiss").click();
  await until(() => page.getByText("Ready to work offline.").count(), 0, "the notice");
  await page.reload();
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  assert.equal(await page.getByText("Ready to work offline.").count(), 0);
});

web.test("manifest and installability", async ({ page, open, context, server }) => {
  await open("/");
  await offlineReady(page);
  const cdp = await context.newCDPSession(page);
  const { url, errors, data } = await cdp.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(url, server.url("/manifest.webmanifest"));
  const manifest = JSON.parse(data);
  assert.equal(manifest.start_url.split("?")[0], "/");
  assert.equal(manifest.scope, "/");
  assert.ok(manifest.id && manifest.name && manifest.short_name && manifest.description);
  assert.equal(manifest.display, "standalone");
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.filter((e) => e.errorId !== "in-incognito"), []);
  for (const icon of [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap((s) => s.icons ?? [])]) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight].join("x");
    }, icon.src);
    if (/^\d/.test(icon.sizes)) assert.equal(size, icon.sizes, icon.src);
  }
  assert.ok(manifest.icons.some((i) => i.purpose === "maskable") && manifest.icons.some((i) => /svg/.test(i.src)));
  for (const shortcut of manifest.shortcuts) {
    const answer = await page.goto(server.origin + shortcut.url);
    assert.equal(answer.status(), 200, shortcut.url);
    await ready(page);
  }
});
