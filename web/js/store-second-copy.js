// The second copy of the reader's cards.
//
// Chromium keeps the databases of a site in one log. A browser that is killed in the middle of a
// write leaves a torn end there; the next start reads past it and writes on behind it, and the start
// after that finds a log that contradicts its checksums and throws all of it away without a word
// (Chromium 156: each time when the end is torn on purpose; of some 400 kills one ended so).
// So the last two saved states of a card lie in the cache storage, too, where each is a file of its
// own, and what the database has lost comes back from there.
import { sha256 } from "./store-checksum.js";

export function newSecondCopy({ ALL, ID, name, base, ask, attempt, keepState, readManifest, writeManifest, writeCard, viewOf }) {
  const MOST = 100, PATIENCE = 3000; // cards that have a second copy; milliseconds that a page waits for it
  const STEM = new URL(base + "second-copy/", location.href).href;
  const address = (id, rev) => STEM + id + "/" + rev;

  // Where there is no cache storage, or it does not answer, there is no second copy and nothing else changes.
  const patient = (promise, otherwise) => Promise.race([promise.catch(() => otherwise), new Promise((r) => setTimeout(r, PATIENCE, otherwise))]);
  const cache = async () => caches.open("second-copy:" + name);

  // has gives the revisions that have a copy, by the card's id, latest first; the ids in the order of their saving.
  async function has() {
    const found = new Map();
    for (const { url } of await (await cache()).keys()) {
      const [, id, rev] = /^([a-z0-9-]{1,64})\/(\d{1,15})$/.exec(url.startsWith(STEM) ? url.slice(STEM.length) : "") ?? [];
      if (!id) continue;
      const revs = [...found.get(id) ?? [], Number(rev)].sort((a, b) => b - a);
      found.delete(id);
      found.set(id, revs);
    }
    return found;
  }

  // put copies one saved state: {doc, summary, view}. The one before stays, should this be cut short.
  const put = (state) => patient((async () => {
    const c = await cache(), { id, rev } = state.doc;
    await c.put(address(id, rev), new Response(JSON.stringify(state)));
    if (rev > 2) await c.delete(address(id, rev - 2));
  })());

  // forget comes before the removal of a card, so that nothing removed comes back.
  const forget = (ids) => patient((async () => {
    const c = await cache(), all = await has();
    for (const id of ids) for (const rev of all.get(id) ?? []) await c.delete(address(id, rev));
  })());

  // state reads a copy; any page of this origin could have put it there, so only what is whole counts.
  async function state(c, id, rev) {
    try {
      const { doc, summary, view } = await (await c.match(address(id, rev))).json(), word = (v) => typeof v === "string";
      return doc.id === id && doc.rev === rev && ID.test(doc.summit) && word(doc.text) && doc.hash === sha256(doc.text) && word(doc.updated) && summary.id === id && word(summary.title) ? { doc, summary, view } : null;
    } catch { return null; }
  }

  // bringBack puts what the database has lost back into it: cards whose copy is later than what is there, and not in
  // the bin. `have` are the revisions there. Gives the titles of what came back.
  async function bringBack(all, have) {
    const behind = [...all].filter(([id, revs]) => revs[0] > (have.get(id) ?? 0)), back = [];
    if (!behind.length) return back; // nearly each start
    const c = await cache();
    for (const [id, revs] of behind) {
      let lost = null;
      for (const rev of revs) if (rev > (have.get(id) ?? 0)) lost ??= await state(c, id, rev);
      const got = lost && await attempt(ALL, "readwrite", "strict", async (t) => {
        const docs = t.objectStore("docs"), old = await ask(docs.get(id)), m = await readManifest(t);
        const binned = await ask(t.objectStore("bin").getAll(IDBKeyRange.bound([id, -Infinity], [id, Infinity])));
        if (old?.rev >= lost.doc.rev || binned.some((b) => b.doc?.rev >= lost.doc.rev)) return { ok: false };
        if (old) await keepState(t, old, true);
        const { summit, rev, text, hash, updated } = lost.doc;
        await writeCard(t, m, { id, summit, rev, text, hash, updated, token: "", view: old ? undefined : lost.view }, lost.summary);
        await writeManifest(t, m);
        return { ok: true };
      });
      if (got?.ok) back.push(lost.summary.title);
    }
    return back;
  }

  // tend makes the copies that are missing, and lets those go that are older than the last MOST cards. It answers as
  // a method of the store.
  async function tend(have) {
    const c = await cache(), all = await has(), last = [...have.keys()].slice(-MOST);
    for (const id of last) {
      if ((all.get(id)?.[0] ?? 0) >= have.get(id)) continue;
      const got = await attempt(["docs", "summaries", "meta"], "readonly", "default", async (t) => {
        const doc = await ask(t.objectStore("docs").get(id)), summary = await ask(t.objectStore("summaries").get(id));
        return doc && summary && { doc, summary, view: await viewOf(t, id) };
      });
      if (!got?.doc || got.doc.hash !== sha256(got.doc.text)) continue;
      await put(got);
      if (!await attempt(["docs"], "readonly", "default", (t) => ask(t.objectStore("docs").getKey(id)))) await forget([id]); // removed meanwhile
    }
    // What the database does not know of stays: it may be what it has lost.
    for (const [id, revs] of all) for (const rev of last.includes(id) ? revs.slice(2) : have.has(id) ? revs : []) await c.delete(address(id, rev));
    return { ok: true };
  }

  return {
    has: () => patient(has(), new Map()), put, forget, bringBack: (all, have) => bringBack(all, have).catch(() => []),
    tend: (have) => tend(have).catch(() => ({ ok: true })), // without cache storage there is none
  };
}
