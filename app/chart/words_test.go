package chart

import (
	"slices"
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

// What a reader takes for one letter is never cut: flags, families, skin, accents,
// Korean syllables of parts, Indian conjuncts.
var whole = []string{"🇺🇦", "🇷🇺", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👨‍👩‍👧‍👦", "👍🏽", "❤️", "1️⃣", "e\u0301", "n\u0303\u0323", "한", "क्ष", "ก็", "日", "x"}

func TestLetter_isWhatAReaderTakesForOne(t *testing.T) {
	for _, one := range whole {
		for _, next := range whole {
			if got := letter(one + next); got != one {
				t.Errorf("the first letter of %q is %q, want %q", one+next, got, one)
			}
		}
	}
	for _, row := range []string{"🇺🇦🇷🇺🇨🇳🇯🇵", strings.Join(whole, "")} {
		for width := 2.0; width < 200; width += 3 {
			joined := strings.Join(Wrap(row, width, 13), "\n")
			for _, one := range whole {
				if strings.Count(joined, one) != strings.Count(row, one) {
					t.Errorf("in %g px %q is cut: %q", width, one, joined)
				}
			}
			if cut := Shortened(row, width, 13); !strings.HasPrefix(row, strings.TrimSuffix(cut, "…")) || strings.HasSuffix(strings.TrimSuffix(cut, "…"), "\u200d") {
				t.Errorf("in %g px shortened to %q", width, cut)
			}
		}
	}
}

func TestAdvance_ofOtherScripts(t *testing.T) {
	for _, c := range []struct {
		text      string
		low, high float64 // in parts of the size, as browsers measure it in common fonts
	}{{"日本", 2, 2.2}, {"한국", 1.8, 2.2}, {"🇺🇦", 1.2, 1.6}, {"🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1.2, 1.6}, {"👨‍👩‍👧‍👦", 1.2, 1.6}, {"e\u0301", .5, .7}, {"é", .5, .72},
		{"Украина", 3.9, 5.6}, {"ישראל", 2.4, 3.8}, {"\u2068ישראל\u2069", 2.4, 3.8}, {"مصر", 1.4, 2.3}, {"ａｂ", 2, 2.2}} {
		if got := Advance(c.text, 1); got < c.low || got > c.high {
			t.Errorf("%q is %.2f wide, want %.2f to %.2f", c.text, got, c.low, c.high)
		}
	}
}

func TestWrap_isolatesOnEveryLine(t *testing.T) {
	got := Wrap("\u2068ארץ ישראל\u2069 88, \u2068לבנון\u2069 38", 60, 13)
	want := []string{"\u2068ארץ\u2069", "\u2068ישראל\u2069", "88,", "\u2068לבנון\u2069", "38"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, line := range append(Wrap("x \u2068"+strings.Repeat("א", 40)+"\u2069 y", 60, 13), Shortened("\u2068"+strings.Repeat("א", 40)+"\u2069", 60, 13)) {
		if strings.Count(line, "\u2068") != strings.Count(line, "\u2069") {
			t.Errorf("%q is open at its end", line)
		}
	}
}
