// Without JavaScript the page is complete, open to the eye and readable; nothing covers it.
import assert from "node:assert/strict";
import { suite, verdict } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();

for (const [width, height] of [[1280, 900], [375, 740]]) {
  web.test(`mR9 everything reads, nothing covers it, ${width} px`, { javaScriptEnabled: false, viewport: { width, height } }, async ({ page, server, t }) => {
    await page.goto(server.url("/"));
    injected(t, "mR9"); // no script runs
    assert.match(await verdict(page).textContent(), /got more of what it wanted: \d+ of 100/);
    const goals = await page.locator("article.Goal h3").allTextContents();
    assert.deepEqual(goals.slice(0, 4), ["Ceasefire", "Sanctions", "Restored ties", "Future meetings"]);
    for (const title of goals) assert.ok(await page.locator("article.Goal", { has: page.getByRole("heading", { name: title, exact: true }) }).isVisible(), title);
    for (const heading of ["What they wanted, what they got", "What they said", "Sources", "How it is worked out"]) {
      assert.ok(await page.getByRole("heading", { name: heading, exact: true }).isVisible(), heading);
    }
    // Nothing of what is read lies under something else: the middle of each text, scrolled to, is its own.
    await page.locator("#verdict").scrollIntoViewIfNeeded();
    for (const id of ["#verdict", "#balance-title", "#title-ceasefire", "#title-hearing", "#said-title", "#sources-title"]) {
      await page.locator(id).click({ trial: true });
    }
    assert.equal(await page.locator("#notices .Notice, dialog[open], .BootBox, .BootBar").count(), 0);
    const says = page.locator("noscript p", { hasText: "Scoring needs JavaScript" });
    await says.click({ trial: true });
  });
}

web.test("mR9 folded parts open natively and hold their content", { javaScriptEnabled: false }, async ({ page, server, t }) => {
  await page.goto(server.url("/"));
  injected(t, "mR9");
  for (const id of ["#sources-sanctions-ru", "#balance-table", "#absent-ceasefire-ua", "#detail-sanctions-us"]) {
    const part = page.locator(id);
    await part.locator("summary").first().click();
    assert.ok(await part.evaluate((el) => el.open), id);
    assert.ok((await part.innerText()).length > 40, id);
  }
  assert.ok(await page.locator("#sources-sanctions-ru a").first().isVisible());
  assert.equal(await page.locator("#level-ceasefire-ru-3").isChecked(), true, "the level shows");
});

web.test("mR9 pages without a card say what they are", { javaScriptEnabled: false, allow: [/404 \(Not Found\)/] }, async ({ page, server, t }) => {
  await page.goto(server.url("/card/"));
  injected(t, "mR9");
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.equal((await page.goto(server.url("/nothing/here"))).status(), 404);
  await page.getByRole("heading", { name: "No page here" }).waitFor();
  await page.getByRole("link", { name: "Go to the featured summit" }).click();
  assert.match(await verdict(page).textContent(), /of 100/);
  await page.goto(server.url("/rescue.html"));
  await page.locator("noscript p", { hasText: "This page needs JavaScript to reach" }).waitFor();
});
