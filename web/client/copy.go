package client

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// prepare makes the edited copy of the module under work, unless the one that
// is there was made from the same module by the same edits, and a go.mod and
// go.sum that use it. It returns the path of that go.mod. Edits named in without
// are left out, in a copy of its own.
func prepare(ctx context.Context, root, work string, without []string) (modfile string, err error) {
	source, version, err := findModule(ctx, root)
	if err != nil {
		return "", err
	}
	some, err := chosen("", without)
	if err != nil {
		return "", err
	}
	other := ""
	if len(without) > 0 {
		other = "-without-" + strings.Join(without, "-")
	}
	dir := filepath.Join(work, "goapp-"+version+other)
	if err := refresh(source, dir, some); err != nil {
		return "", err
	}

	rel, err := filepath.Rel(root, dir)
	if err != nil {
		return "", fmt.Errorf("client: %s has no path inside the module: %w", dir, err)
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", fmt.Errorf("client: the module's go.mod cannot be read: %w", err)
	}
	// A relative path keeps the bytes of the program the same in every checkout:
	// Go records replacements in the binary.
	mod = fmt.Appendf(mod, "\nreplace %s => ./%s\n", modulePath, filepath.ToSlash(rel))
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", fmt.Errorf("client: the module's go.sum cannot be read: %w", err)
	}
	modfile = filepath.Join(work, "client"+other+".mod")
	if err := writeChanged(modfile, mod); err != nil {
		return "", err
	}
	if err := writeChanged(filepath.Join(work, "client"+other+".sum"), sum); err != nil {
		return "", err
	}
	return modfile, nil
}

// WriteSource writes go-app as the browser program is built against it into a
// folder, to read, to debug and to make diffs of. until names the last edit that
// is made, "" for all of them.
func WriteSource(ctx context.Context, moduleDir, dir, until string) error {
	source, _, err := findModule(ctx, moduleDir)
	if err != nil {
		return err
	}
	some, err := chosen(until, nil)
	if err != nil {
		return err
	}
	return refresh(source, dir, some)
}

// findModule returns where the module cache holds go-app, and its version.
func findModule(ctx context.Context, root string) (dir, version string, err error) {
	out, err := run(ctx, root, nil, "list", "-m", "-json", modulePath)
	if err != nil {
		return "", "", fmt.Errorf("client: go-app is not among the module's requirements: %w", err)
	}
	var mod struct{ Dir, Version string }
	if err := json.Unmarshal(out, &mod); err != nil {
		return "", "", fmt.Errorf("client: `go list -m` answered something unexpected: %w", err)
	}
	if mod.Dir == "" {
		return "", "", fmt.Errorf("client: %s %s is not in the module cache: run `go mod download`", modulePath, mod.Version)
	}
	return mod.Dir, mod.Version, nil
}

// refresh makes dir the edited copy of source, or leaves it when its stamp says
// that it already is. The stamp is written last, so an interrupted copy is made
// again.
func refresh(source, dir string, edits []edit) error {
	stampFile := filepath.Join(dir, "edited.stamp")
	want := stamp(source, edits)
	if have, err := os.ReadFile(stampFile); err == nil && string(have) == want {
		return nil
	}
	if !replaceable(dir, stampFile) {
		return fmt.Errorf("client: %s holds other files than a copy of go-app: choose a new folder", dir)
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("client: the old copy of go-app cannot be removed: %w", err)
	}
	if err := copyModule(source, dir); err != nil {
		return fmt.Errorf("client: go-app cannot be copied to %s: %w", dir, err)
	}
	if err := applyEdits(dir, edits); err != nil {
		return err
	}
	return writeChanged(stampFile, []byte(want))
}

// replaceable tells whether a folder may be written anew: it is not there, it is
// empty, or it holds a copy, be it one that was not finished.
func replaceable(dir, stampFile string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		return true
	}
	if _, err := os.Stat(stampFile); err == nil {
		return true
	}
	mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	return err == nil && strings.HasPrefix(string(mod), "module "+modulePath)
}

// stamp identifies a source folder, which names the version, and the edits.
func stamp(source string, edits []edit) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q\n", source, foldSource)
	for _, e := range edits {
		fmt.Fprintf(h, "%q %q %q %q\n", e.Name, e.Drop, e.Diff, e.Add)
	}
	return hex.EncodeToString(h.Sum(nil)) + "\n"
}

// copyModule copies what a build can need: Go files without tests, go.mod and
// the licence. The files in the module cache are read-only; the copies are not.
func copyModule(source, dir string) error {
	return filepath.WalkDir(source, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(source, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch {
			case rel == "docs", d.Name() == "gen", rel != "." && strings.HasPrefix(d.Name(), "."):
				return filepath.SkipDir
			}
			return os.MkdirAll(filepath.Join(dir, rel), 0o755)
		}
		switch name := d.Name(); {
		case rel == "go.mod", rel == "go.sum", rel == "LICENSE":
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
		default:
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, rel), data, 0o644)
	})
}

// writeChanged writes a file unless it already holds data.
func writeChanged(name string, data []byte) error {
	if have, err := os.ReadFile(name); err == nil && string(have) == string(data) {
		return nil
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		return fmt.Errorf("client: %w", err)
	}
	return nil
}
