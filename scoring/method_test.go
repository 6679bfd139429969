package scoring

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestVectors_goalAttainment(t *testing.T) {
	for _, v := range readVectors(t).GAS {
		near(t, "T", attainmentScore(v.W, v.X, v.Rho), v.T)
	}
}

func TestVectors_adjustedWinner(t *testing.T) {
	for _, v := range readVectors(t).Winner {
		parts, points := adjustedWinner(v.A, v.B)
		moved := map[int]float64{}
		for _, m := range v.Moved {
			moved[int(m[0].(float64))] = fraction(t, m[1].(string))
		}
		for i, owner := range v.Owner {
			side := map[string]int{"A": 0, "B": 1}[owner]
			near(t, "part", parts[i][side], 1-moved[i])
			near(t, "rest", parts[i][1-side], moved[i])
		}
		near(t, "A", points[0], fraction(t, v.Points))
		near(t, "B", points[1], fraction(t, v.Points))
	}
}

// No division of single goals, and no division with one goal in parts, gives
// both sides more than the fair split.
func TestAdjustedWinner_nobodyCanBeBetterOffAlone(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 1))
	for range 300 {
		n := 1 + rng.IntN(6)
		var bids [2][]float64
		for side := range bids {
			for range n {
				bids[side] = append(bids[side], float64(rng.IntN(4)*rng.IntN(4)))
			}
			bids[side] = hundred(bids[side])
		}
		parts, points := adjustedWinner(bids[0], bids[1])
		var check [2]float64
		for i := range parts {
			near(t, "parts", parts[i][0]+parts[i][1], 1)
			for side := range bids {
				check[side] += parts[i][side] * bids[side][i]
				if parts[i][side] < 0 {
					t.Errorf("part %v", parts[i])
				}
			}
		}
		near(t, "points", check[0], points[0])
		near(t, "points", check[1], points[1])
		if math.Abs(points[0]-points[1]) > 1e-9 {
			// Only where what is left to move is worth nothing to the other.
			for i := range parts {
				rich := 0
				if points[1] > points[0] {
					rich = 1
				}
				if parts[i][rich] > 1e-9 && bids[1-rich][i] > 0 {
					t.Errorf("%v %v: %v unequal with goal %d to give", bids[0], bids[1], points, i)
				}
			}
		}
		for set := range 1 << n {
			var other [2]float64
			for i := range n {
				other[set>>i&1] += bids[set>>i&1][i]
			}
			if other[0] > points[0]+1e-9 && other[1] > points[1]+1e-9 {
				t.Errorf("%v %v: %v, but %v is better for both", bids[0], bids[1], points, other)
			}
		}
	}
}

// judged is a small card: goal titles with the levels of two sides.
func judged(levels [][2]float64) Scorecard {
	card := Scorecard{Weights: Own, TieZone: 5, Scale: ShippedScales()[0], AsOf: "2025-08-18", Round: 1}
	card.Summit = Summit{ID: "small", Version: 1, Title: "Small", Date: "2025-08-15", Scale: "attainment", Sides: []Side{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}}}
	for i, pair := range levels {
		id := string(rune('p' + i))
		card.Summit.Goals = append(card.Summit.Goals, Goal{ID: id, Title: "Goal " + id, Kind: Substance, Importance: 5,
			Aims: []Aim{{Side: "a", Wanted: "x"}, {Side: "b", Wanted: "y"}}})
		for s, side := range []string{"a", "b"} {
			card.Ratings = append(card.Ratings, Rating{Goal: id, Side: side, Status: Scored, Level: pair[s], Importance: 5})
		}
	}
	return card
}

func TestLenses(t *testing.T) {
	card := judged([][2]float64{{4, 0}, {2, 2}})
	card.Summit.Sources = []Source{{ID: "s1"}, {ID: "s2"}}
	says := func(id, speaker, side, when, date string, level float64) Statement {
		return Statement{ID: id, Speaker: speaker, Affiliation: side, When: when, Date: date, Source: "s1", Ratings: []Implied{{"p", "b", level}}}
	}
	card.Summit.Statements = []Statement{
		says("1", "Ann", "b", "after", "2025-08-16", 4), says("2", "Ann", "b", "after", "2025-08-17", 3),
		says("3", "Bob", "", "after", "2025-08-16", 1), says("4", "Cid", "b", "before", "2025-08-14", 4),
		says("5", "Dot", "", "later", "2026-01-01", 4), says("6", "Eve", "", "after", "2025-08", 4), says("7", "Fay", "", "after", "n.d.", 4),
	}
	got := map[string]LensResult{}
	for _, lens := range Lenses(card) {
		got[lens.Lens+lens.Name] = lens
	}
	if len(got) != 5 {
		t.Fatalf("lenses %v", got)
	}
	// Ann's two statements average to .875; she and Bob to (.875 + .25) / 2.
	for name, want := range map[string]float64{"sideb": .875, "speakerAnn": .875, "outsiders": .25, "speakerBob": .25, "all": .5625} {
		lens := got[name]
		if lens.Theirs != 1 || lens.Of != 4 {
			t.Errorf("%s: %d of %d ratings", name, lens.Theirs, lens.Of)
		}
		near(t, name, lens.Sides[1].Total.Points, 100*(want+.5)/2)
	}
	if got["sideb"].Differs || got["sideb"].Statements != 2 || got["sideb"].Verdict.Word != Narrow {
		t.Errorf("a still leads by %v", got["sideb"].Verdict)
	}
	near(t, "a keeps its own", got["sideb"].Sides[0].Total.Points, 75)
	card.AsOf = "2025-08"
	if n := len(Lenses(card)); n != 6 {
		t.Errorf("%d lenses at the end of the month", n)
	}
}

func TestWithoutSource(t *testing.T) {
	card := judged([][2]float64{{4, 0}, {2, 4}})
	card.Summit.Sources = []Source{{ID: "s1"}, {ID: "s2"}, {ID: "s3"}}
	card.Summit.Goals[0].Aims[0].Sources = []string{"s1", "s1"}
	card.Summit.Goals[0].Aims[1].Sources = []string{"s1"}
	card.Ratings[1].Sources = []string{"s1", "s2"}
	card.Summit.Statements = []Statement{{ID: "x", Source: "s2"}}
	got := WithoutSource(card)
	if len(got) != 2 || got[0].Source != "s1" || got[0].Ratings != 1 || got[1].Statements != 1 || got[1].Flips {
		t.Fatalf("%+v", got)
	}
	if !got[0].Flips || got[0].Leader != "" || got[0].Word != Draw {
		t.Errorf("without s1 both have 50: %+v", got[0])
	}
	if Score(card).Verdict.Leader != "a" {
		t.Error("the card was changed")
	}
}

func TestKindsAndRulers(t *testing.T) {
	card := judged([][2]float64{{4, 0}, {0, 4}, {0, 4}})
	card.Summit.Goals[0].Kind = Symbol
	kinds := Kinds(card)
	if kinds[0].Verdict.Leader != "b" || kinds[0].Goals != 2 || kinds[1].Verdict.Leader != "a" || kinds[1].Goals != 1 {
		t.Errorf("%+v", kinds)
	}
	if rulers := Rulers(card); len(rulers) != 0 {
		t.Errorf("no label of attainment is on another scale: %+v", rulers)
	}
	crisis, _ := ShippedScale("crisis")
	card.Scale = crisis
	card.Ratings = nil
	for _, r := range []struct {
		goal, side string
		level      float64
	}{{"p", "a", 2}, {"p", "b", 0}, {"q", "a", 2}, {"q", "b", 2}} {
		card.Ratings = append(card.Ratings, Rating{Goal: r.goal, Side: r.side, Status: Scored, Level: r.level, Importance: 5})
	}
	rulers := Rulers(card)
	if len(rulers) != 1 || rulers[0].Scale != "promise" || rulers[0].Matched != 3 || rulers[0].Of != 4 || rulers[0].Survives {
		t.Fatalf("%+v", rulers)
	}
	near(t, "compromise on the promise scale", rulers[0].Sides[0].Total.Points, 50)
}

func TestExpectation_onlyOnItsScale(t *testing.T) {
	card := judged([][2]float64{{1, 0}, {1, 0}})
	if Expectation(card) != nil {
		t.Error("given on attainment")
	}
	card.Scale, _ = ShippedScale("expectation")
	got := Expectation(card)
	near(t, "more than expected twice", got[0].T.Points, 62.40347345892084)
	near(t, "as expected", got[1].T.Points, 50)
}

func TestFairSplit_card(t *testing.T) {
	card := judged([][2]float64{{1, 0}, {1, 0}, {0, 0}})
	if r := FairSplit(card); r.Known || len(r.Notes) == 0 {
		t.Errorf("nothing opposed: %+v", r)
	}
	card.Summit.Goals[0].Opposed, card.Summit.Goals[1].Opposed = true, true
	card.Ratings[0].Importance, card.Ratings[2].Importance = 8, 2
	r := FairSplit(card)
	if !r.Known || len(r.Goals) != 2 || len(r.Apart) != 1 || r.Apart[0] != "r" {
		t.Fatalf("%+v", r)
	}
	// a bids 80 and 20, b 50 and 50: a gives 30/130 of the first.
	near(t, "a keeps", r.Goals[0].Parts[0], 1-30./130)
	near(t, "both", r.Points[0], r.Points[1])
}

// A side to which no divided goal matters bids nothing, even where it has other
// goals that matter.
func TestFairSplit_zeroBids(t *testing.T) {
	card := judged([][2]float64{{1, 0}, {1, 0}})
	card.Summit.Goals[0].Opposed = true
	card.Ratings[0].Importance = 0
	r := FairSplit(card)
	if !r.Known || r.Goals[0].Bids != [2]float64{0, 100} || r.Goals[0].Parts != [2]float64{0, 1} || r.Points != [2]float64{0, 100} {
		t.Errorf("%+v", r)
	}
}

// Without a tie zone the draw is the tie, not what rounding leaves of 1.
func TestShares_zoneOfZero(t *testing.T) {
	for _, weights := range []string{Own, Shared} {
		card := judged([][2]float64{{1, 0}, {.25, .75}, {.5, .25}, {0, .5}, {.75, .5}})
		card.Weights, card.TieZone = weights, 0
		r := Shares(card)
		if r.Any.Nobody != 0 || r.AnyZone.Nobody != 0 || r.RankedZone.Nobody != r.Ranked.Nobody {
			t.Errorf("%s: %+v", weights, r)
		}
	}
}
