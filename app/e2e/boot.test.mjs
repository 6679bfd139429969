// Before and after the program: the page stands still, its nodes, focus, scroll and open parts stay,
// and what the reader did before the program was there is kept and scored.
import assert from "node:assert/strict";
import { faultyServer } from "./faults.mjs";
import { button, chosen, level, ready, saved, saveState, setLevel, suite, until, verdict } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();

// Holds the program back: returns the function that lets it come.
async function hold(page) {
  let release;
  const gate = new Promise((done) => { release = done; });
  await page.route(/\/app\.[0-9a-f]+\.wasm$/, async (route) => { await gate; await route.continue(); });
  return release;
}

// Opens a page whose program is held back, and returns the function that lets it come.
async function early(page, server, path = "/") {
  const release = await hold(page);
  await page.goto(server.url(path), { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => globalThis.scorecard && document.querySelector(".BootBar"));
  return async () => { release(); await ready(page); };
}

// Boxes of everything that could move: the verdict, each goal row and cell, each section.
const boxes = (page) => page.evaluate(() => Object.fromEntries(
  [["#verdict"], [".Hero"], ["#balance"], [".TotalsPanel"], ["main > section"], [".Goal"], [".Cell"], [".Level"], [".Statement"], ["footer"], ["header"]]
    .flatMap(([selector]) => [...document.querySelectorAll(selector)].map((el, i) => {
      const r = el.getBoundingClientRect();
      return [`${selector} ${i}`, [r.x + scrollX, r.y + scrollY, r.width, r.height]];
    }))));

function stayed(before, after) {
  assert.deepEqual(Object.keys(after), Object.keys(before));
  const moved = Object.entries(before).filter(([name, box]) => box.some((v, i) => Math.abs(v - after[name][i]) > 1))
    .map(([name, box]) => `${name}: ${box} became ${after[name]}`);
  assert.deepEqual(moved.slice(0, 8), [], "boxes that moved by more than 1 px");
}

// Sums up how far things were moved, and by what.
const watchShifts = () => {
  globalThis.shifts = { sum: 0, of: [] };
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) {
      if (e.hadRecentInput) continue;
      globalThis.shifts.sum += e.value;
      globalThis.shifts.of.push(e.value.toFixed(4), ...e.sources.map((s) => `${s.node?.className || s.node?.nodeName} ${s.previousRect.x},${s.previousRect.y} to ${s.currentRect.x},${s.currentRect.y}`));
    }
  }).observe({ type: "layout-shift", buffered: true });
};
async function still(page) {
  const { sum, of } = await page.evaluate(() => globalThis.shifts);
  assert.ok(sum <= 0.01, `layout shift of ${sum}: ${of.join("; ")}`);
}

for (const [width, height, scheme] of [[1280, 900, "light"], [375, 740, "dark"]]) {
  for (const path of ["/", "/summits/yalta-1945/"]) {
    web.test(`nothing moves when the program comes: ${path} at ${width} px, ${scheme}`, { viewport: { width, height }, colorScheme: scheme },
      async ({ page, server }) => {
        await page.addInitScript(watchShifts);
        const come = await early(page, server, path);
        const before = await boxes(page);
        assert.ok(before["#verdict 0"][3] > 20, "the verdict stands on the page before the program");
        await page.evaluate(() => {
          globalThis.kept = [...document.querySelectorAll("#app, #verdict, .Goal, .Cell input, .Cell textarea, details, .Statement, header button")];
        });
        const sentence = await verdict(page).textContent();
        await come();
        stayed(before, await boxes(page));
        assert.equal(await verdict(page).textContent(), sentence);
        const lost = await page.evaluate(() => globalThis.kept.filter((el) => !el.isConnected).map((el) => el.id || el.className));
        assert.deepEqual(lost, [], "nodes that the program replaced");
        await still(page);
      });
  }
}

// A browser paints what has come, and a page comes in pieces: here it stops in the middle of the top, of the words, of
// the figure and of the first goal, between its sides.
for (const [width, height] of [[1280, 900], [375, 740]]) {
  for (const path of ["", "summits/yalta-1945/"]) {
    web.test(`nothing moves while the page comes in pieces: /${path} at ${width} px`, { viewport: { width, height }, allow: [/another origin: http:\/\/127\.0\.0\.1:/] }, async ({ page, t }) => {
      const site = await faultyServer();
      t.after(() => site.stop());
      site.faults.set(path, async (req, res, bytes) => {
        const text = bytes.toString(), first = text.indexOf('class="Goal-cells"');
        const cuts = [text.indexOf('id="share"'), text.indexOf('class="Hero-more"'), text.indexOf('class="Figure'), ...[2, 4, 6].map((n) => text.split('class="Balance-row').slice(0, n).join('class="Balance-row').length),
          first, text.indexOf('class="Cell-foot"', first), text.indexOf('class="Goal"', first)].map((at) => text.lastIndexOf("<", at));
        assert.ok(cuts.every((at, i) => at > (cuts[i - 1] ?? 0)), `places to cut at: ${cuts}`);
        for (const [i, at] of [...cuts, text.length].entries()) {
          res.write(text.slice(cuts[i - 1] ?? 0, at));
          await new Promise((next) => setTimeout(next, 100));
        }
        res.end();
      });
      await page.addInitScript(watchShifts);
      await page.goto(site.url(path));
      await ready(page);
      await still(page);
    });
  }
}

web.test("scroll, focus and open parts stay", { reducedMotion: "reduce" }, async ({ page, server }) => {
  const come = await early(page, server);
  await page.locator("#sources-sanctions-ru > summary").click();
  await page.locator("#balance-table > summary").click();
  await page.locator("#level-territory-us-2").focus();
  await page.evaluate(() => document.getElementById("goal-territory").scrollIntoView({ behavior: "instant" }));
  const scroll = await page.evaluate(() => scrollY);
  assert.ok(scroll > 500);
  await come();
  assert.equal(await page.evaluate(() => scrollY), scroll);
  assert.equal(await page.evaluate(() => document.activeElement.id), "level-territory-us-2");
  assert.ok(await page.locator("#sources-sanctions-ru").evaluate((el) => el.open));
  assert.ok(await page.locator("#balance-table").evaluate((el) => el.open));
  assert.equal(await page.locator("#sources-sanctions-us").evaluate((el) => el.open), false);
});

web.test("choices made before the program are kept, scored and saved", async ({ page, server }) => {
  const come = await early(page, server);
  const before = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  await setLevel(page, "Hearing", "Russia", 1);
  await setLevel(page, "Hearing", "Russia", 0);
  await page.getByRole("slider", { name: "Importance of Restored ties for United States" }).fill("9");
  await page.locator("#detail-ties-us > summary").click();
  await page.getByRole("textbox", { name: "Reason for Restored ties: United States" }).fill("typed early");
  await page.keyboard.press("Tab");
  assert.equal(await verdict(page).textContent(), before, "without the program nothing is worked out");
  await come();
  const after = await until(() => verdict(page).textContent(), (now) => now !== before, "the verdict");
  assert.match(after, /United States/);
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
  assert.equal(await chosen(level(page, "Hearing", "Russia")), "0");
  assert.equal(await page.getByRole("slider", { name: "Importance of Restored ties for United States" }).inputValue(), "9");
  await saved(page);
  await page.unroute(/./);
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), after, "what was done early is found again");
  assert.equal(await page.locator("#note-ties-us").inputValue(), "typed early");
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
});

web.test("text being typed when the program comes is kept", async ({ page, server }) => {
  const come = await early(page, server);
  await page.locator("#detail-ties-us > summary").click();
  const field = page.getByRole("textbox", { name: "Reason for Restored ties: United States" });
  await field.fill("");
  await field.pressSequentially("half a sen");
  await come();
  assert.equal(await field.inputValue(), "half a sen");
  assert.equal(await page.evaluate(() => document.activeElement.id), "note-ties-us");
  await field.pressSequentially("tence");
  await page.keyboard.press("Tab");
  await saved(page);
  assert.equal(await field.inputValue(), "half a sentence");
});

web.test("an early click on Score it yourself is carried out", async ({ page, server }) => {
  const come = await early(page, server);
  await button(page, "Score it yourself").click();
  await come();
  await page.getByRole("heading", { name: /Score it yourself: Goal 1 of/ }).waitFor();
});

web.test("a reader's own card shows at once, in the page as it comes", async ({ page, open }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const own = await verdict(page).textContent();
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
  assert.equal(await saveState(page).textContent(), "Saved");
});

web.test("mR7 a program that does not come is said, and Retry fetches it", { allow: [/request failed|net::ERR_FAILED|Failed to load resource/] }, async ({ page, server, t }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  injected(t, "mR7");
  await page.goto(server.url("/"));
  const box = page.getByRole("alert", { name: /could not be fetched/ });
  await box.waitFor();
  assert.match(await box.textContent(), /The page can be read as it is/);
  await page.goto(server.url("/card/#c=1.abc"));
  await box.waitFor();
  await page.getByText("The card cannot be shown here").waitFor();
  assert.match(await page.locator("main").innerText(), /^\s*The card cannot be shown here\s+The program that shows cards does not run[^]*in another browser\.\s*$/, "and nothing that is not so");
  await page.goto(server.url("/"));
  await box.waitFor();
  await page.unroute(/\.wasm$/);
  await box.getByRole("button", { name: "Retry" }).click();
  await ready(page);
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
});
