package client

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const moduleRoot = "../.."

func TestBuild(t *testing.T) {
	opts := Options{ModuleDir: moduleRoot, Package: "./web/client/testdata/hello"}
	wasm, glue, err := Build(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(wasm, []byte("\x00asm")) {
		t.Errorf("the program starts with %q, not as WebAssembly does", wasm[:min(4, len(wasm))])
	}
	if !bytes.Contains(glue, []byte("globalThis.Go = class")) {
		t.Error("wasm_exec.js does not define Go")
	}
	again, _, err := Build(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(wasm, again) {
		t.Error("a second build has other bytes")
	}
	opts.Version = "v1 test"
	versioned, _, err := Build(t.Context(), opts)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(versioned, []byte("v1 test")) {
		t.Error("the version is not in the program")
	}
}

// No browser program carries a server, a cipher or a regular expression, nor
// what reads and writes JSON by reflection: together they are half as much as the
// rest. A package that is wanted after all belongs off this list knowingly, with
// what it weighs.
func TestUnwantedPackages(t *testing.T) {
	root, err := filepath.Abs(moduleRoot)
	if err != nil {
		t.Fatal(err)
	}
	modfile, err := prepare(t.Context(), root, filepath.Join(root, defaultWorkDir), nil)
	if err != nil {
		t.Fatal(err)
	}
	unwanted := []string{"text/template", "html/template", "net/rpc", "encoding/gob", "expvar", "testing", "net/http", "crypto/tls", "crypto/aes", "regexp", "net/url", "encoding/json", "github.com/google/uuid"}
	env := []string{"GOOS=js", "GOARCH=wasm", "GOFLAGS="}
	for _, program := range []string{"./web/client/testdata/hello", "."} {
		out, err := run(t.Context(), root, env, "list", "-modfile="+modfile, "-deps", program)
		if err != nil {
			t.Fatal(err)
		}
		deps := strings.Fields(string(out))
		if !slices.Contains(deps, modulePath+"/pkg/app") {
			t.Fatalf("the list of %s lacks go-app itself: %v", program, deps)
		}
		for _, name := range unwanted {
			if slices.Contains(deps, name) {
				t.Errorf("%s carries %s", program, name)
			}
		}
	}
}

func TestBuildErrors(t *testing.T) {
	bare := t.TempDir()
	write(t, filepath.Join(bare, "go.mod"), "module bare\n\ngo 1.26\n")
	tests := []struct {
		name string
		opts Options
		want string
	}{
		{"a package that is not there", Options{ModuleDir: moduleRoot, Package: "./web/client/testdata/none"}, "the browser program was not built"},
		{"a build folder outside", Options{ModuleDir: moduleRoot, WorkDir: "../elsewhere"}, "lies outside the module"},
		{"the root as build folder", Options{ModuleDir: moduleRoot, WorkDir: "."}, "lies outside the module"},
		{"an edit that is not there", Options{ModuleDir: moduleRoot, Without: []string{"none"}}, "there is no edit none"},
		{"a module without go-app", Options{ModuleDir: bare}, "go-app is not among the module's requirements"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			wasm, _, err := Build(t.Context(), test.opts)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%d bytes and error %v, want an error with %q", len(wasm), err, test.want)
			}
		})
	}
}

func TestRefresh(t *testing.T) {
	source, dir := t.TempDir(), filepath.Join(t.TempDir(), "copy")
	for name, text := range map[string]string{
		"go.mod": "module " + modulePath + "\n", "LICENSE": "free", "README.md": "read", "pkg/app/a.go": "package app // old\n",
		"pkg/app/a_test.go": "package app", "pkg/app/gen/g.go": "package main", "docs/d.go": "package main",
	} {
		write(t, filepath.Join(source, filepath.FromSlash(name)), text)
	}
	change := func(old, new string) []edit {
		return []edit{{Name: "e", Diff: "--- a/pkg/app/a.go\n+++ b/pkg/app/a.go\n@@ -1 +1 @@\n-package app // " + old + "\n+package app // " + new + "\n"}}
	}
	edits := change("old", "new")
	if err := refresh(source, dir, edits); err != nil {
		t.Fatal(err)
	}
	a := filepath.Join(dir, "pkg", "app", "a.go")
	if got := read(t, a); got != "package app // new\n" {
		t.Errorf("the copy reads %q", got)
	}
	for _, name := range []string{"README.md", "pkg/app/a_test.go", "pkg/app/gen", "docs"} {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); !os.IsNotExist(err) {
			t.Errorf("%s was copied (%v)", name, err)
		}
	}

	// The same edits leave the copy; others make it anew; a failed edit leaves no
	// stamp, so that the next build does not take the half-edited copy.
	write(t, a, "untouched")
	if err := refresh(source, dir, edits); err != nil || read(t, a) != "untouched" {
		t.Errorf("a second copy was made (%v)", err)
	}
	edits = change("old", "newer")
	if err := refresh(source, dir, edits); err != nil || read(t, a) != "package app // newer\n" {
		t.Errorf("other edits left the copy at %q (%v)", read(t, a), err)
	}
	edits = change("missing", "newer")
	for range 2 {
		if err := refresh(source, dir, edits); err == nil || !strings.Contains(err.Error(), "does not fit") {
			t.Errorf("an edit that does not fit: %v", err)
		}
	}

	// A folder with anything else is left alone.
	letters := t.TempDir()
	write(t, filepath.Join(letters, "letter.txt"), "mine")
	if err := refresh(source, letters, change("old", "new")); err == nil || read(t, filepath.Join(letters, "letter.txt")) != "mine" {
		t.Errorf("a folder with letters was written over (%v)", err)
	}
}
