package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Above so many goals or sides the page shows a matrix, and only the goal that
// is open has controls: tens of thousands of controls take seconds to mount.
const (
	matrixGoals = 24
	matrixSides = 6
)

func wantsMatrix(card scoring.Scorecard) bool {
	return len(card.Summit.Goals) > matrixGoals || len(card.Summit.Sides) > matrixSides
}

// matrix is the card as a table: a row a goal, a column a side.
type matrix struct {
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

// matrixLine shows it: a component of its own, because a change of a level
// leaves all other lines alone.
type matrixLine struct {
	app.Compo

	Row  matrixRow
	Open bool
}

func newMatrixRows(goals []goal) []matrixRow {
	rows := make([]matrixRow, 0, len(goals))
	for _, g := range goals {
		row := matrixRow{ID: g.ID, Title: g.Title}
		for _, side := range g.Sides {
			row.Levels = append(row.Levels, levelIn(g, side.ID))
		}
		rows = append(rows, row)
	}
	return rows
}

func levelIn(g goal, side string) string {
	for _, list := range [][]cellView{g.Cells, g.Absent} {
		for _, c := range list {
			if c.Side.ID == side && c.HasAim {
				return c.Level
			}
		}
	}
	return ""
}

func (c *matrix) Render() app.UI {
	head := []app.UI{app.Th().Scope("col").Text(text.Goal)}
	for _, side := range c.Sides {
		head = append(head, app.Th().Scope("col").Class("SideName").DataSet("colour", colour(c.Sides, side.ID)).Text(side.Name))
	}
	rows := make([]app.UI, 0, len(c.Rows))
	for _, row := range c.Rows {
		rows = append(rows, &matrixLine{Row: row, Open: row.ID == c.Open})
	}
	return app.Div().Class("Matrix").TabIndex(0).Role("region").Aria("label", text.MatrixLabel).OnClick(guard("open-goal", c.onOpen)).Body(
		app.Table().Body(app.THead().Body(app.Tr().Body(head...)), app.TBody().Body(rows...)))
}

func (c *matrixLine) Render() app.UI {
	open := app.Button().ID("open-"+c.Row.ID).Type("button").Class("Matrix-open").DataSet("goal", c.Row.ID).
		Aria("expanded", boolWord(c.Open)).Text(c.Row.Title)
	cells := []app.UI{app.Th().Scope("row").Body(open)}
	for _, level := range c.Row.Levels {
		cells = append(cells, app.Td().Text(level))
	}
	return app.Tr().Body(cells...)
}

func (c *matrix) onOpen(ctx app.Context, e app.Event) {
	if id := data(target(e), "goal"); id != "" {
		post(ctx, wish{What: "open-goal", To: id})
	}
}
