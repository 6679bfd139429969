// Everything at once: out as one object, and back in. store.js hands over the few inner functions that this needs.
import { sha256, damaged } from "./store-checksum.js";

export function newExport({ ALL, ID, SAY, no, ask, attempt, strip, viewOf, readManifest, writeManifest, writeCard, findMissing, witness, tell, withDraft, copySoon, link }) {

  // exportAll gives {"ok":true,format,schema,exported,records,revs,bin,missing}: the cards in the
  // order in which they were saved, damaged ones as they are, unsaved drafts in place of what
  // they go on from.
  async function exportAll() {
    return attempt(ALL, "readonly", "default", async (t) => {
      const all = (s) => (t.db.objectStoreNames.contains(s) ? ask(t.objectStore(s).getAll()) : []);
      const [docs, summaries, revs, bin] = [await all("docs"), await all("summaries"), await all("revs"), await all("bin")];
      const titles = new Map(summaries.map((s) => [s.id, s])), records = [];
      docs.sort((a, b) => (a.seq || Infinity) - (b.seq || Infinity) || 0);
      for (const doc of docs) {
        const s = titles.get(doc.id), bad = damaged(doc), now = bad ? doc : await withDraft(t, doc);
        records.push({ ...strip(now, await viewOf(t, doc.id)), title: s?.title || doc.id, date: s?.date || "", damaged: bad });
      }
      return { ok: true, format: "summit-scorecard-export/1", schema: t.db.version, exported: new Date().toISOString(), records, revs, bin, missing: await findMissing(t) };
    });
  }

  const text = (v) => typeof v === "string", each = (v) => (Array.isArray(v) ? v : []);
  const isRev = (r) => !!r && text(r.id) && ID.test(r.id) && Number.isInteger(r.rev) && r.rev > 0 && Number.isFinite(r.at) && text(r.text);
  const isBinned = (b) => !!b && text(b.id) && ID.test(b.id) && Number.isFinite(b.at) && b.doc?.id === b.id && ID.test(b.doc.summit) && !damaged(b.doc) && Array.isArray(b.revs) && b.revs.every(isRev);

  // takeAll brings the cards of an exported object back, all or none. The program has read every
  // card and lists the good ones: [{at, from, summit, text, summary, id, copy}], where at is the
  // card's place in records, from its id in the file, and copy the same card under the fresh id.
  // A card that is here already stays as it is: one with the same content is skipped, one with
  // other content gets the file's beside it, as the copy. Earlier revisions and the bin follow;
  // what has their key already is kept. Gives {"ok":true,added,copies,same,revs,bin,refused}.
  async function takeAll(file, list) {
    const said = { ok: true, added: 0, copies: 0, same: 0, revs: 0, bin: 0, refused: 0 }, saved = [];
    const got = await attempt(ALL, "readwrite", "strict", async (t) => {
      Object.assign(said, { added: 0, copies: 0, same: 0, revs: 0, bin: 0, refused: 0 }); // a retry counts anew
      saved.length = 0;
      const docs = t.objectStore("docs"), revs = t.objectStore("revs"), bin = t.objectStore("bin"), m = await readManifest(t), ids = new Map();
      for (const card of list) {
        const record = file.records[card.at], old = ID.test(card.from) ? await ask(docs.get(card.from)) : null;
        if (old && old.text === card.text) { said.same++; ids.set(card.from, card.from); continue; }
        const here = old || !ID.test(card.from), id = here ? card.id : card.from, words = here ? card.copy : card.text;
        const rev = Number.isInteger(record.rev) && record.rev > 0 ? record.rev : 1, hash = sha256(words);
        const updated = text(record.updated) ? record.updated : new Date().toISOString(), view = text(record.view) ? record.view : undefined;
        await writeCard(t, m, { id, summit: card.summit, rev, text: words, hash, updated, token: "", view }, JSON.parse(card.summary));
        said[here ? "copies" : "added"]++;
        ids.set(card.from, id);
        saved.push([id, rev]);
      }
      for (const r of each(file.revs)) {
        if (!isRev(r)) { said.refused++; continue; }
        const id = ids.get(r.id);
        if (!id || await ask(revs.getKey([id, r.rev, r.at]))) continue;
        await ask(revs.put({ id, rev: r.rev, at: r.at, updated: String(r.updated ?? ""), text: r.text }));
        said.revs++;
      }
      for (const b of each(file.bin)) {
        if (!isBinned(b)) { said.refused++; continue; }
        if (await ask(bin.getKey([b.id, b.at]))) continue;
        await ask(bin.put(b));
        said.bin++;
      }
      await writeManifest(t, m);
      return said;
    });
    if (got.ok) for (const card of saved) { witness(card); tell(...card); }
    if (saved.length) copySoon();
    return got;
  }

  // What the browser does not tell is not there: free is null, and persisted false.
  async function durability() {
    if (link.blocked) return no("blocked");
    const told = async (method) => { try { return await navigator.storage[method](); } catch { return undefined; } };
    const persisted = await told("persisted") === true, { quota, usage } = await told("estimate") ?? {};
    let open = true;
    try { await navigator.storage?.getDirectory?.(); } catch { open = false; } // Safari and Firefox refuse it in a private window
    return { ok: true, persisted, free: quota > 0 ? quota - (usage || 0) : null, private: !open };
  }

  return { exportAll, takeAll, durability };
}
