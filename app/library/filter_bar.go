package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// filterBar are the search and the filters. They keep their own nodes, so
// that typing is not disturbed by what the filter shows.
type filterBar struct {
	app.Compo

	Filter filter
	Years  []string
	Sides  []string
	Shown  string // what the filter leaves, in words
}

// Render implements app.Composer.
func (c *filterBar) Render() app.UI {
	words := make([]string, len(outcomes))
	for i, outcome := range outcomes {
		words[i] = text.LibraryOutcome(outcome)
	}
	f := c.Filter
	return app.Div().Class("Library-filter").Role("search").Aria("label", text.LibraryFilter).Body(
		app.Label().Class("Stack Library-search").Body(app.Span().Text(text.LibrarySearch),
			app.Input().ID(wordsField).Type("search").Class("Field").AutoComplete(false).Value(f.Words).
				OnInput(ui.Handler("words", onFilter))),
		choice(yearField, text.LibraryYear, text.AnyYear, f.Year, c.Years, c.Years),
		choice(sideField, text.LibrarySide, text.AnySide, f.Side, c.Sides, c.Sides),
		choice(outcomeField, text.LibraryOutcomeName, text.AnyOutcome, f.Outcome, outcomes, words),
		choice(orderField, text.LibraryOrder, "", f.Order,
			[]string{byDate, byTitle, byChange}, []string{text.ByDate, text.ByTitle, text.ByChange}),
		ui.Button{ID: "shelf-clear", Message: message.ClearFilter{}, Words: text.ClearFilter, Kind: "quiet",
			Off: f == filter{Order: f.Order}}.Render(),
		app.P().Class("Small Library-shown").Role("status").Text(c.Shown),
	)
}

// anyChoice stands for "no filter": an option with an empty value would report
// its text.
const anyChoice = "any"

// choice is a select; without words for any, one of its values is always chosen.
func choice(id, name, any, chosen string, values, words []string) app.UI {
	options := make([]app.UI, 0, len(values)+1)
	if any != "" {
		options = append(options, ui.Selected(app.Option().Value(anyChoice), chosen == "").Text(any))
	}
	for i, value := range values {
		options = append(options, ui.Selected(app.Option().Value(value), chosen == value).Text(text.Isolated(words[i])))
	}
	return app.Label().Class("Stack").Body(app.Span().Text(name),
		app.Select().ID(id).Class("Field").Attr("autocomplete", "off").OnChange(ui.Handler(id, onFilter)).Body(options...))
}

// onFilter tells the page that a control was used; it reads all of them.
func onFilter(ctx app.Context, _ app.Event) { ui.Post(ctx, message.FilterChanged{}) }

// Ids of the controls of the filter.
const (
	wordsField   = "shelf-words"
	yearField    = "shelf-year"
	sideField    = "shelf-side"
	outcomeField = "shelf-outcome"
	orderField   = "shelf-order"
)

// readFilter takes the filter from the page's controls: also what the reader chose
// before the program was there.
func (c *Library) readFilter(ctx app.Context) {
	value := func(id string) string {
		v := browser.ByID(id).Value()
		if v == anyChoice {
			return ""
		}
		return v
	}
	f := filter{Words: value(wordsField), Year: value(yearField), Side: value(sideField), Outcome: value(outcomeField), Order: value(orderField)}
	if f.Order == "" {
		f.Order = byDate
	}
	if f != c.shelf.filter {
		c.shelf.filter = f
		c.redraw(ctx)
	}
}

// clearFilter shows all cards again.
func (c *Library) clearFilter(ctx app.Context) {
	c.shelf.filter = filter{Order: c.shelf.filter.Order}
	c.redraw(ctx)
	c.syncFilter(ctx)
	browser.Focus(ctx, wordsField)
}

// syncFilter sets the controls to the filter: go-app only touches what its own tree
// saw change.
func (c *Library) syncFilter(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("filter")
		f := c.shelf.filter
		browser.ByID(wordsField).SetValue(f.Words)
		for id, value := range map[string]string{yearField: f.Year, sideField: f.Side, outcomeField: f.Outcome} {
			if value == "" {
				value = anyChoice
			}
			browser.ByID(id).SetValue(value)
		}
	})
}
