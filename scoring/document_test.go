//go:build !js

package scoring_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

func document(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../docs/method.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every place in the sources that points to a section of docs/method.md finds it.
func TestDocument_hasTheSectionsThatSourcesCite(t *testing.T) {
	text := document(t)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	cited := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range regexp.MustCompile(`docs/method\.md,\s+(?://\s+)?section\s+(?://\s+)?(\d+)`).FindAllStringSubmatch(string(source), -1) {
			cited++
			if !strings.Contains(text, "\n## "+match[1]+" ") {
				t.Errorf("%s cites section %s, which is not there", file, match[1])
			}
		}
	}
	if cited < 12 {
		t.Errorf("only %d citations", cited)
	}
}

// The document names the thresholds, the scales and the sampling that the code has.
func TestDocument_saysWhatTheCodeDoes(t *testing.T) {
	text := document(t)
	for _, want := range []string{
		fmt.Sprintf("up to the tie zone, %d unless", scoring.DefaultTieZone),
		fmt.Sprintf("up to %d | narrow", scoring.NarrowUpTo),
		fmt.Sprintf("from %d points, *half* from %d, *some* from %d", scoring.MostAtLeast, scoring.HalfAtLeast, scoring.SomeAtLeast),
		fmt.Sprintf("from 0 to %d: how much", scoring.MaxImportance),
		fmt.Sprintf("the fixed seed %d", scoring.Seed),
		fmt.Sprintf("%d,%03d weightings", scoring.Samples/1000, scoring.Samples%1000),
	} {
		if !strings.Contains(text, want) {
			t.Errorf("docs/method.md does not say %q", want)
		}
	}
	for _, scale := range scoring.ShippedScales() {
		var levels []string
		for _, l := range scale.Levels {
			value := fmt.Sprint(l.Value)
			for _, third := range []int{1, 2} {
				if l.Value == float64(third)/3 {
					value = fmt.Sprintf("%d/3", third)
				}
			}
			levels = append(levels, fmt.Sprintf("%v %s %s", l.Level, l.Label, value))
		}
		row := "| `" + scale.ID + "`"
		_, rest, found := strings.Cut(text, row)
		line, _, _ := strings.Cut(rest, "\n")
		if !found || !strings.Contains(line, strings.Join(levels, "; ")) {
			t.Errorf("docs/method.md does not give the scale %s as %q", scale.ID, levels)
		}
	}
}
