// What the published files weigh, and which packages the browser program is made of.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { dist, folder } from "../harness.mjs";
import { head, places, row, say, whole } from "./table.mjs";

const SHOWN = 24; // packages, the heaviest first
const root = resolve(fileURLToPath(import.meta.url), "../../../..");

export function sizes() {
  head("Published files, bytes", "plain", "brotli");
  const files = readdirSync(dist, { recursive: true }).filter((n) => statSync(join(dist, n)).isFile() && !/\.(br|gz)$|^_headers$|^build\.json$/.test(n));
  const list = files.map((name) => {
    const plain = statSync(join(dist, name)).size, packed = join(dist, name + ".br");
    return { name, plain, small: existsSync(packed) ? statSync(packed).size : plain };
  }).sort((a, b) => b.small - a.small);
  const kinds = new Map();
  for (const file of list) {
    const kind = /^app\..*\.wasm$/.test(file.name) ? "the program" : /\.html$/.test(file.name) ? "pages" : /\.js$/.test(file.name) ? "scripts" : /\.css$/.test(file.name) ? "style sheets" : /\.(png|svg)$/.test(file.name) ? "pictures" : "other";
    const sum = kinds.get(kind) ?? { plain: 0, small: 0, count: 0 };
    kinds.set(kind, { plain: sum.plain + file.plain, small: sum.small + file.small, count: sum.count + 1 });
  }
  for (const file of list.slice(0, 10)) row(file.name, whole(file.plain), whole(file.small));
  for (const [kind, sum] of kinds) if (kind !== "the program") row(`${kind}: ${sum.count} files`, whole(sum.plain), whole(sum.small));
  row("everything", whole(list.reduce((n, f) => n + f.plain, 0)), whole(list.reduce((n, f) => n + f.small, 0)));
  // What the worker fetches: nothing twice, and not what only other sites and installers ask for.
  const kept = new Set(JSON.parse(/const FILES = (.*);/.exec(readFileSync(join(dist, "service-worker.js"), "utf8"))[1])
    .map(([url]) => (url === "" || url.endsWith("/") ? url + "index.html" : url)));
  const offline = list.filter((f) => kept.has(f.name));
  row(`until ready to work offline: ${offline.length} files`, whole(offline.reduce((n, f) => n + f.plain, 0)), whole(offline.reduce((n, f) => n + f.small, 0)));
}

export function packages() {
  const dir = folder("names");
  execFileSync("go", ["run", "./web/client/buildclient", "-names", "-o", dir], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const { code, data, functions } = readWasm(readFileSync(join(dir, "app.wasm")));
  const sums = new Map();
  for (const { name, size } of functions) {
    const of = packageOf(name), sum = sums.get(of) ?? { size: 0, count: 0 };
    sums.set(of, { size: sum.size + size, count: sum.count + 1 });
  }
  const list = [...sums].sort((a, b) => b[1].size - a[1].size);
  head("Packages in the browser program, bytes of code before compression", "bytes", "share", "functions");
  const line = (name, { size, count }) => row(name, whole(size), places(100 * size / code, 1) + " %", whole(count));
  for (const [name, sum] of list.slice(0, SHOWN)) line(name, sum);
  line(`${list.length - SHOWN} others`, list.slice(SHOWN).reduce((a, [, s]) => ({ size: a.size + s.size, count: a.count + s.count }), { size: 0, count: 0 }));
  row("all code", whole(code));
  row("data: texts, types, tables of the runtime", whole(data));
  say("From a build that keeps the names of functions; code made for a type (generics) counts for the package that defines it.");
}

// The package in the name of a function as the Go linker writes it for wasm, where every sign but
// letters, digits and dots is an underscore: summitscorecard_app.__root_.Render.
function packageOf(name) {
  if (name.startsWith("type:") || name.startsWith("type_")) return "comparison and hash functions of types";
  const dot = name.indexOf(".", Math.max(0, name.lastIndexOf("/", name.search(/[.[(]/))));
  if (dot < 0) return "the wasm glue";
  let path = name.slice(0, dot);
  if (path === "github") path = name.slice(0, name.indexOf(".", dot + 1));
  return path.replace("github.com_maxence_charriere_go_app_v10_pkg_", "go-app/").replaceAll("_", "/");
}

// Reads the sizes of sections and functions of a wasm file, and the names that it keeps.
function readWasm(bytes) {
  let at = 8, imports = 0;
  const number = () => { let n = 0, shift = 0, b; do { b = bytes[at++]; n += (b & 0x7f) * 2 ** shift; shift += 7; } while (b & 0x80); return n; };
  const text = () => { const n = number(), s = bytes.toString("utf8", at, at + n); at += n; return s; };
  const found = { code: 0, data: 0, sizes: [], names: new Map() };
  while (at < bytes.length) {
    const id = bytes[at++], size = number(), end = at + size;
    if (id === 2) { // imports: only functions in a Go program
      for (let n = number(); n > 0; n--) { text(); text(); at++; number(); imports++; }
    } else if (id === 10) {
      found.code = size;
      for (let n = number(); n > 0; n--) { const length = number(); found.sizes.push(length); at += length; }
    } else if (id === 11) {
      found.data = size;
    } else if (id === 0 && text() === "name") {
      while (at < end) {
        const kind = bytes[at++], stop = number() + at;
        if (kind === 1) for (let n = number(); n > 0; n--) { const index = number(); found.names.set(index, text()); }
        at = stop;
      }
    }
    at = end;
  }
  return { code: found.code, data: found.data, functions: found.sizes.map((size, i) => ({ size, name: found.names.get(i + imports) ?? "" })) };
}
