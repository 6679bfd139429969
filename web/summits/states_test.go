package summits

import (
	"strings"
	"testing"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// The cards that ship with more than one date, and what each says at the last.
var laterStates = map[string]struct {
	asOf, word, leader string
	totals             map[string]float64
	changed            int // ratings
}{
	"anchorage-2025": {"2025-10-23", scoring.Narrow, "us", map[string]float64{"us": 1300. / 28, "ru": 1100. / 28, "ua": 800. / 28}, 7},
	"reykjavik-1986": {"1987-12", scoring.Clear, "us", map[string]float64{"us": 75, "ussr": 55}, 4},
}

func TestStates_laterOnesReadAsTheirRecordSays(t *testing.T) {
	have := cards(t)
	for id, want := range laterStates {
		card := have[id]
		states := scoring.States(card)
		if len(states) != 2 || states[0].At != -1 || states[1].AsOf != want.asOf || states[1].Note == "" {
			t.Errorf("%s: states %+v; want the day, which the card opens with, and %s", id, states, want.asOf)
			continue
		}
		result := scoring.Score(card.In(states[1]))
		for side, total := range want.totals {
			for _, s := range result.Sides {
				if s.Side == side && !near(s.Total.Points, total) {
					t.Errorf("%s: %s has %v by %s, want %v", id, side, s.Total.Points, want.asOf, total)
				}
			}
		}
		if v := result.Verdict; v.Word != want.word || v.Leader != want.leader {
			t.Errorf("%s: by %s %s %q", id, want.asOf, v.Word, v.Leader)
		}
		if n := len(scoring.Changes(card.Summit, states[0].Ratings, states[1].Ratings)); n != want.changed {
			t.Errorf("%s: %d ratings changed, want %d", id, n, want.changed)
		}
	}
}

func TestStates_everyChangedRatingHasItsReasonAndItsSources(t *testing.T) {
	each(t, func(t *testing.T, card scoring.Scorecard) {
		for _, revision := range card.Revisions {
			if scoring.LastDay(revision.AsOf) <= scoring.LastDay(card.AsOf) {
				t.Errorf("a state of %s in a card that opens with the day itself, %s", revision.AsOf, card.AsOf)
			}
			if word := loaded.FindString(revision.Note); word != "" {
				t.Errorf("the note on %s uses the loaded word %q", revision.AsOf, word)
			}
			changed := map[[2]string]bool{}
			for _, c := range scoring.Changes(card.Summit, card.Ratings, revision.Ratings) {
				changed[[2]string{c.Goal, c.Side}] = true
			}
			for _, r := range revision.Ratings {
				place := r.Goal + " for " + r.Side + " as of " + revision.AsOf
				day, _ := card.Rating(r.Goal, r.Side)
				if !changed[[2]string{r.Goal, r.Side}] {
					if r.AsOf != card.AsOf || r.Note != day.Note {
						t.Errorf("%s: did not change, and yet has another date or reason", place)
					}
					continue
				}
				if r.AsOf != "" {
					t.Errorf("%s: changed, and yet speaks of %s", place, r.AsOf)
				}
				label := ""
				for _, l := range card.Scale.Levels {
					if l.Level == r.Level {
						label = l.Label
					}
				}
				if want := "As of " + text.Date(revision.AsOf) + ": " + label + ". "; !strings.HasPrefix(r.Note, want) || len(r.Note) < len(want)+40 {
					t.Errorf("%s: the note gives no reason: %q", place, r.Note)
				}
				if len(r.Sources) == 0 {
					t.Errorf("%s: no source", place)
				}
				if word := loaded.FindString(r.Note); word != "" {
					t.Errorf("%s: the note uses the loaded word %q", place, word)
				}
				// What is rated is what the record says came later.
				goal, _ := card.Summit.Goal(r.Goal)
				aim, _ := goal.Aim(r.Side)
				cited := false
				for _, later := range aim.Later {
					for _, id := range later.Sources {
						for _, source := range r.Sources {
							cited = cited || id == source && scoring.LastDay(later.Date)[:7] <= scoring.LastDay(revision.AsOf)[:7]
						}
					}
				}
				if !cited {
					t.Errorf("%s: none of its sources is cited for a later development of this aim by then", place)
				}
			}
		}
	})
}

func TestStates_cardsOpenWithTheDayItself(t *testing.T) {
	each(t, func(t *testing.T, card scoring.Scorecard) {
		for _, r := range card.Ratings {
			if r.AsOf != "" {
				t.Errorf("%s for %s speaks of %s", r.Goal, r.Side, r.AsOf)
			}
		}
	})
}
