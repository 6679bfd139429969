package scoring

import (
	"math"
	"sort"
)

// sameWithin is the distance in points below which values, running means and
// differences count as equal (docs/method.md, section 0).
const sameWithin = 1e-10

// slack is added to every threshold in favour of reaching it: x >= t - slack.
const slack = 1e-9

// same reports whether two numbers of points count as equal.
func same(a, b float64) bool { return math.Abs(a-b) < sameWithin }

// snapZero returns x, or 0 where x counts as 0.
func snapZero(x float64) float64 {
	if same(x, 0) {
		return 0
	}
	return x
}

// sortedSnapped returns the values in rising order with those that count as
// equal made the same number, the least of its group.
func sortedSnapped(values []float64) []float64 {
	out := append([]float64(nil), values...)
	sort.Float64s(out)
	for i := 1; i < len(out); i++ {
		if same(out[i], out[i-1]) {
			out[i] = out[i-1]
		}
	}
	return out
}

// inner keeps a share that is neither impossible nor certain off 0 and 1, so
// that 0 and 1 mean what they say.
func inner(p float64) float64 {
	return min(max(p, math.SmallestNonzeroFloat64), math.Nextafter(1, 0))
}

// least and most return the smallest and largest of the values, which must not be none.
func least(values []float64) float64 {
	m := values[0]
	for _, v := range values[1:] {
		m = min(m, v)
	}
	return m
}

func most(values []float64) float64 {
	m := values[0]
	for _, v := range values[1:] {
		m = max(m, v)
	}
	return m
}

// weighted returns the sum of weight times value.
func weighted(weights, values []float64) float64 {
	sum := 0.0
	for i, w := range weights {
		sum += float64(w * values[i])
	}
	return sum
}
