// Text stays text: whatever stands in a card, and by whatever door it comes, no code of it runs, no
// element of it appears, and nothing is asked for. Links lead to web addresses only.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { button, dropFile, folder, ready, saved, scorecard, suite, until } from "./harness.mjs";
import { ADDRESSES, hostileCard, XSS } from "./strings.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite();
assert.ok(XSS.length >= 60 && new Set(XSS).size === XSS.length);
const whole = JSON.parse(readFileSync(new URL("../../scoring/cardfile/testdata/v1/full.json", import.meta.url), "utf8"));
const rotations = process.env.SOAK ? [undefined, ...XSS.keys()] : [7];

// What no text may bring about.
async function harmless(page, what) {
  const found = await page.evaluate(() => {
    const found = [];
    if (globalThis.pwned !== undefined) found.push("window.pwned is " + globalThis.pwned);
    for (const el of document.querySelectorAll("script")) if (!(el.src.startsWith(location.origin + "/") || el.type === "application/json")) found.push("a script: " + el.outerHTML.slice(0, 80));
    for (const el of document.querySelectorAll("iframe, object, embed, base, marquee, math, foreignObject, animate, video, audio, template, form, meta[http-equiv=refresh], body style, body link, svg script, svg a, svg use, img")) found.push("an element: " + el.outerHTML.slice(0, 80));
    for (const el of document.querySelectorAll("*")) for (const a of el.attributes) {
      if (/^on/i.test(a.name)) found.push(`${el.localName} has ${a.name}`);
      if (a.name === "style" && !el.closest(".BootBox, .BootBar")) found.push(`${el.localName} has style ${a.value}`);
      if (["href", "src", "action", "formaction", "xlink:href", "data"].includes(a.name) && !/^(https?:|blob:|[/#.]|[\w-]+\.\w+)/.test(a.value)) found.push(`${el.localName} leads to ${a.value.slice(0, 60)}`);
    }
    return found;
  });
  assert.deepEqual(found.slice(0, 5), [], what);
}

// Opens the record's parts in the editor one by one, and in each its first entries.
async function* eachEntry(page) {
  const parts = page.getByRole("group", { name: "Parts of the record" }).getByRole("button");
  for (let part = 0; part < await parts.count(); part++) {
    await parts.nth(part).click();
    yield "part " + part;
    const entries = page.locator(".Editor-open");
    for (let entry = 0; entry < Math.min(await entries.count(), process.env.SOAK ? 99 : 1); entry++) {
      await entries.nth(entry).click();
      await until(() => page.locator("#editor input:visible, #editor textarea:visible, #editor select:visible").count(), (n) => n > 0, "the fields of an entry");
      yield `part ${part}, entry ${entry}`;
    }
  }
}

// Every screen of a card.
async function lookAround(page, what) {
  const open = () => page.evaluate(() => { for (const d of document.querySelectorAll("details:not([open])")) d.open = true; });
  await open();
  await harmless(page, what + ", the page");
  await page.emulateMedia({ media: "print" });
  await harmless(page, what + ", in print");
  await page.emulateMedia({ media: null });
  await page.locator("#edit").click();
  await page.locator("#edit-done").waitFor();
  for await (const part of eachEntry(page)) await harmless(page, what + ", the editor at " + part);
  await page.locator("#edit-done").click();
  await page.locator("#score-it").click();
  await page.locator("#own-scoring-title").waitFor();
  await open();
  await harmless(page, what + ", score it yourself");
  await page.locator('[data-command="own-scoring-stop"]').click();
  await page.locator("#score-it").waitFor();
}

const guarded = (page) => {
  const dialogs = [];
  page.on("dialog", (d) => { dialogs.push(d.message()); d.dismiss(); });
  return dialogs;
};
const squeezed = (words) => words.replace(/\s+/g, " ").trim();

web.test("mS1 by the store", { timeout: 180_000 + 60_000 * rotations.length }, async ({ page, open, t }) => {
  const dialogs = guarded(page);
  await open("/library/");
  let tried = 0;
  for (const n of rotations) {
    const { card, fields } = hostileCard(whole, n), id = "hostile" + (n ?? "");
    const text = host("json", { ...card, id });
    await page.evaluate(async ([id, summit, text, title]) => {
      const got = JSON.parse(await globalThis.scorecardStore.save(id, summit, 0, text, "", JSON.stringify({ title, date: title, sides: title, verdict: title, small: title })));
      if (!got.ok) throw new Error(JSON.stringify(got));
    }, [id, card.summit.id, text, XSS[(n ?? 0) % XSS.length]]);
    await page.goto("about:blank");
    await open("/card/#" + id);
    assert.equal(squeezed(await page.locator("h1").textContent()), squeezed(card.summit.title), "the title stands there as text");
    await lookAround(page, "store, string " + (n ?? "all"));
    tried += fields * (n === undefined ? XSS.length : 1);
  }
  for (const path of ["/library/", "/rescue.html"]) {
    await page.goto(new URL(path, page.url()).href);
    await page.locator("h1").waitFor();
    await until(() => page.evaluate(() => document.body.textContent.includes("window.pwned")), true, "the card in the list");
    await harmless(page, path);
  }
  assert.deepEqual(dialogs, []);
  injected(t, "mS1", tried);
});

// The card as the host writes it, in this form.
function host(form, card) {
  const path = join(folder("hostile"), card.id + ".json");
  writeFileSync(path, JSON.stringify(card));
  return execFileSync(scorecard(), ["convert", "--to", form, path], { encoding: "utf8" });
}

// What is refused is named as text.
const alerted = (page) => until(() => page.locator("[role=alert]").allTextContents(), (words) => words.join("").length > 0, "the refusal");
async function refusals(page, enter, count, door, told = alerted) {
  for (const s of XSS.slice(0, count)) {
    await enter(s);
    await told(page);
    await harmless(page, door + ", refused: " + s);
  }
  return count;
}

// Each door takes the text of a file and ends at the card.
const doors = {
  file: (page, text) => page.locator("#new-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) }),
  drop: (page, text) => dropFile(page, "x.scorecard.json", text),
  clipboard: (page, text) => page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.setData("text/plain", text);
    carried.setData("text/html", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
  }, text),
};
for (const [door, enter] of Object.entries(doors)) web.test("mS1 by " + door, { timeout: 180_000 + 15_000 * rotations.length }, async ({ page, open, t }) => {
  const dialogs = guarded(page);
  let tried = 0;
  for (const n of door === "file" ? rotations : [undefined]) {
    const { card, fields } = hostileCard(whole, n);
    await open("/library/");
    await enter(page, JSON.stringify({ ...card, id: "door" + (n ?? "") }));
    await page.waitForURL(/\/card\/#/);
    await ready(page);
    assert.equal(squeezed(await page.locator("h1").textContent()), squeezed(card.summit.title), "the title stands there as text");
    await harmless(page, door + ", the card");
    tried += fields * (n === undefined ? XSS.length : 1);
  }
  await open("/library/");
  tried += await refusals(page, (s) => enter(page, JSON.stringify({ format: s, [s]: s })), door === "file" ? 20 : 4, door);
  assert.deepEqual(dialogs, []);
  injected(t, "mS1", tried);
});

// A link carries the whole card and is looked at beside the reader's own; a table carries titles, names and reasons.
web.test("mS1 by link", async ({ page, open, t }) => {
  const dialogs = guarded(page), { card, fields } = hostileCard(whole);
  const link = host("link", { ...card, id: "linked" }).trim();
  await open("/card/" + link.slice(link.indexOf("#")));
  await page.locator("#review").waitFor();
  await until(() => page.locator("#review").textContent(), (words) => words.includes("window.pwned"), "the card of the link");
  await harmless(page, "link, beside the reader's own");
  await button(page, "Open as a new card").first().click();
  await page.waitForURL(/\/card\/#[a-z0-9]{16}$/);
  await ready(page);
  await until(async () => squeezed(await page.locator("h1").first().textContent()), squeezed(card.summit.title), "the title, as text");
  await harmless(page, "link, the card");
  const tried = fields * XSS.length + await refusals(page, (s) => page.evaluate((s) => { location.hash = "#c=1." + s; }, s), 4, "link",
    (page) => page.locator("main").getByText("This link could not be opened").waitFor());
  assert.deepEqual(dialogs, []);
  injected(t, "mS1", tried);
});

web.test("mS1 by table", async ({ page, open, t }) => {
  const dialogs = guarded(page), { card } = hostileCard(whole);
  let tried = 0;
  // Statements go on a card: there they are looked at beside it, and opened.
  await open("/");
  const said = [];
  for (const [n, s] of XSS.entries()) said.push(["", s, s, s, "", "", "", XSS[(n + 1) % XSS.length], s, "", "", "", s, ""].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  await dropFile(page, "said.csv", "id,speaker,role,outlet,date,when,affiliation,summary,quote,favours,ratings,source,source_title,source_url\r\n" + said.join("\r\n"));
  await page.locator("#review").getByText(/From the table: \d+ statements added/).waitFor();
  await harmless(page, "statements, beside the reader's own");
  await button(page, "Open as a new card").first().click();
  await page.waitForURL(/\/card\/#[a-z0-9]{16}$/);
  await ready(page);
  await until(() => page.locator("main").textContent(), (words) => words.includes("window.pwned"), "the statements");
  await harmless(page, "statements, the card");
  tried += 5 * XSS.length;
  for (const form of ["csv", "csv-long"]) {
    const table = host(form, { ...card, id: "table" });
    await open("/library/");
    await page.locator("#new-file").setInputFiles({ name: XSS[1].replaceAll("/", "") + ".csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    const make = page.getByRole("button", { name: "Make the card" });
    await make.waitFor();
    await harmless(page, form + ", before it is opened");
    await page.getByRole("radio", { name: /^g7/ }).check();
    await until(() => make.isEnabled(), true, "a card can be made");
    await harmless(page, form + ", on a scale");
    await make.click();
    await page.waitForURL(/\/card\//);
    await ready(page);
    await harmless(page, form + ", after it");
    tried += table.split("window.pwned").length - 1;
  }
  assert.deepEqual(dialogs, []);
  injected(t, "mS1", tried);
});

web.test("mS1 by the controls and the editor", { timeout: process.env.SOAK ? 1_800_000 : 180_000 }, async ({ page, open, t }) => {
  const dialogs = guarded(page);
  await open("/");
  // Every text field that is there, filled with every string: by hand what a paste does.
  const fill = () => page.evaluate((strings) => {
    let filled = 0;
    for (const el of document.querySelectorAll("main textarea, main input[type=text], main input:not([type]), main input[type=search], main input[type=url]")) {
      if (el.disabled || !el.checkVisibility()) continue;
      el.focus();
      el.value = strings.map((_, i) => strings[(i + filled) % strings.length]).join(" | ");
      for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
      filled++;
    }
    return filled;
  }, XSS);
  await page.evaluate(() => { for (const d of document.querySelectorAll("details:not([open])")) d.open = true; });
  let filled = await fill();
  assert.ok(filled >= 10, filled + " fields on the page");
  await saved(page);
  await harmless(page, "reasons");
  await page.locator("#edit").click();
  await page.locator("#edit-done").waitFor();
  for await (const _ of eachEntry(page)) filled += await fill();
  assert.ok(filled >= 25, filled + " fields on the page and in the editor");
  await saved(page);
  await harmless(page, "the editor");
  await page.locator("#edit-done").click();
  await page.reload();
  await ready(page);
  await harmless(page, "after a reload");
  await open("/library/");
  const search = page.locator("#shelf-words");
  for (const s of XSS.slice(0, 10)) { await search.fill(s); await harmless(page, "search for " + s); }
  assert.deepEqual(dialogs, []);
  const tried = (filled + 1) * XSS.length;
  t.diagnostic(`${filled} fields filled`);
  injected(t, "mS1", tried);
});

// The fragment: browsers send it to nobody, and the page must not either.
web.test("mS13 the fragment of a link is sent, logged and shown nowhere", { allow: [/404 \(Not Found\)/] }, async ({ page, open, server, context, t }) => {
  const secret = "c0ffee5ecret";
  const sent = [], said = [];
  server.child.stdout.on("data", (d) => said.push(String(d)));
  server.child.stderr.on("data", (d) => said.push(String(d)));
  context.on("request", async (r) => { sent.push(r.url() + " " + JSON.stringify(await r.allHeaders().catch(() => ({})))); });
  for (const path of ["/#", "/card/#", "/card/#c=1.", "/library/#", "/summits/yalta-1945/#"]) {
    await page.goto("about:blank");
    await open(path + secret);
    checked(t, "mS13");
    assert.ok(!(await page.title()).includes(secret), "in the title at " + path);
  }
  await page.getByRole("link", { name: "Summits" }).first().click();
  await ready(page);
  assert.ok(sent.length > 10);
  const leaks = sent.filter((line) => line.split(" ").slice(1).join(" ").includes(secret) || line.split(" ")[0].split("#")[0].includes(secret));
  assert.deepEqual(leaks, []);
  assert.deepEqual(sent.filter((line) => /"referer":"[^"]/.test(line)), [], "no request says where it comes from");
  assert.ok(!said.join("").includes(secret), "the server wrote it down");
});

// Typed as the address of a source, none of these becomes a link; in a file each is refused at its place.
web.test("mS4 addresses that run code, open files or lead to who knows where", async ({ page, open, t }) => {
  const dialogs = guarded(page);
  await open("/");
  await page.locator("#edit").click();
  await page.getByRole("group", { name: "Parts of the record" }).getByRole("button", { name: /Sources/ }).click();
  await page.locator(".Editor-open").first().click();
  const field = page.locator('#editor [id$=".url"]:visible').first(), own = await field.inputValue();
  assert.match(own, /^https?:/);
  const links = () => page.evaluate(() => [...document.querySelectorAll("a[href]")].map((a) => a.protocol).filter((p) => !/^https?:$/.test(p)));
  for (const address of ADDRESSES) {
    await field.fill(address);
    injected(t, "mS4");
    await field.press("Enter");
    await until(() => field.getAttribute("aria-invalid"), "true", `the field at ${JSON.stringify(address)}`);
    assert.deepEqual(await links(), [], address);
    await harmless(page, "the editor with " + address);
    await field.fill(own);
    await field.press("Enter");
    await until(() => field.getAttribute("aria-invalid"), "false", `the field after ${JSON.stringify(address)}`);
  }
  await page.locator("#edit-done").click();
  assert.deepEqual(await links(), []);
  await open("/library/");
  for (const [n, address] of ADDRESSES.entries()) {
    const card = structuredClone(whole);
    card.summit.sources[0].url = address;
    injected(t, "mS4");
    await page.locator("#new-file").setInputFiles({ name: `file${n}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(card)) });
    await until(() => page.locator("#refused").textContent(), (words) => words.includes(`file${n}.json`) && words.includes("sources[0].url"), `the refusal of ${JSON.stringify(address)}`);
    assert.deepEqual(await links(), [], address);
  }
  assert.deepEqual(dialogs, []);
});

// Another page of the same origin speaks on our channels and writes our keys.
web.test("mS7 foreign messages and keys change nothing", { allow: [/favicon\.ico/] }, async ({ page, open, context, server, t }) => {
  await open("/");
  await page.locator("#level-ceasefire-ru-0").check();
  await saved(page);
  const state = () => page.evaluate(() => document.getElementById("verdict").textContent + [...document.querySelectorAll("main input:checked")].map((el) => el.id).join(" "));
  const before = await state();
  const id = await page.evaluate(async () => JSON.parse(await globalThis.scorecardStore.list()).records[0].id);
  const other = await context.newPage();
  await other.goto(server.url("/robots.txt"));
  const runs = await other.evaluate(async (id) => {
    const messages = [null, 0, "", "x", [], {}, { id }, { rev: 1 }, { id, rev: "99" }, { id, rev: NaN }, { id: {}, rev: 3 }, { id: "../x", rev: 3 }, { id: "<img src=x onerror=window.pwned=1>", rev: 3 }, { id, rev: -1 }, { id, rev: 1e308 },
      { id, rev: 999, text: "{}" }, { type: "crash" }, "SKIP_WAITING", { id: "x".repeat(1e6), rev: 1 }, new Date(), new Map([["id", id]]), { __proto__: { id }, rev: 5 }];
    let runs = 0;
    for (const name of ["summit-scorecard/", "summit-scorecard", "scorecard", "goapp-notify"]) {
      const channel = new BroadcastChannel(name);
      for (const m of messages) { channel.postMessage(m); runs++; }
      channel.close();
    }
    for (const key of ["scorecard", "summit-scorecard", "summit-scorecard/", "summit-scorecard/:saved:" + id, "summit-scorecard/:saved:<i>", "summit-scorecard/:number", "summit-scorecard:told", "goapp", "app", id]) for (const value of ["{}", "null", "<script>window.pwned=1</script>"]) { localStorage.setItem(key, value); sessionStorage.setItem(key, value); runs++; }
    return runs;
  }, id);
  await page.evaluate(() => { for (const m of ["SKIP_WAITING", { id: "x" }, null, "<script>"]) { window.postMessage(m, "*"); dispatchEvent(new MessageEvent("message", { data: m })); dispatchEvent(new StorageEvent("storage", { key: "scorecard", newValue: "x" })); } });
  await page.locator("#level-ceasefire-ru-1").check(); // the page answers after all of them
  await page.locator("#level-ceasefire-ru-0").check();
  await saved(page);
  assert.equal(await state(), before);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator("#level-ceasefire-ru-0").isChecked(), true);
  await harmless(page, "after foreign messages");

  // Our own keys, with values that they may have: they may mislead the page, never cost a card or a word.
  const forged = [["summit-scorecard/:saved:" + id, "999 1"], ["summit-scorecard/:saved:ghost", "3 9e99"], ["summit-scorecard/:number", "7"]];
  for (const [n, [key, value]] of forged.entries()) {
    const old = await page.evaluate(([key, value]) => { const old = localStorage.getItem(key); localStorage.setItem(key, value); return old; }, [key, value]);
    await page.reload();
    await ready(page);
    await page.locator(`#level-hearing-ru-${n}`).check();
    await saved(page);
    await page.evaluate(([key, old]) => (old === null ? localStorage.removeItem(key) : localStorage.setItem(key, old)), [key, old]);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator("#level-ceasefire-ru-0").isChecked(), true, key + " " + value);
    if (!key.endsWith(":number")) assert.equal(await page.locator(`#level-hearing-ru-${n}`).isChecked(), true, key + " " + value);
    await harmless(page, "after a forged " + key);
  }
  injected(t, "mS7", runs + forged.length);
});
