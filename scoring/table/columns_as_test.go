package table

import (
	"fmt"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// roles writes what the columns of a reading are taken for.
func roles(r *Reading) string {
	var list []string
	for _, c := range r.Columns {
		list = append(list, fmt.Sprintf("%s=%s", c.Letters, c.Role))
	}
	return strings.Join(list, " ")
}

// Somebody says of columns what they are, by their places: headings may be blank, used
// twice, or be the letters of another column.
func TestRead_columnsTakenAsSomebodySays(t *testing.T) {
	for name, test := range map[string]struct {
		table, before, after string
		as                   map[int]Role
		fault                bool // before
	}{
		"an average brought in":          {"goal,A,Average\nx,1,0\n", "A=goals B=side C=left out", "A=goals B=side C=side", map[int]Role{2: SideColumn}, false},
		"a side left out":                {"goal,A,B\nx,1,0\n", "A=goals B=side C=side", "A=goals B=side C=left out", map[int]Role{2: LeftOutColumn}, false},
		"headings that are letters":      {"goal,C,A\nx,1,0\n", "A=goals B=side C=side", "A=goals B=left out C=side", map[int]Role{1: LeftOutColumn}, false},
		"another column of goals":        {"No.,goal,words,A\n1,x,y,1\n2,z,w,0\n", "A=left out B=goals C=side D=side", "A=left out B=left out C=goals D=side", map[int]Role{1: LeftOutColumn, 2: GoalColumn}, false},
		"weights as importances":         {"goal,weight,A\nx,3,0\n", "A=goals B=left out C=side", "A=goals B=importance C=side", map[int]Role{1: ImportanceColumn}, false},
		"importance that is a side":      {"goal,importance,A\nx,3,0\n", "A=goals B=importance C=side", "A=goals B=side C=side", map[int]Role{1: SideColumn}, false},
		"two alike, one left out":        {"goal,A,a\nx,1,0\n", "A=goals B=side C=side", "A=goals B=side C=left out", map[int]Role{2: LeftOutColumn}, true},
		"two importances, one left out":  {"goal,importance,importance,A\nx,1,2,0\n", "A=goals B=left out C=left out D=left out", "A=goals B=importance C=left out D=side", map[int]Role{2: LeftOutColumn}, true},
		"no side left, one brought back": {"goal,Total\nx,1\n", "A=goals B=left out", "A=goals B=side", map[int]Role{1: SideColumn}, true},
	} {
		before, err := Read([]byte(test.table), Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := roles(before); got != test.before || (before.fault != nil) != test.fault {
			t.Errorf("%s: by themselves %s (%v), want %s", name, got, before.fault, test.before)
		}
		points, _ := scoring.ShippedScale(scoring.Points)
		after, _ := Read([]byte(test.table), Options{As: test.as, Scale: points, Sure: true, Title: "T"})
		if got := roles(after); got != test.after || after.fault != nil {
			t.Errorf("%s: as said %s (%v), want %s", name, got, after.fault, test.after)
		}
		if _, _, err := after.Card(); err != nil {
			t.Errorf("%s: no card: %v", name, err)
		}
	}
}

func TestReading_firstRowsAsTheyStand(t *testing.T) {
	const file = "Ratings of May\n\nmember,Peace,Trade\nNorland,4,1\nSudland,0\n"
	for _, turn := range []bool{false, true} {
		r, err := Read([]byte(file), Options{Turn: turn})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := fmt.Sprint(r.Lines(3)), `[{1  "Ratings of May" } {3  "member, Peace, Trade" } {4  "Norland, 4, 1" }]`; got != want {
			t.Errorf("the lines are %s, want %s", got, want)
		}
		want := "[[Norland 4 1] [Sudland 0 ]]"
		if turn {
			want = "[[Peace 4 0] [Trade 1 ]]"
		}
		if got := fmt.Sprint(r.First(9)); got != want {
			t.Errorf("turned %v: the rows are %s, want %s", turn, got, want)
		}
	}
}
