package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// standing is the verdict beside the scoring: on a wide screen it stays in sight
// while the reader scores; on a phone it is a slim bar at the foot.
type standing struct {
	app.Compo

	Word     string // clear, narrow, draw, undecided
	Lead     string // "lead 14 points, tie zone 5"
	Sides    []standingSide
	Pair     string
	All      []scoring.Side
	Decimals int
}

// standingSide is one side in numbers.
type standingSide struct {
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

func (c *standing) Render() app.UI {
	return app.Aside().Class("Standing").Aria("label", text.StandingLabel).Body(
		app.A().Class("Standing-slim").Href("#verdict").Title(text.ToVerdict).Body(c.slim()...),
		app.Div().Class("Standing-full").Body(c.full()...),
	)
}

func (c *standing) slim() []app.UI {
	var parts []app.UI
	for _, s := range c.Sides {
		if s.Absent {
			continue
		}
		parts = append(parts, app.Span().Class("Standing-chip").DataSet("colour", colour(c.All, s.ID)).Body(
			app.Span().Text(s.Name+" "), app.Strong().Text(text.Total(s.Total, c.Decimals))))
	}
	return append(parts, app.Span().Class("Standing-word").Text(text.VerdictWord(c.Word)))
}

func (c *standing) full() []app.UI {
	cards := []app.UI{app.Div().Class("Figure").Body(
		app.H2().Class("Figure-title").Text(text.VerdictWord(c.Word)),
		app.P().Class("Small").Text(c.Lead),
		app.Div().Class("Totals").Body(c.totals(false)...),
		app.P().Class("Small").Text(c.Pair),
	)}
	if absent := c.totals(true); len(absent) > 0 {
		cards = append(cards, app.Div().Class("Figure").Body(
			app.H2().Class("Figure-title").Text(text.BesideTheDuel),
			app.Div().Class("Totals").Body(absent...)))
	}
	return cards
}

// totals draws each side's total as a bar with the interval of its ranges.
func (c *standing) totals(absent bool) []app.UI {
	var rows []app.UI
	for _, s := range c.Sides {
		if s.Absent != absent {
			continue
		}
		reached := 0.0
		if s.Total.Known {
			reached = s.Total.Points
		}
		rows = append(rows, app.Div().Class("Totals-side").DataSet("colour", colour(c.All, s.ID)).Body(
			app.Div().Class("Totals-head").Body(
				app.Span().Class("SideName").DataSet("colour", colour(c.All, s.ID)).Text(s.Name),
				app.Strong().Text(text.Total(s.Total, c.Decimals))),
			svg("svg").Class("Bar").DataSet("colour", colour(c.All, s.ID)).Attr("viewBox", "0 0 100 24").
				Attr("preserveAspectRatio", "none").Aria("hidden", "true").Body(
				svg("rect").Class("Bar-stake").Attr("x", "0").Attr("y", "5").Attr("width", "100").Attr("height", "14"),
				svg("rect").Class("Bar-reached").Attr("x", "0").Attr("y", "5").Attr("width", short(reached)).Attr("height", "14"),
				svg("rect").Class("Bar-range").Attr("x", short(s.Low)).Attr("y", "10").Attr("width", short(s.High-s.Low)).Attr("height", "4"),
			),
			app.P().Class("Small").Text(s.Outcome+"; "+s.Interval+"; "+s.Coverage),
		))
	}
	return rows
}
