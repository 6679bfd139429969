package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// blindFlow is "Score it yourself": goal by goal on an empty card, with the
// verdict, the starting levels and the commentators hidden until the end.
type blindFlow struct {
	history edit.History
	step    int // index of the goal shown
}

// newBlindFlow starts on the card without any of its judgements.
func newBlindFlow(card scoring.Scorecard) *blindFlow {
	empty := card
	empty.Ratings = nil
	for _, g := range card.Summit.Goals {
		for _, aim := range g.Aims {
			empty.Ratings = append(empty.Ratings, scoring.Rating{Goal: g.ID, Side: aim.Side,
				Status: scoring.Unknown, Importance: scoring.DefaultImportance})
		}
	}
	return &blindFlow{history: edit.Open(empty)}
}

func (f *blindFlow) last() bool { return f.step == len(f.history.Card.Summit.Goals)-1 }

// screen shows one goal. It has no verdict anywhere.
func (f *blindFlow) screen() []app.UI {
	card := f.history.Card
	views := goalViews(card, nil, true)
	g := views[f.step]
	next := button{ID: "blind-next", Command: "blind-next", Words: text.Next, Kind: "main"}
	if f.last() {
		next = button{ID: "blind-end", Command: "blind-end", Words: text.SeeVerdict, Kind: "main"}
	}
	return []app.UI{app.Section().Class("Blind").Aria("labelledby", "blind-title").Body(
		app.P().Class("Eyebrow").Text(card.Summit.Title),
		app.H1().ID("blind-title").TabIndex(-1).Text(text.BlindTitle+": "+text.BlindStep(f.step+1, len(views))),
		app.P().Class("Small").Text(text.BlindHow),
		app.Progress().Class("Blind-progress").Max(len(views)).Value(text.Attribute(float64(f.step+1))).Aria("label", text.BlindTitle),
		app.H2().Class("Unseen").Text(text.GoalsTitle),
		&goal{ID: g.ID, Title: g.Title, Kind: g.Kind, Opposed: g.Opposed, Importance: g.Importance,
			Shared: g.Shared, Cells: g.Cells, Absent: g.Absent, Sides: g.Sides, Blind: true},
		app.Div().Class("Blind-steps").Body(
			button{ID: "blind-back", Command: "blind-back", Words: text.Back, Off: f.step == 0}.render(),
			next.render(),
			button{ID: "blind-stop", Command: "blind-stop", Words: text.StopBlind, Kind: "quiet"}.render(),
		),
	)}
}

// comparison stands on the page after a blind scoring: the reader's verdict
// beside the starting card's, and where they differ.
func (c *root) comparison() app.UI {
	if c.compare == nil {
		return app.Div().DataSet("empty", "yes")
	}
	yours, start := c.view.card, *c.compare
	theirs := scoring.Score(start)
	var rows []app.UI
	for _, side := range yours.Summit.Sides {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(side.Name),
			app.Td().Text(totalOf(c.view.result, side.ID)),
			app.Td().Text(totalOf(theirs, side.ID)),
		))
	}
	var differences []app.UI
	for _, g := range yours.Summit.Goals {
		for _, aim := range g.Aims {
			mine, _ := yours.Rating(g.ID, aim.Side)
			its, _ := start.Rating(g.ID, aim.Side)
			if a, b := levelLabel(mine, yours.Scale), levelLabel(its, start.Scale); a != b {
				side, _ := yours.Summit.Side(aim.Side)
				differences = append(differences, app.Li().Text(text.Difference(g.Title, side.Name, a, b)))
			}
		}
	}
	count := text.DifferenceCount(len(differences))
	if len(differences) == 0 {
		count = text.CompareSame
	}
	return app.Section().ID("compare").Class("Figure Compare").Aria("labelledby", "compare-title").Body(
		app.H2().ID("compare-title").TabIndex(-1).Text(text.CompareTitle),
		app.Div().Class("Compare-columns").Body(
			app.Div().Body(app.H3().Text(text.CompareYours), app.P().Body(say(text.Verdict(yours, c.view.result), yours.Summit.Sides)...)),
			app.Div().Body(app.H3().Text(text.CompareStart), app.P().Body(say(text.Verdict(start, theirs), start.Summit.Sides)...)),
		),
		app.Table().Body(
			app.THead().Body(app.Tr().Body(app.Th().Scope("col").Text(text.TotalOf100),
				app.Th().Scope("col").Text(text.CompareYours), app.Th().Scope("col").Text(text.CompareStart))),
			app.TBody().Body(rows...)),
		app.Details().Body(app.Summary().Text(count), app.Ul().Class("Plain").Body(differences...)),
		app.Div().Class("Blind-steps").Body(
			button{ID: "compare-close", Command: "compare-close", Words: text.CompareClose, Kind: "main"}.render(),
			button{ID: "compare-revert", Command: "compare-revert", Words: text.CompareRevert, Kind: "quiet", Off: !c.revertable()}.render(),
		),
	)
}

func totalOf(r scoring.Result, side string) string {
	for _, s := range r.Sides {
		if s.Side == side {
			return text.Total(s.Total, 1)
		}
	}
	return ""
}
