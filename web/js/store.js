// The reader's cards in the browser's database (IndexedDB).
//
// Used by every page of the app and by rescue.html. It makes
// globalThis.scorecardStore; every method gives a promise of a JSON string and never rejects:
//
//   open()       {"ok":true,"missing":[{id,title,rev,found}],"back":[titles],"message"} or {"ok":false,"why","message"};
//                back: cards that the browser had lost and that came back, see store-second-copy.js
//                aside: drafts that were not taken up, see store-draft.js; drafts:false where none can be left
//   load(id)     {"ok":true,"record":{id,summit,rev,text,view,updated}|null}; with draft:true its
//                text was not saved yet when its tab ended
//   again(id, summit)  for a page that comes back from the back/forward cache: load(id), or latest(summit) without id
//   latest(summit)  the same, for the card of that summit saved last; {"damaged":[ids]} names skipped ones
//   list()       {"ok":true,"records":[{id,summit,rev,updated,title,date,sides,verdict,small}]}, newest first
//   save(id, summit, baseRev, text, view, summaryJSON)
//                {"ok":true,"rev":n}, with anew:true where the card was gone, or
//                {"ok":false,"why":"conflict","rev":n} or
//                {"ok":false,"why":"full|blocked|newer|failed|left","message"}
//   setView(id, view)  {"ok":true}
//   keep(id)     copies the present state to the revisions now (before a destructive step)
//   revs(id)     [{rev,updated,text}], newest first: states that later saves replaced
//   remove(id), restore(id)  to the bin (kept 30 days) and back; remove takes a list of ids, too, all or none
//   bin()        {"ok":true,"records":[{id,removed,title,small}]}, what can be restored, last removed first
//   emptyBin()   {"ok":true}, nothing in it can be restored afterwards
//   exportAll(), takeAll(file, list)  everything as one object, and back, see store-export.js
//   second()     {"ok":true}: makes the second copies that are missing, which open asks for after a while
//   durability() {"ok":true,"persisted":bool,"free":bytes or null,"private":bool}
//   draft(id, summit, rev, text, view)  true if it was left: for a page that may end any moment, see store-draft.js
//   asideText(key), discard(key)  what was set aside of a draft, and away with it
//   startNew()   the site's next pages use an empty database of another name; this one stays as it is
//
// why: "blocked" no storage here (the store then works in memory, and each save says so),
// "newer" written by a newer program (read only), "broken" the database does not open,
// "damaged" one record does not match its checksum, "left" the page was left before, "full", "conflict", "failed".
//
// It is published as one file with the modules that it imports, since a page needs it in one request before the
// program runs. A save is one transaction over docs, summaries, revs
// and meta. It answers ok only on the transaction's "complete" and only if the stored revision was
// the expected one.
import { newBin } from "./store-bin.js";
import { damaged, manifestHash, sha256, sha256Beside } from "./store-checksum.js";
import { isQuota, newConnection } from "./store-connection.js";
import { newDrafts } from "./store-draft.js";
import { newExport } from "./store-export.js";
import { newManifest } from "./store-manifest.js";
import { newMemory } from "./store-memory.js";
import { DAY, KEEP_DAYS, prunable } from "./store-retention.js";
import { newSecondCopy } from "./store-second-copy.js";

const SCHEMA = 1; // raise it with a step in upgrade(); an older program then goes read-only
const ALL = ["docs", "summaries", "revs", "bin", "meta"];
const MINUTE = 60e3;
const LARGE = 1e6; // letters of a card from which its checksum would hold the page up
const ID = /^[a-z0-9-]{1,64}$/;

const SAY = {
  blocked: "This browser does not let the site keep data, so your card lives only in this tab. Download a copy before you close it, or allow site data and reload.",
  slow: "The browser's database does not answer. Perhaps another tab of this site is still open with an older version: close it, then reload.",
  held: "Another tab of this site runs an older version of the program and keeps the database to itself. Close that tab: then your cards can be opened here.",
  newer: "Your cards were saved by a newer version of this program, so this one only reads them. Reload to get the newer version.",
  broken: "The browser's database of this site cannot be opened. Nothing in it was changed. Download a copy of the card on screen; restarting the browser often helps.",
  full: "The browser has no room left for this site. What was saved before is kept. Download a copy of this card, then free some space and try again.",
  left: "The page was left before this was done. Please try again.",
  failed: "The browser did not save the last change. What was saved before is kept. Download a copy of this card, then reload.",
  otherDamaged: "A later record of this summit is damaged, so an older card is shown. The damaged one is kept as it is; the rescue page can download it.",
  damaged: "The saved record of this card is damaged. It is kept as it is; the rescue page can download it.",
};
const no = (why, message = SAY[why], more = {}) => ({ ok: false, why, message, ...more });

// ---- The connection -----------------------------------------------------------------------

const page = (() => {
  try { return JSON.parse(document.getElementById("scorecard-page").textContent); } catch { return {}; }
})();
const base = page.base || new URL(".", location.href).pathname; // rescue.html lies at the base
// Where the first database is past opening the reader may start another, see startNew.
const NUMBER = "summit-scorecard" + base + ":number";
const NAME = "summit-scorecard" + base + (() => { try { return localStorage.getItem(NUMBER)?.match(/^[2-9]$/)?.[0] ?? ""; } catch { return ""; } })();

// left: the page is left, perhaps into the back/forward cache. A transaction would keep the database from the next page.
const link = { db: null, readOnly: false, blocked: false, left: false };
const { ask, attempt, makeWay } = newConnection({ SCHEMA, SAY, no, name: NAME, link });
const saving = new Map(), known = new Map(); // see store-draft.js
const drafts = newDrafts({ ID, name: NAME, ask, attempt, makeWay, link, saving, known });
const { witness, readManifest, writeManifest, writeCard, findMissing } = newManifest({ SCHEMA, SAY, ID, name: NAME, ask, link });
let persistAsked = false;

// ---- The methods --------------------------------------------------------------------------

const strip = (doc, view) => ({ id: doc.id, summit: doc.summit, rev: doc.rev, text: doc.text, view: doc.view ?? view ?? "", updated: doc.updated, ...(doc.draft && { draft: true }) });
const viewOf = async (t, id) => (await ask(t.objectStore("meta").get("view:" + id)))?.view;
const readable = (text) => { try { const v = JSON.parse(text); return v && typeof v === "object" ? v : {}; } catch { return {}; } };

async function open() {
  const have = new Map(), look = () => attempt(ALL, "readonly", "default", (t) => findMissing(t, have)), copies = second.has();
  let got = await look();
  if (!Array.isArray(got)) return got;
  listen();
  if (link.readOnly) return no("newer", SAY.newer, { missing: got });
  const aside = await drafts.takeUp();
  const all = await copies, back = await second.bringBack(all, have);
  if (back.length) got = await look();
  if (!Array.isArray(got)) return got;
  copySoon();
  const said = back.length ? "The browser had lost a part of its database: " + back.join("; ") + ". It was put back from the second copy that this site keeps; earlier revisions and the bin may be gone. " : "";
  const more = { ...(aside.length && { aside }), ...(!drafts.possible() && { drafts: false }) };
  if (!got.length) return { ok: true, ...more, ...(said && { back, message: said.trim() }) };
  const names = got.map((g) => (g.found ? g.title + " (revision " + g.found + (g.rev ? " of " + g.rev : "") + " is here)" : g.title)).join("; ");
  return { ok: true, ...more, missing: got, message: said + "The browser's database does not agree with what was saved: " + names + ". Nothing was overwritten. Earlier revisions and the rescue page may have it." };
}

const copySoon = () => setTimeout(() => store.second(), 4000); // not beside what the reader waits for
// Copies what has no second copy yet.
async function copy() {
  const have = new Map(), got = await attempt(ALL, "readonly", "default", (t) => findMissing(t, have));
  return Array.isArray(got) && !link.readOnly ? second.tend(have) : got;
}

async function load(id) {
  return attempt(["docs", "meta"], "readonly", "default", async (t) => {
    const doc = await ask(t.objectStore("docs").get(String(id)));
    if (doc && damaged(doc)) return no("damaged", SAY.damaged, { id: doc.id });
    const now = await withDraft(t, doc, String(id));
    know(doc);
    return { ok: true, record: now ? strip(now, await viewOf(t, now.id)) : null };
  });
}

async function latest(summit) {
  return attempt(["docs", "meta"], "readonly", "default", async (t) => {
    const drafts = await ask(t.objectStore("meta").getAll(IDBKeyRange.bound("draft:", "draft;")));
    for (const d of drafts.sort((a, b) => b.at - a.at)) { // the first change of a card, made as its tab ended
      if (d.summit === summit && !(await ask(t.objectStore("docs").getKey(d.id)))) return { ok: true, record: strip(fromDraft(d)) };
    }
    const range = IDBKeyRange.bound([String(summit), -Infinity], [String(summit), Infinity]);
    const keys = await ask(t.objectStore("docs").index("bySummit").getAllKeys(range)), bad = [];
    for (const id of keys.reverse()) {
      const doc = await ask(t.objectStore("docs").get(id));
      if (!damaged(doc)) know(doc);
      if (!damaged(doc)) return { ok: true, record: strip(await withDraft(t, doc), await viewOf(t, id)), ...(bad.length && { damaged: bad, message: SAY.otherDamaged }) };
      bad.push(id);
    }
    return { ok: true, record: null, ...(bad.length && { damaged: bad, message: SAY.damaged }) };
  });
}

async function list() {
  return attempt(["docs", "summaries"], "readonly", "default", async (t) => {
    const all = await ask(t.objectStore("summaries").getAll()), known = new Set(all.map((s) => s.id));
    for (const id of await ask(t.objectStore("docs").getAllKeys())) if (!known.has(id)) all.push({ id, summit: "", rev: 0, title: id, damaged: true, seq: 0 });
    all.sort((a, b) => b.seq - a.seq);
    return { ok: true, records: all.map(({ seq, ...s }) => s) };
  });
}

// The card goes on from a draft unless it was saved elsewhere since; then that waits among the earlier revisions.
const fromDraft = (d, rev = 0) => ({ id: d.id, summit: d.summit, rev, text: d.text, view: d.view, updated: d.updated, draft: true });
async function withDraft(t, doc, id = doc?.id) {
  const d = await ask(t.objectStore("meta").get("draft:" + id));
  if (!d || (doc && !drafts.fits(doc, d))) return doc;
  return d.text === doc?.text ? { ...doc, view: d.view } : fromDraft(d, doc?.rev);
}
const know = (doc) => { if (doc) known.set(doc.id, { rev: doc.rev, hash: doc.hash }); };

// Nothing is asked of the database any more once the page is left: what was under way is taken back, as a draft. An
// engine that says only later that the page is hidden would else keep it in the middle of that.
addEventListener("pagehide", () => {
  link.left = true;
  leaveDrafts();
  makeWay();
}, { capture: true }); // before the program hears of it
addEventListener("pageshow", () => { link.left = false; }, { capture: true });
addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !link.left) leaveDrafts(); }, { capture: true });
// A save that is under way when the page ends dies with it; of what changed since, the program makes a later draft.
const leaveDrafts = () => { for (const { state } of saving.values()) drafts.draft(...state); };

// A replaced state goes to revs when the newest one there is a minute old, or when asked.
async function keepState(t, doc, force) {
  const revs = t.objectStore("revs"), at = Date.now();
  const keys = await ask(revs.getAllKeys(IDBKeyRange.bound([doc.id, -Infinity, -Infinity], [doc.id, Infinity, Infinity])));
  const last = keys[keys.length - 1];
  if (!force && last && Math.abs(at - last[2]) < MINUTE) return;
  if (last && last[1] === doc.rev) return;
  revs.put({ id: doc.id, rev: doc.rev, at, updated: doc.updated, text: doc.text });
  for (const key of prunable([...keys, [doc.id, doc.rev, at]], at)) revs.delete(key);
}

async function save(id, summit, baseRev, text, view, summaryJSON) {
  if (!ID.test(id) || !ID.test(summit) || !Number.isInteger(baseRev) || baseRev < 0 || typeof text !== "string")
    return no("failed", "This card cannot be saved: its id or content is not as it should be (id \"" + id + "\").");
  const state = [id, summit, baseRev, text, view];
  if (document.visibilityState === "hidden" || link.left) drafts.draft(...state);
  if (link.left) return no("left");
  const token = Math.random().toString(36).slice(2) + Date.now(); // knows its own save again on a retry
  const before = drafts.madeBy(id), said = readable(summaryJSON), under = { state };
  saving.set(id, under);
  const hash = under.hash = text.length < LARGE ? sha256(text) : await sha256Beside(text);
  if (link.left) { saving.delete(id); return no("left"); } // its draft was left meanwhile
  let written;
  const got = await attempt(ALL, "readwrite", "relaxed", async (t) => {
    const docs = t.objectStore("docs"), old = await ask(docs.get(id)), m = await readManifest(t);
    if (old && old.token === token) return { ok: true, rev: old.rev };
    if (old && !Number.isInteger(old.rev)) return no("failed", SAY.damaged);
    if (old && old.rev !== baseRev) return old.text === text ? { ok: true, rev: old.rev } : { ok: false, why: "conflict", rev: old.rev };
    const own = known.get(id); // to compare with what was written here takes a hundredth of what a checksum takes
    if (old) await keepState(t, old, !(own?.text === old.text && own.hash === old.hash) && damaged(old));
    const rev = baseRev + 1;
    written = await writeCard(t, m, { id, summit, rev, text, hash, updated: new Date().toISOString(), token, view: view ?? "" }, said);
    const meta = t.objectStore("meta"), late = await ask(meta.get("draft:" + id));
    if (late && late.tab !== drafts.TAB && late.text !== text && late.text !== old?.text) await ask(t.objectStore("revs").put({ id, rev: Math.max(1, late.bases?.[0][0] ?? late.rev), at: late.at, updated: late.updated, text: late.text }));
    if (late && (late.tab !== drafts.TAB || late.n <= before)) await ask(meta.delete("draft:" + id)); // else it waits for a save of its own
    await writeManifest(t, m);
    return { ok: true, rev, ...(!old && baseRev > 0 && { anew: true }), ...(text.length > drafts.LONGEST && { large: true }) };
  });
  saving.delete(id);
  if (got.ok) {
    known.set(id, { rev: got.rev, hash, text });
    if (drafts.madeBy(id) === before) drafts.forget(id);
    witness([id, got.rev]);
    tell(id, got.rev);
    if (written?.doc.rev === got.rev) await second.put(written);
    if (!persistAsked) { persistAsked = true; navigator.storage?.persist?.().catch(() => {}); }
  }
  return got;
}

async function setView(id, view) {
  return attempt(["meta"], "readwrite", "relaxed", async (t) => {
    await ask(t.objectStore("meta").put({ key: "view:" + id, view: String(view ?? "") }));
    return { ok: true };
  });
}

async function keep(id) {
  return attempt(["docs", "revs"], "readwrite", "relaxed", async (t) => {
    const doc = await ask(t.objectStore("docs").get(String(id)));
    if (doc) await keepState(t, doc, true);
    return { ok: true };
  });
}

const revsOf = (t, id) => ask(t.objectStore("revs").getAll(IDBKeyRange.bound([id, -Infinity, -Infinity], [id, Infinity, Infinity])));
async function revs(id) {
  return attempt(["revs"], "readonly", "default", async (t) =>
    (await revsOf(t, String(id))).reverse().map(({ rev, updated, text }) => ({ rev, updated, text })));
}

async function startNew() {
  const next = Number(localStorage.getItem(NUMBER) || 1) + 1;
  if (next > 9) return no("failed", "There are nine databases of this site already.");
  localStorage.setItem(NUMBER, String(next));
  return { ok: true };
}

// ---- Other tabs learn of a save: id and revision, nothing else ------------------------------

let channel = null;
function listen() {
  if (channel || typeof BroadcastChannel === "undefined") return;
  try {
    channel = new BroadcastChannel(NAME);
    channel.onmessage = ({ data }) => { // any page of this origin can post here: take only what fits
      if (data && ID.test(data.id) && Number.isInteger(data.rev) && data.rev >= 0)
        globalThis.scorecard?.notify?.("remote-save", { id: data.id, rev: data.rev });
    };
  } catch { channel = null; }
}
function tell(id, rev) { listen(); try { channel?.postMessage({ id, rev }); } catch { /* others learn at their next save */ } }
// An open channel keeps a page out of the back/forward cache.
addEventListener("pagehide", () => { channel?.close(); channel = null; });
addEventListener("pageshow", (e) => { if (e.persisted) listen(); });

// Every answer is a JSON string, in memory too, and nothing rejects.
const second = newSecondCopy({ ALL, ID, name: NAME, base, ask, attempt, keepState, readManifest, writeManifest, writeCard, viewOf });
const { exportAll, takeAll, durability } = newExport({ ALL, ID, SAY, no, ask, attempt, strip, viewOf, readManifest, writeManifest, writeCard, findMissing, witness, tell, withDraft, copySoon, link });
// What the next page made of this card, and of what this one left, while this one was away.
async function again(id, summit) {
  await drafts.takeUp();
  return id ? load(id) : summit ? latest(summit) : { ok: true, record: null };
}

const { remove, bin, emptyBin, restore } = newBin({ ALL, no, ask, attempt, viewOf, revsOf, readManifest, writeManifest, writeCard, witness, tell, copySoon, second });
let memory = null; // where there is no storage
const methods = { second: copy, again, startNew, takeAll, open, load, latest, list, save, setView, keep, revs, remove, restore, bin, emptyBin, exportAll, durability };
const store = { pure: { sha256, sha256Beside, isQuota, prunable, manifestHash, damaged, DAY, KEEP_DAYS }, draft: drafts.draft, asideText: drafts.asideText, discard: drafts.discard };
for (const [name, method] of Object.entries(methods)) {
  store[name] = async (...args) => {
    try {
      let got = memory?.[name] ? null : await method(...args);
      if (link.blocked) memory ??= newMemory({ SCHEMA, SAY, no, strip, readable });
      if (!got || (got.why === "blocked" && memory?.[name])) got = memory[name](...args);
      return JSON.stringify(got);
    } catch (e) { return JSON.stringify(no("failed", undefined, { detail: String(e) })); }
  };
}
globalThis.scorecardStore = store;
