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
	units  [][]int   // one count a level
}

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
		counts := make([]int, len(t.levels))
		for _, level := range unit {
			counts[place[level]]++
		}
		t.units = append(t.units, counts)
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
	for u, counts := range t.units {
		for i, c := range counts {
			if u != skip {
				totals[i] += c
			}
		}
	}
	n, levels := 0, 0
	for _, c := range totals {
		n += c
		if c > 0 {
			levels++
		}
	}
	switch levels {
	case 0:
		return 0, noOverlap
	case 1:
		return 0, noVariation
	}
	places := place(totals)
	observed := 0.0
	for u, counts := range t.units {
		if u != skip {
			sum, m := scatter(counts, places)
			observed += sum * m / (m - 1)
		}
	}
	sum, all := scatter(totals, places)
	return 1 - float64(observed*(all-1))/float64(sum*all), ""
}

// scatter returns the sum of squared distances from the mean of numbers that
// occur so often, and how many there are.
func scatter(counts []int, values []float64) (sum, n float64) {
	centre := 0.0
	for i, c := range counts {
		n += float64(c)
		centre += float64(float64(c) * values[i])
	}
	centre /= n
	for i, c := range counts {
		away := values[i] - centre
		sum += float64(float64(c) * float64(away*away))
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
	for _, counts := range t.units {
		n := 0
		for _, c := range counts {
			equal += c * (c - 1)
			n += c
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
	left, ones := make([]float64, n), make([]int, n)
	for i := range t.units {
		if left[i], note = t.alpha(i, place); note != "" {
			return 0, 0, false
		}
		ones[i] = 1
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
