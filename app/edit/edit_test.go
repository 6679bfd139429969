package edit

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// card is a small summit: two sides at the table, one absent, two goals.
func card() scoring.Scorecard {
	scale, _ := scoring.ShippedScale("attainment")
	summit := scoring.Summit{ID: "lake", Title: "Lake meeting", Scale: "attainment",
		Sides: []scoring.Side{{ID: "a", Name: "Aland"}, {ID: "b", Name: "Bland"}, {ID: "c", Name: "Cland", Absent: true}},
		Goals: []scoring.Goal{
			{ID: "fish", Title: "Fishing", Kind: scoring.Substance, Importance: 5, Aims: []scoring.Aim{{Side: "a"}, {Side: "b"}}},
			{ID: "flags", Title: "Flags", Kind: scoring.Symbol, Importance: 5, Aims: []scoring.Aim{{Side: "a"}, {Side: "c"}}},
		}}
	return scoring.Scorecard{ID: "x", Summit: summit, Scale: scale, Weights: scoring.Own, TieZone: 5, Round: 1,
		Ratings: []scoring.Rating{
			{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 2, Low: scoring.At(1), High: scoring.At(3), Importance: 5, Note: "half"},
			{Goal: "flags", Side: "a", Status: scoring.Unknown, Importance: 5},
		}}
}

func TestApply(t *testing.T) {
	tests := map[string]struct {
		command Command
		want    scoring.Rating // of fish for a, unless the command names another
		refused string
	}{
		"level inside the range keeps it":         {SetLevel{"fish", "a", 3}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 3, Low: scoring.At(1), High: scoring.At(3), Importance: 5, Note: "half"}, ""},
		"level outside the range drops it":        {SetLevel{"fish", "a", 0}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 0, Importance: 5, Note: "half"}, ""},
		"level off the scale":                     {SetLevel{"fish", "a", 7}, scoring.Rating{}, "not a level"},
		"unknown goal":                            {SetLevel{"fowl", "a", 1}, scoring.Rating{}, "no goal"},
		"a side without an aim":                   {SetLevel{"fish", "c", 1}, scoring.Rating{}, "no aim"},
		"a first rating":                          {SetLevel{"fish", "b", 4}, scoring.Rating{Goal: "fish", Side: "b", Status: scoring.Scored, Level: 4, Importance: 5}, ""},
		"pending forgets the level":               {SetStatus{"fish", "a", scoring.Pending}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Pending, Low: scoring.At(1), High: scoring.At(3), Importance: 5, Note: "half"}, ""},
		"scored needs a level":                    {SetStatus{"fish", "a", scoring.Scored}, scoring.Rating{}, "choose a level"},
		"an unheard-of status":                    {SetStatus{"fish", "a", "great"}, scoring.Rating{}, "not a status"},
		"range on the level itself says nothing":  {SetRange{"fish", "a", scoring.At(2), scoring.At(2)}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 2, Importance: 5, Note: "half"}, ""},
		"range turned round":                      {SetRange{"fish", "a", scoring.At(3), scoring.At(1)}, scoring.Rating{}, "above its end"},
		"range above the level":                   {SetRange{"fish", "a", scoring.At(3), scoring.At(4)}, scoring.Rating{}, "above the level"},
		"range below the level":                   {SetRange{"fish", "a", scoring.At(0), scoring.At(1)}, scoring.Rating{}, "below the level"},
		"importance 0":                            {SetImportance{"fish", "a", 0}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 2, Low: scoring.At(1), High: scoring.At(3), Importance: 0, Note: "half"}, ""},
		"importance above 10":                     {SetImportance{"fish", "a", 11}, scoring.Rating{}, "between 0 and 10"},
		"a note":                                  {SetNote{"fish", "a", "because"}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 2, Low: scoring.At(1), High: scoring.At(3), Importance: 5, Note: "because"}, ""},
		"a note that no file could hold":          {SetNote{"fish", "a", strings.Repeat("é", MaxNote+1)}, scoring.Rating{}, "at most 10000"},
		"a way to weigh that does not exist":      {SetWeights{"theirs"}, scoring.Rating{}, "not a way to weigh"},
		"a judgement about another summit":        {TakeJudgement{"reset", scoring.Scorecard{Summit: scoring.Summit{ID: "sea"}}}, scoring.Rating{}, "another summit"},
		"importance of a goal that is not there":  {SetImportance{"fowl", "", 3}, scoring.Rating{}, "no goal"},
		"range end that is not on the scale":      {SetRange{"fish", "a", scoring.At(9), scoring.Level{}}, scoring.Rating{}, "not a level"},
		"range with one end keeps the other open": {SetRange{"fish", "a", scoring.At(0), scoring.Level{}}, scoring.Rating{Goal: "fish", Side: "a", Status: scoring.Scored, Level: 2, Low: scoring.At(0), Importance: 5, Note: "half"}, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			before := card()
			got, err := test.command.Apply(before)
			if !reflect.DeepEqual(before, card()) {
				t.Error("the card before was changed")
			}
			if test.refused != "" {
				if err == nil || !strings.Contains(err.Error(), test.refused) {
					t.Fatalf("error %v, want one with %q", err, test.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			rating, at := got.Rating(test.want.Goal, test.want.Side)
			if at < 0 || !reflect.DeepEqual(rating, test.want) {
				t.Errorf("got %+v\nwant %+v", rating, test.want)
			}
		})
	}
}

func TestApply_firstRatingStandsInFileOrder(t *testing.T) {
	got, err := SetLevel{"fish", "b", 1}.Apply(card())
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, r := range got.Ratings {
		order = append(order, r.Goal+"/"+r.Side)
	}
	if want := "fish/a fish/b flags/a"; strings.Join(order, " ") != want {
		t.Errorf("order %v, want %s", order, want)
	}
}

func TestApply_sharedImportance(t *testing.T) {
	before := card()
	got, err := SetImportance{"flags", "", 9}.Apply(before)
	if err != nil {
		t.Fatal(err)
	}
	if got.Summit.Goals[1].Importance != 9 || before.Summit.Goals[1].Importance != 5 {
		t.Errorf("importance %v (before %v), want 9 and 5 untouched", got.Summit.Goals[1].Importance, before.Summit.Goals[1].Importance)
	}
}

func TestHistory(t *testing.T) {
	h := Open(card())
	if h.NextUndo() != "" || h.NextRedo() != "" {
		t.Fatal("a new history has something to undo or redo")
	}
	do := func(c Command) {
		t.Helper()
		next, err := h.Do(c)
		if err != nil {
			t.Fatal(err)
		}
		h = next
	}
	do(SetLevel{"fish", "a", 4})
	do(SetImportance{"fish", "a", 6})
	do(SetImportance{"fish", "a", 7}) // one gesture with the last
	h = h.EndGesture()
	do(SetImportance{"fish", "a", 8})
	if got, want := h.NextUndo(), "importance of Fishing for Aland"; got != want {
		t.Errorf("next undo %q, want %q", got, want)
	}
	importance := func() float64 { r, _ := h.Card.Rating("fish", "a"); return r.Importance }
	for _, want := range []float64{7, 5} {
		if h, _ = h.Undo(); importance() != want {
			t.Fatalf("importance after undo %v, want %v", importance(), want)
		}
	}
	h, what := h.Undo()
	if what != "level of Fishing for Aland" || !reflect.DeepEqual(h.Card, card()) {
		t.Errorf("undone %q; the first card is not back", what)
	}
	if _, what := h.Undo(); what != "" {
		t.Errorf("undo past the beginning undid %q", what)
	}
	for range 3 {
		h, _ = h.Redo()
	}
	if r, _ := h.Card.Rating("fish", "a"); r.Importance != 8 || h.NextRedo() != "" {
		t.Errorf("after redo importance %v and more to redo %q", r.Importance, h.NextRedo())
	}
	h, _ = h.Undo()
	h, err := h.Do(SetNote{"fish", "a", "new"})
	if err != nil || h.NextRedo() != "" {
		t.Errorf("a change after undo left something to redo: %q, %v", h.NextRedo(), err)
	}
	if same, err := h.Do(SetLevel{"fowl", "a", 1}); err == nil || !reflect.DeepEqual(same, h) {
		t.Errorf("a refused command changed the history (error %v)", err)
	}
}

func TestHistory_whatChangesNothingIsNoStep(t *testing.T) {
	start := record()
	h, err := Open(start).Do(SetLevel{"fish", "a", 4})
	if err != nil {
		t.Fatal(err)
	}
	h, _ = h.Undo()
	rating, _ := start.Rating("fish", "a")
	for _, c := range []Command{
		SetLevel{"fish", "a", float64(rating.Level)}, SetNote{"fish", "a", rating.Note}, SetImportance{"fish", "a", rating.Importance}, SetAsOf{Date: start.AsOf},
		SetStateNote{At: 0}, field(Summit, "", "title", start.Summit.Title), TakeJudgement{What: "nothing new", From: start},
	} {
		if next, err := h.Do(c); !errors.Is(err, ErrNoChange) || next.NextUndo() != "" || next.NextRedo() == "" {
			t.Errorf("%T: error %v, next undo %q, next redo %q; want no step, and what was undone still there", c, err, next.NextUndo(), next.NextRedo())
		}
	}
}

func TestHistory_pausesOfTypingAreOneStep(t *testing.T) {
	h := Open(record())
	typing := func(words string) Typing { return Typing{field(Summit, "", "summary", words)} }
	for _, c := range []Command{typing("They"), typing("They met"), SetStateNote{0, "The"}, SetStateNote{0, "The eve"}} {
		next, err := h.Do(c)
		if err != nil {
			t.Fatal(err)
		}
		h = next
	}
	for _, want := range []string{"note on a state", "summary of the summit", ""} {
		var what string
		if h, what = h.Undo(); what != want {
			t.Errorf("undid %q, want %q", what, want)
		}
	}
	if !reflect.DeepEqual(h.Card, record()) {
		t.Error("the first card is not back")
	}
}

func TestHistory_withStampsEveryState(t *testing.T) {
	h, _ := Open(card()).Do(SetLevel{"fish", "a", 4})
	h, _ = h.Do(SetLevel{"fish", "a", 1})
	h, _ = h.Undo()
	h = h.With(func(c *scoring.Scorecard) { c.ID = "mine" })
	back, _ := h.Undo()
	forward, _ := h.Redo()
	if h.Card.ID != "mine" || back.Card.ID != "mine" || forward.Card.ID != "mine" {
		t.Errorf("ids %q %q %q, want mine everywhere", h.Card.ID, back.Card.ID, forward.Card.ID)
	}
}

func TestHistory_keepsOnlySoManySteps(t *testing.T) {
	h := Open(card())
	for i := range MaxSteps + 20 {
		h, _ = h.Do(SetLevel{"fish", "a", float64(i % 5)})
	}
	steps := 0
	for h.NextUndo() != "" {
		h, _ = h.Undo()
		steps++
	}
	if steps != MaxSteps {
		t.Errorf("%d steps to undo, want %d", steps, MaxSteps)
	}
}
