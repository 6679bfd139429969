// Without storage: the same answers from memory.
export function newMemory({ SCHEMA, SAY, no, strip, readable }) {
  const docs = new Map(), out = (d) => ({ ok: true, record: d ? strip(d) : null });
  return {
    load: (id) => out(docs.get(id)),
    latest: (summit) => out([...docs.values()].reverse().find((d) => d.summit === summit)),
    again(id, summit) { return id ? this.load(id) : this.latest(summit); },
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
