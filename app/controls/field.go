package controls

import (
	"strconv"

	"summitscorecard/app/edit"
	"summitscorecard/scoring"
)

// Field is what a control changes, as its attribute data-field says.
type Field string

// Fields of a rating, of the card and of its dated states.
const (
	Level      Field = "level"
	Importance Field = "importance" // of the goal itself, where the side is ""
	Note       Field = "note"
	Status     Field = "status"
	Low        Field = "low"  // the lower end of the range
	High       Field = "high" // the upper end
	AsOf       Field = "as_of"
	Weights    Field = "weights"
	StateNote  Field = "state-note" // the side is the place of the state; "" for the one on the page
)

// Attributes are the data attributes of the control of a field.
func Attributes(field Field, goal, side string) map[string]any {
	return map[string]any{"goal": goal, "side": side, "field": string(field)}
}

// StateAttributes are those of a control of a dated state, by its place among the
// revisions; -1 is the state on the page.
func StateAttributes(field Field, at int) map[string]any {
	side := ""
	if at >= 0 {
		side = strconv.Itoa(at)
	}
	return Attributes(field, "", side)
}

// NoEnd stands for "no end given" among the options of a range: an option with an
// empty value would report its text.
const NoEnd = "none"

// RatedAsOf is the date that a rating speaks of: the card's, unless it has its own.
func RatedAsOf(r scoring.Rating, card string) string {
	if r.AsOf != "" {
		return r.AsOf
	}
	return card
}

// stateNote is the note of the state that a control is about.
func stateNote(card scoring.Scorecard, side string) string {
	if at, err := strconv.Atoi(side); err == nil && at >= 0 && at < len(card.Revisions) {
		return card.Revisions[at].Note
	}
	return edit.StateNote(card)
}
