package scoring

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestVectors_GoalAttainment(t *testing.T) {
	for _, v := range readVectors(t).GAS {
		near(t, "T", attainmentScore(v.W, v.X, v.Rho), v.T)
	}
}

func TestVectors_AdjustedWinner(t *testing.T) {
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
func TestAdjustedWinner_NobodyCanBeBetterOffAlone(t *testing.T) {
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

func TestVectors_Krippendorff(t *testing.T) {
	for _, v := range readVectors(t).Alpha {
		var units [][]float64
		for u := range v.Coders[0] {
			var unit []float64
			for _, coder := range v.Coders {
				if coder[u] != nil {
					unit = append(unit, *coder[u])
				}
			}
			units = append(units, unit)
		}
		tally := newTally(units)
		got, note := tally.alpha(-1, ordinal)
		near(t, v.Name+" ordinal"+note, got, fraction(t, v.Alpha["ordinal"][0].(string)))
		got, note = tally.alpha(-1, func([]int) []float64 { return tally.levels })
		near(t, v.Name+" interval"+note, got, fraction(t, v.Alpha["interval"][0].(string)))
		share, _ := tally.agreement()
		if share <= 0.5 || share >= 1 {
			t.Errorf("agreement %v", share)
		}
	}
}

// alphaByPairs is alpha with both distances written out as the definition has
// them, pair by pair.
func alphaByPairs(units [][]float64, byOrder bool) float64 {
	counts := map[float64]float64{}
	var all []float64
	for _, u := range units {
		if len(u) > 1 {
			all = append(all, u...)
			for _, v := range u {
				counts[v]++
			}
		}
	}
	distance := func(c, k float64) float64 {
		if !byOrder {
			return (c - k) * (c - k)
		}
		if c > k {
			c, k = k, c
		}
		sum := 0.0
		for g, n := range counts {
			if g >= c && g <= k {
				sum += n
			}
		}
		sum -= (counts[c] + counts[k]) / 2
		return sum * sum
	}
	observed, expected := 0.0, 0.0
	for _, u := range units {
		for i := range u {
			for j := range u {
				if i != j {
					observed += distance(u[i], u[j]) / float64(len(u)-1)
				}
			}
		}
	}
	for i := range all {
		for j := range all {
			if i != j {
				expected += distance(all[i], all[j]) / float64(len(all)-1)
			}
		}
	}
	return 1 - observed/expected
}

func TestAlpha_AgreesWithItsDefinition(t *testing.T) {
	rng := rand.New(rand.NewPCG(22, 1))
	compared := 0
	for range 300 {
		units := make([][]float64, 1+rng.IntN(8))
		for i := range units {
			for range rng.IntN(6) {
				units[i] = append(units[i], float64(rng.IntN(5))*25)
			}
		}
		tally := newTally(units)
		got, note := tally.alpha(-1, ordinal)
		if note != "" {
			continue
		}
		compared++
		near(t, "ordinal", got, alphaByPairs(units, true))
		got, _ = tally.alpha(-1, func([]int) []float64 { return tally.levels })
		near(t, "interval", got, alphaByPairs(units, false))
		// Leaving a unit out is the same as never having had it.
		skip := rng.IntN(len(tally.units))
		var rest [][]float64
		at := 0
		for _, u := range units {
			if len(u) < 2 {
				continue
			}
			if at != skip {
				rest = append(rest, u)
			}
			at++
		}
		without, note := tally.alpha(skip, ordinal)
		if again, same := newTally(rest).alpha(-1, ordinal); note == "" {
			near(t, "without one", without, again)
		} else if same != note {
			t.Errorf("note %q, without the unit %q", note, same)
		}
	}
	if compared < 150 {
		t.Errorf("only %d compared", compared)
	}
}

func TestAlpha_Undefined(t *testing.T) {
	if _, note := newTally([][]float64{{1}, {2}, nil}).alpha(-1, ordinal); note != noOverlap {
		t.Errorf("no overlap: %q", note)
	}
	if _, note := newTally([][]float64{{1, 1}, {1, 1, 1}}).alpha(-1, ordinal); note != noVariation {
		t.Errorf("no variation: %q", note)
	}
	// Without the first unit nothing varies, so there is no interval.
	if _, _, ok := newTally([][]float64{{1, 2}, {1, 1}, {1, 1}}).jackknife(ordinal); ok {
		t.Error("an interval although one replicate is undefined")
	}
	if _, _, ok := newTally([][]float64{{1, 2}, {1, 2}}).jackknife(ordinal); ok {
		t.Error("an interval from two units")
	}
	if low, high, ok := newTally([][]float64{{1, 2}, {1, 1}, {2, 2}, {2, 2}}).jackknife(ordinal); !ok || low >= high || high > 1 {
		t.Errorf("interval %v to %v, %v", low, high, ok)
	}
	if a, _ := newTally([][]float64{{1, 1}, {2, 2}}).alpha(-1, ordinal); a != 1 {
		t.Errorf("perfect agreement: %v", a)
	}
}

func TestQuantile_Type7(t *testing.T) {
	for _, tt := range []struct {
		sorted []float64
		p      float64
		want   float64
	}{
		{[]float64{1, 2, 3, 4}, .25, 1.75}, {[]float64{1, 2, 3, 4}, .5, 2.5}, {[]float64{1, 2, 3, 4}, .75, 3.25},
		{[]float64{5}, .25, 5}, {[]float64{0, 4}, .75, 3}, {[]float64{0, 1, 10}, .5, 1},
	} {
		near(t, "quantile", quantile(tt.sorted, tt.p), tt.want)
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

func TestPanel(t *testing.T) {
	one, two, three := judged([][2]float64{{4, 0}, {2, 2}}), judged([][2]float64{{3, 0}, {2, 1}}), judged([][2]float64{{0, 4}, {2, 2}})
	one.Rater = "first"
	three.Ratings[3].Status = Pending
	r, err := Panel([]Scorecard{one, two, three})
	if err != nil {
		t.Fatal(err)
	}
	if r.Raters != 3 || len(r.Ratings) != 4 || r.Ratings[3].Count != 2 || r.Distances[0].Rater != "first" {
		t.Errorf("%+v", r)
	}
	first := r.Ratings[0]
	near(t, "median", first.Median, 3)
	near(t, "mean", first.Mean, 7./3)
	near(t, "lower quartile", first.Q1, 1.5)
	near(t, "upper quartile", first.Q3, 3.5)
	// Pairs: p/a none, p/b one of three, q/a three of three, q/b none of one.
	near(t, "agreement", r.Agreement.Value, 4./10)
	near(t, "a leads", r.Leads[0].Value, 2./3)
	near(t, "b leads", r.Leads[1].Value, 1./3)
	near(t, "distance", r.Distances[0].Points.Points, (25+0+0+12.5)/4)
	if !r.Alpha.Ordinal.Known || !r.Alpha.Interval.Known {
		t.Errorf("alpha %+v", r.Alpha)
	}
	other := one
	other.Summit.ID = "other"
	if _, err := Panel([]Scorecard{one, other}); err == nil {
		t.Error("cards of two summits were taken")
	}
	if _, err := Panel(nil); err == nil {
		t.Error("no card was taken")
	}
	alone, err := Panel([]Scorecard{one})
	if err != nil || alone.Alpha.Note != noOverlap || alone.Agreement.Known {
		t.Errorf("one rater: %+v %v", alone.Alpha, err)
	}
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

func TestExpectation_OnlyOnItsScale(t *testing.T) {
	card := judged([][2]float64{{1, 0}, {1, 0}})
	if Expectation(card) != nil {
		t.Error("given on attainment")
	}
	card.Scale, _ = ShippedScale("expectation")
	got := Expectation(card)
	near(t, "more than expected twice", got[0].T.Points, 62.40347345892084)
	near(t, "as expected", got[1].T.Points, 50)
}

func TestFairSplit_Card(t *testing.T) {
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
