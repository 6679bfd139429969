package scoring

import (
	"math"
	"testing"
)

// TestScales_golden is METHOD section 8 written out: number, label, value.
func TestScales_golden(t *testing.T) {
	third := 1. / 3
	want := []Scale{
		{"attainment", []ScaleLevel{{0, "none of it", 0}, {1, "a little", .25}, {2, "about half", .5}, {3, "most", .75}, {4, "all of it", 1}}},
		{"expectation", []ScaleLevel{{-2, "much less than expected", 0}, {-1, "less", .25}, {0, "as expected", .5}, {1, "more", .75}, {2, "much more", 1}}},
		{"g7", []ScaleLevel{{-1, "no compliance", 0}, {0, "partial or in progress", .5}, {1, "full", 1}}},
		{"accord", []ScaleLevel{{0, "not initiated", 0}, {1, "minimal", third}, {2, "intermediate", 2 * third}, {3, "full", 1}}},
		{"crisis", []ScaleLevel{{0, "defeat", 0}, {1, "stalemate", third}, {2, "compromise", 2 * third}, {3, "victory", 1}}},
		{"promise", []ScaleLevel{{0, "broken", 0}, {1, "compromise", .5}, {2, "kept", 1}}},
		{"points", nil},
	}
	got := ShippedScales()
	if len(got) != len(want) {
		t.Fatalf("%d scales, want %d", len(got), len(want))
	}
	for i, w := range want {
		if got[i].ID != w.ID || !sameLevels(got[i].Levels, w.Levels) {
			t.Errorf("scale %d: got %v, want %v", i, got[i], w)
		}
	}
}

// TestScales_score scores one rating at every level of every shipped scale and
// of a scale of the card's own: the total is 100 times the level's value.
func TestScales_score(t *testing.T) {
	own := Scale{ID: "mine", Levels: []ScaleLevel{{-5, "nothing", .1}, {0, "something", .2}, {7.5, "much", .9}}}
	for _, scale := range append(ShippedScales(), own) {
		levels := scale.Levels
		if scale.ID == Points {
			levels = []ScaleLevel{{0, "", 0}, {12.5, "", .125}, {99.9, "", .999}, {100, "", 1}}
		}
		for _, level := range levels {
			card := Scorecard{Scale: scale, Weights: Own, TieZone: 5, Round: 1,
				Summit: Summit{ID: "s", Version: 1, Title: "S", Scale: DefaultScale, Sides: []Side{{ID: "a", Name: "A"}},
					Goals: []Goal{{ID: "g", Title: "G", Kind: Substance, Importance: 5, Aims: []Aim{{Side: "a"}}}}},
				Ratings: []Rating{{Goal: "g", Side: "a", Status: Scored, Level: level.Level, Importance: 5}}}
			card = again(t, card) // a card's own scale must survive the file
			if got := Score(card).Sides[0]; math.Abs(got.Total.Points-100*level.Value) > 1e-12 || got.Low > got.Total.Points || got.High < got.Total.Points {
				t.Errorf("%s, level %v: got %+v, want %v", scale.ID, level.Level, got.Total, 100*level.Value)
			}
			card.Ratings[0].Status = Unknown
			lowest, highest := scale.Ends()
			if got := Score(card).Sides[0]; got.Total.Known || got.Low != 100*lowest || got.High != 100*highest {
				t.Errorf("%s, unknown: got %v to %v, want %v to %v", scale.ID, got.Low, got.High, 100*lowest, 100*highest)
			}
		}
	}
}

// again returns the card after a journey through a file.
func again(t testing.TB, card Scorecard) Scorecard {
	t.Helper()
	data, err := Encode(card)
	if err != nil {
		t.Fatal(err)
	}
	card, err = Decode(data)
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
			from, _ := ShippedScale(test.from)
			to, _ := ShippedScale(test.to)
			if got, ok := Convert(test.level, from, to); ok != test.ok || ok && got != test.want {
				t.Errorf("got %v %v, want %v %v", got, ok, test.want, test.ok)
			}
		})
	}
}
