package scoring

import (
	"math"
	"slices"
	"sort"
)

// tally is what several raters gave: for each unit (one rating of the card) how
// many gave each level. Units with fewer than two levels are not in it, for a
// level without another beside it says nothing about agreement.
type tally struct {
	levels []float64 // rising
	units  [][]given // the levels that occur in each
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
	for _, unit := range units {
		if len(unit) < 2 {
			continue
		}
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
// The squared distances of all pairs of n numbers sum to 2 n times the squared
// distances from their mean, so no table of pairs is needed.
func (t tally) alpha(skip int, place func(totals []int) []float64) (a float64, note string) {
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
	observed := 0.0
	for u, unit := range t.units {
		if u != skip {
			sum, m := scatter(unit, places)
			observed += sum * m / (m - 1)
		}
	}
	sum, n := scatter(all, places)
	return 1 - float64(observed*(n-1))/float64(sum*n), ""
}

// scatter returns the sum of squared distances from the mean of numbers that
// occur so often, and how many there are.
func scatter(list []given, places []float64) (sum, n float64) {
	centre := 0.0
	for _, g := range list {
		n += float64(g.count)
		centre += float64(float64(g.count) * places[g.level])
	}
	centre /= n
	for _, g := range list {
		away := places[g.level] - centre
		sum += float64(float64(g.count) * float64(away*away))
	}
	return sum, n
}

// ordinal places levels by Krippendorff's ordinal distance, the square of
// (numbers from c to k, minus half of those at c and at k): that is the
// distance of the mean ranks of c and k.
func ordinal(totals []int) []float64 {
	out := make([]float64, len(totals))
	before := 0
	for i, c := range totals {
		out[i] = float64(before) + float64(c)/2
		before += c
	}
	return out
}

// agreement returns equal pairs over all pairs of levels of one unit, pooled
// over the units; ok is false without a pair.
func (t tally) agreement() (share float64, ok bool) {
	equal, pairs := 0, 0
	for _, unit := range t.units {
		n := 0
		for _, g := range unit {
			equal += g.count * (g.count - 1)
			n += g.count
		}
		pairs += n * (n - 1)
	}
	if pairs == 0 {
		return 0, false
	}
	return float64(equal) / float64(pairs), true
}

// jackknife returns the interval of alpha: 1.96 standard errors on either side,
// from leaving out one unit at a time (Efron and Tibshirani 1993, chapter 11).
// ok is false for fewer than three units, for alpha of a single unit is 0
// whatever the levels, and where alpha is undefined without one of them.
func (t tally) jackknife(place func([]int) []float64) (low, high float64, ok bool) {
	n := len(t.units)
	whole, note := t.alpha(-1, place)
	if n < 3 || note != "" {
		return 0, 0, false
	}
	left, ones := make([]float64, n), make([]given, n)
	for i := range t.units {
		if left[i], note = t.alpha(i, place); note != "" {
			return 0, 0, false
		}
		ones[i] = given{i, 1}
	}
	sum, count := scatter(ones, left)
	margin := float64(1.96 * math.Sqrt(float64(sum*(count-1))/count))
	return whole - margin, min(1, whole+margin), true
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
