// Three walks through the program that pass nearly every point at which it could fail.
import { command as program } from "./harness.mjs";

// What the reader does, step by step; each is plain JavaScript inside the page.
const click = (id) => `document.getElementById(${JSON.stringify(id)})?.click()`;
const set = (id, value, ...events) => `{ const el = document.getElementById(${JSON.stringify(id)}); if (el) { el.value = ${JSON.stringify(value)}; ${events.map((e) => `el.dispatchEvent(new Event("${e}", { bubbles: true }));`).join(" ")} } }`; // after a panic it may not be there
const command = (name) => `document.querySelector('[data-command="${name}"]:not(:disabled)')?.click()`;
const key = (k) => `document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "${k}", ctrlKey: true, bubbles: true, cancelable: true }))`;
const openAll = `for (const d of document.querySelectorAll("details:not([open])")) d.open = true`;
const hide = `Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" }); document.dispatchEvent(new Event("visibilitychange")); delete document.visibilityState`;
const firstRadios = `for (const el of document.querySelectorAll("#said input[type=radio], #said select")) { if (el.type === "radio") el.click(); else { el.selectedIndex = 1; el.dispatchEvent(new Event("change", { bubbles: true })); } }`;
const wait = (ms) => `new Promise((done) => setTimeout(done, ${ms}))`;
const all = (selector) => `for (const el of document.querySelectorAll(${JSON.stringify(selector)})) el.click()`;
const some = (selector) => `document.querySelector(${JSON.stringify(selector)})?.click()`;
// Files as they are chosen: `list` is plain JavaScript for an array of File.
const choose = (list) => `(async () => { const d = new DataTransfer(); for (const f of await ${list}) d.items.add(f); const el = document.getElementById("new-file"); el.files = d.files; el.dispatchEvent(new Event("change", { bubbles: true })); })()`;
const drop = (list) => `(async () => { const d = new DataTransfer(); for (const f of await ${list}) d.items.add(f); document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: d })); })()`;
const cardOf = (id, goals) => JSON.stringify({ format: "summit-scorecard/1", id, scale: "attainment", summit: { id, title: "Meeting " + id, date: "2025-08-15", place: "Bench", sides: ["blue", "vermilion", "green"].map((colour, n) => ({ id: "abc"[n], name: "Side " + "ABC"[n], colour })),
  goals: Array.from({ length: goals }, (_, n) => ({ id: "g" + n, title: "Goal " + n, aims: { a: {}, b: {}, c: {} } })) }, ratings: Array.from({ length: goals }, (_, n) => ["a", "b", "c"].map((side, m) => ({ goal: "g" + n, side, level: (n + m) % 5 }))).flat() });
const files = (...texts) => `[${texts.map((text, n) => `new File([${JSON.stringify(text)}], "card-${n}.json")`).join(", ")}]`;
// Eight seconds are 20 ms, nothing is saved as a file or printed, and what would be is kept. A button is pressed before
// the program is there: one that changes nothing.
export const setting = () => { const real = globalThis.setTimeout; globalThis.setTimeout = (f, ms, ...x) => real(f, ms === 8000 ? 20 : ms, ...x); globalThis.print = () => {}; HTMLAnchorElement.prototype.click = () => {};
  const url = URL.createObjectURL; URL.createObjectURL = (blob) => { globalThis.blob = blob; return url.call(URL, blob); };
  globalThis.showSaveFilePicker = async () => ({ name: "x", createWritable: async () => ({ write: async (b) => { globalThis.written = b; }, close: async () => {}, abort: async () => {} }), getFile: async () => globalThis.written });
  document.addEventListener("DOMContentLoaded", () => setTimeout(() => document.getElementById("reset-no")?.click()));
};
// A file that is read in several goes.
const large = `[new File([JSON.stringify({ ...${cardOf("large", 2)}, ratings: Array(60000).fill({ goal: "g0", side: "a", level: 1 }) })], "large.json")]`;
const table = "goal,us,ru\nCeasefire,0,4\nSanctions,2,3\n" + Array.from({ length: 150 }, (_, n) => `Another goal of this meeting number ${n},1,2\n`).join("");
const scorecardNotify = (name) => `scorecard.notify(${JSON.stringify(name)})`;
const own = `(async () => { const { records } = JSON.parse(await scorecardStore.list()); const { id, summit, rev } = records[0], { record } = JSON.parse(await scorecardStore.load(id)); await scorecardStore.save(id, summit, rev, record.text.replace(/"note": "[^"]*"/, '"note": "of another tab"'), record.view ?? "", record.summary ?? "{}"); scorecard.notify("remote-save", { id, rev: rev + 1 }); })()`;
export const wide = JSON.parse(cardOf("wide", 140));
for (const rating of wide.ratings.slice(0, 120)) rating.note = "word ".repeat(1900); // so large that it is written in slices
export const TOURS = {
  "/": [
    click("level-ceasefire-ru-0"), set("importance-ceasefire-us", "9", "input", "change"), set("note-ceasefire-us", "a reason", "input", "change"), set("note-hearing-us", "typed", "input"), wait(400), set("note-hearing-us", "typed", "focusout"), wait(100),
    set("low-ceasefire-us", "none", "change"), set("status-ceasefire-us", "pending", "change"), command("try"), key("z"), key("y"), click("undo"), click("redo"),
    hide, openAll, firstRadios, wait(300), own, wait(300), `scorecard.notify("remote-save", { id: "x", rev: 3 })`, `scorecard.notify("bad-fragment", "x")`, `scorecard.notify("offline-ready")`, wait(60), `scorecard.notify("update-waiting")`,
    `document.querySelector("#notices button")?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }))`, `document.dispatchEvent(new PointerEvent("pointerup"))`, wait(150), command("dismiss"),
    command("versions"), wait(200), command("version-take"), wait(200),
    click("score-it"), command("own-scoring-next"), command("own-scoring-back"), command("own-scoring-stop"), wait(300), click("edit"), openAll, firstRadios,
    some("[data-do=part]"), set("summit....place", "Elsewhere", "input", "change"), `document.querySelectorAll("[data-do=part]")[2]?.click()`, some(".Editor-open"), some("[data-do=remove]"), click("remove-no"), click("edit-done"), wait(200),
    command("export-download"), all("[data-command=export-file], [data-command=export-chart]"), wait(600), command("export-save-as"), wait(200), command("export-print"), wait(150), `dispatchEvent(new Event("beforeprint"))`,
    command("export-share"), wait(200), all("[data-command=export-copy]"), wait(200), command("export-copy-picture"), wait(500),
    `Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined })`, all("[data-command=export-copy]"), wait(200), command("export-close"),
    drop(files("{")), wait(200), drop(`[new File([${JSON.stringify(table)}], "table.csv")]`), wait(300), set("table-heading-0", "1", "change"), wait(200), command("table-missing"), command("table-make"), command("table-close"), command("refused-close"),
    drop(large), wait(900), command("refused-close"),
    click("reset"), command("close-dialog"), click("reset"), click("reset-yes"), click("download"),
  ],
  "/library/": [
    choose(files(...Array.from({ length: 12 }, (_, n) => cardOf("card-" + n, 2)))), wait(600),
    set("shelf-words", "Yalta", "input", "change"), set("shelf-order", "date", "change"), click("shelf-clear"), wait(200), command("duplicate"), wait(200),
    some("main input[type=checkbox]"), wait(50), command("rename"), wait(100), set("rename-name", "Another", "input"), click("rename-yes"), wait(200),
    click("download-all"), wait(500), command("select-all"), wait(100), command("ask-delete"), wait(100), click("ask-yes"), click("ask-yes"), wait(300), openAll, wait(200), command("restore"), wait(200),
    `document.querySelector('main input[type="checkbox"]')?.click()`, command("ask-empty"), click("ask-yes"), click("ask-yes"), wait(200),
    choose(`[new File([globalThis.blob ?? "{}"], "everything.json")]`), wait(600), choose(files("{")), wait(200), scorecardNotify("offline-ready"), wait(60), scorecardNotify("remote-save"), click("download-all"), wait(200),
    `delete globalThis.scorecardStore`, click("download-all"), wait(200),
  ],
  // A card of many goals, for the reader who then follows a link that names a built-in summit.
  "/card/#wide": [
    wait(1000), some(".Matrix-open"), wait(100), click("level-g0-a-1"), wait(600), command("export-share"), wait(200), command("export-close"),
    `{ location.hash = ${JSON.stringify("#" + program("convert", "--to", "link-brief", "web/summits/yalta-1945.json").trim().split("#")[1])}; }`, wait(600), command("review-close"), wait(200),
    drop(files(cardOf("narrow", 2), cardOf("other", 2))), wait(400),
  ],
};
