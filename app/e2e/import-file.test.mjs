// A card that comes as a file, a table, text, dropped or pasted: as with links (import-link.test.mjs), what is good
// is shown and kept only when that is asked for, the rest is refused with its reasons.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clean } from "./axe.mjs";
import { anchorage, changed, everything, linkOf, message, review, shipped, store } from "./cards.mjs";
import { button, command, dropFile, folder, keepMemory, ready, saved, suite, until, verdict, inTime } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();
const file = (name, data, mimeType = "") => ({ name, mimeType, buffer: Buffer.from(data) });
const refused = (page) => page.locator("#refused");
const text = (card) => JSON.stringify(card);
const tableTitle = (page) => page.getByRole("heading", { name: "How this table is read" });
const malta = shipped("malta-1989");
const edit = (change) => { const card = structuredClone(malta); change(card); return text(card); };
const source = (card) => text(card).replace(/^\{/, "").replace(/\}$/, "");

// Files that are refused or offered in part: name, content, what is said, and whether a part is offered.
const files = [
  ["folded key", text(malta).replace('"rater"', '"Rater"').replace('"tie_zone"', '"Tie_Zone"').replace('"summit":', '"Summit":'), /Summit/, true],
  ["unknown key", edit((c) => { c.summit.goals[0].extra = { deep: [1] }; }), /summit\.goals\[0\]\.extra.*unknown key/, true],
  ["__proto__", text(malta).replace('"summit":', '"__proto__":{"polluted":1},"summit":'), /__proto__/, true],
  ["two ids of a goal", edit((c) => { c.summit.goals[1].id = c.summit.goals[0].id; }), /goals\[1\]\.id/, true],
  ["two ids of a source", edit((c) => { c.summit.sources[1].id = c.summit.sources[0].id; }), /sources\[1\]\.id/, true],
  ["key twice", "{" + source(malta) + ',"rater":"a","rater":"b"}', /rater.*twice|twice.*rater/, true],
  ["1e999", edit((c) => { c.ratings[0].level = "@"; }).replace('"@"', "1e999"), /ratings\[0\]\.level/, true],
  ["NaN", edit((c) => { c.ratings[0].level = "@"; }).replace('"@"', "NaN"), /NaN|number|value|line 1/i, true],
  ["a level off the scale", edit((c) => { c.ratings[0].level = 9; }), /ratings\[0\]\.level.*scale/, true],
  ["2^53+1", edit((c) => { c.round = "@"; }).replace('"@"', "9007199254740993"), /round/, true],
  ["a rating of no goal", edit((c) => { c.ratings[0].goal = "nowhere"; }), /ratings\[0\]\.goal/, true],
  ["a source that is not there", edit((c) => { c.ratings[0].sources = ["s999"]; }), /s999/, true],
  ["a javascript address", edit((c) => { c.summit.sources[0].url = "javascript:alert(1)"; }), /sources\[0\]\.url/, true],
  ["a date that is none", edit((c) => { c.as_of = "2025-02-30"; }), /as_of/, true],
  ["low above high", edit((c) => { Object.assign(c.ratings[0], { low: 4, high: 0 }); }), /ratings\[0\]/, true],
  ["a level as text", edit((c) => { c.ratings[0].level = "4"; }), /ratings\[0\]\.level/, true],
  ["a title of 20,000 letters", edit((c) => { c.summit.goals[0].title = "x".repeat(20_000); }), /goals\[0\]\.title/, true],
  ["bad UTF-8", Buffer.concat([Buffer.from(text(malta).slice(0, -1) + ',"rater":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]), /UTF-8/, true],
  ["NUL", text(malta).slice(0, -1) + ',"rater":"\u0000"}', /rater|control|line 1/, true],
  ["text after the end", text(malta) + "{}", /after the end/, true],
  ["cut in the middle", text(malta).slice(0, text(malta).length - 40), /line 1/, true],
  ["a comma too many", text(malta).replace('"ratings":[', '"ratings":[,'), /line 1/, true],
  ["a scale that is not known", edit((c) => { c.scale = "stars"; }), /scale/, true],
  ["no format", edit((c) => { delete c.format; }), /format/, false],
  ["another format", edit((c) => { c.format = "recipe/1"; }), /format/, false],
  ["a newer format, nothing else", '{"format":"summit-scorecard/9"}', /newer program/, false],
  ["no summit", '{"format":"summit-scorecard/1"}', /summit/, false],
  ["no goals", edit((c) => { c.summit.goals = []; c.ratings = []; c.summit.statements = []; }), /goals/, false],
  ["a list", "[1,2,3]", /braces|object/, false],
  ["a word", '"card"', /braces|object/, false],
  ["not JSON", "hello", /./, false],
  ["NUL bytes", Buffer.alloc(4000), /./, false],
  ["UTF-16", Buffer.from("\ufeff" + text(malta), "utf16le"), /UTF-8|line 1/, false],
  ["depth 10,001", '{"format":"summit-scorecard/1","x":' + "[".repeat(10_001) + "]".repeat(10_001) + "}", /deep|nest|levels/i, false],
  ["a million items", '{"format":"summit-scorecard/1","x":[' + "0,".repeat(1_100_000) + "0]}", /million|values|many/i, false],
  ["a reference to no summit", edit((c) => { c.summit = { ref: "nowhere-1900", version: 1 }; c.ratings = []; }), /does not have/, false],
  ["0 bytes", "", /0 bytes/, false],
  ["8 MiB and one", Buffer.alloc(8 * 1024 * 1024 + 1, 32), /8 MiB/, false],
  ["table: a quote never closed", 'Goal,A,B\n"Peace,1,2\n', /never closed/, false, ".csv"],
  ["table: one bad cell", "Goal,A,B\nPeace,1,2\nTrade,many,3\n", /row 3, column B \(A\).*many/, true, ".csv"],
  ["table: no rows", "Goal,A,B\n", /headings/, false, ".csv"],
  ["table: not UTF-8", Buffer.from([71, 44, 65, 10, 0xe9, 44, 49, 10]), /UTF-8/, false, ".csv"],
];
const media = [["photo.png", "image/png"], ["film.mp4", "video/mp4"], ["paper.pdf", "application/pdf"], ["sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], ["archive.zip", "application/zip"]];

web.test("mF7 bad files: the good part is offered with what is left out and why, the rest is refused, nothing is kept", async ({ page, open, t }) => {
  await open("/library/");
  await page.evaluate(() => { globalThis.sameProgram = true; });
  const before = await everything(page);
  assert.ok(files.length >= 40, files.length + " files");
  const all = [...files.map(([name, data, , , end = ".json"]) => file(name + end, data)), ...media.map(([name, type]) => file(name, "x", type))];
  const entries = [];
  for (let from = all.length; from > 0; from -= 12) { // the last ones first, so that the first stay on screen
    const part = all.slice(Math.max(0, from - 12), from);
    await page.locator("#new-file").setInputFiles(part);
    injected(t, "mF7", part.length);
    await until(() => refused(page).locator("h3").allTextContents(), (names) => names.join() === part.map((f) => f.name).join(), "the files refused");
    entries.unshift(...await refused(page).locator(".Refused-file").evaluateAll((list) => list.map((e) => [e.querySelector("h3").textContent, e.textContent, !!e.querySelector("button")])));
  }
  const last = await refused(page).locator(".Refused-file").count();
  for (const [i, [name, , reason, part, end = ".json"]] of files.entries()) {
    assert.equal(entries[i][0], name + end);
    assert.match(entries[i][1], reason, name);
    assert.equal(entries[i][2], part, name + (part ? ": a part is offered" : ": nothing is offered") + "; it says " + entries[i][1]);
  }
  for (const [i, [name]] of media.entries()) assert.match(entries[files.length + i][1], /no scorecard and no table/, name);
  assert.equal(await everything(page), before, "nothing is kept");
  assert.equal(await page.evaluate(() => globalThis.sameProgram && {}.polluted === undefined), true);

  // A part is opened only when that is asked for, as a new card.
  await refused(page).locator(".Refused-file").filter({ hasText: "two ids of a goal" }).getByRole("button", { name: "Open the good part as a new card" }).click();
  await message(page, "1 card opened as new.").waitFor();
  const [{ id }] = (await store(page, "list")).records;
  const kept = JSON.parse((await store(page, "load", id)).record.text);
  assert.equal(kept.summit.goals.length, malta.summit.goals.length - 1);
  assert.equal(await refused(page).locator(".Refused-file").count(), last - 1);
  await button(page, "Dismiss").first().click();
});

web.test("good files however they are written: byte-order mark, line ends, −0, blanks; a card, a table", async ({ page, open }) => {
  await open("/library/");
  const ways = [["\ufeff" + text(malta)], [JSON.stringify(malta, null, 4).replaceAll("\n", "\r\n")], ["  " + text(malta) + "\n\n"], [edit((c) => { c.ratings[0].level = "@"; c.ratings[0].low = undefined; }).replace('"@"', "-0")]];
  await page.locator("#new-file").setInputFiles(ways.map(([data], i) => file(i + ".json", data)));
  await message(page, "4 cards opened as new.").waitFor();
  assert.equal(await refused(page).locator(".Refused-file").count(), 0);
  const records = (await store(page, "list")).records;
  assert.equal(new Set(records.map((r) => r.id)).size, 4);

  await page.locator("#new-file").setInputFiles(file("Lake meeting.csv", "\ufeffgoal;Norland;Südland;importance\r\nPeace;4;−0;7,5\r\nTrade;2;;3\r\n"));
  await tableTitle(page).waitFor();
  assert.match(await page.locator("#table").textContent(), /2 goals for Norland and Südland/);
  await page.getByRole("radio", { name: /^points/ }).check();
  await button(page, "Make the card").click();
  await page.waitForURL(/\/card\/#[a-z0-9]{16}$/);
  await ready(page);
  assert.equal(await page.locator("h1").first().textContent(), "Lake meeting");
  const card = JSON.parse((await store(page, "load", page.url().split("#")[1])).record.text);
  assert.deepEqual([card.scale, card.summit.goals[0].importance, ...card.ratings.map((r) => [r.goal, r.side, r.level].join())], ["points", 7.5, "peace,norland,4", "peace,sudland,0", "trade,norland,2"]);

  // Its own table, put back on it with one level changed, is shown beside it.
  const back = join(folder("cards"), "lake.json");
  writeFileSync(back, text(card));
  const long = command("convert", "--to", "csv-long", back).replace("peace,norland,scored,4", "peace,norland,scored,90");
  await page.locator("#new-file").setInputFiles(file("lake.csv", long));
  await until(() => page.locator("#deciding").textContent(), (t) => /^You differ on one rating/.test(t), "the sentence");
  await button(page, "Replace my card").first().click();
  await page.getByRole("dialog", { name: "Replace your card by this one?" }).getByRole("button", { name: "Replace my card" }).click();
  await saved(page);
  const after = JSON.parse((await store(page, "load", card.id)).record.text);
  assert.deepEqual([after.id, after.ratings[0].level], [card.id, 90]);
});

// Codes that fit other scales, and members in rows: nothing is read in silence, by keyboard alone.
web.test("a table is shown before it becomes a card: codes are mapped, it is turned, Back puts it away, no scale is chosen in silence", async ({ page, open }) => {
  await open("/library/");
  await page.locator("#new-file").setInputFiles(file("Crisis.csv", "member,Border line,Trade\nNorth,1,2\nSouth,4,99\n"));
  await tableTitle(page).waitFor();
  const make = button(page, "Make the card"), status = page.locator("#table [role=status]");
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0, "no scale is chosen");
  assert.equal(await make.isDisabled(), true);
  await page.getByLabel("turn the table").focus();
  await page.keyboard.press("Space");
  await page.getByText("2 goals for North and South").waitFor();
  await page.evaluate(() => history.back());
  await tableTitle(page).waitFor({ state: "detached" });
  await button(page, "Show how it is read").click();
  await page.getByText("2 goals for North and South").waitFor(); // what was said of it stays
  const crisis = page.getByRole("radio", { name: /^crisis/ });
  await until(() => crisis.locator("xpath=..").textContent(), (words) => /reads 2 of 4 cells: 1 = stalemate \(1\), 2 = compromise \(1\), 4 = not understood \(1\), 99 = not understood \(1\)/.test(words), "the legend");
  await crisis.focus();
  await page.keyboard.press("Space");
  await status.getByText("The card is made without these:").waitFor();
  assert.match(await status.textContent(), /row 3, column B \(Border line\)/);
  await clean(page, "how a table is read");
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `wider than ${width} px`);
  }
  for (const [code, level] of [[1, "3: victory"], [2, "2: compromise"], [4, "0: defeat"]]) await page.getByLabel(`“${code}” in 1 cell`).selectOption(level);
  await button(page, "Take what is not understood as not known").press("Enter");
  await status.getByText("Every cell is understood.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "table-make", "the focus goes on");
  await make.press("Enter");
  await page.waitForURL(/\/card\/#[a-z0-9]{16}$/);
  await ready(page);
  const card = JSON.parse((await store(page, "load", page.url().split("#")[1])).record.text);
  assert.deepEqual([card.scale, ...card.ratings.map((r) => [r.goal, r.side, r.level].join())], ["crisis", "border-line,north,3", "border-line,south,0", "trade,north,2"]);
});

// An analyst's own list of statements, put on a card.
web.test("a table of statements goes on the card: added, changed, with their sources; what is wrong is named", async ({ page, open }) => {
  await open("/library/");
  const give = (name, text) => page.locator("#new-file").setInputFiles(file(name, text));
  await give("said.csv", "speaker,summary\nAnn Able,Something\n");
  await refused(page).getByText("which go on a card. Open the card, then this table.").waitFor();
  await open("/");
  const drop = (text) => dropFile(page, "said.csv", text);
  await drop("speaker,when,summary\nAnn Able,soon,x\nBob Bold,after,It was what it was.\n");
  await refused(page).getByText(/row 2, column B \(when\)/).waitFor();
  assert.match(await refused(page).textContent(), /“?"?soon/);
  await refused(page).getByRole("button", { name: "Dismiss" }).click();
  const [first] = shipped("anchorage-2025").summit.statements;
  await drop("\ufeffid;Speaker;Outlet;Date;When;Affiliation;Favours;Summary;Quote;Ratings;Source_Title;Source_URL\r\n" +
    `${first.id};${first.speaker};CNN;2025-08-15;after;;Russia;In other words.;;Ceasefire/Russia=most;;https://example.org/one\r\n` +
    ";Ann Able;Daily;2025-08-16;later;;neither;=She saw no winner;;;A piece;https://example.org/two\r\n");
  await review(page).getByText("From the table: 1 statement added, 1 statement changed and 2 sources added.").waitFor();
  await until(() => page.locator("#deciding").textContent(), "Only the summit’s record differs; the verdict is the same.", "what decides");
  await button(page, "Open as a new card").first().click();
  await page.waitForURL(/\/card\/#[a-z0-9]{16}$/);
  await ready(page);
  await page.getByText("=She saw no winner").first().waitFor({ state: "attached" });
  const { summit } = JSON.parse((await store(page, "load", page.url().split("#")[1])).record.text), built = shipped("anchorage-2025").summit;
  assert.equal(summit.statements.length, built.statements.length + 1);
  const ann = summit.statements.at(-1), changed = summit.statements.find((s) => s.id === first.id);
  assert.deepEqual([ann.id, ann.speaker, ann.favours, summit.sources.find((s) => s.id === ann.source).title], ["ann-able", "Ann Able", "neither", "A piece"]);
  assert.deepEqual([changed.summary, changed.favours, changed.ratings.map((r) => r.goal + r.side)], ["In other words.", "ru", ["ceasefireru"]]);
  assert.deepEqual(summit.statements.slice(1, -1), built.statements.slice(1), "the others are as they were");
});

web.test("mF9 a file of a newer format is shown read-only, given out byte for byte, and written nowhere", async ({ page, open, t }) => {
  await open("/library/");
  const before = await everything(page);
  const bytes = Buffer.from("\ufeff" + JSON.stringify({ ...malta, format: "summit-scorecard/2", novelty: { deep: [1, "ü"] }, summit: { ...malta.summit, mood: "calm" } }, null, 3).replaceAll("\n", "\r\n"));
  await page.locator("#new-file").setInputFiles(file("later.scorecard.json", bytes));
  injected(t, "mF9");
  await refused(page).getByText("newer program").waitFor();
  await button(page, "Show it read-only").click();
  await page.getByRole("heading", { name: malta.summit.title, level: 1 }).waitFor();
  assert.match(await page.locator("main").textContent(), /Read-only\. “later\.scorecard\.json” is of the format summit-scorecard\/2/);
  assert.match(await page.locator("main").textContent(), /novelty/);
  assert.match(await verdict(page).textContent(), /of what it wanted|draw/);
  assert.equal(await page.locator("main input, main select, main textarea").count(), 0, "nothing to change");
  const [given] = await Promise.all([page.waitForEvent("download"), button(page, "Download the file unchanged").click()]);
  assert.equal(given.suggestedFilename(), "later.scorecard.json");
  assert.ok(readFileSync(await given.path()).equals(bytes), "0 bytes changed");
  await clean(page, "a file of a newer format");
  await button(page, "Close").click();
  await refused(page).getByText("newer program").waitFor();
  assert.equal(await everything(page), before, "nothing is kept");
});

web.test("mF15 dropped and pasted: folders, 2 GB, links, words; fields keep their paste; offline too", { worker: true, allow: [/ERR_CONNECTION_REFUSED/, /request failed: GET \S+\/service-worker\.js/] }, async ({ page, open, server, t }) => {
  await keepMemory(page);
  await open("/");
  await page.getByText("Ready to work offline.").waitFor();
  await server.stop();
  const paste = (words, into = "body") => page.evaluate(([words, into]) => {
    const carried = new DataTransfer(), target = document.querySelector(into);
    carried.setData("text/plain", words);
    return target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
  }, [words, into]);
  try {
    // What the browser would say of a folder and of 2 GB; neither is read.
    const memory = () => page.evaluate(() => globalThis.memory.buffer.byteLength), before = await memory();
    await page.evaluate(() => {
      globalThis.read = 0;
      const large = new File(["x"], "everything.json", { type: "application/json" });
      Object.defineProperty(large, "size", { value: 2 * 1024 ** 3 });
      for (const way of ["arrayBuffer", "text", "stream", "slice"]) large[way] = () => { globalThis.read++; return Promise.reject(new Error("read")); };
      const event = new DragEvent("drop", { bubbles: true, cancelable: true });
      const items = [{ kind: "file", webkitGetAsEntry: () => ({ isDirectory: false }), getAsFile: () => large }, { kind: "file", webkitGetAsEntry: () => ({ isDirectory: true, name: "cards" }), getAsFile: () => null }];
      Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], items } });
      document.querySelector("#main").dispatchEvent(event);
    });
    injected(t, "mF15"); // 2 GB and a folder
    await until(() => refused(page).textContent(), (t) => /8 MiB/.test(t) && /This is a folder/.test(t), "the refusals");
    assert.equal(await page.evaluate(() => globalThis.read), 0, "it was read");
    assert.ok(await memory() - before <= 10 << 20, "the program's memory grew");
    await button(page, "Dismiss").first().click();
    await page.evaluate(() => {
      const carried = new DataTransfer();
      carried.items.add(new File(["x"], "a.json"));
      document.body.dispatchEvent(new DragEvent("dragover", { dataTransfer: carried, bubbles: true, cancelable: true }));
    });
    assert.equal(await page.locator(".DropHint").isVisible(), true);
    await page.evaluate((text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], "malta.json"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    }, text(malta));
    await review(page).waitFor();
    assert.equal(await page.locator(".DropHint").isVisible(), false);
    assert.match(await review(page).textContent(), /from malta\.json/);
    assert.match(await page.locator("#deciding").textContent(), /alike|Working/);
    await button(page, "Close").click();
    await until(() => page.locator("h1").first().textContent(), "Trump and Putin meet in Anchorage", "the page below");
    await paste("just words");
    injected(t, "mF15");
    await message(page, "What you pasted is no scorecard").waitFor();
    await page.locator(".Goal summary").first().click();
    assert.equal(await paste(text(malta), ".Goal textarea"), true, "a field keeps its paste");
    assert.equal(await review(page).count(), 0);
    await paste("See https://example.org/name/card/" + linkOf(anchorage) + " and say what you think.");
    await page.waitForURL((url) => url.pathname === "/card/");
    await ready(page);
    await until(() => page.locator("#deciding").textContent(), (t) => /^It differs from the starting card on two ratings/.test(t), "a link by reference, offline");
  } finally { await server.start(); }
});

web.test("a file of 8 MiB never holds the page for long", async ({ page, open, t }) => {
  const card = structuredClone(malta), note = "All of it was said before. ".repeat(7);
  card.summit.goals = [], card.ratings = [], card.summit.statements = [];
  for (let i = 0; i < 1000; i++) {
    card.summit.goals.push({ id: "g" + i, title: "Goal " + i, aims: { us: { wanted: note, got: note }, ussr: { wanted: note, got: note } } });
    for (const side of ["us", "ussr"]) card.ratings.push({ goal: "g" + i, side, level: i % 5, note: note.repeat(4) });
  }
  for (let i = 0; text(card).length < 8_200_000; i += 500) for (let k = 0; k < 500; k++) card.summit.sources.push({ id: `x${i + k}`, title: note, publisher: "Press", url: "https://example.org/" + k });
  await open("/library/");
  await page.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const beat = new MessageChannel();
    beat.port1.onmessage = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; beat.port2.postMessage(0); };
    beat.port2.postMessage(0);
  });
  const broken = text(card).replace('"level":4', '"level":9');
  const large = join(folder("cards"), "large.json");
  writeFileSync(large, broken); // a file on disk: bytes would come through the page itself, which takes a second
  await page.locator("#new-file").setInputFiles(large);
  await button(page, "Open the good part as a new card").waitFor();
  inTime(t, `the longest pause while ${broken.length} bytes are read and salvaged`, await page.evaluate(() => longest), 200);
});
