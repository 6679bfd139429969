// Back closes what is open, and loses nothing that was done there; with nothing open it leaves the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, chosen, download, dropFile, level, ready, setLevel, suite, until, verdict } from "./harness.mjs";

const web = suite();

web.test("Back closes a dialog, the editor, a scoring, a card that came in; then it leaves the page, once", async ({ page, server }) => {
  await page.goto(server.url("/method/"));
  await page.locator("a[href='/']").first().click();
  await ready(page);
  const back = () => page.evaluate(() => { setTimeout(() => history.back()); }); // the page may be gone before it answers
  const at = () => new URL(page.url()).pathname, here = () => assert.equal(at(), "/");
  const dialog = page.locator("dialog[open]");
  for (const name of ["Download", "Share", "Download"]) {
    await button(page, name).click();
    await dialog.waitFor();
    await back();
    await dialog.waitFor({ state: "hidden" });
    here();
  }
  await button(page, "Download").click();
  await dialog.waitFor();
  await page.keyboard.press("Escape"); // the entry that it had in the history serves the next one
  await dialog.waitFor({ state: "hidden" });

  await button(page, "Edit the record").click();
  await page.getByRole("button", { name: /^Remove / }).first().click();
  await dialog.waitFor();
  await back(); // the question in the editor, and not the editor
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await button(page, "Done").isVisible());
  await back();
  await button(page, "Done").waitFor({ state: "detached" });
  here();

  await page.locator("#score-it").click();
  await setLevel(page, "Ceasefire", "United States", 1);
  await page.locator("#own-scoring-next").click();
  await until(() => page.locator("#own-scoring-title").textContent(), (title) => /2 of 7/.test(title), "the second goal");
  await back();
  await verdict(page).waitFor();
  here();
  await button(page, "Go on scoring").click();
  await until(() => page.locator("#own-scoring-title").textContent(), (title) => /2 of 7/.test(title), "the second goal again");
  await page.locator("#own-scoring-back").click();
  await until(() => chosen(level(page, "Ceasefire", "United States")), "1", "the level");
  await back();
  await verdict(page).waitFor();

  await dropFile(page, "other.scorecard.json", readFileSync(await download(page), "utf8"));
  await page.locator("#review-title").waitFor();
  await back();
  await page.locator("#review-title").waitFor({ state: "detached" });
  here();
  await button(page, "Show it again").click();
  await page.locator("#review-open").waitFor();
  await back();
  await page.locator("#review-title").waitFor({ state: "detached" });
  here();
  await back();
  await until(at, "/method/", "the page before");
});
