package chart

import (
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		lines int
	}{{"", 100, 1}, {"one", 100, 1}, {"one two three four", 80, 2}, {strings.Repeat("x", 60), 100, 5}, {"a " + strings.Repeat("x", 60), 8, 61}} {
		lines := Wrap(c.text, c.width, 13)
		if len(lines) != c.lines {
			t.Errorf("Wrap(%q, %g): %d lines %q, want %d", c.text, c.width, len(lines), lines, c.lines)
		}
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(c.text, " ", "") {
			t.Errorf("Wrap(%q) lost letters: %q", c.text, got)
		}
	}
}
