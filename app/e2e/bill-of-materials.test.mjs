// What the published site is made of: the parts that the bill of materials names, and no others.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { command, dist, folder, SOAK } from "./harness.mjs";
import { checked } from "../../web/jstest/register.mjs";

const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");
const root = new URL("../..", import.meta.url);
const one = (pattern) => readdirSync(dist).find((name) => pattern.test(name));

test("mS12 wasm_exec.js is the one of the Go that built the program", (t) => {
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  checked(t, "mS12");
  const ours = readFileSync(join(dist, one(/^wasm_exec\.[0-9a-f]+\.js$/)));
  assert.equal(sha(ours), sha(readFileSync(join(goroot, "lib/wasm/wasm_exec.js"))));
});

test("mS12 the bill of materials names every module at its version, and the files with their hashes", (t) => {
  const bill = JSON.parse(readFileSync(join(dist, "sbom.cdx.json"), "utf8"));
  const mod = readFileSync(new URL("go.mod", root), "utf8"), sums = readFileSync(new URL("go.sum", root), "utf8");
  const modules = bill.components.filter((c) => c.type === "library" && c.name !== "std");
  assert.ok(modules.length >= 3, JSON.stringify(modules));
  for (const m of modules) {
    assert.ok(mod.includes(`${m.name} ${m.version}`), `${m.name} ${m.version} is not what go.mod asks for`);
    const sum = m.properties?.find((p) => p.name === "go:sum")?.value;
    assert.ok(sum && sums.includes(`${m.name} ${m.version} ${sum}`), m.name + " has another sum than go.sum");
  }
  for (const name of ["go-app/v10", "brotli", "golang.org/x/net"]) assert.ok(modules.some((m) => m.name.endsWith(name)), name + " is missing");
  const files = bill.components.filter((c) => c.type === "file");
  assert.ok(files.some((f) => f.name.endsWith(".wasm")));
  for (const f of files) assert.equal(f.hashes[0].content, sha(readFileSync(join(dist, f.name))), f.name);
  checked(t, "mS12", modules.length + files.length);
});

test("mO11 the same program and sources give the same site, byte for byte", (t) => {
  const source = folder("program"), again = folder("again");
  execFileSync("cp", [join(dist, one(/^app\.[0-9a-f]+\.wasm$/)), join(source, "app.wasm")]);
  execFileSync("cp", [join(dist, one(/^wasm_exec\.[0-9a-f]+\.js$/)), join(source, "wasm_exec.js")]);
  execFileSync("cp", ["-r", dist + "/.", again]); // lends its compressed files
  command("build", "--wasm", join(source, "app.wasm"), again);
  const list = (dir) => JSON.parse(readFileSync(join(dir, "build.json"), "utf8")).files;
  assert.deepEqual(list(again), list(dist));
  const n = Object.keys(list(dist)).length;
  checked(t, "mO11", n);
});

// The whole way from the sources, in another folder and without what was compiled before. It takes a minute or
// two of the processor, so it is part of the long run; that no path and no time of a machine is in the program
// shows with each submission.
test("mO11 the sources give the same program and site in another folder, compiled anew", { skip: !SOAK && "at length only", timeout: 900_000 }, (t) => {
  const other = folder("sources elsewhere"), left = new Set([".git", ".build", "bin", "dist", "node_modules", "out"]);
  cpSync(fileURLToPath(root), other, { recursive: true, filter: (path) => !left.has(basename(path)) });
  const env = { ...process.env, GOCACHE: folder("nothing compiled") };
  delete env.MAKEFLAGS; // this make is its own
  execFileSync("make", ["dist/build.json"], { cwd: other, env, stdio: ["ignore", "ignore", "inherit"] });
  const list = (dir) => JSON.parse(readFileSync(join(dir, "build.json"), "utf8")).files;
  assert.deepEqual(list(join(other, "dist")), list(dist));
  const n = Object.keys(list(dist)).length;
  checked(t, "mO11", n);
});

test("mO11 the program holds no path and no time of the machine that built it", (t) => {
  const program = readFileSync(join(dist, one(/^app\.[0-9a-f]+\.wasm$/)), "latin1");
  checked(t, "mO11");
  for (const path of [fileURLToPath(root).slice(0, -1), homedir() + "/", tmpdir() + "/scorecard"]) assert.ok(path.length < 4 || !program.includes(path), path);
});
