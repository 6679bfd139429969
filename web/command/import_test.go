//go:build !js

package command

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"summitscorecard/scoring/cardfile"
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

func TestImport_compliance(t *testing.T) {
	text, cells := complianceMatrix(300, 20)
	var out, wrong strings.Builder
	env := Env{Stdin: strings.NewReader(text), Stdout: &out, Stderr: &wrong}
	arguments := []string{"--scale", "g7", "--title", "Twenty", "-"}
	if code := importCommand().Run(env, arguments); code != OK || wrong.Len() > 0 {
		t.Fatalf("code %d: %s", code, wrong.String())
	}
	card, err := cardfile.Decode([]byte(out.String()))
	if err != nil {
		t.Fatal(err)
	}
	if len(card.Summit.Goals) != 300 || len(card.Summit.Sides) != 20 || len(card.Ratings) != cells {
		t.Errorf("%d goals, %d sides, %d ratings of %d", len(card.Summit.Goals), len(card.Summit.Sides), len(card.Ratings), cells)
	}
	if goal := card.Summit.Goals[299]; goal.ID != "commitment-300-on-growth" || goal.Title != `Commitment 300, on "growth"` {
		t.Errorf("last goal %+v", goal)
	}
	if side := card.Summit.Sides[0]; side.ID != "member-1-the" || side.Name != "Member 1, the" {
		t.Errorf("first side %+v", side)
	}
	rows := strings.Split(text, "\r\n")
	rows[250] += ",7"
	env.Stdin = strings.NewReader(strings.Join(rows, "\r\n"))
	if code := importCommand().Run(env, arguments); code != Bad || !strings.Contains(wrong.String(), `row 251, column V: "7" stands beyond the last heading`) {
		t.Errorf("code %d: %s", code, wrong.String())
	}
}
