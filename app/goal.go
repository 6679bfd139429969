package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// goal is one row of the card: a goal with a cell for each side at the table,
// and a folded line for those that were not.
type goal struct {
	app.Compo

	ID         string
	Title      string
	Kind       string
	Opposed    bool
	Importance float64 // the goal's own; shown with shared weights
	Shared     bool
	Cells      []cellView // sides at the table
	Absent     []cellView // sides that were not
	Sides      []scoring.Side
	Blind      bool
}

// cellView is what a cell shows; the goal makes the component of it.
type cellView struct {
	Side    scoring.Side
	Aim     scoring.Aim
	HasAim  bool
	Rating  scoring.Rating
	Scale   scoring.Scale
	AsOf    string // the card's date
	Eve     string
	Marks   []mark
	Sources []scoring.Source
	OneCamp bool
	Level   string // the judgement in a word, for the folded line
}

func (g *goal) CompoID() string { return g.ID }

func (g *goal) Render() app.UI {
	return app.Article().ID("goal-"+g.ID).Class("Goal").Aria("labelledby", "title-"+g.ID).Body(
		app.Div().Class("Goal-head").Body(
			app.H3().ID("title-"+g.ID).Text(g.Title),
			app.Span().Class("Tag").Title(text.KindMeaning(g.Kind)).Text(text.Kind(g.Kind)),
			g.opposed(),
			g.shared(),
		),
		app.Div().Class("Goal-cells").DataSet("count", text.Level(float64(len(g.Cells)))).Body(g.cells(g.Cells)...),
		app.Div().Class("Goal-absent").Body(g.absent()...),
	)
}

func (g *goal) opposed() app.UI {
	if !g.Opposed {
		return app.Span()
	}
	return app.Span().Class("Tag").Title(text.OpposedMeaning).Text(text.Opposed)
}

// shared is the one importance of the goal, where all sides have the same.
func (g *goal) shared() app.UI {
	if !g.Shared {
		return app.Span()
	}
	return importance("importance-"+g.ID, text.SharedImportanceOf(g.Title), g.Importance,
		map[string]any{"goal": g.ID, "side": "", "field": "importance"}, g.onImportance, g.onSettle)
}

func (g *goal) cells(views []cellView) []app.UI {
	cells := make([]app.UI, 0, len(views))
	for _, v := range views {
		if !v.HasAim {
			cells = append(cells, app.Div().Class("Cell").DataSet("colour", colour(g.Sides, v.Side.ID)).Body(
				app.Div().Class("Cell-who").Body(app.H4().Class("SideName").DataSet("colour", colour(g.Sides, v.Side.ID)).Text(v.Side.Name)),
				app.P().Class("Small").Text(text.NoAim)))
			continue
		}
		cells = append(cells, &cell{Goal: g.ID, Title: g.Title, Side: v.Side, Colour: colour(g.Sides, v.Side.ID),
			Aim: v.Aim, Rating: v.Rating, Scale: v.Scale, AsOf: v.AsOf, Eve: v.Eve, Marks: v.Marks, Sources: v.Sources,
			OneCamp: v.OneCamp, Shared: g.Shared, Blind: g.Blind})
	}
	return cells
}

// absent stands beside the duel: one line for each side that was not at the
// table, with its cell folded below.
func (g *goal) absent() []app.UI {
	lines := make([]app.UI, 0, len(g.Absent))
	for _, v := range g.Absent {
		if !v.HasAim {
			continue
		}
		summary := app.Summary().Body(
			app.Span().Class("SideName").DataSet("colour", colour(g.Sides, v.Side.ID)).Text(v.Side.Name+text.NotAtTable),
			app.Span().Class("Goal-got").Text(g.absentLine(v)),
		)
		lines = append(lines, app.Details().ID("absent-"+g.ID+"-"+v.Side.ID).Class("Absent").Body(
			append([]app.UI{summary}, g.cells([]cellView{v})...)...))
	}
	return lines
}

func (g *goal) absentLine(v cellView) string {
	if g.Blind {
		return v.Aim.Wanted
	}
	return text.AbsentLine(v.Aim.Wanted, v.Level)
}

func (g *goal) onImportance(ctx app.Context, e app.Event) {
	if value, err := parseNumber(target(e).Get("value").String()); err == nil {
		post(ctx, edit.SetImportance{Goal: g.ID, Importance: value})
	}
}

func (g *goal) onSettle(ctx app.Context, e app.Event) {
	g.onImportance(ctx, e)
	post(ctx, wish{What: "settle"})
}
