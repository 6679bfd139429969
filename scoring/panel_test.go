package scoring

import (
	"strings"
	"testing"
)

// rated returns a card of a title: the first line names the sides, each other one a
// goal with a level for each side, "." for none and "-" for no aim. Ids are the
// places, so that nothing can be joined by them.
func rated(title string, lines ...string) Scorecard {
	scale, _ := ShippedScale(DefaultScale)
	card := Scorecard{Summit: Summit{ID: "s", Title: title}, Scale: scale, Weights: Own, TieZone: DefaultTieZone}
	for i, name := range strings.Split(lines[0], ",") {
		card.Summit.Sides = append(card.Summit.Sides, Side{ID: "side-" + string(rune('1'+i)), Name: name})
	}
	for i, line := range lines[1:] {
		cells := strings.Split(line, ",")
		goal := Goal{ID: "g" + string(rune('1'+i)), Title: cells[0], Importance: DefaultImportance}
		for k, cell := range cells[1:] {
			side := card.Summit.Sides[k].ID
			if cell != "-" {
				goal.Aims = append(goal.Aims, Aim{Side: side})
			}
			if cell != "-" && cell != "." {
				card.Ratings = append(card.Ratings, Rating{Goal: goal.ID, Side: side, Status: Scored, Level: float64(cell[0] - '0'), Importance: DefaultImportance})
			}
		}
		card.Summit.Goals = append(card.Summit.Goals, goal)
	}
	return card
}

// TestPanel_joinsByName holds that it does not matter where on a card a side or a goal
// stands, what id it has, and how its name is typed.
func TestPanel_joinsByName(t *testing.T) {
	for name, cards := range map[string][]Scorecard{
		"rows":    {rated("P", "North,South", "Border line,4,0", "Prisoner exchange,0,4", "Trade,2,2"), rated("P", "North,South", "Trade,2,2", "Prisoner exchange,0,4", "Border line,4,0")},
		"columns": {rated("P", "Україна,Росія", "Перемир’я,4,0", "Санкції,3,1"), rated("P", "Росія,Україна", "Перемир’я,0,4", "Санкції,1,3")},
		"typing": {rated("Café", "Côte d'Ivoire,Togo", "x,4,0", "y,0,3"), rated("CAFE\u0301", "TOGO,Co\u0302te d’Ivoire", "Y.,3,0", " x\u200b,0,4"),
			rated("Café", "togo,Côte\u00a0d‘Ivoire", "y,3,0", "x,0,4")},
		"the same name for two goals": {func() Scorecard {
			return rated("P", "A,B", "x,4,0", "x,1,2")
		}(), rated("P", "B,A", "x,0,4", "X,2,1")},
	} {
		r, err := Panel(cards)
		if err != nil || r.Agreement.Value != 1 || r.Alpha.Ordinal.Value != 1 || r.Alpha.Interval.Value != 1 || len(r.Notes) > 0 || len(r.OnlySome) > 0 {
			t.Errorf("%s: agreement %v, alpha %v, notes %q, error %v", name, r.Agreement, r.Alpha, r.Notes, err)
		}
		if goals := len(cards[0].Summit.Goals); len(r.Record.Goals) != goals || len(r.Record.Sides) != 2 || len(r.Ratings) != 2*goals {
			t.Errorf("%s: the record has %d goals and %d sides, and there are %d ratings", name, len(r.Record.Goals), len(r.Record.Sides), len(r.Ratings))
		}
	}
}

// TestPanel_onlySome holds that what only some cards have is named and counts those.
func TestPanel_onlySome(t *testing.T) {
	one, two, three := rated("P", "A,B", "Trade,4,0", "Border,3,1"), rated("P", "C,B,A", "Trade,4,0,0", "The frontier,4,1,1"), rated("P", "A,B", "Trade,4,0", "Border,3,1")
	r, err := JoinPanel([]Scorecard{one, two, three}, PanelOptions{Names: []string{"1.json", "2.json", "3.json"}})
	if err != nil {
		t.Fatal(err)
	}
	want := []PanelLead{{"side-1", 2, 3, 2. / 3}, {"side-2", 0, 3, 0}, {"side-1-2", 1, 1, 1}}
	if len(r.Leads) != 3 || r.Leads[0] != want[0] || r.Leads[1] != want[1] || r.Leads[2] != want[2] {
		t.Errorf("leads %+v, want %+v", r.Leads, want)
	}
	notes := strings.Join(r.Notes, "\n")
	for _, want := range []string{`The side "C" stands only on 2.json`, `The goal "Border" stands only on 1.json, 3.json`, `The goal "The frontier" stands only on 2.json`, `--match "Border=The frontier"`} {
		if !strings.Contains(notes, want) {
			t.Errorf("not said: %s\n%s", want, notes)
		}
	}
	counts := map[string]int{}
	for _, rating := range r.Ratings {
		goal, _ := r.Record.Goal(rating.Goal)
		side, _ := r.Record.Side(rating.Side)
		counts[goal.Title+" "+side.Name] = rating.Count
	}
	if counts["Trade A"] != 3 || counts["Trade C"] != 1 || counts["Border A"] != 2 || counts["The frontier B"] != 1 || len(counts) != 8 {
		t.Errorf("raters by rating: %v", counts)
	}

	matched, err := JoinPanel([]Scorecard{one, two, three}, PanelOptions{Match: [][2]string{{"the FRONTIER", "Border"}}})
	if err != nil || len(matched.Record.Goals) != 2 || strings.Contains(strings.Join(matched.Notes, "\n"), "frontier") {
		t.Errorf("matched by hand: %d goals, notes %q, error %v", len(matched.Record.Goals), matched.Notes, err)
	}
}

// TestPanel_refused holds that cards of other things are refused, and both are named.
func TestPanel_refused(t *testing.T) {
	istanbul, busan := rated("Стамбул", "A,B", "x,1,2"), rated("釜山", "A,B", "x,1,2")
	for name, test := range map[string]struct {
		cards []Scorecard
		match [][2]string
		want  string // "" for a panel
	}{
		"two titles of one id":          {[]Scorecard{istanbul, busan}, nil, `card 1 is of "Стамбул" (s), and card 2 of "釜山" (s)`},
		"two titles, matched":           {[]Scorecard{istanbul, busan}, [][2]string{{"釜山", "Стамбул"}}, ""},
		"one title, other goals":        {[]Scorecard{rated("P", "A,B", "Trade,1,2"), rated("P", "A,B", "Border,1,2")}, nil, `card 1 and card 2 have no goal of the same side in common, though both are of "P". The first has the goals "Trade" for "A", "B", the second "Border"`},
		"one title, other sides":        {[]Scorecard{rated("P", "A,B", "Trade,1,2"), rated("P", "C,D", "Trade,1,2")}, nil, "no goal of the same side in common"},
		"one title, sides matched":      {[]Scorecard{rated("P", "A,B", "Trade,1,2"), rated("P", "C,D", "Trade,1,2")}, [][2]string{{"A", "C"}, {"D", "B"}}, ""},
		"a match of what is not there":  {[]Scorecard{istanbul, istanbul}, [][2]string{{"y", "x"}}, `no two cards have "y" and "x" as names`},
		"a match of two on one card":    {[]Scorecard{rated("P", "A,B", "Trade,1,2", "Border,1,2"), istanbul}, [][2]string{{"Trade", "Border"}}, `"Trade" and "Border" both stand on card 1`},
		"a match of two within another": {[]Scorecard{rated("P", "A,B", "Trade,1,2"), rated("P", "A,B", "Trade,1,2", "Border,1,2")}, [][2]string{{"Trade", "Border"}}, `"Trade" and "Border" both stand on card 2`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := JoinPanel(test.cards, PanelOptions{Match: test.match})
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestPanel_otherWords holds that a record which says something else of an aim is named.
func TestPanel_otherWords(t *testing.T) {
	one, two := rated("P", "A,B", "Trade,1,2"), rated("P", "A,B", "Trade,1,3")
	one.Summit.Goals[0].Aims[1].Wanted, two.Summit.Goals[0].Aims[1].Wanted = "all tariffs gone", "some tariffs gone"
	r, err := Panel([]Scorecard{one, two})
	if err != nil || len(r.Notes) != 1 || !strings.Contains(r.Notes[0], `"Trade" for "B" (card 2)`) {
		t.Errorf("notes %q, error %v", r.Notes, err)
	}
}

// TestPanel_reasons holds that what is said of alpha is the reason.
func TestPanel_reasons(t *testing.T) {
	for name, test := range map[string]struct {
		cards []Scorecard
		want  string
	}{
		"nobody rated the same":  {[]Scorecard{rated("P", "A,B", "x,1,."), rated("P", "A,B", "x,.,1")}, noOverlap},
		"one level everywhere":   {[]Scorecard{rated("P", "A,B", "x,1,1"), rated("P", "A,B", "x,1,1")}, noVariation},
		"one rating":             {[]Scorecard{rated("P", "A,B", "x,1,."), rated("P", "A,B", "x,2,1")}, "Only one rating was given by two raters or more, and alpha of a single rating is always 0, whatever the levels."},
		"two ratings":            {[]Scorecard{rated("P", "A,B", "x,1,2"), rated("P", "A,B", "x,2,1")}, "How far alpha may be off cannot be said of two ratings; it takes three that two raters or more gave."},
		"one rating decides all": {[]Scorecard{rated("P", "A,B", "x,2,2", "y,2,2"), rated("P", "A,B", "x,2,2", "y,0,2")}, `How far alpha may be off cannot be said: without "y" for "A" all levels are the same.`},
	} {
		r, err := Panel(test.cards)
		if err != nil || r.Alpha.Note != test.want {
			t.Errorf("%s: got %q, %v, want %q", name, r.Alpha.Note, err, test.want)
		}
	}
}
