package scoring

import (
	"strings"
	"testing"
)

func TestIDOf(t *testing.T) {
	for name, want := range map[string]string{
		"Ceasefire": "ceasefire", "Jan Novák": "jan-novak", "Ukraine's seat": "ukraine-s-seat", "Île-de-France, 2025": "ile-de-france-2025",
		"  two   words ": "two-words", "Война": "goal", "": "goal", "--": "goal", strings.Repeat("ab ", 30): strings.Repeat("ab-", 20)[:59],
	} {
		got := IDOf(name, "goal")
		if got != want || !ValidID(got) {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

func TestIDMaker(t *testing.T) {
	ids := NewIDMaker()
	ids.Reserve("b")
	for i, step := range []struct{ name, want string }{
		{"A", "a"}, {"a", "a-2"}, {"A", "a-3"}, {"B", "b-2"}, {"Tie", "tie-2"}, {"?", "side"}, {"!", "side-2"}, {"kept--as-it-is", "kept--as-it-is"},
		{strings.Repeat("x", 64), strings.Repeat("x", 64)}, {strings.Repeat("x", 64), strings.Repeat("x", 60) + "-2"},
	} {
		if got := ids.Take(step.name, "side", "side"); got != step.want || !ValidID(got) || ReservedID(got) {
			t.Errorf("step %d: %q became %q, want %q", i, step.name, got, step.want)
		}
	}
}
