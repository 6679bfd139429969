package command

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// complianceMatrix writes a table as the research groups do: a byte-order mark,
// commitments with commas and quotes, plus and typographic minus signs, blanks.
func complianceMatrix(goals, sides int) (text string, cells int) {
	rng := rand.New(rand.NewPCG(1, 1))
	var b strings.Builder
	b.WriteString("\ufeffCommitment")
	for s := range sides {
		fmt.Fprintf(&b, `,"Member %d, the"`, s+1)
	}
	b.WriteString("\r\n")
	for g := range goals {
		fmt.Fprintf(&b, `"Commitment %d, on ""growth"""`, g+1)
		for range sides {
			cell := []string{"+1", "1", "0", "−1", "-1", ""}[rng.IntN(6)]
			if cell != "" {
				cells++
			}
			b.WriteString("," + cell)
		}
		b.WriteString("\r\n")
	}
	return b.String(), cells
}

func TestMatrix_Compliance(t *testing.T) {
	text, cells := complianceMatrix(300, 20)
	g7, _ := scoring.ShippedScale("g7")
	card, problems := matrix{scale: g7, title: "Twenty"}.read([]byte(text))
	if len(problems) > 0 || card == nil {
		t.Fatalf("%v", problems)
	}
	if len(card.Summit.Goals) != 300 || len(card.Summit.Sides) != 20 || len(card.Ratings) != cells {
		t.Errorf("%d goals, %d sides, %d ratings of %d", len(card.Summit.Goals), len(card.Summit.Sides), len(card.Ratings), cells)
	}
	if goal := card.Summit.Goals[299]; goal.ID != "g300" || goal.Title != `Commitment 300, on "growth"` {
		t.Errorf("last goal %+v", goal)
	}
	if side := card.Summit.Sides[0]; side.ID != "member-1-the" || side.Name != "Member 1, the" {
		t.Errorf("first side %+v", side)
	}
	if _, err := scoring.Encode(*card); err != nil {
		t.Error(err)
	}
	rows := strings.Split(text, "\r\n")
	rows[250] += ",7"
	if _, problems := (matrix{scale: g7, title: "Twenty"}).read([]byte(strings.Join(rows, "\r\n"))); len(problems) != 1 ||
		!strings.HasPrefix(problems[0].Error(), `row 251, column V: "7" stands beyond the last heading`) {
		t.Errorf("%v", problems)
	}
}

func TestMatrix_Refused(t *testing.T) {
	g7, _ := scoring.ShippedScale("g7")
	for name, tt := range map[string]struct{ text, want string }{
		"nothing":      {"", "needs a row of headings"},
		"headings":     {"Goal,A\n", "needs a row of headings"},
		"no side":      {"Goal\nOne\n", "no column is left for a side"},
		"twice":        {"Goal,A,A\nOne,1,1\n", "the heading is used twice"},
		"not utf-8":    {"Goal,A\n\xff,1\n", "not UTF-8"},
		"no goal":      {"Goal,A\n,\n", "no row is left"},
		"open quote":   {"Goal,A\n\"One,1\n", "line 2"},
		"not a number": {"Goal,A\nOne,NaN\n", `"NaN" is no level`},
		"hexadecimal":  {"Goal,A\nOne,0x1p0\n", `"0x1p0" is no level`},
	} {
		t.Run(name, func(t *testing.T) {
			card, problems := matrix{scale: g7, title: "T"}.read([]byte(tt.text))
			if len(problems) == 0 || !strings.Contains(problems[0].Error(), tt.want) {
				t.Errorf("%v, card %v", problems, card != nil)
			}
		})
	}
}

// FuzzMatrix reads any bytes as a table: no panic, and what comes of it is a
// card that can be written, unless it is too large.
func FuzzMatrix(f *testing.F) {
	text, _ := complianceMatrix(3, 3)
	f.Add([]byte(text), true)
	f.Add([]byte("Goal;A;tie\nOne;1;−1\n\n;;\n"), false)
	f.Add([]byte("\ufeff\tA\r\n\"a\r\nb\"\t0\r\n"), true)
	f.Fuzz(func(t *testing.T, data []byte, skip bool) {
		g7, _ := scoring.ShippedScale("g7")
		card, problems := matrix{scale: g7, title: "T", skipBad: skip}.read(data)
		if card == nil && len(problems) == 0 {
			t.Fatal("no card and no reason")
		}
		if card == nil || len(card.Summit.Sides) > scoring.MaxSides || len(card.Summit.Goals) > scoring.MaxGoals {
			return
		}
		if _, err := scoring.Encode(*card); err != nil && !strings.Contains(err.Error(), "longer than") && !strings.Contains(err.Error(), "control") {
			t.Errorf("%v", err)
		}
	})
}
