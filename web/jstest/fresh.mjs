// An empty database and one page on it, for the tests of the store.
import { after, before } from "node:test";
import { call, launch, serve, siteFiles } from "./harness.mjs";

export let site, browser;
before(async () => { site = await serve(siteFiles({ worker: false })); browser = await launch(); });
after(async () => { await browser.close(); await site.stop(); });

export const summary = (title) => JSON.stringify({ title, date: "2025-08-15", sides: ["us", "ru"], verdict: "narrow" });
export const save = (p, id, rev, text = "{}", summit = "s1") => call(p, "save", id, summit, rev, text, '{"open":1}', summary("Title " + id));
export async function fresh(t) { // an empty database, one page on it
  const context = browser.context;
  const p = await context.newPage();
  await p.goto(site.origin + "/");
  await p.evaluate(() => caches.delete("second-copy:summit-scorecard/"));
  await p.evaluate(() => new Promise((ok, no) => {
    const q = indexedDB.deleteDatabase("summit-scorecard/");
    q.onsuccess = q.onerror = ok;
    q.onblocked = () => no(new Error("a page did not let go of the database"));
    localStorage.clear();
  }));
  t.after(async () => { for (const other of context.pages()) await other.close(); await context.newPage(); });
  return p;
}
