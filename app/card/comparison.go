package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Comparison stands on the page after "Score it yourself": the reader's verdict
// beside the starting card's, and where they differ. Whether it can be taken back
// decides if the reader is offered to.
func Comparison(yours scoring.Scorecard, result scoring.Result, start scoring.Scorecard, canRevert bool) app.UI {
	startResult := scoring.Score(start)
	var differences []app.UI
	for _, words := range differing(yours, start) {
		differences = append(differences, app.Li().Text(words))
	}
	count := text.DifferenceCount(len(differences))
	if len(differences) == 0 {
		count = text.CompareSame
	}
	return app.Section().ID("compare").Class("Figure Compare").Aria("labelledby", "compare-title").Body(
		app.H2().ID("compare-title").TabIndex(-1).Text(text.CompareTitle),
		app.Div().Class("Compare-columns").Body(
			verdictColumn(text.CompareYours, yours, result),
			verdictColumn(text.CompareStart, start, startResult),
		),
		TotalsTable(yours.Summit.Sides, text.CompareYours, result, text.CompareStart, startResult),
		app.Details().Body(app.Summary().Text(count), app.Ul().Class("Plain").Body(differences...)),
		ui.DialogButtons(
			ui.Button{ID: "compare-close", Message: message.CloseComparison{}, Words: text.CompareClose, Kind: "main"},
			ui.Button{ID: "compare-revert", Message: message.RevertOwnScoring{}, Words: text.CompareRevert, Kind: "quiet", Off: !canRevert},
		),
	)
}

// differing says of each aim that two cards score differently how they do.
func differing(yours, start scoring.Scorecard) []string {
	var list []string
	for _, g := range yours.Summit.Goals {
		for _, aim := range g.Aims {
			mine, _ := yours.Rating(g.ID, aim.Side)
			its, _ := start.Rating(g.ID, aim.Side)
			if a, b := text.LevelLabel(mine, yours.Scale), text.LevelLabel(its, start.Scale); a != b {
				side, _ := yours.Summit.Side(aim.Side)
				list = append(list, text.Difference(g.Title, side.Name, a, b))
			}
		}
	}
	return list
}

func verdictColumn(title string, card scoring.Scorecard, result scoring.Result) app.UI {
	return app.Div().Body(app.H3().Text(title), app.P().Body(ui.Sentence(text.Verdict(card, result), card.Summit.Sides)...))
}

// TotalsTable compares the totals of two cards, each under its title.
func TotalsTable(sides []scoring.Side, titleA string, a scoring.Result, titleB string, b scoring.Result) app.UI {
	var rows []app.UI
	for _, side := range sides {
		rows = append(rows, app.Tr().Body(app.Th().Scope("row").Text(text.Isolated(side.Name)),
			app.Td().Text(text.TotalOf(a, side.ID)), app.Td().Text(text.TotalOf(b, side.ID))))
	}
	return app.Table().Body(
		app.THead().Body(app.Tr().Body(app.Th().Scope("col").Text(text.TotalOf100),
			app.Th().Scope("col").Text(titleA), app.Th().Scope("col").Text(titleB))),
		app.TBody().Body(rows...))
}
