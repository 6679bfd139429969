// Drafts: what a page that is being left still wanted to save.
//
// A write to the database that begins while a page is left is lost in WebKit, each time, and a transaction that is
// under way then keeps the database from the next page. A note in localStorage survives in all engines. So the draft
// alone lies there, from the moment of leaving to the next start of a page, which checks it, moves it into the
// database and removes the note. Each tab has a note of its own for each card.
//
// `saving` has the saves that are under way by card, `known` the revision and checksum of each card that this page
// last read or wrote: a draft goes on from one of these two states and from no other.
import { sha256 } from "./store-checksum.js";

export function newDrafts({ ID, name, ask, attempt, makeWay, link, saving, known }) {
  const NOTE = name + ":draft:", ASIDE = name + ":aside:", TAB = Math.random().toString(36).slice(2);
  const LONGEST = 2_000_000; // characters of one note; WebKit has room for 2.5 million in all
  const count = new Map(); // drafts of each card that this page has left

  const madeBy = (id) => count.get(id) ?? 0;

  // draft leaves one, without waiting for anything. Where localStorage does not take it, the database may, in engines
  // that still carry a write out while a page is left.
  function draft(id, summit, rev, text, view) {
    if (link.readOnly || link.blocked || !ID.test(id) || !ID.test(summit)) return false;
    const under = saving.get(id), base = known.get(id), at = Date.now(), bases = [[rev, ...(base?.rev === rev ? [base.hash] : [])]];
    if (under?.state[2] === rev) bases.push([rev + 1, under.hash]); // the save may come to be or not
    const made = { key: "draft:" + id, id, summit, bases, view: String(view ?? ""), at, updated: new Date(at).toISOString(), tab: TAB, n: madeBy(id) + 1, text };
    count.set(id, made.n);
    return write(made) || writeSlowly(made);
  }

  // A note is a checksum, a head and the card, a line for each of the first two: a card that was cut can still be read as far as it goes.
  function write({ text, ...head }) {
    const body = JSON.stringify(head) + "\n" + text;
    if (body.length > LONGEST) return false;
    try {
      localStorage.setItem(NOTE + head.id + ":" + TAB, sha256(body) + "\n" + body);
      return true;
    } catch { return false; }
  }
  function read(value) {
    const end = value.indexOf("\n"), body = value.slice(end + 1), line = body.indexOf("\n");
    try {
      if (sha256(body) !== value.slice(0, end)) return null;
      const made = { ...JSON.parse(body.slice(0, line)), text: body.slice(line + 1) };
      return ID.test(made.id) && ID.test(made.summit) && Array.isArray(made.bases) && Number.isFinite(made.at) ? made : null;
    } catch { return null; }
  }
  function writeSlowly(made) {
    if (!link.db) return false;
    makeWay(); // what waits before it would be lost with the page, and it behind that
    try {
      const t = link.db.transaction("meta", "readwrite");
      t.objectStore("meta").put(made);
      t.commit?.();
      return true;
    } catch { return false; } // the save itself tries again and tells
  }

  // fits tells whether a draft goes on from this state of the card. Those of earlier versions have one base.
  const basesOf = (made) => made.bases ?? [[made.rev, made.after]];
  const fits = (doc, made) => basesOf(made).some(([rev, hash]) => rev === doc.rev && (!hash || hash === doc.hash));
  const asRevision = (made, doc) => ({ id: made.id, rev: Math.max(1, Math.min(basesOf(made)[0][0], doc.rev - 1)), at: made.at, updated: made.updated, text: made.text });

  // forget removes this page's own note, once what it holds was saved.
  function forget(id) {
    try { localStorage.removeItem(NOTE + id + ":" + TAB); } catch { /* there is none then */ }
  }

  // takeUp moves the notes of pages that were left into the database, and gives what it set aside: notes that are
  // damaged or whose card was removed, which stay as they are, {why, key}; and those whose card has been saved
  // elsewhere since, which are among its earlier versions then, {why: "older", id, title}.
  async function takeUp() {
    const found = notes(NOTE).map(([key, value]) => ({ key, value, made: read(value) }));
    if (!found.length) return waiting();
    const good = found.filter((note) => note.made).sort((a, b) => a.made.at - b.made.at);
    const got = await attempt(["docs", "summaries", "meta", "revs", "bin"], "readwrite", "strict", async (t) => {
      const docs = t.objectStore("docs"), meta = t.objectStore("meta"), revs = t.objectStore("revs"), late = [], gone = [];
      for (const note of good) {
        const { made } = note, { id } = made, doc = await ask(docs.get(id));
        if (doc?.text === made.text) continue; // its save has come to be
        if (!doc && await ask(t.objectStore("bin").getKey(IDBKeyRange.bound([id, -Infinity], [id, Infinity])))) {
          gone.push(note);
          continue;
        }
        if (doc && !fits(doc, made)) {
          await ask(revs.put(asRevision(made, doc)));
          late.push({ why: "older", id, title: (await ask(t.objectStore("summaries").get(id)))?.title ?? id });
          continue;
        }
        const other = doc && await ask(meta.get("draft:" + id)); // another tab's: the later one is shown
        if (other && other.text !== made.text) await ask(revs.put(asRevision(other, doc)));
        await ask(meta.put(made));
      }
      return { ok: true, late, gone };
    });
    if (!got.ok) return []; // they wait for a database that answers
    const stay = new Set(), setAside = (why) => ({ key, value }) => {
      try { localStorage.setItem(ASIDE + why + ":" + key.slice(NOTE.length), value); } catch { stay.add(key); } // no room for it twice
    };
    found.filter((note) => !note.made).forEach(setAside("damaged"));
    got.gone.forEach(setAside("removed"));
    for (const { key } of found) if (!stay.has(key)) localStorage.removeItem(key);
    return [...got.late, ...waiting()];
  }

  const waiting = () => notes(ASIDE).map(([key]) => ({ why: key.slice(ASIDE.length).split(":")[0], key }));
  const notes = (stem) => {
    try { return Object.keys(localStorage).filter((key) => key.startsWith(stem)).map((key) => [key, localStorage.getItem(key) ?? ""]); } catch { return []; }
  };

  // What was set aside: the card in it, as far as it goes; and away with it, when the reader says so.
  const asideText = (key) => (key.startsWith(ASIDE) && localStorage.getItem(key) || "").replace(/^[^{]*\{[^\n]*\n/, "");
  const discard = (key) => { if (key.startsWith(ASIDE)) localStorage.removeItem(key); };

  // possible tells whether localStorage takes a note at all.
  function possible() {
    try {
      localStorage.setItem(name + ":probe", "1");
      localStorage.removeItem(name + ":probe");
      return !globalThis.scorecard?.storageDenied;
    } catch { return false; }
  }

  return { TAB, LONGEST, draft, fits, forget, madeBy, takeUp, asideText, discard, possible };
}
