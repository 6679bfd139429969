package card

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/chart"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Goal is one row of the card: a goal with a cell for each side at the table, and
// a folded line for those that were not.
type Goal struct {
	app.Compo

	ID          string
	Title       string
	Kind        string
	Opposed     bool
	Importance  float64 // the goal's own; shown with shared weights
	Shared      bool
	Cells       []cellView // sides at the table
	Absent      []cellView // sides that were not
	Sides       []scoring.Side
	Note        string // why a side at the table has no aim here
	HideVerdict bool   // "Score it yourself": nothing shows how the card is scored
}

// cellView is what a cell shows; the goal makes the component of it.
type cellView struct {
	Side    scoring.Side
	Aim     scoring.Aim
	HasAim  bool
	Rating  scoring.Rating
	Scale   scoring.Scale
	AsOf    string // the card's date
	Before  string // label of the level on the day before
	Marks   []mark
	Sources []scoring.Source
	OneCamp bool
	NoOwn   bool
	Level   string // the judgement in a word, for the folded line
}

// cell is what the goal shows of a side; ok is false for a side without an aim.
func (g *Goal) cell(side string) (cell cellView, ok bool) {
	for _, list := range [][]cellView{g.Cells, g.Absent} {
		for _, c := range list {
			if c.Side.ID == side && c.HasAim {
				return c, true
			}
		}
	}
	return cellView{}, false
}

// CompoID keeps the goal's nodes its own when goals come and go.
func (g *Goal) CompoID() string { return g.ID }

// Render implements app.Composer.
func (g *Goal) Render() app.UI {
	return app.Article().ID("goal-"+g.ID).Class("Goal").Aria("labelledby", "title-"+g.ID).Body(
		app.Div().Class("Goal-head").Body(
			app.H3().ID("title-"+g.ID).TabIndex(-1).Dir("auto").Text(g.Title),
			app.Span().Class("Tag").Title(text.KindMeaning(g.Kind)).Text(text.Kind(g.Kind)),
			g.opposed(),
			g.shared(),
		),
		app.Div().Class("Goal-cells").DataSet("count", text.Level(float64(len(g.Cells)))).Body(g.cells(g.Cells)...),
		app.Div().Class("Goal-absent").Body(g.absent()...),
	)
}

func (g *Goal) opposed() app.UI {
	if !g.Opposed {
		return app.Span()
	}
	return app.Span().Class("Tag").Title(text.OpposedMeaning).Text(text.Opposed)
}

// shared is the one importance of the goal, where all sides have the same.
func (g *Goal) shared() app.UI {
	if !g.Shared {
		return app.Span()
	}
	return slider("importance-"+g.ID, text.SharedImportanceOf(g.Title), g.Importance,
		controls.Attributes(controls.Importance, g.ID, ""), g.onImportance, g.onRelease)
}

func (g *Goal) cells(views []cellView) []app.UI {
	cells := make([]app.UI, 0, len(views))
	for _, v := range views {
		if !v.HasAim {
			cells = append(cells, app.Div().Class("Cell").DataSet("colour", chart.Colour(g.Sides, v.Side.ID)).Body(
				app.Div().Class("Cell-who").Body(app.H4().Class("SideName").DataSet("colour", chart.Colour(g.Sides, v.Side.ID)).Text(text.Isolated(v.Side.Name))),
				app.P().Class("Small").Dir("auto").Text(text.NoAimBecause(g.Note))))
			continue
		}
		cells = append(cells, &cell{Goal: g.ID, Title: g.Title, Side: v.Side, Colour: chart.Colour(g.Sides, v.Side.ID),
			Aim: v.Aim, Rating: v.Rating, Scale: v.Scale, AsOf: v.AsOf, Before: v.Before, Marks: v.Marks, Sources: v.Sources,
			OneCamp: v.OneCamp, NoOwn: v.NoOwn, Shared: g.Shared, HideVerdict: g.HideVerdict})
	}
	return cells
}

// absent has one line for each side that was not at the table, with its cell folded
// below.
func (g *Goal) absent() []app.UI {
	lines := make([]app.UI, 0, len(g.Absent))
	for _, v := range g.Absent {
		if !v.HasAim {
			continue
		}
		summary := app.Summary().Body(
			app.Span().Class("SideName").DataSet("colour", chart.Colour(g.Sides, v.Side.ID)).Text(text.Isolated(v.Side.Name)+text.NotAtTable),
			app.Span().Class("Goal-got").Text(g.absentLine(v)),
		)
		lines = append(lines, app.Details().ID("absent-"+g.ID+"-"+v.Side.ID).Class("Absent").Body(
			append([]app.UI{summary}, g.cells([]cellView{v})...)...))
	}
	return lines
}

func (g *Goal) absentLine(v cellView) string {
	if g.HideVerdict {
		return v.Aim.Wanted
	}
	return text.AbsentLine(v.Aim.Wanted, v.Level)
}

func (g *Goal) onImportance(ctx app.Context, e app.Event) {
	if value, err := strconv.ParseFloat(browser.Target(e).Value(), 64); err == nil {
		ui.Post(ctx, edit.SetImportance{Goal: g.ID, Importance: value})
	}
}

func (g *Goal) onRelease(ctx app.Context, e app.Event) {
	g.onImportance(ctx, e)
	ui.Post(ctx, message.EndGesture{})
}
