package edit

import (
	"strings"

	"summitscorecard/scoring"
)

// Add puts something new at the end of its list: a side, goal, source or
// statement named by its title, its id made from that; a level of the card's own
// scale; an aim, a source of an aim, a later development or dispute of one (in the
// words of Title), or an implied rating where Place says. A new
// goal has an aim for every side at the table; a new implied rating is in the
// middle of the scale; a new level spreads the values evenly.
type Add struct {
	Place
	Title string
}

// Apply implements Command. The error is a scoring.FieldError.
func (c Add) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	next, s := card, &card.Summit
	title := strings.TrimSpace(c.Title)
	switch c.Part {
	case Sides, Goals, Sources, Statements, Later, Disputes:
		if title == "" {
			return card, scoring.FieldError{Msg: "is empty; fill it in"}
		}
	}
	switch c.Part {
	case Sides:
		next.Summit.Sides = with(s.Sides, scoring.Side{ID: newID(title, "side", s.SidePlaces()), Name: title})
	case Goals:
		goal := scoring.Goal{ID: newID(title, "goal", s.GoalPlaces()),
			Title: title, Kind: scoring.Substance, Importance: scoring.DefaultImportance}
		for _, side := range s.Sides {
			if !side.Absent {
				goal.Aims = append(goal.Aims, scoring.Aim{Side: side.ID})
			}
		}
		next.Summit.Goals = with(s.Goals, goal)
	case Sources:
		next.Summit.Sources = with(s.Sources, scoring.Source{ID: newID(title, "source", s.SourcePlaces()), Title: title})
	case Statements:
		next.Summit.Statements = with(s.Statements, scoring.Statement{ID: newID(title, "statement", s.StatementPlaces()),
			Speaker: title, When: "after"})
	case Aims:
		_, i := s.Goal(c.Goal)
		if i < 0 {
			return card, gone(c.Place)
		}
		goal := element(&next.Summit.Goals, i, true)
		goal.Aims = with(goal.Aims, scoring.Aim{Side: c.Side})
	case Refs:
		aim := findAim(&next.Summit, c.Place, true)
		if aim == nil {
			return card, gone(c.Place)
		}
		aim.Sources = with(aim.Sources, c.ID)
	case Later, Disputes:
		if !addNote(&next, c.Place, title) {
			return card, gone(c.Place)
		}
	case LaterRefs, DisputeRefs:
		if !noteRefs(&next.Summit, c.Place, with[string]) {
			return card, gone(c.Place)
		}
	case Implied:
		_, i := s.Statement(c.ID)
		if i < 0 {
			return card, gone(c.Place)
		}
		statement := element(&next.Summit.Statements, i, true)
		statement.Ratings = with(statement.Ratings, scoring.Implied{Goal: c.Goal, Side: c.Side, Level: middle(card.SummitScale())})
	case Levels:
		return addLevel(card, title)
	default:
		return card, gone(c.Place)
	}
	return checked(card, next)
}

// Name implements Command.
func (c Add) Name(card scoring.Scorecard) string {
	switch c.Part {
	case Aims:
		return "the new aim " + PlaceName(card, c.Place)
	case Later:
		return "the later development for " + aimName(card, c.Goal, c.Side)
	case Disputes:
		return "the dispute about " + aimName(card, c.Goal, c.Side)
	case Refs, LaterRefs, DisputeRefs:
		return "the source of " + PlaceName(card, c.Place)
	case Implied:
		return "the rating implied by " + PlaceName(card, c.Place)
	}
	return "the new " + strings.TrimSuffix(c.Part, "s") + " " + strings.TrimSpace(c.Title)
}

// Merge implements Command.
func (c Add) Merge() string { return "" }

// Move changes the order of sides, goals, sources or statements: By is how many
// places down, negative for up.
type Move struct {
	Place
	By int
}

// Apply implements Command. The error is a scoring.FieldError.
func (c Move) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	next, s := card, &card.Summit
	ok := false
	switch c.Part {
	case Sides:
		_, i := s.Side(c.ID)
		next.Summit.Sides, ok = moved(s.Sides, i, c.By)
	case Goals:
		_, i := s.Goal(c.ID)
		next.Summit.Goals, ok = moved(s.Goals, i, c.By)
	case Sources:
		_, i := s.Source(c.ID)
		next.Summit.Sources, ok = moved(s.Sources, i, c.By)
	case Statements:
		_, i := s.Statement(c.ID)
		next.Summit.Statements, ok = moved(s.Statements, i, c.By)
	}
	if !ok {
		return card, scoring.FieldError{Msg: "there is no place to move it to; it stays where it is"}
	}
	return checked(card, next)
}

// Name implements Command.
func (c Move) Name(card scoring.Scorecard) string { return "place of " + PlaceName(card, c.Place) }

// Merge implements Command.
func (c Move) Merge() string { return "" }

func moved[T any](list []T, from, by int) ([]T, bool) {
	to := from + by
	if from < 0 || to < 0 || to >= len(list) || by == 0 {
		return list, false
	}
	order := make([]T, 0, len(list))
	order = append(order, list[:from]...)
	order = append(order, list[from+1:]...)
	order = append(order, list[from]) // room for one more
	copy(order[to+1:], order[to:len(order)-1])
	order[to] = list[from]
	return order, true
}

// with returns a copy of the list with one more.
func with[T any](list []T, item T) []T {
	return append(append(make([]T, 0, len(list)+1), list...), item)
}

func middle(scale scoring.Scale) float64 {
	if len(scale.Levels) == 0 {
		return 50
	}
	return scale.Levels[len(scale.Levels)/2].Level
}

// newID makes an id of a title that none of these has: numbered where it is taken or
// reserved, and of otherwise where the title has no letters.
func newID(title, otherwise string, taken map[string]int) string {
	ids := scoring.NewIDMaker()
	for id := range taken {
		ids.Reserve(id)
	}
	return ids.Take(scoring.IDOf(title, otherwise), otherwise)
}
