// Messages come and go by themselves; what the reader is about to press must stay where it is.
import assert from "node:assert/strict";
import { suite, until } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();
const tell = (page, name) => page.evaluate((n) => globalThis.scorecard.notify(n), name);
const shown = (page) => page.locator("#notices .Notice:visible p").allTextContents();
const middle = async (at) => { const b = await at.boundingBox(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; };

// A press in two halves, by mouse or by finger.
async function pressing(page, touch, at) {
  if (!touch) {
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    return () => page.mouse.up();
  }
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  return () => cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

for (const [name, address, touch, options] of [
  ["by mouse", "/", false, { viewport: { width: 1280, height: 800 } }],
  ["by mouse, in the library", "/library/", false, { viewport: { width: 1280, height: 800 } }],
  ["by finger", "/", true, { viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true }],
]) {
  web.test(`mO5 a message that comes during a press does not take it away, ${name}`, options, async ({ page, open, t }) => {
    await open(address);
    await page.evaluate(() => { globalThis.scorecard.applyUpdate = () => { globalThis.asked = true; }; });
    await tell(page, "update-waiting");
    const release = await pressing(page, touch, await middle(page.locator("#update-now")));
    await tell(page, "installed");
    injected(t, "mO5");
    await page.waitForTimeout(200);
    assert.deepEqual(await shown(page), ["An update is available."], "nothing comes under a finger that is down");
    await release();
    await until(() => page.evaluate(() => globalThis.asked), true, "the wish");
    await page.getByText("Installed.").waitFor();

    const next = await pressing(page, touch, await middle(page.locator("#dismiss-install")));
    await tell(page, "offline-ready");
    injected(t, "mO5");
    await page.waitForTimeout(200);
    await next();
    await page.getByText("Installed.").waitFor({ state: "detached" });
    await page.getByText("Ready to work offline.").waitFor();
  });
}

web.test("a press that ends elsewhere lets the messages go on", {}, async ({ page, open }) => {
  await open("/");
  await tell(page, "update-waiting");
  const release = await pressing(page, false, await middle(page.locator("#update-now")));
  await tell(page, "installed");
  await page.mouse.move(10, 10);
  await release();
  await page.getByText("Installed.").waitFor();
  await page.evaluate(() => { for (const at of [document, globalThis]) for (const kind of ["pointerdown", "pointerup", "pointercancel"]) at.dispatchEvent(new PointerEvent(kind)); });
  await page.locator("#dismiss-install").click();
  await page.getByText("Installed.").waitFor({ state: "detached" });
  assert.equal(await page.locator("#boot-crash").count(), 0, "presses by scripts");
});

web.test("a new message moves no other, and none goes while the pointer is on it", { viewport: { width: 1280, height: 800 } }, async ({ page, open }) => {
  await open("/");
  await page.evaluate(() => {
    const real = globalThis.setTimeout; // eight seconds are 50 ms here
    globalThis.setTimeout = (f, ms, ...rest) => real(f, ms === 8000 ? 50 : ms, ...rest);
  });
  await tell(page, "update-waiting");
  const before = await middle(page.locator("#update-now"));
  await page.mouse.move(before.x, before.y);
  await tell(page, "offline-ready");
  await page.getByText("Ready to work offline.").waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(await shown(page), ["An update is available.", "Ready to work offline."]);
  assert.deepEqual(await middle(page.locator("#update-now")), before);
  await page.mouse.move(10, 10);
  await page.getByText("Ready to work offline.").waitFor({ state: "detached" });
  assert.deepEqual(await middle(page.locator("#update-now")), before);
});
