package edit

import "summitscorecard/scoring"

// TakeVersion replaces the whole card by an earlier state of it. Its id and its
// dates of making stay.
type TakeVersion struct {
	What string // for undo
	From scoring.Scorecard
}

// Apply implements Command. The error is a scoring.FieldError.
func (c TakeVersion) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	next := c.From
	next.ID, next.Created, next.Updated = card.ID, card.Created, card.Updated
	return checked(card, next)
}

// Name implements Command.
func (c TakeVersion) Name(scoring.Scorecard) string { return c.What }

// Merge implements Command.
func (c TakeVersion) Merge() string { return "" }
