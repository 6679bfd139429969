// What stands in the browser's database may be anything: an older program's, another one's, or half of it.
// Whatever it is, each page starts and answers, and what it cannot read it leaves as it is.
import assert from "node:assert/strict";
import { database, randomOf, ready, rounds, saved, suite, until, verdict } from "./harness.mjs";
import { ODD, placesIn } from "./strings.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();

// Replaces the whole database, without the store's help. Rows that have no key are not put.
const write = (page, all) => page.evaluate((all) => new Promise((ok, no) => {
  const q = indexedDB.open("summit-scorecard/");
  q.onerror = () => no(q.error);
  q.onsuccess = () => {
    const t = q.result.transaction(Object.keys(all), "readwrite");
    for (const [name, rows] of Object.entries(all)) {
      const s = t.objectStore(name);
      s.clear();
      for (const row of rows) try { s.put(row); } catch { /* it lost its key */ }
    }
    t.oncomplete = () => { q.result.close(); ok(); };
    t.onabort = () => { q.result.close(); no(t.error); };
  };
}), all);

const CHANGES = rounds(2, 400);
web.test(`mF1 ${CHANGES} databases, changed at random`, { allow: [/favicon\.ico/], timeout: 120_000 + CHANGES * 15_000 }, async ({ page, open, server, t }) => {
  for (const path of ["/", "/summits/yalta-1945/", "/summits/malta-1989/"]) {
    await open(path);
    await page.locator(".Level input:not(:checked)").first().check();
    await saved(page);
  }
  await page.evaluate(() => scorecardStore.list().then((said) => scorecardStore.remove(JSON.parse(said).records[0].id)));
  const whole = JSON.stringify(await database(page)), id = JSON.parse(whole).docs[0].id;
  const edited = JSON.parse(whole).docs.find((row) => row.summit === "anchorage-2025").id; // its second copy may be later than what is written, and come back
  const random = randomOf(Number(process.env.SEED ?? 5));
  for (let n = 0; n < CHANGES; n++) {
    const all = JSON.parse(whole), places = placesIn(all).filter(([x]) => x !== all), did = []; // the stores themselves stay
    for (let k = random(4); k >= 0; k--) {
      const [x, key, path] = places[random(places.length)], value = ODD[random(ODD.length)];
      if (random(8) === 0) { delete x[key]; did.push("without " + path); } else { x[key] = value; did.push(path + " = " + JSON.stringify(value).slice(0, 40)); }
    }
    const what = `with ${did.join(", ")} (${n})`;
    await page.goto(server.url("/robots.txt"));
    await write(page, all).catch((e) => { throw new Error(what + ": " + e.message); });
    injected(t, "mF1", did.length);
    if (random(2)) await page.evaluate(() => localStorage.clear()); // without the witness of what was saved
    const before = JSON.stringify((await database(page)).docs);
    for (const path of ["/", "/library/", "/card/#" + id, "/rescue.html"]) {
      await page.goto(server.url(path));
      if (path === "/rescue.html") {
        const words = await until(() => page.locator("#rescue-state").textContent(), (words) => !/^Reading/.test(words), "the rescue page " + what);
        assert.match(words, /kept in this browser/, "the rescue page " + what);
        continue;
      }
      await ready(page).catch((e) => { throw new Error(`${path} ${what}: ${e.message}`); });
      if (path === "/") {
        assert.match(await verdict(page).textContent(), /\w/);
        await page.locator("#level-hearing-ru-1").check(); // and it answers
        await page.locator("#level-hearing-ru-2").check();
        await until(() => page.locator("#level-hearing-ru-2").isChecked(), true, "the page " + what);
      }
      if (path !== "/library/" || n % 2) continue;
      await page.locator("#shelf-words").fill("yalta");
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      assert.equal(await page.locator(".BootBox").count(), 0, `the library ${what}: ${await page.locator(".BootBox").allTextContents()}`);
    }
    const after = (await database(page)).docs.map((row) => JSON.stringify(row));
    for (const row of JSON.parse(before)) if (row.summit !== "anchorage-2025" && row.id !== edited) assert.ok(after.includes(JSON.stringify(row)), `another card's row is no more as it was ${what}: ${JSON.stringify(row).slice(0, 200)}`);
  }
});
