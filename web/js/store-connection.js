// The connection to the database, and one transaction after another on it.
// `link` is its state: {db, readOnly, blocked, left}, the database where it is open, whether a newer program wrote it,
// whether there is no storage here, and whether the page is left.

// Every spelling of "no room" that browsers have used (old Firefox: 1014).
export function isQuota(e) {
  return !!e && (e.name === "QuotaExceededError" || e.name === "NS_ERROR_DOM_QUOTA_REACHED" || e.code === 22 || e.code === 1014);
}

export function newConnection({ SCHEMA, SAY, no, name, link }) {
  const OPEN_LIMIT = 6000, HELD_LIMIT = 3000, WRITE_LIMIT = 10000, ABORT_LIMIT = 2000, PAUSES = [0, 150, 450]; // milliseconds
  let opening = null;

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
      const say = (words) => () => reject(Object.assign(new Error(words), { name: "SlowError" }));
      let timer = setTimeout(say(SAY.slow), OPEN_LIMIT);
      const q = indexedDB.open(name, version); // throws where there is no IndexedDB: rejects
      // A database that is slow and one that another tab holds are not the same: of the second the browser tells.
      q.onblocked = () => { clearTimeout(timer); timer = setTimeout(say(SAY.held), HELD_LIMIT); };
      q.onupgradeneeded = (e) => upgrade(q.result, e.oldVersion);
      q.onerror = (e) => { e.preventDefault(); clearTimeout(timer); reject(q.error); };
      q.onsuccess = () => {
        clearTimeout(timer);
        if (link.db) { q.result.close(); resolve(link.db); return; } // a second try was quicker
        link.db = q.result;
        const gone = function () { this.close(); if (link.db === this) link.db = null; };
        link.db.onversionchange = gone; // a newer program wants to upgrade: let it
        link.db.onclose = gone; // the browser took the connection away: the next call reopens
        resolve(link.db);
      };
    });
  }

  function connect() {
    if (link.db) return Promise.resolve(link.db);
    opening ??= request(SCHEMA).catch((e) => {
      if (e?.name !== "VersionError") throw e;
      link.readOnly = true;
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
      // "abort", if it comes, knows better what happened. A database that has stopped answering never sends it.
      const stop = () => {
        let wait = ABORT_LIMIT;
        try { t.abort(); } catch { wait = 500; } // already over
        setTimeout(() => { over(); reject(failure); }, wait);
      };
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
        if (link.left) return no("left");
        const d = await connect();
        if (link.left) return no("left");
        if (link.readOnly && mode === "readwrite") return no("newer");
        return await transact(d, stores.filter((s) => d.objectStoreNames.contains(s)), mode, durability, work);
      } catch (e) {
        last = e;
        if (e?.madeWay || link.left) { n--; continue; }
        try { link.db?.close(); } catch { /* already closed */ }
        link.db = null;
        if (isQuota(e) || e?.late || e?.name === "SlowError") break;
        if (denied(e)) { link.blocked = true; return no("blocked"); }
      }
    }
    if (isQuota(last)) return no("full");
    if (last?.name === "SlowError") return no("blocked", last.message);
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

  return { ask, attempt, makeWay: () => { for (const make of [...underWay]) make(); } };
}
