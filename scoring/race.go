package scoring

import (
	"slices"
	"sort"
)

// race works out, for sides whose weights vary independently, the share of
// weightings under which each side's total is above all others:
// share of k = integral of (density of k) * product over j != k of (share of j
// at or below). Between neighbouring knots of any side that is a polynomial,
// which a Gauss-Legendre rule of half its degree integrates exactly.
//
// A race is run in short steps so that a page can draw in between.
type race struct {
	rules  map[int]rule // kept between races
	sides  []*spread
	shares []float64 // one a side
	tie    float64   // of two or more point masses at the top
	sure   []bool    // the share is 0 or 1 under every weighting

	members []int       // sides that are no point mass
	spreads []*spread   // theirs, moved so that the integral begins at 0
	breaks  []float64   // ends and knots of the integral, rising
	below   [][]float64 // of each member at each break
	panels  []panel     // still to do, last first
	spare   panel       // finished, with lists to use again
	exact   int         // nodes of the exact rule; 0 when it would be too large
	place   []float64   // at the present node: share below and density of each member,
	density []float64   // and the product of the shares below of the members before it
	before  []float64
}

// beginRace prepares a race between the sides. Two point masses count as equal
// when they are closer than gap points.
func beginRace(rules map[int]rule, sides []*spread, gap float64) *race {
	r := &race{rules: rules, sides: sides, shares: make([]float64, len(sides)), sure: make([]bool, len(sides))}
	open := false
	for k := range sides {
		r.shares[k], r.sure[k] = certain(sides, k, gap)
		if r.shares[k] == 1 {
			for j := range sides {
				r.sure[j] = true
			}
			return r
		}
		open = open || !r.sure[k]
	}
	floor := r.racePoints(gap)
	if open {
		r.lay(floor)
	}
	return r
}

// certain reports whether side k's share is 0 or 1 whatever the weights.
func certain(sides []*spread, k int, gap float64) (share float64, sure bool) {
	ahead := true
	for j, rival := range sides {
		if j == k {
			continue
		}
		if sides[k].isPoint() && rival.isPoint() {
			if sides[k].low()-rival.low() < gap {
				return 0, true
			}
			continue
		}
		if sides[k].high() < rival.low()+sameWithin {
			return 0, true
		}
		ahead = ahead && sides[k].low() > rival.high()-sameWithin
	}
	if ahead {
		return 1, true
	}
	return 0, false
}

// racePoints settles the sides that are point masses and returns the highest
// of them, below which no other side can lead, or the lowest knot of all.
func (r *race) racePoints(gap float64) (floor float64) {
	var points []int
	first := true
	for k, s := range r.sides {
		if s.isPoint() {
			points = append(points, k)
		} else {
			r.members = append(r.members, k)
		}
		if first || s.low() > floor {
			floor, first = s.low(), false
		}
	}
	if len(points) == 0 {
		return floor
	}
	top := r.sides[points[0]].low()
	for _, k := range points {
		top = max(top, r.sides[k].low())
	}
	chance := 1.0
	for _, j := range r.members {
		chance = float64(chance * r.sides[j].atOrBelow(top))
	}
	level := 0
	for _, k := range points {
		if top-r.sides[k].low() < gap {
			level++
		}
		if !r.sure[k] {
			r.shares[k] = inner(chance)
		}
	}
	if level > 1 {
		r.tie = chance
	}
	return floor
}

// atOrBelow returns the share of weightings with a total at or below t, which
// counts as an end of the spread when it is as good as there.
func (s *spread) atOrBelow(t float64) float64 {
	switch {
	case t > s.high()-sameWithin:
		return 1
	case t < s.low()+sameWithin:
		return 0
	}
	share, _, _ := s.below(t, 0)
	return share
}

// lay divides the integral from floor upwards into panels.
func (r *race) lay(floor float64) {
	if len(r.members) == 0 {
		return
	}
	degree := 0 // of the product of all shares below; the integrand has one less
	for _, k := range r.members {
		s := r.sides[k].at(0, 1, -floor)
		r.spreads = append(r.spreads, s)
		degree += s.degree + 1
		for _, v := range s.knots {
			if v > 0 {
				r.breaks = append(r.breaks, v)
			}
		}
	}
	r.breaks = append(r.breaks, 0)
	sort.Float64s(r.breaks)
	r.breaks = slices.Compact(r.breaks)
	for _, s := range r.spreads {
		row, gap := make([]float64, len(r.breaks)), 0
		for i, t := range r.breaks {
			row[i], _, gap = s.below(t, gap)
		}
		r.below = append(r.below, row)
	}
	r.place = make([]float64, len(r.members))
	r.density = make([]float64, len(r.members))
	r.before = make([]float64, len(r.members))

	nodes := (degree + 1) / 2
	if nodes <= mostNodes && nodes*len(r.breaks) <= mostWork {
		r.layExact(nodes)
	} else {
		r.layWide()
	}
}

// layExact makes a panel of every gap between breaks, for the exact rule.
func (r *race) layExact(nodes int) {
	r.exact, r.panels = nodes, nil
	for i := len(r.breaks) - 2; i >= 0; i-- {
		if !r.idle(i) {
			r.panels = append(r.panels, r.newPanel(i, i+1, nodes))
		}
	}
}

// layWide makes one panel of all that counts, to be divided where two rules do
// not agree.
func (r *race) layWide() {
	r.exact, r.panels = 0, nil
	from, to := 0, len(r.breaks)-1
	for from < to && r.idle(from) {
		from++
	}
	for from < to && r.idle(to-1) {
		to--
	}
	if from < to {
		r.panels = append(r.panels, r.newPanel(from, to, firstNodes))
	}
}
