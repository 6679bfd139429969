package trials

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// target stands in for a fuzz target: it keeps what it is given.
type target struct {
	added  [][]any
	failed string
}

func (t *target) Helper()         {}
func (t *target) Name() string    { return "FuzzSome" }
func (t *target) Add(args ...any) { t.added = append(t.added, args) }
func (t *target) Fatalf(format string, args ...any) {
	t.failed = fmt.Sprintf(format, args...)
	panic(t.failed) // as the real one, it does not come back
}

func read(t *testing.T, lines string) *target {
	t.Chdir(t.TempDir())
	if lines != "" {
		if err := os.MkdirAll(filepath.Join("testdata", "corpus"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("testdata", "corpus", "FuzzSome.txt"), []byte(lines), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := &target{}
	func() {
		defer func() { _ = recover() }()
		Corpus(got)
	}()
	return got
}

func TestCorpus(t *testing.T) {
	got := read(t, "[]byte(\"a\\x00\\t\\\"\")\tbool(true)\nstring(\"\")\tbool(false)\n")
	want := [][]any{{[]byte("a\x00\t\""), true}, {"", false}}
	if got.failed != "" || !reflect.DeepEqual(got.added, want) {
		t.Errorf("gave %q (%s), want %q", got.added, got.failed, want)
	}
	if got := read(t, ""); got.failed != "" || got.added != nil {
		t.Errorf("without a file it gave %q (%s), want nothing", got.added, got.failed)
	}
}

func TestCorpus_saysWhichLineIsNoInput(t *testing.T) {
	for _, line := range []string{`int(1)`, `[]byte("a`, `[]byte(a)`, `bool(yes)`, `string("a")` + "\t", "{}"} {
		t.Run(line, func(t *testing.T) {
			got := read(t, "bool(true)\n"+line+"\n")
			if !strings.Contains(got.failed, "FuzzSome.txt:2: ") {
				t.Errorf("failed with %q, want the place", got.failed)
			}
		})
	}
}
