package edit

import (
	"errors"
	"sort"
	"strconv"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Rescore starts a new dated state: the ratings as they are go among the card's
// revisions with their date and note, and the card speaks of the new date. Every
// rating keeps the date it was last looked at; judged anew, it takes the card's.
type Rescore struct{ Date string }

// Apply implements Command.
func (c Rescore) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if err := free(card, c.Date); err != nil {
		return card, err
	}
	if c.Date == card.AsOf {
		return card, errors.New("the ratings on the page are of that date already; change them as they are, or give the new state another date")
	}
	old := card.AsOf
	card.Revisions = shelved(card)
	card.AsOf = c.Date
	card.Ratings = mapped(card.Ratings, func(r *scoring.Rating) {
		if r.AsOf == "" {
			r.AsOf = old
		}
		if r.AsOf == c.Date {
			r.AsOf = ""
		}
	})
	return card, nil
}

// Name implements Command.
func (c Rescore) Name(scoring.Scorecard) string { return "the new state" }

// Merge implements Command.
func (c Rescore) Merge() string { return "" }

// OpenState has the card open with another of its states; the one it opened with
// until then takes its place among the revisions. At counts Card.Revisions.
type OpenState struct{ At int }

// Apply implements Command.
func (c OpenState) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if c.At < 0 || c.At >= len(card.Revisions) {
		return card, noState()
	}
	to := card.Revisions[c.At]
	card.Revisions = cut(card.Revisions, c.At)
	card.Revisions = shelved(card)
	card.AsOf, card.Ratings = to.AsOf, to.Ratings
	return withNote(card, to.Note), nil
}

// Name implements Command.
func (c OpenState) Name(scoring.Scorecard) string { return "another state" }

// Merge implements Command.
func (c OpenState) Merge() string { return "" }

// DropState takes one of the card's other states away.
type DropState struct{ At int }

// Apply implements Command.
func (c DropState) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if c.At < 0 || c.At >= len(card.Revisions) {
		return card, noState()
	}
	card.Revisions = cut(card.Revisions, c.At)
	return card, nil
}

// Name implements Command.
func (c DropState) Name(scoring.Scorecard) string { return "a state removed" }

// Merge implements Command.
func (c DropState) Merge() string { return "" }

// SetAsOf says of which date the ratings speak: all that have no date of their
// own where Goal is "", else one.
type SetAsOf struct{ Goal, Side, Date string }

// Apply implements Command.
func (c SetAsOf) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if err := cardfile.CheckDate(c.Date); err != nil {
		return card, err
	}
	if c.Goal != "" {
		return change(card, c.Goal, c.Side, func(r *scoring.Rating) error {
			r.AsOf = c.Date
			if c.Date == card.AsOf {
				r.AsOf = ""
			}
			return nil
		})
	}
	if err := free(card, c.Date); err != nil {
		return card, err
	}
	note := StateNote(card)
	card = withNote(card, "")
	card.AsOf = c.Date
	card.Ratings = mapped(card.Ratings, func(r *scoring.Rating) {
		if r.AsOf == c.Date {
			r.AsOf = ""
		}
	})
	return withNote(card, note), nil
}

// Name implements Command.
func (c SetAsOf) Name(card scoring.Scorecard) string {
	if c.Goal != "" {
		return "date of " + aimName(card, c.Goal, c.Side)
	}
	return "date of the ratings"
}

// Merge implements Command.
func (c SetAsOf) Merge() string { return "" }

// SetStateNote writes what is to be said of a state: of the one that the card
// opens with where At is -1, else of a revision.
type SetStateNote struct {
	At   int
	Note string
}

// Apply implements Command.
func (c SetStateNote) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	if err := noteFits(c.Note); err != nil {
		return card, err
	}
	if c.At < 0 {
		return withNote(card, c.Note), nil
	}
	if c.At >= len(card.Revisions) {
		return card, noState()
	}
	card.Revisions = append([]scoring.Revision(nil), card.Revisions...)
	card.Revisions[c.At].Note = c.Note
	return card, nil
}

// Name implements Command.
func (c SetStateNote) Name(scoring.Scorecard) string { return "note on a state" }

// Merge implements Command.
func (c SetStateNote) Merge() string { return "state note " + strconv.Itoa(c.At) }

// StateNote returns the note on the state that the card opens with.
func StateNote(card scoring.Scorecard) string {
	for _, r := range card.Revisions {
		if r.OnlyNote(card.AsOf) {
			return r.Note
		}
	}
	return ""
}

// withNote returns the card with this note on the state it opens with.
func withNote(card scoring.Scorecard, note string) scoring.Scorecard {
	card.Revisions = keep(card.Revisions, func(r scoring.Revision) bool { return !r.OnlyNote(card.AsOf) })
	if note != "" {
		card.Revisions = byDate(append(card.Revisions, scoring.Revision{AsOf: card.AsOf, Note: note}))
	}
	return card
}

// shelved returns the revisions together with the state that the card opens with.
func shelved(card scoring.Scorecard) []scoring.Revision {
	own := scoring.Revision{AsOf: card.AsOf, Note: StateNote(card), Ratings: card.Ratings}
	rest := keep(card.Revisions, func(r scoring.Revision) bool { return !r.OnlyNote(card.AsOf) })
	return byDate(append(rest, own))
}

// byDate puts revisions in the order of their dates. It may change the list.
func byDate(list []scoring.Revision) []scoring.Revision {
	sort.SliceStable(list, func(a, b int) bool { return scoring.LastDay(list[a].AsOf) < scoring.LastDay(list[b].AsOf) })
	return list
}

// free says why a state cannot have this date, if it cannot: a card has one
// state a date.
func free(card scoring.Scorecard, date string) error {
	if err := cardfile.CheckDate(date); err != nil {
		return err
	}
	for _, r := range card.Revisions {
		if r.AsOf == date && !r.OnlyNote(card.AsOf) {
			return errors.New("there is another state of that date; open it, or choose another date")
		}
	}
	return nil
}

func noState() error { return errors.New("that state is not on this card any more") }

// lookedAt is the date of a rating that is judged now: the card's, unless it was
// given a later one.
func lookedAt(card scoring.Scorecard, asOf string) string {
	if scoring.LastDay(asOf) > scoring.LastDay(card.AsOf) {
		return asOf
	}
	return ""
}
