// The reader's cards in the browser's database (IndexedDB).
//
// Plain classic script, used by every page of the app and by rescue.html. It makes
// globalThis.scorecardStore; every method gives a promise of a JSON string and never rejects:
//
//   open()       {"ok":true,"missing":[{id,title,rev,found}],"back":[titles],"message"} or {"ok":false,"why","message"};
//                back: cards that the browser had lost and that came back, see store-second.js
//   load(id)     {"ok":true,"record":{id,summit,rev,text,view,updated}|null}; with draft:true its
//                text was not saved yet when its tab ended
//   latest(summit)  the same, for the card of that summit saved last; {"damaged":[ids]} names skipped ones
//   list()       {"ok":true,"records":[{id,summit,rev,updated,title,date,sides,verdict,small}]}, newest first
//   save(id, summit, baseRev, text, view, summaryJSON)
//                {"ok":true,"rev":n}, with anew:true where the card was gone, or
//                {"ok":false,"why":"conflict","rev":n} or
//                {"ok":false,"why":"full|blocked|newer|failed","message"}
//   setView(id, view)  {"ok":true}
//   keep(id)     copies the present state to the revisions now (before a destructive step)
//   revs(id)     [{rev,updated,text}], newest first: states that later saves replaced
//   remove(id), restore(id)  to the bin (kept 30 days) and back; remove takes a list of ids, too, all or none
//   bin()        {"ok":true,"records":[{id,removed,title,small}]}, what can be restored, last removed first
//   emptyBin()   {"ok":true}, nothing in it can be restored afterwards
//   exportAll(), takeAll(file, list)  everything as one object, and back, see store-whole.js
//   second()     {"ok":true}: makes the second copies that are missing, which open asks for after a while
//   durability() {"ok":true,"persisted":bool,"free":bytes,"private":bool}
//   draft(id, summit, baseRev, text, view)  true if it was begun: for a page that may end any moment
//   startNew()   the site's next pages use an empty database of another name; this one stays as it is
//
// why: "blocked" no storage here (the store then works in memory, and each save says so),
// "newer" written by a newer program (read only), "broken" the database does not open,
// "damaged" one record does not match its checksum, "full", "conflict", "failed".
//
// It is published as one file with store-pure.js, store-whole.js and store-second.js before it, since a page needs
// it in one request before the program runs. A save is one transaction over docs, summaries, revs
// and meta. It answers ok only on the transaction's "complete" and only if the stored revision was
// the expected one.
(() => {
  "use strict";

  const SCHEMA = 1; // raise it with a step in upgrade(); an older program then goes read-only
  const ALL = ["docs", "summaries", "revs", "bin", "meta"];
  const MINUTE = 60e3;
  const OPEN_LIMIT = 6000, WRITE_LIMIT = 10000, PAUSES = [0, 150, 450]; // milliseconds
  const ID = /^[a-z0-9-]{1,64}$/;

  const SAY = {
    blocked: "This browser does not let the site keep data, so your card lives only in this tab. Download a copy before you close it, or allow site data and reload.",
    slow: "The browser's database does not answer. Perhaps another tab of this site is still open with an older version: close it, then reload.",
    newer: "Your cards were saved by a newer version of this program, so this one only reads them. Reload to get the newer version.",
    broken: "The browser's database of this site cannot be opened. Nothing in it was changed. Download a copy of the card on screen; restarting the browser often helps.",
    full: "The browser has no room left for this site. What was saved before is kept. Download a copy of this card, then free some space and try again.",
    failed: "The browser did not save the last change. What was saved before is kept. Download a copy of this card, then reload.",
    otherDamaged: "A later record of this summit is damaged, so an older card is shown. The damaged one is kept as it is; the rescue page can download it.",
    damaged: "The saved record of this card is damaged. It is kept as it is; the rescue page can download it.",
  };
  const no = (why, message = SAY[why], more = {}) => ({ ok: false, why, message, ...more });

  const { sha256, isQuota, prunable, manifestHash, damaged, DAY, KEEP_DAYS } = globalThis.scorecardStore.pure;

  // ---- The connection -----------------------------------------------------------------------

  const page = (() => {
    try { return JSON.parse(document.getElementById("scorecard-page").textContent); } catch { return {}; }
  })();
  const base = page.base || new URL(".", location.href).pathname; // rescue.html lies at the base
  // Where the first database is past opening the reader may start another, see startNew.
  const NUMBER = "summit-scorecard" + base + ":number";
  const NAME = "summit-scorecard" + base + (() => { try { return localStorage.getItem(NUMBER)?.match(/^[2-9]$/)?.[0] ?? ""; } catch { return ""; } })();

  const TAB = Math.random().toString(36).slice(2);
  let db = null, opening = null, readOnly = false, memory = null, persistAsked = false;

  function upgrade(d, oldVersion) {
    if (oldVersion < 1) {
      d.createObjectStore("docs", { keyPath: "id" }).createIndex("bySummit", ["summit", "seq"]);
      d.createObjectStore("summaries", { keyPath: "id" });
      d.createObjectStore("revs", { keyPath: ["id", "rev", "at"] });
      d.createObjectStore("bin", { keyPath: ["id", "at"] });
      d.createObjectStore("meta", { keyPath: "key" });
    }
  }

  function request(version) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(Object.assign(new Error(SAY.slow), { name: "SlowError" })), OPEN_LIMIT);
      const q = indexedDB.open(NAME, version); // throws where there is no IndexedDB: rejects
      q.onupgradeneeded = (e) => upgrade(q.result, e.oldVersion);
      q.onerror = (e) => { e.preventDefault(); clearTimeout(timer); reject(q.error); };
      q.onsuccess = () => {
        clearTimeout(timer);
        if (db) { q.result.close(); resolve(db); return; } // a second try was quicker
        db = q.result;
        const gone = function () { this.close(); if (db === this) db = null; };
        db.onversionchange = gone; // a newer program wants to upgrade: let it
        db.onclose = gone; // the browser took the connection away: the next call reopens
        resolve(db);
      };
    });
  }

  function connect() {
    if (db) return Promise.resolve(db);
    opening ??= request(SCHEMA).catch((e) => {
      if (e?.name !== "VersionError") throw e;
      readOnly = true;
      return request(undefined); // whatever version is there, only to read
    }).finally(() => { opening = null; });
    return opening;
  }

  const ask = (q) => new Promise((resolve, reject) => {
    q.onsuccess = () => resolve(q.result);
    q.onerror = () => reject(q.error);
  });

  // One transaction: the work's value, given on "complete" and not before. Any may be told to make
  // way for a draft: what still waits or runs when a tab ends is lost, and all that waits behind it.
  const underWay = new Set();
  function transact(d, stores, mode, durability, work) {
    return new Promise((resolve, reject) => {
      const t = d.transaction(stores, mode, { durability });
      let value, failure, finished = false;
      const timer = setTimeout(() => { failure = Object.assign(new Error("the write took too long"), { late: true }); stop(); }, WRITE_LIMIT);
      const makeWay = () => { try { t.abort(); failure = Object.assign(new Error("a draft goes first"), { madeWay: true }); } catch { /* it is being completed: the draft follows it */ } };
      underWay.add(makeWay);
      const over = () => { clearTimeout(timer); underWay.delete(makeWay); };
      const stop = () => { try { t.abort(); } catch { setTimeout(() => reject(failure), 500); } }; // already over; "abort", if it is still to come, knows better
      t.oncomplete = () => { over(); if (finished) resolve(value); else reject(new Error("the transaction ended before its work")); };
      // A full disk aborts the whole transaction; what the work met then is only the echo.
      t.onabort = () => { over(); reject((isQuota(t.error) && t.error) || failure || t.error || new DOMException("aborted", "AbortError")); };
      work(t).then((v) => { value = v; finished = true; }, (e) => { failure ??= e; stop(); });
    });
  }

  // Three tries within two seconds, each on a fresh connection; then the error as an answer.
  async function attempt(stores, mode, durability, work) {
    let last;
    for (let n = 0; n < PAUSES.length; n++) {
      if (PAUSES[n]) await new Promise((r) => setTimeout(r, PAUSES[n]));
      try {
        const d = await connect();
        if (readOnly && mode === "readwrite") return no("newer");
        return await transact(d, stores.filter((s) => d.objectStoreNames.contains(s)), mode, durability, work);
      } catch (e) {
        last = e;
        if (e?.madeWay) { n--; continue; }
        try { db?.close(); } catch { /* already closed */ }
        db = null;
        if (isQuota(e) || e?.late || e?.name === "SlowError") break;
        if (denied(e)) { memory = newMemory(); return no("blocked"); }
      }
    }
    if (isQuota(last)) return no("full");
    if (last?.name === "SlowError") return no("blocked", SAY.slow);
    return no(mode === "readwrite" ? "failed" : "broken", undefined, { detail: String(last?.name || last) });
  }

  // Is storage forbidden, as opposed to damaged? Chromium calls both UnknownError, but with
  // site data blocked localStorage cannot be touched either (boot.js leaves a mark: it shims that).
  function denied(e) {
    if (typeof indexedDB === "undefined" || !indexedDB) return true;
    if (e?.name === "SecurityError") return true;
    if (globalThis.scorecard?.storageDenied) return true;
    try { void globalThis.localStorage.length; return false; } catch { return true; }
  }

  // ---- Manifest and witness -----------------------------------------------------------------

  // The manifest names every card with its revision and checksum, in the same transaction as the
  // card. A database cut short by a crash can lose the end of both together, so a witness outside
  // it remembers the revisions of the last 50 cards saved (ids and numbers only, no document). Each
  // has a key of its own: tabs see each other's changes late, and one would undo another's in a list.
  const WITNESS = NAME + ":saved:", MOST_WITNESSED = 50;
  function witness(change) {
    try {
      if (change) localStorage.setItem(WITNESS + change[0], change[1] + " " + Date.now());
      if (change && !change[1]) localStorage.removeItem(WITNESS + change[0]); // set first: it may not have come to this tab yet
      const seen = Object.keys(localStorage).filter((key) => key.startsWith(WITNESS)).map((key) => [key, ...localStorage.getItem(key).split(" ").map(Number)]).sort((a, b) => a[2] - b[2]);
      if (change) for (const [key] of seen.splice(0, seen.length - MOST_WITNESSED)) localStorage.removeItem(key);
      return new Map(seen.map(([key, rev]) => [key.slice(WITNESS.length), rev]).filter(([id, rev]) => ID.test(id) && Number.isInteger(rev)));
    } catch { return new Map(); } // no localStorage: the manifest alone must do
  }

  async function readManifest(t) {
    const m = await ask(t.objectStore("meta").get("manifest"));
    if (m && m.schema > SCHEMA) { readOnly = true; throw Object.assign(new Error(SAY.newer), { name: "FenceError" }); }
    return m || { key: "manifest", schema: SCHEMA, seq: 0, count: 0, hash: manifestHash({}), entries: {} };
  }
  function writeManifest(t, m) {
    m.count = Object.keys(m.entries).length;
    m.hash = manifestHash(m.entries);
    return ask(t.objectStore("meta").put(m));
  }

  // Writes one state of a card: {id, summit, rev, text, hash, updated, token, view}, with what the
  // library shows of it. Gives what a second copy holds. The manifest is written by the caller.
  async function writeCard(t, m, { view, ...card }, said) {
    const { id, summit, rev, hash, updated } = card, seq = ++m.seq, doc = { ...card, seq };
    const summary = { id, summit, rev, seq, updated, title: said?.title || id, date: said?.date || "", sides: said?.sides ?? [], verdict: said?.verdict ?? "", small: String(said?.small ?? "") };
    await ask(t.objectStore("docs").put(doc));
    await ask(t.objectStore("summaries").put(summary));
    if (view != null) await ask(t.objectStore("meta").put({ key: "view:" + id, view: String(view) }));
    m.entries[id] = [rev, hash, summary.title];
    return { doc, summary, view };
  }

  // What the manifest or the witness knows and the database no longer has.
  async function findMissing(t, have = new Map()) { // have: filled with the revisions that are there, in the order of saving
    const m = await ask(t.objectStore("meta").get("manifest"));
    const entries = m?.entries || {}, found = new Map();
    for (const s of await ask(t.objectStore("summaries").getAll())) found.set(s.id, s);
    const keys = new Set(await ask(t.objectStore("docs").getAllKeys())), missing = [];
    const want = new Map(Object.keys(entries).map((id) => [id, entries[id][0]]));
    for (const [id, rev] of witness()) want.set(id, Math.max(rev, want.get(id) || 0));
    for (const [id, rev] of want) {
      const have = keys.has(id) ? found.get(id)?.rev || 0 : 0;
      if (have < rev) missing.push({ id, title: entries[id]?.[2] || found.get(id)?.title || id, rev, found: have });
    }
    for (const { id, rev } of [...found.values()].sort((a, b) => a.seq - b.seq)) if (keys.has(id)) have.set(id, rev);
    for (const id of keys) if (!entries[id]) missing.push({ id, title: found.get(id)?.title || id, rev: 0, found: found.get(id)?.rev || 0 });
    if (m && m.hash !== manifestHash(entries)) missing.push({ id: "", title: "the list of saved cards", rev: m.seq, found: m.seq });
    return missing;
  }

  // ---- The methods --------------------------------------------------------------------------

  const strip = (doc, view) => ({ id: doc.id, summit: doc.summit, rev: doc.rev, text: doc.text, view: doc.view ?? view ?? "", updated: doc.updated, ...(doc.draft && { draft: true }) });
  const viewOf = async (t, id) => (await ask(t.objectStore("meta").get("view:" + id)))?.view;
  const readable = (text) => { try { const v = JSON.parse(text); return v && typeof v === "object" ? v : {}; } catch { return {}; } };

  async function open() {
    const have = new Map(), look = () => attempt(ALL, "readonly", "default", (t) => findMissing(t, have)), copies = second.has();
    let got = await look();
    if (!Array.isArray(got)) return got;
    listen();
    if (readOnly) return no("newer", SAY.newer, { missing: got });
    const all = await copies, back = await second.bringBack(all, have);
    if (back.length) got = await look();
    if (!Array.isArray(got)) return got;
    copySoon();
    const said = back.length ? "The browser had lost a part of its database: " + back.join("; ") + ". It was put back from the second copy that this site keeps; earlier revisions and the bin may be gone. " : "";
    if (!got.length) return { ok: true, ...(said && { back, message: said.trim() }) };
    const names = got.map((g) => (g.found ? g.title + " (revision " + g.found + (g.rev ? " of " + g.rev : "") + " is here)" : g.title)).join("; ");
    return { ok: true, missing: got, message: said + "The browser's database does not agree with what was saved: " + names + ". Nothing was overwritten. Earlier revisions and the rescue page may have it." };
  }

  const copySoon = () => setTimeout(() => store.second(), 4000); // not beside what the reader waits for
  // Copies what has no second copy yet.
  async function copy() {
    const have = new Map(), got = await attempt(ALL, "readonly", "default", (t) => findMissing(t, have));
    return Array.isArray(got) && !readOnly ? second.tend(have) : got;
  }

  async function load(id) {
    return attempt(["docs", "meta"], "readonly", "default", async (t) => {
      const doc = await ask(t.objectStore("docs").get(String(id)));
      if (doc && damaged(doc)) return no("damaged", SAY.damaged, { id: doc.id });
      const now = await withDraft(t, doc, String(id));
      return { ok: true, record: now ? strip(now, await viewOf(t, now.id)) : null };
    });
  }

  async function latest(summit) {
    return attempt(["docs", "meta"], "readonly", "default", async (t) => {
      const drafts = await ask(t.objectStore("meta").getAll(IDBKeyRange.bound("draft:", "draft;")));
      for (const d of drafts.sort((a, b) => b.at - a.at)) { // the first change of a card, made as its tab ended
        if (d.summit === summit && d.rev <= 1 && !(await ask(t.objectStore("docs").get(d.id)))) return { ok: true, record: strip({ ...fromDraft(d), rev: 0 }) };
      }
      const range = IDBKeyRange.bound([String(summit), -Infinity], [String(summit), Infinity]);
      const keys = await ask(t.objectStore("docs").index("bySummit").getAllKeys(range)), bad = [];
      for (const id of keys.reverse()) {
        const doc = await ask(t.objectStore("docs").get(id));
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

  // A draft is what a page that was about to end wanted to save. The card goes on from it unless
  // another tab has saved since; then it waits among the earlier revisions (see save).
  const fromDraft = (d) => ({ id: d.id, summit: d.summit, rev: d.rev, text: d.text, view: d.view, updated: d.updated, draft: true });
  async function withDraft(t, doc, id = doc?.id) {
    const d = await ask(t.objectStore("meta").get("draft:" + id));
    const rev = doc?.rev ?? 0; // a draft of the next one was made while a save was under way, which may never have come to be
    const other = d?.after && d.rev === rev && d.after !== doc?.hash; // or another tab's came first
    if (!d || d.rev < rev || other) return doc;
    return d.text === doc?.text ? { ...doc, view: d.view } : { ...fromDraft(d), rev };
  }

  // One write, sent off at once and not waited for: what follows an answer may no longer run.
  function draft(id, summit, baseRev, text, view) {
    if (!db || readOnly || !ID.test(id) || !ID.test(summit)) return false;
    for (const makeWay of [...underWay]) makeWay();
    const before = saving.get(id); // it goes on from a save that is under way
    try {
      const t = db.transaction("meta", "readwrite"), at = Date.now();
      t.objectStore("meta").put({ key: "draft:" + id, id, summit, rev: baseRev, text, view, at, updated: new Date(at).toISOString(), tab: TAB, ...(before?.state[2] === baseRev - 1 && { after: before.hash }) });
      t.commit?.();
      return true;
    } catch { return false; } // the save itself tries again and tells
  }

  // A save that is under way when the page ends dies with it, so its text is a draft first; of what
  // changed since, the program makes a later one.
  const saving = new Map();
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") for (const { state } of saving.values()) draft(...state);
  }, { capture: true }); // before the program hears of it

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
    if (document.visibilityState === "hidden") draft(id, summit, baseRev, text, view);
    const token = Math.random().toString(36).slice(2) + Date.now(), hash = sha256(text); // token: knows its own save again on a retry
    saving.set(id, { state: [id, summit, baseRev, text, view], hash });
    const said = readable(summaryJSON);
    let state;
    const got = await attempt(ALL, "readwrite", "relaxed", async (t) => {
      const docs = t.objectStore("docs"), old = await ask(docs.get(id)), m = await readManifest(t);
      if (old && old.token === token) return { ok: true, rev: old.rev };
      if (old && !Number.isInteger(old.rev)) return no("failed", SAY.damaged);
      if (old && old.rev !== baseRev) return old.text === text ? { ok: true, rev: old.rev } : { ok: false, why: "conflict", rev: old.rev };
      if (old) await keepState(t, old, damaged(old));
      const rev = baseRev + 1;
      state = await writeCard(t, m, { id, summit, rev, text, hash, updated: new Date().toISOString(), token, view: view ?? "" }, said);
      const meta = t.objectStore("meta"), late = await ask(meta.get("draft:" + id));
      if (late && late.tab !== TAB && late.text !== text && late.text !== old?.text) await ask(t.objectStore("revs").put({ id, rev: Math.max(1, late.rev), at: late.at, updated: late.updated, text: late.text }));
      if (late && (late.tab !== TAB || late.rev <= baseRev)) await ask(meta.delete("draft:" + id)); // else it waits for a save of its own
      await writeManifest(t, m);
      return { ok: true, rev, ...(!old && baseRev > 0 && { anew: true }) };
    });
    saving.delete(id);
    if (got.ok) {
      witness([id, got.rev]);
      tell(id, got.rev);
      if (state?.doc.rev === got.rev) await second.put(state);
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

  async function remove(ids) {
    const list = [ids].flat().map(String);
    await second.forget(list);
    const got = await attempt(ALL, "readwrite", "strict", async (t) => {
      const bin = t.objectStore("bin"), docs = t.objectStore("docs"), at = Date.now(), m = await readManifest(t);
      for (const key of await ask(bin.getAllKeys())) if (at - key[1] > KEEP_DAYS * DAY) bin.delete(key);
      for (const id of list) {
        const doc = await ask(docs.get(id));
        if (!doc) continue;
        const summary = await ask(t.objectStore("summaries").get(id)), old = await revsOf(t, id);
        await ask(bin.put({ id, at, removed: new Date(at).toISOString(), doc, summary, view: await viewOf(t, id), revs: old }));
        docs.delete(id);
        t.objectStore("summaries").delete(id);
        t.objectStore("meta").delete("view:" + id);
        t.objectStore("meta").delete("draft:" + id);
        for (const r of old) t.objectStore("revs").delete([r.id, r.rev, r.at]);
        delete m.entries[id];
      }
      await writeManifest(t, m);
      return { ok: true };
    });
    if (got.ok) for (const id of list) { witness([id, 0]); tell(id, 0); }
    if (got.ok) await second.forget(list); // what was copied meanwhile
    return got;
  }

  // Cards that are due to go are not shown: the next removal takes them away.
  async function bin() {
    return attempt(["bin"], "readonly", "default", async (t) => {
      const found = new Map(), now = Date.now();
      for (const b of await ask(t.objectStore("bin").getAll())) if (now - b.at <= KEEP_DAYS * DAY) found.set(b.id, b); // one id: the last removed is restored
      const records = [...found.values()].sort((a, b) => b.at - a.at).map((b) => ({ id: b.id, removed: b.removed, title: b.summary?.title || b.id, small: b.summary?.small || "" }));
      return { ok: true, records };
    });
  }

  async function emptyBin() {
    return attempt(["bin"], "readwrite", "strict", async (t) => {
      await ask(t.objectStore("bin").clear());
      return { ok: true };
    });
  }

  async function restore(id) {
    const got = await attempt(ALL, "readwrite", "strict", async (t) => {
      const bin = t.objectStore("bin"), m = await readManifest(t);
      const kept = (await ask(bin.getAll(IDBKeyRange.bound([String(id), -Infinity], [String(id), Infinity])))).pop();
      if (!kept) return no("failed", "This card is not in the bin any more.");
      if (await ask(t.objectStore("docs").get(kept.id))) return no("conflict", "A card with this id exists again, so the removed one stays in the bin.");
      await writeCard(t, m, { ...kept.doc, view: kept.view }, kept.summary);
      for (const r of kept.revs) t.objectStore("revs").put(r);
      bin.delete([kept.id, kept.at]);
      await writeManifest(t, m);
      return { ok: true, rev: kept.doc.rev };
    });
    if (got.ok) { witness([id, got.rev]); tell(id, got.rev); copySoon(); }
    return got;
  }

  async function startNew() {
    const next = Number(localStorage.getItem(NUMBER) || 1) + 1;
    if (next > 9) return no("failed", "There are nine databases of this site already.");
    localStorage.setItem(NUMBER, String(next));
    return { ok: true };
  }

  // ---- Without storage: the same answers from memory --------------------------------------------

  function newMemory() {
    const docs = new Map(), out = (d) => ({ ok: true, record: d ? strip(d) : null });
    return {
      load: (id) => out(docs.get(id)),
      latest: (summit) => out([...docs.values()].reverse().find((d) => d.summit === summit)),
      list: () => ({ ok: true, records: [...docs.values()].reverse().map(({ text, view, ...s }) => s) }),
      open: () => no("blocked"),
      save(id, summit, baseRev, text, view, summaryJSON) { // one tab only, so no conflict is possible
        const said = readable(summaryJSON);
        docs.delete(id); // a Map keeps the order of insertion: the last is the latest
        docs.set(id, { id, summit, rev: baseRev + 1, text, view, updated: new Date().toISOString(), title: said.title || id, date: said.date || "", sides: said.sides ?? [], verdict: said.verdict ?? "", small: String(said.small ?? "") });
        return no("blocked", SAY.blocked, { rev: baseRev + 1 }); // never "saved": it dies with the tab
      },
      setView(id, view) { const d = docs.get(id); if (d) d.view = view; return { ok: true }; },
      keep: () => ({ ok: true }),
      revs: () => [],
      remove(ids) { for (const id of [ids].flat()) docs.delete(id); return { ok: true }; },
      bin: () => ({ ok: true, records: [] }),
      emptyBin: () => ({ ok: true }),
      restore: () => no("blocked"),
      takeAll: () => no("blocked"),
      exportAll: () => ({ ok: true, format: "summit-scorecard-export/1", schema: SCHEMA, exported: new Date().toISOString(), records: [...docs.values()], revs: [], bin: [], missing: [] }),
    };
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
  const second = globalThis.scorecardStore.second({ ALL, ID, name: NAME, base, ask, attempt, keepState, readManifest, writeManifest, writeCard, viewOf });
  const { exportAll, takeAll, durability } = globalThis.scorecardStore.whole({ ALL, ID, SAY, no, ask, attempt, strip, viewOf, readManifest, writeManifest, writeCard, findMissing, witness, tell, withDraft, copySoon });
  const methods = { second: copy, startNew, takeAll, open, load, latest, list, save, setView, keep, revs, remove, restore, bin, emptyBin, exportAll, durability };
  const store = { pure: globalThis.scorecardStore.pure, draft };
  for (const [name, method] of Object.entries(methods)) {
    store[name] = async (...args) => {
      try {
        let got = memory?.[name] ? null : await method(...args);
        if (!got || (got.why === "blocked" && memory?.[name])) got = memory[name](...args);
        return JSON.stringify(got);
      } catch (e) { return JSON.stringify(no("failed", undefined, { detail: String(e) })); }
    };
  }
  globalThis.scorecardStore = store;
})();
