package scoring

import (
	"strings"
	"testing"
)

func TestStates_standByDateWhicheverTheCardOpensWith(t *testing.T) {
	state := func(asOf, note string) Revision {
		return Revision{AsOf: asOf, Note: note, Ratings: []Rating{{Goal: "g", Side: "s", Status: Unknown}}}
	}
	for _, test := range []struct {
		name      string
		asOf      string
		revisions []Revision
		want      string
	}{
		{"one", "2025-08-18", nil, "2025-08-18()*"},
		{"a later one", "1986-10-22", []Revision{state("1987-12", "b")}, "1986-10-22()* 1987-12(b)"},
		{"earlier and later", "2025-08", []Revision{state("2026", "c"), state("2025-08-18", "a")}, "2025-08-18(a) 2025-08()* 2026(c)"},
		{"a note on its own", "2025", []Revision{state("2024", "a"), {AsOf: "2025", Note: "mine"}}, "2024(a) 2025(mine)*"},
		{"undated first, own last of a date", "2025", []Revision{state("2025", "b"), state("", "a")}, "(a) 2025(b) 2025()*"},
		{"no ratings of another date", "2025", []Revision{{AsOf: "2024", Note: "empty"}}, "2024(empty) 2025()*"},
	} {
		var words []string
		for _, s := range States(Scorecard{AsOf: test.asOf, Revisions: test.revisions}) {
			word := s.AsOf + "(" + s.Note + ")"
			if s.At < 0 {
				word += "*"
			} else if test.revisions[s.At].Note != s.Note {
				t.Errorf("%s: state %q is said to be revision %d", test.name, s.Note, s.At)
			}
			words = append(words, word)
		}
		if got := strings.Join(words, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestChanges_areWhatCountsInATotal(t *testing.T) {
	summit := Summit{Goals: []Goal{
		{ID: "g", Importance: 5, Aims: []Aim{{Side: "a"}, {Side: "b"}}},
		{ID: "h", Importance: 7, Aims: []Aim{{Side: "a"}}},
	}}
	rating := func(goal, side string, level float64) Rating {
		return Rating{Goal: goal, Side: side, Status: Scored, Level: level, Importance: 5}
	}
	from := []Rating{rating("g", "a", 1), rating("g", "b", 2)}
	to := []Rating{rating("g", "a", 3), rating("g", "b", 2)}
	to[1].Note, to[1].AsOf = "another reason", "2024"
	changes := Changes(summit, from, to)
	if len(changes) != 1 || changes[0].Side != "a" || changes[0].From.Level != 1 || changes[0].To.Level != 3 {
		t.Errorf("changes %+v: only the first is one", changes)
	}
	to[1].High = At(4)
	to = append(to, Rating{Goal: "h", Side: "a", Status: Unknown, Importance: 7})
	if changes = Changes(summit, from, to); len(changes) != 2 || !changes[1].To.High.Known {
		t.Errorf("changes %+v: a range is one, a rating that says what none would say is not", changes)
	}
}

func TestStates_theCardReadsAsItDidThen(t *testing.T) {
	card := Scorecard{ID: "x", AsOf: "2025", Revisions: []Revision{{AsOf: "2024", Ratings: []Rating{{Goal: "g", Side: "s"}}}}}
	then := card.In(States(card)[0])
	if then.AsOf != "2024" || len(then.Ratings) != 1 || then.Revisions != nil || then.ID != "x" || card.AsOf != "2025" {
		t.Errorf("%+v", then)
	}
}
