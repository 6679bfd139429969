// What leaves the page: files, pictures, links, codes, the clipboard and paper. Every file is
// compared with what the command line makes of the same card.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { clean } from "./axe.mjs";
import { button, command, downloadAs, folder, saved, setLevel, suite, until, verdict } from "./harness.mjs";
import { hostileCard } from "./strings.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite();
const dialog = (page, name) => page.getByRole("dialog", { name, exact: true });
const said = (page, name) => dialog(page, name).locator(".Export-foot .Export-status");
const linkField = (page) => page.getByRole("textbox", { name: "Link to this card", exact: true });
const store = (page, method, ...args) => page.evaluate(async ([m, a]) => JSON.parse(await globalThis.scorecardStore[m](...a)), [method, args]);
const put = (name, text) => { const path = join(folder("out"), name); writeFileSync(path, text); return path; };
const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const built = (id) => JSON.parse(readFileSync(new URL(`../../web/summits/${id}.json`, import.meta.url), "utf8"));

async function share(page) {
  await button(page, "Share").click();
  await dialog(page, "Share").waitFor();
  return dialog(page, "Share");
}

// Opens a card that the reader made: nothing of it is built in.
async function openOwn(page, open, change) {
  await open("/");
  const card = built("malta-1989");
  card.summit.statements.length = 4; // its link stays below 8,000 letters
  card.id = "mine";
  card.summit.title = "My own meeting";
  change?.(card);
  assert.ok((await store(page, "save", "mine", card.summit.id, 0, JSON.stringify(card), "", "{}")).ok);
  await page.goto("about:blank");
  await open("/card/#mine");
}

// Letters that do not deflate.
function noise(n) {
  let x = 1, text = "";
  for (let i = 0; i < n; i++) { x = (x * 48271) % 2147483647; text += String.fromCharCode(97 + (x >> 8) % 26); }
  return text;
}

web.test("files of an edited card are what the command line makes of it", async ({ page, open }) => {
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 1);
  await page.locator("#detail-hearing-ru > summary").click();
  await page.getByRole("textbox", { name: "Reason for Hearing: Russia" }).fill('=HYPERLINK("https://example.org")');
  await page.getByRole("textbox", { name: "Reason for Hearing: Russia" }).press("Tab");
  await saved(page);
  const card = await downloadAs(page, "Scorecard file");
  assert.match(basename(card), /anchorage-2025\.scorecard\.json$/);
  const text = readFileSync(card, "utf8");
  assert.equal(command("convert", "--to", "json", card), text, "the file is canonical");
  assert.match(text, /=HYPERLINK/);
  for (const [name, form, end] of [["CSV: a row a goal", "csv", /anchorage-2025\.csv$/], ["CSV: a row a rating", "csv-long", /anchorage-2025-ratings\.csv$/],
    ["CSV: a row a statement", "csv-statements", /anchorage-2025-statements\.csv$/],
    ["Report (Markdown)", "md", /anchorage-2025\.md$/], ["ClaimReview (JSON-LD)", "jsonld", /anchorage-2025\.jsonld$/]]) {
    const path = await downloadAs(page, name);
    assert.match(basename(path), end);
    assert.equal(readFileSync(path, "utf8"), command("convert", "--to", form, card), name);
  }
  await button(page, "Download").click();
  await page.getByLabel("Begin tables with that mark").check();
  await page.keyboard.press("Escape");
  const marked = await downloadAs(page, "CSV: a row a goal");
  assert.equal(readFileSync(marked, "utf8"), "\ufeff" + command("convert", "--to", "csv", card), "with the mark of byte order");
  const long = await downloadAs(page, "CSV: a row a rating");
  assert.doesNotMatch(readFileSync(long, "utf8"), /(^|,|")[=+@-]HYPERLINK/m, "mF14 no cell starts a formula");
  assert.match(command("convert", "--to", "json", "--onto", card, long), /=HYPERLINK/, "mF14 and our reader restores it");

  await button(page, "Download").click();
  for (const [style, form] of [["APA", "apa"], ["Chicago", "chicago"], ["BibTeX", "bibtex"]]) {
    await page.getByRole("radio", { name: style }).check();
    const shown = page.locator("#export-cited");
    await until(() => shown.textContent(), (t) => t.includes("Trump and Putin meet in Anchorage"), style);
    if (form !== "bibtex") assert.equal((await shown.textContent()).replace(/ (Accessed|Retrieved) .*/, "").trim(), command("convert", "--to", form, card).trim(), style);
    else assert.match(await shown.textContent(), /^@misc\{scorecard-anchorage-2025,/);
  }
  const [bib] = await Promise.all([page.waitForEvent("download"), button(page, "Download citation").click()]);
  assert.equal(bib.suggestedFilename(), "anchorage-2025.bib");
});

web.test("mS6 charts as SVG and PNG, light and dark; an SVG opened from a file runs and asks for nothing", async ({ page, open, browser, t }) => {
  const box = dialog(page, "Download"), bytes = {};
  const take = async (name) => {
    const [file] = await Promise.all([page.waitForEvent("download"), button(box, name).click()]);
    const path = join(folder("charts"), file.suggestedFilename());
    await file.saveAs(path);
    bytes[file.suggestedFilename()] = readFileSync(path);
  };
  for (const theme of ["light", "dark"]) {
    await open("/"); // anew: after ten downloads from one page the browser asks whether to go on
    await button(page, "Download").click();
    await box.getByRole("radio", { name: theme }).check();
    for (const chart of ["Who got what", "Share of weightings", "Certainty", "Map of gains"]) await take(chart + ": SVG");
    for (const chart of ["Who got what", "Map of gains"]) await take(chart + ": PNG");
  }
  assert.equal(Object.keys(bytes).length, 12);
  for (const [name, data] of Object.entries(bytes)) {
    assert.notDeepEqual(data, bytes[name.replace("light", "dark")] === data ? bytes[name.replace("dark", "light")] : bytes[name.replace("light", "dark")], name + " differs between the themes");
    if (!name.endsWith(".png")) {
      assert.match(data.toString(), /^<\?xml[^]*Trump and Putin meet in Anchorage[^]*Summit Scorecard/, name);
      continue;
    }
    const [, w, h] = /width="(\d+)" height="(\d+)"/.exec(bytes[name.replace("@2x.png", ".svg")].toString());
    assert.equal(data.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n", name);
    assert.deepEqual([data.readUInt32BE(16), data.readUInt32BE(20)], [2 * w, 2 * h], name + " is drawn at twice the size");
  }
  const context = await browser.newContext();
  try {
    const own = await context.newPage(), asked = [];
    own.on("request", (r) => asked.push(r.url()));
    own.on("console", (m) => asked.push(m.text()));
    for (const name of Object.keys(bytes).filter((n) => n.endsWith(".svg"))) {
      await own.goto("file://" + join(folder("charts"), name));
      checked(t, "mS6");
      assert.equal(await own.evaluate(() => document.querySelectorAll("script, [href], foreignObject, style").length), 0, name);
    }
    assert.equal(asked.filter((a) => !a.startsWith("file://")).length, 0, asked.join(" "));
    assert.equal(asked.length, 8);
  } finally { await context.close(); }
});

// The same with a card whose every text is code where a page takes text for markup.
web.test("mS6 charts of a hostile card, opened from a file, show it as text", async ({ page, open, browser, t }) => {
  await openOwn(page, open, (card) => Object.assign(card, hostileCard(card).card, { id: "mine" }));
  await button(page, "Download").click();
  const box = dialog(page, "Download"), names = [];
  for (const chart of ["Who got what", "Share of weightings", "Certainty", "Map of gains"]) {
    const [file] = await Promise.all([page.waitForEvent("download"), button(box, chart + ": SVG").click()]);
    const path = join(folder("hostile"), names.length + ".svg");
    await file.saveAs(path);
    names.push(path);
  }
  const context = await browser.newContext();
  try {
    const own = await context.newPage(), asked = [];
    own.on("request", (r) => asked.push(r.url()));
    own.on("console", (m) => asked.push(m.text()));
    own.on("dialog", (d) => { asked.push("dialog " + d.message()); d.dismiss(); });
    for (const path of names) {
      await own.goto("file://" + path);
      injected(t, "mS6");
      const found = await own.evaluate(() => ({ odd: [...document.querySelectorAll("*")].filter((e) => !/^(svg|g|path|rect|line|circle|text|tspan|title|desc|polyline|polygon|defs|pattern|clipPath)$/.test(e.localName) || [...e.attributes].some((a) => /^on|href/i.test(a.name))).map((e) => e.outerHTML.slice(0, 80)),
        pwned: globalThis.pwned, words: document.documentElement.textContent }));
      assert.deepEqual([found.odd, found.pwned], [[], undefined], path);
      assert.match(found.words, /window\.pwned=1/, "the texts are there, as text");
    }
    assert.deepEqual(asked.filter((a) => !a.startsWith("file://")), []);
  } finally { await context.close(); }
});

web.test("mS13 the link: length, round trip, brief form, code; nothing of it reaches the server", clipboard, async ({ page, open, context, t }) => {
  const asked = [];
  context.on("request", (r) => asked.push(r.url() + (r.headers().referer ?? "") + (r.postData() ?? "")));
  await open("/");
  await setLevel(page, "Ceasefire", "Russia", 1);
  await saved(page);
  const card = readFileSync(await downloadAs(page, "Scorecard file"), "utf8");
  const box = await share(page);
  const shown = async () => {
    const link = await linkField(page).inputValue();
    const length = await page.locator("#link-length").textContent();
    assert.equal(Number(/has ([\d,]+) characters/.exec(length)[1].replaceAll(",", "")), link.length, length);
    return link;
  };
  const link = await shown();
  checked(t, "mS13");
  assert.match(link, /\/card\/#c=1\./);
  assert.equal(command("convert", "--to", "json", put("link.txt", link)), card, "the link holds the card");
  await button(box, "Copy link").click();
  await until(() => said(page, "Share").textContent(), "Copied.", "what the menu says");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);

  await box.getByRole("checkbox", { name: /^Brief/ }).check();
  await until(() => linkField(page).inputValue(), (now) => now !== link, "the link");
  const brief = await shown();
  assert.ok(brief.length < link.length / 3, `${brief.length} of ${link.length}`);
  const small = JSON.parse(command("convert", "--to", "json", put("brief.txt", brief)));
  assert.equal(small.ratings.some((r) => r.note), false);
  assert.equal(small.ratings.find((r) => r.goal === "ceasefire" && r.side === "ru").level, 1);
  assert.equal(await page.locator("#qr-twin .Export-text").textContent(), brief, "the code's twin is the brief link");
  assert.match(await page.getByRole("img", { name: "QR code of the brief link to this card" }).locator("path").getAttribute("d"), /^M4 4h7v1h-7z/);
  assert.deepEqual(asked.filter((a) => a.includes("c=1") || a.includes(link.slice(-20))), []);
  assert.doesNotMatch(await page.title(), /c=1/);
});

web.test("the clipboard: verdict, picture, frame code, citation", clipboard, async ({ page, open }) => {
  await open("/");
  const words = await verdict(page).textContent();
  const box = await share(page);
  const copied = async (name) => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await button(page, name).click();
    return until(() => page.evaluate(() => navigator.clipboard.readText()), (t) => t !== "", "the clipboard");
  };
  const passage = await copied("Copy verdict as text");
  assert.ok(passage.includes(words) && /\d+ sources · Summit Scorecard · http.*\/summits\/anchorage-2025\/\n$/.test(passage), passage);
  assert.match(await copied("Copy code"), /^<iframe src="http[^"]*\/embed\/anchorage-2025\/" title="Summit Scorecard: [^"]+" [^>]*sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"><\/iframe>$/);
  await button(box, "Copy chart as picture").click();
  await until(() => said(page, "Share").textContent(), "The picture is copied.", "what the menu says");
  const start = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [item.types, [...new Uint8Array(await (await item.getType("image/png")).arrayBuffer()).slice(1, 4)]];
  });
  assert.deepEqual(start, [["image/png"], [80, 78, 71]]);
  await button(box, "Close").click();
  await button(page, "Download").click();
  assert.match(await copied("Copy citation"), /^Trump and Putin meet in Anchorage \[Summit scorecard as of August 18, 2025\]\. \(20\d\d, [A-Z][a-z]+ \d+\)\..* Retrieved .*, from http/);
});

web.test("what the browser refuses is said, with a way out", async ({ page, open }) => {
  await page.addInitScript(() => {
    const no = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: no, write: no } });
    navigator.share = (what) => { globalThis.shared = what; return globalThis.refuse ? no() : Promise.resolve(); };
    const timer = setTimeout;
    globalThis.waits = [];
    globalThis.setTimeout = (f, ms, ...rest) => { globalThis.waits.push(ms); return timer(f, ms === globalThis.hurried ? 1 : ms, ...rest); };
  });
  await open("/");
  const box = await share(page), link = await linkField(page).inputValue();
  await button(box, "Copy link").click();
  await until(() => said(page, "Share").textContent(), (t) => /did not let the page use the clipboard/.test(t), "what the menu says");
  const field = page.getByRole("textbox", { name: "Text to copy by hand" });
  assert.equal(await field.inputValue(), link);
  await until(() => field.evaluate((e) => e.value.slice(e.selectionStart, e.selectionEnd)), link, "the selection");
  await Promise.all([page.waitForEvent("download"), button(box, "Copy chart as picture").click()]);
  await until(() => said(page, "Share").textContent(), (t) => /downloaded instead/.test(t), "what the menu says");
  assert.ok((await page.evaluate(() => globalThis.waits)).some((ms) => ms >= 60_000), "mF13 the file's address is kept for a minute");
  await button(box, "Share with another program").click();
  await until(() => said(page, "Share").textContent(), "Handed over.", "what the menu says");
  assert.equal(await page.evaluate(() => globalThis.shared.url), link);
  await page.evaluate(() => { globalThis.refuse = true; });
  await button(box, "Share with another program").click();
  await until(() => said(page, "Share").textContent(), (t) => /^Not shared/.test(t), "what the menu says");
  await button(box, "Close").click();
  // Pictures: one that is never drawn, one that never loads, noise in place of one. The SVG comes instead, and the next
  // picture is not kept waiting.
  await button(page, "Download").click();
  const picture = async (means) => {
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Who got what: PNG").click()]);
    assert.match(file.suggestedFilename(), means === "PNG" ? /light@2x\.png$/ : /light\.svg$/);
    await until(() => said(page, "Download").textContent(), (t) => (means === "PNG" ? /@2x\.png/ : /could not draw the picture, so/).test(t), "what the dialog says");
  };
  for (const broken of ["HTMLCanvasElement.prototype.toBlob", "HTMLImageElement.prototype.src", "CanvasRenderingContext2D.prototype.getImageData"]) {
    await page.evaluate((broken) => {
      const [of, , name] = broken.split("."), on = globalThis[of].prototype, was = Object.getOwnPropertyDescriptor(on, name);
      const noise = () => ({ data: Array.from({ length: 256 }, () => Math.floor(256 * Math.random())) });
      Object.defineProperty(on, name, { configurable: true, ...(name === "src" ? { set() {} } : { value: name === "toBlob" ? () => {} : noise }) });
      globalThis.hurried = 6000;
      globalThis.mend = () => { Object.defineProperty(on, name, was); globalThis.hurried = 0; };
    }, broken);
    await picture("SVG");
    await page.evaluate(() => globalThis.mend());
    await picture("PNG");
  }
  await page.evaluate(() => { URL.createObjectURL = () => { throw new Error("no room"); }; });
  for (const name of ["Scorecard file", "Who got what: SVG"]) {
    await button(page, name).click();
    await until(() => said(page, "Download").textContent(), (t) => /did not take the file/.test(t), "what the dialog says");
  }
  await button(page, "Who got what: PNG").click();
  await until(() => said(page, "Download").textContent(), (t) => /could not draw the picture|did not take the file/.test(t), "what the dialog says");
});

web.test("mF13 a file that breaks off is never reported as saved; a whole one is read back", async ({ page, open, t }) => {
  await page.addInitScript(() => {
    globalThis.fault = { at: -1, close: false, change: false };
    globalThis.disk = "before";
    globalThis.showSaveFilePicker = async ({ suggestedName }) => ({
      name: suggestedName,
      createWritable: async () => {
        let beside = "";
        return {
          write: async (blob) => {
            const text = await blob.text();
            if (fault.at >= 0) { beside = text.slice(0, fault.at); throw new DOMException("no room", "QuotaExceededError"); }
            beside = text;
          },
          close: async () => { if (fault.close) throw new DOMException("no", "InvalidStateError"); globalThis.disk = fault.change ? beside.slice(0, -1) : beside; },
          abort: async () => {},
        };
      },
      getFile: async () => new File([globalThis.disk], suggestedName),
    });
  });
  await open("/");
  await button(page, "Download").click();
  const press = async (fault) => {
    if (Object.keys(fault).length) injected(t, "mF13");
    await page.evaluate((f) => { globalThis.disk = "before"; globalThis.fault = { at: -1, close: false, change: false, ...f }; }, fault);
    await button(page, "Save as …").click();
    return until(() => said(page, "Download").textContent(), (t) => t !== "", "what the dialog says");
  };
  for (const fault of [{ at: 0 }, { at: 1 }, { at: 5000 }, { close: true }]) {
    assert.match(await press(fault), /not written whole/, JSON.stringify(fault));
    assert.equal(await page.evaluate(() => globalThis.disk), "before", "what was there stays");
  }
  assert.match(await press({ change: true }), /not written whole/);
  assert.match(await press({}), /^Saved as anchorage-2025\.scorecard\.json: [\d]+ bytes, read back and compared\.$/);
  assert.equal(JSON.parse(await page.evaluate(() => globalThis.disk)).format, "summit-scorecard/1");
});

web.test("mF13 installed on an iPhone the system saves", async ({ page, open, t }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "standalone", { value: true });
    navigator.canShare = (what) => !!what.files;
    navigator.share = async (what) => { globalThis.given = [what.files[0].name, await what.files[0].text()]; };
  });
  await open("/");
  await button(page, "Download").click();
  await button(page, "Scorecard file").click();
  const [name, text] = await until(() => page.evaluate(() => globalThis.given), (given) => !!given, "what the system was given");
  checked(t, "mF13");
  assert.equal(name, "anchorage-2025.scorecard.json");
  assert.equal(command("convert", "--to", "json", put("given.json", text)), text);
});

web.test("links of own cards: whole, too long, and without a frame", async ({ page, open }) => {
  await openOwn(page, open);
  let box = await share(page);
  const link = await linkField(page).inputValue();
  assert.ok(link.length > 5000 && link.length < 8000, String(link.length));
  assert.equal(JSON.parse(command("convert", "--to", "json", put("own.txt", link))).summit.title, "My own meeting");
  assert.match(await box.textContent(), /Outlook, Word and Excel .* Discord .* Telegram after 4,096\. There the file is the safer way/);
  assert.equal(await button(box, "Scorecard file").count(), 1, "the file is offered");
  assert.match(await box.textContent(), /too long for a code/);
  assert.match(await box.textContent(), /Frames exist for the built-in summits only/);
  for (const [letters, words, offered] of [[2200, /Outlook, Word and Excel can cut a link .* the file is the safer way/, true], [9900, /would be \d+ characters long/, false]]) {
    await page.evaluate(() => globalThis.scorecardStore.remove(["mine"]));
    await openOwn(page, open, (card) => { for (const n of [0, 1]) card.ratings[n].note = noise(letters * 2).slice(letters * n, letters * (n + 1)); });
    box = await share(page);
    await until(() => page.locator("#link-length").textContent(), (t) => words.test(t), "the length");
    assert.equal(await linkField(page).count(), offered ? 1 : 0);
    assert.equal(await button(box, "Scorecard file").count(), 1, "the file is offered");
  }
});

web.test("while the verdict is hidden nothing shows it", async ({ page, open }) => {
  await open("/");
  await button(page, "Score it yourself").click();
  await page.getByRole("heading", { name: /Goal 1 of/ }).waitFor();
  assert.ok(await button(page, "Share").isDisabled());
  await button(page, "Download").click();
  const names = await dialog(page, "Download").getByRole("button").allTextContents();
  assert.deepEqual(names.filter((n) => n !== "Save as …"), ["Scorecard file", "Close"]);
});

web.test("paper: head, verdict, charts, ratings with reasons and sources; no controls", { colorScheme: "dark" }, async ({ page, open }) => {
  await open("/");
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => {
    const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
    return { controls: [...document.querySelectorAll("button, input, select, textarea, summary")].filter((e) => visible(e) && !e.matches("[data-kind=changes] > summary")).map((e) => e.id || e.outerHTML.slice(0, 80)),
      rows: document.querySelectorAll(".Sheet-table tbody tr:not(.Sheet-goal)").length, text: document.body.innerText,
      charts: [...document.querySelectorAll("#balance, #shares, #curve, #gains")].filter(visible).length };
  });
  assert.deepEqual(seen.controls, []);
  assert.equal(seen.rows, built("anchorage-2025").ratings.length);
  assert.equal(seen.charts, 4);
  for (const words of [/Starting card · as of 18 August 2025/, /got more of what it wanted/, /Starting point: none of it/, /https:\/\//]) assert.match(seen.text, words);
  for (const format of ["A4", "Letter"]) assert.equal((await page.pdf({ format })).subarray(0, 5).toString(), "%PDF-");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => { globalThis.print = () => { globalThis.printed = !document.querySelector("dialog[open]"); }; });
  await button(page, "Download").click();
  await button(page, "Print or save as PDF").click();
  await until(() => page.evaluate(() => globalThis.printed), true, "print, with the dialog closed");
});

web.test("by keyboard alone: opens, moves, closes, gives the focus back", async ({ page, open }) => {
  await open("/");
  for (const name of ["Share", "Download"]) {
    await button(page, name).focus();
    await page.keyboard.press("Enter");
    await dialog(page, name).waitFor();
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.activeElement === document.body || !!document.activeElement.closest("dialog")), "the focus stays in the dialog");
    }
    await page.keyboard.press("Escape");
    await dialog(page, name).waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.id), name.toLowerCase());
    await page.keyboard.press("Space");
    await button(dialog(page, name), "Close").focus();
    await page.keyboard.press("Enter");
    await dialog(page, name).waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.id), name.toLowerCase());
  }
});

web.test("opened again before the browser says that it was closed: nothing is missing in it", async ({ page, open }) => {
  await open("/");
  for (const name of ["Share", "Download"]) {
    await button(page, name).click();
    await button(dialog(page, name), "Close").waitFor();
    await page.evaluate((id) => { document.querySelector("dialog[open]").close(); document.getElementById(id).click(); }, name.toLowerCase());
    await page.waitForTimeout(300);
    await button(dialog(page, name), "Close").click();
    await until(() => page.locator(`#${name.toLowerCase()}-dialog button`).count(), 0, "what is in the closed dialog");
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of colorScheme === "light" ? [[1280, 900]] : [[375, 740]]) {
    web.test(`axe: the dialogs and the page for frames, ${colorScheme}, ${width} px`, { colorScheme, viewport: { width, height }, reducedMotion: "reduce" }, async ({ page, open, server }) => {
      await open("/");
      for (const name of ["Share", "Download"]) {
        await button(page, width < 768 ? name + " this card" : name).click();
        await dialog(page, name).waitFor();
        await clean(page, name);
        assert.ok(await page.evaluate(() => document.querySelector("dialog[open]").scrollWidth <= document.querySelector("dialog[open]").clientWidth), "nothing is cut at the side");
        await button(dialog(page, name), "Close").click();
        await dialog(page, name).waitFor({ state: "hidden" });
      }
      await page.goto(server.url("/embed/yalta-1945/"));
      await clean(page, "the page for frames");
    });
  }
}
