// The bin: removed cards with all that belongs to them, kept for 30 days.
import { DAY, KEEP_DAYS } from "./store-retention.js";

export function newBin({ ALL, no, ask, attempt, viewOf, revsOf, readManifest, writeManifest, writeCard, witness, tell, copySoon, second }) {

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

  return { remove, bin, emptyBin, restore };
}
