//go:build !js

package command

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
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
	if code := importCommand().Run(env, arguments); code != OK {
		t.Fatalf("code %d: %s", code, wrong.String())
	}
	// It says how it read the table, and nothing else.
	said := regexp.MustCompile(`^standard input: UTF-8, cells parted by commas; headings in row 1: "Commitment, Member 1, the, .*"
standard input: 300 goals in column A \(Commitment\), 20 sides: Member 1, the, .*Member 20, the
standard input: on the scale g7: -1 = no compliance: (\d+) cells, 0 = partial or in progress: (\d+) cells, 1 = full: (\d+) cells, blank = not known: (\d+) cells
$`).FindStringSubmatch(wrong.String())
	if said == nil {
		t.Fatal(wrong.String())
	}
	counted := 0
	for _, count := range said[1:4] {
		n, _ := strconv.Atoi(count)
		counted += n
	}
	if blank, _ := strconv.Atoi(said[4]); counted != cells || blank != 300*20-cells {
		t.Errorf("%d cells and %d blanks are said, of %d and %d", counted, blank, cells, 300*20-cells)
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

// TestImport_encodings reads what spreadsheets write besides UTF-8, says so, and names
// what it cannot be sure of.
func TestImport_encodings(t *testing.T) {
	utf16 := []byte("\xFF\xFE")
	for _, c := range "Goal;Süd\nFür alle;1\n" {
		utf16 = append(utf16, byte(c), 0)
	}
	for name, test := range map[string]struct {
		data  string
		flags []string
		code  int
		said  string
	}{
		"UTF-16":               {string(utf16), nil, OK, "the file is read as UTF-16LE text"},
		"UTF-16 without mark":  {string(utf16[2:]), nil, OK, "the file is read as UTF-16LE text"},
		"Windows-1252":         {"Goal;S\xfcd\nF\xfcr alle;1\n", nil, OK, "the file is read as Windows-1252 text"},
		"Windows-1251":         {"Goal;\xd1\xe5\xe2\xe5\xf0\n\xcc\xe8\xf0;1\n", nil, Bad, `looks like Windows-1251, in which it begins with the words "Север", "Мир"`},
		"Windows-1251, said":   {"Goal;\xd1\xe5\xe2\xe5\xf0\n\xcc\xe8\xf0;1\n", []string{"--encoding", "cp1251"}, OK, "1 side: Север"},
		"zeros that mean none": {"Goal;A\nx\x00y;1\n", nil, Bad, "NUL"},
	} {
		var out, wrong strings.Builder
		env := Env{Stdin: strings.NewReader(test.data), Stdout: &out, Stderr: &wrong}
		code := importCommand().Run(env, append(test.flags, "--scale", "g7", "--title", "T", "-"))
		if code != test.code || !strings.Contains(wrong.String(), test.said) || strings.ContainsAny(out.String()+wrong.String(), "\x00\uFFFD") {
			t.Errorf("%s: code %d, %s", name, code, wrong.String())
		}
	}
}
