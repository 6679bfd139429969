package client

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// diffOf is a diff of a/f.go that replaces one line by others at the given line.
func diffOf(line int, old string, new ...string) string {
	text := fmt.Sprintf("Why it is.\n\n--- a/a/f.go\n+++ b/a/f.go\n@@ -%d,1 +%d,%d @@\n-%s\n", line, line, len(new), old)
	for _, s := range new {
		text += "+" + s + "\n"
	}
	return text
}

func TestApplyEdits(t *testing.T) {
	const before = "one\ntwo\nthree\nthree\n"
	upper := func(s string) (string, error) { return strings.ToUpper(s), nil }
	odd := func(string) (string, error) { return "", errors.New("it is odd") }
	tests := []struct {
		name string
		edit edit
		want string // the file afterwards
		err  string // part of the error
	}{
		{
			name: "replaces the one place",
			edit: edit{Name: "once", Diff: diffOf(2, "two", "2")},
			want: "one\n2\nthree\nthree\n",
		},
		{
			name: "removes text",
			edit: edit{Name: "cut", Diff: diffOf(2, "two")},
			want: "one\nthree\nthree\n",
		},
		{
			name: "finds a place that has moved",
			edit: edit{Name: "moved", Diff: diffOf(40, "two", "2", "2b")},
			want: "one\n2\n2b\nthree\nthree\n",
		},
		{
			name: "takes the line that it names of two that are alike",
			edit: edit{Name: "second", Diff: diffOf(4, "three", "3")},
			want: "one\ntwo\nthree\n3\n",
		},
		{
			name: "changes several places",
			edit: edit{Name: "several", Diff: diffOf(1, "one", "1", "1b") + "@@ -3 +4 @@\n-three\n+3\n@@ -4 +5 @@\n-three\n+4\n"},
			want: "1\n1b\ntwo\n3\n4\n",
		},
		{
			name: "reads what diff writes of two folders",
			edit: edit{Name: "folders", Diff: "diff -ru a/a/f.go b/a/f.go\n--- a/a/f.go\t2026-01-31 10:00:00 +0000\n+++ b/a/f.go\t2026-01-31 10:00:01 +0000\n@@ -2 +2 @@\n-two\n+2\n"},
			want: "one\n2\nthree\nthree\n",
		},
		{
			name: "stops where the text is there twice",
			edit: edit{Name: "twice", Diff: diffOf(2, "three", "3")},
			want: before,
			err:  `"twice" does not fit this go-app (a/f.go: place 1, line 2: its old lines are there 2 times, not once)`,
		},
		{
			name: "stops where the text is not there",
			edit: edit{Name: "never", Diff: diffOf(2, "four", "4")},
			want: before,
			err:  `"never" does not fit this go-app (a/f.go: place 1, line 2: its old lines are there 0 times, not once)`,
		},
		{
			name: "stops where a part of a line fits",
			edit: edit{Name: "part", Diff: diffOf(2, "wo", "4")},
			want: before,
			err:  "its old lines are there 0 times, not once",
		},
		{
			name: "stops where the file is not there",
			edit: edit{Name: "gone", Diff: strings.ReplaceAll(diffOf(1, "one", "1"), "f.go", "other.go")},
			want: before,
			err:  `"gone" does not fit this go-app (a/other.go: the file cannot be read`,
		},
		{
			name: "does not write over a file",
			edit: edit{Name: "added", Add: map[string]string{"a/f.go": "mine"}},
			want: before,
			err:  `"added" does not fit this go-app (a/f.go is to be added and is already there)`,
		},
		{
			name: "does not drop what is not there",
			edit: edit{Name: "drop", Drop: []dropped{{File: "a/other.go"}}},
			want: before,
			err:  `"drop" does not fit this go-app (a/other.go is to be dropped and cannot be read`,
		},
		{
			name: "does not drop what has changed",
			edit: edit{Name: "drop", Drop: []dropped{{"a/f.go", "000000"}}},
			want: before,
			err:  `"drop" does not fit this go-app (a/f.go is to be dropped and has changed, its SHA-256 is `,
		},
		{
			name: "rewrites",
			edit: edit{Name: "upper", Rewrite: map[string]func(string) (string, error){"a/f.go": upper}},
			want: "ONE\nTWO\nTHREE\nTHREE\n",
		},
		{
			name: "stops where rewriting fails",
			edit: edit{Name: "odd", Rewrite: map[string]func(string) (string, error){"a/f.go": odd}},
			want: before,
			err:  `"odd" does not fit this go-app (a/f.go: it is odd)`,
		},
		{
			name: "does not rewrite what is not there",
			edit: edit{Name: "odd", Rewrite: map[string]func(string) (string, error){"a/other.go": odd}},
			want: before,
			err:  `"odd" does not fit this go-app (a/other.go: the file cannot be read`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "a", "f.go"), before)
			err := applyEdits(dir, []edit{test.edit})
			switch {
			case test.err == "" && err != nil:
				t.Fatal(err)
			case test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)):
				t.Fatalf("error %v, want one with %q", err, test.err)
			}
			if got := read(t, filepath.Join(dir, "a", "f.go")); got != test.want {
				t.Errorf("the file reads %q, want %q", got, test.want)
			}
		})
	}
}

func TestApplyEdits_addsAndDrops(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "old.go"), "old")
	err := applyEdits(dir, []edit{
		{Name: "replace", Drop: []dropped{{File: "old.go"}}, Add: map[string]string{"new.go": "new\n"}},
		{Name: "change", Diff: "--- a/new.go\n+++ b/new.go\n@@ -1 +1 @@\n-new\n+newer\n"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "old.go")); !os.IsNotExist(err) {
		t.Errorf("the dropped file is still there (%v)", err)
	}
	if got := read(t, filepath.Join(dir, "new.go")); got != "newer\n" {
		t.Errorf("the added file reads %q, want %q", got, "newer\n")
	}
}

func TestParseDiff_refuses(t *testing.T) {
	const head = "--- a/f.go\n+++ b/f.go\n"
	for name, test := range map[string]struct{ diff, want string }{
		"another name":        {"--- a/f.go\n+++ b/g.go\n@@ -1 +1 @@\n-a\n+b\n", "makes g.go of it"},
		"too few lines":       {head + "@@ -1,2 +1,2 @@\n-a\n+b\n", "ends too early"},
		"too many old lines":  {head + "@@ -1 +1,3 @@\n-a\n-b\n+c\n", "not as many as its head says"},
		"a line of no kind":   {head + "@@ -1 +1 @@\n*a\n+b\n", "not as many as its head says"},
		"text after a file":   {head + "@@ -1 +1 @@\n-a\n+b\nmore\n", "neither a file nor a place in it"},
		"no line end":         {head + "@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file\n", "neither a file nor a place in it"},
		"a file that appears": {"--- /dev/null\n+++ b/f.go\n@@ -0,0 +1 @@\n+b\n--- a/g.go\n+++ b/g.go\nx\n", "neither a file nor a place in it"},
	} {
		if diffs, err := parseDiff(test.diff); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v and error %v, want one with %q", name, diffs, err, test.want)
		}
	}
}

// Every edit has a name, a reason and something that it does, and every folder
// of _edits belongs to one.
func TestEdits_sayWhatTheyAre(t *testing.T) {
	names := map[string]bool{}
	for _, e := range edits {
		if names[e.Name] {
			t.Errorf("two edits are called %q", e.Name)
		}
		names[e.Name] = true
		if e.Name == "" || e.Why == "" {
			t.Errorf("the edit %q lacks a name or a reason", e.Name)
		}
		if e.Diff == "" && len(e.Add) == 0 && len(e.Drop) == 0 && len(e.Rewrite) == 0 {
			t.Errorf("the edit %q changes nothing", e.Name)
		}
		if diffs, err := parseDiff(e.Diff); err != nil || len(diffs) == 0 && e.Diff != "" {
			t.Errorf("the diff of %q has %d files, %v", e.Name, len(diffs), err)
		}
	}
	folders, err := os.ReadDir("_edits")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if !names[folder.Name()] {
			t.Errorf("_edits/%s belongs to no edit", folder.Name())
		}
	}
}

// The diffs stand at the lines that they name, as those of one version and one
// order do: an upgrade that moves them is to be written down again.
func TestEdits_standAtTheirLines(t *testing.T) {
	root, err := filepath.Abs(moduleRoot)
	if err != nil {
		t.Fatal(err)
	}
	source, _, err := findModule(t.Context(), root)
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "copy")
	if err := copyModule(source, dir); err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		diffs, _ := parseDiff(e.Diff)
		for _, d := range diffs {
			text := read(t, filepath.Join(dir, filepath.FromSlash(d.file)))
			for _, h := range d.hunks {
				if at := lineStart(text, h.line-1); at < 0 || !strings.HasPrefix(text[at:], h.old) {
					t.Errorf("%s: the place at line %d of %s has moved", e.Name, h.line, d.file)
				}
			}
		}
		if err := applyEdits(dir, []edit{e}); err != nil {
			t.Fatal(err)
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
