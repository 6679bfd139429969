// What web/jstest tries with a stand-in for the program, once more with the real one: a database that
// does not open, a newer version beside an open page, a first visit over a slow line.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";
import { FLAGS } from "../../web/jstest/harness.mjs";
import { BROWSER, button, database, downloadAs, folder, launchProfile, PATIENCE, ready, saved, saveState, Server, setLevel, SOAK, suite, until, verdict } from "./harness.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite();
const trouble = (page) => page.locator('.Notice[data-trouble="yes"]');

test("mD8 the database does not open: said at once, the card works and can be downloaded, nothing is deleted", async (t) => {
  const server = await new Server().start(), name = "unopened", dir = folder(name);
  t.after(() => server.stop());
  let context = await launchProfile(name);
  let page = await context.newPage();
  await page.goto(server.url("/"));
  await ready(page);
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  await context.close();
  const root = join(dir, "Default", "IndexedDB"), place = join(root, readdirSync(root).find((d) => d.endsWith(".leveldb")));
  renameSync(place, place + ".aside");
  writeFileSync(place, "not a folder");
  injected(t, "mD8");
  context = await launchProfile(name);
  t.after(() => context.close());
  context.setDefaultTimeout(PATIENCE);
  page = await context.newPage();
  await page.goto(server.url("/"));
  await ready(page);
  await trouble(page).getByText(/last only until you close this page.*cannot be opened\. Nothing in it was changed/).waitFor();
  const before = await verdict(page).textContent();
  await setLevel(page, "Ceasefire", "Russia", 0);
  await until(() => verdict(page).textContent(), (now) => now !== before, "the verdict");
  await until(() => saveState(page).textContent(), (words) => /^Not saved/.test(words), "the save state");
  const card = JSON.parse(readFileSync(await downloadAs(page, "Scorecard file"), "utf8"));
  assert.equal(card.ratings.find((r) => r.goal === "ceasefire" && r.side === "ru").level, 0, "the copy has the change");
  assert.equal(readFileSync(place, "utf8"), "not a folder", "left as it was");
});

// Another tab at work holds the database for longer than the page waits for it.
web.test("mD8 the database answers late: nothing is called lost, and the card comes once it does", { allow: [/favicon\.ico/] }, async ({ page, open, context, server, t }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const id = await page.evaluate(async () => JSON.parse(await scorecardStore.list()).records[0].id);
  const other = await context.newPage();
  await other.goto(server.url("/robots.txt"));
  const hold = () => other.evaluate(() => new Promise((held) => {
    globalThis.release = false;
    indexedDB.open("summit-scorecard/").onsuccess = (e) => {
      const d = e.target.result, s = d.transaction(["docs", "summaries", "revs", "bin", "meta"], "readwrite").objectStore("docs");
      const again = () => { if (globalThis.release) return d.close(); s.count().onsuccess = again; };
      again();
      held();
    };
  }));
  const release = () => other.evaluate(() => { globalThis.release = true; });
  await hold();
  injected(t, "mD8");
  await page.goto("about:blank");
  await open("/card/#" + id);
  await page.getByRole("heading", { name: "Your card could not be looked up" }).waitFor();
  assert.equal(await trouble(page).count(), 0, "it is said once");
  await release();
  await page.locator("#level-ceasefire-ru-0").waitFor({ state: "attached" }); // it comes by itself, where nothing is shown that it could take the place of
  await until(() => page.locator("#level-ceasefire-ru-0").isChecked(), true, "the card");
  assert.equal(await trouble(page).count(), 0, "nothing is wrong any more");
  await setLevel(page, "Ceasefire", "Russia", 1);
  await saved(page);
  assert.equal(await page.evaluate(async () => JSON.parse(await scorecardStore.list()).records.length), 1, "it is the same card");

  // On the page of the summit the reader may have changed something by then, so the kept card is offered.
  await page.goto("about:blank");
  await hold();
  injected(t, "mD8");
  await open("/");
  await trouble(page).getByText(/does not answer/).waitFor();
  await release();
  await trouble(page).getByText(/database answers now/).waitFor();
  await button(page, "Open the kept card").click();
  await page.waitForURL((url) => url.pathname === "/card/");
  await ready(page);
  await until(() => page.locator("#level-ceasefire-ru-1").isChecked(), true, "the card");

  if (!SOAK) return; // each wait is eight seconds
  // The library too, where meanwhile a record has gone: that comes back, and is said, as soon as it is known.
  await page.evaluate(async (summit) => scorecardStore.save("gone", summit, 0, JSON.parse(await scorecardStore.latest(summit)).record.text.replace(/"id": *"[^"]*"/, '"id":"gone"'), "", '{"title":"A card that goes"}'), "anchorage-2025");
  await page.goto("about:blank");
  await other.evaluate(() => new Promise((done) => {
    indexedDB.open("summit-scorecard/").onsuccess = (e) => {
      const t = e.target.result.transaction("docs", "readwrite");
      t.objectStore("docs").delete("gone");
      t.oncomplete = () => { e.target.result.close(); done(); };
    };
  }));
  await hold();
  injected(t, "mD8");
  await open("/library/");
  await trouble(page).getByText(/does not answer/).waitFor();
  await release();
  await page.locator(`[href$="/card/#${id}"]`).first().waitFor({ state: "attached" });
  await trouble(page).getByText(/had lost a part of its database: A card that goes\. It was put back/).waitFor();
  await until(() => trouble(page).count(), 1, "the notices");
});

// A newer program opens the database and raises its version, as its page would.
const upgrade = (page) => page.evaluate(() => new Promise((ok, no) => {
  const q = indexedDB.open("summit-scorecard/", 2);
  q.onupgradeneeded = () => q.result.createObjectStore("later");
  q.onerror = () => no(q.error);
  q.onsuccess = () => { q.result.close(); ok(); };
}));
const dump = async (page) => JSON.stringify(await database(page));

web.test("mF11 mF12 a newer version takes the database while a reader works: the page keeps the words, says so, and writes nothing more", { allow: [/favicon\.ico/] }, async ({ page, open, context, server, t }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 0);
  await saved(page);
  const newer = await context.newPage();
  await newer.goto(server.url("/robots.txt"));
  await setLevel(page, "Hearing", "Russia", 1); // under way as the other comes
  await upgrade(newer);
  injected(t, "mF11");
  injected(t, "mF12");
  const words = await until(() => saveState(page).textContent(), (words) => /^(Saved|Not saved)/.test(words), "the save state");
  const before = await dump(newer), kept = JSON.parse(JSON.parse(before).docs[0].text);
  if (words === "Saved") assert.equal(kept.ratings.find((r) => r.goal === "hearing" && r.side === "ru").level, 1, "what was called saved is there");
  await setLevel(page, "Ceasefire", "Russia", 2);
  await trouble(page).getByText(/saved by a newer version .* Reload/).waitFor();
  assert.match(await saveState(page).textContent(), /^Not saved/);
  const card = JSON.parse(readFileSync(await downloadAs(page, "Scorecard file"), "utf8"));
  assert.equal(card.ratings.find((r) => r.goal === "ceasefire" && r.side === "ru").level, 2, "what is on screen can be taken along");

  // The server goes back: the older program starts on the newer database.
  const late = await context.newPage();
  await open("/", late);
  await trouble(late).getByText(/read-only until you reload/).waitFor();
  assert.equal(await late.locator("#level-ceasefire-ru-0").isChecked(), true, "the saved card is shown");
  await setLevel(late, "Hearing", "Russia", 4);
  await until(() => saveState(late).textContent(), (words) => /newer version/.test(words), "the save state");
  await late.goto(server.url("/library/"));
  await ready(late);
  assert.equal(await dump(newer), before, "0 bytes changed");
});

// The built site through a line of so many bytes a second.
async function slowLine(server, rate) {
  let sent = 0;
  const asked = new Set();
  const started = Date.now();
  const proxy = http.createServer((req, res) => asked.add(req.url) && http.get(server.origin + req.url, { headers: { ...req.headers, host: new URL(server.origin).host } }, async (answer) => {
    res.setMaxListeners(0); // one for each piece that waits
    res.writeHead(answer.statusCode, answer.rawHeaders);
    for await (const part of answer) for (let at = 0; at < part.length; at += 4096) {
      const piece = part.subarray(at, at + 4096);
      sent += piece.length; // one line for all requests
      const wait = started + (sent / rate) * 1000 - Date.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      if (!res.write(piece) && !res.destroyed) await new Promise((done) => { res.once("drain", done); res.once("close", done); });
    }
    res.end();
  }).on("error", () => res.destroy()));
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${proxy.address().port}/`, sent: () => sent, asked, stop: () => { proxy.close(); proxy.closeAllConnections(); } };
}

// Attached developer tools keep a worker alive that the browser would end, so nothing is attached until
// the line has been quiet for a while.
const RATE = SOAK ? 80_000 : 400_000;
test(`mO2 a first visit at ${RATE / 1000} kB/s with nothing attached: all of the site is kept`, { timeout: 180_000 }, async (t) => {
  const server = await new Server().start(), line = await slowLine(server, RATE), dir = folder("slow-line");
  const browser = spawn(BROWSER, [...FLAGS, "--headless=new", "--remote-debugging-port=0", "--user-data-dir=" + dir, line.url], { stdio: ["ignore", "ignore", "pipe"] });
  t.after(async () => { browser.kill(); line.stop(); await server.stop(); });
  const address = await new Promise((done, fail) => {
    let said = "";
    browser.stderr.on("data", (part) => { said += part; const m = /DevTools listening on (ws:\S+)/.exec(said); if (m) done(m[1]); });
    browser.on("exit", () => fail(new Error("Chromium ended: " + said)));
  });
  const began = Date.now();
  for (let last = -1, quiet = 0; quiet < 6; ) {
    await new Promise((done) => setTimeout(done, 500));
    quiet = line.asked.has("/service-worker.js") && line.sent() > 1_000_000 && line.sent() === last ? quiet + 1 : 0;
    last = line.sent();
    assert.ok(Date.now() - began < 150_000, "it never ends");
  }
  const attached = await chromium.connectOverCDP(address), page = attached.contexts()[0].pages()[0];
  await ready(page);
  const build = JSON.parse(readFileSync(join(server.site, "build.json"), "utf8")), worker = readFileSync(join(server.site, "service-worker.js"), "utf8");
  const list = JSON.parse(/\[\[".*?\]\]/s.exec(worker)[0]);
  const kept = await page.evaluate(async () => {
    const name = (await caches.keys()).find((k) => k.startsWith("summit-scorecard:")), cache = await caches.open(name);
    return (await cache.keys()).map((r) => new URL(r.url).pathname.slice(1));
  });
  assert.ok(list.length >= 30 && Object.keys(build.files).length >= list.length, list.length + " files");
  assert.deepEqual(list.map(([path]) => path).filter((path) => !kept.includes(path)), [], "not kept");
  await attached.close();
  injected(t, "mO2"); // the slow line
  checked(t, "mO2", list.length);
  t.diagnostic(`${Math.round((Date.now() - began) / 1000)} seconds`);
});
