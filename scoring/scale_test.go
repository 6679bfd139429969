package scoring_test

import (
	"math"
	"slices"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// TestScales_golden is docs/method.md, section 8 written out: number, label, value.
func TestScales_golden(t *testing.T) {
	third := 1. / 3
	want := []scoring.Scale{
		{"attainment", []scoring.ScaleLevel{{0, "none of it", 0}, {1, "a little", .25}, {2, "about half", .5}, {3, "most", .75}, {4, "all of it", 1}}},
		{"expectation", []scoring.ScaleLevel{{-2, "much less than expected", 0}, {-1, "less", .25}, {0, "as expected", .5}, {1, "more", .75}, {2, "much more", 1}}},
		{"g7", []scoring.ScaleLevel{{-1, "no compliance", 0}, {0, "partial or in progress", .5}, {1, "full", 1}}},
		{"accord", []scoring.ScaleLevel{{0, "not initiated", 0}, {1, "minimal", third}, {2, "intermediate", 2 * third}, {3, "full", 1}}},
		{"crisis", []scoring.ScaleLevel{{0, "defeat", 0}, {1, "stalemate", third}, {2, "compromise", 2 * third}, {3, "victory", 1}}},
		{"promise", []scoring.ScaleLevel{{0, "broken", 0}, {1, "compromise", .5}, {2, "kept", 1}}},
		{"points", nil},
	}
	got := scoring.ShippedScales()
	if len(got) != len(want) {
		t.Fatalf("%d scales, want %d", len(got), len(want))
	}
	for i, w := range want {
		if got[i].ID != w.ID || !slices.Equal(got[i].Levels, w.Levels) {
			t.Errorf("scale %d: got %v, want %v", i, got[i], w)
		}
	}
}

// TestScales_score scores one rating at every level of every shipped scale and
// of a scale of the card's own: the total is 100 times the level's value.
func TestScales_score(t *testing.T) {
	own := scoring.Scale{ID: "mine", Levels: []scoring.ScaleLevel{{-5, "nothing", .1}, {0, "something", .2}, {7.5, "much", .9}}}
	for _, scale := range append(scoring.ShippedScales(), own) {
		levels := scale.Levels
		if scale.ID == scoring.Points {
			levels = []scoring.ScaleLevel{{0, "", 0}, {12.5, "", .125}, {99.9, "", .999}, {100, "", 1}}
		}
		for _, level := range levels {
			card := scoring.Scorecard{Scale: scale, Weights: scoring.Own, TieZone: 5, Round: 1,
				Summit: scoring.Summit{ID: "s", Version: 1, Title: "S", Scale: scoring.DefaultScale, Sides: []scoring.Side{{ID: "a", Name: "A"}},
					Goals: []scoring.Goal{{ID: "g", Title: "G", Kind: scoring.Substance, Importance: 5, Aims: []scoring.Aim{{Side: "a"}}}}},
				Ratings: []scoring.Rating{{Goal: "g", Side: "a", Status: scoring.Scored, Level: level.Level, Importance: 5}}}
			card = again(t, card) // a card's own scale must survive the file
			if got := scoring.Score(card).Sides[0]; math.Abs(got.Total.Points-100*level.Value) > 1e-12 || got.Low > got.Total.Points || got.High < got.Total.Points {
				t.Errorf("%s, level %v: got %+v, want %v", scale.ID, level.Level, got.Total, 100*level.Value)
			}
			card.Ratings[0].Status = scoring.Unknown
			lowest, highest := scale.Ends()
			if got := scoring.Score(card).Sides[0]; got.Total.Known || got.Low != 100*lowest || got.High != 100*highest {
				t.Errorf("%s, unknown: got %v to %v, want %v to %v", scale.ID, got.Low, got.High, 100*lowest, 100*highest)
			}
		}
	}
}

// again returns the card after a journey through a file.
func again(t testing.TB, card scoring.Scorecard) scoring.Scorecard {
	t.Helper()
	data, err := cardfile.Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	card, err = cardfile.Decode(data)
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return card
}

func TestConvert(t *testing.T) {
	for _, test := range []struct {
		name     string
		level    float64
		from, to string
		want     float64
		ok       bool
	}{
		{"to itself", 3, "attainment", "attainment", 3, true},
		{"full in both, by label", 1, "g7", "accord", 3, true},
		{"and back", 3, "accord", "g7", 1, true},
		{"compromise is 2 there and 1 here", 2, "crisis", "promise", 1, true},
		{"the same number means something else", 0, "g7", "attainment", 0, false},
		{"no such label", 1, "accord", "attainment", 0, false},
		{"not on the scale", 7, "attainment", "attainment", 0, false},
		{"between levels", .5, "attainment", "attainment", 0, false},
		{"points to points", 33.3, "points", "points", 33.3, true},
		{"points beyond 100", 101, "points", "points", 101, false},
		{"points have no labels", 50, "points", "attainment", 0, false},
		{"nor do labels have points", 2, "attainment", "points", 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			from, _ := scoring.ShippedScale(test.from)
			to, _ := scoring.ShippedScale(test.to)
			if got, ok := scoring.Convert(test.level, from, to); ok != test.ok || ok && got != test.want {
				t.Errorf("got %v %v, want %v %v", got, ok, test.want, test.ok)
			}
		})
	}
}
