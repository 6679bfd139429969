// Random clicks, keys, resizes and fragments, faster than anybody: no exception, no hang, no growth.
import assert from "node:assert/strict";
import { keepMemory, rounds, saveState, suite, until, verdict, inTime } from "./harness.mjs";
import { checked } from "../../web/jstest/register.mjs";

const web = suite();
const soak = !!process.env.SOAK;

// Inside the page: does so many acts at random, and measures how long the page did not answer.
const monkey = async ([seed, wanted]) => {
  let state = seed >>> 0;
  const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * n); };
  HTMLAnchorElement.prototype.click = function () {}; // no downloads
  const away = /^(update|rescue|open|new-on|new-blank|duplicate)$/; // these leave the page
  document.addEventListener("click", (e) => { if (e.target.closest("a[href]")) e.preventDefault(); }, true);
  const acts = [
    () => { const all = [...document.querySelectorAll("button:not(:disabled), summary, input[type=radio], input[type=checkbox]")].filter((el) => !away.test(el.dataset.command ?? "")); all[random(all.length)]?.click(); },
    () => { const all = [...document.querySelectorAll("[data-field=level] input, input[data-field=level]")]; all[random(all.length)]?.click(); },
    () => {
      const all = [...document.querySelectorAll("input:not([type=radio]):not([type=checkbox]):not([type=file]), textarea, select")], el = all[random(all.length)];
      if (!el) return;
      if (el.localName === "select") el.selectedIndex = random(el.options.length);
      else el.value = ["", "0", "5", "9.5", "-1", "1e999", "x".repeat(random(300)), "\u202e\ud83d\ude00", "2025-13-45", "<b>"][random(10)];
      for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    () => {
      const at = document.activeElement ?? document.body, key = ["z", "y", "Escape", "Enter", "ArrowDown", "ArrowLeft", "Tab", "a"][random(8)];
      for (const kind of ["keydown", "keyup"]) at.dispatchEvent(new KeyboardEvent(kind, { key, ctrlKey: !!random(2), shiftKey: !random(3), bubbles: true, cancelable: true }));
    },
    () => { history.replaceState(null, "", "#" + ["", "said-title", "%zz", "a".repeat(200), "goal-ceasefire", "%E0%A4", "said-nosuch"][random(7)]); dispatchEvent(new HashChangeEvent("hashchange")); dispatchEvent(new PopStateEvent("popstate")); },
    () => { dispatchEvent(new Event("resize")); document.dispatchEvent(new Event("visibilitychange")); },
    () => { const all = document.querySelectorAll("a, button, input, textarea, summary"); all[random(all.length)]?.focus(); },
  ];
  let done = 0, longest = 0, last = performance.now();
  while (done < wanted) {
    acts[random(12) % acts.length]();
    done++;
    await new Promise((next) => { const c = new MessageChannel(); c.port1.onmessage = next; c.port2.postMessage(0); });
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { done, longest };
};

for (const seed of soak ? [1, 2, 3, 4, 5] : [Number(process.env.SEED ?? 1)]) {
  for (const path of ["/", "/library/"]) web.test(`mR3 a monkey on ${path}, seed ${seed}`, { reducedMotion: "reduce", allow: [/will be ignored|Ignored attempt|throttl|specified value .* cannot be parsed/i] }, async ({ page, open, t }) => {
    await keepMemory(page);
    await open(path);
    await page.setViewportSize({ width: 375, height: 700 });
    const { done, longest } = await page.evaluate(monkey, [seed, rounds(path === "/" ? 150 : 250, 6000)]);
    assert.equal(await page.locator("#boot-crash").count(), 0, "the program stopped");
    inTime(t, "the longest time without an answer", longest, 200);
    const memory = await page.evaluate(() => globalThis.memory.buffer.byteLength);
    t.diagnostic(`the program's memory: ${(memory / 2 ** 20).toFixed(1)} MiB`);
    assert.ok(memory <= 64 << 20, "the program takes " + memory);
    // The program still works.
    if (path === "/") {
      await page.keyboard.press("Escape");
      for (const close of ["own-scoring-stop", "edit-done"]) await page.evaluate((c) => document.querySelector(`[data-command="${c}"]`)?.click(), close);
      await page.goto("about:blank");
      await open(path);
      try {
        await page.locator("[data-field=level] input, input[data-field=level]").first().check();
        assert.match(await verdict(page).textContent(), /\w/);
      } catch (e) {
        e.message += "\nThe page shows: " + (await page.locator("main").innerText()).slice(0, 300);
        throw e;
      }
      await until(() => saveState(page).textContent(), (words) => !/^Sav(ing)/.test(words), "the save state");
    }
    t.diagnostic(`${done} acts, at most ${Math.round(longest)} ms without an answer`);
    checked(t, "mR3", done);
  });
}
