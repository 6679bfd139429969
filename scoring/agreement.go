package scoring

import (
	"math"
	"math/big"
	"slices"
	"sort"
)

// tally is what several raters gave: for each unit (one rating of the card) how
// many gave each level. Units with fewer than two levels are not in it, for a
// level without another beside it says nothing about agreement.
type tally struct {
	levels []float64 // rising
	units  [][]given // the levels that occur in each
	from   []int     // of each unit: its place among all
}

// given says how often a level was given.
type given struct{ level, count int } // level by its place in tally.levels

// newTally counts the levels given, unit by unit.
func newTally(units [][]float64) tally {
	var t tally
	place := map[float64]int{}
	for _, unit := range units {
		if len(unit) > 1 {
			t.levels = append(t.levels, unit...)
		}
	}
	sort.Float64s(t.levels)
	t.levels = slices.Compact(t.levels)
	for i, level := range t.levels {
		place[level] = i
	}
	for at, unit := range units {
		if len(unit) < 2 {
			continue
		}
		t.from = append(t.from, at)
		unit = slices.Clone(unit)
		sort.Float64s(unit)
		var list []given
		for i, level := range unit {
			if i == 0 || level != unit[i-1] {
				list = append(list, given{level: place[level]})
			}
			list[len(list)-1].count++
		}
		t.units = append(t.units, list)
	}
	return t
}

// Reasons why there is no alpha.
const (
	noOverlap   = "No rating was given by two raters, so agreement cannot be measured."
	noVariation = "All raters gave the same level everywhere, so there is no variation against which agreement could be measured."
)

// alpha is Krippendorff's coefficient 1 - observed / expected disagreement with
// the squared distance of two places, for any number of raters and with missing
// ratings (Krippendorff 2011, Computing Krippendorff's alpha-reliability). One
// unit can be left out: skip, or -1. place gives each level its place, from how
// often each was given. note says why there is none.
//
// Places are whole numbers, and what is made of them is worked out without rounding:
// alpha is exactly 0 or 1 where it should be.
func (t tally) alpha(skip int, place func(totals []int) []int64) (a float64, note string) {
	totals := make([]int, len(t.levels))
	for u, unit := range t.units {
		for _, g := range unit {
			if u != skip {
				totals[g.level] += g.count
			}
		}
	}
	var all []given
	for i, c := range totals {
		if c > 0 {
			all = append(all, given{i, c})
		}
	}
	switch len(all) {
	case 0:
		return 0, noOverlap
	case 1:
		return 0, noVariation
	}
	places := place(totals)
	bySize := map[int64]*big.Int{} // scatter of the units with so many levels
	for u, unit := range t.units {
		if u == skip {
			continue
		}
		sum, m := scatter(unit, places)
		if bySize[m] == nil {
			bySize[m] = new(big.Int)
		}
		bySize[m].Add(bySize[m], sum)
	}
	expected, n := scatter(all, places)
	observed := new(big.Rat)
	for m, sum := range bySize {
		observed.Add(observed, new(big.Rat).SetFrac(sum, big.NewInt(m-1)))
	}
	ratio := new(big.Rat).SetFrac(big.NewInt(n-1), expected)
	a, _ = ratio.Sub(big.NewRat(1, 1), ratio.Mul(ratio, observed)).Float64()
	return a, ""
}

// scatter returns how far numbers that occur so often lie from each other, the sum of
// squared distances over all pairs, and how many there are. The sum is n times that
// of the squared distances from their mean, so no table of pairs is needed.
func scatter(list []given, places []int64) (sum *big.Int, n int64) {
	var squares, centre, one big.Int
	for _, g := range list {
		n += int64(g.count)
		one.SetInt64(places[g.level])
		one.Mul(&one, big.NewInt(int64(g.count)))
		centre.Add(&centre, &one)
		squares.Add(&squares, one.Mul(&one, big.NewInt(places[g.level])))
	}
	squares.Mul(&squares, big.NewInt(n))
	return squares.Sub(&squares, centre.Mul(&centre, &centre)), n
}

// ordinal places levels by Krippendorff's ordinal distance, the square of
// (numbers from c to k, minus half of those at c and at k): that is the
// distance of the mean ranks of c and k. It is doubled, to be whole.
func ordinal(totals []int) []int64 {
	out := make([]int64, len(totals))
	before := 0
	for i, c := range totals {
		out[i] = int64(2*before + c)
		before += c
	}
	return out
}

// interval places levels by their values, as whole numbers in the same proportions:
// thirds and hundredths are taken for what they are, other values to the last bit.
func interval(values []float64) []int64 {
	out := make([]int64, len(values))
	const most = 1000
	for parts := 1.0; parts <= most; parts++ {
		whole := true
		for i, value := range values {
			scaled := float64(value * parts)
			out[i] = int64(math.Round(scaled))
			whole = whole && math.Abs(scaled-float64(out[i])) < 1e-12
		}
		if whole {
			return out
		}
	}
	for i, value := range values {
		out[i] = int64(math.Round(float64(value * (1 << 53))))
	}
	return out
}

// agreement returns equal pairs over all pairs of levels of one unit, pooled
// over the units, and what it would be if the same levels were dealt out to them by
// chance; ok is false without a pair.
func (t tally) agreement() (share, chance float64, ok bool) {
	equal, pairs, n := 0, 0, 0
	totals := make([]int, len(t.levels))
	for _, unit := range t.units {
		m := 0
		for _, g := range unit {
			equal += g.count * (g.count - 1)
			m += g.count
			totals[g.level] += g.count
		}
		pairs += m * (m - 1)
		n += m
	}
	if pairs == 0 {
		return 0, 0, false
	}
	alike := 0
	for _, c := range totals {
		alike += c * (c - 1)
	}
	return float64(equal) / float64(pairs), float64(alike) / float64(n*(n-1)), true
}

// jackknife returns how far alpha may be off: 1.96 standard errors on either side,
// from leaving out one unit at a time (Efron and Tibshirani 1993, chapter 11). There is
// none for fewer than three units, for alpha of a single unit is 0 whatever the
// levels, and where alpha is undefined without one of them: undone is the first such
// unit, or -1.
func (t tally) jackknife(place func([]int) []int64) (low, high float64, undone int, ok bool) {
	n := len(t.units)
	whole, note := t.alpha(-1, place)
	if n < 3 || note != "" {
		return 0, 0, -1, false
	}
	left, mean := make([]float64, n), 0.0
	for i := range t.units {
		if left[i], note = t.alpha(i, place); note != "" {
			return 0, 0, i, false
		}
		left[i] -= whole // so that what is equal is 0, without rounding
		mean += left[i] / float64(n)
	}
	sum := 0.0
	for _, x := range left {
		sum += float64((x - mean) * (x - mean))
	}
	margin := float64(1.96 * math.Sqrt(float64(sum*float64(n-1))/float64(n)))
	return whole - margin, min(1, whole+margin), -1, true
}

// quantile returns the p-quantile of sorted numbers by linear interpolation
// (type 7 of Hyndman and Fan 1996).
func quantile(sorted []float64, p float64) float64 {
	at := float64(p * float64(len(sorted)-1))
	below := math.Floor(at)
	i := int(below)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + float64((at-below)*(sorted[i+1]-sorted[i]))
}
