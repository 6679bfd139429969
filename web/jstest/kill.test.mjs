// SIGKILL of the whole browser: what was acknowledged as saved is there afterwards; a database whose
// log was cut short or garbled is noticed; one that cannot be opened is reported and left alone.
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, readdirSync, renameSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { call, launch, rounds, serve, siteFiles, until, inTime } from "./harness.mjs";
import { injected } from "./register.mjs";

const RUNS = rounds(2, 30);
const CUTS = process.env.SOAK ? [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95] : [0.6];
let site;
before(async () => { site = await serve(siteFiles({ worker: false })); });
after(() => site.stop());

// Saves without pause from the page; the acknowledged revisions arrive in `acked`.
async function typing(browser, acked) {
  const p = await browser.page();
  await p.exposeFunction("ack", (id, rev) => { acked.set(id, rev); });
  await p.goto(site.origin + "/");
  await p.evaluate(() => {
    (async () => {
      const revs = {};
      for (let n = 0; ; n++) {
        const id = "card-" + (n % 3), got = JSON.parse(await scorecardStore.save(id, "s1", revs[id] || 0, JSON.stringify({ id, rev: (revs[id] || 0) + 1, filler: "x".repeat(20000) }), "", "{}"));
        if (!got.ok) throw new Error(JSON.stringify(got));
        revs[id] = got.rev;
        await ack(id, got.rev);
      }
    })();
  });
}

for (let run = 1; run <= RUNS; run++) test("mD1 kill -9 while the store saves without pause, run " + run, async (t) => {
  const first = await launch(), acked = new Map();
  await typing(first, acked);
  await until(() => acked.size === 3, "the first saves");
  await new Promise((r) => setTimeout(r, 200 + 500 * Math.random()));
  first.kill();
  injected(t, "mD1");
  const promised = new Map(acked);
  await first.context.close().catch(() => {});
  const again = await launch(first.dir);
  try {
    const p = await again.page(site.origin + "/");
    assert.deepEqual(await call(p, "open"), { ok: true });
    for (const [id, rev] of promised) {
      const { record } = await call(p, "load", id);
      assert.ok(record.rev >= rev, id + ": acknowledged " + rev + ", found " + record.rev);
      assert.equal(JSON.parse(record.text).rev, record.rev, "not torn");
    }
  } finally { await again.close(); }
});

// The LevelDB files of the origin's databases in a closed profile.
const files = (dir, pattern) => {
  const root = join(dir, "Default", "IndexedDB");
  return readdirSync(root).filter((d) => d.endsWith(".leveldb")).flatMap((d) => readdirSync(join(root, d)).filter((f) => pattern.test(f)).map((f) => join(root, d, f)));
};

// As where the browser keeps no cache storage, or has lost that as well.
const noSecondCopy = (page) => page.evaluate(() => caches.delete("second-copy:summit-scorecard/"));

for (const cut of CUTS) test("mD7 a log cut to " + Math.round(cut * 100) + " % without a second copy: the loss is noticed and the cards are named", async (t) => {
  const first = await launch(), p = await first.page(site.origin + "/");
  for (let n = 0; n < 20; n++) await call(p, "save", "card-" + n, "s1", 0, JSON.stringify({ n, filler: "y".repeat(3000) }), "", JSON.stringify({ title: "Card " + n }));
  await noSecondCopy(p);
  await p.waitForTimeout(500);
  await first.context.close(); // in order, so that the witness is on disk
  const log = files(first.dir, /\.log$/).sort((a, b) => statSync(b).size - statSync(a).size)[0];
  truncateSync(log, Math.floor(statSync(log).size * cut));
  injected(t, "mD7");
  const again = await launch(first.dir);
  try {
    const q = await again.page(site.origin + "/");
    const opened = await call(q, "open"), kept = (await call(q, "list")).records, left = kept.length;
    assert.ok(left < 20, "the cut did lose cards");
    for (const { id } of kept) { // what is left is whole, and can be worked on
      const { record } = await call(q, "load", id), n = Number(id.slice("card-".length));
      assert.equal(record.text, JSON.stringify({ n, filler: "y".repeat(3000) }), id);
      assert.equal((await call(q, "save", id, "s1", record.rev, record.text, "", "{}")).rev, 2, id);
    }
    assert.deepEqual((await call(q, "open")).missing, opened.missing, "and the notice stands until the reader has seen it");
    assert.equal(opened.missing.length, 20 - left);
    assert.match(opened.message, /card-19|Card 19/);
    assert.match(await q.evaluate(() => scorecard.storage.message), /does not agree/, "and the program is told");
  } finally { await again.close(); }
});

// A write that the kill tore: the next start works on, and the one after that finds an empty database.
test("mD7 the end of the log is torn: Chromium drops the database at the start after the next; the cards come back", async (t) => {
  let dir;
  for (const rev of [1, 2, 3]) {
    const browser = await launch(dir), p = await browser.page(site.origin + "/");
    dir = browser.dir;
    const { storage } = await until(() => p.evaluate(() => globalThis.mounted), "the program");
    assert.deepEqual(storage.missing, [], "before revision " + rev);
    if (rev === 3) assert.match(storage.message, /^The browser had lost a part of its database: (Card \d; ){2}Card \d\. It was put back from the second copy/);
    for (let n = 0; n < 3; n++) {
      const { record } = await call(p, "load", "card-" + n);
      assert.equal(record?.rev ?? 0, rev - 1, "card " + n);
      assert.deepEqual(await call(p, "save", "card-" + n, "s1", rev - 1, JSON.stringify({ n, rev, filler: "y".repeat(3000) }), "view " + rev, JSON.stringify({ title: "Card " + n })), { ok: true, rev });
    }
    browser.kill();
    injected(t, "mD7");
    await browser.context.close().catch(() => {});
    // The head of a record in LevelDB's log, whose body never came: four bytes of checksum, two of length, one of type.
    if (rev === 1) appendFileSync(files(dir, /\.log$/)[0], Buffer.from([1, 2, 3, 4, 0x00, 0x10, 1]));
  }
  const last = await launch(dir);
  try {
    const p = await last.page(site.origin + "/");
    for (let n = 0; n < 3; n++) assert.equal((await call(p, "load", "card-" + n)).record.rev, 3);
  } finally { await last.close(); }
});

test("mD8 garbled files: Chromium starts an empty database without a word; we notice and name the card", async (t) => {
  const first = await launch(), p = await first.page(site.origin + "/");
  await call(p, "save", "a", "s1", 0, "{}", "", JSON.stringify({ title: "My card" }));
  await noSecondCopy(p);
  await p.waitForTimeout(500);
  await first.context.close();
  for (const f of files(first.dir, /\.(log|ldb)$|^MANIFEST|^CURRENT/)) writeFileSync(f, readFileSync(f).map((b, i) => (b ^ (i * 31 + 7)) & 255));
  injected(t, "mD8");
  const again = await launch(first.dir);
  try {
    const q = await again.page(site.origin + "/");
    const { storage } = await until(() => q.evaluate(() => globalThis.mounted), "the program");
    assert.deepEqual(storage.missing, [{ id: "a", title: "a", rev: 1, found: 0 }]);
    assert.match(storage.message, /does not agree/);
  } finally { await again.close(); }
});

test("mD8 a database that cannot be opened at all: 'broken', nothing is deleted, page and rescue page say so, another on request", async (t) => {
  const first = await launch(), p = await first.page(site.origin + "/");
  await call(p, "save", "a", "s1", 0, "{}", "", "{}");
  await first.context.close();
  const root = join(first.dir, "Default", "IndexedDB"), name = readdirSync(root).find((d) => d.endsWith(".leveldb")), place = join(root, name);
  renameSync(place, place + ".aside");
  writeFileSync(place, "not a folder");
  injected(t, "mD8");
  const again = await launch(first.dir);
  try {
    const q = await again.page(site.origin + "/"), came = Date.now();
    const { storage } = await until(() => q.evaluate(() => globalThis.mounted), "the program");
    inTime(t, "the start without its database", Date.now() - came, 3000);
    assert.equal(storage.state, "broken");
    assert.match(storage.message, /cannot be opened/);
    const got = await call(q, "save", "a", "s1", 0, "{}", "", "{}");
    assert.deepEqual([got.ok, got.why], [false, "failed"]);
    const r = await again.page(site.origin + "/rescue.html");
    await until(async () => /cannot be opened/.test(await r.locator("#rescue-state").textContent()), "the rescue page's message");
    assert.equal(readFileSync(place, "utf8"), "not a folder");
    assert.equal(await q.evaluate(() => localStorage.length), 1, "no other database unless asked for");
    await r.getByRole("button", { name: "Leave it and start with an empty database" }).click();
    await until(async () => /new, empty database/.test(await r.locator("#rescue-state").textContent()), "the answer");
    await q.reload();
    assert.equal(await q.evaluate(() => localStorage.getItem("summit-scorecard/:number")), "2");
    assert.equal(readFileSync(place, "utf8"), "not a folder", "left as it was");
  } finally { await again.close(); }
});
