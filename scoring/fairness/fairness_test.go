package fairness

import (
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// meeting is a record of two sides at the table and one that was not, with a source
// of each kind.
func meeting(aims ...scoring.Aim) scoring.Scorecard {
	return scoring.Scorecard{Summit: scoring.Summit{ID: "lake", Date: "2025-08-15/2025-08-17",
		Sides: []scoring.Side{{ID: "us"}, {ID: "ru"}, {ID: "ua", Absent: true}},
		Goals: []scoring.Goal{{ID: "peace", Aims: aims}},
		Sources: []scoring.Source{
			{ID: "eve-us", Date: "2025-08-14", Camp: "us"}, {ID: "day-us", Date: "2025-08-15", Camp: "us"}, {ID: "second-us", Date: "2025-08-16", Camp: "us"},
			{ID: "ru-month", Date: "2025-08", Camp: "ru"}, {ID: "ru-july", Date: "2025-07", Camp: "ru"}, {ID: "ru-nd", Date: "n.d.", Camp: "ru"},
			{ID: "press-eve", Date: "2025-08-14"}, {ID: "press-span", Date: "2025-08-10/2025-08-20"}, {ID: "press-blank"},
			{ID: "memoir", Date: "2031", Said: "2025-08-10", Camp: "ru"}, {ID: "memoir-late", Date: "2031", Said: "2025-08-19", Camp: "ru"},
			{ID: "memoir-table", Date: "2031", Said: "2025-08-17"}, {ID: "memoir-later", Date: "2031", Said: "2025-08-18"}, {ID: "eve-of-later", Date: "2025-08-14", Said: "n.d."},
		}}}
}

func TestCheck_findings(t *testing.T) {
	tests := map[string]struct {
		aim  scoring.Aim
		want string // path and the beginning of the sentence; "" for none
	}{
		"no source":                           {scoring.Aim{Side: "us", Basis: scoring.Reported}, "aims.us.sources: this aim cites no source"},
		"declared without a source":           {scoring.Aim{Side: "us", Basis: scoring.Declared}, "aims.us.sources: this aim cites no source"},
		"declared on the eve":                 {scoring.Aim{Side: "us", Basis: scoring.Declared, Sources: []string{"eve-us"}}, ""},
		"declared on the first day":           {scoring.Aim{Side: "us", Basis: scoring.Declared, Sources: []string{"day-us"}}, ""},
		"declared on the second day":          {scoring.Aim{Side: "us", Basis: scoring.Declared, Sources: []string{"second-us"}}, "aims.us.basis: the aim is called declared"},
		"one early source among later ones":   {scoring.Aim{Side: "us", Basis: scoring.Declared, Sources: []string{"second-us", "press-eve"}}, ""},
		"a month that may be later":           {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"ru-month"}}, "aims.ru.basis: the aim is called declared"},
		"a month before":                      {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"ru-july"}}, ""},
		"words from the table, told later":    {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"memoir-table"}}, ""},
		"words from after the close":          {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"memoir-later"}}, "aims.ru.basis: the aim is called declared"},
		"words of no known day":               {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"eve-of-later"}}, "aims.ru.basis: the aim is called declared"},
		"a source without a date":             {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"ru-nd", "press-blank"}}, "aims.ru.basis: the aim is called declared"},
		"a span that ends after the day":      {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"press-span"}}, "aims.ru.basis: the aim is called declared"},
		"a side that was not at the table":    {scoring.Aim{Side: "ua", Basis: scoring.Declared, Sources: []string{"second-us"}}, "aims.ua.basis: the aim is called declared"},
		"earlier words that came out later":   {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"memoir"}}, ""},
		"later words":                         {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"memoir-late"}}, "aims.ru.basis: the aim is called declared"},
		"reported by a later source":          {scoring.Aim{Side: "ru", Basis: scoring.Reported, Sources: []string{"second-us"}}, ""},
		"inferred, general and not said":      {scoring.Aim{Side: "ru", Sources: []string{"second-us"}}, ""},
		"a source that the record has not":    {scoring.Aim{Side: "ru", Basis: scoring.Declared, Sources: []string{"gone"}}, "aims.ru.basis: the aim is called declared"},
		"an aim of a side the record has not": {scoring.Aim{Side: "fr", Basis: scoring.Declared}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := Check(meeting(test.aim)).Findings
			if test.want == "" {
				if len(got) > 0 {
					t.Errorf("found %v", got)
				}
				return
			}
			if len(got) != 1 || !strings.HasPrefix(got[0].Error(), "summit.goals[0]."+test.want) || !strings.Contains(got[0].Msg, "; ") {
				t.Errorf("found %v, want %q with a way out", got, test.want)
			}
		})
	}
}

func TestCheck_withoutADateNothingIsLate(t *testing.T) {
	for _, date := range []string{"", "n.d."} {
		card := meeting(scoring.Aim{Side: "us", Basis: scoring.Declared, Sources: []string{"second-us"}})
		card.Summit.Date = date
		if got := Check(card).Findings; len(got) > 0 {
			t.Errorf("dated %q: %v", date, got)
		}
	}
}

func TestCheck_counts(t *testing.T) {
	card := meeting(
		scoring.Aim{Side: "us", Basis: scoring.Declared, Sources: []string{"eve-us", "ru-july"}},
		scoring.Aim{Side: "ru", Basis: scoring.Inferred, Sources: []string{"press-eve"}},
		scoring.Aim{Side: "ua", Sources: []string{"press-eve"}},
	)
	card.Summit.Goals = append(card.Summit.Goals,
		scoring.Goal{ID: "trade", Note: "Russia said nothing.", Aims: []scoring.Aim{{Side: "us", Basis: scoring.General, Sources: []string{"ru-july"}}}},
		scoring.Goal{ID: "truce", Aims: []scoring.Aim{{Side: "ua", Basis: scoring.Reported, Sources: []string{"press-eve"}}}},
		scoring.Goal{ID: "nothing"})
	for _, favours := range []string{"us", "us", "ru", "both", "neither", "neither", "", "fr"} {
		card.Summit.Statements = append(card.Summit.Statements, scoring.Statement{Favours: favours})
	}
	want := Report{
		Sides: []Side{
			{ID: "us", Aims: 2, Basis: [5]int{1, 0, 0, 1, 0}, Own: 1, Sources: 3, Statements: 2},
			{ID: "ru", Aims: 1, Basis: [5]int{0, 0, 1, 0, 0}, Own: 0, Sources: 5, Statements: 1},
			{ID: "ua", Absent: true, Aims: 2, Basis: [5]int{0, 1, 0, 0, 1}, Own: 0},
		},
		Outside: 6, Both: 1, Neither: 2, Unsaid: 2,
		Gaps: []Gap{{Goal: "trade", Without: []string{"ru"}, Why: "Russia said nothing."}}, // nobody at the table has an aim under "truce"
	}
	if got := Check(card); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	wantOwn := [][2]string{{"peace", "ru"}, {"peace", "ua"}, {"trade", "us"}, {"truce", "ua"}}
	if got := WithoutOwnSource(card.Summit); !reflect.DeepEqual(got, wantOwn) {
		t.Errorf("without a source of their side: %v, want %v", got, wantOwn)
	}
	oneByOne := func() (list [][2]string) {
		for _, goal := range card.Summit.Goals {
			for _, aim := range goal.Aims {
				if NoOwnSource(card.Summit, aim) {
					list = append(list, [2]string{goal.ID, aim.Side})
				}
			}
		}
		return list
	}
	if got := oneByOne(); !reflect.DeepEqual(got, wantOwn) {
		t.Errorf("asked one by one: %v, want %v", got, wantOwn)
	}
	card.Summit.Sources = nil
	if all, one := WithoutOwnSource(card.Summit), oneByOne(); all != nil || one != nil {
		t.Errorf("a record without any source says of some of its aims that they have none: %v, %v", all, one)
	}
}
