package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/app/voices"
	"summitscorecard/scoring"
)

// ReadOnly is a card to be read, without controls: one that came in and is not the
// reader's, or is of a later format.
type ReadOnly struct {
	Card   scoring.Scorecard
	Result scoring.Result
	base   string // of the site
	whose  string // "This card"
}

// NewReadOnly scores a card to be read on a site with the base.
func NewReadOnly(card scoring.Scorecard, base, whose string) ReadOnly {
	return ReadOnly{Card: card, Result: scoring.Score(card), base: base, whose: whose}
}

// Verdict is the verdict in a sentence.
func (r ReadOnly) Verdict() []app.UI {
	return ui.Sentence(text.Verdict(r.Card, r.Result), r.Card.Summit.Sides)
}

// Sections are the verdict's chart, the ratings, what was said, and the sources.
func (r ReadOnly) Sections() []app.UI {
	summit := r.Card.Summit
	return []app.UI{
		app.Section().Class("Section").Aria("label", text.VerdictLabel).Body(
			NewBalance(r.Card, r.Result, text.AsOf(r.whose, r.Card.AsOf))),
		r.ratings(),
		app.Section().ID("said").Class("Section").Aria("labelledby", "said-title").Body(
			app.H2().ID("said-title").Text(text.SaidTitle),
			&voices.Statements{Summit: summit, Scale: r.Card.SummitScale()}),
		&voices.Sources{Summit: summit, Scale: r.Card.Scale, Base: r.base},
	}
}

// ratings are the goals as a table, with a row for each goal and a column for each
// side.
func (r ReadOnly) ratings() app.UI {
	sides := r.Card.Summit.Sides
	rows := make([]app.UI, 0, len(r.Card.Summit.Goals))
	for _, g := range newGoals(r.Card, nil, false) {
		cells := []app.UI{app.Th().Scope("row").Text(text.Isolated(g.Title))}
		for _, side := range sides {
			cells = append(cells, rating(g, side.ID))
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Section().ID("score").Class("Section").Aria("labelledby", "goals-title").Body(
		app.H2().ID("goals-title").Text(text.GoalsTitle),
		app.Div().Class("Matrix ReadOnly").TabIndex(0).Role("region").Aria("label", text.MatrixLabel).Body(
			app.Table().Body(app.THead().Body(app.Tr().Body(sideHeads(sides)...)), app.TBody().Body(rows...))))
}

// rating is one judgement: level, importance where it counts, and the reason.
func rating(g Goal, side string) app.UI {
	cell, ok := g.cell(side)
	if !ok {
		return app.Td()
	}
	importance := cell.Rating.Importance
	if g.Shared {
		importance = g.Importance
	}
	return app.Td().Body(app.Span().Text(cell.Level), app.Small().Text(text.ItsImportance(importance)), app.Small().Text(cell.Rating.Note))
}

// sideHeads are the heads of a table of goals by sides.
func sideHeads(sides []scoring.Side) []app.UI {
	head := []app.UI{app.Th().Scope("col").Text(text.Goal)}
	for _, side := range sides {
		head = append(head, app.Th().Scope("col").Class("SideName").DataSet("colour", chart.Colour(sides, side.ID)).Text(text.Isolated(side.Name)))
	}
	return head
}
