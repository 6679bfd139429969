package scoring

import "strings"

// contest is what shares and tipping points are worked out from: the sides that
// took part and have a total, and for each of them the goals that count.
type contest struct {
	weights string // Own or Shared
	zone    float64
	scale   Scale        // whose levels the values are; without levels where they are not
	names   []string     // of the summit's goals, by position
	sides   []contestant // in the summit's order
	leader  int          // first by total; -1 when the first two are equal or fewer than two sides have a total
	second  int          // -1 likewise
	missing bool         // a side that took part has no total
	others  bool         // an aim that does not count has another importance than one that does
	problem string       // why nothing can be worked out; "" when it can
}

// contestant is one side of a contest. The lists run in parallel, one entry a
// goal that counts, in the summit's order.
type contestant struct {
	id          string
	goals       []int     // positions in Summit.Goals
	importances []float64 // as the card has them; all equal when it gave only zeros
	weights     []float64 // sum 1
	values      []float64 // points
	total       float64   // points
}

// Sentences for what cannot be worked out.
const (
	noRival  = "Fewer than two of the sides that took part have a total, so no weighting can be compared."
	noLeader = "The first two sides have equal totals, so nobody leads and there is nothing to tip."
)

// newContest returns the contest of the card's totals.
func newContest(card Scorecard) *contest {
	k := contestOf(card, func(c *cell) (float64, bool) { return float64(100 * c.value), true })
	k.scale = card.Scale
	return k
}

// contestOf returns the contest of some value in points that a cell that counts
// may have; without one the goal does not count.
func contestOf(card Scorecard, value func(*cell) (points float64, ok bool)) *contest {
	k := &contest{weights: card.Weights, zone: card.TieZone, leader: -1, second: -1}
	if gaps := SharedGaps(card); len(gaps) > 0 {
		k.problem = sharedProblem(card, gaps)
		return k
	}
	s := newSheet(&card)
	s.leaveOut()
	for _, goal := range card.Summit.Goals {
		k.names = append(k.names, goal.ID)
	}
	skip := sharedSkips(s, value)
	for i, side := range card.Summit.Sides {
		if side.Absent {
			continue
		}
		one := contestant{id: side.ID}
		for g := range card.Summit.Goals {
			c := s.at(g, i)
			if !c.counts {
				continue
			}
			if v, ok := value(c); ok && !skip[g] {
				one.goals = append(one.goals, g)
				one.importances = append(one.importances, c.importance)
				one.values = append(one.values, v)
			}
		}
		if len(one.goals) == 0 {
			k.missing = true
			continue
		}
		for g := range card.Summit.Goals {
			c := s.at(g, i)
			k.others = k.others || c.aim && c.importance != one.importances[0]
		}
		one.weigh()
		k.sides = append(k.sides, one)
	}
	k.rank()
	return k
}

// sharedSkips marks, with shared weights, the goals without the value for some
// side that took part: what cannot be compared counts for none.
func sharedSkips(s *sheet, value func(*cell) (float64, bool)) []bool {
	skip := make([]bool, len(s.card.Summit.Goals))
	if s.card.Weights != Shared {
		return skip
	}
	for g := range skip {
		for i, side := range s.card.Summit.Sides {
			if _, ok := value(s.at(g, i)); !side.Absent && !ok {
				skip[g] = true
			}
		}
	}
	return skip
}

// sharedProblem says why shared weights cannot be used, naming the goals.
func sharedProblem(card Scorecard, gaps []string) string {
	titles := make([]string, len(gaps))
	for i, id := range gaps {
		goal, _ := card.Summit.Goal(id)
		titles[i] = goal.Title
	}
	return "Shared weights need an aim of every side that took part under every goal; one is missing under " +
		strings.Join(titles, ", ") + ". Add it, or give each side its own importances."
}

// weigh works out weights and total from importances and values.
func (c *contestant) weigh() {
	sum := 0.0
	for _, importance := range c.importances {
		sum += importance
	}
	c.weights = make([]float64, len(c.importances))
	for i, importance := range c.importances {
		c.weights[i] = importance / sum
	}
	c.total = weighted(c.importances, c.values) / sum
}

// oneOrder reports whether all importances are equal, so that only one
// weighting keeps their order.
func (c *contestant) oneOrder() bool {
	for _, importance := range c.importances {
		if importance != c.importances[0] {
			return false
		}
	}
	return true
}

// rank finds the first two by total.
func (k *contest) rank() {
	if len(k.sides) < 2 {
		k.problem = noRival
		return
	}
	first, second := 0, -1
	for i := 1; i < len(k.sides); i++ {
		switch {
		case k.sides[i].total > k.sides[first].total:
			first, second = i, first
		case second < 0 || k.sides[i].total > k.sides[second].total:
			second = i
		}
	}
	if !same(k.sides[first].total, k.sides[second].total) {
		k.leader, k.second = first, second
	}
}

// differences returns the values of side a minus those of side b, goal by goal;
// only for shared weights, where both have the same goals.
func (k *contest) differences(a, b int) []float64 {
	out := make([]float64, len(k.sides[a].values))
	for i, v := range k.sides[a].values {
		out[i] = snapZero(v - k.sides[b].values[i])
	}
	return out
}

// certainUntil returns the doubt up to which the leader leads for certain: the
// least over its rivals.
func (k *contest) certainUntil() float64 {
	until := 1.0
	lead := k.sides[k.leader]
	for j, rival := range k.sides {
		if j == k.leader {
			continue
		}
		worst := least(lead.values) - most(rival.values)
		if k.weights == Shared {
			worst = least(k.differences(k.leader, j))
		}
		until = min(until, holdsUntil(lead.total-rival.total, worst))
	}
	return until
}

// spacing returns the share of all rising spacings of the card's levels, ends
// fixed, under which the leader's total is above the second's; ok is false
// where levels have no spacing to choose.
func (k *contest) spacing() (share float64, ok bool) {
	if len(k.scale.Levels) < 2 || k.leader < 0 {
		return 0, false
	}
	var d []float64
	for _, level := range k.scale.Levels[1:] {
		at := k.sides[k.leader].atLeast(level.Value) - k.sides[k.second].atLeast(level.Value)
		d = append(d, snapZero(float64(100*at)))
	}
	return leads(d, 0), true
}

// atLeast returns the weight of the goals whose value is this or more, value in [0,1].
func (c *contestant) atLeast(value float64) float64 {
	sum := 0.0
	for i, v := range c.values {
		if v > float64(100*value)-sameWithin {
			sum += c.weights[i]
		}
	}
	return sum
}
