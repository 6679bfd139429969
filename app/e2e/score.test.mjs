// Scoring: every kind of change moves the verdict, is saved, and adds up to what the command line
// says about the card that the page gives out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, chosen, command, download, importance, level, saved, saveState, setLevel, suite, until, verdict } from "./harness.mjs";

const web = suite();
const ratingOf = (path, goal, side) => JSON.parse(readFileSync(path, "utf8")).ratings.find((r) => r.goal === goal && r.side === side);

// The numbers of the page (chart table, totals beside the goals) against `scorecard score`.
async function agrees(page, path) {
  const result = JSON.parse(command("score", "--json", path));
  const text = command("score", path);
  const sentence = (await verdict(page).textContent()).replaceAll("\u00a0", " ");
  assert.ok(text.replaceAll("\u00a0", " ").includes(sentence), `the page says "${sentence}", the command:\n${text}`);

  await page.locator("#balance-table > summary").click();
  const rows = await page.locator("#balance-table tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const foot = await page.locator("#balance-table tfoot td").allTextContents();
  const card = JSON.parse(readFileSync(path, "utf8"));
  const sides = result.sides.filter((s) => !s.absent);
  sides.forEach((side, i) => {
    assert.equal(Number(foot[i]).toFixed(1), side.total.toFixed(1), side.id + " in the foot of the table");
    let sum = 0;
    for (const part of side.goals) {
      const title = card.summit.goals.find((g) => g.id === part.goal).title;
      const cell = rows.find((row) => row[0] === title)[i + 1];
      if (part.points === null || part.weight === 0) assert.match(cell, /not counted/, `${title}, ${side.id}`);
      else {
        // Rounded so that the column adds up, a part may be off by one in its last place.
        const [, points, stake] = /^([\d.]+) of ([\d.]+)/.exec(cell);
        assert.ok(Math.abs(points - part.points) < 0.1 && Math.abs(stake - 100 * part.weight) < 0.1, `${title}, ${side.id}: ${cell}, exactly ${part.points} of ${100 * part.weight}`);
        sum += Math.round(10 * points);
      }
    }
    assert.equal((sum / 10).toFixed(1), Number(foot[i]).toFixed(1), side.id + ": the points of the table add up");
  });
  const totals = await page.locator(".TotalsPanel .Totals-side").evaluateAll((all) =>
    all.map((el) => [el.querySelector(".SideName").textContent, Number(el.querySelector("strong").textContent)]));
  for (const side of result.sides) {
    const name = card.summit.sides.find((s) => s.id === side.id).name;
    const shown = totals.find(([n]) => n === name)[1];
    assert.ok(Math.abs(shown - side.total) <= 0.5 + 1e-9, `${name} stands at ${shown}, the command says ${side.total}`);
  }
  return { result, text };
}

web.test("the page as it comes agrees with the command line", async ({ page, open }) => {
  await open("/");
  assert.equal(await saveState(page).textContent(), "Unchanged");
  const { result } = await agrees(page, await download(page));
  assert.equal(result.verdict.leader, "ru");
});

web.test("a level moves the verdict and is saved", async ({ page, open }) => {
  await open("/");
  const before = await verdict(page).textContent();
  const group = level(page, "Ceasefire", "Russia");
  assert.deepEqual(await group.getByRole("radio").evaluateAll((all) => all.map((r) => [r.value, r.labels[0].textContent])),
    [["0", "none of it"], ["1", "a little"], ["2", "about half"], ["3", "most"], ["4", "all of it"]], "exactly the levels of the scale, rising");
  assert.equal(await chosen(group), "3");
  await setLevel(page, "Ceasefire", "Russia", 0);
  const after = await until(() => verdict(page).textContent(), (now) => now !== before, "the verdict");
  assert.doesNotMatch(after, /54 of 100/);
  await saved(page);
  assert.equal(await chosen(group), "0");
  const path = await download(page);
  assert.equal(ratingOf(path, "ceasefire", "ru").level, 0);
  await agrees(page, path);
});

web.test("a run of changes over all sides ends where the command line does", async ({ page, open }) => {
  await open("/summits/anchorage-2025/");
  for (const [goal, side, value] of [["Sanctions", "United States", 4], ["Sanctions", "Russia", 0], ["Restored ties", "Russia", 1],
    ["Hearing", "United States", 4], ["Territory", "United States", 3]]) {
    await setLevel(page, goal, side, value);
  }
  await page.locator("#absent-ceasefire-ua > summary").click();
  await setLevel(page, "Ceasefire", "Ukraine", 2);
  await saved(page);
  const { result } = await agrees(page, await download(page));
  assert.equal(result.verdict.leader, "us");
  assert.match(await page.locator("#absent-ceasefire-ua > summary").textContent(), /about half/, "the folded line follows");
});

// The tests find these by what is written on them, which is quicker: here is that a screen reader finds them, too.
web.test("verdict, save state, levels and importances have the role and the name that tests find them by", async ({ page, open }) => {
  await open("/");
  const alike = [[verdict(page), "status", "Verdict"], [saveState(page), "status", "Save state"]];
  for (const side of ["United States", "Russia"]) for (const goal of ["Ceasefire", "Sanctions"])
    alike.push([level(page, goal, side), "radiogroup", `${goal}: ${side}`], [importance(page, goal, side), "slider", `Importance of ${goal} for ${side}`]);
  for (const [written, role, name] of alike) {
    assert.equal(await written.count(), 1, name);
    assert.equal(await written.and(page.getByRole(role, { name, exact: true })).count(), 1, `${role} ${name}`);
  }
});

web.test("an importance by its slider changes weights, one undo step a gesture", { reducedMotion: "reduce" }, async ({ page, open }) => {
  await open("/");
  const slider = importance(page, "Ceasefire", "Russia"), before = await verdict(page).textContent();
  assert.deepEqual(await slider.evaluate((el) => [el.min, el.max, el.value]), ["0", "10", "5"]);
  await slider.fill("0");
  await until(() => verdict(page).textContent(), (now) => now !== before, "the verdict");
  await saved(page);
  assert.equal(await slider.locator("xpath=..").locator("output").textContent(), "0");
  const path = await download(page);
  assert.equal(ratingOf(path, "ceasefire", "ru").importance, 0);
  const { result } = await agrees(page, path);
  assert.equal(result.sides[1].goals.find((g) => g.goal === "ceasefire").weight, 0);

  // A drag passes many values; one Undo takes all of it back.
  await importance(page, "Sanctions", "Russia").scrollIntoViewIfNeeded();
  const box = await importance(page, "Sanctions", "Russia").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.6, 0.7, 0.8, 0.9]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
  await page.mouse.up();
  assert.ok(Number(await importance(page, "Sanctions", "Russia").inputValue()) >= 8);
  await saved(page);
  await button(page, "Undo").click();
  await until(() => importance(page, "Sanctions", "Russia").inputValue(), "5", "the slider after undo");
  assert.equal(await slider.inputValue(), "0", "the gesture before it stands");
});

web.test("a finger that scrolls over a slider leaves it, one along it moves it, a tap sets it", { hasTouch: true, viewport: { width: 375, height: 700 } }, async ({ page, context, open }) => {
  await open("/");
  const slider = importance(page, "Ceasefire", "Russia"), value = () => slider.inputValue();
  await slider.evaluate((el) => el.scrollIntoView({ block: "center" }));
  const cdp = await context.newCDPSession(page), touch = (type, ...at) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: at.map(([x, y]) => ({ x, y })) });
  const place = async () => { const b = await slider.boundingBox(); return [b.x + 0.9 * b.width, b.y + b.height / 2, b.width]; };
  const seen = page.evaluate(() => new Promise((done) => addEventListener("scroll", () => done(true), { once: true })));
  const [x, y] = await place();
  await touch("touchStart", [x, y]);
  for (let n = 1; n <= 12; n++) await touch("touchMove", [x + n / 4, y - 15 * n]);
  await touch("touchEnd");
  assert.ok(await seen, "the page is scrolled");
  assert.deepEqual([await value(), await button(page, "Undo").isDisabled()], ["5", true]);

  await slider.evaluate((el) => el.scrollIntoView({ block: "center", behavior: "instant" }));
  const [right, at, width] = await place();
  await touch("touchStart", [right - 0.4 * width, at]);
  for (let n = 1; n <= 8; n++) await touch("touchMove", [right - (0.4 - n / 20) * width, at]);
  await touch("touchEnd");
  await until(value, (now) => Number(now) >= 8, "the slider");
  await saved(page);
  await touch("touchStart", [right - 0.8 * width, at]);
  await touch("touchEnd");
  await until(value, (now) => Number(now) <= 2, "the slider after a tap");
  await saved(page);
  await button(page, "Undo").click();
  await until(value, (now) => Number(now) >= 8, "the slider after undo");
});

web.test("range, status and reason", async ({ page, open }) => {
  await open("/");
  await page.locator("#detail-sanctions-us > summary").click();
  const field = (name) => page.getByRole("combobox", { name: `${name}, Sanctions: United States` });
  const before = await page.locator(".TotalsPanel").textContent();
  await field("Range to").selectOption({ label: "all of it" });
  await until(() => page.locator(".TotalsPanel").textContent(), (now) => now !== before, "the interval");
  await page.getByRole("textbox", { name: "Reason for Sanctions: United States" }).fill("Held back <b>& \"kept\"</b> ünïcode");
  await page.keyboard.press("Tab");
  await saved(page);
  let rating = ratingOf(await download(page), "sanctions", "us");
  assert.equal(rating.high, 4);
  assert.equal(rating.note, "Held back <b>& \"kept\"</b> ünïcode");

  // A reason that is too long stays whole in its field, which says how much to take away; the card keeps what it had.
  const reason = page.getByRole("textbox", { name: "Reason for Sanctions: United States" });
  await reason.fill("x".repeat(10_400));
  await page.keyboard.press("Tab");
  await page.getByText("This has 10400 characters and a card holds at most 10000; take 400 away, the field has all of it until then.").waitFor();
  await setLevel(page, "Hearing", "Russia", 0);
  await button(page, "Undo").click(); // which sets all other fields to what the card has
  await until(() => chosen(level(page, "Hearing", "Russia")), "4", "the level after undo");
  assert.deepEqual([(await reason.inputValue()).length, await reason.getAttribute("aria-invalid")], [10_400, "true"]);
  assert.equal(ratingOf(await download(page), "sanctions", "us").note, rating.note);
  await reason.fill("x".repeat(10_000));
  await page.keyboard.press("Tab");
  await until(() => reason.getAttribute("aria-invalid"), "false", "the reason that fits");
  await saved(page);
  assert.equal(ratingOf(await download(page), "sanctions", "us").note.length, 10_000);

  // A range that leaves its level out is refused in words, and the control goes back.
  await field("Range from").selectOption({ label: "most" });
  await page.getByText(/Not changed: the range starts above the level chosen/).waitFor();
  await until(() => field("Range from").inputValue(), "0", "the refused field");

  // Too early to tell: the aim no longer counts, the radios are empty, the sentence says so.
  await page.getByRole("combobox", { name: "Status of Sanctions: United States" }).selectOption({ label: "Too early to tell" });
  await until(() => chosen(level(page, "Sanctions", "United States")), null, "the level");
  await page.getByText(/1 rating open/).waitFor();
  await saved(page);
  const path = await download(page);
  rating = ratingOf(path, "sanctions", "us");
  assert.equal(rating.status, "pending");
  const { result } = await agrees(page, path);
  assert.ok(result.sides[0].coverage < 1);

  // Choosing a level scores it again.
  await setLevel(page, "Sanctions", "United States", 3);
  await until(() => page.getByRole("combobox", { name: "Status of Sanctions: United States" }).inputValue(), "scored", "the status");
});
