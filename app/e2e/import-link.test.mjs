// A card that comes as a link: what is good is shown beside the reader's own card and kept only when that
// is asked for; what is not is refused with its reasons, and nothing stands in its place. Each table is
// driven in one page, which must be the same program at its end.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { anchorage, changed, everything, linkOf, message, review, store } from "./cards.mjs";
import { button, keepMemory, ready, saved, setLevel, suite, until, verdict, inTime } from "./harness.mjs";
import { injected } from "../../web/jstest/register.mjs";

const web = suite();

// A card of a meeting of the reader's own, small enough to travel whole.
const tiny = (levels = [3, 1]) => ({ format: "summit-scorecard/1", id: "k3v9", summit: { id: "own-meeting", title: "A meeting", date: "2020-05-01",
  sides: [{ id: "a", name: "Aland" }, { id: "b", name: "Bland" }],
  goals: ["peace", "trade", "ties"].map((id) => ({ id, title: "The " + id, aims: { a: { wanted: "Some." }, b: { wanted: "Some." } } })) },
  ratings: ["peace", "trade", "ties"].flatMap((goal) => [{ goal, side: "a", level: levels[0] }, { goal, side: "b", level: levels[1] }]) });

// A link around any content, with the right check.
function crc(text) {
  let sum = ~0;
  for (const c of Buffer.from(text)) { sum ^= c; for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1)); }
  const out = Buffer.alloc(4);
  out.writeInt32BE(~sum);
  return out.toString("base64url");
}
const wrap = (packed, form = "1") => { const body = form + "." + packed.toString("base64url"); return "#c=" + body + "." + crc(body); };
const packed = (text) => wrap(deflateRawSync(text));

web.test("mF3 mF4 a link that was cut, changed, inflated or made wrongly opens nothing, with the reason", async ({ page, open, server, t }) => {
  const good = linkOf(anchorage), whole = linkOf(tiny());
  await open("/summits/anchorage-2025/");
  await setLevel(page, "Ceasefire", "Russia", 2);
  await saved(page);
  const before = await everything(page);
  const [{ id }] = (await store(page, "list")).records;
  await keepMemory(page);
  await open("/card/#" + id);
  const own = await verdict(page).textContent(), memory = () => page.evaluate(() => globalThis.memory.buffer.byteLength);
  await page.evaluate(() => { globalThis.sameProgram = true; });
  const start = await memory(), card = JSON.parse(JSON.stringify(anchorage));
  const bad = [
    ["#c=", /incomplete/], ["#c=1.", /incomplete/], ["#c=1..", /incomplete/], [good.slice(0, 40), /incomplete/], [good.slice(0, -1), /incomplete/], [good.slice(0, -8), /incomplete|changed/],
    [good + ".AAAAAA", /more at its end/], [good + ".Then", /more at its end/], [good + "AA", /more at its end/], ["#%20c%3D" + good.slice(3, -9) + "%E2%80%A6", /incomplete/],
    [good + "&u=" + encodeURIComponent(whole), /2 different cards/],
    [good.toLowerCase(), /capital/], ["#C" + good.slice(2).toUpperCase(), /capital/], [good.replace("#c=1", "#c=2"), /newer program/], [good.replace("#c=1", "#c=x"), /changed/],
    [good.replace(".", "..").slice(0, 100), /incomplete|changed|more/], ["#c=" + "A".repeat(70_000), /64 KiB/],
    [packed("{}"), /format/], [packed("[]"), /object|braces/], [packed("{"), /./], [packed(Buffer.from([0xff, 0xfe])), /UTF-8/], [wrap(Buffer.from("garbage")), /unpacked|made wrongly/],
    [wrap(deflateRawSync(Buffer.alloc(40 << 20, 32)).subarray(0, 48_000)), /1 MiB/], // 1,000 : 1
    [packed('{"format":"summit-scorecard/1","x":[' + "0,".repeat(20_000) + "0]}"), /many|values|large/i],
    [packed('{"format":"summit-scorecard/1","x":' + "[".repeat(10_001)), /deep|nest|unfinished|./],
    [packed('{"format":"summit-scorecard/9"}'), /newer program/],
    [packed(JSON.stringify({ ...card, ratings: [{ goal: "nowhere", side: "us" }] })), /ratings\[0\]\.goal/],
    [packed(JSON.stringify({ ...card, summit: { ref: "anchorage-2025", version: 1 }, ratings: [{ goal: "nowhere", side: "us", level: 1 }] })), /another version/],
    [packed(JSON.stringify({ ...card, summit: { ref: "no-such-summit", version: 1 }, ratings: [] })), /does not have/],
  ];
  // One character changed, and cut at every hundredth place, of two links.
  for (const link of [good, whole]) {
    for (let at = 6; at < link.length; at += Math.ceil(link.length / 8)) bad.push([link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1), /changed|incomplete|newer|made|more/]);
    for (let at = 6; at < link.length; at += Math.ceil(link.length / 8)) bad.push([link.slice(0, at), /incomplete|changed/]);
  }
  bad.push(["#c=" + "A".repeat(2_000_000), /64 KiB/]); // last: afterwards each request carries it to Playwright, which takes half a second
  assert.ok(bad.length >= 60, bad.length + " links");
  const said = await page.evaluate(async (links) => {
    const turn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))), said = [];
    for (const link of links) {
      const start = performance.now(), heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = link;
      await heard;
      let text;
      do { await turn(); text = document.querySelector("main").textContent; } while (!/could not be opened/.test(text) && performance.now() - start < 20_000);
      said.push([text, performance.now() - start]);
    }
    return said;
  }, bad.map(([link]) => link));
  const swollen = bad.filter(([, reason]) => /MiB|KiB|many|deep/.test(reason.source)).length;
  injected(t, "mF3", swollen);
  injected(t, "mF4", said.length - swollen);
  for (const [i, [link, reason]] of bad.entries()) {
    const name = link.slice(0, 60) + " (" + link.length + ")", [text, time] = said[i];
    assert.match(text, /This link could not be opened/, name);
    assert.match(text, reason, name);
    assert.doesNotMatch(text, /Trump and Putin|of what it wanted/, name + ": nothing else in its place");
  }
  const longest = (some) => Math.max(...said.filter((_, i) => some(bad[i][0].length)).map(([, time]) => time));
  inTime(t, "the longest wait for a refusal", longest((n) => n < 100_000), 100);
  inTime(t, "of a link of megabytes", longest((n) => n >= 100_000), 1000);
  assert.ok(await memory() - start <= 40 << 20, `the program's memory grew by ${(await memory() - start) >> 20} MiB`);
  await button(page, "Close").click();
  await until(() => page.url(), server.url("/card/#" + id), "the address");
  assert.equal(await verdict(page).textContent(), own);
  assert.equal(await everything(page), before, "the reader's own data is as it was");
  assert.equal(await page.evaluate(() => globalThis.sameProgram), true);
});

// Each is what a reader's browser opens; scoring/link has the forms in full.
web.test("a link that another program has dressed opens, and one whose number sign it has escaped is found by the page that is not there", { allow: [/404 \(Not Found\)/] }, async ({ page, open, server }) => {
  const link = linkOf(anchorage), body = link.slice(3);
  await open("/summits/anchorage-2025/");
  await setLevel(page, "Ceasefire", "Russia", 2);
  await saved(page);
  const [{ id }] = (await store(page, "list")).records;
  await open("/card/#" + id);
  const opened = async () => {
    await review(page).getByText("Ann Able").first().waitFor();
    await button(page, "Close").click();
    await until(() => page.url(), server.url("/card/#" + id), "the address");
  };
  for (const dressed of [link + '",', "#%E2%80%8Bc%3D" + body + ".", "#C=" + body.replace(/(.{70})/g, "$1%0D%0A")]) {
    await page.evaluate((hash) => { location.hash = hash; }, dressed);
    await opened();
  }
  // What was pasted: wrapped in a mail, and in the address of a program that checks links.
  const address = server.url("/card/") + link;
  for (const pasted of ["> See " + address.replace(/(.{70})/g, "$1\r\n> ") + ".", "https://nam02.safelinks.protection.outlook.com/?url=" + encodeURIComponent(address) + "&data=05%7C01&reserved=0"]) {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, pasted);
    await opened();
  }
  await page.goto(server.url("/card/%23c%3D" + body + "%22%3E"));
  await page.waitForURL((url) => url.pathname === "/card/" && url.hash.startsWith("#c"));
  await ready(page);
  await review(page).getByText("Ann Able").first().waitFor();
  await page.goBack(); // closes what the link brought
  await review(page).waitFor({ state: "detached" });
  assert.equal(page.url(), server.url("/card/"), "the address that was sent is not in the history");
  await page.goBack();
  await page.waitForURL(server.url("/card/#" + id));
  await ready(page);
});

web.test("mF6 a link is shown beside the reader's card, with what decides; opened as a new card it leaves the address", async ({ page, open, server, t }) => {
  const link = linkOf(anchorage);
  await open("/card/" + link);
  await until(() => page.locator("#deciding").textContent(), "It differs from the starting card on two ratings; only together do they decide the verdict.", "the sentence");
  assert.match(await verdict(page).textContent(), /draw|United States got more/);
  assert.deepEqual((await store(page, "list")).records, [], "nothing is kept yet");
  assert.doesNotMatch(await page.title(), /c=1/);
  assert.equal(await page.evaluate(() => document.referrer), "");
  assert.equal(await button(page, "Replace my card").count(), 0, "there is none to replace");
  await page.evaluate(() => { globalThis.before = true; });
  await button(page, "Open as a new card").click();
  await page.waitForURL(/\/card\/#[a-z0-9]{16}$/);
  await page.waitForFunction(() => !globalThis.before); // the address comes first, then the page is loaded anew
  await ready(page);
  const first = page.url();
  assert.equal(await page.locator("h1").first().textContent(), "Trump and Putin meet in Anchorage");
  await saved(page);
  const [record] = (await store(page, "list")).records;
  const kept = JSON.parse((await store(page, "load", record.id)).record.text);
  assert.deepEqual([kept.rater, kept.ratings.find((r) => r.goal === "ceasefire" && r.side === "us").level, kept.id === anchorage.id], ["Ann Able", 4, false]);
  await page.goBack().catch(() => {});
  await page.waitForURL("about:blank");
  assert.doesNotMatch(page.url(), /c=1/, "the link is not in the history");

  // Beside an own card, on the page of another summit, over a change that waits to be saved.
  await page.goto(first);
  await ready(page);
  const theirs = linkOf(changed("anchorage-2025", [["ceasefire", "us", 4], ["hearing", "us", 4], ["ceasefire", "ru", 0]]));
  await setLevel(page, "Hearing", "United States", 3);
  await page.evaluate((link) => { location.hash = link; }, theirs);
  injected(t, "mF6");
  await review(page).waitFor();
  await until(() => page.locator("#deciding").textContent(), (t) => /^You differ on two ratings; /.test(t), "the sentence");
  assert.equal((await store(page, "list")).records.length, 1, "nothing is added");
  const mine = JSON.parse((await store(page, "load", record.id)).record.text);
  assert.equal(mine.ratings.find((r) => r.goal === "hearing" && r.side === "us").level, 3, "the waiting change was saved");
  await button(page, "Close").click();
  assert.equal(page.url(), first);
  await until(() => page.locator("h1").first().textContent(), "Trump and Putin meet in Anchorage");
  const own = await verdict(page).textContent();

  // Replaced when that is asked for and answered with yes; undo brings it back.
  await page.evaluate((link) => { location.hash = link; }, theirs);
  await button(page, "Replace my card").first().click();
  const dialog = page.getByRole("dialog", { name: "Replace your card by this one?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  assert.equal((await store(page, "load", record.id)).record.text, JSON.stringify(mine, null, 2) + "\n", "no is no");
  await button(page, "Replace my card").first().click();
  await dialog.getByRole("button", { name: "Replace my card" }).click();
  await message(page, "Your card was replaced").waitFor();
  assert.equal(page.url(), first);
  await until(() => verdict(page).textContent(), (t) => t !== own, "the verdict");
  await saved(page);
  const revs = await store(page, "revs", record.id);
  assert.ok(JSON.stringify(revs).includes('Ann Able'), "the state before is kept");
  await button(page, "Undo").first().click();
  await until(() => verdict(page).textContent(), own, "the verdict");
  await saved(page);
  assert.equal((await store(page, "list")).records.length, 1);

  // The same where the link is what the page was opened with.
  await page.goto("about:blank");
  await open("/card/" + theirs);
  await button(page, "Replace my card").first().click();
  await dialog.getByRole("button", { name: "Replace my card" }).click();
  await message(page, "Your card was replaced").waitFor();
  await until(() => verdict(page).textContent(), (t) => t !== own, "the verdict");
  await saved(page);
  await button(page, "Undo").first().click();
  await until(() => verdict(page).textContent(), own, "the verdict");
  await saved(page);
  assert.equal((await store(page, "list")).records.length, 1);

  // A link followed on any other page leads to the page for cards.
  await open("/library/");
  await page.evaluate((link) => { location.hash = link; }, theirs);
  await page.waitForURL((url) => url.pathname === "/card/");
  await ready(page);
  await until(() => page.locator("#deciding").textContent(), (t) => /^You differ on two ratings; /.test(t), "the sentence");
  await button(page, "Close").click();
  await page.waitForURL(first);
  await ready(page);
  assert.equal(await verdict(page).textContent(), own, "closed, it leads to the reader's own");
});
