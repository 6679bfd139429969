package trials

import (
	"os"
	"strconv"
	"strings"
)

// Corpus gives a fuzz target the inputs that earlier runs found of interest, from
// testdata/corpus/FuzzName.txt beside its test: an input a line, its values in the
// words of Go's own files of inputs, []byte("..."), string("...") or bool(true),
// with a tab between them. `make corpus` writes it. A target without one has none.
func Corpus(f interface {
	Helper()
	Name() string
	Add(args ...any)
	Fatalf(format string, args ...any)
}) {
	f.Helper()
	data, err := os.ReadFile("testdata/corpus/" + f.Name() + ".txt")
	if os.IsNotExist(err) {
		return
	}
	if err != nil {
		f.Fatalf("the inputs found earlier: %v", err)
	}
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		var values []any
		for _, literal := range strings.Split(line, "\t") {
			value, ok := literalValue(literal)
			if !ok {
				f.Fatalf("testdata/corpus/%s.txt:%d: %s is not []byte(\"...\"), string(\"...\") or bool(...)", f.Name(), i+1, literal)
			}
			values = append(values, value)
		}
		f.Add(values...)
	}
}

func literalValue(literal string) (any, bool) {
	kind, rest, _ := strings.Cut(literal, "(")
	inner, ok := strings.CutSuffix(rest, ")")
	switch {
	case !ok:
		return nil, false
	case kind == "bool":
		return inner == "true", inner == "true" || inner == "false"
	}
	text, err := strconv.Unquote(inner)
	if kind == "[]byte" {
		return []byte(text), err == nil
	}
	return text, err == nil && kind == "string"
}
