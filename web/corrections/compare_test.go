package corrections

import (
	"testing"

	"summitscorecard/scoring"
)

// lake is a card of two sides with two goals.
func lake() scoring.Scorecard {
	scale, _ := scoring.ShippedScale(scoring.DefaultScale)
	aims := func() []scoring.Aim {
		return []scoring.Aim{{Side: "a", Wanted: "fish", Basis: scoring.Declared, Sources: []string{"s1"}, Before: scoring.At(1)}, {Side: "b", Wanted: "quiet"}}
	}
	return scoring.Scorecard{ID: "x", Scale: scale, Weights: scoring.Own, TieZone: 5, Round: 1,
		Summit: scoring.Summit{ID: "lake", Version: 1, Title: "Lake", Scale: scale.ID, Sides: []scoring.Side{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
			Goals:   []scoring.Goal{{ID: "fish", Title: "Fish", Kind: scoring.Substance, Importance: 5, Aims: aims()}, {ID: "peace", Title: "Peace", Kind: scoring.Substance, Importance: 5, Aims: aims()}},
			Sources: []scoring.Source{{ID: "s1", Title: "One"}, {ID: "s2", Title: "Two"}}},
		Ratings: []scoring.Rating{{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 2, Importance: 5}}}
}

func TestCompare(t *testing.T) {
	for name, test := range map[string]struct {
		change func(c *scoring.Scorecard)
		found  bool // something changed under a goal
		bears  bool
	}{
		"nothing":                       {func(*scoring.Scorecard) {}, false, false},
		"the version alone":             {func(c *scoring.Scorecard) { c.Summit.Version = 2 }, false, false},
		"a goal more":                   {func(c *scoring.Scorecard) { c.Summit.Goals = append(c.Summit.Goals, scoring.Goal{ID: "new"}) }, true, true},
		"a goal less":                   {func(c *scoring.Scorecard) { c.Summit.Goals = c.Summit.Goals[:1] }, true, true},
		"an aim less":                   {func(c *scoring.Scorecard) { c.Summit.Goals[1].Aims = c.Summit.Goals[1].Aims[1:] }, true, true},
		"another level":                 {func(c *scoring.Scorecard) { c.Ratings[0].Level = 3 }, true, true},
		"another range":                 {func(c *scoring.Scorecard) { c.Ratings[0].High = scoring.At(3) }, true, true},
		"too early to tell":             {func(c *scoring.Scorecard) { c.Ratings[0].Status, c.Ratings[0].Level = scoring.Pending, 0 }, true, true},
		"another importance":            {func(c *scoring.Scorecard) { c.Ratings[0].Importance = 6 }, true, true},
		"another eve":                   {func(c *scoring.Scorecard) { c.Summit.Goals[0].Aims[0].Before = scoring.At(0) }, true, true},
		"known in another way":          {func(c *scoring.Scorecard) { c.Summit.Goals[0].Aims[0].Basis = scoring.Inferred }, true, true},
		"other words":                   {func(c *scoring.Scorecard) { c.Summit.Goals[0].Aims[0].Got = "some" }, true, false},
		"something later":               {func(c *scoring.Scorecard) { c.Summit.Goals[0].Aims[0].Later = []scoring.Later{{Text: "more"}} }, true, false},
		"another source":                {func(c *scoring.Scorecard) { c.Summit.Goals[0].Aims[0].Sources = []string{"s2"} }, true, false},
		"another title":                 {func(c *scoring.Scorecard) { c.Summit.Goals[1].Title = "Quiet" }, true, false},
		"why a side has no aim":         {func(c *scoring.Scorecard) { c.Summit.Goals[1].Note = "No words." }, true, false},
		"a reason of a rating":          {func(c *scoring.Scorecard) { c.Ratings[0].Note = "because" }, false, false},
		"a statement, not under a goal": {func(c *scoring.Scorecard) { c.Summit.Statements = []scoring.Statement{{ID: "x"}} }, false, false},
	} {
		now := lake()
		test.change(&now)
		changes := Compare(lake(), now)
		if found := len(changes) == 1; found != test.found || len(changes) > 1 {
			t.Errorf("%s: found %+v", name, changes)
			continue
		}
		if test.found && changes[0].Bears() != test.bears {
			t.Errorf("%s: bears on the verdict %v, want %v", name, !test.bears, test.bears)
		}
	}
}

func TestSame_isSaidOfTheWholeCard(t *testing.T) {
	for name, change := range map[string]func(c *scoring.Scorecard){
		"a note":      func(c *scoring.Scorecard) { c.Ratings[0].Note = "because" },
		"a statement": func(c *scoring.Scorecard) { c.Summit.Statements = []scoring.Statement{{ID: "x", When: "after"}} },
		"a source":    func(c *scoring.Scorecard) { c.Summit.Sources[0].URL = "https://example.org/" },
		"a state":     func(c *scoring.Scorecard) { c.Revisions = []scoring.Revision{{AsOf: "2024"}} },
	} {
		now := lake()
		if now.Summit.Version, now.Updated = 2, "2026-12-01"; !same(lake(), now) {
			t.Error("another version and its day alone are another card")
		}
		if change(&now); same(lake(), now) {
			t.Errorf("%s: the card is said to be the same", name)
		}
	}
}
