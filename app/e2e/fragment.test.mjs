// Addresses that cannot be read change nothing and never stop the program.
import assert from "node:assert/strict";
import { ready, setLevel, suite, until, verdict, saved, inTime, SOAK } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();
const told = (page) => page.getByText(/The end of this address .* could not be read/);

web.test("mF5 opened at what cannot be read: said, nothing changed, the page goes on", async ({ page, open, server, t }) => {
  await open("/");
  const start = await verdict(page).textContent();
  const bad = ["#%zz", "#abc%", "#%", "#c=1.%E0%A4%A", "#%ED%A0%80", "#a\ud800%"];
  for (const fragment of bad) {
    await page.goto("about:blank");
    await open("/" + fragment);
    injected(t, "mF5");
    await told(page).waitFor();
    assert.equal(await verdict(page).textContent(), start, fragment);
    assert.equal(page.url(), server.url("/"), "the address is clean again");
    if (!SOAK && fragment !== bad.at(-1)) continue;
    await setLevel(page, "Ceasefire", "Russia", 0);
    await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
    await page.locator("#undo").click();
    await until(() => verdict(page).textContent(), start, "the verdict");
    await saved(page);
  }
});

web.test("mF5 a bad fragment typed into an open page", async ({ page, open, t }) => {
  await open("/");
  const start = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  const own = await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
  await page.evaluate(() => { location.hash = "#50%"; });
  injected(t, "mF5");
  await told(page).waitFor();
  assert.equal(await verdict(page).textContent(), own);
  await setLevel(page, "Ceasefire", "Russia", 4);
  await until(() => verdict(page).textContent(), start, "the verdict");
});

web.test("mF5 opened at what nothing answers to: the page as ever", async ({ page, open, t }) => {
  for (const odd of ["#nosuch", "#", "#" + "a".repeat(100_000), "#<script>alert(1)</script>", "#verdict", "#%F0%9F%98%80", "#\ud800", "#\udc00x", "?a=%zz", "?" + "q".repeat(5000)]) {
    await page.goto("about:blank");
    await open("/" + odd);
    injected(t, "mF5");
    assert.equal(await told(page).count(), 0, odd.slice(0, 30));
    const start = await verdict(page).textContent();
    await page.locator('input[name="level-ceasefire-ru"]:not(:checked)').first().check();
    await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
    await saved(page);
  }
  const own = await verdict(page).textContent();
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
});

// Playwright hears of the address with each request, so the time is what the page's own scripts and the program take.
web.test("mF5 the longest fragments start the page about as fast as none", async ({ page, open, t }) => {
  await page.addInitScript(() => {
    const look = () => {
      if (globalThis.scorecard && document.readyState !== "loading" && !document.querySelector(".BootBar")) globalThis.readyAt = performance.now();
      else setTimeout(look, 5);
    };
    look();
  });
  const took = async (path) => {
    await page.goto("about:blank");
    await open(path);
    await page.waitForLoadState("networkidle");
    return until(() => page.evaluate(() => globalThis.readyAt - performance.getEntriesByType("navigation")[0].domContentLoadedEventStart), (ms) => ms > 0, "the time of the start");
  };
  await took("/");
  const plain = await took("/"), long = ["/#" + "%".repeat(600_000), "/card/#c=1." + "A".repeat(1_900_000)];
  for (const path of long) {
    const extra = await took(path) - plain;
    injected(t, "mF5");
    inTime(t, `more than without ${path.slice(0, 12)}`, extra, 1000);
  }
  await page.getByText(/This link could not be opened/).waitFor(); // the last is no card
});

web.test("links inside the page and back and forward move the page, not the program", { reducedMotion: "reduce" }, async ({ page, open, server }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const own = await verdict(page).textContent();
  await page.evaluate(() => { globalThis.sameProgram = true; });
  const mark = page.locator(".Marks a").first(), target = await mark.getAttribute("href");
  await mark.click();
  await until(() => page.url(), server.url("/") + target, "the address");
  await until(() => page.evaluate((id) => { const r = document.querySelector(id).getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; }, target), true, "the statement being in sight");
  await page.goBack();
  await page.goForward();
  assert.equal(await page.evaluate(() => globalThis.sameProgram), true);
  assert.equal(await verdict(page).textContent(), own);
});

web.test("unknown cards and links of a later version are said", async ({ page, open }) => {
  await open("/card/#nosuchcard");
  await page.getByRole("heading", { name: "No card here" }).waitFor();
  await page.goto("about:blank");
  await open("/card/#%zz");
  await told(page).waitFor();
});
