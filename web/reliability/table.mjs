// Writes web/reliability/results.json from what one run of the tests printed, and prints the table of rows.
//   node web/reliability/table.mjs [--quick] LOG...
// A log is TAP (node --test --test-reporter=tap) or the output of go test -json. A test is of a row if it names it at
// the beginning of its title ("mD1 ...") or counts for it: a line "row mD1 faults=10 checked=0", which web/jstest/register.mjs
// and count.go write. A row has passed if all its tests have. Any failed test, and any row without a test, fails the run.
// A test whose title ends "in Firefox" or "in WebKit" ran there; the others of a browser ran in Chromium.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const LINE = /\brow (m[DFORS]\d+) faults=(\d+) checked=(\d+)/;
const ENGINE = / in (Firefox|WebKit)$/;
const TITLE = /^(m[DFORS]\d+(?:[ ,]+m[DFORS]\d+)*)[ :]/;

const newTest = (name) => ({ name, passed: true, ids: TITLE.exec(name)?.[1].split(/[ ,]+/) ?? [], engine: ENGINE.exec(name)?.[1], counts: [] });
const count = (test, line) => {
  const said = LINE.exec(line);
  if (said) test.counts.push({ id: said[1], faults: Number(said[2]), checked: Number(said[3]) });
};

// readTAP and readGo give [{name, passed, ids, counts: [{id, faults, checked}]}], one for each test.
export function readTAP(text) {
  const tests = [];
  for (const line of text.split("\n")) {
    const point = /^\s*(not )?ok \d+ - (.*)$/.exec(line);
    if (!point) {
      if (tests.length && /^\s*# /.test(line)) count(tests.at(-1), line);
    } else if (!/ # SKIP/.test(point[2])) {
      tests.push({ ...newTest(point[2]), passed: !point[1] });
    }
  }
  return tests;
}

export function readGo(text) {
  const tests = new Map();
  for (const line of text.split("\n")) {
    if (!line.startsWith("{")) continue;
    const event = JSON.parse(line), failed = /^(fail|build-fail)$/.test(event.Action);
    if (!event.Test && !failed) continue; // a package that does not build has no tests
    const name = [event.Package ?? event.ImportPath, event.Test].filter(Boolean).join(" ");
    if (!tests.has(name)) tests.set(name, newTest(name));
    if (failed) tests.get(name).passed = false;
    if (event.Action === "output") count(tests.get(name), event.Output);
  }
  return [...tests.values()];
}

// sum gives what came of each row, by its id.
export function sum(tests) {
  const rows = new Map();
  for (const test of tests) {
    for (const id of new Set([...test.ids, ...test.counts.map((c) => c.id)])) {
      const row = rows.get(id) ?? { id, tests: 0, failed: 0, faults: 0, checked: 0 };
      rows.set(id, row);
      if (test.engine) row.in = [...new Set([...row.in ?? [], test.engine])].sort();
      row.tests++;
      if (!test.passed) row.failed++;
      for (const c of test.counts.filter((c) => c.id === id)) {
        row.faults += c.faults;
        row.checked += c.checked;
      }
    }
  }
  return rows;
}

function print(register, found) {
  for (const { id, fault, why } of register) {
    const row = found.get(id), words = row ? `${row.failed ? "FAILED" : "passed"} ${row.faults} faults, ${row.checked} checked, ${row.tests} tests` : "not run";
    console.log(id.padEnd(5), words.padEnd(52), why ?? fault);
  }
}

function main(args) {
  const quick = args[0] === "--quick", logs = quick ? args.slice(1) : args;
  if (!logs.length) {
    console.error("name the logs of the tests");
    return 2;
  }
  const texts = logs.map((name) => readFileSync(name, "utf8"));
  const tests = texts.flatMap((text) => (/^TAP version/m.test(text) ? readTAP(text) : readGo(text)));
  const register = JSON.parse(readFileSync(here("rows.json"), "utf8")), found = sum(tests);
  const rows = register.flatMap(({ id }) => found.get(id) ?? []);

  const commit = execFileSync("git", ["rev-parse", "--short=12", "HEAD"], { encoding: "utf8", cwd: here(".") }).trim();
  const part = quick ? 0 : Number(process.env.SOAK) || 1; // of the full length
  const results = { date: new Date().toISOString().slice(0, 10), commit, part, rows };
  writeFileSync(here("results.json"), JSON.stringify(results, null, 1).replace(/\n\s{3,}|\n  (?=\})/g, " ").replace(/\[ (.*?) \]/g, "[$1]") + "\n");

  print(register, found);
  const total = (what) => rows.reduce((n, row) => n + row[what], 0);
  console.log(`${rows.filter((row) => !row.failed).length} of ${register.length} rows passed, ${total("faults")} faults put in, ${total("checked")} things checked`);
  const failed = tests.filter((test) => !test.passed), idle = register.filter((row) => !row.why && !found.has(row.id));
  for (const { name } of failed) console.log("failed:", name);
  for (const { id } of idle) console.log("not run:", id);
  return failed.length || idle.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
