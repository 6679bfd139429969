// The faults that tests put in: a server of the built site that answers wrongly at any path, and a
// program that panics at any point.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/jstest/harness.mjs";
import { dist, folder } from "./harness.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

// The published files of a built site, by their addresses below the base.
export function published(dir = dist) {
  const { files } = JSON.parse(readFileSync(join(dir, "build.json"), "utf8"));
  return new Map(Object.keys(files).filter((name) => !/\.(br|gz)$|^_headers$/.test(name))
    .map((name) => [name.replace(/(^|\/)index\.html$/, "$1"), readFileSync(join(dir, name))]));
}

// A server of the site whose answers a test can spoil: faults.set(path, (request, response, bytes) => ...).
export async function faultyServer(files = published()) {
  const state = await serve(files);
  state.url = (path = "") => state.origin + "/" + path.replace(/^\//, "");
  return state;
}

// The Go files of the program's interface, by their paths below app/.
function programFiles() {
  return readdirSync(join(root, "app"), { recursive: true }).map(String)
    .filter((name) => name.endsWith(".go") && !name.endsWith("_test.go") && !name.startsWith("e2e"))
    .filter((name) => !/^\/\/go:build !js/m.test(readFileSync(join(root, "app", name), "utf8")));
}

// The line of a source with a place to panic, or the line as it is. `point` notes a place and gives the call.
function withPoint(line, at, point) {
  const render = /^(func \(\w+ \*?(\w+)\) Render\(\) app\.UI \{)(.*)$/.exec(line);
  if (render) return render[1] + point("Render " + render[2]) + render[3];
  const guarded = /^(\s*defer (?:browser\.)?Recovered\((\w+|"[^"]*"|[\w.()]*)\))$/.exec(line);
  if (guarded && guarded[2] === "scope") return guarded[1] + '; faulty.Inject("handler " + scope)'; // a point for each handler
  if (guarded) return guarded[1] + ";" + point("guarded " + at).slice(0, -1);
  // What waits for a picture (picture.go) or a file that is handed over catches a panic itself: then there is none, and the page says so.
  const later = /^(.*\b(?:Dispatch|Defer|After|AfterPaint|await|Then|FuncOf)\(.*\bfunc\([^()]*\)(?: any)? \{)(.*)$/.exec(line);
  if (later && !/FuncOf\(end\(/.test(line)) return later[1] + point("later " + at) + later[2];
  return line;
}

// Builds the program with a place to panic at the start of every Render, every guarded function and
// every function that is put off. The sources stay as they are: the compiler is given other ones.
// Returns the program and the names of all points; the page's globalThis.inject(name) says whether to
// panic there.
export function panicking() {
  const dir = folder("panicking"), points = [], replace = {};
  const point = (what) => { points.push(what); return ` faulty.Inject(${JSON.stringify(what)});`; };
  for (const name of programFiles()) {
    const source = readFileSync(join(root, "app", name), "utf8");
    let text = source.split("\n").map((line, i) => withPoint(line, `${name}:${i + 1}`, point)).join("\n");
    if (text === source) continue;
    text = text.replace(/^package \w+$/m, '$&; import "summitscorecard/app/faulty"');
    const changed = join(dir, name.replaceAll("/", "-"));
    writeFileSync(changed, text);
    replace[join(root, "app", name)] = changed;
  }
  writeFileSync(join(dir, "faulty.go"), `package faulty
import "github.com/maxence-charriere/go-app/v10/pkg/app"
func Inject(point string) {
	if f := app.Window().Get("inject"); f.Truthy() && app.Window().Call("inject", point).Bool() {
		panic("injected: " + point)
	}
}
`);
  replace[join(root, "app/faulty/faulty.go")] = join(dir, "faulty.go");
  writeFileSync(join(dir, "overlay.json"), JSON.stringify({ Replace: replace }));
  const out = join(dir, "app.wasm");
  // As web/client builds the program, against the same edited copy of go-app.
  execFileSync("go", ["build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-gcflags=all=-l", "-gcflags=runtime=", "-gcflags=internal/runtime/...=",
    "-modfile=" + join(root, ".build/client.mod"), "-overlay=" + join(dir, "overlay.json"), "-o", out, "."],
    { cwd: root, env: { ...process.env, GOOS: "js", GOARCH: "wasm", GOFLAGS: "" }, stdio: ["ignore", "inherit", "inherit"] });
  return { program: readFileSync(out), points };
}
