package scoring

import "sort"

// smallestTransfer finds the fewest percentage points of weight to move.
func (k *contest) smallestTransfer() TransferTip {
	var best TransferTip
	offer := func(side string, goals []int, rival int, weights, values []float64) {
		moves, points, ok := transfer(weights, values, k.lead(rival))
		if !ok || best.Known && points >= best.Points-slack {
			return
		}
		best = TransferTip{Known: true, Side: side, Against: k.sides[rival].id, Points: points}
		for _, move := range moves {
			best.Moves = append(best.Moves, TransferMove{side, k.names[goals[move.from]], k.names[goals[move.to]], move.points})
		}
	}
	lead := &k.sides[k.leader]
	for j := range k.sides {
		side := &k.sides[j]
		switch {
		case k.weights == Shared && j != k.leader:
			offer("", lead.goals, j, lead.weights, k.differences(k.leader, j))
		case k.weights != Shared && j == k.leader:
			for rival := range k.sides {
				if rival != k.leader {
					offer(lead.id, lead.goals, rival, lead.weights, lead.values)
				}
			}
		case k.weights != Shared:
			offer(side.id, side.goals, j, side.weights, negative(side.values))
		}
	}
	return best
}

// move takes percentage points of weight from one place of a list to another.
type move struct {
	from, to int
	points   float64
}

// transfer lowers sum(weight * value) by need points with the least weight
// moved. What goes to the lowest value does most, and from the highest values
// first: each point of weight then has the largest effect left, so taking them
// in that order is optimal. Equal effects go in file order. ok is false when
// all weight on the lowest value would not be enough.
func transfer(weights, values []float64, need float64) (moves []move, points float64, ok bool) {
	to := 0
	order := make([]int, len(values))
	for i, v := range values {
		order[i] = i
		if v < values[to]-sameWithin {
			to = i
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return values[order[a]] > values[order[b]]+sameWithin })
	for _, from := range order {
		effect := values[from] - values[to]
		if effect < sameWithin {
			break
		}
		part := min(weights[from], need/effect)
		moves = append(moves, move{from, to, float64(100 * part)})
		points += float64(100 * part)
		need -= float64(part * effect)
		if need <= slack {
			return moves, points, true
		}
	}
	return nil, 0, false
}
