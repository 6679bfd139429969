// The service worker: a whole version of the site in one cache, put there completely or not at all.
//
// This file is a template. web/site/worker.go fills in the two tokens of the next two statements, each of
// which stands in this file exactly once:
//   VERSION token (inside quotes): the build hash. It must change whenever any file below changes.
//   FILES token (bare): a JSON array of [url, sha256, hashed] for every file to have offline:
//     url     relative to the base; "" is the start page, "card/" a page in a folder
//     sha256  hex, of the bytes as published (before any content encoding)
//     hashed  true if the name carries a content hash, so that a browser copy is as good as new
// The pages, among them "card/" (shown for unknown addresses) and "rescue.html", must be listed.
const VERSION = "__VERSION__";
const FILES = __FILES__;

const ROOT = self.registration.scope; // the base, ends with "/"
const PREFIX = "summit-scorecard:" + new URL(ROOT).pathname + ":"; // other projects of this origin keep theirs
const CACHE = PREFIX + VERSION;
const LOOK = { ignoreSearch: true, ignoreVary: true };
const NETWORK_WAIT = 4000; // milliseconds for an address that is not in the cache

async function fits(response, want) {
  const sum = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return [...new Uint8Array(sum)].map((b) => b.toString(16).padStart(2, "0")).join("") === want;
}

// With the wrong type a page would be shown as text and a script refused. (boot.js copes with any for .wasm.)
function typed(url, response) {
  const ext = /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? "html";
  const want = { html: /^text\/html/, js: /javascript/, css: /^text\/css/ }[ext];
  return !want || want.test(response.headers.get("content-type") || "");
}

// Fetches one file and checks that it is the very file of this build. A file with a hashed name may
// come from the browser's cache (the page has just loaded it); if that copy is bad, once more past it.
async function bring(url, sha, hashed) {
  for (const cache of hashed ? ["default", "reload"] : ["reload"]) {
    const r = await fetch(url, { cache });
    if (!r.ok || r.redirected || !typed(url, r)) {
      if (cache === "reload") throw new Error(url + ": the server answered " + (r.redirected ? "with a redirect" : r.status + " " + r.headers.get("content-type")));
    } else if (await fits(r, sha)) return r;
  }
  throw new Error(url + ": the bytes are not those of this version");
}

async function fill(cache, olds, [path, sha, hashed]) {
  const url = new URL(path, ROOT).href;
  const have = await cache.match(url, LOOK);
  if (have && (await fits(have, sha))) return; // an install that was cut off goes on
  for (const old of hashed ? olds : []) {
    const copy = await old.match(url, LOOK);
    if (copy && (await fits(copy, sha))) return cache.put(url, copy);
  }
  return cache.put(url, await bring(url, sha, hashed));
}

self.addEventListener("install", (e) => e.waitUntil((async () => {
  const names = (await caches.keys()).filter((k) => k.startsWith(PREFIX) && k !== CACHE);
  const olds = await Promise.all(names.map((k) => caches.open(k)));
  const cache = await caches.open(CACHE), todo = [...FILES];
  const worker = async () => { for (let f; (f = todo.shift());) await fill(cache, olds, f); };
  const results = await Promise.allSettled([1, 2, 3, 4].map(worker));
  const failed = results.find((r) => r.status === "rejected");
  if (!failed) return;
  // Half a version is worse than none; but a cache that the present worker serves from stays.
  if (!self.registration.active || names.length) await caches.delete(CACHE);
  throw failed.reason;
})()));

self.addEventListener("activate", (e) => e.waitUntil((async () => {
  for (const k of await caches.keys()) if (k.startsWith(PREFIX) && k !== CACHE) await caches.delete(k);
  await self.clients.claim();
})()));

// No skipWaiting of our own: an update starts when the reader asks for it, or when all tabs are closed.
self.addEventListener("message", (e) => { if (e.data === "SKIP_WAITING") self.skipWaiting(); });

// A page is found as /x, /x/ or /x/index.html, with any search; else null.
async function findPage(cache, path) {
  const bare = path.replace(/index\.html$/, "");
  for (const p of new Set([path, bare, bare.replace(/\/$/, "") + "/"])) {
    const hit = await cache.match(new URL(p, ROOT).href, LOOK);
    if (hit) return hit;
  }
  return null;
}

// An address of ours that is no page of this version: the server may know it; else the empty card page.
async function unknownPage(cache, request) {
  try {
    const r = await Promise.race([fetch(request), new Promise((_, no) => setTimeout(no, NETWORK_WAIT))]);
    if (r.ok || r.type === "opaqueredirect") return r;
  } catch { /* offline, or too slow */ }
  return (await cache.match(new URL("card/", ROOT).href, LOOK)) || fetch(request);
}

// What another program shares with this one (share_target of the manifest) waits in a cache of its own
// until the page fetches it, which boot.js does at once. What is too large to be read is only named.
const SHARED = "summit-scorecard-shared:" + new URL(ROOT).pathname;
const MOST = 8 * 1024 * 1024; // bytes, as cardfile.MaxBytes
async function takeShared(request) {
  await caches.delete(SHARED); // what an earlier page never fetched
  const cache = await caches.open(SHARED), form = await request.formData();
  let n = 0;
  const put = (body, type, about) => cache.put(new URL("shared/" + n++, ROOT).href, new Response(body, { headers: { "content-type": type,
    ...Object.fromEntries(Object.entries(about).map(([k, v]) => ["x-shared-" + k, encodeURIComponent(v)])) } }));
  for (const file of form.getAll("card")) {
    if (typeof file !== "string") await put(file.size > MOST ? null : file, file.type, { name: file.name, size: file.size });
  }
  const said = ["text", "url"].map((k) => form.get(k)).filter((v) => typeof v === "string" && v.trim()).join("\n");
  if (said && !n) await put(said.length > MOST ? null : said, "text/plain", { text: "yes", size: said.length });
  return Response.redirect(new URL("card/?shared", ROOT).href, 303);
}

self.addEventListener("fetch", (e) => {
  if (e.request.method === "POST" && e.request.url === new URL("card/", ROOT).href) { e.respondWith(takeShared(e.request)); return; }
  const q = e.request, url = new URL(q.url);
  if (q.method !== "GET" || !url.href.startsWith(ROOT) || q.headers.has("range")) return;
  e.respondWith((async () => {
    const cache = await caches.open(CACHE);
    if (q.mode === "navigate") return (await findPage(cache, url.pathname)) || unknownPage(cache, q);
    return (await cache.match(url.origin + url.pathname, LOOK)) || fetch(q);
  })());
});
