package scoring

import "slices"

// The functions of this file return a card with one tipping point applied, for
// a reader who wants to try it. The card given is not changed.

// ApplySteps returns the card with these levels. A range that no longer holds
// its level is widened to it.
func ApplySteps(card Scorecard, moves []StepMove) Scorecard {
	card.Ratings = slices.Clone(card.Ratings)
	for _, move := range moves {
		_, at := card.Rating(move.Goal, move.Side)
		if at < 0 {
			continue
		}
		r := &card.Ratings[at]
		r.Status, r.Level = Scored, move.To
		if r.Low.Known && r.Low.Value > r.Level {
			r.Low = At(r.Level)
		}
		if r.High.Known && r.High.Value < r.Level {
			r.High = At(r.Level)
		}
	}
	return card
}

// ApplyImportance returns the card with the importances that give the tip's
// goal the weight at which the lead is zero, the others of the list in
// proportion. The card comes back as it was when the tip has no such weight.
func ApplyImportance(card Scorecard, tip ImportanceTip) Scorecard {
	k := newContest(card)
	list := k.list(tip.Side)
	if list == nil || !tip.At.Known {
		return card
	}
	weights := make(map[string]float64, len(list.goals))
	others := 0.0
	for i, g := range list.goals {
		if k.names[g] != tip.Goal {
			others += list.weights[i]
		}
	}
	for i, g := range list.goals {
		if k.names[g] == tip.Goal {
			weights[tip.Goal] = tip.At.Value
		} else if others > 0 {
			weights[k.names[g]] = float64(list.weights[i]*(1-tip.At.Value)) / others
		}
	}
	return applyWeights(card, tip.Side, list, weights)
}

// ApplyTransfer returns the card with the importances that the transfer leads to.
func ApplyTransfer(card Scorecard, tip TransferTip) Scorecard {
	k := newContest(card)
	list := k.list(tip.Side)
	if list == nil || !tip.Known {
		return card
	}
	weights := make(map[string]float64, len(list.goals))
	for i, g := range list.goals {
		weights[k.names[g]] = list.weights[i]
	}
	for _, move := range tip.Moves {
		weights[move.To] += move.Points / 100
		weights[move.From] = max(0, weights[move.From]-move.Points/100)
		if weights[move.From] < 1e-15 { // nothing but rounding is left
			weights[move.From] = 0
		}
	}
	return applyWeights(card, tip.Side, list, weights)
}

// list returns the list of goals that a tip of this side is about; with shared
// weights the one list, for the side "".
func (k *contest) list(side string) *contestant {
	for i := range k.sides {
		if k.sides[i].id == side || k.weights == Shared && side == "" {
			return &k.sides[i]
		}
	}
	return nil
}

// applyWeights sets the importances of the goals that count so that they stand
// in these proportions and, where 10 allows it, keep their sum. The rest of the
// list keeps its proportion to that sum.
func applyWeights(card Scorecard, side string, list *contestant, weights map[string]float64) Scorecard {
	sum, largest := 0.0, 0.0
	for _, importance := range list.importances {
		sum += importance
	}
	for _, w := range weights {
		largest = max(largest, w)
	}
	scale := sum
	if float64(scale*largest) > MaxImportance {
		scale = MaxImportance / largest
	}
	set := func(goal string, importance *float64) {
		if w, counts := weights[goal]; counts {
			*importance = min(float64(w*scale), MaxImportance)
		} else {
			*importance = float64(*importance*scale) / sum
		}
	}
	if side == "" {
		card.Summit.Goals = slices.Clone(card.Summit.Goals)
		for i := range card.Summit.Goals {
			set(card.Summit.Goals[i].ID, &card.Summit.Goals[i].Importance)
		}
		return card
	}
	card.Ratings = slices.Clone(card.Ratings)
	for i := range card.Ratings {
		if r := &card.Ratings[i]; r.Side == side {
			set(r.Goal, &r.Importance)
		}
	}
	return card
}

// withoutGoal returns the card with one goal left out for all sides, with its
// ratings and whatever the statements imply about it.
func withoutGoal(card Scorecard, goal string) Scorecard {
	return keepGoals(card, func(g Goal) bool { return g.ID != goal })
}

// keepGoals returns the card with only some of its goals.
func keepGoals(card Scorecard, keep func(Goal) bool) Scorecard {
	kept := make(map[string]bool, len(card.Summit.Goals))
	var goals []Goal
	for _, goal := range card.Summit.Goals {
		if keep(goal) {
			goals = append(goals, goal)
			kept[goal.ID] = true
		}
	}
	card.Summit.Goals = goals
	card.Ratings = keptRatings(card.Ratings, kept)
	card.Revisions = slices.Clone(card.Revisions)
	for i := range card.Revisions {
		card.Revisions[i].Ratings = keptRatings(card.Revisions[i].Ratings, kept)
	}
	card.Summit.Statements = slices.Clone(card.Summit.Statements)
	for i := range card.Summit.Statements {
		s := &card.Summit.Statements[i]
		var implied []Implied
		for _, rating := range s.Ratings {
			if kept[rating.Goal] {
				implied = append(implied, rating)
			}
		}
		s.Ratings = implied
	}
	return card
}

func keptRatings(ratings []Rating, kept map[string]bool) []Rating {
	var out []Rating
	for _, rating := range ratings {
		if kept[rating.Goal] {
			out = append(out, rating)
		}
	}
	return out
}
