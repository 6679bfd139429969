package card

import (
	"slices"

	"summitscorecard/app/edit"
	"summitscorecard/scoring"
)

// goalCache keeps what the goals show from one change to the next. A change of a
// rating leaves the other goals alone, and go-app sees at once that a list is
// still the very same one.
type goalCache struct {
	card  scoring.Scorecard
	goals []Goal
}

// of returns the views of all goals; those that nothing has changed are the
// ones returned before.
func (m *goalCache) of(card scoring.Scorecard, marks map[string][]mark) []Goal {
	if !m.sameRecord(card) || len(m.card.Ratings) != len(card.Ratings) {
		*m = goalCache{card: card, goals: newGoals(card, marks, false)}
		return m.goals
	}
	goals := slices.Clone(m.goals)
	fresh := "" // the goal made anew last: the ratings of one goal mostly stand together
	for i, r := range card.Ratings {
		old := m.card.Ratings[i]
		if r.Goal != old.Goal || r.Side != old.Side {
			*m = goalCache{card: card, goals: newGoals(card, marks, false)}
			return m.goals
		}
		if r.Goal == fresh || edit.SameRating(r, old) {
			continue
		}
		if g, at := card.Summit.Goal(r.Goal); at >= 0 {
			goals[at] = newGoal(card, g, marks, false)
			fresh = r.Goal
		}
	}
	*m = goalCache{card: card, goals: goals}
	return goals
}

// sameRecord reports whether a card is about the very record that the views were
// made of; commands copy the record when they change it.
func (m *goalCache) sameRecord(card scoring.Scorecard) bool {
	a, b := m.card.Summit, card.Summit
	return m.goals != nil && m.card.Scale.ID == card.Scale.ID && edit.SameList(m.card.Scale.Levels, card.Scale.Levels) &&
		m.card.Weights == card.Weights && m.card.AsOf == card.AsOf && a.Scale == b.Scale &&
		edit.SameList(a.Goals, b.Goals) && edit.SameList(a.Sides, b.Sides) && edit.SameList(a.Sources, b.Sources) && edit.SameList(a.Statements, b.Statements)
}
