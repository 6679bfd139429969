package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// TotalsPanel is the verdict beside the scoring: on a wide screen it stays in sight
// while the reader scores; on a phone it is a slim bar at the foot.
type TotalsPanel struct {
	app.Compo

	Word     string // clear, narrow, draw, undecided
	Lead     string // "lead 14 points, tie zone 5"
	Sides    []sideTotals
	Pair     string
	All      []scoring.Side
	Decimals int
}

// sideTotals is one side in numbers.
type sideTotals struct {
	ID       string
	Name     string
	Absent   bool
	Total    scoring.Total
	Outcome  string
	Interval string
	Coverage string
	Low      float64
	High     float64
}

// NewTotalsPanel is the panel for what the page shows.
func NewTotalsPanel(v View) *TotalsPanel {
	panel := &TotalsPanel{Word: v.Result.Verdict.Word, Lead: text.Word(v.Result, v.Decimals),
		Pair: text.Pair(v.Card, v.Result), All: v.Card.Summit.Sides, Decimals: v.Decimals}
	for _, s := range v.Result.Sides {
		meta, _ := v.Card.Summit.Side(s.Side)
		panel.Sides = append(panel.Sides, sideTotals{ID: s.Side, Name: meta.Name, Absent: s.Absent, Total: s.Total,
			Outcome: text.Outcome(v.Card.Scale, s, meta.Name), Interval: text.Interval(s), Coverage: text.Coverage(s), Low: s.Low, High: s.High})
	}
	return panel
}

// Render implements app.Composer.
func (c *TotalsPanel) Render() app.UI {
	return app.Aside().Class("TotalsPanel").Aria("label", text.TotalsPanelLabel).Body(
		app.A().Class("TotalsPanel-slim").Href("#verdict").Title(text.ToVerdict).Body(c.slim()...),
		app.Div().Class("TotalsPanel-full").Body(c.full()...),
	)
}

func (c *TotalsPanel) slim() []app.UI {
	var parts []app.UI
	for _, s := range c.Sides {
		if s.Absent {
			continue
		}
		parts = append(parts, app.Span().Class("TotalsPanel-chip").DataSet("colour", chart.Colour(c.All, s.ID)).Body(
			app.Span().Text(text.Isolated(s.Name)+" "), app.Strong().Text(text.Total(s.Total, c.Decimals))))
	}
	return append(parts, app.Span().Class("TotalsPanel-word").Text(text.VerdictWord(c.Word)))
}

func (c *TotalsPanel) full() []app.UI {
	cards := []app.UI{app.Div().Class("Figure").Body(
		app.H2().Class("Figure-title").Text(text.VerdictWord(c.Word)),
		app.P().Class("Small").Text(c.Lead),
		app.Div().Class("Totals").Body(c.totals(false)...),
		app.P().Class("Small").Text(c.Pair),
	)}
	if absent := c.totals(true); len(absent) > 0 {
		cards = append(cards, app.Div().Class("Figure").Body(
			app.H2().Class("Figure-title").Text(text.NotAtTableTitle),
			app.Div().Class("Totals").Body(absent...)))
	}
	return cards
}

// totals draws each side's total as a bar with the interval of its ranges.
func (c *TotalsPanel) totals(absent bool) []app.UI {
	var rows []app.UI
	for _, s := range c.Sides {
		if s.Absent != absent {
			continue
		}
		reached := 0.0
		if s.Total.Known {
			reached = s.Total.Points
		}
		rows = append(rows, app.Div().Class("Totals-side").DataSet("colour", chart.Colour(c.All, s.ID)).Body(
			app.Div().Class("Totals-head").Body(
				app.Span().Class("SideName").DataSet("colour", chart.Colour(c.All, s.ID)).Text(s.Name),
				app.Strong().Text(text.Total(s.Total, c.Decimals))),
			ui.SVG("svg").Class("Bar").DataSet("colour", chart.Colour(c.All, s.ID)).Attr("viewBox", "0 0 100 24").
				Attr("preserveAspectRatio", "none").Aria("hidden", "true").Body(
				ui.SVG("rect").Class("Bar-stake").Attr("x", "0").Attr("y", "5").Attr("width", "100").Attr("height", "14"),
				ui.SVG("rect").Class("Bar-reached").Attr("x", "0").Attr("y", "5").Attr("width", ui.Length(reached)).Attr("height", "14"),
				ui.SVG("rect").Class("Bar-range").Attr("x", ui.Length(s.Low)).Attr("y", "10").Attr("width", ui.Length(s.High-s.Low)).Attr("height", "4"),
			),
			app.P().Class("Small").Text(s.Outcome+"; "+s.Interval+"; "+s.Coverage),
		))
	}
	return rows
}
