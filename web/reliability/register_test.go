//go:build !js

package reliability

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A browser test names its rows at the beginning of its title, a test in Go where
// it counts.
var (
	title  = regexp.MustCompile("test\\((?:`|\"|')(m[DFORS][0-9]+(?:[ ,]+m[DFORS][0-9]+)*)[ :]")
	logged = regexp.MustCompile(`(?:Injected|Checked)\([tf], "(m[DFORS][0-9]+)"`)
)

// covered returns the tests that name each row.
func covered(t *testing.T) map[string][]string {
	root := filepath.Join("..", "..")
	tests := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name == "node_modules" || name == "testdata" || name == "dist" || strings.HasPrefix(name, ".") && len(name) > 2 {
				return fs.SkipDir
			}
			return nil
		}
		pattern := title
		switch {
		case strings.HasSuffix(path, "_test.go"):
			pattern = logged
		case !strings.HasSuffix(path, ".test.mjs"):
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, found := range pattern.FindAllStringSubmatch(string(text), -1) {
			for _, id := range strings.FieldsFunc(found[1], func(r rune) bool { return r == ' ' || r == ',' }) {
				tests[id] = append(tests[id], path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return tests
}

// Every row has a test that names it, or a sentence that says why it cannot be run
// here; no test names a row that is not there.
func TestRows_areCovered(t *testing.T) {
	rows, err := Rows()
	if err != nil {
		t.Fatal(err)
	}
	tests := covered(t)
	for _, row := range rows {
		switch found := tests[row.ID]; {
		case len(found) == 0 && row.Why == "":
			t.Errorf("no test names %s (%s)", row.ID, row.Fault)
		case len(found) > 0 && row.Why != "":
			t.Errorf("%s has tests (%s) and yet says why it has none", row.ID, found)
		case row.Why != "" && (!strings.HasSuffix(row.Why, ".") || len(row.Why) < 20):
			t.Errorf("%s: %q is no sentence", row.ID, row.Why)
		}
		delete(tests, row.ID)
	}
	for id, files := range tests {
		t.Errorf("%s names %s, which is no row", files, id)
	}
}

func TestRows_areTheWholeMatrix(t *testing.T) {
	rows, err := Rows()
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, row := range rows {
		count[row.Group()]++
	}
	for group, want := range map[string]int{"D": 17, "F": 15, "O": 11, "R": 10, "S": 13} {
		if count[group] != want {
			t.Errorf("group %s has %d rows, not %d", group, count[group], want)
		}
	}
}

// What the site shows is whole: a result of each row that can be run, all of them
// passed, and none for a row that says it cannot be run.
func TestResults_last(t *testing.T) {
	results, err := ReadResults(LastResults)
	if err != nil {
		t.Fatal(err)
	}
	if results.Date == "" {
		t.Fatal("no run is written down: make reliability")
	}
	rows, err := Rows()
	if err != nil {
		t.Fatal(err)
	}
	ran := map[string]Result{}
	for _, r := range results.Rows {
		ran[r.ID] = r
		if !r.Passed() {
			t.Errorf("%s: %d of %d tests failed", r.ID, r.Failed, r.Tests)
		}
		if r.Faults+r.Checked == 0 {
			t.Errorf("%s: its tests have counted nothing", r.ID)
		}
	}
	for _, row := range rows {
		if _, ok := ran[row.ID]; ok == (row.Why != "") {
			t.Errorf("%s: run %v, and yet the reason why it cannot be is %q: make reliability", row.ID, ok, row.Why)
		}
	}
}

func TestReadResults_refuses(t *testing.T) {
	whole := `{"date":"2026-01-31","commit":"abc","part":0,"rows":[{"id":"mD1","tests":1,"failed":0,"faults":3,"checked":0}]}`
	if _, err := ReadResults([]byte(whole)); err != nil {
		t.Fatal(err)
	}
	for old, new := range map[string]string{`"mD1"`: `"mX1"`, `"failed":0`: `"failed":2`, `"part":0`: `"part":2`, `"date":"2026-01-31",`: ``, `"commit":"abc",`: ``, `"failed"`: `"lost"`,
		`}]}`: `},{"id":"mD1","tests":1}]}`, `"tests":1`: `"tests":0`, `"faults":3`: `"faults":-3`} {
		if _, err := ReadResults([]byte(strings.Replace(whole, old, new, 1))); err == nil {
			t.Errorf("%s for %s is accepted", new, old)
		}
	}
}
