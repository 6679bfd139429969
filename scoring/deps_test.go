//go:build !js

package scoring

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers are the packages under scoring, the lowest first, each with those of its
// own module that it may import. What is not here may not exist.
var layers = map[string][]string{
	"scoring/internal/sentence": nil,
	"scoring":                   {"scoring/internal/sentence"},
	"scoring/cardfile":          {"scoring", "scoring/internal/sentence"},
	"scoring/link":              {"scoring", "scoring/cardfile", "scoring/internal/sentence"},
	"scoring/fairness":          {"scoring", "scoring/internal/sentence"},
	"scoring/table":             {"scoring", "scoring/cardfile", "scoring/fairness", "scoring/internal/sentence"},
	"scoring/internal/cardtest": {"scoring"}, // cards for tests
	"scoring/trials":            nil,         // what tests with random or hostile input share, here and elsewhere
}

// forTests are the packages that nothing but tests imports.
var forTests = []string{"scoring/internal/cardtest", "scoring/trials"}

// TestImports_standardLibraryOnly keeps the method and its files free of
// everything else: whoever wants to check the numbers needs Go and nothing more. It
// also keeps out what would weigh most in the browser, and holds the layers: the
// method knows no file, the file knows no links and tables.
func TestImports_standardLibraryOnly(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		imports := strings.Fields(line)
		name := strings.TrimPrefix(imports[0], "summitscorecard/")
		allowed, known := layers[name]
		if !known {
			t.Errorf("%s has no place among the layers", name)
			continue
		}
		seen++
		for _, imported := range imports[1:] {
			own, isOwn := strings.CutPrefix(imported, "summitscorecard/")
			switch first, _, _ := strings.Cut(imported, "/"); {
			case isOwn && !slices.Contains(allowed, own):
				t.Errorf("%s imports %s, which stands above it", name, own)
			case !isOwn && strings.Contains(first, "."):
				t.Errorf("%s imports %s; scoring may import the standard library alone", name, imported)
			}
			for _, heavy := range []string{"text/template", "html/template", "regexp", "net/http", "time", "os"} {
				if imported == heavy && !slices.Contains(forTests, name) {
					t.Errorf("%s imports %s, which it does not need", name, heavy)
				}
			}
		}
	}
	if seen != len(layers) {
		t.Errorf("%d packages, want %d", seen, len(layers))
	}
	out, err = exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for _, path := range strings.Fields(string(out)) {
		if !strings.HasPrefix(path, "summitscorecard/scoring") {
			t.Errorf("scoring depends on %s", path)
		}
	}
}
