// A reader's walk through the product, in an engine that is not Chromium. Each step goes on from the one before. A page
// that reports an error, a warning or a violation of its policy fails the step in which it does. In Chromium, which the
// other tests drive with its back/forward cache off, only the steps of leaving and coming back are gone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { rounds, serve, SOAK } from "../../../web/jstest/harness.mjs";
import { injected } from "../../../web/jstest/register.mjs";
import { dist, folder, scorecard, Server } from "../harness.mjs";
import { chosenLevel, launch, levelId, missing, ready, saved, textOf, until, verdict } from "./drive.mjs";
import { leaveAndReturn, levelChange, typedReason, WAITS, WAYS } from "./leaving.mjs";

const LIMIT = { timeout: SOAK ? 7_200_000 : 600_000 };
const NAMES = { firefox: "Firefox", webkit: "WebKit", chromium: "Chromium" }; // as the register of faults names them
const pictures = process.env.ENGINE_PICTURES; // a folder, where a person wants to look

export function walk(engine) {
  const lacking = missing(engine);
  if (lacking) {
    // Said in the output of the check, which goes on: Chromium has been through all of it.
    test(`a walk in ${NAMES[engine]}: ${lacking}`, { skip: lacking }, () => {});
    return;
  }

  let b, server, start;
  const downloads = folder("downloads-" + engine);
  before(async () => {
    server = await new Server().start();
    b = await launch(engine, { downloads });
  }, LIMIT);
  after(async () => {
    await b?.end();
    await server?.stop();
  }, LIMIT);

  const at = (path) => server.url(path);
  const open = async (path) => { await b.goto(at(path)); await ready(b); };
  const picture = async (name) => { if (pictures) { mkdirSync(pictures, { recursive: true }); await b.picture(join(pictures, `${engine}-${name}.png`)); } };
  // allow has the problems that a step brings about; leaving says that it is one of those for Chromium, too.
  const step = (name, run, { allow = [], leaving } = {}) => (engine !== "chromium" || leaving) && test(`${name} in ${NAMES[engine]}`, LIMIT, async (t) => {
    await run(t);
    await b.gather();
    assert.deepEqual(b.problems.splice(0).filter((problem) => !allow.some((pattern) => pattern.test(problem))), [], "the page did what a good page does not");
  });
  const arrives = (pattern) => until(() => readdirSync(downloads).find((name) => pattern.test(name) && statSync(join(downloads, name)).size > 0), Boolean, "the file " + pattern).then((name) => join(downloads, name));
  const set = (goal, side, n) => b.click(`label:has(> #${levelId(goal, side, n)})`);

  step("mR7 the page reads complete where the program does not come", async () => {
    const files = new Map(readdirSync(dist, { recursive: true }).filter((name) => !/\.wasm(\.|$)/.test(name) && statSync(join(dist, name)).isFile()).map((name) => [name, readFileSync(join(dist, name))]));
    files.set("", files.get("index.html"));
    const bare = await serve(files);
    try {
      await b.goto(bare.origin + "/");
      await until(() => textOf(b, "#boot-error"), (words) => /can be read as it is/.test(words), "what is said of the program");
      assert.match((await verdict(b)).replaceAll("\u00a0", " "), /got more of what it wanted: \d+ of 100/);
      assert.deepEqual(await b.js(() => [document.querySelectorAll("article.Goal").length, document.querySelectorAll("#sources a").length > 20]), [7, true]);
      await picture("bare");
    } finally { await bare.stop(); }
  }, { allow: [/404|not found|wasm/i] });

  step("the program takes the page over; a level by pointer and by key moves the verdict, undo takes it back, a reload keeps it", async () => {
    await open("/");
    start = await verdict(b);
    await set("ceasefire", "us", 4);
    const own = await until(() => verdict(b), (words) => words !== start, "another verdict");
    await saved(b);
    await b.reload();
    await ready(b);
    assert.equal(await verdict(b), own);
    assert.equal(await chosenLevel(b, "ceasefire", "us"), 4);
    await b.js((id) => document.getElementById(id).focus(), levelId("ceasefire", "us", 4));
    await b.key("ArrowLeft");
    const byKey = await until(() => verdict(b), (words) => words !== own, "the verdict by key");
    await until(() => b.js(() => document.getElementById("undo").disabled), (off) => !off, "a step to undo");
    await b.click("#undo");
    await until(() => verdict(b), (words) => words === own, "the verdict after undo");
    await b.click("#redo");
    await until(() => verdict(b), (words) => words === byKey, "the verdict after redo");
    // A button that is at its last step gives the focus to the other one. (Firefox's driver presses no button by a key.)
    await b.js(() => document.getElementById("undo").focus());
    for (const [words, next] of [[own, "redo"], [byKey, "undo"]]) {
      await b.js(() => document.activeElement.click());
      await until(() => verdict(b), (now) => now === words, "the verdict by the key");
      await until(() => b.js(() => document.activeElement.id), (id) => id === next, "the focus on " + next);
    }
    await saved(b);
    await picture("scored");
  });

  step("mD3 a change followed by leaving is there on coming back, by each way and after each wait", async (t) => {
    // With each submission each way and each wait in turn, at length all of them together, twenty times.
    const ROUNDS = rounds(0, 20), changes = [levelChange, typedReason], times = [];
    const all = WAYS.flatMap((way) => WAITS.flatMap((wait) => changes.map((change) => ({ way, wait, change }))));
    const some = Array.from({ length: 6 }, (_, n) => ({ way: WAYS[n % 4], wait: WAITS[n % 5], change: changes[(n >> 1) % 2] }));
    const from = performance.now();
    await open("/");
    const plain = performance.now() - from;
    let slow = 0;
    for (const { way, wait, change } of ROUNDS ? Array.from({ length: ROUNDS }, () => all).flat() : some) {
      const round = await leaveAndReturn(b, server.origin, way, wait, change(b));
      times.push(round.took);
      if (round.slow) slow++;
      injected(t, "mD3");
    }
    times.sort((a, b) => a - b);
    t.diagnostic(`${times.length} rounds, the next page ready after ${Math.round(times[times.length >> 1])} ms (half of them), ${Math.round(times.at(-1))} ms the longest, a plain page ${Math.round(plain)} ms; ${slow} times the database was too slow`);
    // What a slow next page is: over two seconds beyond a plain one. At length nothing else runs.
    if (SOAK) assert.deepEqual([slow, times.filter((took) => took > plain + 2000).length], [0, 0], "next pages that the database held up, and slow ones");
  }, { leaving: true });

  step("mD3 a title typed in the editor and not left is there after closing", async () => {
    await open("/");
    const words = "A title that was not left";
    await b.click("#edit");
    await until(() => b.js(() => !!document.querySelector('#editor [data-part="summit"]')), Boolean, "the parts of the record");
    await b.click('#editor [data-part="summit"]');
    await until(() => b.js(() => !!document.querySelector('#editor [data-name="title"]')), Boolean, "the editor");
    await b.js((words) => {
      const field = document.querySelector('#editor [data-name="title"]');
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, words);
    const closing = await b.shown();
    await b.open();
    await b.show(closing);
    await b.shut();
    await open("/");
    assert.equal(await textOf(b, "h1"), words);
    await saved(b);
  });

  step("mD13 a page from the back/forward cache shows what the next page made of the card, and never forks it", async (t) => {
    await open("/");
    await set("hearing", "ru", 2); // on the starting card it is 4
    await saved(b);
    await b.js(() => { globalThis.first = true; document.querySelector('a[href$="/library/"]').click(); });
    await until(() => b.url(), (url) => url.endsWith("/library/"), "the library");
    await ready(b);
    await b.js(() => document.querySelector("#own a").click());
    await until(() => b.url(), (url) => !url.endsWith("/library/"), "the card");
    await ready(b);
    await set("hearing", "ru", 1);
    await saved(b);
    await b.js(() => { history.go(-2); });
    await until(() => b.js(() => location.pathname === "/" && document.readyState === "complete"), Boolean, "the first page again");
    await ready(b);
    const kept = await b.js(() => globalThis.first === true);
    await until(() => chosenLevel(b, "hearing", "ru"), (n) => n === 1, "the level of the other page");
    await set("hearing", "ru", 3);
    await saved(b);
    const cards = await b.js(async () => JSON.parse(await scorecardStore.list()).records.length);
    assert.equal(cards, 1, "one card");
    t.diagnostic(`the first page came ${kept ? "from the cache" : "anew"}`);
  }, { leaving: true });

  step("mD12 two tabs on one card: what one saves the other shows", async () => {
    await open("/");
    const first = await b.shown(), second = await b.open();
    await open("/");
    await set("hearing", "ru", 0);
    await saved(b);
    const now = await verdict(b);
    await b.show(first);
    await until(() => verdict(b), (words) => words === now, "the verdict in the other tab");
    await b.show(second);
    await b.shut();
  });

  step("fields show the card, not what the browser remembers of them", async () => {
    await open("/");
    await set("hearing", "ru", 2);
    await saved(b);
    const was = await b.js(() => [...document.querySelectorAll("#score input, #score select")].map((f) => f.type === "radio" ? f.checked : f.value).join());
    await b.js(async () => { JSON.parse(await scorecardStore.remove([JSON.parse(await scorecardStore.list()).records[0].id])); });
    await b.reload();
    await ready(b);
    assert.equal(await verdict(b), start, "the starting card");
    const card = await b.js(() => JSON.parse(document.getElementById("scorecard-card").textContent).ratings.map((r) => [r.goal, r.side, r.level, document.querySelector(`input[name="level-${r.goal}-${r.side}"]:checked`)?.value]));
    for (const [goal, side, level, shown] of card) if (level !== undefined) assert.equal(Number(shown), level, `${goal}, ${side}`);
    assert.notEqual(await b.js(() => [...document.querySelectorAll("#score input, #score select")].map((f) => f.type === "radio" ? f.checked : f.value).join()), was);
  });

  let link, file;
  step("the link of Share opens elsewhere, files go out and in, a chart comes as a picture", async () => {
    await set("sanctions", "us", 0);
    const own = await until(() => verdict(b), (words) => words !== start, "another verdict");
    await saved(b);
    await b.click("#share");
    link = await until(() => b.js(() => document.querySelector("dialog[open] #link")?.value), Boolean, "the link");
    await b.click("text=dialog[open] button|Close");
    await b.click("#download");
    await until(() => b.js(() => !!document.querySelector("dialog[open] #file-card")), Boolean, "the dialog");
    await b.click("#file-card");
    file = await arrives(/\.scorecard\.json$/);
    await b.click('[id="file-balance-PNG"]');
    const png = readFileSync(await arrives(/balance-light@2x\.png$/));
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.ok(png.readUInt32BE(16) > 1000 && png.length > 10_000, `${png.readUInt32BE(16)} points wide, ${png.length} bytes`);
    await b.click("text=dialog[open] button|Close");
    execFileSync(scorecard(), ["check", file]); // fails where anything is wrong with it
    const other = await launch(engine);
    try {
      await other.goto(link);
      await ready(other);
      await until(() => verdict(other), (words) => words === own, "the verdict of the link");
      await other.gather();
      assert.deepEqual(other.problems, []);
    } finally { await other.end(); }
    const coming = join(folder("coming-" + engine), "other.scorecard.json"), card = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(coming, JSON.stringify({ ...card, id: "imported-one", summit: { ...card.summit, title: "Imported by a file" } }));
    await open("/library/");
    await b.files("#new-file", [coming]);
    await until(() => b.url(), (url) => url.includes("/card/#"), "the card's page");
    await ready(b);
    await until(() => textOf(b, "h1"), (words) => words === "Imported by a file", "its title");
  });

  step("a phone's width, dark: nothing sticks out, on each page", async () => {
    const phone = await launch(engine, { dark: true, width: 375, height: 740, narrow: true });
    try {
      for (const path of ["/library/", "/method/", "/corrections/", "/card/", "/reliability/", "/embed/anchorage-2025/", "/"]) {
        await phone.goto(at(path));
        await until(() => phone.js(() => innerWidth <= 380 && document.readyState === "complete" && document.documentElement.scrollWidth - innerWidth), (beyond) => beyond !== false && beyond <= 0, "the width of " + path);
        if (pictures) await phone.picture(join(pictures, `${engine}-375${path.replaceAll("/", "-")}.png`));
      }
      await ready(phone);
      const [ink, paper] = await phone.js(() => [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]);
      const light = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, n) => sum + Number(n), 0);
      assert.ok(light(ink) > light(paper), `ink ${ink} on ${paper}`);
      await phone.gather();
      assert.deepEqual(phone.problems.filter((problem) => !/A ServiceWorker intercepted the request/.test(problem)), []); // what Firefox says of files that a page no longer waits for
    } finally { await phone.end(); }
  });

  step("mD9 where the site may keep nothing the page says so, scores, and does not remember", async (t) => {
    const blocked = await launch(engine, { prefs: { "network.cookie.cookieBehavior": 2 }, noStorage: true });
    try {
      await blocked.goto(at("/"));
      await ready(blocked);
      await until(() => blocked.js(() => document.getElementById("notices").textContent), (words) => /does not let the site keep data|only in this tab/.test(words), "what is said of the storage");
      await blocked.click(`label:has(> #${levelId("ceasefire", "us", 4)})`);
      await until(() => verdict(blocked), (words) => words !== start, "another verdict");
      await blocked.reload();
      await ready(blocked);
      assert.equal(await verdict(blocked), start);
      injected(t, "mD9");
      assert.equal(await chosenLevel(blocked, "ceasefire", "us"), await chosenLevel(b, "ceasefire", "us").then(() => blocked.js(() => JSON.parse(document.getElementById("scorecard-card").textContent).ratings.find((r) => r.goal === "ceasefire" && r.side === "us").level)), "the field shows the card");
      await blocked.goto(at("/library/"));
      await ready(blocked);
      await until(() => blocked.js(() => document.getElementById("notices").textContent), (words) => /does not let the site keep data|only in this tab/.test(words), "the same in the library");
      assert.doesNotMatch(await textOf(blocked, "main"), /Your cards are kept/);
    } finally { await blocked.end(); }
  });

  step("mD10 in a private window the page says how long cards are kept", async (t) => {
    // A driven WebKit forgets everything when it ends, as a private window does, but does not say so to the page.
    if (engine === "webkit") return t.skip("its private window cannot be told from another");
    const hidden = await launch(engine, { prefs: { "browser.privatebrowsing.autostart": true } });
    try {
      await hidden.goto(at("/"));
      await ready(hidden);
      await hidden.click(`label:has(> #${levelId("ceasefire", "us", 4)})`);
      await saved(hidden);
      await until(() => hidden.js(() => document.getElementById("notices").textContent), (words) => /until you close this private window/.test(words), "what is said of the window");
      injected(t, "mD10");
    } finally { await hidden.end(); }
  });

  step("mO1 without the server everything is there: reload, another summit, the library, an unknown address", async (t) => {
    await open("/");
    await until(() => b.js(() => scorecard.offlineReady && !!navigator.serviceWorker?.controller), Boolean, "the worker");
    const now = await verdict(b);
    await server.stop();
    injected(t, "mO1");
    try {
      await b.reload();
      await ready(b);
      assert.equal(await verdict(b), now);
      await set("sanctions", "us", 2);
      await until(() => verdict(b), (words) => words !== now, "another verdict");
      await saved(b);
      await open("/summits/yalta-1945/");
      assert.match(await textOf(b, "h1"), /Yalta/);
      await open("/library/");
      assert.equal(await b.js(() => document.querySelectorAll("#summits li").length), 12);
      await b.goto(at("/no/such"));
      await ready(b);
      assert.ok(await textOf(b, "h1"));
    } finally { await server.start(); }
  }, { allow: [/favicon|icons\//] });
}
