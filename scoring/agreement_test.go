package scoring

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestVectors_krippendorff(t *testing.T) {
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
		got, note = tally.alpha(-1, func([]int) []int64 { return interval(tally.levels) })
		near(t, v.Name+" interval"+note, got, fraction(t, v.Alpha["interval"][0].(string)))
		share, _, _ := tally.agreement()
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

func TestAlpha_agreesWithItsDefinition(t *testing.T) {
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
		got, _ = tally.alpha(-1, func([]int) []int64 { return interval(tally.levels) })
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

func TestAlpha_undefined(t *testing.T) {
	if _, note := newTally([][]float64{{1}, {2}, nil}).alpha(-1, ordinal); note != noOverlap {
		t.Errorf("no overlap: %q", note)
	}
	if _, note := newTally([][]float64{{1, 1}, {1, 1, 1}}).alpha(-1, ordinal); note != noVariation {
		t.Errorf("no variation: %q", note)
	}
	// Without the first unit nothing varies, so there is no interval.
	if _, _, undone, ok := newTally([][]float64{{}, {1, 2}, {1, 1}, {1, 1}}).jackknife(ordinal); ok || undone != 0 {
		t.Error("an interval although one replicate is undefined")
	}
	if _, _, undone, ok := newTally([][]float64{{1, 2}, {1, 2}}).jackknife(ordinal); ok || undone != -1 {
		t.Error("an interval from two units")
	}
	if low, high, _, ok := newTally([][]float64{{1, 2}, {1, 1}, {2, 2}, {2, 2}}).jackknife(ordinal); !ok || low >= high || high > 1 {
		t.Errorf("interval %v to %v, %v", low, high, ok)
	}
	if a, _ := newTally([][]float64{{1, 1}, {2, 2}}).alpha(-1, ordinal); a != 1 {
		t.Errorf("perfect agreement: %v", a)
	}
}

func TestQuantile_type7(t *testing.T) {
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

// units turns the ratings of raters, a line each with one digit a unit and "." for none,
// into units.
func units(lines ...string) [][]float64 {
	out := make([][]float64, len(strings.ReplaceAll(lines[0], " ", "")))
	for _, line := range lines {
		for i, c := range strings.ReplaceAll(line, " ", "") {
			if c != '.' {
				out[i] = append(out[i], float64(c-'0'))
			}
		}
	}
	return out
}

// TestAlpha_exact holds that alpha is 0 or 1 to the last bit where it should be, by either
// distance, and what is said where nothing says how far it may be off.
func TestAlpha_exact(t *testing.T) {
	many := make([]string, 40)
	for i := range many {
		many[i] = strings.Repeat("2", 30)
	}
	for name, test := range map[string]struct {
		units [][]float64
		want  float64
	}{
		"five raters of five goals":     {units("2 2 2 2 2", "2 2 2 2 2", "2 . . . 2", "2 2 2 2 0", "2 . 2 2 2"), 0},
		"the same, raters for units":    {units("2 2 2 2 2", "2 2 . 2 .", "2 2 . 2 2", "2 2 . 2 2", "2 2 2 0 2"), 0},
		"one goal":                      {units("2", "2", "2", "2", "2", "2", "0"), 0},
		"one goal, three levels":        {units("3", "1", "0"), 0},
		"one goal of many levels":       {units("0", "1", "2", "3", "4", "7", "7", "9"), 0},
		"all agree":                     {units("0 1 2 3 4 0 1", "0 1 2 3 4 . 1", "0 1 2 . 4 0 1"), 1},
		"thirds":                        {units("0 1 2 3 1", "0 1 2 3 1", "0 1 2 3 ."), 1},
		"many raters":                   {units(append(many, strings.Repeat("3", 30))...), -29. / 1200},
		"two of each in every unit":     {units("11", "22", "1.", "2."), -8. / 27},
		"opposed":                       {units("04", "40"), -.5},
		"one unit with nothing besides": {units("1 0 .", "2 . 0", ". . ."), 0},
	} {
		t.Run(name, func(t *testing.T) {
			tally := newTally(test.units)
			values := make([]float64, len(tally.levels))
			for i, level := range tally.levels {
				values[i] = level / 3 // as on a scale of thirds
			}
			byOrder, _ := tally.alpha(-1, ordinal)
			byValue, _ := tally.alpha(-1, func([]int) []int64 { return interval(values) })
			for kind, got := range map[string]float64{"order": byOrder, "value": byValue} {
				near(t, kind, got, alphaByPairs(test.units, kind == "order"))
				if got != test.want || math.Signbit(got) != math.Signbit(test.want) {
					t.Errorf("by %s: %v, want exactly %v", kind, got, test.want)
				}
			}
		})
	}
}
