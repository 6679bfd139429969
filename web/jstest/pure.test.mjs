// What needs no browser: checksum, quota spellings, pruning, and rules about the sources.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import vm from "node:vm";
import { readFileSync } from "node:fs";
import { PARTS, source } from "./harness.mjs";
import { mend, readTAP, renew, sum } from "../reliability/table.mjs";

const read = (name) => readFileSync(new URL("../" + name, import.meta.url), "utf8");
const world = { TextEncoder, URL, location: { href: "http://h/x/rescue.html" }, document: { getElementById: () => null }, addEventListener() {}, setTimeout, clearTimeout };
vm.runInNewContext(source("store.js"), world);
const { sha256, isQuota, prunable, manifestHash, damaged } = world.scorecardStore.pure;
const DAY = 86400e3;

test("sha256 agrees with the platform's on every length around a block and on any text", () => {
  const texts = ["", "abc", "Žluťoučký 😀 \u0000", "x".repeat(100000)];
  for (let n = 50; n < 135; n++) texts.push("é".repeat(n), "a".repeat(n));
  for (const t of texts) assert.equal(sha256(t), createHash("sha256").update(t).digest("hex"), "length " + t.length);
});

test("every spelling of a full disk is recognised, other errors are not", () => {
  for (const e of [{ name: "QuotaExceededError" }, { name: "NS_ERROR_DOM_QUOTA_REACHED" }, { code: 22 }, { code: 1014 }]) assert.equal(isQuota(e), true, JSON.stringify(e));
  for (const e of [null, undefined, { name: "AbortError", code: 20 }, { name: "UnknownError" }, new Error("quota")]) assert.equal(isQuota(e), false, String(e));
});

test("pruning keeps the last 20 whatever their age", () => {
  const now = 400 * DAY, keys = Array.from({ length: 20 }, (_, i) => ["a", i + 1, i]);
  assert.deepEqual([...prunable(keys, now)], []);
  assert.deepEqual([...prunable([...keys, ["a", 21, 21]], now)].map((k) => k[1]), [1]);
});

test("pruning keeps one a day for 30 days, by revision and not by clock", () => {
  const now = 1000 * DAY, keys = [];
  for (let d = 60; d >= 0; d--) for (let h = 0; h < 4; h++) keys.push(["a", keys.length + 1, now - d * DAY + h * 3600e3]);
  const gone = new Set(prunable(keys, now).map((k) => k[1])), kept = keys.filter((k) => !gone.has(k[1]));
  const older = kept.slice(0, -20), days = older.map((k) => Math.floor(k[2] / DAY));
  assert.equal(kept.length, 20 + older.length);
  assert.equal(new Set(days).size, days.length, "one a day");
  assert.ok(older.every((k) => now - k[2] < 30 * DAY), "not older than 30 days");
  assert.equal(older.length, 26, "days 5 to 30 ago; the last five days are among the 20");
  assert.ok(older.every((k) => (k[1] - 1) % 4 === 3), "of each day the last revision");
});

test("mD15 pruning after every save of a random history: always the last 20, one of each of the last 30 days, nothing without need", () => {
  let seed = 7;
  const random = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed / 0x7fffffff; };
  for (let history = 0; history < 200; history++) {
    let now = 5000 * DAY + random() * DAY, kept = [];
    const daysSeen = new Map(); // day -> last revision made on it
    for (let rev = 1; rev <= 150; rev++) {
      now += random() < 0.1 ? random() * 9 * DAY : random() < 0.5 ? 61e3 : random() * 8 * 3600e3;
      kept.push(["a", rev, now]);
      daysSeen.set(Math.floor(now / DAY), rev);
      const gone = new Set(prunable(kept, now).map((k) => k[1]));
      kept = kept.filter((k) => !gone.has(k[1]));
      assert.deepEqual(kept.slice(-20).map((k) => k[1]), Array.from({ length: Math.min(20, rev) }, (_, i) => rev - Math.min(20, rev) + i + 1), "the last 20");
      const here = new Set(kept.map((k) => Math.floor(k[2] / DAY)));
      for (const [day] of daysSeen) if (now - (day + 1) * DAY < 29 * DAY) assert.ok(here.has(day), `history ${history}, revision ${rev}: no version of a day ${Math.floor(now / DAY) - day} days ago`);
      assert.ok(kept.length <= 20 + 31, "no more than that: " + kept.length);
    }
  }
});

test("the manifest's checksum depends on each id, revision and content but not on order", () => {
  const a = manifestHash({ x: [1, "h1", "X"], y: [2, "h2", "Y"] });
  assert.equal(a, manifestHash({ y: [2, "h2", "other title"], x: [1, "h1", ""] }));
  for (const other of [{ x: [1, "h1"] }, { x: [2, "h1"], y: [2, "h2"] }, { x: [1, "h3"], y: [2, "h2"] }, { z: [1, "h1"], y: [2, "h2"] }]) assert.notEqual(a, manifestHash(other));
});

test("a record is damaged when its text or revision is not what was saved", () => {
  const good = { rev: 1, text: "t", hash: sha256("t") };
  assert.equal(damaged(good), false);
  for (const bad of [undefined, { ...good, text: "u" }, { ...good, text: 7 }, { ...good, rev: "1" }, { ...good, hash: undefined }]) assert.equal(damaged(bad), true);
});

test("the worker template holds each token exactly once", () => {
  for (const token of ["__VERSION__", "__FILES__"]) assert.equal(read("service-worker.js").split(token).length, 2, token);
});

test("no script sniffs the browser, builds HTML from text, or runs text", () => {
  for (const name of [...Object.entries(PARTS).flat(2), "rescue.js", "service-worker.js", "kill-worker.js"])
    for (const word of [/userAgent/, /innerHTML/, /\beval\(/, /new Function/, /document\.write/, /https?:\/\//])
      assert.doesNotMatch(read(name), word, name);
  assert.doesNotMatch(read("rescue.html"), /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/, "inline code in rescue.html");
});

test("the table of faults: a failed test loses all its runs, and one that was run again counts as it did there", () => {
  const first = readTAP("TAP version 13\nok 1 - mD1 kept\n# row mD1 runs=2 survived=2 lost=0\nnot ok 2 - mD2, mD3 a flaw\n# row mD2 runs=4 survived=4 lost=0\nnot ok 3 - mD4 a fault\nok 4 - skipped # SKIP\nok 5 - of no row\n");
  assert.deepEqual([...sum(first).values()].map(({ id, runs, survived, lost }) => [id, runs, survived, lost]), [["mD1", 2, 2, 0], ["mD2", 4, 0, 4], ["mD3", 1, 0, 1], ["mD4", 1, 0, 1]]);
  const { tests, replaced } = mend(first, readTAP("TAP version 13\nok 1 - mD2, mD3 a flaw\n# row mD2 runs=9 survived=9 lost=0\nok 2 - mD1 kept\n# row mD1 runs=7 survived=7 lost=0\n"));
  assert.equal(replaced, 1, "only what failed is replaced");
  assert.deepEqual([...sum(tests).values()].map(({ id, runs, survived, lost }) => [id, runs, survived, lost]), [["mD1", 2, 2, 0], ["mD2", 9, 9, 0], ["mD3", 1, 1, 0], ["mD4", 1, 0, 1]]);
});

test("rows that were run anew take the place of those in the table; what was not run in full does not", () => {
  const row = (id, tests, runs, lost = 0) => ({ id, tests, runs, survived: runs - lost, lost });
  const table = { date: "2026-01-31", commit: "a", run: "soak", rows: [row("mD1", 2, 300), row("mD2", 2, 40), row("mD3", 1, 50), row("mD4", 1, 9), row("mD5", 1, 5)] };
  const found = new Map([row("mD1", 3, 310), row("mD2", 1, 40), row("mD3", 1, 5), row("mD4", 1, 9, 1)].map((r) => [r.id, r]));
  const { table: now, left } = renew(table, found, () => "b", "2026-02-01");
  assert.deepEqual(now, { ...table, rows: [{ ...row("mD1", 3, 310), date: "2026-02-01", commit: "b" }, ...table.rows.slice(1)] });
  assert.deepEqual(left.map((words) => words.slice(0, 3)), ["mD2", "mD3", "mD4"]);
});
