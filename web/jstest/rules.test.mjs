// What needs no browser: checksum, quota spellings, pruning, and rules about the sources.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readdirSync, readFileSync } from "node:fs";
import { damaged, manifestHash, sha256, sha256Beside } from "../js/store-checksum.js";
import { isQuota } from "../js/store-connection.js";
import { prunable } from "../js/store-retention.js";
import { readGo, readTAP, sum } from "../reliability/table.mjs";
import { checked } from "./register.mjs";

const read = (name) => readFileSync(new URL("../js/" + name, import.meta.url), "utf8");
const DAY = 86400e3;

test("sha256 agrees with the platform's on every length around a block and on any text, beside the page too", async () => {
  const texts = ["", "abc", "Žluťoučký 😀 \u0000", "x".repeat(100000)];
  for (let n = 50; n < 135; n++) texts.push("é".repeat(n), "a".repeat(n));
  for (const t of texts) assert.equal(sha256(t), createHash("sha256").update(t).digest("hex"), "length " + t.length);
  for (const t of texts.slice(0, 20)) assert.equal(await sha256Beside(t), sha256(t));
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

test("mD15 pruning after every save of a random history: always the last 20, one of each of the last 30 days, nothing without need", (t) => {
  let seed = 7;
  const random = () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed / 0x7fffffff; };
  for (let history = 0; history < 200; history++) {
    let now = 5000 * DAY + random() * DAY, kept = [];
    const daysSeen = new Map(); // day -> last revision made on it
    for (let rev = 1; rev <= 150; rev++) {
      now += random() < 0.1 ? random() * 9 * DAY : random() < 0.5 ? 61e3 : random() * 8 * 3600e3;
      checked(t, "mD15");
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
  for (const name of readdirSync(new URL("../js", import.meta.url)).filter((name) => name.endsWith(".js")))
    for (const word of [/userAgent/, /innerHTML/, /\beval\(/, /new Function/, /document\.write/, /https?:\/\//])
      assert.doesNotMatch(read(name), word, name);
  assert.doesNotMatch(read("rescue.html"), /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/, "inline code in rescue.html");
});

test("the table of faults: a row has passed if all its tests have, and has what they counted", () => {
  const tests = readTAP("TAP version 13\nok 1 - mD1 kept\n# row mD1 faults=2 checked=1\nok 2 - mD1 again\n# row mD1 faults=3 checked=0\n# row mD4 faults=0 checked=9\nnot ok 3 - mD2, mD3 a flaw\n# row mD2 faults=4 checked=0\nok 4 - mD5 skipped # SKIP\nok 5 - of no row\n");
  assert.deepEqual([...sum(tests).values()].map((r) => [r.id, r.tests, r.failed, r.faults, r.checked]),
    [["mD1", 2, 0, 5, 1], ["mD4", 1, 0, 0, 9], ["mD2", 1, 1, 4, 0], ["mD3", 1, 1, 0, 0]]);
  assert.deepEqual([...sum(readTAP("ok 1 - mD1 kept\nok 2 - mD1 kept in Firefox\nok 3 - mD1 kept in WebKit\nok 4 - mD4 told\n")).values()].map((r) => [r.id, r.tests, r.in]), [["mD1", 3, ["Firefox", "WebKit"]], ["mD4", 1, undefined]]);
  const go = readGo(['{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:1: row mF4 faults=7 checked=0\\n"}', '{"Action":"pass","Package":"p","Test":"TestA"}',
    '{"Action":"fail","Package":"p","Test":"TestB"}', '{"Action":"build-fail","ImportPath":"q"}', '{"Action":"pass","Package":"p"}'].join("\n"));
  assert.deepEqual(go.map((t) => [t.name, t.passed, t.counts]), [["p TestA", true, [{ id: "mF4", faults: 7, checked: 0 }]], ["p TestB", false, []], ["q", false, []]]);
});
