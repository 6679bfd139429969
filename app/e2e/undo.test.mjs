// Undo and redo: by buttons and keys, over every kind of change; reset asks first and can be undone.
import assert from "node:assert/strict";
import { button, chosen, importance, level, ready, saved, setLevel, suite, until, verdict } from "./harness.mjs";

const web = suite();

web.test("every kind of change goes back and forth", async ({ page, open }) => {
  await open("/");
  assert.ok(await button(page, "Undo").isDisabled());
  assert.ok(await button(page, "Redo").isDisabled());
  await page.locator("#detail-territory-us > summary").click();
  const note = page.getByRole("textbox", { name: "Reason for Territory: United States" });
  const status = page.getByRole("combobox", { name: "Status of Territory: United States" });
  const low = page.getByRole("combobox", { name: "Range from, Territory: United States" });
  const state = async () => JSON.stringify([await chosen(level(page, "Ceasefire", "Russia")), await importance(page, "Hearing", "Russia").inputValue(),
    await note.inputValue(), await status.inputValue(), await low.inputValue(), await chosen(level(page, "Territory", "United States")), await verdict(page).textContent()]);

  const states = [await state()];
  for (const change of [
    () => setLevel(page, "Ceasefire", "Russia", 1),
    () => importance(page, "Hearing", "Russia").fill("1"),
    async () => { await note.fill("A reason of mine"); await note.blur(); },
    () => low.selectOption("0"),
    () => status.selectOption("pending"),
    () => setLevel(page, "Territory", "United States", 4),
  ]) {
    const before = states.at(-1);
    await change();
    states.push(await until(state, (now) => now !== before, "the card"));
    await saved(page);
  }
  for (const before of states.slice(0, -1).reverse()) {
    await button(page, "Undo").click();
    await until(state, before, "the card after undo");
  }
  assert.ok(await button(page, "Undo").isDisabled());
  for (const after of states.slice(1)) {
    await button(page, "Redo").click();
    await until(state, after, "the card after redo");
  }
  assert.ok(await button(page, "Redo").isDisabled());
  await saved(page);

  // A new change after undo ends what could be redone.
  await button(page, "Undo").click();
  await until(state, states.at(-2), "the card");
  await setLevel(page, "Ceasefire", "United States", 3);
  await until(() => button(page, "Redo").isDisabled(), true, "Redo being off");
});

web.test("undo says what it will take back; keys do the same as the buttons", async ({ page, open }) => {
  await open("/");
  const start = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  await until(() => button(page, "Undo").getAttribute("title"), "Undo: level of Ceasefire for Russia", "the title of Undo");
  const after = await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
  for (const [key, want] of [["Control+z", start], ["Control+Shift+Z", after], ["Meta+z", start], ["Control+y", after], ["Control+z", start]]) {
    await page.keyboard.press(key);
    await until(() => verdict(page).textContent(), want, "the verdict after " + key);
  }
  // A layout without Latin letters has the shortcut at the place of the key.
  for (const [key, code, want] of [["н", "KeyY", after], ["я", "KeyZ", start]]) {
    await page.evaluate(([key, code]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, ctrlKey: true, bubbles: true, cancelable: true })), [key, code]);
    await until(() => verdict(page).textContent(), want, "the verdict after " + key);
  }
  await page.keyboard.press("Control+z"); // nothing left: nothing happens
  assert.equal(await verdict(page).textContent(), start);
  assert.equal(await button(page, "Redo").getAttribute("title"), "Redo: level of Ceasefire for Russia");

  // A button that is at its last step gives the focus on.
  for (const [press, next] of [["redo", "undo"], ["undo", "redo"]]) {
    await page.locator("#" + press).press("Enter");
    await until(() => page.evaluate(() => document.activeElement.id), next, `the focus after the last ${press}`);
  }
});

web.test("what a script does in one go is one run of work: shown once, and each step taken back", async ({ page, open }) => {
  await open("/");
  const start = await verdict(page).textContent();
  const [shown, undone] = await page.evaluate(async () => {
    let changes = 0; // a press on the level that is chosen is none
    document.addEventListener("change", () => { changes++; });
    const radios = [...document.querySelectorAll("#score [data-field=level]")].slice(0, 25);
    const sentence = document.querySelector("[role=status][aria-label=Verdict]"), seen = [];
    const watch = new MutationObserver(() => seen.push(sentence.textContent));
    watch.observe(sentence, { subtree: true, childList: true, characterData: true });
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let n = 0; n < 200; n++) radios[n % radios.length].click();
    const shown = watch.takeRecords().length;
    while (document.getElementById("undo").disabled) await painted();
    await painted();
    for (let n = 1; n < changes; n++) document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", code: "KeyZ", ctrlKey: true, bubbles: true, cancelable: true }));
    return [shown, watch.takeRecords().length];
  });
  assert.ok(shown < 30 && undone < 30, `200 presses changed the sentence in ${shown} places, the steps back in ${undone}`);
  await until(() => button(page, "Undo").getAttribute("title"), (title) => /^Undo: level of /.test(title), "one step left");
  await button(page, "Undo").click();
  await until(() => verdict(page).textContent(), start, "the verdict after all steps back");
  await until(() => button(page, "Undo").isDisabled(), true, "Undo being off");
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "4");
  await saved(page);
});

web.test("undo is saved, and a reload has the card but no history", async ({ page, open }) => {
  await open("/");
  const start = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  const own = await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
  await setLevel(page, "Hearing", "Russia", 0);
  await until(() => verdict(page).textContent(), (now) => now !== own, "the verdict");
  await button(page, "Undo").click();
  await until(() => verdict(page).textContent(), own, "the verdict");
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
  assert.ok(await button(page, "Undo").isDisabled());
  assert.ok(await button(page, "Redo").isDisabled());
  await page.keyboard.press("Control+z");
  assert.equal(await verdict(page).textContent(), own);
});

web.test("reset asks first, can be refused, and can be undone", async ({ page, open }) => {
  await open("/");
  assert.ok(await button(page, "Reset").isDisabled(), "there is nothing to reset on the starting card");
  const start = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  await importance(page, "Hearing", "Russia").fill("1");
  await saved(page);
  const own = await verdict(page).textContent();
  assert.notEqual(own, start);
  const dialog = page.getByRole("dialog", { name: "Reset to the starting card?" });
  for (const leave of [() => button(page, "Cancel").click(), () => page.keyboard.press("Escape")]) {
    await button(page, "Reset").click();
    await dialog.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "reset-no", "the first focus is not on the deed");
    await leave();
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await verdict(page).textContent(), own);
  }
  await button(page, "Reset").click();
  await button(page, "Reset the card").click();
  await until(() => verdict(page).textContent(), start, "the verdict after reset");
  assert.equal(await importance(page, "Hearing", "Russia").inputValue(), "5");
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "4");
  await saved(page);
  await button(page, "Undo").click();
  await until(() => verdict(page).textContent(), own, "the verdict after undo");
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
  assert.equal(await importance(page, "Hearing", "Russia").inputValue(), "1");
  await saved(page);
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
});
