// A reader changes something and leaves the page at once, by each way there is: the change is there on coming back,
// on the same card, and the next page is not held up.
import assert from "node:assert/strict";
import { chosenLevel, levelId, ready, saved, until } from "./drive.mjs";

export const WAITS = [0, 30, 90, 130, 300]; // milliseconds from the change to leaving
export const WAYS = ["link", "reload", "back", "close"];

const cards = (b) => b.js(async () => JSON.parse(await scorecardStore.list()).records.map((r) => r.id));
const told = (b) => b.js(() => document.getElementById("notices")?.textContent ?? "");

// leave does `act` in the page, waits there and goes; the page that comes next is one of ours, and ready.
async function leave(b, way, wait, home, act, ...args) {
  const go = `async (wait, way, args) => {
    (${act})(...args);
    if (wait) await new Promise((done) => setTimeout(done, wait));
    const leave = () => { if (way === "reload") location.reload(); else if (way === "back") history.back(); else if (way === "link") document.querySelector('a[href$="/library/"]').click(); };
    if (wait) leave(); else { leave(); return; } // 0 is the same task
  }`;
  if (way === "close") {
    await b.js(`async (wait, args) => { (${act})(...args); if (wait) await new Promise((done) => setTimeout(done, wait)); }`, wait, args);
    const closing = await b.shown();
    await b.open(); // the browser lives on
    await b.show(closing);
    await b.shut();
    await b.goto(home);
  } else {
    await b.js("() => { globalThis.old = true; }");
    await b.js(go, wait, way, args).catch(() => {}); // the page may be gone before it answers
    await until(() => b.js(() => !globalThis.old), Boolean, "the next page by " + way);
  }
}

// leaveAndReturn makes one round. It gives how long the next page took to be ready, in milliseconds, and whether the
// database was too slow for it.
export async function leaveAndReturn(b, origin, way, wait, { act, args = [], check }) {
  const home = origin + "/";
  if (way === "back") { await b.goto(origin + "/library/"); await ready(b); }
  if (way === "back" || await b.url() !== home) { await b.goto(home); await ready(b); } // else the round before ended there
  await leave(b, way, wait, home, act, ...args);
  const from = performance.now();
  await ready(b);
  const took = performance.now() - from;
  // A database that does not answer in time is told; on a machine that is busy with other things that may be so.
  const slow = /does not answer|keeps the database/.test(await told(b));
  if (slow) { await b.reload(); await ready(b); }
  if (way === "link" || way === "back") { await b.goto(home); await ready(b); }
  await check(`${way} after ${wait} ms`);
  await saved(b);
  assert.equal((await cards(b)).length, 1, `${way} after ${wait} ms: one card, not a second`);
  return { took, slow };
}

// A level that is chosen, another one each time.
let turn = 0;
export function levelChange(b) {
  const n = turn++ % 5;
  return { act: "(id) => document.getElementById(id).click()", args: [levelId("hearing", "ru", n)],
    check: async (when) => assert.equal(await until(() => chosenLevel(b, "hearing", "ru"), (v) => v === n, `${when}: level ${n}`), n) };
}

// Words that are typed into the reason of a rating, without leaving the field.
export function typedReason(b) {
  const words = "half a sent " + turn++;
  return { act: `(words) => {
      const field = document.getElementById("note-hearing-us");
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }`, args: [words],
    check: async (when) => assert.equal(await until(() => b.js(() => document.getElementById("note-hearing-us").value), (v) => v === words, `${when}: "${words}"`), words) };
}
