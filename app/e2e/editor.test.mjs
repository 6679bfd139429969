// The editor of the record: everything in it by keyboard, what is wrong said at the field, nothing
// lost, everything undone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { clean } from "./axe.mjs";
import { button, command, download, level, ready, saved, suite, until, verdict, SOAK } from "./harness.mjs";

const web = suite();

const edit = async (page, part) => {
  if (!await page.locator("#editor").count()) await button(page, "Edit the record").click();
  await page.getByRole("heading", { name: "Edit the record" }).waitFor();
  if (part) await page.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name: part }).click();
};
const entries = (page) => page.locator(".Editor-open .Editor-title").allTextContents();
const said = (page) => page.locator(".Editor-status").textContent();
const focused = (page) => page.evaluate(() => document.activeElement?.id);
const card = async (page) => JSON.parse(readFileSync(await download(page), "utf8"));

web.test("a value that the card cannot take stays in its field, with a way out", async ({ page, open }) => {
  await open("/");
  await edit(page, "Meeting");
  const date = page.getByLabel("Date", { exact: true });
  const before = await date.inputValue();
  await date.fill("last May");
  await date.press("Enter");
  await until(() => date.getAttribute("aria-invalid"), "true", "the date's state");
  const why = await page.locator(`[id="${(await date.getAttribute("aria-describedby")).split(" ")[0]}"]`).textContent();
  assert.match(why, /“?"?last May/);
  assert.match(why, /2025-08-15/);
  assert.ok(why.includes(before), "says what the card keeps: " + why);
  // Another part and back: the value still waits; the card never had it.
  const title = page.getByLabel("Title");
  await title.fill("Anchorage, the meeting");
  await title.press("Enter");
  await saved(page);
  assert.equal(await date.inputValue(), "last May");
  await edit(page, "Sides");
  await edit(page, "Meeting");
  assert.equal(await page.getByLabel("Date", { exact: true }).inputValue(), "last May");
  assert.equal((await card(page)).summit.date, before);
  await date.fill("2025-08");
  await date.press("Enter");
  await until(() => date.getAttribute("aria-invalid"), "false", "the date's state");
  await saved(page);
  assert.equal((await card(page)).summit.date, "2025-08");
  for (const [want, field] of [[before, date], ["Trump and Putin meet in Anchorage", title]]) {
    await button(page, "Undo").click();
    await until(() => field.inputValue(), want, "the field after undo");
  }
});

web.test("a goal from nothing by keyboard: added, filled, moved, scored, undone", async ({ page, open }) => {
  await open("/");
  const start = await verdict(page).textContent();
  await edit(page, "Goals");
  const titles = await entries(page);
  await page.getByLabel("Title of another goal").focus();
  await page.keyboard.press("Enter");
  await until(() => page.getByLabel("Title of another goal").getAttribute("aria-invalid"), "true", "the empty name");
  await page.keyboard.type("Arctic shipping");
  // An Enter that ends a word which is being composed adds nothing; Safari tells it by the code alone.
  for (const how of [{ isComposing: true, keyCode: 13 }, { keyCode: 229 }])
    await page.evaluate((how) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...how })), how);
  await page.keyboard.press("Enter");
  await until(() => entries(page), (now) => now.length === titles.length + 1, "the goals");
  await until(() => focused(page), "goals...arctic-shipping.kind", "the focus");
  assert.equal(await page.getByLabel("Title of another goal").inputValue(), "");
  const group = page.getByRole("group", { name: "Russia" });
  await group.getByLabel("Wanted").fill("A northern route");
  await group.getByLabel("Got").fill("Talks about it");
  await group.getByLabel("On the eve").selectOption({ label: "a little" });
  await group.getByLabel("Add a source").selectOption({ index: 1 });
  await until(() => group.getByRole("listitem").count(), 1, "the sources of the aim");
  await page.getByRole("button", { name: "Move Arctic shipping up" }).focus();
  for (let n = 0; n < titles.length; n++) {
    await page.keyboard.press("Enter");
    await until(() => entries(page), (now) => now.indexOf("Arctic shipping") === titles.length - 1 - n, "the order");
    await until(() => focused(page), n < titles.length - 1 ? "up.goals...arctic-shipping." : "down.goals...arctic-shipping.", "the focus");
  }
  assert.match(await said(page), /number 1 of/);
  await button(page, "Done").click();
  await until(() => focused(page), "edit", "the focus");
  await level(page, "Arctic shipping", "Russia").locator("input").nth(4).check();
  await saved(page);
  const file = await download(page);
  command("check", file);
  const goal = JSON.parse(readFileSync(file, "utf8")).summit.goals[0];
  assert.equal(goal.id, "arctic-shipping");
  assert.deepEqual([goal.aims.ru.wanted, goal.aims.ru.got, goal.aims.ru.before, goal.aims.ru.sources.length], ["A northern route", "Talks about it", 1, 1]);
  await page.reload();
  await ready(page);
  assert.equal(await level(page, "Arctic shipping", "Russia").locator("input:checked").inputValue(), "4");
  await edit(page, "Goals");
  await page.getByRole("button", { name: "Remove Arctic shipping" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove Arctic shipping" }).click();
  await until(() => verdict(page).textContent(), start, "the verdict without the goal");
});

web.test("removing says what hangs on it, can be refused, and comes back whole", async ({ page, open }) => {
  await open("/");
  const before = JSON.stringify((await card(page)).summit);
  const start = await verdict(page).textContent();
  await edit(page, "Sides");
  const ask = page.getByRole("dialog", { name: "Remove Ukraine?" });
  for (const leave of [() => button(page, "Cancel").click(), () => page.keyboard.press("Escape")]) {
    await page.getByRole("button", { name: "Remove Ukraine" }).click();
    await ask.waitFor();
    assert.equal(await focused(page), "remove-no", "the first focus is not on the deed");
    for (const words of [/\d+ aims/, /\d+ ratings/, /reference/]) assert.match(await ask.textContent(), words);
    await leave();
    await ask.waitFor({ state: "hidden" });
    assert.equal((await entries(page)).length, 3);
  }
  await page.getByRole("button", { name: "Remove Ukraine" }).click();
  await ask.getByRole("button", { name: "Remove Ukraine" }).click();
  await until(() => entries(page), (now) => now.length === 2, "the sides");
  assert.match(await said(page), /removed/);
  await edit(page, "Sources");
  const titles = await entries(page);
  await page.getByRole("button", { name: "Remove " + titles[0], exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await until(() => entries(page), (now) => now.length === titles.length - 1, "the sources");
  await saved(page);
  const own = await download(page);
  command("check", own);
  await button(page, "Undo").click();
  await button(page, "Undo").click();
  await until(() => entries(page), (now) => now.length === titles.length, "the sources");
  assert.equal(await verdict(page).textContent(), start);
  assert.equal(JSON.stringify((await card(page)).summit), before);
});

web.test("another scale says which ratings have no match, and undo brings them back", async ({ page, open }) => {
  await open("/");
  const before = await card(page);
  await edit(page, "Scale and weights");
  const scale = page.getByLabel("Scale of the ratings");
  await scale.selectOption("own.");
  await until(() => said(page), "Every rating has its level on the new scale.", "what was said");
  const label = page.getByLabel("Label", { exact: true }).nth(1);
  await label.fill("a bit");
  await label.press("Enter");
  await page.getByLabel("Worth, of 100").nth(1).fill("150");
  await page.getByLabel("Worth, of 100").nth(1).press("Enter");
  await until(() => page.getByLabel("Worth, of 100").nth(1).getAttribute("aria-invalid"), "true", "the worth");
  await scale.selectOption("attainment");
  await until(() => said(page), (words) => /no match on the new scale and became unknown: .*for .*Undo brings them back/.test(words), "what was said");
  await saved(page);
  const after = await card(page);
  assert.ok(after.ratings.filter((r) => r.level !== undefined).length < before.ratings.filter((r) => r.level !== undefined).length);
  for (let n = 0; n < 3; n++) await button(page, "Undo").click();
  await until(() => button(page, "Undo").isDisabled(), true, "Undo being off");
  await saved(page);
  assert.deepEqual((await card(page)).ratings, before.ratings);
  await page.getByLabel("Tie zone, in points").fill("40");
  await page.getByLabel("Tie zone, in points").press("Enter");
  await until(() => verdict(page).textContent(), (words) => /draw|even/i.test(words), "the verdict");
});

web.test("a statement with its source and the rating it implies; the original record comes back", async ({ page, open }) => {
  await open("/");
  const before = JSON.stringify((await card(page)).summit);
  await edit(page, "Statements");
  await page.getByLabel("Speaker of another statement").fill("A. Witness");
  await button(page, "Add").click();
  await until(() => focused(page), "statements...a-witness.role", "the focus");
  await page.getByLabel("Source", { exact: true }).selectOption({ index: 2 });
  const quote = page.getByLabel("Quotation");
  await quote.fill("word ".repeat(21));
  await quote.blur();
  await until(() => quote.getAttribute("aria-invalid"), "true", "the quotation");
  await quote.fill("I saw it.");
  await quote.blur();
  await until(() => quote.getAttribute("aria-invalid"), "false", "the quotation");
  await page.getByRole("combobox", { name: "Favours" }).selectOption({ label: "Russia" });
  await page.getByLabel("Add a rating of").selectOption({ label: "Ceasefire for Russia" });
  await page.getByLabel("Ceasefire for Russia", { exact: true }).selectOption({ label: "most" });
  await saved(page);
  const file = await download(page);
  command("check", file);
  const made = JSON.parse(readFileSync(file, "utf8")).summit.statements.at(-1);
  assert.deepEqual([made.speaker, made.quote, made.favours, made.ratings[0].level], ["A. Witness", "I saw it.", "ru", 3]);
  await button(page, "Take the original record back").click();
  await until(() => page.locator("#edit-restore").count(), 0, "the way back");
  await saved(page);
  assert.equal(JSON.stringify((await card(page)).summit), before);
});

web.test("a later development and a dispute: worded, dated, sourced, removed, undone", async ({ page, open }) => {
  await open("/");
  await edit(page, "Goals");
  await page.locator(".Editor-open", { hasText: "Ceasefire" }).click();
  const russia = page.locator(".Editor-entry[data-open=yes]").getByRole("group", { name: "Russia", exact: true });
  const aim = async () => (await card(page)).summit.goals.find((g) => g.id === "ceasefire").aims.ru;
  const before = await aim();
  const later = russia.getByRole("group", { name: "Later developments" });
  await later.getByLabel("Another later development").fill("A truce of a week");
  await page.keyboard.press("Enter");
  await until(() => later.getByLabel("What happened").count(), (before.later?.length ?? 0) + 1, "the developments");
  await until(() => page.evaluate(() => document.activeElement?.dataset.name), "date", "the focus");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("2026-01-05");
  await page.keyboard.press("Tab");
  await later.getByLabel("Add a source").last().selectOption({ index: 1 });
  const disputes = russia.getByRole("group", { name: "What the sources disagree about" });
  await disputes.getByLabel("Another disagreement").fill("How long the truce held");
  await disputes.getByRole("button", { name: "Add", exact: true }).click();
  await until(() => disputes.getByLabel("The disagreement").count(), (before.disputes?.length ?? 0) + 1, "the disputes");
  await saved(page);
  const after = await aim();
  const development = after.later.at(-1);
  assert.deepEqual([development.date, development.text, development.sources.length], ["2026-01-05", "A truce of a week", 1]);
  assert.equal(after.disputes.at(-1).text, "How long the truce held");
  await disputes.getByRole("button", { name: "Remove “How long the truce held”" }).click();
  await page.locator("#remove-yes").click();
  await until(() => disputes.getByLabel("The disagreement").count(), before.disputes?.length ?? 0, "the disputes");
  for (let i = 0; i < 5; i++) await button(page, "Undo").click();
  await until(() => later.getByLabel("What happened").count(), before.later?.length ?? 0, "the developments");
  assert.deepEqual(await aim(), before);
});

for (const [width, colorScheme] of [[1280, "light"], [320, "dark"], ...(SOAK ? [[375, "dark"], [320, "light"]] : [])]) {
  web.test(`axe finds nothing in the editor and nothing sticks out, ${width} px, ${colorScheme}`, { colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" }, async ({ page, open }) => {
    await open("/");
    await edit(page);
    for (const part of ["Meeting", "Sides", "Goals", "Sources", "Statements", "Scale and weights"]) {
      await edit(page, part);
      const first = page.locator(".Editor-open").first();
      if (await first.count()) {
        await first.click();
        await page.locator(".Editor-entry .Editor-fields").first().waitFor();
        assert.equal(await page.locator(".Editor-entry[data-open=yes]").count(), 1);
      } else {
        await page.locator("#editor input[type=text]").last().fill("yesterday");
        await page.locator("#editor input[type=text]").last().press("Enter");
      }
      await clean(page, part, { within: "#score" });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), part + " is wider than the page");
    }
  });
}
