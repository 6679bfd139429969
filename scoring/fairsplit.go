package scoring

import "sort"

// FairSplitResult divides the goals that both sides cannot have, by Adjusted
// Winner (docs/method.md, section 7).
type FairSplitResult struct {
	Known  bool      // false when it does not apply; Notes says why
	Sides  [2]string // in the summit's order
	Goals  []FairGoal
	Points [2]float64 // what each side gets by its own 100 points; equal unless one side's list gives it more anyway
	Apart  []string   // goals not divided: both can have them, or only one side wants them
	Notes  []string
}

// FairGoal is one goal of the division.
type FairGoal struct {
	Goal  string
	Bids  [2]float64 // each side's importance as points of 100
	Parts [2]float64 // the part each side gets, in [0,1], sum 1
}

// FairSplit divides the goals flagged opposed between the two sides that took
// part, by the importances of the card.
//
// Adjusted Winner (Brams and Taylor 1996, Fair division): each goal goes to the
// side that bids more, then goals move from the side with more points to the
// other in rising order of the ratio of their bids until both have the same;
// the last one moves in part. No other division gives both more. Equal bids go
// to the side that has fewer points so far.
func FairSplit(card Scorecard) FairSplitResult {
	var sides []int
	for i, side := range card.Summit.Sides {
		if !side.Absent {
			sides = append(sides, i)
		}
	}
	if len(sides) != 2 {
		return FairSplitResult{Notes: []string{"A fair split is worked out between exactly two sides that took part."}}
	}
	s := newSheet(&card)
	r := FairSplitResult{Sides: [2]string{card.Summit.Sides[sides[0]].ID, card.Summit.Sides[sides[1]].ID}}
	var bids [2][]float64
	for g, goal := range card.Summit.Goals {
		a, b := s.at(g, sides[0]), s.at(g, sides[1])
		if !goal.Opposed || !a.aim || !b.aim || !(a.importance > 0) && !(b.importance > 0) {
			r.Apart = append(r.Apart, goal.ID)
			continue
		}
		r.Goals = append(r.Goals, FairGoal{Goal: goal.ID})
		bids[0] = append(bids[0], a.importance)
		bids[1] = append(bids[1], b.importance)
	}
	if len(r.Goals) == 0 {
		r.Notes = []string{"No goal is marked as one that both sides cannot have, so there is nothing to divide."}
		for _, goal := range card.Summit.Goals {
			if goal.Opposed {
				r.Notes = []string{"None of the goals marked as ones that both sides cannot have is wanted by both, so there is nothing to divide."}
			}
		}
		return r
	}
	bids[0], bids[1] = hundred(bids[0]), hundred(bids[1])
	parts, points := adjustedWinner(bids[0], bids[1])
	for i := range r.Goals {
		r.Goals[i].Bids = [2]float64{bids[0][i], bids[1][i]}
		r.Goals[i].Parts = parts[i]
	}
	r.Known, r.Points = true, points
	return r
}

// hundred scales importances to 100 points. A side to which none of the divided
// goals matters bids nothing, and the other gets them.
func hundred(importances []float64) []float64 {
	sum := 0.0
	for _, importance := range importances {
		sum += importance
	}
	out := make([]float64, len(importances))
	for i, importance := range importances {
		if sum > 0 {
			out[i] = float64(100*importance) / sum
		}
	}
	return out
}

// adjustedWinner returns the part of each goal that each side gets and the
// points of both, for bids that sum to the same.
func adjustedWinner(a, b []float64) (parts [][2]float64, points [2]float64) {
	bids := [2][]float64{a, b}
	parts = make([][2]float64, len(a))
	give := func(i, side int) {
		parts[i] = [2]float64{}
		parts[i][side] = 1
		points[side] += bids[side][i]
	}
	var even []int
	for i := range a {
		switch {
		case same(a[i], b[i]):
			even = append(even, i)
		case a[i] > b[i]:
			give(i, 0)
		default:
			give(i, 1)
		}
	}
	for _, i := range even {
		poorer := 0
		if points[1] < points[0] {
			poorer = 1
		}
		give(i, poorer)
	}
	rich := 0
	if points[1] > points[0] {
		rich = 1
	}
	poor := 1 - rich
	var order []int
	for i := range parts {
		// What the other side does not want at all stays where it is.
		if parts[i][rich] == 1 && bids[poor][i] > 0 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(x, y int) bool {
		i, j := order[x], order[y]
		return float64(bids[rich][i]*bids[poor][j]) < float64(bids[rich][j]*bids[poor][i])
	})
	for _, i := range order {
		apart := points[rich] - points[poor]
		if apart <= sameWithin {
			break
		}
		part := min(1, apart/(bids[rich][i]+bids[poor][i]))
		parts[i][rich], parts[i][poor] = 1-part, part
		points[rich] -= float64(part * bids[rich][i])
		points[poor] += float64(part * bids[poor][i])
	}
	return parts, points
}
