// No sideways scrolling from 320 px up, targets large enough, text that can be enlarged.
import assert from "node:assert/strict";
import { keep } from "./bench/cards.mjs";
import { button, ready, setLevel, suite, SOAK } from "./harness.mjs";

const web = suite();

// What sticks out of the page sideways, unless it stands in a part that scrolls by itself.
const wide = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > room) found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${room}`);
  for (const el of document.querySelectorAll("body *")) {
    const r = el.getBoundingClientRect();
    if (r.width && (r.right > room + 1 || r.left < -1) && !el.closest(".Scroll, .Matrix, svg, .Unseen, .Skip") && getComputedStyle(el).opacity !== "0")
      found.push(`${el.tagName}.${el.className}#${el.id}: ${Math.round(r.left)} to ${Math.round(r.right)}`);
  }
  return found.slice(0, 8);
});

// Text that is cut off: a box that hides what is too much for it.
const cut = (page) => page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4, p, button, .Level-step span, summary, a")]
  .filter((el) => el.clientWidth && getComputedStyle(el).overflow !== "visible" && !el.closest(".Unseen") && (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1))
  .map((el) => `${el.tagName}#${el.id} ${el.textContent.slice(0, 30)}`));

// WCAG 2.5.8: 24 by 24 px, or, as for links in a sentence, a line of text as high as its own.
const small = (page) => page.evaluate(() => {
  const boxes = [...document.querySelectorAll("button, summary, input, select, textarea, a[href]")]
    .filter((el) => el.checkVisibility({ visibilityProperty: true }) && el.getClientRects().length && !el.closest(".Unseen, .Skip"))
    .map((el) => [el, (el.closest("label.Level-step") ?? el).getBoundingClientRect()]);
  const inText = (el) => el.matches("a") && ["inline"].includes(getComputedStyle(el).display) && el.closest("p, li, dd, .References, blockquote");
  // Where a target is smaller, a circle of 24 px around its middle must meet no other target.
  const alone = ([el, r]) => {
    const x = r.x + r.width / 2, y = r.y + r.height / 2;
    return boxes.every(([other, o]) => other === el || other.contains(el) || el.contains(other)
      || Math.hypot(Math.max(o.left - x, 0, x - o.right), Math.max(o.top - y, 0, y - o.bottom)) >= 12);
  };
  return boxes.filter(([el, r]) => (r.width < 23.9 || r.height < 23.9) && !inText(el) && !alone([el, r]))
    .map(([el, r]) => `${el.tagName}.${el.className}#${el.id} "${el.textContent.slice(0, 20)}" ${Math.round(r.width)}x${Math.round(r.height)}`).slice(0, 8);
});

const open = (page) => page.evaluate(() => { for (const d of document.querySelectorAll("details:not([data-empty])")) d.open = true; });

for (const width of [320, 768, 1280, ...(SOAK ? [375, 1920] : [])]) {
  web.test(`${width} px`, { viewport: { width, height: 800 }, reducedMotion: "reduce" }, async ({ page, open: visit }) => {
    for (const path of ["/", "/summits/yalta-1945/", "/card/"]) {
      await visit(path);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await wide(page), [], `${path} ${colorScheme}`);
      }
      assert.deepEqual(await small(page), [], path);
      await open(page);
      assert.deepEqual(await wide(page), [], path + " with everything open");
      assert.deepEqual(await small(page), [], path + " with everything open");
      assert.deepEqual(await cut(page), [], path);
    }
    await visit("/");
    await setLevel(page, "Ceasefire", "Russia", 0);
    await button(page, "Reset").click();
    await page.getByRole("dialog").waitFor();
    assert.deepEqual(await wide(page), [], "with the dialog");
    assert.deepEqual(await small(page), [], "with the dialog");
    await page.keyboard.press("Escape");
    await button(page, "Score it yourself").click();
    await page.getByRole("heading", { name: /Goal 1 of/ }).waitFor();
    assert.deepEqual(await wide(page), [], "score it yourself");
    assert.deepEqual(await small(page), [], "score it yourself");
  });
}

web.test("letters twice as large, and more room between them, cut nothing off", { viewport: { width: 1280, height: 900 } }, async ({ page, open: visit }) => {
  await visit("/");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setDeviceMetricsOverride", { width: 640, height: 450, deviceScaleFactor: 2, mobile: false }); // zoom 200 %
  assert.deepEqual(await wide(page), []);
  await cdp.send("Emulation.setDeviceMetricsOverride", { width: 320, height: 256, deviceScaleFactor: 4, mobile: false }); // zoom 400 %
  assert.deepEqual(await wide(page), []);
  await cdp.send("Emulation.clearDeviceMetricsOverride");
  // WCAG 1.4.12, set as a reader's own style sheet does it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
    document.adoptedStyleSheets = [sheet];
  });
  assert.deepEqual(await wide(page), []);
  assert.deepEqual(await cut(page), []);
});

web.test("dark is dark, and print is ink on paper without controls", { colorScheme: "dark" }, async ({ page, open: visit }) => {
  await visit("/");
  const light = ([r, g, b]) => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  const colours = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].map((c) => c.match(/[\d.]+/g).slice(0, 3).map(Number)));
  let [paper, ink] = await colours();
  assert.ok(light(paper) < 0.2 && light(ink) > 0.8, "dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  [paper, ink] = await colours();
  assert.ok(light(ink) < 0.3, "print: dark ink");
  assert.equal(await page.locator("#undo").isVisible(), false);
  assert.ok(await page.locator("#verdict").isVisible() && await page.locator(".Sheet-goal", { hasText: "Hearing" }).isVisible());
});

web.test("a reader's choice of less motion is kept", { reducedMotion: "no-preference" }, async ({ page, open: visit }) => {
  await visit("/");
  const scroll = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  assert.equal(await scroll(), "smooth", "without that choice the page glides to a place on it");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  assert.equal(await scroll(), "auto");
  assert.equal(await page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running").length), 0);
  await ready(page);
});

// A card of so many goals whose sides have these names; every aim is scored.
function cardOf(id, names, goals, title) {
  const sides = names.map((name, i) => ({ id: "s" + i, name })), list = Array.from({ length: goals }, (_, g) => "g" + g);
  return { format: "summit-scorecard/1", id, summit: { id: "own-" + id, title: "A meeting", date: "2025-08-15", sides,
    goals: list.map((g) => ({ id: g, title: title + g, aims: Object.fromEntries(sides.map((s) => [s.id, { wanted: `What ${s.id} wanted of ${g}.`, got: "Some." }])) })) },
    ratings: list.flatMap((goal, g) => sides.map((s, i) => ({ goal, side: s.id, level: g < 4 ? 4 - i % 3 : (g + i) % 5, note: `Reason ${goal} ${s.id}.` }))) };
}

web.test("long, many and right-to-left names keep their bars and the page its width; paper has all of a matrix", { viewport: { width: 375, height: 800 } }, async ({ page, open: visit }) => {
  const word = "Donaudampfschifffahrtsgesellschaft", title = "A title of some eighty letters, as delegations give them to points of the agenda ";
  const cards = [cardOf("two", ["ישראל", "لبنان"], 8, title), cardOf("three", ["The United Federation of Northern Provinces", word, "🇺🇦🇷🇺🇨🇳"], 8, title),
    cardOf("many", Array.from({ length: 20 }, (_, i) => "Member " + (i + 1)), 26, "Point ")];
  await visit("/card/");
  for (const card of cards) await keep(page, card);
  for (const card of cards) {
    await page.goto("about:blank");
    await visit("/card/#" + card.id);
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await wide(page), [], `${card.id} at ${width} px`);
      const { room, rows } = await page.evaluate(() => ({ room: document.querySelector(".Balance").clientWidth,
        rows: [...document.querySelectorAll(".Balance-row:not(.Balance-row--head)")].map((row) => [...row.querySelectorAll(".Bar")].map((bar) => bar.getBoundingClientRect()).map((r) => [r.left, r.top, r.width])) }));
      assert.equal(rows.length, card.summit.goals.length);
      for (const bars of rows) {
        assert.ok(bars.every((b) => Math.abs(b[1] - bars[0][1]) < 1 && Math.abs(b[2] - bars[0][2]) < 1), `${card.id} at ${width} px: bars of a goal stand in one line, all of one width: ${bars}`);
        assert.ok(bars.length * bars[0][2] > 0.55 * room, `${card.id} at ${width} px: ${bars.length} bars of ${bars[0][2]} px in ${room}`);
        assert.ok(bars.every((b, i) => i === 0 || Math.abs(b[0] - rows[0][i][0]) < 1), "columns");
      }
      if (card.id !== "two") continue;
      const order = await page.evaluate(() => {
        const at = (node) => { const r = document.createRange(); r.selectNodeContents(node); return r.getClientRects()[0]; };
        return [...document.querySelectorAll("#verdict bdi")].map((name) => [at(name), at(name.nextSibling)]).map(([a, b]) => [a.top, a.right, b.top, b.left]);
      });
      assert.equal(order.length, 2);
      for (const [top, right, nextTop, left] of order) assert.ok(nextTop > top + 10 || left >= right - 1, "what follows a name stands to its right: " + order);
    }
  }
  // The browser waits for what the program does before it prints.
  const rows = await page.evaluate(() => { dispatchEvent(new Event("beforeprint")); return document.querySelectorAll(".Sheet-table tbody tr").length; });
  assert.equal(rows, 26 + 26 * 20, "a row for each goal and each rating");
  await page.emulateMedia({ media: "print" });
  assert.deepEqual([await page.locator(".Matrix").isVisible(), await page.getByText("Reason g25 s19.").isVisible(), await page.getByText("What s19 wanted of g25.").isVisible()], [false, true, true]);
});
