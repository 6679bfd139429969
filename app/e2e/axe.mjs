// axe-core on the page as it stands.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Fails with what axe finds in `within` (a selector; the whole page where none is given).
//
// Bars that lie over the page cover whatever the scroll position has put under them; axe would count a
// button that the reader only has to scroll as too small. So they lie in the flow while axe looks: what
// is in them is tested all the same.
export async function clean(page, state, { within, rules = {} } = {}) {
  if (!await page.evaluate(() => !!globalThis.axe)) await page.evaluate(source);
  const found = await page.evaluate(async ([values, within, rules]) => {
    const flat = new CSSStyleSheet();
    flat.replaceSync(".Notices, .TopBar, .TotalsPanel-slim, .Matrix thead th { position: static !important; }");
    document.adoptedStyleSheets.push(flat);
    try {
      const r = await globalThis.axe.run(within ?? document, { runOnly: { type: "tag", values }, rules, resultTypes: ["violations"] });
      return r.violations.map((v) => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.slice(0, 4).map((n) => `    ${n.target.join(" ")}: ${n.failureSummary.replace(/\s+/g, " ")}`).join("\n"));
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== flat);
    }
  }, [values, within, rules]);
  assert.deepEqual(found, [], state);
}
