//go:build !js

package hostpage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// Faults is what the page /reliability/ shows.
type Faults struct {
	Last   string // when the tests ran, and what came of them
	Groups []FaultGroup
}

// FaultGroup is the rows of one kind, and what came of them together.
type FaultGroup struct {
	ID, Title, Outcome string
	Rows               []FaultRow
}

// FaultRow is one fault. Outcome is what came of the last run, or why there was none;
// Note says what stands in for a browser that is not at hand.
type FaultRow struct{ ID, Fault, Expected, Gate, Outcome, Note string }

// faults is the page /reliability/: words only, made on the host and in no program.
type faults struct {
	app.Compo

	base   string
	faults Faults
}

// NewFaults returns the page of what can go wrong, for the host to render.
func NewFaults(base string, of Faults) app.Composer { return &faults{base: base, faults: of} }

// Render implements app.Composer.
func (c *faults) Render() app.UI {
	var promises []app.UI
	for _, promise := range text.Promises() {
		promises = append(promises, app.Li().Text(promise))
	}
	parts := []app.UI{
		app.H1().Text(text.ReliabilityTitle),
		app.P().Class("Prose-lead").Text(text.ReliabilityLead),
		app.P().Text(c.faults.Last),
		app.P().Class("Small").Text(text.ReliabilityLimit),
		app.Section().ID("promises").Class("Prose-part").Aria("labelledby", "promises-title").Body(
			app.H2().ID("promises-title").Text(text.PromisesTitle), app.Ol().Class("Prose-contents").Body(promises...)),
	}
	for _, group := range c.faults.Groups {
		parts = append(parts, c.group(group))
	}
	return page(c.base, ui.ReliabilityPath, "Page Prose Faults", parts)
}

func (c *faults) group(g FaultGroup) app.UI {
	var rows []app.UI
	for _, r := range g.Rows {
		outcome := []app.UI{app.Span().Text(r.Outcome)}
		if r.Note != "" {
			outcome = append(outcome, app.Small().Text(" "+r.Note))
		}
		rows = append(rows, app.Tr().ID(r.ID).Body(
			app.Th().Scope("row").Text(r.ID),
			app.Td().DataSet("head", text.FaultWord).Text(r.Fault),
			app.Td().DataSet("head", text.ExpectedWord).Text(r.Expected),
			app.Td().DataSet("head", text.GateWord).Text(r.Gate),
			app.Td().DataSet("head", text.LastWord).Body(outcome...),
		))
	}
	var head []app.UI
	for _, words := range []string{text.RowWord, text.FaultWord, text.ExpectedWord, text.GateWord, text.LastWord} {
		head = append(head, app.Th().Scope("col").Text(words))
	}
	return app.Section().ID(g.ID).Class("Prose-part").Aria("labelledby", g.ID+"-title").Body(
		app.H2().ID(g.ID+"-title").Text(g.Title),
		app.P().Text(g.Outcome),
		app.Details().Class("FaultRows").Body(
			app.Summary().Text(text.RowsTitle),
			app.Table().Class("FaultTable").Aria("labelledby", g.ID+"-title").Body(app.THead().Body(app.Tr().Body(head...)), app.TBody().Body(rows...))))
}
