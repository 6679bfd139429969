package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// MaxFullGoals and MaxFullSides are how many goals and sides are shown in full.
// Above that the page shows a matrix, and only the goal that is open has controls:
// tens of thousands of controls take seconds to mount.
const (
	MaxFullGoals = 24
	MaxFullSides = 6
)

// IsLarge reports whether a card is shown as a matrix.
func IsLarge(card scoring.Scorecard) bool {
	return len(card.Summit.Goals) > MaxFullGoals || len(card.Summit.Sides) > MaxFullSides
}

// Matrix is the card as a table, with a row for each goal and a column for each side.
type Matrix struct {
	app.Compo

	Sides []scoring.Side
	Rows  []matrixRow
	Open  string // id of the goal whose controls stand below
}

// matrixRow is one goal with the level of each side in words.
type matrixRow struct {
	ID     string
	Title  string
	Levels []string
}

// matrixLine shows a row: a component of its own, because a change of a level
// leaves all other lines alone.
type matrixLine struct {
	app.Compo

	Row  matrixRow
	Open bool
}

func newMatrixRows(goals []Goal) []matrixRow {
	rows := make([]matrixRow, 0, len(goals))
	for _, g := range goals {
		row := matrixRow{ID: g.ID, Title: g.Title}
		for _, side := range g.Sides {
			cell, _ := g.cell(side.ID) // "" for a side without an aim
			row.Levels = append(row.Levels, cell.Level)
		}
		rows = append(rows, row)
	}
	return rows
}

// Render implements app.Composer.
func (c *Matrix) Render() app.UI {
	rows := make([]app.UI, 0, len(c.Rows))
	for _, row := range c.Rows {
		rows = append(rows, &matrixLine{Row: row, Open: row.ID == c.Open})
	}
	return app.Div().Class("Matrix").TabIndex(0).Role("region").Aria("label", text.MatrixLabel).OnClick(ui.Handler("open-goal", c.onOpen)).Body(
		app.Table().Body(app.THead().Body(app.Tr().Body(sideHeads(c.Sides)...)), app.TBody().Body(rows...)))
}

// Render implements app.Composer.
func (c *matrixLine) Render() app.UI {
	open := app.Button().ID("open-"+c.Row.ID).Type("button").Class("Matrix-open").DataSet("goal", c.Row.ID).
		Aria("expanded", ui.Bool(c.Open)).Text(c.Row.Title)
	cells := []app.UI{app.Th().Scope("row").Body(open)}
	for _, level := range c.Row.Levels {
		cells = append(cells, app.Td().Text(level))
	}
	return app.Tr().Body(cells...)
}

func (c *Matrix) onOpen(ctx app.Context, e app.Event) {
	if id := browser.Target(e).Data("goal"); id != "" {
		ui.Post(ctx, message.OpenGoal{Goal: id})
	}
}
