package edit

import (
	"errors"
	"strconv"

	"summitscorecard/scoring"
)

// TakeCard replaces the whole card, its record of the summit included, by another
// one of the same summit: somebody else's, or an earlier state of it. The card
// keeps its id and its dates of making.
type TakeCard struct {
	What string // for undo
	From scoring.Scorecard
}

// Apply implements Command.
func (c TakeCard) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if c.From.Summit.ID != card.Summit.ID {
		return card, errors.New("that card is about another summit, " + strconv.Quote(c.From.Summit.ID))
	}
	next := c.From
	next.ID, next.Created, next.Updated = card.ID, card.Created, card.Updated
	return checked(card, next)
}

// Name implements Command.
func (c TakeCard) Name(scoring.Scorecard) string { return c.What }

// Merge implements Command.
func (c TakeCard) Merge() string { return "" }
