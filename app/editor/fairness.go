package editor

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring/fairness"
)

// fairnessPart is the part of the editor that counts how evenly the record treats its
// sides; it is no part of the record.
const fairnessPart = "fairness"

// fairness shows the same counts as the command line's check --fair.
func (c *Editor) fairness() app.UI {
	summit := c.Card.Summit
	report := fairness.Check(c.Card)
	var rest []app.UI
	for _, words := range text.FairRest(summit, report) {
		rest = append(rest, app.Li().Text(words))
	}
	return app.Div().ID("fairness").Class("Editor-fairness").Body(
		app.H3().Text(text.FairTitle),
		app.P().Class("Small").Text(text.FairLead),
		app.Div().Class("Scroll").TabIndex(0).Role("region").Aria("label", text.FairTitle).Body(
			ui.Table(text.FairHead, text.FairRows(summit, report))),
		app.Ul().Class("Plain").Body(rest...),
		c.findings(report),
	)
}

// findings names the aims that no reader could look up, in the reader's words for
// their places.
func (c *Editor) findings(report fairness.Report) app.UI {
	if len(report.Findings) == 0 {
		return ui.Nothing()
	}
	items := make([]app.UI, len(report.Findings))
	for i, found := range report.Findings {
		items[i] = app.Li().Text(text.FairFinding(c.Card.Summit, found))
	}
	return app.Div().Body(app.H4().Text(text.FairFindings), app.Ul().Class("Plain").Body(items...))
}
