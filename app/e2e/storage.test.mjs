// What was done is found again, two tabs never overwrite each other, and storage that does not
// work is said, never swallowed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { button, chosen, download, launchProfile, level, PATIENCE, ready, saved, saveState, setLevel, suite, until, verdict, watch } from "./harness.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite();
const store = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await globalThis.scorecardStore[m](...a)), [method, args]);
const records = async (page) => (await store(page, "exportAll")).records;
// A downloaded card without the moment of its last save.
const cardOf = (path) => ({ ...JSON.parse(readFileSync(path, "utf8")), updated: undefined });
const notice = (page, words) => page.getByRole("status", { name: "Messages" }).locator(".Notice", { hasText: words });

// Cuts the text of a summit's cards short in the browser's database, as a fault of the disk would.
const damage = (page, summit) => page.evaluate((of) => new Promise((done, fail) => {
  const q = indexedDB.open("summit-scorecard/");
  q.onerror = () => fail(q.error);
  q.onsuccess = () => {
    const t = q.result.transaction(["docs"], "readwrite"), docs = t.objectStore("docs");
    docs.getAll().onsuccess = (e) => { for (const doc of e.target.result) if (doc.summit === of) docs.put({ ...doc, text: doc.text.slice(0, 40) }); };
    t.onabort = () => fail(t.error);
    t.oncomplete = () => { q.result.close(); done(); };
  };
}), summit);

web.test("a reload finds every kind of change", async ({ page, open }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 1);
  await page.getByRole("slider", { name: "Importance of Hearing for Russia" }).fill("2");
  await page.locator("#detail-hearing-ru > summary").click();
  await page.getByRole("textbox", { name: "Reason for Hearing: Russia" }).fill("Mine: “quoted” <i>&amp;</i>\nsecond line");
  await page.getByRole("combobox", { name: "Range from, Hearing: Russia" }).selectOption("1");
  await page.locator("#detail-sanctions-ru > summary").click();
  await page.getByRole("combobox", { name: "Status of Sanctions: Russia" }).selectOption("unknown");
  await until(() => chosen(level(page, "Sanctions", "Russia")), null, "the level");
  await saved(page);
  const own = await verdict(page).textContent(), before = cardOf(await download(page));
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own);
  assert.equal(await page.locator("#note-hearing-ru").inputValue(), "Mine: “quoted” <i>&amp;</i>\nsecond line");
  assert.equal(await page.locator("#low-hearing-ru").inputValue(), "1");
  assert.equal(await page.locator("#status-sanctions-ru").inputValue(), "unknown");
  assert.equal(await page.getByRole("slider", { name: "Importance of Hearing for Russia" }).inputValue(), "2");
  assert.deepEqual(cardOf(await download(page)), before, "the same card");
  assert.equal((await records(page)).length, 1, "one card, however many edits");

  await open("/summits/anchorage-2025/");
  assert.equal(await verdict(page).textContent(), own, "the summit's own page opens the same card");
  await open("/card/#" + (await records(page))[0].id);
  assert.equal(await verdict(page).textContent(), own, "and so does the card's address");
  const address = page.url();
  await page.locator("a[href^='#source-']").first().evaluate((link) => link.click());
  await until(() => page.evaluate(() => scrollY), (y) => y > 1000, "the place on the page after a jump to a source");
  await until(() => page.url(), address, "the address after it");
  await page.reload();
  await ready(page);
  assert.equal(await verdict(page).textContent(), own, "and so it does when the page is loaded again");
  await open("/summits/yalta-1945/");
  assert.equal(await saveState(page).textContent(), "Unchanged", "another summit has its own card");
});

web.test("mD12 two tabs: what one saves the other shows", async ({ page, open, context, t }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 2);
  await saved(page);
  const second = await context.newPage();
  await open("/", second);
  await setLevel(second, "Ceasefire", "United States", 4);
  checked(t, "mD12");
  const own = await saved(second) && await verdict(second).textContent();
  await until(() => verdict(page).textContent(), own, "the verdict in the first tab");
  assert.equal(await chosen(level(page, "Ceasefire", "United States")), "4");
  await notice(page, "changed in another tab").waitFor();
  await setLevel(page, "Hearing", "Russia", 0);
  await until(() => chosen(level(second, "Hearing", "Russia")), "0", "the level in the second tab");
  assert.equal(await notice(page, "Another tab changed this card at the same time").count(), 0);
  // What is changed in the record comes over, too, and the next change here does not take it back.
  await button(second, "Edit the record").click();
  await second.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name: "Meeting" }).click();
  await second.getByLabel("Title", { exact: true }).fill("Anchorage, told anew");
  await second.getByLabel("Title", { exact: true }).press("Enter");
  await until(() => page.locator("h1").first().textContent(), "Anchorage, told anew", "the title in the first tab");
  await saved(second);
  await setLevel(page, "Hearing", "Russia", 2);
  await saved(page);
  const card = JSON.parse((await records(page))[0].text);
  assert.deepEqual([card.summit.title, card.ratings.find((r) => r.goal === "hearing" && r.side === "ru").level], ["Anchorage, told anew", 2]);
  await second.locator("#edit-done").click();
  await until(() => chosen(level(second, "Hearing", "Russia")), "2", "the level in the second tab");
  assert.equal((await records(page)).length, 1);
});

web.test("mD12 the field that has the focus shows what another tab wrote in it, and goes on from there", async ({ page, open, context, t }) => {
  const second = await context.newPage(), summary = (tab) => tab.getByLabel("Summary", { exact: true });
  for (const [tab, words] of [[page, "from the first"], [second, "from the second"]]) {
    await open("/", tab);
    await button(tab, "Edit the record").click();
    await tab.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name: "Meeting" }).click();
    await summary(tab).fill(words);
    await until(async () => JSON.parse((await records(tab))[0]?.text ?? "{}").summit?.summary, words, "the summary kept");
    await saved(tab);
  }
  await until(() => summary(page).inputValue(), "from the second", "the field in the first tab");
  checked(t, "mD12");
  await summary(page).press("End");
  await summary(page).pressSequentially("!");
  await until(async () => JSON.parse((await records(page))[0].text).summit.summary, "from the second!", "the summary kept");
  await until(() => summary(second).inputValue(), "from the second!", "the field in the second tab");
  assert.equal((await records(page)).length, 1);
});

web.test("mD12 two tabs at the same time: both versions are kept", async ({ page, open, context, t }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 2);
  await saved(page);
  const second = await context.newPage();
  await second.addInitScript(() => { delete globalThis.BroadcastChannel; }); // a frozen tab hears nothing
  await open("/", second);
  await setLevel(page, "Hearing", "Russia", 0);
  await saved(page);
  await setLevel(second, "Hearing", "United States", 0);
  injected(t, "mD12");
  await notice(second, "Another tab changed this card at the same time").waitFor();
  await saved(second);
  const all = await records(page);
  assert.equal(all.length, 2);
  const rating = (card, side) => JSON.parse(card.text).ratings.find((r) => r.goal === "hearing" && r.side === side).level;
  const mine = all.find((r) => rating(r, "ru") === 0), theirs = all.find((r) => rating(r, "us") === 0);
  assert.ok(mine && theirs && mine.id !== theirs.id, "neither overwrote the other");
  assert.equal(rating(mine, "us"), 3);
});

web.test("mD4 storage that is full is said, keeps what was saved, and goes on when there is room", async ({ page, open, t }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if (globalThis.full) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, args);
    };
  });
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 2);
  await saved(page);
  const first = (await records(page))[0].text;
  await page.evaluate(() => { globalThis.full = true; });
  injected(t, "mD4");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await notice(page, "storage is full").waitFor();
  assert.match(await saveState(page).textContent(), /^Not saved: .*full/);
  assert.equal((await records(page))[0].text, first, "what was saved before is untouched");
  const file = JSON.parse(readFileSync(await download(page), "utf8"));
  assert.equal(file.ratings.find((r) => r.goal === "ceasefire" && r.side === "ru").level, 0, "the download has the edit");
  await page.evaluate(() => { globalThis.full = false; });
  await setLevel(page, "Hearing", "Russia", 0);
  await saved(page);
  await until(() => notice(page, "storage is full").count(), 0, "the notice");
  await page.reload();
  await ready(page);
  assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "0");
});

for (const [name, words, spoil] of [
  ["whose bytes are damaged", /damaged/, (page) => damage(page, "anchorage-2025")],
  ["that is no card", /could not be read/, async (page, id) => {
    assert.ok((await store(page, "save", id, "anchorage-2025", 1, '{"format":"summit-scorecard/1","no":1}', "{}", "{}")).ok);
  }],
]) {
  web.test(`mD7 a record ${name} is kept, named and offered; the rest opens`, async ({ page, open, t }) => {
    await open("/summits/yalta-1945/");
    await page.locator(".Level input").first().check();
    await saved(page);
    await open("/");
    await setLevel(page, "Ceasefire", "Russia", 2);
    await saved(page);
    const id = (await records(page)).find((r) => r.summit === "anchorage-2025").id;
    await spoil(page, id);
    injected(t, "mD7");
    const kept = (await records(page)).find((r) => r.id === id).text;
    await page.reload();
    await ready(page);
    const box = notice(page, words);
    await box.waitFor();
    assert.equal(await chosen(level(page, "Ceasefire", "Russia")), "3", "the starting card is shown");
    await setLevel(page, "Hearing", "Russia", 0);
    await saved(page);
    const all = await records(page);
    assert.equal(all.find((r) => r.id === id).text, kept, "the broken record is as it was");
    assert.equal(all.length, 3, "the reader's new card is another one");
    await box.waitFor();
    await box.getByRole("button", { name: "Open the rescue page" }).click();
    await page.getByRole("heading", { name: "Download your cards" }).waitFor();
    await page.getByRole("button", { name: /^Download .*Anchorage/ }).first().waitFor();
    await open("/summits/yalta-1945/");
    assert.equal(await saveState(page).textContent(), "Saved", "the other card opens");
  });
}

web.test("mD9 a browser that blocks site data says so and works", async ({ server, t }) => {
  const context = await launchProfile("blocked", { profile: { default_content_setting_values: { cookies: 2 } } });
  injected(t, "mD9");
  try {
    context.setDefaultTimeout(PATIENCE);
    const problems = watch(context, server.origin, [/no offline use here/]);
    const page = await context.newPage();
    await page.addInitScript(() => { // what is on the page in the first frame without the bar of the start
      let bar = false;
      const look = () => {
        const there = !!document.querySelector(".BootBar");
        bar ||= there;
        if (bar && !there) globalThis.firstFrame = [...document.querySelectorAll(".Notice")].map((n) => n.textContent).join(); else requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(server.url("/"));
    await ready(page);
    assert.match(await until(() => page.evaluate(() => globalThis.firstFrame), (words) => words !== undefined, "the first frame"), /Your changes last only until you close this page/);
    assert.ok(await notice(page, "Your changes last only until you close this page").isVisible());
    const start = await verdict(page).textContent();
    await setLevel(page, "Ceasefire", "Russia", 0);
    await until(() => verdict(page).textContent(), (now) => now !== start, "the verdict");
    await until(() => saveState(page).textContent(), (words) => /^Not saved: .*does not let the site keep data/.test(words), "the save state");
    const file = JSON.parse(readFileSync(await download(page), "utf8"));
    assert.equal(file.ratings.find((r) => r.goal === "ceasefire" && r.side === "ru").level, 0);
    await button(page, "Undo").click();
    await until(() => verdict(page).textContent(), start, "the verdict after undo");
    await page.reload();
    await ready(page);
    assert.equal(await verdict(page).textContent(), start, "nothing was kept, as was said");
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
});
