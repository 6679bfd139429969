package solid

import (
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Try returns the card with a change that ends the lead, and whether there is such
// a change.
func Try(card scoring.Scorecard, change message.Change) (scoring.Scorecard, bool) {
	t := scoring.Tipping(card)
	if !t.Known {
		return card, false
	}
	switch change.Kind {
	case message.Steps:
		return scoring.ApplySteps(card, t.Steps.Moves), t.Steps.Known
	case message.Importance:
		if i := text.Nearest(t.Importance); i >= 0 {
			return scoring.ApplyImportance(card, t.Importance[i]), true
		}
	case message.Transfer:
		return scoring.ApplyTransfer(card, t.Transfer), t.Transfer.Known
	case message.LeaveOut:
		return leaveOut(card, change.Goal), true
	}
	return card, false
}

// leaveOut takes a goal off every side's list: importance 0 keeps it in sight.
func leaveOut(card scoring.Scorecard, goal string) scoring.Scorecard {
	if card.Weights == scoring.Shared {
		if next, err := (edit.SetImportance{Goal: goal}).Apply(card); err == nil {
			return next
		}
		return card
	}
	g, _ := card.Summit.Goal(goal)
	for _, aim := range g.Aims {
		if next, err := (edit.SetImportance{Goal: goal, Side: aim.Side}).Apply(card); err == nil {
			card = next
		}
	}
	return card
}
