// No sideways scrolling from 320 px up, targets large enough, text that can be enlarged.
import assert from "node:assert/strict";
import { button, ready, setLevel, suite, SOAK } from "./harness.mjs";

const web = suite();

// What sticks out of the page sideways, unless it stands in a part that scrolls by itself.
const wide = (page) => page.evaluate(() => {
  const room = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > room) found.push(`the page is ${document.documentElement.scrollWidth} px wide in ${room}`);
  for (const el of document.querySelectorAll("body *")) {
    const r = el.getBoundingClientRect();
    if (r.width && (r.right > room + 1 || r.left < -1) && !el.closest(".Scroll, svg, .Unseen, .Skip") && getComputedStyle(el).opacity !== "0")
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
