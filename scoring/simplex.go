package scoring

import "sort"

// atMost returns the share of all weightings w (no weight negative, sum 1)
// under which sum(w d) <= 0, in O(n^2).
//
// The recursion of Varsi (1973, The multidimensional content of the frustum of
// the simplex) and Ali (1973, Content of the frustum of a simplex): taking out
// one value above zero or one at or below it leaves two smaller problems, and
// the answer is their mean weighted by the distances to zero. Every step is
// such a mean of numbers in [0,1], so nothing cancels. The textbook sum of
// truncated powers is not used: its error reaches 1e26 at 20 values when some
// of them coincide.
func atMost(d []float64) float64 {
	var above, below []float64
	for _, v := range d {
		if v > 0 {
			above = append(above, v)
		} else {
			below = append(below, -v)
		}
	}
	if len(above) == 0 {
		return 1
	}
	if len(below) == 0 {
		return 0
	}
	row := make([]float64, len(above)+1)
	row[0] = 1
	for _, x := range below {
		for k, y := range above {
			row[k+1] = (float64(y*row[k+1]) + float64(x*row[k])) / (y + x)
		}
	}
	return row[len(above)]
}

// leads returns the share of all weightings under which sum(w d) > by, d and by
// in points. It is 0 or 1 only when that is certain. A lead that no weighting
// changes (all d equal) must pass by with the slack that every threshold has.
func leads(d []float64, by float64) float64 {
	low, high := least(d), most(d)
	if same(low, high) {
		if passes(low, by) {
			return 1
		}
		return 0
	}
	rest := make([]float64, len(d))
	for i, v := range d {
		rest[i] = -snapZero(v - by)
	}
	if most(rest) <= 0 {
		return 1
	}
	if least(rest) >= 0 {
		return 0
	}
	return inner(atMost(rest))
}

// passes reports whether a certain lead is more than by: more than a tie for
// by = 0, else beyond the tie zone, which a lead within slack has not left.
func passes(lead, by float64) bool {
	if by == 0 {
		return lead >= sameWithin
	}
	return lead > by+slack
}

// centralWeight returns the mean weight of value i over all weightings under which
// sum(w d) > 0. all is leads(d, 0), above 0.
//
// The weight of value i has density proportional to w_i under the weights of
// one more value like it, so its mean is P(d with d_i twice) / (n P(d))
// (central weight vector: Lahdelma, Hokkanen and Salminen 1998, SMAA).
func centralWeight(d []float64, i int, all float64) float64 {
	twice := append(append(make([]float64, 0, len(d)+1), d...), d[i])
	return leads(twice, 0) / (float64(len(d)) * all)
}

// runningMeans returns the corners of the set of weights that keep an order of
// importance, as values: with the goals in groups of falling importance, the
// mean value of the first group, of the first two and so on. Weights uniform on
// that set give the same total as weights uniform on the simplex of these means
// (rank-ordered weights: Barron and Barrett 1996). Equal importances make one
// group, so their weights stay equal.
func runningMeans(importances, values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return importances[order[a]] > importances[order[b]] })
	var means []float64
	sum := 0.0
	for i, at := range order {
		sum += values[at]
		last := i == len(order)-1
		if last || importances[order[i+1]] != importances[at] {
			means = append(means, sum/float64(i+1))
		}
	}
	return means
}

// holdsUntil returns the doubt e up to which a lead is certain when every value
// is pulled away from its total by e, for one rival: lead and worst in points,
// worst the lead under the least favourable weighting
// (epsilon-contamination: Foster, McGillivray and Seth 2013).
func holdsUntil(lead, worst float64) float64 {
	if same(lead, 0) || lead < 0 {
		return 0
	}
	if snapZero(worst) >= 0 {
		return 1
	}
	return lead / (lead - worst)
}
