package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/text"
)

// shelfRow is one entry of the library, lean: there can be hundreds.
type shelfRow struct {
	app.Compo

	Entry  Entry
	Base   string
	Chosen bool // an own card that is selected
	Off    bool // nothing can be saved
}

// CompoID keeps a row's nodes its own when a filter moves it.
func (c *shelfRow) CompoID() string { return c.Entry.key() }

func (c *shelfRow) Render() app.UI {
	e := c.Entry
	if e.ID == "" {
		return app.Li().Class("Shelf-row").Body(
			c.words(c.Base+"summits/"+e.Summit+"/", text.Join(" · ", text.Date(e.Date), e.Place)),
			c.verdict(),
			button{ID: "new-on-" + e.Summit, Command: "new-on", To: e.Summit, Words: text.NewOnSummit, Label: text.NewCardOn(e.Title), Off: c.Off}.render(),
		)
	}
	about := text.Join(" · ", e.Rater, text.Date(e.Date), text.Changed(e.Updated))
	if e.Damaged {
		about = text.DamagedCard
	}
	return app.Li().Class("Shelf-row").Body(
		flag(app.Input().ID("select-"+e.ID).Type("checkbox").Class("Shelf-box").AutoComplete(false).DataSet("id", attr.Text(e.ID)).
			Aria("label", attr.Text(text.SelectCard(e.name()))), c.Chosen),
		c.words(c.Base+"card/#"+e.ID, about),
		c.verdict(),
	)
}

func (c *shelfRow) words(href, about string) app.UI {
	return app.Div().Class("Shelf-words").Body(
		app.A().Href(attr.Text(href)).Text(c.Entry.Title),
		app.Small().Text(about),
	)
}

// barsAtMost is how many sides have a bar of their own.
const barsAtMost = 3

// verdict is the verdict in small: its word, a bar a side, and the numbers.
func (c *shelfRow) verdict() app.UI {
	bars, totals, left := []app.UI{}, []string{}, 0
	for _, s := range c.Entry.Sides {
		if s.Absent {
			continue
		}
		if len(bars) == barsAtMost {
			left++
			continue
		}
		totals = append(totals, text.SideTotal(s.Name, s.Shown))
		bars = append(bars, svg("rect").DataSet("colour", s.Colour).Attr("x", "0").Attr("y", strconv.Itoa(3*len(bars))).
			Attr("width", short(s.Total)).Attr("height", "2"))
	}
	if left > 0 {
		totals = append(totals, text.MoreSides(left))
	}
	return app.Div().Class("Shelf-verdict").Body(
		app.Strong().Text(text.LibraryVerdict(c.Entry.Word, c.Entry.Leader)),
		svg("svg").Class("Shelf-bars").DataSet("bars", strconv.Itoa(len(bars))).Attr("viewBox", "0 0 100 "+strconv.Itoa(max(3*len(bars)-1, 2))).
			Attr("preserveAspectRatio", "none").Aria("hidden", attr.Text("true")).Body(bars...),
		app.Small().Text(text.SideTotals(totals)),
	)
}

// shelfControls are the search and the filters. They keep their own nodes, so
// that typing is not disturbed by what the filter shows.
type shelfControls struct {
	app.Compo

	Filter shelfFilter
	Years  []string
	Sides  []string
	Shown  string // what the filter leaves, in words
}

func (c *shelfControls) Render() app.UI {
	words := make([]string, len(outcomes))
	for i, outcome := range outcomes {
		words[i] = text.LibraryOutcome(outcome)
	}
	f := c.Filter
	return app.Div().Class("Library-filter").Role("search").Aria("label", text.LibraryFilter).Body(
		app.Label().Class("Stack Library-search").Body(app.Span().Text(text.LibrarySearch),
			app.Input().ID("shelf-words").Type("search").Class("Field").AutoComplete(false).Value(attr.Text(f.Words)).
				OnInput(guard("words", onShelf))),
		choice("shelf-year", text.LibraryYear, text.AnyYear, f.Year, c.Years, c.Years),
		choice("shelf-side", text.LibrarySide, text.AnySide, f.Side, c.Sides, c.Sides),
		choice("shelf-outcome", text.LibraryOutcomeName, text.AnyOutcome, f.Outcome, outcomes, words),
		choice("shelf-order", text.LibraryOrder, "", f.Order,
			[]string{byDate, byTitle, byChange}, []string{text.ByDate, text.ByTitle, text.ByChange}),
		button{ID: "shelf-clear", Command: "shelf-clear", Words: text.ClearFilter, Kind: "quiet",
			Off: f == shelfFilter{Order: f.Order}}.render(),
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
		options = append(options, selected(app.Option().Value(anyChoice), chosen == "").Text(any))
	}
	for i, value := range values {
		options = append(options, selected(app.Option().Value(attr.Text(value)), chosen == value).Text(words[i]))
	}
	return app.Label().Class("Stack").Body(app.Span().Text(name),
		app.Select().ID(id).Class("Field").Attr("autocomplete", "off").OnChange(guard(id, onShelf)).Body(options...))
}

// onShelf tells root that the filter was changed; it reads all controls.
func onShelf(ctx app.Context, _ app.Event) { post(ctx, wish{What: "shelf"}) }
