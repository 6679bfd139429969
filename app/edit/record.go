package edit

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Parts of the record that a Place can lie in.
const (
	Card     = "card" // whose importance counts, tie zone
	Summit   = "summit"
	Sides    = "sides"
	Goals    = "goals"
	Aims     = "aims"
	Refs     = "refs" // sources of an aim
	Later    = "later"
	Disputes = "disputes"
	// Sources of a later development and of a dispute.
	LaterRefs   = "later-refs"
	DisputeRefs = "dispute-refs"
	Sources     = "sources"
	Statements  = "statements"
	Implied     = "implied" // ratings that a statement implies
	Levels      = "levels"  // of the card's own scale
)

// Place says what a change of the record is about. Which of the ids count
// depends on the part: sides, goals, sources, statements and levels (counted
// from 0) have ID; an aim has Goal and Side; a source of an aim has Goal, Side
// and ID; so have an aim's later development and dispute, which are counted from
// 0, and a source of these, as "0/s1"; an implied rating has ID (the statement),
// Goal and Side.
type Place struct {
	Part, ID, Goal, Side string
}

// SetField writes one field of the record, as text: "yes" and "" for what is on
// or off, a number for levels (of Summit.Scale), "" for a level not known.
// The value of a scale's level is in points of 100.
type SetField struct {
	Place
	Field string // as in the file, for example "wanted"
	Value string
}

// MaxQuote is how many words of a speaker a record quotes.
const MaxQuote = 20

// Apply implements Command. The error is a scoring.FieldError.
func (c SetField) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	next := card
	s := find(&next, c.Place, c.Field, true)
	if !s.found() {
		return card, gone(c.Place)
	}
	if words := len(strings.Fields(c.Value)); c.Field == "quote" && words > MaxQuote {
		return card, scoring.FieldError{Msg: "the quotation has " + strconv.Itoa(words) + " words; quote at most " +
			strconv.Itoa(MaxQuote) + " and put the rest into the summary"}
	}
	if err := s.set(c.Value); err != nil {
		return card, err
	}
	if c.Part == Levels && next.Summit.Scale == next.Scale.ID && next.Summit.ScaleLevels != nil {
		next.Summit.ScaleLevels = next.Scale.Levels // one scale, written out twice
	}
	return checked(card, next)
}

// Name implements Command.
func (c SetField) Name(card scoring.Scorecard) string {
	return strings.ReplaceAll(c.Field, "_", " ") + " of " + PlaceName(card, c.Place)
}

// Merge implements Command.
func (c SetField) Merge() string { return "" }

// Typing is SetField of a longer text, which is taken over at each pause.
type Typing struct{ SetField }

// Merge implements Command: the pauses are one step.
func (c Typing) Merge() string {
	return strings.Join([]string{"field", c.Part, c.ID, c.Goal, c.Side, c.Field}, " ")
}

// FieldValue returns a field of the record as SetField would write it; "" where
// there is no such place.
func FieldValue(card scoring.Scorecard, at Place, field string) string {
	return find(&card, at, field, false).get()
}

// checked returns the changed card, or the old one with the first sentence of
// cardfile.Check that speaks against it.
func checked(old, next scoring.Scorecard) (scoring.Scorecard, error) {
	if problems := cardfile.Check(next); len(problems) > 0 {
		return old, problems[0]
	}
	return next, nil
}

func gone(at Place) error {
	return scoring.FieldError{Msg: "there is nothing to change at " + strings.Join(strings.Fields(at.Part+" "+at.Goal+" "+at.Side+" "+at.ID), " ") + " on this card any more"}
}

// PlaceName names a place in the reader's words, for undo and for questions:
// "Ceasefire for Russia".
func PlaceName(card scoring.Scorecard, at Place) string {
	s := card.Summit
	name := ""
	switch at.Part {
	case Card:
		name = "the card"
	case Summit:
		name = "the summit"
	case Sides:
		side, _ := s.Side(at.ID)
		name = side.Name
	case Goals:
		goal, _ := s.Goal(at.ID)
		name = goal.Title
	case Later, Disputes:
		name = noteName(s, at)
	case Aims, Refs, LaterRefs, DisputeRefs:
		name = aimName(card, at.Goal, at.Side)
	case Sources:
		source, _ := s.Source(at.ID)
		name = source.Title
	case Statements, Implied:
		statement, _ := s.Statement(at.ID)
		name = statement.Speaker
	case Levels:
		if i, err := strconv.Atoi(at.ID); err == nil && i >= 0 && i < len(card.Scale.Levels) {
			name = "the level “" + card.Scale.Levels[i].Label + "”"
		}
	}
	if name == "" {
		name = at.ID
	}
	return name
}
