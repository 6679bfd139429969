package library

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// row is one entry of the library, lean: there can be hundreds.
type row struct {
	app.Compo

	Entry  storage.Entry
	Base   string
	Chosen bool // an own card that is selected
	Off    bool // nothing can be saved
}

// CompoID keeps a row's nodes its own when a filter moves it.
func (c *row) CompoID() string { return c.Entry.Key() }

// Render implements app.Composer.
func (c *row) Render() app.UI {
	e := c.Entry
	if e.ID == "" {
		return app.Li().Class("CardList-row").Body(
			c.words(ui.SummitAddress(c.Base, e.Summit), text.Join(" · ", text.Date(e.Date), e.Place)),
			c.verdict(),
			ui.Button{ID: "new-on-" + e.Summit, Message: message.NewCardOn{Summit: e.Summit}, Words: text.NewOnSummit, Label: text.NewCardOn(e.Title), Off: c.Off}.Render(),
		)
	}
	about := text.Join(" · ", e.Rater, text.Date(e.Date), text.Changed(browser.DayOf(e.Updated)))
	if e.Damaged {
		about = text.DamagedCard
	}
	return app.Li().Class("CardList-row").Body(
		ui.Checked(app.Input().ID(boxID(e.ID)).Type("checkbox").Class("CardList-box").AutoComplete(false).DataSet("id", e.ID).
			Aria("label", text.SelectCard(e.Name())), c.Chosen),
		c.words(ui.CardAddress(c.Base, e.ID), about),
		c.verdict(),
	)
}

// boxID is the id of the box that selects a card.
func boxID(id string) string { return "select-" + id }

func (c *row) words(href, about string) app.UI {
	return app.Div().Class("CardList-words").Body(
		app.A().Href(href).Text(c.Entry.Title),
		app.Small().Text(about),
	)
}

// barsAtMost is how many sides have a bar of their own.
const barsAtMost = 3

// verdict is the verdict in small: its word, a bar for each side, and the numbers.
func (c *row) verdict() app.UI {
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
		bars = append(bars, ui.SVG("rect").DataSet("colour", s.Colour).Attr("x", "0").Attr("y", strconv.Itoa(3*len(bars))).
			Attr("width", ui.Length(s.Total)).Attr("height", "2"))
	}
	if left > 0 {
		totals = append(totals, text.MoreSides(left))
	}
	return app.Div().Class("CardList-verdict").Body(
		app.Strong().Text(text.LibraryVerdict(c.Entry.Word, c.Entry.Leader)),
		ui.SVG("svg").Class("CardList-bars").DataSet("bars", strconv.Itoa(len(bars))).Attr("viewBox", "0 0 100 "+strconv.Itoa(max(3*len(bars)-1, 2))).
			Attr("preserveAspectRatio", "none").Aria("hidden", "true").Body(bars...),
		app.Small().Text(text.SideTotals(totals)),
	)
}
