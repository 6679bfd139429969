package scoring

import "math"

// pointStep is a step on the scale of points.
const pointStep = 25

// stepper knows, for every rating of a ranked side that counts, what it does to
// its side's total to move one level, two levels and so on.
type stepper struct {
	contest *contest
	ladders [][]ladder // per side, one a goal that counts
}

// ladder is one rating moved step by step: a rival's upwards, the leader's downwards.
type ladder struct {
	goal   string
	from   float64
	levels []float64 // after 1, 2, ... steps
	gains  []float64 // points of lead that go, rising
}

func newStepper(card Scorecard, k *contest) *stepper {
	s := &stepper{contest: k, ladders: make([][]ladder, len(k.sides))}
	type aim struct{ goal, side string }
	levels := make(map[aim]float64, len(card.Ratings))
	for _, rating := range card.Ratings {
		if rating.Status == Scored {
			levels[aim{rating.Goal, rating.Side}] = rating.Level
		}
	}
	for i, side := range k.sides {
		for j, g := range side.goals {
			l := ladder{goal: k.names[g], from: levels[aim{k.names[g], side.id}]}
			l.levels = climb(card.Scale, l.from, i != k.leader)
			for _, level := range l.levels {
				value, _ := card.Scale.Value(level)
				l.gains = append(l.gains, float64(side.weights[j]*math.Abs(float64(100*value)-side.values[j])))
			}
			s.ladders[i] = append(s.ladders[i], l)
		}
	}
	return s
}

// climb returns the levels that lie above a level, or below it going down, the
// nearest first. On points a step is 25, or what is left.
func climb(scale Scale, from float64, up bool) []float64 {
	var out []float64
	if len(scale.Levels) == 0 {
		for up && from < 100 {
			from = min(from+pointStep, 100)
			out = append(out, from)
		}
		for !up && from > 0 {
			from = max(from-pointStep, 0)
			out = append(out, from)
		}
		return out
	}
	for i := range scale.Levels {
		level := scale.Levels[i].Level
		if !up {
			level = scale.Levels[len(scale.Levels)-1-i].Level
		}
		if up && level > from || !up && level < from {
			out = append(out, level)
		}
	}
	return out
}

// fewest finds the fewest steps that end the lead over one rival. The best gain
// with a number of steps is built up rating by rating (a knapsack: Kellerer,
// Pferschy and Pisinger 2004, chapter 11); taking the largest step first would
// fail on scales whose levels are not evenly spaced.
func (s *stepper) fewest() StepsTip {
	var best StepsTip
	for j := range s.contest.sides {
		if j == s.contest.leader {
			continue
		}
		all := 0
		gain := 0.0
		for _, side := range []int{s.contest.leader, j} {
			for _, l := range s.ladders[side] {
				all += len(l.gains)
				if n := len(l.gains); n > 0 {
					gain += l.gains[n-1]
				}
			}
		}
		if gain < s.contest.lead(j)-slack {
			continue
		}
		if best.Known {
			all = min(all, best.Count-1)
		}
		for most := min(4, all); most > 0; most = min(2*most, all) {
			if moves, ok := s.within(j, most); ok {
				best = StepsTip{Known: true, Against: s.contest.sides[j].id, Moves: moves.moves, Count: moves.count}
				break
			}
			if most == all {
				break
			}
		}
	}
	return best
}

// solution is a set of moves and their number of steps.
type solution struct {
	moves []StepMove
	count int
}

// within finds the fewest steps against rival j, no more than most.
func (s *stepper) within(j, most int) (solution, bool) {
	var list []ladder
	var owner []int
	for side := range s.ladders { // in file order
		if side == s.contest.leader || side == j {
			for _, l := range s.ladders[side] {
				list, owner = append(list, l), append(owner, side)
			}
		}
	}
	best := make([]float64, most+1)
	taken := make([][]uint16, len(list)) // steps of this rating in the best with so many
	for i, l := range list {
		taken[i] = make([]uint16, most+1)
		for c := most; c > 0; c-- {
			gain := best[c]
			for n := 1; n <= min(c, len(l.gains)); n++ {
				if with := best[c-n] + l.gains[n-1]; with > gain+sameWithin {
					gain, taken[i][c] = with, uint16(n)
				}
			}
			best[c] = gain
		}
	}
	for c := 1; c <= most; c++ {
		if best[c] < s.contest.lead(j)-slack {
			continue
		}
		found := solution{count: c}
		for i, left := len(list)-1, c; i >= 0; i-- {
			if n := int(taken[i][left]); n > 0 {
				found.moves = append([]StepMove{{list[i].goal, s.contest.sides[owner[i]].id, list[i].from, list[i].levels[n-1]}}, found.moves...)
				left -= n
			}
		}
		return found, true
	}
	return solution{}, false
}

// single lists every one-level change that ends the lead by itself, goal by
// goal and in each side by side.
func (s *stepper) single() []StepMove {
	k := s.contest
	nearest := math.Inf(1)
	for j := range k.sides {
		if j != k.leader {
			nearest = min(nearest, k.lead(j))
		}
	}
	next := make([]int, len(k.sides))
	var out []StepMove
	for g := range k.names {
		for i := range k.sides {
			if next[i] == len(k.sides[i].goals) || k.sides[i].goals[next[i]] != g {
				continue
			}
			l := s.ladders[i][next[i]]
			next[i]++
			need := nearest
			if i != k.leader {
				need = k.lead(i)
			}
			if len(l.gains) > 0 && l.gains[0] >= need-slack {
				out = append(out, StepMove{l.goal, k.sides[i].id, l.from, l.levels[0]})
			}
		}
	}
	return out
}
