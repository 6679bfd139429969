// A panic anywhere in the program is seen within a second, with a way to reload and a way to the data;
// what was saved is kept. A program that does not come as it should is said in words.
import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { faultyServer, panicking, published } from "./faults.mjs";
import { keep } from "./bench/cards.mjs";
import { launch, PATIENCE, ready, SOAK, until, inTime } from "./harness.mjs";
import { setting, TOURS, wide } from "./tours.mjs";
import { injected } from "../../web/jstest/register.mjs";

let site, browser, points;
before(async () => {
  const built = panicking(), files = published();
  points = built.points;
  for (const name of files.keys()) if (/^app\.[0-9a-f]+\.wasm$/.test(name)) files.set(name, built.program);
  site = await faultyServer(files);
  browser = await launch();
}, { timeout: 180_000 });
after(async () => { await browser?.close(); await site?.stop(); });

// Opens the page for a tour. `armed` is the point at which to panic, from the start or from a step on.
async function visit(path, armed = null) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block", reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  if (path.includes("#")) {
    const before = await context.newPage();
    await before.goto(site.url("/library/"));
    await ready(before);
    await keep(before, wide);
    await before.close();
  }
  const page = await context.newPage();
  await page.addInitScript(setting);
  await page.addInitScript((point) => {
    globalThis.hits = [];
    globalThis.armed = sessionStorage.getItem("disarmed") ? null : point;
    sessionStorage.setItem("disarmed", "yes"); // the next load is a good one
    globalThis.inject = (point) => {
      point = point.replace(/-[a-z0-9]{16}$/, "-"); // a card's random id
      if (!globalThis.hits.includes(point)) globalThis.hits.push(point);
      if (point !== globalThis.armed) return false;
      globalThis.armed = null;
      globalThis.panickedAt = performance.now();
      // The first moment at which the reader is told.
      new MutationObserver(() => { if (document.getElementById("boot-crash")) globalThis.toldAt ??= performance.now(); }).observe(document.body, { childList: true });
      return true;
    };
  }, armed);
  await page.goto(site.url(path));
  if (!armed) await ready(page);
  return { context, page };
}

// A step is over when what it has set off is: two frames and the program's own waits.
const settle = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))));
let slowest = 0; // milliseconds from a panic to the screen
const told = async (page, point) => {
  await until(() => page.evaluate(() => globalThis.panickedAt === undefined || !!document.getElementById("boot-crash")), true, "the crash screen after " + point);
  const seen = await page.evaluate(() => {
    globalThis.armed = null; // a point that was not met must not panic in a step that nobody watches
    const box = document.getElementById("boot-crash");
    return box && { role: box.getAttribute("role"), text: box.textContent, buttons: [...box.querySelectorAll("button")].map((b) => b.textContent), rescue: box.querySelector("a")?.getAttribute("href"), wait: globalThis.toldAt - globalThis.panickedAt };
  });
  if (!seen) return null;
  assert.equal(seen.role, "alertdialog", point);
  assert.deepEqual(seen.buttons, ["Reload"], point);
  assert.equal(seen.rescue, "/rescue.html", point);
  assert.match(seen.text, /program stopped\. What was saved is kept/, point);
  assert.match(seen.text, /Download my data/, point);
  slowest = Math.max(slowest, seen.wait);
  return { alive: !/ended with code|already exited/.test(seen.text) };
};

// The first tour learns which points each step passes.
async function learn(path) {
  const { context, page } = await visit(path);
  const at = [["start", await page.evaluate(() => globalThis.hits.splice(0))]];
  for (const step of TOURS[path]) {
    await page.evaluate(step);
    await settle(page);
    at.push([step, await page.evaluate(() => globalThis.hits.splice(0))]);
  }
  await page.waitForTimeout(400); // a pause in typing saves
  at.at(-1)[1].push(...await page.evaluate(() => globalThis.hits.splice(0)));
  await context.close();
  return at;
}

const arm = (page, point) => page.evaluate((p) => { globalThis.armed = p; globalThis.panickedAt = globalThis.toldAt = undefined; }, point);
const panicked = (page) => page.waitForFunction(() => globalThis.panickedAt !== undefined, undefined, { timeout: 1500 }).catch(() => {});

// A tour for one point, which may come at another step than when it was learned.
async function byItself(path, point) {
  const { context, page } = await visit(path);
  try {
    await arm(page, point);
    for (const step of TOURS[path]) {
      await page.evaluate(step);
      await settle(page);
      if (await page.evaluate(() => globalThis.panickedAt !== undefined)) break;
    }
    await panicked(page);
    return await told(page, point);
  } finally { await context.close(); }
}

const tried = new Set(), passedEver = new Set();
let runs = 0;
async function trial(path, share) {
  const passed = await learn(path), first = new Map();
  for (const [, hits] of passed) for (const point of hits) passedEver.add(point);
  passed.forEach(([, hits], i) => { for (const point of hits) if (!first.has(point) && !tried.has(point)) first.set(point, i); });
  const todo = [...first].filter((_, i) => i % share === 0);
  // What is passed at the start dies at the start; later points are met in one tour after another.
  let left = todo.filter(([point]) => !tried.has(point));
  const alone = new Set(); // not met behind earlier panics of a tour: these get tours of their own
  while (left.length) {
    const [[point, at]] = left;
    const { context, page } = await visit(path, at === 0 ? point : null);
    try {
      if (at === 0) {
        await page.locator("#boot-crash").waitFor();
        assert.ok(await told(page, point));
        tried.add(point); runs++;
        if (runs < 3) { // the way back, not each time
          await page.getByRole("button", { name: "Reload" }).click();
          await page.waitForFunction(() => globalThis.scorecard && !document.getElementById("boot-crash") && !document.querySelector(".BootBar"));
        }
        left = left.slice(1);
        continue;
      }
      let dead = false;
      for (let i = 1; i < passed.length && !dead && left.some(([, step]) => step >= i); i++) {
        const due = left.find(([, step]) => step === i);
        if (due) await arm(page, due[0]);
        await page.evaluate(passed[i][0]).catch((e) => { if (!due) throw e; });
        await settle(page);
        if (!due) continue;
        await panicked(page);
        const outcome = await told(page, due[0]);
        left = left.filter(([other]) => other !== due[0]);
        if (!outcome) {
          alone.add(due[0]); // the earlier panics of this tour kept the step from coming this way
          continue;
        }
        tried.add(due[0]); runs++;
        dead = !outcome.alive;
        if (!dead) await page.evaluate(() => document.getElementById("boot-crash").remove());
      }
    } finally { await context.close(); }
  }
  const missed = [];
  for (const point of alone) {
    if (await byItself(path, point) || await byItself(path, point)) { tried.add(point); runs++; } else missed.push(point);
  }
  return { missed, known: new Set(passed.flatMap(([, hits]) => hits)).size, fresh: first.size, todo: todo.length };
}

// With each submission one point of each tour, at length every one.
const share = SOAK ? 1 : Infinity;
for (const path of Object.keys(TOURS)) test("mR1 a panic at each point of " + path, { timeout: SOAK ? 1_800_000 : 600_000 }, async (t) => {
  runs = 0;
  const { known, fresh, todo, missed } = await trial(path, share);
  assert.ok(known > 15, "only " + known + " points were passed");
  assert.deepEqual([missed, runs], [[], todo], "each point is met");
  t.diagnostic(`${known} points passed, ${fresh} of them for the first time, ${runs} panics`);
  injected(t, "mR1", runs);
});

test("mR1 no point is left that no tour passes", () => assert.deepEqual(points.filter((p) => !passedEver.has(p)), []));
