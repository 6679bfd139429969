// The rescue page: lists and exports without the program, offline too, damaged records included.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { call, launch, profile, serve, siteFiles, until } from "./harness.mjs";

let site, browser;
before(async () => { site = await serve(siteFiles({ base: "/repo/" }), "/repo/"); browser = await launch(); });
after(async () => { await browser.close(); await site.stop(); });
const state = (p) => until(async () => { const s = await p.locator("#rescue-state").textContent(); return s.startsWith("Reading") ? "" : s; }, "the list");
async function file(p, button) {
  const [download] = await Promise.all([p.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("everything kept is listed and comes out byte for byte, with the server stopped", async () => {
  const p = await browser.page(site.origin + "/repo/");
  await until(() => p.evaluate(() => globalThis.notices?.some((n) => n[0] === "offline-ready")), "the worker");
  const text = "{\"title\":\"é 😀 <b>\"}\n";
  const title = JSON.stringify({ title: "My <b>card</b>", date: "2025-08-15" });
  await call(p, "save", "a", "anchorage-2025", 0, "{\"n\":1}", "", title);
  await call(p, "save", "a", "anchorage-2025", 1, text, "", title);
  await call(p, "save", "bad", "anchorage-2025", 0, "{}", "", JSON.stringify({ title: "Broken one" }));
  await call(p, "save", "gone", "malta-1989", 0, "{\"gone\":1}", "", JSON.stringify({ title: "Removed" }));
  await call(p, "remove", "gone");
  await p.evaluate(() => new Promise((ok) => {
    const q = indexedDB.open("summit-scorecard/repo/");
    q.onsuccess = () => { const s = q.result.transaction("docs", "readwrite").objectStore("docs"); s.put({ id: "bad", summit: "anchorage-2025", rev: 1, text: { not: "text" } }).onsuccess = () => { q.result.close(); ok(); }; };
  }));
  await site.stop();
  await p.goto(site.origin + "/repo/rescue.html");
  assert.equal(await state(p), "2 cards are kept in this browser, 1 of them damaged.");
  const rows = await p.locator("#rescue-cards li span").allTextContents();
  assert.match(rows[0], /^My <b>card<\/b> \(2025-08-15\), revision 2, saved \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
  assert.match(rows[1], /^Broken one, revision 1 - damaged, kept as found$/);
  assert.deepEqual(await file(p, p.locator("#rescue-cards li").nth(0).getByRole("button")), { name: "a.scorecard.json", text });
  assert.deepEqual(await file(p, p.locator("#rescue-cards li").nth(1).getByRole("button")), { name: "bad.damaged.json", text: "{\"not\":\"text\"}" });
  assert.deepEqual(await file(p, p.locator("#rescue-revs li").nth(0).getByRole("button")), { name: "a-1.scorecard.json", text: "{\"n\":1}" });
  assert.deepEqual(await file(p, p.locator("#rescue-bin li").nth(0).getByRole("button")), { name: "gone.scorecard.json", text: "{\"gone\":1}" });
  const all = JSON.parse((await file(p, p.locator("#rescue-all"))).text);
  assert.deepEqual([all.format, all.records.map((r) => r.id), all.revs.length, all.bin.length], ["summit-scorecard-export/1", ["a", "bad"], 1, 1]);
  assert.equal(all.records[0].text, text);
  await site.start();
});

test("the address of a download lives for a minute", async () => {
  const p = await browser.page();
  await p.addInitScript(() => { globalThis.revoked = []; const real = setTimeout; globalThis.setTimeout = (f, ms, ...x) => { if (ms >= 10000) revoked.push(ms); return real(f, ms, ...x); }; });
  await p.goto(site.origin + "/repo/rescue.html");
  await state(p);
  const before = await p.evaluate(() => revoked.filter((ms) => ms === 60000).length);
  await file(p, p.locator("#rescue-all"));
  assert.equal(await p.evaluate(() => revoked.filter((ms) => ms === 60000).length), before + 1);
});

test("with nothing kept, and with storage blocked, it says so", async () => {
  const clean = await launch(), shut = await launch(profile({ profile: { default_content_setting_values: { cookies: 2 } } }));
  try {
    assert.equal(await state(await clean.page(site.origin + "/repo/rescue.html")), "0 cards are kept in this browser.");
    assert.match(await state(await shut.page(site.origin + "/repo/rescue.html")), /does not let the site keep data/);
  } finally { await clean.close(); await shut.close(); }
});
