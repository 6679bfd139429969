// What the store should hold: the manifest, in the database with the cards, and a witness outside it.
// `link` is the state of the connection.
import { manifestHash } from "./store-checksum.js";

export function newManifest({ SCHEMA, SAY, ID, name, ask, link }) {

  // The manifest names every card with its revision and checksum, in the same transaction as the
  // card. A database cut short by a crash can lose the end of both together, so a witness outside
  // it remembers the revisions of the last 50 cards saved (ids and numbers only, no document). Each
  // has a key of its own: tabs see each other's changes late, and one would undo another's in a list.
  const WITNESS = name + ":saved:", MOST_WITNESSED = 50;
  function witness(change) {
    try {
      if (change) localStorage.setItem(WITNESS + change[0], change[1] + " " + Date.now());
      if (change && !change[1]) localStorage.removeItem(WITNESS + change[0]); // set first: it may not have come to this tab yet
      const seen = Object.keys(localStorage).filter((key) => key.startsWith(WITNESS)).map((key) => [key, ...localStorage.getItem(key).split(" ").map(Number)]).sort((a, b) => a[2] - b[2]);
      if (change) for (const [key] of seen.splice(0, seen.length - MOST_WITNESSED)) localStorage.removeItem(key);
      return new Map(seen.map(([key, rev]) => [key.slice(WITNESS.length), rev]).filter(([id, rev]) => ID.test(id) && Number.isInteger(rev)));
    } catch { return new Map(); } // no localStorage: the manifest alone must do
  }

  // What is no entry of a manifest, where one was damaged, is none; its checksum then tells.
  const entriesOf = (m) => Object.fromEntries(Object.entries(Object(m?.entries)).filter(([, entry]) => Array.isArray(entry) && Number.isInteger(entry[0])));

  async function readManifest(t) {
    const m = await ask(t.objectStore("meta").get("manifest"));
    if (m) m.entries = entriesOf(m);
    if (m && !Number.isSafeInteger(m.seq)) m.seq = Date.now(); // later than any that was counted
    if (m && m.schema > SCHEMA) { link.readOnly = true; throw Object.assign(new Error(SAY.newer), { name: "FenceError" }); }
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
    const entries = entriesOf(m), found = new Map();
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

  return { witness, readManifest, writeManifest, writeCard, findMissing };
}
