// Long use: the memory of the program and what it listens to stay as they were.
import assert from "node:assert/strict";
import { keepMemory, rounds, saved, suite } from "./harness.mjs";
import { checked } from "../../web/jstest/register.mjs";

const web = suite({ apart: true }); // whose memory is its own

web.test("mR10 many edits leave memory and listeners as they were", { timeout: process.env.SOAK ? 3_600_000 : 180_000 }, async ({ page, open, context, t }) => {
  const edits = rounds(450, 20_000), third = edits / 3;
  await keepMemory(page);
  await open("/");
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  const measure = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics"), of = (name) => metrics.find((m) => m.name === name).value;
    return { wasm: await page.evaluate(() => globalThis.memory.buffer.byteLength), js: of("JSHeapUsedSize"), listeners: of("JSEventListeners"), nodes: of("Nodes") };
  };
  const edit = (n) => page.evaluate(async (n) => {
    const radios = [...document.querySelectorAll(".Level input[type=radio]")], notes = [...document.querySelectorAll("[data-field=note]")];
    for (let i = 0; i < n; i++) {
      if (i % 7 === 6) { const el = notes[i % notes.length]; el.value = "reason " + i; el.dispatchEvent(new Event("change", { bubbles: true })); }
      else if (i % 5 === 4) document.getElementById("undo").click();
      else radios[(i * 13) % radios.length].click();
      if (i % 4 === 3) await new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); });
    }
  }, n);
  await edit(third);
  await saved(page);
  await edit(third);
  await saved(page);
  const before = await measure();
  await edit(third);
  await saved(page);
  const now = await measure();
  t.diagnostic(JSON.stringify({ before, now }));
  assert.ok(now.wasm <= Math.max(before.wasm * 1.1, before.wasm + (4 << 20)), `the program's memory grew from ${before.wasm} to ${now.wasm}`);
  assert.ok(now.wasm <= 128 << 20, "the program takes " + now.wasm);
  assert.ok(now.js <= before.js * 1.1, `the page's heap grew from ${before.js} to ${now.js}`);
  assert.ok(now.listeners <= before.listeners * 1.1 + 60, `listeners grew from ${before.listeners} to ${now.listeners}`);
  assert.ok(now.nodes <= before.nodes * 1.1 + 500, `nodes grew from ${before.nodes} to ${now.nodes}`);
  checked(t, "mR10", edits);
});
