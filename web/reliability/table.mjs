// Writes web/reliability/results.json from what tests printed, and prints the table of rows.
//   node web/reliability/table.mjs [--quick | --rows] LOG... [--of COMMIT] [--again COMMIT LOG...]
// With --rows the logs are of a part of the tests, at length: a row of which at least as many tests and
// nearly as many faults were run as the table has takes the place of the one there, with its own commit and
// day; all others stay as they are.
// The logs are of the commit at hand, or of the one named after --of. Tests that failed and stand in a
// log after --again, of a later commit, count as they did there, and the table says so; --again may
// come several times, and --fewer before it says that the rounds were fewer there.
// A log is TAP (node --test --test-reporter=tap) or the output of go test -json. A test names its
// rows at the beginning of its title ("mD1 ..."), in Go in the line it logs; it says how often it put
// the fault in by a line "row mD1 runs=10 survived=10 lost=0". A browser test that says nothing
// counts as one run. A test that fails has lost all its runs; one that fails before it has said which rows
// are its own is named, and makes the whole run fail.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const LINE = /\brow (m[DFORS]\d+) runs=(\d+) survived=(\d+) lost=(\d+)/;
const TITLE = /^(m[DFORS]\d+(?:[ ,]+m[DFORS]\d+)*)[ :]/;

// Gathers [{name, ids, passed, lines: [[id, runs, survived, lost]]}], one for each test.
export function readTAP(text) {
  const tests = [];
  let last;
  for (const line of text.split("\n")) {
    const point = /^\s*(not )?ok \d+ - (.*)$/.exec(line);
    if (point && / # SKIP/.test(point[2])) continue;
    if (point) {
      const ids = TITLE.exec(point[2])?.[1].split(/[ ,]+/) ?? [];
      last = { name: point[2], ids, passed: !point[1], lines: [] };
      tests.push(last);
      continue;
    }
    const said = /^\s*# /.test(line) && LINE.exec(line);
    if (said && last) last.lines.push([said[1], ...said.slice(2).map(Number)]);
  }
  return tests;
}

export function readGo(text) {
  const tests = new Map();
  for (const line of text.split("\n")) {
    if (!line.startsWith("{")) continue;
    const event = JSON.parse(line), name = [event.Package ?? event.ImportPath, event.Test].filter(Boolean).join(" ");
    if (!event.Test && !/^(fail|build-fail)$/.test(event.Action)) continue; // a package that does not build has no tests
    if (!tests.has(name)) tests.set(name, { name, ids: [], passed: true, lines: [] });
    const test = tests.get(name), said = event.Action === "output" && LINE.exec(event.Output);
    if (said) test.lines.push([said[1], ...said.slice(2).map(Number)]);
    if (/^(fail|build-fail)$/.test(event.Action)) test.passed = false;
  }
  return [...tests.values()];
}

// Sums up what was run of each row.
export function sum(tests) {
  const rows = new Map();
  const add = (id, runs, survived, lost) => {
    const row = rows.get(id) ?? { id, tests: 0, runs: 0, survived: 0, lost: 0 };
    rows.set(id, { id, tests: row.tests + 1, runs: row.runs + runs, survived: row.survived + survived, lost: row.lost + lost });
  };
  for (const { ids, passed, lines } of tests) {
    for (const [id, runs, survived, lost] of lines) passed ? add(id, runs, survived, lost) : add(id, runs, 0, runs);
    for (const id of ids) if (!lines.some((l) => l[0] === id)) add(id, 1, passed ? 1 : 0, passed ? 0 : 1);
  }
  return rows;
}

// Cuts a list wherever a word stands in it.
function split(list, word) {
  const parts = [[]];
  for (const one of list) one === word ? parts.push([]) : parts.at(-1).push(one);
  return parts;
}

// Puts tests that were run again in place of those of the same name that failed; the number of rounds in
// a name may be another one.
export function mend(tests, later) {
  const name = (t) => t.name.replace(/\d[\d,]* (?=\w+ )/g, "");
  const again = new Map(later.map((t) => [name(t), t])), failed = tests.filter((t) => !t.passed && again.has(name(t)));
  return { tests: tests.map((t) => (failed.includes(t) ? again.get(name(t)) : t)), replaced: failed.length };
}

// Puts rows that were run anew in place of those of a table; commitOf says on what one ran. `left` names those
// that were not run in full.
export function renew(table, found, commitOf, date) {
  const left = [], rows = table.rows.map((old) => {
    const row = found.get(old.id);
    if (!row) return old;
    if (row.lost === 0 && row.tests >= old.tests && row.runs >= 0.9 * old.runs) return { ...row, date, commit: commitOf(row.id) };
    left.push(`${old.id}: ${row.tests} of ${old.tests} tests, ${row.runs} of ${old.runs} faults, ${row.lost} lost`);
    return old;
  });
  return { table: { ...table, rows }, left };
}

function main(args) {
  const only = args[0] === "--rows";
  if (only) args = args.slice(1);
  const fewer = args.includes("--fewer");
  args = args.filter((word) => word !== "--fewer");
  const quick = args[0] === "--quick", [[, ...logs], ...later] = split(["", ...(quick ? args.slice(1) : args)], "--again"), [own, ...named] = split(logs, "--of"), [of] = named[0] ?? [];
  if (!own.length || named.some((list) => list.length !== 1)) { console.error("name the logs of the tests, then --of and one commit"); process.exit(2); }
  const read = (name) => { const text = readFileSync(name, "utf8"); return /^TAP version/m.test(text) ? readTAP(text) : readGo(text); };
  const first = own.flatMap(read), { tests, replaced } = mend(first, later.flatMap(([, ...names]) => names.flatMap(read)));
  const found = sum(tests), register = JSON.parse(readFileSync(here("rows.json"), "utf8"));
  const rows = register.flatMap(({ id }) => found.get(id) ?? []);
  const short = (commit) => execFileSync("git", ["rev-parse", "--short=12", commit], { encoding: "utf8", cwd: here(".") }).trim();
  const commit = short(of ?? "HEAD");
  const part = Number(process.env.SOAK) || 1; // of the full length
  const today = new Date().toISOString().slice(0, 10), file = here("results.json");
  const write = (table) => writeFileSync(file, JSON.stringify(table, null, 1).replace(/\n\s{3,}|\n  (?=\})/g, " ") + "\n");
  if (only) {
    const mended = new Set(first.filter((t) => !t.passed).flatMap((t) => t.ids));
    const commitOf = (id) => (mended.has(id) && later.length ? short(later.at(-1)[0]) : commit);
    const { table, left } = renew(JSON.parse(readFileSync(file, "utf8")), found, commitOf, today);
    write(table);
    for (const line of left) console.log("not in full, left as it was:", line);
    for (const { name } of tests.filter((t) => !t.passed)) console.log("failed:", name);
    console.log(`${table.rows.filter((r) => r.date === today && r.commit).length} rows are of today`);
    return;
  }
  const results = { date: today, commit, run: quick ? "quick" : "soak", ...(!quick && part < 1 ? { part } : {}),
    ...(replaced ? { again: { commit: later.map(([commit]) => short(commit)).join(", "), tests: replaced, ...(fewer ? { fewer } : {}) } } : {}), rows };
  write(results);
  let lost = 0;
  for (const { id, fault, why } of register) {
    const r = found.get(id);
    lost += r?.lost ?? 0;
    console.log(id.padEnd(5), r ? `${String(r.runs).padStart(8)} runs ${String(r.survived).padStart(8)} survived ${String(r.lost).padStart(5)} lost` : "not run".padStart(39), " ", why ?? fault);
  }
  console.log(`${rows.length} of ${register.length} rows run, ${rows.reduce((n, r) => n + r.runs, 0)} faults, ${lost} lost`);
  const bad = tests.filter((t) => !t.passed), idle = register.filter((r) => !r.why && !found.has(r.id));
  for (const { name } of bad) console.log("failed:", name);
  if (idle.length) console.log("not run:", idle.map((r) => r.id).join(" "));
  if (lost || bad.length || idle.length) process.exit(1);
}
if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
