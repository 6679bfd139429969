package scoring

import "slices"

// takeOver returns the card mine with some of its differences from theirs taken
// over. It is for scoring: its notes and sources may not fit its record.
func takeOver(mine, theirs Scorecard, taken []Difference) Scorecard {
	t := takeover{mine: newRatings(&mine), theirs: newRatings(&theirs), taken: make(map[Difference]bool, len(taken))}
	for _, d := range taken {
		t.taken[d] = true
	}
	card := mine
	if t.takes(InRecord) {
		card.Summit = theirs.Summit
	}
	if t.takes(InScale) {
		card.Scale = theirs.Scale
	}
	if t.takes(InWeights) {
		card.Weights = theirs.Weights
	}
	if t.takes(InTieZone) {
		card.TieZone = theirs.TieZone
	}
	card.Summit.Goals = slices.Clone(card.Summit.Goals)
	card.Ratings = nil
	for i := range card.Summit.Goals {
		goal := &card.Summit.Goals[i]
		goal.Importance = t.importance(*goal)
		for _, aim := range goal.Aims {
			card.Ratings = append(card.Ratings, t.rating(goal.ID, aim.Side))
		}
	}
	return card
}

// takeover holds two cards and which of their differences are taken over.
type takeover struct {
	mine, theirs ratingsOf
	taken        map[Difference]bool
}

// takes says whether a difference in the whole card is taken over.
func (t takeover) takes(in string) bool { return t.taken[Difference{In: in}] }

// importance returns the importance of a goal for all sides: mine, unless theirs is
// taken over or only they have the goal.
func (t takeover) importance(goal Goal) float64 {
	importance := goal.Importance
	if own, at := t.mine.card.Summit.Goal(goal.ID); at >= 0 {
		importance = own.Importance
	}
	if other, at := t.theirs.card.Summit.Goal(goal.ID); at >= 0 && t.taken[Difference{In: InImportance, Goal: goal.ID}] {
		importance = other.Importance
	}
	return importance
}

// rating returns the rating of one aim: mine with what is taken over of theirs, or
// theirs where only their record has the aim.
func (t takeover) rating(goal, side string) Rating {
	theirs := t.theirs.of(goal, side)
	rating := t.mine.of(goal, side)
	if t.takes(InRecord) && !t.mine.has(goal, side) {
		rating = theirs
		if !t.takes(InScale) && !sameScale(t.mine.card.Scale, t.theirs.card.Scale) { // their levels mean nothing here
			rating.Status, rating.Level, rating.Low, rating.High = Unknown, 0, Level{}, Level{}
		}
	}
	if t.taken[Difference{In: InImportance, Goal: goal, Side: side}] {
		rating.Importance = theirs.Importance
	}
	levels := t.takes(InScale) && t.theirs.has(goal, side) ||
		t.taken[Difference{In: InRating, Goal: goal, Side: side}] || t.taken[Difference{In: InRange, Goal: goal, Side: side}]
	if levels {
		rating.Status, rating.Level, rating.Low, rating.High = theirs.Status, theirs.Level, theirs.Low, theirs.High
	}
	return rating
}
