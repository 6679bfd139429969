package card

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Balance draws the chart of who got what. The bars are one small picture each,
// stretched to the space there is, and the words beside them are text of the
// page: so they wrap, zoom and print like any other.
type Balance struct {
	app.Compo

	Chart    chart.Balance
	Sides    []scoring.Side
	Titles   []string // of the goals, one for each row
	Finding  string   // the chart's title
	Twin     string   // the chart in a sentence, for those who do not see it
	Note     string   // what card this is
	How      []string // how the totals come about, with the card's own numbers
	Decimals int
}

func (c *Balance) how() []app.UI {
	list := make([]app.UI, len(c.How))
	for i, words := range c.How {
		list[i] = app.P().Text(words)
	}
	return list
}

// Render implements app.Composer.
func (c *Balance) Render() app.UI {
	ends := make([]barEnd, len(c.Chart.Columns))
	for i, column := range c.Chart.Columns {
		ends[i] = barEnd{Colour: chart.Colour(c.Sides, column.Side), Left: column.Left}
	}
	rows := make([]app.UI, 0, len(c.Chart.Rows))
	for i, row := range c.Chart.Rows {
		rows = append(rows, &balanceRow{Title: c.Titles[i], Bars: row.Bars, Ends: ends})
	}
	return app.Figure().ID("balance").Class("Figure").Aria("labelledby", "balance-title").Body(
		app.FigCaption().Body(
			app.H2().ID("balance-title").Class("Figure-title").Text(c.Finding),
			app.P().Class("Small").Text(text.BalanceKey),
		),
		app.P().Class("Unseen").Text(c.Twin),
		app.Div().Class("Balance").Aria("hidden", "true").DataSet("columns", c.kind()).DataSet("many", ui.Yes(len(c.Chart.Columns) > chart.FewColumns)).Body(
			append([]app.UI{app.Div().Class("Balance-row Balance-row--head").Body(c.heads()...)}, rows...)...,
		),
		app.Details().ID("balance-how").Class("Figure-how").Body(
			app.Summary().Text(text.HowTitle), app.Div().Class("Fold-body").Body(c.how()...)),
		app.Details().ID("balance-table").Class("Figure-table").Body(
			app.Summary().Body(app.Span().Text(text.Table), app.Span().Class("Figure-note").Text(c.Note)),
			c.table()),
	)
}

// kind is the number of sides: with two the goals stand between them.
func (c *Balance) kind() string {
	return strconv.Itoa(len(c.Chart.Columns))
}

func (c *Balance) heads() []app.UI {
	heads := make([]app.UI, 0, len(c.Chart.Columns)+1)
	for _, column := range c.Chart.Columns {
		side, name := chart.Colour(c.Sides, column.Side), text.SideName(c.Sides, column.Side)
		heads = append(heads, app.Div().Class("Balance-head").DataSet("colour", side).DataSet("left", ui.Yes(column.Left)).Body(
			app.Span().Class("Balance-name").Text(name),
			app.Strong().Class("Balance-total").Text(text.Total(column.Total, c.Decimals)),
		))
	}
	return between(heads, app.Span())
}

// between puts the middle after the first of two, or before all of several.
func between(sides []app.UI, middle app.UI) []app.UI {
	if len(sides) == 2 {
		return []app.UI{sides[0], middle, sides[1]}
	}
	return append([]app.UI{middle}, sides...)
}

// balanceRow is the bars of one goal: a component of its own, because a change
// of a level leaves all other rows alone.
type balanceRow struct {
	app.Compo

	Title string
	Bars  []chart.Bar
	Ends  []barEnd // one for each bar
}

// barEnd is what a bar has from its column.
type barEnd struct {
	Colour string
	Left   bool // it grows to the left
}

// Render implements app.Composer.
func (c *balanceRow) Render() app.UI {
	bars := make([]app.UI, 0, len(c.Bars)+1)
	for i, bar := range c.Bars {
		bars = append(bars, drawBar(bar, c.Ends[i]))
	}
	return app.Div().Class("Balance-row").Body(between(bars, app.Span().Class("Balance-goal").Text(c.Title))...)
}

// drawBar is one picture 100 wide and 24 high, stretched; the line that marks the
// day before the meeting does not grow with it.
func drawBar(bar chart.Bar, end barEnd) app.UI {
	from := func(length float64) string {
		if end.Left {
			return text.Attribute(100 - length)
		}
		return "0"
	}
	eve := bar.Eve
	if end.Left {
		eve = 100 - bar.Eve
	}
	rect := func(class string, length float64) app.UI {
		return ui.SVG("rect").Class(class).Attr("x", from(length)).Attr("y", "3").Attr("width", ui.Length(length)).Attr("height", "18")
	}
	line := ui.SVG("line").Class("Bar-eve").Attr("x1", ui.Length(eve)).Attr("x2", ui.Length(eve)).Attr("y1", "0").Attr("y2", "24")
	if !bar.HasEve {
		line = ui.SVG("line").Class("Bar-none")
	}
	return ui.SVG("svg").Class("Bar").DataSet("colour", end.Colour).DataSet("counts", ui.Yes(bar.Counts)).
		Attr("viewBox", "0 0 100 24").Attr("preserveAspectRatio", "none").Body(
		rect("Bar-stake", bar.Stake), rect("Bar-reached", bar.Reached), line)
}

// table is the chart in numbers.
func (c *Balance) table() app.UI {
	head := []app.UI{app.Th().Scope("col").Text(text.Goal)}
	foot := []app.UI{app.Th().Scope("row").Text(text.TotalOf100)}
	for _, column := range c.Chart.Columns {
		head = append(head, app.Th().Scope("col").Text(text.SideName(c.Sides, column.Side)))
		foot = append(foot, app.Td().Text(text.Total(column.Total, chart.TableDecimals)))
	}
	var rows []app.UI
	for i, row := range c.Chart.Rows {
		cells := []app.UI{app.Th().Scope("row").Text(c.Titles[i])}
		for _, bar := range row.Bars {
			cells = append(cells, app.Td().Text(text.Bar(bar)))
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Div().Class("Scroll").TabIndex(0).Role("region").Aria("label", text.TableLabel).Body(
		app.Table().Body(
			app.Caption().Class("Small").Text(text.Points),
			app.THead().Body(app.Tr().Body(head...)),
			app.TBody().Body(rows...),
			app.TFoot().Body(app.Tr().Body(foot...)),
		))
}
