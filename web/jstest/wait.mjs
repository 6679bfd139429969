// Waiting, as all browser tests do it: for what a page shows, never for a time.
import assert from "node:assert/strict";

export const PATIENCE = 30_000; // milliseconds that a page may take on a busy machine

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// Reads until the value is the one expected, or one that `is` accepts where that is a function, and returns it.
// `between` is set where a read may fail because it falls between two pages.
export async function until(read, is = Boolean, what = "the page", { patience = PATIENCE, between = false } = {}) {
  const end = Date.now() + patience, accepts = typeof is === "function" ? is : (value) => value === is;
  for (let wait = 20; ; wait = Math.min(1.5 * wait, 100)) { // a look costs the page time, too
    let value;
    try {
      value = await read();
      if (accepts(value)) return value;
    } catch (error) {
      if (!between) throw error;
      value = error.message;
    }
    if (Date.now() > end) assert.fail(`${what} is ${JSON.stringify(value)?.slice(0, 400)}, expected ${typeof is === "function" ? is : JSON.stringify(is)}`);
    await pause(wait);
  }
}
