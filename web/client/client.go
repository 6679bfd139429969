// Package client builds the browser program against an edited copy of go-app.
//
// The copy is made at build time from the module cache into an ignored folder,
// so the module itself stays untouched and the host build, the pre-rendering
// and the native tests use it as published. The list in edits.go says what is
// changed and why; the changes themselves are unified diffs and whole Go files in
// the folder _edits. What the edited copy lacks does not compile, so nothing goes
// missing unseen. `make client-source` writes the copy out to read and debug, and
// docs/GOAPP.md says how to move to another version of go-app. This package runs
// on the host only.
package client

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// modulePath is the module that is copied and edited.
const modulePath = "github.com/maxence-charriere/go-app/v10"

// defaultWorkDir is the ignored folder for everything that a build leaves
// behind, relative to the root of the module.
const defaultWorkDir = ".build"

// Options says what to build. The zero value builds the main package in the
// root of the module that holds the current directory, adopting.
type Options struct {
	// ModuleDir is the root of the Go module that holds the browser program.
	// Empty means the current directory.
	ModuleDir string

	// Package is the main package to build, as a path inside the module such
	// as "./web/client/testdata/adopt". Empty means ".", the root.
	Package string

	// WorkDir is the folder for the edited copy and the result. A relative
	// path counts from ModuleDir, and the folder must lie inside ModuleDir so
	// that two checkouts build the same bytes. Empty means ".build".
	WorkDir string

	// Stock builds with the module as published, to compare the two.
	Stock bool

	// Without names edits that are left out, to see what each one saves.
	Without []string

	// Names keeps the symbol table and the names of functions, 0.1 MB of brotli,
	// to see what weighs and what takes time.
	Names bool

	// Version is linked into the variable main.version. Empty links nothing,
	// so that two versions with the same code have the same bytes.
	Version string

	// Tags are the build tags, besides GOOS=js and GOARCH=wasm.
	Tags []string
}

// Build compiles the browser program and returns it with the wasm_exec.js that
// belongs to the same Go. A second build with nothing changed takes about as
// long as `go build` with a warm cache, because the edited copy is kept.
// The program is also left in WorkDir: app.wasm for the root package, else
// named after its folder, with what Stock, Without and Names ask for before the
// dot.
//
// It fails when the module is not in the module cache, when an edit no longer
// fits the module (the error names the edit), when the program does not
// compile (the error carries the compiler's words), or when this Go has no
// lib/wasm/wasm_exec.js.
func Build(ctx context.Context, opts Options) (wasm, wasmExecJS []byte, err error) {
	root, err := filepath.Abs(opts.ModuleDir)
	if err != nil {
		return nil, nil, fmt.Errorf("client: the module's folder %q has no absolute path: %w", opts.ModuleDir, err)
	}
	work, err := workDir(root, opts.WorkDir)
	if err != nil {
		return nil, nil, err
	}
	wasmExecJS, err = readWasmExec(ctx, root)
	if err != nil {
		return nil, nil, err
	}

	pkg, name := opts.Package, "app"
	if pkg == "" {
		pkg = "."
	}
	if pkg != "." {
		name = filepath.Base(pkg)
	}
	if opts.Stock {
		name += "-stock"
	}
	if len(opts.Without) > 0 {
		name += "-without-" + strings.Join(opts.Without, "-")
	}
	if opts.Names {
		name += "-names"
	}
	out := filepath.Join(work, name+".wasm")
	args := []string{"build", "-trimpath", "-buildvcs=false", "-ldflags=" + ldflags(opts.Version, opts.Names)}
	if len(opts.Tags) > 0 {
		args = append(args, "-tags="+strings.Join(opts.Tags, ","))
	}
	args = append(args, small...)
	if !opts.Stock {
		modfile, err := prepare(ctx, root, work, opts.Without)
		if err != nil {
			return nil, nil, err
		}
		args = append(args, "-modfile="+modfile)
	}
	args = append(args, "-o", out, pkg)

	if _, err := run(ctx, root, []string{"GOOS=js", "GOARCH=wasm", "GOFLAGS="}, args...); err != nil {
		return nil, nil, fmt.Errorf("client: the browser program was not built: %w", err)
	}
	if wasm, err = os.ReadFile(out); err != nil {
		return nil, nil, fmt.Errorf("client: the built program cannot be read back: %w", err)
	}
	return wasm, wasmExecJS, nil
}

// workDir returns the absolute build folder and makes it.
func workDir(root, dir string) (string, error) {
	if dir == "" {
		dir = defaultWorkDir
	}
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(root, dir)
	}
	rel, err := filepath.Rel(root, dir)
	if err != nil || rel == "." || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return "", fmt.Errorf("client: the build folder %s lies outside the module %s: choose a folder inside it, such as %s", dir, root, defaultWorkDir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("client: the build folder cannot be made: %w", err)
	}
	return dir, nil
}

// small turns inlining off everywhere but in the runtime: 1.363 to 1.246 MB of
// brotli. The share of weightings takes longer without it, and still a fraction
// of a frame; the runtime's own loops would slow everything.
var small = []string{"-gcflags=all=-l", "-gcflags=runtime=", "-gcflags=internal/runtime/...="}

// ldflags drops the symbol table and the debug data, 0.1 MB of brotli, which
// no browser uses for a Go panic's stack trace.
func ldflags(version string, names bool) string {
	flags := "-s -w"
	if names {
		flags = ""
	}
	if version != "" {
		flags += " -X 'main.version=" + version + "'"
	}
	return flags
}

// readWasmExec returns the glue that this Go ships; another Go's glue can hang
// or crash the program.
func readWasmExec(ctx context.Context, root string) ([]byte, error) {
	out, err := run(ctx, root, nil, "env", "GOROOT")
	if err != nil {
		return nil, fmt.Errorf("client: GOROOT is unknown: %w", err)
	}
	name := filepath.Join(strings.TrimSpace(string(out)), "lib", "wasm", "wasm_exec.js")
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("client: this Go has no wasm_exec.js (install Go 1.24 or newer): %w", err)
	}
	return data, nil
}

// run runs the go command in dir and returns what it wrote to standard output.
func run(ctx context.Context, dir string, env []string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(stderr.String()))
		}
		return nil, fmt.Errorf("go %s: %w", args[0], err)
	}
	return stdout.Bytes(), nil
}
