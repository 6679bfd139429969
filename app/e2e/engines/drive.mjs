// One small way to drive an engine, whichever it is:
//   const b = await launch("firefox" | "webkit" | "chromium", {width, height, dark, downloads, profile, prefs, narrow});
//   b.goto reload url js click type key files picture resize print open show shut end
//   b.problems has what a good page does not do: errors, warnings, exceptions, violations of the policy
// js runs a function in the page. Elements are named as in find.mjs. open makes a tab and goes to it, show goes to one,
// shut closes the one that is shown. print is not there for WebKit, narrow (a display as wide as a phone) for it alone.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { BROWSER } from "../../../web/jstest/harness.mjs";
import * as wait from "../../../web/jstest/wait.mjs";
import { launchFirefox } from "./firefox.mjs";
import { launchWebkit, miniBrowser } from "./webkit.mjs";

const found = (name) => { try { return execFileSync("which", [name], { encoding: "utf8" }).trim(); } catch { return null; } };
const FIREFOX = found("firefox-esr") ?? found("firefox");

// missing says what an engine lacks on this machine; "" where it can run.
export function missing(engine) {
  if (engine === "firefox") return FIREFOX ? "" : "Firefox is not installed";
  if (engine === "chromium") return existsSync(BROWSER) || found(BROWSER) ? "" : "Chromium is not installed";
  return !found("WebKitWebDriver") || !miniBrowser() ? "WebKit's driver is not installed" : found("Xvfb") ? "" : "Xvfb is not installed";
}

export const launch = (engine, options = {}) => engine === "webkit" ? launchWebkit(options)
  : launchFirefox({ ...options, chrome: engine === "chromium", path: engine === "chromium" ? found(BROWSER) ?? BROWSER : FIREFOX });

// ---- What a reader finds on the page ------------------------------------------------------------

// As in the other browser tests, but an engine may take longer, and a look may fall between two pages.
export const until = (read, is, what) => wait.until(read, is, what, { patience: 2 * wait.PATIENCE, between: true });

// The program has taken the page over.
export const ready = (b) => until(() => b.js(() => {
  const bad = document.getElementById("boot-crash") ?? document.getElementById("boot-error");
  if (bad) return "the page says: " + bad.textContent;
  return document.readyState === "complete" && !!globalThis.scorecard && !document.querySelector(".BootBar");
}), (v) => { if (typeof v === "string") assert.fail(v); return v; }, "the program");

export const textOf = (b, selector) => b.js((s) => document.querySelector(s)?.textContent.trim(), selector);
export const verdict = (b) => b.js(() => document.querySelector('[role=status][aria-label="Verdict"]')?.textContent);
export const saved = (b) => until(() => textOf(b, "#save-state"), (words) => words === "Saved", "Saved");
export const levelId = (goal, side, n) => `level-${goal}-${side}-${n}`;
export const chosenLevel = (b, goal, side) => b.js((name) => Number(document.querySelector(`input[name="${name}"]:checked`)?.value ?? -1), `level-${goal}-${side}`);
