package scoring

import "summitscorecard/scoring/internal/sentence"

// ShareWork works out the shares of a card in short steps, so that a page
// stays alive meanwhile. It holds no reference to the card's lists that the
// caller could change.
type ShareWork struct {
	contest *contest
	rules   map[int]rule
	result  SharesResult
	chores  []func() bool // each does a little and reports whether it is complete
	done    int
	part    float64 // of the chore in hand, where it is long
}

// NewShareWork prepares the shares of a card without working out any.
func NewShareWork(card Scorecard) *ShareWork { return newShareWork(newContest(card)) }

func newShareWork(k *contest) *ShareWork {
	w := &ShareWork{contest: k, rules: map[int]rule{}}
	w.result = SharesResult{Weights: k.weights, Exact: true}
	if k.problem == "" && w.tooLarge() {
		k.problem = "Shares of weightings are worked out for up to " + sentence.Count(maxDegree) + " goals a side."
	}
	if k.problem != "" {
		w.result.Notes = append(w.result.Notes, k.problem)
		return w
	}
	w.result.Known = true
	for _, side := range k.sides {
		w.result.Sides = append(w.result.Sides, side.id)
	}
	w.plan()
	return w
}

func (w *ShareWork) tooLarge() bool {
	for _, side := range w.contest.sides {
		if len(side.values) > maxDegree {
			return true
		}
	}
	return false
}

// Step goes on while more, asked after every small part (well under a
// millisecond as a native program), returns true. It reports whether all is done.
func (w *ShareWork) Step(more func() bool) (done bool) {
	for w.done < len(w.chores) {
		if w.chores[w.done]() {
			w.chores[w.done] = nil
			w.done++
			w.part = 0
		}
		if !more() {
			break
		}
	}
	return w.done == len(w.chores)
}

// Progress returns how much of the work is done, in [0,1].
func (w *ShareWork) Progress() float64 {
	if len(w.chores) == 0 {
		return 1
	}
	return (float64(w.done) + w.part) / float64(len(w.chores))
}

// Result returns the shares. Before Step has reported true they are incomplete.
func (w *ShareWork) Result() SharesResult { return w.result }

// plan lists the chores in the order in which a reader wants the answers.
func (w *ShareWork) plan() {
	k, r := w.contest, &w.result
	r.OnlyOne = true
	for i := range k.sides {
		r.OnlyOne = r.OnlyOne && k.sides[i].oneOrder()
	}
	if r.OnlyOne {
		which := "All importances"
		if k.others { // such as 0, or that of an open rating
			which = "All importances that count"
		}
		r.Notes = append(r.Notes, which+" are equal, so only one weighting keeps their order; the share of ranked weightings repeats the verdict.")
	}
	if k.leader < 0 {
		r.HoldsUntil = Fraction{Value: 0, Known: true}
		r.Notes = append(r.Notes, "The first two sides have equal totals, so there is no leader whose share could be followed.")
	} else {
		r.HoldsUntil = Fraction{Value: k.certainUntil(), Known: true}
		share, ok := k.spacing()
		r.Spacing = Fraction{Value: share, Known: ok}
	}
	free, kept := w.values()
	switch {
	case k.weights != Shared:
		w.planOwn(free, kept)
	case len(k.sides) == 2:
		w.planDuel(free, kept)
	default:
		w.planPoll(free, kept)
	}
}

// values returns each side's values for all weightings and for those that keep
// the order of importance.
func (w *ShareWork) values() (free, kept [][]float64) {
	for _, side := range w.contest.sides {
		free = append(free, side.values)
		kept = append(kept, runningMeans(side.importances, side.values))
	}
	return free, kept
}

func (w *ShareWork) do(chore func()) {
	w.chores = append(w.chores, func() bool { chore(); return true })
}

// set makes a ShareSet of bare numbers.
func (w *ShareWork) set(shares []float64, sure []bool, nobody float64) ShareSet {
	s := ShareSet{Known: true, Nobody: nobody}
	for i, side := range w.contest.sides {
		s.Sides = append(s.Sides, Share{Side: side.id, Value: shares[i], Certain: sure[i]})
	}
	return s
}

// rest returns 1 minus the shares, exactly 1 or 0 where they are certain.
func rest(shares []float64) float64 {
	left := 1.0
	for _, p := range shares {
		left -= p
	}
	return min(max(left, 0), 1)
}
