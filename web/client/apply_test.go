package client

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestApplyEdits(t *testing.T) {
	tests := []struct {
		name string
		edit edit
		want string // the file afterwards
		err  string // part of the error
	}{
		{
			name: "replaces the one place",
			edit: edit{Name: "once", File: "a/f.go", Old: "two", New: "2"},
			want: "one 2 three three",
		},
		{
			name: "removes text",
			edit: edit{Name: "cut", File: "a/f.go", Old: " two"},
			want: "one three three",
		},
		{
			name: "stops where the text is there twice",
			edit: edit{Name: "twice", File: "a/f.go", Old: "three", New: "3"},
			want: "one two three three",
			err:  `"twice" of a/f.go does not fit this go-app (its old text is there 2 times, not once)`,
		},
		{
			name: "stops where the text is not there",
			edit: edit{Name: "never", File: "a/f.go", Old: "four", New: "4"},
			want: "one two three three",
			err:  `"never" of a/f.go does not fit this go-app (its old text is there 0 times, not once)`,
		},
		{
			name: "stops where the file is not there",
			edit: edit{Name: "gone", File: "a/other.go", Old: "one", New: "1"},
			want: "one two three three",
			err:  `"gone" of a/other.go`,
		},
		{
			name: "does not write over a file",
			edit: edit{Name: "added", File: "a/f.go", New: "mine"},
			want: "one two three three",
			err:  `"added" of a/f.go does not fit this go-app (the file to add is already there)`,
		},
		{
			name: "does not drop what is not there",
			edit: edit{Name: "drop", File: "a/other.go", Drop: true},
			want: "one two three three",
			err:  `"drop" of a/other.go`,
		},
		{
			name: "does not drop what has changed",
			edit: edit{Name: "drop", File: "a/f.go", Drop: true, Sum: "000000"},
			want: "one two three three",
			err:  `"drop" of a/f.go does not fit this go-app (the file to drop has changed, its SHA-256 is `,
		},
		{
			name: "rewrites",
			edit: edit{Name: "upper", File: "a/f.go", Rewrite: func(s string) (string, error) { return strings.ToUpper(s), nil }},
			want: "ONE TWO THREE THREE",
		},
		{
			name: "stops where rewriting fails",
			edit: edit{Name: "odd", File: "a/f.go", Rewrite: func(string) (string, error) { return "", errors.New("it is odd") }},
			want: "one two three three",
			err:  `"odd" of a/f.go does not fit this go-app (it is odd)`,
		},
		{
			name: "does not rewrite what is not there",
			edit: edit{Name: "odd", File: "a/other.go", Rewrite: func(s string) (string, error) { return s, nil }},
			want: "one two three three",
			err:  `"odd" of a/other.go`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "a", "f.go"), "one two three three")
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

func TestApplyEditsAddsAndDrops(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "old.go"), "old")
	err := applyEdits(dir, []edit{
		{Name: "drop", File: "old.go", Drop: true},
		{Name: "add", File: "new.go", New: "new"},
		{Name: "change", File: "new.go", Old: "new", New: "newer"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "old.go")); !os.IsNotExist(err) {
		t.Errorf("the dropped file is still there (%v)", err)
	}
	if got := read(t, filepath.Join(dir, "new.go")); got != "newer" {
		t.Errorf("the added file reads %q, want %q", got, "newer")
	}
}

func TestEditsSayWhatTheyAre(t *testing.T) {
	names := map[string]bool{}
	for _, e := range allEdits() {
		if names[e.Name] {
			t.Errorf("two edits are called %q", e.Name)
		}
		names[e.Name] = true
		if e.Name == "" || e.File == "" || e.Why == "" {
			t.Errorf("the edit %q of %q lacks a name, a file or a reason", e.Name, e.File)
		}
		if !e.Drop && e.Rewrite == nil && e.Old == e.New {
			t.Errorf("the edit %q changes nothing", e.Name)
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
