// Copies of the reader's work: earlier versions, everything in one file and back, reminders; and
// faults that only a copy or the order of saves can meet: cleared data, a wrong clock.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, chosen, download, level, randomOf, ready, rounds, saved, setLevel, SOAK, suite, until, verdict } from "./harness.mjs";
import { clean } from "./axe.mjs";
import { ODD, placesIn } from "./strings.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite();
const store = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await globalThis.scorecardStore[m](...a)), [method, args]);
const records = async (page) => (await store(page, "exportAll")).records;
const notice = (page, words) => page.getByRole("status", { name: "Messages" }).locator(".Notice", { hasText: words });
const dialog = (page) => page.getByRole("dialog", { name: "Earlier versions of this card" });
const later = (page, ms) => page.evaluate((ms) => { const real = Date.now; Date.now = () => real() + ms; }, ms);
const judged = async (page) => ({ ...JSON.parse((await records(page))[0].text), updated: undefined });

web.test("mD15 an earlier version is shown, brought back, and that is undone", async ({ page, open, t }) => {
  await open("/");
  await button(page, "Earlier versions").click();
  await dialog(page).getByText("There is no earlier version yet").waitFor();
  await button(dialog(page), "Close").click();
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const first = await judged(page), note = await page.locator("#note-hearing-us").inputValue(), words = await verdict(page).textContent();
  await later(page, 61_000);
  await setLevel(page, "Hearing", "United States", 4);
  await saved(page);
  await page.locator("#detail-hearing-us > summary").click();
  await page.locator("#note-hearing-us").fill("second");
  await page.locator("#note-hearing-us").blur();
  await until(async () => (await judged(page)).ratings.some((r) => r.note === "second"), true, "the save");
  const second = await judged(page);
  await button(page, "Earlier versions").click();
  const row = dialog(page).getByRole("listitem");
  await until(() => row.count(), 1, "the versions");
  assert.match(await row.first().textContent(), /\d{4}, \d\d:\d\d UTC/);
  assert.ok((await row.first().textContent()).includes(words.trim()), "with its verdict");
  await clean(page, "versions");
  await row.first().getByRole("button", { name: /^Bring back the version of/ }).click();
  injected(t, "mD15"); // what was shown is replaced
  await notice(page, "The earlier version is back").waitFor();
  await until(async () => JSON.stringify(await judged(page)), JSON.stringify(first), "the card saved");
  assert.equal(await page.locator("#note-hearing-us").inputValue(), note);
  await notice(page, "The earlier version is back").getByRole("button", { name: "Undo" }).click();
  await until(async () => JSON.stringify(await judged(page)), JSON.stringify(second), "the card after undo, exactly");
  assert.equal(await page.locator("#note-hearing-us").inputValue(), "second");
  assert.equal((await store(page, "revs", (await records(page))[0].id)).length, 2, "what was shown before is a version, too");
});

const everything = async (page) => {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Download everything").click()]);
  return readFileSync(await file.path(), "utf8");
};
const give = (page, text) => page.locator("#new-file").setInputFiles({ name: "summit-scorecard-everything.json", mimeType: "application/json", buffer: Buffer.from(text) });
const plain = (text) => JSON.stringify(JSON.parse(text), (k, v) => (["exported", "seq", "token"].includes(k) ? undefined : v), 1);
const wipe = async (page, open) => {
  await page.evaluate(() => caches.delete("second-copy:summit-scorecard/"));
  await page.evaluate(() => new Promise((ok, no) => { localStorage.clear(); const q = indexedDB.deleteDatabase("summit-scorecard/"); q.onsuccess = ok; q.onerror = no; }));
  await open("/library/");
};

web.test("mD15 everything in one file: on an empty browser it comes back byte for byte; nothing that is here is replaced", async ({ page, open, t }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  await later(page, 61_000);
  await setLevel(page, "Ceasefire", "Russia", 1);
  await saved(page);
  await open("/summits/yalta-1945/");
  await page.locator(".Level input").first().check();
  await saved(page);
  await open("/summits/malta-1989/");
  await page.locator(".Level input").first().check();
  await saved(page);
  await store(page, "remove", (await records(page)).find((r) => r.summit === "malta-1989").id);
  await open("/library/");
  const text = await everything(page), file = JSON.parse(text);
  assert.deepEqual([file.records.length, file.revs.length, file.bin.length], [2, 1, 1]);

  await wipe(page, open);
  injected(t, "mD15");
  assert.equal((await records(page)).length, 0);
  await give(page, text);
  await notice(page, "2 cards came back, with 1 earlier version and 1 card in the bin.").waitFor();
  assert.equal(plain(await everything(page)), plain(text), "byte for byte");
  assert.deepEqual(await store(page, "open"), { ok: true });

  await give(page, text);
  await notice(page, "0 cards came back. 2 cards of the file were here already.").waitFor();
  assert.equal(plain(await everything(page)), plain(text), "twice is as good as once");

  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 4);
  await saved(page);
  const mine = (await records(page)).find((r) => r.summit === "anchorage-2025");
  await open("/library/");
  await give(page, text);
  await notice(page, "1 card came back, 1 of them as a copy beside the one that is here").waitFor();
  const all = await records(page), copy = all.find((r) => r.summit === "anchorage-2025" && r.id !== mine.id);
  assert.equal(all.length, 3);
  assert.equal(all.find((r) => r.id === mine.id).text, mine.text, "what was here is untouched");
  const old = file.records.find((r) => r.summit === "anchorage-2025");
  assert.equal(copy.text, old.text.replace(old.id, copy.id), "the copy differs by its id alone");
  await open("/card/#" + copy.id);
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "1");

  // A file with something bad in it: the good cards come, the bad one is named.
  await wipe(page, open);
  injected(t, "mD15");
  await give(page, JSON.stringify({ ...file, records: [...file.records, { id: "bad", title: "The bad one", text: "{\"format\":1}", rev: 1 }], revs: [...file.revs, { id: "../x", rev: 1, at: 1, text: "{}" }, null, 7] }));
  await page.locator("#refused").getByText("The bad one").waitFor();
  assert.equal((await records(page)).length, 2);

  // A file that breaks off: the cards that stand in it whole come, and the reader is told what does not.
  await wipe(page, open);
  injected(t, "mD15");
  injected(t, "mD15");
  await give(page, text.slice(0, text.indexOf(file.records[1].id) + 500));
  await notice(page, "1 card came back").waitFor();
  await notice(page, "damaged or cut off. The cards that stand in it whole were read").waitFor();
  assert.deepEqual((await records(page)).map((r) => r.text), [file.records[0].text]);
  injected(t, "mD15");
  await give(page, text.slice(0, 150));
  await page.locator("#refused").getByText("no card stands in it whole").waitFor();
  injected(t, "mD15");
  await give(page, text.replace("export/1", "export/2"));
  await page.locator("#refused").getByText("written by a newer program").waitFor();
});

// A file of everything with one thing in it changed, taken away or put twice, or cut: what is good comes back, what
// is not is refused, the card that is here stays, and the program is the same at the end.
const CHANGES = rounds(6, 1500);
web.test(`mF1 ${CHANGES} files of everything, changed at random`, { timeout: 120_000 + CHANGES * 1000 }, async ({ page, open, t }) => {
  for (const path of ["/", "/summits/yalta-1945/", "/summits/malta-1989/"]) {
    await open(path);
    await page.locator(".Level input:not(:checked)").first().check();
    await saved(page);
  }
  await store(page, "remove", (await records(page)).find((r) => r.summit === "malta-1989").id);
  await open("/library/");
  const text = await everything(page), mine = await records(page), own = mine.map((r) => r.text);
  await page.evaluate(() => {
    globalThis.taken = 0;
    const { takeAll } = globalThis.scorecardStore;
    globalThis.scorecardStore.takeAll = async (...x) => { const said = await takeAll(...x); globalThis.taken++; return said; };
  });
  const random = randomOf(3);
  const changed = () => {
    if (random(6) === 0) { const at = random(text.length); return random(2) ? text.slice(0, at) : text.slice(0, at) + '"]},x'[random(5)] + text.slice(at + 1); }
    const all = JSON.parse(text), places = placesIn(all);
    for (let n = random(3); n >= 0; n--) {
      const [x, key] = places[random(places.length)], act = random(8);
      if (act === 0) delete x[key];
      else if (act === 1 && Array.isArray(x)) x.push(x[key]);
      else if (act === 2 && typeof x[key] === "string") x[key] = x[key].slice(0, random(x[key].length));
      else x[key] = ODD[random(ODD.length)];
    }
    return JSON.stringify(all);
  };
  let came = 0;
  for (let n = 0; n < CHANGES; n++) {
    injected(t, "mF1");
    const given = changed(), before = await page.evaluate(() => globalThis.taken), name = `summit-scorecard-everything-${n}.json`;
    await page.locator("#new-file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(given) });
    const outcome = () => page.evaluate(([before, name]) => (globalThis.taken > before ? "taken" : document.querySelector("#refused").textContent.includes(name) ? "refused" : document.querySelector(".BootBox")?.textContent ?? ""), [before, name]);
    const what = await until(outcome, (w) => w !== "", `what becomes of file ${n}: ${given.slice(0, 300)}`);
    assert.ok(["taken", "refused"].includes(what), `${what} at file ${n}: ${given.slice(0, 300)}`);
    if (what === "taken") came++;
    if (n % 20 === 19 || n === CHANGES - 1) {
      const all = await records(page);
      for (const [i, r] of mine.entries()) assert.equal(all.find((now) => now.id === r.id)?.text, own[i], "a card that was here is as it was, after file " + n);
      assert.deepEqual([all.filter((r) => r.damaged), (await store(page, "open")).ok], [[], true], "after file " + n);
      const others = all.filter((r) => !mine.some((m) => m.id === r.id)).map((r) => r.id);
      if (others.length) await store(page, "remove", others);
      await store(page, "emptyBin");
    }
  }
  assert.ok(came > CHANGES / 3, came + " of them had something good in them");
  t.diagnostic(`${came} of them had something good in them`);
});

web.test("mD15 three of four cards: asked twice, a file of everything first, from which they come back", async ({ page, open, t }) => {
  await open("/library/");
  await button(page, "Blank card").click();
  await page.waitForURL(/\/card\//);
  await ready(page);
  await open("/library/");
  const [blank] = await records(page);
  for (const id of ["second", "third", "fourth"]) {
    const text = blank.text.replaceAll(blank.id, id);
    assert.ok((await store(page, "save", id, blank.summit, 0, text, "", blank.summary ?? "{}")).ok);
  }
  await page.reload();
  await ready(page);
  const before = await records(page);
  assert.equal(before.length, 4);
  const boxes = page.locator("#own .CardList-box");
  for (let n = 0; n < 3; n++) await boxes.nth(n).check();
  await button(page, "Delete").click();
  await page.locator("#ask-yes").click();
  await page.locator("#ask-title", { hasText: "3 of" }).waitFor();
  assert.equal((await records(page)).length, 4, "once is not enough");
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("#ask-yes").click()]);
  injected(t, "mD15");
  await until(async () => (await records(page)).length, 1, "the cards");
  await store(page, "emptyBin");
  await give(page, readFileSync(await file.path(), "utf8"));
  await notice(page, "3 cards came back").waitFor();
  const text = (list) => Object.fromEntries(list.map((r) => [r.id, r.text]));
  assert.deepEqual(text(await records(page)), text(before));
});

for (const [why, words, stub] of [
  ["little room", "kept only until the browser needs the room", () => { if (navigator.storage) navigator.storage.estimate = async () => ({ quota: 40e6, usage: 1e6 }); }],
  ["no promise", "kept only until this browser clears", () => { if (navigator.storage) { navigator.storage.persist = navigator.storage.persisted = async () => false; } }],
  ["a private window", "kept only until you close this private window", () => { if (navigator.storage) navigator.storage.getDirectory = () => Promise.reject(new DOMException("", "SecurityError")); }],
]) web.test(`mD10 ${why}: the reader is told, once a session, before much is done`, async ({ page, open, context, t }) => {
  await context.addInitScript(stub);
  injected(t, "mD10");
  await open("/");
  assert.equal(await notice(page, "kept only until").count(), 0);
  await setLevel(page, "Ceasefire", "Russia", 0);
  await notice(page, words).waitFor();
  await notice(page, words).getByRole("button", { name: "Dismiss" }).click();
  if (!SOAK && why !== "little room") return; // the rest does not depend on the reason
  await page.reload();
  await ready(page);
  await setLevel(page, "Ceasefire", "Russia", 1);
  await saved(page);
  await open("/library/");
  await page.locator("#kept-how", { hasText: "kept only until" }).waitFor();
  assert.equal(await notice(page, words).count(), 0, "once a session");
  const other = await context.newPage();
  await open("/", other);
  await setLevel(other, "Ceasefire", "Russia", 2);
  await notice(other, words).waitFor();
});

web.test("mD10 where the browser has promised to keep the cards nothing is told but in the library", async ({ page, open, context, t }) => {
  await context.addInitScript(() => { if (navigator.storage) navigator.storage.persisted = async () => true; });
  checked(t, "mD10");
  await open("/library/");
  await page.locator("#kept-how", { hasText: "has agreed to keep your cards" }).waitFor();
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 1);
  await saved(page);
  assert.equal(await notice(page, "kept only until").count(), 0);
});

web.test("mD10 after 20 changes without a copy the reader is reminded; a download starts the count anew", async ({ page, open, t }) => {
  await open("/");
  const change = async (n) => { await setLevel(page, "Ceasefire", "Russia", n % 5); await until(async () => (await records(page))[0]?.rev, n, "the saves"); };
  // The count goes over a reload. With each submission most of it is not made but written beside the card.
  const early = rounds(2, 10);
  for (let n = 1; n <= early; n++) await change(n);
  const [{ id, view }] = await records(page);
  if (!SOAK) await store(page, "setView", id, JSON.stringify({ ...JSON.parse(view), edits: JSON.parse(view).edits + 15 }));
  await page.reload();
  await ready(page);
  const last = SOAK ? 19 : 4;
  for (let n = early + 1; n <= last; n++) await change(n);
  assert.equal(await notice(page, "has changed 20 times").count(), 0);
  await change(last + 1);
  checked(t, "mD10");
  const box = notice(page, "has changed 20 times");
  await box.waitFor();
  await box.getByRole("button", { name: "Dismiss" }).click();
  await change(last + 2);
  assert.equal(await box.count(), 0, "once in 20");
  await download(page);
  await until(async () => JSON.parse((await records(page))[0].view).edits, 0, "the count");
  await change(last + 3);
  await until(async () => JSON.parse((await records(page))[0].view).edits, 1, "the count");
});

web.test("mD11 the site's data is cleared while the page is open: the next save keeps what is on the screen and says so", async ({ page, open, server, context, t }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const id = (await records(page))[0].id, cdp = await context.newCDPSession(page);
  await cdp.send("Storage.clearDataForOrigin", { origin: server.origin, storageTypes: "all" });
  injected(t, "mD11");
  await setLevel(page, "Hearing", "Russia", 1);
  await notice(page, "saved anew").waitFor();
  await saved(page);
  const all = await records(page), rating = (goal) => JSON.parse(all[0].text).ratings.find((r) => r.goal === goal && r.side === "ru").level;
  assert.deepEqual([all.length, all[0].id, rating("ceasefire"), rating("hearing")], [1, id, 0, 1]);
  await page.reload();
  await ready(page);
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
});

web.test("mD16 the clock goes back, past 2038 and to another zone: the order is that of the saves", async ({ page, open, context, t }) => {
  const cdp = await context.newCDPSession(page), zones = ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "Europe/Prague"];
  const years = SOAK ? [2026, 2041, 1999, 2038] : [2041, 1999, 2038];
  await context.addInitScript(() => {
    const Real = Date, shift = () => Number(sessionStorage.getItem("shift") || 0);
    globalThis.Date = class extends Real { constructor(...x) { super(...(x.length ? x : [Real.now() + shift()])); } static now() { return Real.now() + shift(); } };
  });
  await open("/");
  for (const [i, year] of years.entries()) {
    await cdp.send("Emulation.setTimezoneOverride", { timezoneId: zones[i] });
    injected(t, "mD16");
    await page.evaluate((year) => { sessionStorage.setItem("shift", "0"); sessionStorage.setItem("shift", String(Date.UTC(year, 0, 19, 3, 14, 8) - Date.now())); }, year);
    await page.reload();
    await ready(page);
    if (i) assert.equal(await chosen(level(page, "Ceasefire", "Russia")), String(i - 1), "the card saved last is shown");
    await setLevel(page, "Ceasefire", "Russia", i);
    await saved(page);
    await until(async () => (await records(page))[0].rev, i + 1, "the revision");
    assert.equal((await records(page))[0].updated.slice(0, 4), String(year));
  }
  const [{ id }] = await records(page), revs = (await store(page, "revs", id)).map((r) => r.rev);
  assert.deepEqual(revs, years.slice(1).map((_, i) => i + 1).reverse(), "versions in the order of saves");
  assert.deepEqual(await store(page, "open"), { ok: true });
});
