package edit

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// released is a card as it came with the first version of its record, and corrected
// the same card after a correction: a level and its reason, a text, a goal less, a
// goal and a source more.
func released() scoring.Scorecard {
	c := record()
	c.AsOf = "2025"
	c.Ratings[0].Note = "Starting point: half."
	c.Ratings[1] = scoring.Rating{Goal: "flags", Side: "a", Status: scoring.Scored, Level: 1, Importance: 5}
	return c
}

func corrected() scoring.Scorecard {
	c := released()
	c.Summit.Version = 2
	c.Summit.Summary = "They met by the lake."
	c.Ratings[0] = scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 3, High: scoring.At(4), Importance: 5, Note: "Starting point: most.", Sources: []string{"s3"}}
	c.Summit.Sources = []scoring.Source{c.Summit.Sources[0], {ID: "s3", Title: "Minutes", Camp: "a"}} // s2 is gone
	aim := c.Summit.Goals[0].Aims[0]
	aim.Got, aim.Sources, aim.Disputes = "most of the fish", []string{"s1", "s3"}, nil
	peace := scoring.Goal{ID: "peace", Title: "Peace", Kind: scoring.Substance, Importance: 5, Aims: []scoring.Aim{{Side: "a", Wanted: "quiet"}, {Side: "b", Wanted: "quiet"}}}
	fish := c.Summit.Goals[0]
	fish.Aims = []scoring.Aim{aim, fish.Aims[1]}
	c.Summit.Goals = []scoring.Goal{peace, fish} // "flags" is gone
	statement := c.Summit.Statements[0]
	statement.Ratings = statement.Ratings[:1]
	c.Summit.Statements = []scoring.Statement{statement}
	c.Ratings = []scoring.Rating{{Goal: "peace", Side: "a", Status: scoring.Scored, Level: 2, Importance: 5}, {Goal: "peace", Side: "b", Status: scoring.Scored, Level: 0, Importance: 5}, c.Ratings[0]}
	c.Revisions = []scoring.Revision{{AsOf: "2024", Ratings: []scoring.Rating{{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 1, Importance: 5}}}}
	return c
}

// shown writes what the tests look at: goals with levels and importances, in order.
func shown(c scoring.Scorecard) string {
	var words []string
	for _, g := range c.Summit.Goals {
		for _, a := range g.Aims {
			r, _ := c.Rating(g.ID, a.Side)
			word := g.ID + "/" + a.Side + " "
			if r.Status == scoring.Scored {
				word += fmt.Sprint(r.Level)
			} else {
				word += r.Status
			}
			if r.Importance != 5 {
				word += fmt.Sprintf(" x%v", r.Importance)
			}
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}

func TestTakeUpdate(t *testing.T) {
	fish := Place{Part: Aims, Goal: "fish", Side: "a"}
	level := func(c scoring.Scorecard) string { return shown(c) }
	const untouched = "peace/a 2, peace/b 0, fish/a 3, fish/b unknown"
	for name, test := range map[string]struct {
		mine []Command
		show func(scoring.Scorecard) string
		want string
	}{
		"nothing set: all is as corrected":              {nil, level, untouched},
		"a level stays":                                 {[]Command{SetLevel{"fish", "a", 1}}, level, "peace/a 2, peace/b 0, fish/a 1, fish/b unknown"},
		"a first level stays":                           {[]Command{SetLevel{"fish", "b", 4}}, level, "peace/a 2, peace/b 0, fish/a 3, fish/b 4"},
		"too early to tell stays":                       {[]Command{SetStatus{"fish", "a", scoring.Pending}}, level, "peace/a 2, peace/b 0, fish/a pending, fish/b unknown"},
		"an importance stays, and the level follows":    {[]Command{SetImportance{"fish", "a", 9}}, level, "peace/a 2, peace/b 0, fish/a 3 x9, fish/b unknown"},
		"a level on a goal that is gone keeps the goal": {[]Command{SetLevel{"flags", "a", 4}}, level, untouched + ", flags/a 4, flags/c unknown"},
		"an importance keeps the goal, too":             {[]Command{SetImportance{"flags", "a", 1}}, level, untouched + ", flags/a 1 x1, flags/c unknown"},
		"a goal of the reader's stays":                  {[]Command{Add{Place{Part: Goals}, "Boats"}}, level, untouched + ", "},
		"a goal that the reader removed stays away":     {[]Command{Remove{Place{Part: Goals, ID: "fish"}}}, level, "peace/a 2, peace/b 0"},
		"an aim that the reader removed stays away":     {[]Command{Remove{fish}}, level, "peace/a 2, peace/b 0, fish/b unknown"},
		"a side that the reader removed stays away":     {[]Command{Remove{Place{Part: Sides, ID: "b"}}}, level, "peace/a 2, fish/a 3"},
		"a reason stays with its level": {[]Command{SetNote{"fish", "a", "mine"}}, func(c scoring.Scorecard) string {
			r, _ := c.Rating("fish", "a")
			return fmt.Sprint(r.Note, r.Level, r.High.Known)
		}, "mine2 true"},
		"a range stays": {[]Command{SetRange{"fish", "a", scoring.At(0), scoring.At(2)}}, func(c scoring.Scorecard) string {
			r, _ := c.Rating("fish", "a")
			return fmt.Sprint(r.Level, r.Low.Value, r.Note)
		}, "2 0Starting point: half."},
		"a text of the reader's stays, the others follow":  {[]Command{SetField{fish, "wanted", "some fish"}}, func(c scoring.Scorecard) string { a := c.Summit.Goals[1].Aims[0]; return a.Wanted + "; " + a.Got }, "some fish; most of the fish"},
		"the summary follows":                              {nil, func(c scoring.Scorecard) string { return c.Summit.Summary }, "They met by the lake."},
		"a summary of the reader's stays":                  {[]Command{field(Summit, "", "summary", "Mine")}, func(c scoring.Scorecard) string { return c.Summit.Summary }, "Mine"},
		"sources come and go":                              {nil, sourceIDs, "s1 s3"},
		"a source that the reader still needs stays":       {[]Command{SetField{Place{Part: Disputes, Goal: "fish", Side: "a", ID: "0"}, "text", "how many, I say"}}, sourceIDs, "s1 s2 s3"},
		"a source that the reader corrected goes unneeded": {[]Command{field(Sources, "s2", "title", "My report")}, sourceIDs, "s1 s3"},
		"a source that the reader removed stays away":      {[]Command{Remove{Place{Part: Sources, ID: "s1"}}}, sourceIDs, "s3"},
		"a statement that the reader removed stays away":   {[]Command{Remove{Place{Part: Statements, ID: "x-1"}}}, func(c scoring.Scorecard) string { return fmt.Sprint(len(c.Summit.Statements)) }, "0"},
		"the limit of a draw stays":                        {[]Command{field(Card, "", "tie_zone", "8")}, func(c scoring.Scorecard) string { return fmt.Sprint(c.TieZone) }, "8"},
		"the version is the corrected one":                 {[]Command{SetLevel{"fish", "a", 1}}, func(c scoring.Scorecard) string { return fmt.Sprint(c.Summit.Version, c.ID) }, "2x"},
		"dated states follow":                              {nil, states, "2024 1 2025 2,0,3*"},
		"a level in a dated state stays":                   {[]Command{OpenState{At: 0}, SetLevel{"flags", "a", 0}, OpenState{At: 0}}, states, "2024 1,0 2025 2,0,3*"},
		"a state of the reader's stays, and gets what is new": {[]Command{Rescore{"2026"}, SetLevel{"fish", "a", 0}}, states,
			"2024 1 2025 2,0,3 2026 2@2025,0@2025,0*"},
	} {
		t.Run(name, func(t *testing.T) {
			mine := do(t, released(), test.mine...)
			next, err := TakeUpdate{What: "the update", Base: released(), From: corrected()}.Apply(mine)
			if err != nil {
				t.Fatal(err)
			}
			encoded(t, next)
			if got := test.show(next); got != test.want && !(strings.HasSuffix(test.want, ", ") && strings.HasPrefix(got, test.want)) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func sourceIDs(c scoring.Scorecard) string {
	var ids []string
	for _, s := range c.Summit.Sources {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

func TestTakeUpdate_onAnotherScale(t *testing.T) {
	expectation, _ := scoring.ShippedScale("expectation")
	mine := do(t, released(), SetScale{expectation}, SetLevel{"fish", "a", 2})
	next, err := TakeUpdate{What: "the update", Base: released(), From: corrected()}.Apply(mine)
	if err != nil {
		t.Fatal(err)
	}
	if r, _ := next.Rating("fish", "a"); next.Scale.ID != "expectation" || r.Level != 2 || r.Status != scoring.Scored {
		t.Errorf("rated %+v on %s; the reader's level and scale stay", r, next.Scale.ID)
	}
	if r, _ := next.Rating("peace", "a"); r.Status != scoring.Unknown {
		t.Errorf("rated %+v: a level without a match on the reader's scale is unknown", r)
	}
}

func TestTakeUpdate_ofAnotherSummitIsRefused(t *testing.T) {
	from := corrected()
	from.Summit.ID = "sea"
	if _, err := (TakeUpdate{Base: released(), From: from}).Apply(released()); err == nil || !strings.Contains(err.Error(), "another summit") {
		t.Errorf("error %v", err)
	}
}

// Whatever a reader and a correction have made of a card, taking the one into the
// other gives a good card; where one of them did nothing it is the other.
func FuzzTakeUpdate(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, uint8(seed%12), uint8(seed%9))
	}
	f.Fuzz(func(t *testing.T, seed uint64, byReader, byCorrection uint8) {
		r := rand.New(rand.NewPCG(seed, 7))
		changed := func(n int) scoring.Scorecard {
			c := released()
			for range n {
				if next, err := randomCommand(r, c).Apply(c); err == nil {
					c = next
				}
			}
			return cardfile.Ordered(c)
		}
		base, mine, theirs := cardfile.Ordered(released()), changed(int(byReader%16)), changed(int(byCorrection%16))
		theirs.Summit.Version = 2
		take := func(mine, theirs scoring.Scorecard) (scoring.Scorecard, bool) {
			next, err := TakeUpdate{What: "the update", Base: base, From: theirs}.Apply(mine)
			if err != nil && !strings.Contains(err.Error(), "another scale") && !strings.Contains(err.Error(), "is empty; a card needs at least one") {
				t.Fatalf("refused: %v", err)
			}
			return next, err == nil
		}
		if next, ok := take(mine, theirs); ok {
			encoded(t, next)
			if next.Summit.Version != 2 {
				t.Error("the version is not the corrected one")
			}
		}
		if next, ok := take(base, theirs); ok {
			next.ID, next.Created, next.Updated, next.Rater, next.Group, next.Round = theirs.ID, theirs.Created, theirs.Updated, theirs.Rater, theirs.Group, theirs.Round
			if got, want := encoded(t, next), encoded(t, theirs); got != want {
				t.Fatalf("nothing was set, and yet it is not as corrected:\n%s\nwant\n%s", got, want)
			}
		}
		if next, ok := take(mine, base); ok {
			if got, want := encoded(t, next), encoded(t, mine); got != want {
				t.Fatalf("nothing was corrected, and yet it is not as it was:\n%s\nwas\n%s", got, want)
			}
		}
	})
}
