// Every pre-rendered page, as a browser parses it without the program: the controls show the page's
// own card, nothing is inline, links lead somewhere, ids are unique; and the headers it is sent with.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dist, suite, until } from "./harness.mjs";
import { checked, injected } from "../../web/jstest/register.mjs";

const web = suite();
const list = JSON.parse(readFileSync(join(dist, "build.json"), "utf8"));
const pages = Object.keys(list.files).filter((n) => /(^|\/)index\.html$/.test(n)).map((n) => "/" + n.replace(/index\.html$/, ""));
const allow = [/404 \(Not Found\)/];

// Read inside the page: its card against its controls.
const compare = () => {
  const text = document.getElementById("scorecard-card")?.textContent;
  if (!text) return { controls: 0, wrong: [] };
  const card = JSON.parse(text), wrong = [];
  let controls = 0;
  const expect = (what, shown, want) => { controls++; if (shown !== want) wrong.push(`${what}: the page shows ${JSON.stringify(shown)}, the card says ${JSON.stringify(want)}`); };
  for (const g of card.summit.goals) for (const side of Object.keys(g.aims)) {
    const name = `${g.id}/${side}`, at = (part) => document.getElementById(`${part}-${g.id}-${side}`);
    const r = card.ratings.find((x) => x.goal === g.id && x.side === side) ?? {};
    const scored = (r.status ?? (r.level === undefined ? "unknown" : "scored")) === "scored";
    const group = document.querySelectorAll(`input[name="level-${g.id}-${side}"]`);
    if (group.length) expect(name + " level", [...group].filter((i) => i.checked).map((i) => i.value).join(), scored ? String(r.level) : "");
    else expect(name + " level", at("level")?.value, scored ? String(r.level) : "");
    const values = [...group].map((i) => Number(i.value));
    if (values.some((v, i) => i && v <= values[i - 1])) wrong.push(name + ": the levels do not rise");
    if (at("importance")) expect(name + " importance", at("importance").value, String(r.importance ?? g.importance ?? 5));
    expect(name + " reason", at("note")?.value, r.note ?? "");
    expect(name + " status", at("status")?.value, r.status ?? (r.level === undefined ? "unknown" : "scored"));
    const none = group.length ? "none" : "";
    expect(name + " range from", at("low")?.value, r.low === undefined ? none : String(r.low));
    expect(name + " range to", at("high")?.value, r.high === undefined ? none : String(r.high));
  }
  return { controls, wrong };
};

const faults = () => {
  const found = [], ids = new Map();
  for (const el of document.querySelectorAll("[id]")) ids.set(el.id, (ids.get(el.id) ?? 0) + 1);
  for (const [id, n] of ids) if (n > 1) found.push(`id ${id} stands ${n} times`);
  for (const el of document.querySelectorAll("[style], style")) found.push("inline style on " + el.outerHTML.slice(0, 80));
  for (const el of document.querySelectorAll("script:not([src])")) if (el.type !== "application/json") found.push("inline script " + el.outerHTML.slice(0, 80));
  for (const el of document.querySelectorAll("*")) for (const a of el.attributes) {
    if (/^on/i.test(a.name)) found.push(`inline handler ${a.name} on ${el.tagName}`);
    if (["href", "src", "action", "formaction"].includes(a.name) && /^\s*(javascript|data|vbscript):/i.test(a.value)) found.push(`${a.name}=${a.value.slice(0, 40)}`);
  }
  for (const a of document.querySelectorAll('a[href^="#"]')) if (!document.getElementById(a.getAttribute("href").slice(1))) found.push("a link to nowhere: " + a.getAttribute("href"));
  for (const a of document.querySelectorAll('a[target="_blank"]')) if (!/noopener/.test(a.rel)) found.push("a new tab that keeps its opener: " + a.href);
  for (const el of document.querySelectorAll("[aria-labelledby], [aria-describedby], label[for]")) {
    for (const name of ["aria-labelledby", "aria-describedby", "for"]) for (const id of (el.getAttribute(name) ?? "").split(/\s+/).filter(Boolean)) if (!ids.has(id)) found.push(`${name} names no element: ${id}`);
  }
  if (document.compatMode !== "CSS1Compat" || document.documentElement.lang !== "en" || !document.title) found.push("doctype, language or title is missing");
  if (document.querySelectorAll("h1").length !== 1) found.push(document.querySelectorAll("h1").length + " main headings");
  return found;
};

web.test("mS2 every page shows its own card, and nothing on it is inline or dangling", { javaScriptEnabled: false, allow }, async ({ page, server, t }) => {
  assert.ok(pages.length >= 3, String(pages));
  let cards = 0, controls = 0;
  for (const path of [...pages, "/404.html"]) {
    await page.goto(server.url(path));
    checked(t, "mS2");
    const shown = await page.evaluate(compare);
    assert.deepEqual(shown.wrong, [], path);
    assert.deepEqual(await page.evaluate(faults), [], path);
    cards += shown.controls > 0;
    controls += shown.controls;
  }
  assert.ok(cards >= 2 && controls > 100);
  t.diagnostic(`${pages.length} pages, ${cards} cards, ${controls} controls compared`);
});

web.test("links inside the site lead to pages that are there", { javaScriptEnabled: false, allow }, async ({ page, server }) => {
  const seen = new Set();
  for (const path of pages) {
    await page.goto(server.url(path));
    for (const href of await page.locator("a[href], link[href]").evaluateAll((all) => all.map((a) => a.href))) {
      if (href.startsWith(server.origin)) seen.add(href.split("#")[0]);
      else assert.match(href, /^https?:\/\//, path);
    }
  }
  for (const href of seen) assert.equal((await fetch(href)).status, 200, href);
});

web.test("mS11 the policy and its companions stand on every answer", async ({ server, t }) => {
  const hashed = readdirSync(dist).filter((n) => /\.[0-9a-f]{12}\.(js|wasm)$/.test(n));
  for (const path of [...pages, "/404.html", "/nothing", "/service-worker.js", "/manifest.webmanifest", "/rescue.html", ...hashed.map((n) => "/" + n)]) {
    const answer = await fetch(server.url(path)), header = (name) => answer.headers.get(name) ?? "";
    checked(t, "mS11");
    const policy = Object.fromEntries(header("content-security-policy").split(";").map((d) => { const [name, ...values] = d.trim().split(/\s+/); return [name, values.join(" ")]; }));
    assert.equal(policy["default-src"], "'none'", path);
    assert.equal(policy["script-src"], "'self' 'wasm-unsafe-eval'", path);
    assert.equal(policy["style-src"], "'self'", path);
    assert.equal(policy["connect-src"], "'self'", path);
    for (const name of ["base-uri", "form-action"]) assert.equal(policy[name], "'none'", `${name} of ${path}`);
    assert.equal(policy["frame-ancestors"], path.startsWith("/embed/") ? "*" : "'none'", path);
    assert.equal(header("x-content-type-options"), "nosniff", path);
    assert.equal(header("referrer-policy"), "no-referrer", path);
    assert.equal(header("cross-origin-opener-policy"), "same-origin", path);
    assert.equal(header("cache-control"), hashed.includes(path.slice(1)) ? "public, max-age=31536000, immutable" : "no-cache", path);
    assert.ok(header("content-type"), path);
  }
});

// Generous ceilings: what a phone loads at the first visit must not double unnoticed.
web.test("what a first visit weighs", async ({ server }) => {
  const start = await (await fetch(server.url("/"))).text();
  const asked = [...start.matchAll(/(?:src|href)="(\/[^"#]*\.(?:css|js))"/g)].map((m) => m[1]);
  const wasm = JSON.parse(/id="scorecard-page">(.*?)<\/script>/.exec(start)[1]).wasm;
  assert.ok(asked.length >= 4, String(asked));
  const { default: http } = await import("node:http");
  const sent = (path) => new Promise((done, fail) => http.get(server.url(path), { headers: { "Accept-Encoding": "br" } }, (answer) => {
    let bytes = 0;
    assert.equal(answer.headers["content-encoding"], "br", path);
    answer.on("data", (part) => { bytes += part.length; }).on("end", () => done(bytes));
  }).on("error", fail));
  assert.ok(await sent("/") < 60_000, "the start page");
  for (const path of asked) assert.ok(await sent(path) < 20_000, path);
  assert.ok(await sent(wasm) < 2_000_000, wasm);
});

web.test("mS2 what the policy forbids does not happen", { allow: [/policy violation|Content Security Policy|violates the following|requires .Trusted|EvalError|unsafe-eval|request to another origin|request failed: GET https:\/\/example\.org/] }, async ({ page, open, t }) => {
  await open("/");
  const ran = await page.evaluate(async () => {
    const out = [], script = document.createElement("script"), image = new Image();
    const attempt = (what, f) => { try { f(); out.push(what); } catch (e) { if (!(e instanceof TypeError)) throw e; } };
    attempt("text as script", () => { script.textContent = "globalThis.inlineRan = true"; });
    script.append("globalThis.inlineRan = true");
    document.head.append(script);
    if (globalThis.inlineRan) out.push("inline script");
    if (globalThis.trustedTypes) {
      attempt("text as markup", () => { document.createElement("p").innerHTML = "<b>x</b>"; });
      attempt("text as a document", () => { document.createElement("iframe").srcdoc = "<b>x</b>"; });
      attempt("text as an address of code", () => { document.createElement("script").src = "/boot.js"; });
      attempt("a policy of one's own", () => trustedTypes.createPolicy("mine", {}));
      attempt("our policy again", () => trustedTypes.createPolicy("scorecard", {}));
    }
    // From a timer: what the test's own evaluate runs directly is exempt from the policy.
    await new Promise((done) => setTimeout(() => { try { new Function("")(); out.push("eval"); } catch { /* as it should be */ } done(); }));
    try { await fetch("https://example.org/"); out.push("fetch"); } catch { /* as it should be */ }
    await new Promise((done) => { image.onload = () => { out.push("image"); done(); }; image.onerror = done; image.src = "https://example.org/x.png"; });
    const p = document.createElement("p");
    const span = p.appendChild(document.createElement("span"));
    try { span.setAttribute("onclick", "globalThis.handlerRan = true"); } catch { /* as it should be */ }
    span.setAttribute("style", "position:fixed");
    document.body.append(p);
    p.firstChild.click();
    if (globalThis.handlerRan) out.push("inline handler");
    if (getComputedStyle(p.firstChild).position === "fixed") out.push("inline style");
    return out;
  });
  injected(t, "mS2"); // attempts above
  assert.deepEqual(ran, []);
});

web.test("mS8 the page cannot be framed", { allow: [/frame-ancestors|chrome-error|Refused to|request failed/] }, async ({ page, server, t }) => {
  await page.route("**/frame-test", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${server.url("/")}"></iframe>` }));
  await page.goto(server.url("/frame-test"));
  injected(t, "mS8");
  await until(() => page.frames()[1]?.url(), "chrome-error://chromewebdata/", "the frame");
  assert.equal(await page.frameLocator("iframe").locator("#verdict").count(), 0);
});
