package edit

import "summitscorecard/scoring"

// TakeRecord replaces the record of the summit by that of another card on it.
// Ratings stay where their aims are there, and become unknown where their level
// has no match; a side, goal or source that the record does not have takes its
// ratings along.
type TakeRecord struct {
	What string // for undo
	From scoring.Scorecard
}

// Apply implements Command. The error is a scoring.FieldError.
func (c TakeRecord) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	next := card
	if next.Summit.ID != c.From.Summit.ID {
		return card, scoring.FieldError{Msg: "that record is about another summit, “" + c.From.Summit.ID + "”"}
	}
	next.Summit = c.From.Summit
	if len(next.Summit.ScaleLevels) == 0 {
		if _, shipped := scoring.ShippedScale(next.Summit.Scale); !shipped {
			next.Summit.ScaleLevels = c.From.SummitScale().Levels
		}
	}
	eachRatings(&next, func(list []scoring.Rating) []scoring.Rating { return fitting(next.Summit, list) })
	return checked(card, next)
}

// Name implements Command.
func (c TakeRecord) Name(scoring.Scorecard) string { return c.What }

// Merge implements Command.
func (c TakeRecord) Merge() string { return "" }

// fitting returns the ratings whose aims the summit has, without the sources
// that it does not have.
func fitting(summit scoring.Summit, ratings []scoring.Rating) []scoring.Rating {
	return mapped(keep(ratings, func(r scoring.Rating) bool {
		g, _ := summit.Goal(r.Goal)
		_, at := g.Aim(r.Side)
		return at >= 0
	}), func(r *scoring.Rating) {
		r.Sources = keep(r.Sources, func(id string) bool { _, at := summit.Source(id); return at >= 0 })
	})
}
