// The reader's cards in the browser's database (IndexedDB).
//
// Plain classic script, used by every page of the app and by rescue.html. It makes
// globalThis.scorecardStore; every method gives a promise of a JSON string and never rejects:
//
//   open()       {"ok":true,"missing":[{id,title,rev,found}],"message"} or {"ok":false,"why","message"}
//   load(id)     {"ok":true,"record":{id,summit,rev,text,view,updated}|null}
//   latest(summit)  the same, for the card of that summit saved last; {"damaged":[ids]} names skipped ones
//   list()       {"ok":true,"records":[{id,summit,rev,updated,title,date,sides,verdict,small}]}, newest first
//   save(id, summit, baseRev, text, view, summaryJSON)
//                {"ok":true,"rev":n} or {"ok":false,"why":"conflict","rev":n} or
//                {"ok":false,"why":"full|blocked|newer|failed","message"}
//   setView(id, view)  {"ok":true}
//   keep(id)     copies the present state to the revisions now (before a destructive step)
//   revs(id)     [{rev,updated,text}], newest first: states that later saves replaced
//   remove(id), restore(id)  to the bin (kept 30 days) and back; remove takes a list of ids, too, all or none
//   bin()        {"ok":true,"records":[{id,removed,title,small}]}, what can be restored, last removed first
//   emptyBin()   {"ok":true}, nothing in it can be restored afterwards
//   exportAll()  everything as one object, damaged records included as they are
//   durability() {"ok":true,"persisted":bool,"usage":bytes,"quota":bytes}
//
// why: "blocked" no storage here (the store then works in memory, and each save says so),
// "newer" written by a newer program (read only), "broken" the database does not open,
// "damaged" one record does not match its checksum, "full", "conflict", "failed".
//
// One file, although long: a page needs it in one request before the program runs, and the
// rescue page needs nothing else. A save is one transaction over docs, summaries, revs and meta. It answers ok only on
// the transaction's "complete" and only if the stored revision was the expected one.
(() => {
  "use strict";

  const SCHEMA = 1; // raise it with a step in upgrade(); an older program then goes read-only
  const ALL = ["docs", "summaries", "revs", "bin", "meta"];
  const MINUTE = 60e3, DAY = 24 * 60 * MINUTE, KEEP_DAYS = 30, KEEP_LAST = 20;
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

  // ---- Pure parts, tested in Node -------------------------------------------------------

  // SHA-256 of a string, as hex. Not crypto.subtle: that is asynchronous (a transaction would
  // commit meanwhile) and missing on plain-http hosts. Constants are the first 32 bits of the
  // fractional parts of square and cube roots of the primes, as FIPS 180-4 defines them.
  const K = [], H0 = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (H0.length < 8) H0.push((Math.sqrt(n) * 2 ** 32) | 0);
    K.push((Math.cbrt(n) * 2 ** 32) | 0);
  }
  function sha256(text) {
    const bytes = new TextEncoder().encode(text);
    const blocks = (bytes.length + 72) >> 6; // 1 byte 0x80 and 8 bytes length must fit
    const data = new DataView(new ArrayBuffer(blocks * 64));
    new Uint8Array(data.buffer).set(bytes);
    data.setUint8(bytes.length, 0x80);
    data.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 2 ** 29));
    data.setUint32(blocks * 64 - 4, bytes.length << 3);
    const h = Int32Array.from(H0), w = new Int32Array(64);
    const rot = (x, n) => (x >>> n) | (x << (32 - n));
    for (let at = 0; at < blocks * 64; at += 64) {
      let [a, b, c, d, e, f, g, i] = h;
      for (let t = 0; t < 64; t++) {
        const x = w[t - 15], y = w[t - 2];
        w[t] = t < 16 ? data.getInt32(at + t * 4)
          : w[t - 16] + (rot(x, 7) ^ rot(x, 18) ^ (x >>> 3)) + w[t - 7] + (rot(y, 17) ^ rot(y, 19) ^ (y >>> 10));
        const one = (i + (rot(e, 6) ^ rot(e, 11) ^ rot(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
        const two = ((rot(a, 2) ^ rot(a, 13) ^ rot(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        i = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, i].forEach((v, n) => { h[n] += v; });
    }
    return [...h].map((v) => (v >>> 0).toString(16).padStart(8, "0")).join("");
  }

  // Every spelling of "no room" that browsers have used (old Firefox: 1014).
  function isQuota(e) {
    return !!e && (e.name === "QuotaExceededError" || e.name === "NS_ERROR_DOM_QUOTA_REACHED" || e.code === 22 || e.code === 1014);
  }

  // Which revision keys [id, rev, milliseconds] may go: all but the last 20 and, of the
  // older ones, the last of each day for 30 days. Order is by rev, never by the clock.
  function prunable(keys, now) {
    const sorted = [...keys].sort((a, b) => b[1] - a[1]), days = new Set();
    return sorted.filter((key, i) => {
      if (i < KEEP_LAST) return false;
      const day = Math.floor(key[2] / DAY), fresh = Math.abs(now - key[2]) < KEEP_DAYS * DAY && !days.has(day);
      days.add(day);
      return !fresh;
    });
  }

  // The manifest's checksum, over id:rev:hash of every card.
  function manifestHash(entries) {
    return sha256(Object.keys(entries).sort().map((id) => id + ":" + entries[id][0] + ":" + entries[id][1]).join("\n"));
  }

  const damaged = (doc) => !doc || !Number.isInteger(doc.rev) || typeof doc.text !== "string" || doc.hash !== sha256(doc.text);

  // ---- The connection -----------------------------------------------------------------------

  const page = (() => {
    try { return JSON.parse(document.getElementById("scorecard-page").textContent); } catch { return {}; }
  })();
  const base = page.base || new URL(".", location.href).pathname; // rescue.html lies at the base
  const NAME = "summit-scorecard" + base;

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

  // One transaction: the work's value, given on "complete" and not before.
  function transact(d, stores, mode, durability, work) {
    return new Promise((resolve, reject) => {
      const t = d.transaction(stores, mode, { durability });
      let value, failure, finished = false;
      const timer = setTimeout(() => { failure = new Error("the write took too long"); failure.late = true; stop(); }, WRITE_LIMIT);
      const stop = () => { try { t.abort(); } catch { setTimeout(() => reject(failure), 500); } }; // already over; "abort", if it is still to come, knows better
      t.oncomplete = () => { clearTimeout(timer); if (finished) resolve(value); else reject(new Error("the transaction ended before its work")); };
      // A full disk aborts the whole transaction; what the work met then is only the echo.
      t.onabort = () => { clearTimeout(timer); reject((isQuota(t.error) && t.error) || failure || t.error || new DOMException("aborted", "AbortError")); };
      work(t).then((v) => { value = v; finished = true; }, (e) => { failure = e; stop(); });
    });
  }

  // Three tries within two seconds, each on a fresh connection; then the error as an answer.
  async function attempt(stores, mode, durability, work) {
    let last;
    for (const wait of PAUSES) {
      if (wait) await new Promise((r) => setTimeout(r, wait));
      try {
        const d = await connect();
        if (readOnly && mode === "readwrite") return no("newer");
        return await transact(d, stores.filter((s) => d.objectStoreNames.contains(s)), mode, durability, work);
      } catch (e) {
        last = e;
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
  // it remembers the revisions of the last 50 cards saved (ids and numbers only, no document).
  const WITNESS = NAME + ":saved";
  function witness(change) {
    try {
      const seen = new Map(JSON.parse(localStorage.getItem(WITNESS) || "[]").filter((p) => ID.test(p[0]) && Number.isInteger(p[1])));
      if (change) {
        seen.delete(change[0]);
        if (change[1]) seen.set(...change);
        localStorage.setItem(WITNESS, JSON.stringify([...seen].slice(-50)));
      }
      return seen;
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

  // What the manifest or the witness knows and the database no longer has.
  async function findMissing(t) {
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
    for (const id of keys) if (!entries[id]) missing.push({ id, title: found.get(id)?.title || id, rev: 0, found: found.get(id)?.rev || 0 });
    if (m && m.hash !== manifestHash(entries)) missing.push({ id: "", title: "the list of saved cards", rev: m.seq, found: m.seq });
    return missing;
  }

  // ---- The methods --------------------------------------------------------------------------

  const strip = (doc, view) => ({ id: doc.id, summit: doc.summit, rev: doc.rev, text: doc.text, view: view ?? doc.view ?? "", updated: doc.updated });
  const viewOf = async (t, id) => (await ask(t.objectStore("meta").get("view:" + id)))?.view;
  const readable = (text) => { try { const v = JSON.parse(text); return v && typeof v === "object" ? v : {}; } catch { return {}; } };

  async function open() {
    const got = await attempt(ALL, "readonly", "default", findMissing);
    if (!Array.isArray(got)) return got;
    listen();
    if (readOnly) return no("newer", SAY.newer, { missing: got });
    if (!got.length) return { ok: true };
    const names = got.map((g) => (g.found ? g.title + " (revision " + g.found + (g.rev ? " of " + g.rev : "") + " is here)" : g.title)).join("; ");
    return { ok: true, missing: got, message: "The browser's database does not agree with what was saved: " + names + ". Nothing was overwritten. Earlier revisions and the rescue page may have it." };
  }

  async function load(id) {
    return attempt(["docs", "meta"], "readonly", "default", async (t) => {
      const doc = await ask(t.objectStore("docs").get(String(id)));
      if (!doc) return { ok: true, record: null };
      if (damaged(doc)) return no("damaged", SAY.damaged, { id: doc.id });
      return { ok: true, record: strip(doc, await viewOf(t, doc.id)) };
    });
  }

  async function latest(summit) {
    return attempt(["docs", "meta"], "readonly", "default", async (t) => {
      const range = IDBKeyRange.bound([String(summit), -Infinity], [String(summit), Infinity]);
      const keys = await ask(t.objectStore("docs").index("bySummit").getAllKeys(range)), bad = [];
      for (const id of keys.reverse()) {
        const doc = await ask(t.objectStore("docs").get(id));
        if (!damaged(doc)) return { ok: true, record: strip(doc, await viewOf(t, id)), ...(bad.length && { damaged: bad, message: SAY.otherDamaged }) };
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
    const token = Math.random().toString(36).slice(2) + Date.now(), hash = sha256(text); // token: knows its own save again on a retry
    const said = readable(summaryJSON);
    const got = await attempt(ALL, "readwrite", "relaxed", async (t) => {
      const docs = t.objectStore("docs"), old = await ask(docs.get(id)), m = await readManifest(t);
      if (old && old.token === token) return { ok: true, rev: old.rev };
      if (old && !Number.isInteger(old.rev)) return no("failed", SAY.damaged);
      if (old && old.rev !== baseRev) return { ok: false, why: "conflict", rev: old.rev };
      if (old) await keepState(t, old, damaged(old));
      const rev = baseRev + 1, updated = new Date().toISOString(), seq = m.seq + 1;
      await ask(docs.put({ id, summit, rev, seq, text, hash, updated, token }));
      await ask(t.objectStore("meta").put({ key: "view:" + id, view: String(view ?? "") }));
      await ask(t.objectStore("summaries").put({ id, summit, rev, seq, updated, title: said.title || id, date: said.date || "", sides: said.sides ?? [], verdict: said.verdict ?? "", small: String(said.small ?? "") }));
      m.seq = seq;
      m.entries[id] = [rev, hash, said.title || id];
      await writeManifest(t, m);
      return { ok: true, rev };
    });
    if (got.ok) {
      witness([id, got.rev]);
      tell(id, got.rev);
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
        for (const r of old) t.objectStore("revs").delete([r.id, r.rev, r.at]);
        delete m.entries[id];
      }
      await writeManifest(t, m);
      return { ok: true };
    });
    if (got.ok) for (const id of list) { witness([id, 0]); tell(id, 0); }
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
      const seq = m.seq + 1;
      await ask(t.objectStore("docs").put({ ...kept.doc, seq }));
      if (kept.summary) t.objectStore("summaries").put({ ...kept.summary, seq });
      if (kept.view !== undefined) t.objectStore("meta").put({ key: "view:" + kept.id, view: kept.view });
      for (const r of kept.revs) t.objectStore("revs").put(r);
      bin.delete([kept.id, kept.at]);
      m.seq = seq;
      m.entries[kept.id] = [kept.doc.rev, kept.doc.hash, kept.summary?.title || kept.id];
      await writeManifest(t, m);
      return { ok: true, rev: kept.doc.rev };
    });
    if (got.ok) { witness([id, got.rev]); tell(id, got.rev); }
    return got;
  }

  async function exportAll() {
    return attempt(ALL, "readonly", "default", async (t) => {
      const all = (s) => (t.db.objectStoreNames.contains(s) ? ask(t.objectStore(s).getAll()) : []);
      const [docs, summaries, kept, bin] = [await all("docs"), await all("summaries"), await all("revs"), await all("bin")];
      const titles = new Map(summaries.map((s) => [s.id, s])), records = [];
      for (const doc of docs) {
        const s = titles.get(doc.id);
        records.push({ ...strip(doc, await viewOf(t, doc.id)), title: s?.title || doc.id, date: s?.date || "", damaged: damaged(doc) });
      }
      return { ok: true, format: "summit-scorecard-export/1", schema: t.db.version, exported: new Date().toISOString(), records, revs: kept, bin, missing: await findMissing(t) };
    });
  }

  async function durability() {
    try {
      const [persisted, size] = [await navigator.storage.persisted(), await navigator.storage.estimate()];
      return { ok: true, persisted: persisted && !memory, usage: size.usage || 0, quota: size.quota || 0 };
    } catch { return { ok: true, persisted: false, usage: 0, quota: 0 }; }
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
  const methods = { open, load, latest, list, save, setView, keep, revs, remove, restore, bin, emptyBin, exportAll, durability };
  const store = { pure: { sha256, isQuota, prunable, manifestHash, damaged } };
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
