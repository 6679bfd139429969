package cardfile

import (
	"summitscorecard/scoring"
)

// StatementCheck checks statements, and sources that they bring along, one at a
// time before they go onto a card.
type StatementCheck struct {
	checker
	scale scoring.Scale // of the summit
}

// NewStatementCheck prepares checks against the goals, sides and scale of a card.
func NewStatementCheck(card scoring.Scorecard) *StatementCheck {
	check := &StatementCheck{scale: card.SummitScale()}
	check.goal = card.Summit.Goals
	check.sides = card.Summit.SidePlaces()
	check.goals = card.Summit.GoalPlaces()
	return check
}

// Source returns what is wrong with a source, apart from an id that the card has
// already. Paths begin at the source: "title", ".id".
func (c *StatementCheck) Source(source scoring.Source) []scoring.FieldError {
	c.sources = map[string]int{source.ID: 0}
	c.ProblemList = ProblemList{}
	c.source("", 0, &source)
	return c.list
}

// Statement returns what is wrong with a statement, apart from its id and from a
// source that the card does not have. Paths begin at the statement.
func (c *StatementCheck) Statement(statement scoring.Statement) []scoring.FieldError {
	c.sources = map[string]int{statement.Source: 0}
	c.ProblemList = ProblemList{}
	c.statement("", &statement, c.scale)
	return c.list
}
