// A disk that is full for everybody: what was saved is kept, the reader is told, and saving goes on
// when there is room again.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { chromium } from "playwright-core";
import { FLAGS, LEAN } from "../../web/jstest/harness.mjs";
import { folder, ready, saved, saveState, Server, until } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

let server;
before(async () => { server = await new Server().start(); });
after(async () => { await server?.stop(); });

// A file system of 60 MB of its own; where this system lets nobody mount one, none.
function smallDisk(dir) {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=60m", "tmpfs", dir], { stdio: "ignore" });
    return () => execFileSync("umount", ["-l", dir], { stdio: "ignore" });
  } catch { return null; }
}
function fill(path) {
  const file = openSync(path, "a"), block = Buffer.alloc(1 << 16, 1);
  try { for (;;) if (writeSync(file, block) < block.length) break; } catch (e) { assert.equal(e.code, "ENOSPC"); } finally { closeSync(file); }
}

test("mD17 the disk is full: told, nothing lost, and on when there is room", { timeout: 120_000 }, async (t) => {
  const dir = folder("small-disk"), leave = smallDisk(dir);
  const launch = () => chromium.launchPersistentContext(join(dir, "profile"), { executablePath: LEAN, headless: true,
    args: [...FLAGS, "--disk-cache-size=1"] });
  let context = await launch();
  try {
    const page = await context.newPage(), cdp = await context.newCDPSession(page);
    if (!leave) { // without a disk of its own the quota stands in for one; it must be set before the database is opened
      t.diagnostic("this system lets nobody mount a small disk: the browser's quota stands in for it");
      await cdp.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 400_000 });
    }
    await page.goto(server.url("/"));
    await ready(page);
    await page.locator("#level-ceasefire-ru-0").check();
    await saved(page);
    const filler = join(dir, "filler");
    // Changes, with long reasons, until the browser has no room for them or has taken them all.
    let told = false;
    for (let n = 0; n < 30 && !told; n++) {
      if (leave) fill(filler); // each time: the browser frees some of its own
      await page.evaluate((n) => {
        for (const el of document.querySelectorAll("[data-field=note]")) {
          el.value = String(Math.random()).repeat(500).slice(0, 9000) + n;
          for (const k of ["input", "change"]) el.dispatchEvent(new Event(k, { bubbles: true }));
        }
      }, n);
      await page.waitForTimeout(700); // a pause in typing saves
      const words = await until(() => saveState(page).textContent(), (w) => !/^Saving/.test(w), "the save state");
      told = /^Not saved/.test(words);
    }
    if (told) injected(t, "mD17");
    assert.ok(told, "the browser found room for every change: the fault was never there");
    if (leave) rmSync(filler); else await cdp.send("Storage.overrideQuotaForOrigin", { origin: server.origin });
    await page.locator("#level-hearing-ru-1").dispatchEvent("click");
    // Saved again, with this change in it; where the database does not come back, the page goes on saying so.
    const kept = () => page.evaluate(async () => {
      try { return JSON.parse(JSON.parse(await globalThis.scorecardStore.latest("anchorage-2025")).record.text).ratings.find((r) => r.goal === "hearing" && r.side === "ru").level; } catch { return null; }
    });
    for (const end = Date.now() + 15_000; Date.now() < end && await kept() !== 1;) await page.waitForTimeout(100);
    if (await page.locator("#notices").getByText("saved anew").count()) assert.equal(await page.locator("#notices").getByRole("button", { name: "Download a copy" }).count() > 0, true, "a copy at hand");
    const after = await until(() => saveState(page).textContent(), (w) => !/^Saving/.test(w), "the save state");
    await context.close();
    context = await launch();
    const again = await context.newPage();
    await again.goto(server.url("/"));
    await ready(again);
    // Chromium itself may drop the whole database of a site when it cannot write, at once or at its next start, and
    // what it calls complete with it. Then the page must say that something is missing; never is it lost without a word.
    const shown = await again.locator("#level-ceasefire-ru-0").isChecked() && (!/^Saved/.test(after) || await again.locator("#level-hearing-ru-1").isChecked());
    const words = await again.locator("body").textContent();
    t.diagnostic(shown ? "all that was saved is there" : "the browser dropped the database");
    assert.ok(shown || /cannot be opened|does not agree|Missing/.test(words), "lost without a word, after " + after);
  } finally {
    await context.close().catch(() => {});
    leave?.();
  }
});
