// The same site under a path of its host: main job, worker, offline, and nothing outside that path.
import assert from "node:assert/strict";
import { button, chosen, level, ready, saved, setLevel, suite, until, verdict } from "./harness.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite({ base: "/name/" });

web.test("mO1 mO9 score, save, find again, offline, all below the base", { worker: true, allow: [/ERR_CONNECTION_REFUSED/, /request failed: GET \S+\/(service-worker\.js|no-such)/] },
  async ({ page, open, server, context, t }) => {
    const outside = [];
    context.on("request", (r) => { if (r.url().startsWith(server.origin) && !r.url().startsWith(server.url())) outside.push(r.url()); });
    await open("/");
    assert.equal(new URL(page.url()).pathname, "/name/");
    const start = await verdict(page).textContent();
    await setLevel(page, "Ceasefire", "Russia", 0);
    const own = await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
    await saved(page);
    await page.getByText("Ready to work offline.").waitFor();
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).scope), server.url());
    checked(t, "mO9"); // scope and database
    assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name)), ["summit-scorecard/name/"]);
    const id = await page.evaluate(async () => JSON.parse(await globalThis.scorecardStore.list()).records[0].id);

    await page.getByRole("link", { name: "Summit Scorecard" }).first().click();
    await ready(page);
    assert.equal(new URL(page.url()).pathname, "/name/");
    await open("/summits/anchorage-2025/");
    assert.equal(await verdict(page).textContent(), own);

    await server.stop();
    injected(t, "mO1"); // no network
    try {
      for (const path of ["", "?x=1", "summits/anchorage-2025/", "card/#" + id]) {
        await page.goto("about:blank");
        await open(path);
        assert.equal(await verdict(page).textContent(), own, path);
      }
      await setLevel(page, "Hearing", "Russia", 0);
      await saved(page);
      await open("no-such/deep/link");
      await page.getByRole("heading", { name: "No card here" }).waitFor();
      await page.getByRole("link", { name: "Go to the featured summit" }).click();
      await ready(page);
      assert.equal(await chosen(level(page, "Hearing", "Russia")), "0");
    } finally {
      await server.start();
    }
    assert.deepEqual(outside, []);
  });

web.test("score it yourself, the rescue page and the manifest work below the base", async ({ page, open, server, context }) => {
  await open("/");
  await button(page, "Score it yourself").click();
  await page.getByRole("heading", { name: /Goal 1 of/ }).waitFor();
  await setLevel(page, "Ceasefire", "Russia", 1);
  await saved(page);
  await page.goto(server.url("/rescue.html"));
  await page.getByText("1 card is kept in this browser").waitFor();
  await page.getByRole("link", { name: "Back to the Summit Scorecard" }).click();
  await ready(page);
  await page.getByRole("heading", { name: /Goal 1 of/ }).waitFor();
  const cdp = await context.newCDPSession(page);
  const { data } = await cdp.send("Page.getAppManifest"), manifest = JSON.parse(data);
  assert.ok(manifest.start_url.startsWith("/name/") && manifest.scope === "/name/");
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.filter((e) => e.errorId !== "in-incognito"), []);
});
