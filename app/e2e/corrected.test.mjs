// A reader's card on an earlier record of a summit: told of, brought up to the corrected one with
// what the reader set, and back; the fairness of its record is counted in the editor.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, chosen, dropFile, level, saved, setLevel, suite, until, verdict } from "./harness.mjs";

const web = suite();
const old = readFileSync(new URL("../../web/corrections/released/helsinki-2018.1.json", import.meta.url), "utf8");

web.test("a card on an earlier record takes the corrected one over, and keeps what was set", async ({ page, open }) => {
  await open("/card/");
  await dropFile(page, "old.scorecard.json", old);
  await button(page, "Open as a new card").click();
  await button(page, "Take over").waitFor();
  const began = await verdict(page).textContent();
  await setLevel(page, "Nuclear arms", "Russia", 4);
  await saved(page);
  const mine = await verdict(page).textContent();
  assert.notEqual(mine, began);
  assert.match(await page.locator("#record-version").textContent(), /version 1\b/);

  await button(page, "Take over").click();
  await until(() => page.locator("#record-version").textContent().then((said) => /version (?!1\b)\d/.test(said)), true, "the version of the record");
  assert.equal(await chosen(level(page, "Nuclear arms", "Russia")), "4", "what the reader set");
  await level(page, "A full meeting", "Russia").waitFor(); // a goal that the earlier record has not
  assert.notEqual(await verdict(page).textContent(), mine);
  await saved(page);

  await button(page, "Edit the record").click();
  await button(page, "Fairness").click();
  await page.getByRole("heading", { name: "How evenly are the sides treated?" }).waitFor();
  await button(page, "Done").click();

  await page.locator("#undo").click();
  await until(() => verdict(page).textContent(), mine, "the verdict after undo");
  await button(page, "See changes").click();
  await page.getByRole("heading", { name: /Trump and Putin meet in Helsinki:.*version 2/ }).waitFor();
  assert.match(page.url(), /corrections\/#helsinki-2018$/);
});
