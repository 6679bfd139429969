// What a test does of the rows of the register (web/reliability/rows.json), counted as it happens and told when the test is
// over, for table.mjs to read. A test names its rows at the beginning of its title.

const counts = new WeakMap(); // of each test, by row

function add(t, id, kind, n) {
  if (!counts.has(t)) {
    counts.set(t, new Map());
    t.after(() => { for (const [row, { faults, checked }] of counts.get(t)) t.diagnostic(`row ${row} faults=${faults} checked=${checked}`); });
  }
  const rows = counts.get(t), row = rows.get(id) ?? { faults: 0, checked: 0 };
  row[kind] += n;
  rows.set(id, row);
}

// A fault was put in: a kill, an error of the database, a hostile text, a forged request, a network that is gone.
export const injected = (t, id, n = 1) => add(t, id, "faults", n);

// Something was looked at, or used as it is meant to be: a source, a built file, an answer, a control, a step of a model.
export const checked = (t, id, n = 1) => add(t, id, "checked", n);
