// A page of ours inside another site: one is made for it, all others refuse.
import assert from "node:assert/strict";
import http from "node:http";
import { button, PATIENCE, ready, suite } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();

web.test("mS8 a frame in another site shows the page for frames, and refuses all others", async ({ page, open, server, browser, t }) => {
  await open("/");
  await button(page, "Share").click();
  const snippet = await page.locator("#embed-code").textContent();
  const sandboxes = ["", "allow-scripts"]; // in these a page is of no site, and all that it asks for is another's
  const other = http.createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(
    `<!doctype html><title>Another site</title>${snippet}` + sandboxes.map((how) => `<iframe src="${server.url("embed/anchorage-2025/")}" sandbox="${how}"></iframe>`).join("") + ["", "card/", "summits/anchorage-2025/", "rescue.html", "embed/"].map((path) => `<iframe src="${server.url(path)}"></iframe>`).join("")));
  await new Promise((done) => other.listen(0, "127.0.0.1", done));
  try {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      context.setDefaultTimeout(PATIENCE);
      const host = await context.newPage();
      await host.goto(`http://127.0.0.1:${other.address().port}/`);
      const frame = host.frameLocator("iframe").first();
      await frame.getByRole("heading", { name: "Trump and Putin meet in Anchorage" }).waitFor();
      assert.match(await frame.locator(".Embed-verdict").textContent(), /got more of what it wanted/);
      for (let i = 0; i <= sandboxes.length; i++)
        assert.equal(await host.frameLocator("iframe").nth(i).locator(".Embed").evaluate((el) => getComputedStyle(el).display), "grid", `frame ${i} with its style sheet`);
      const frames = host.frames().slice(1);
      const refusals = frames.slice(1 + sandboxes.length);
      assert.equal(refusals.length, 5);
      injected(t, "mS8", refusals.length);
      for (const refused of refusals) assert.doesNotMatch(await refused.content(), /Summit Scorecard/, refused.url());
      const [tab] = await Promise.all([context.waitForEvent("page"), frame.getByRole("link", { name: /The whole scorecard/ }).click()]);
      await tab.waitForURL(server.url("summits/anchorage-2025/"));
      if (javaScriptEnabled) { // who opens a page of ours in a window has no hold of it
        const [opened] = await Promise.all([context.waitForEvent("page"), host.evaluate((url) => { globalThis.handle = open(url); }, server.url("/"))]);
        await ready(opened);
        assert.deepEqual([await opened.evaluate(() => globalThis.opener), await host.evaluate(() => globalThis.handle.closed)], [null, true]);
      }
      await context.close();
    }
  } finally { other.close(); }
});
