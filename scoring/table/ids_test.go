package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// TestDecodeTable_ids holds that a goal and a side of a new card have the same id wherever
// they stand in a table and however they are typed, and that no two have the same.
func TestDecodeTable_ids(t *testing.T) {
	for name, tables := range map[string][]string{
		"rows in another order": {"goal,North,South\nBorder line,4,0\nPrisoner exchange,0,4\nTrade,2,2\n", "goal,North,South\nTrade,2,2\nPrisoner exchange,0,4\nBorder line,4,0\n"},
		"columns in another order, no Latin letter": {"goal,Україна,Росія\nПеремир’я,4,0\nСанкції,3,1\n", "goal,Росія,Україна\nСанкції,1,3\nПеремир'я,0,4\n",
			"goal;Росія;УКРАЇНА\nСАНКЦІЇ;1;3\nПеремирʼя;0;4\n", "goal,side,level\nСанкції,Росія,1\nПеремир’я,Украі\u0308на,4\nСанкції,Україна,3\nПЕРЕМИР’Я,росія,0\n"},
		"names alike but for accents":                {"goal,Zurich,Zürich\nMa,4,0\nMá,1,2\n", "goal,Zu\u0308rich,Zurich\nMa\u0301,2,1\nMa,0,4\n"},
		"apostrophes, composition, what is not seen": {"goal,Côte d'Ivoire,Togo\nx,4,0\n", "goal,Togo,CO\u0302TE D’IVOIRE\nX,0,4\n", "goal,Côte\u200b d‘Ivoire,\ufeffTogo\n x ,4,0\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var want []string
			for i, table := range tables {
				scale, _ := scoring.ShippedScale(scoring.DefaultScale)
				card, leftOut, err := Decode([]byte(table), Options{Scale: scale, Title: "T"})
				if err != nil || len(leftOut) > 0 {
					t.Fatal(err, leftOut)
				}
				var got []string
				for _, r := range card.Ratings {
					got = append(got, fmt.Sprint(r.Goal, " ", r.Side, " ", r.Level))
				}
				slices.Sort(got)
				if i == 0 {
					want = got
				} else if !slices.Equal(got, want) {
					t.Errorf("table %d has the ratings\n%s\nand the first\n%s", i+1, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
				if goals, sides := len(card.Summit.GoalPlaces()), len(card.Summit.SidePlaces()); goals*sides != len(card.Ratings) {
					t.Errorf("table %d has %d goals and %d sides for %d ratings", i+1, goals, sides, len(card.Ratings))
				}
			}
		})
	}
}

// TestDecodeTable_sameName holds that a name that stands twice is refused and both are named.
func TestDecodeTable_sameName(t *testing.T) {
	scale, _ := scoring.ShippedScale(scoring.DefaultScale)
	for table, want := range map[string]string{
		"goal,Côte d'Ivoire,Togo,Co\u0302te d’Ivoire\nx,1,2,3\n": "row 1, column D (Co\u0302te d’Ivoire): names the same side as row 1, column B (Côte d'Ivoire); a side has one column",
		"goal,A,B\nCease-fire,1,2\nx,1,1\ncease fire,2,3\n":      "row 4, column A (goal): a second row for \"Cease-fire\"; keep one of the two, or word them differently",
	} {
		if _, _, err := Decode([]byte(table), Options{Scale: scale, Title: "T"}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", table, err, want)
		}
	}
}
