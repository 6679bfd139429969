package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/text"
)

// libraryPath is the page's place below the base.
const libraryPath = "/library/"

// library is the page /library/: the built-in summits, the reader's own cards
// and the ways to make, open, copy and remove them.
type library struct {
	app.Compo

	page    Page
	own     []Entry // as the store lists them
	shelf   shelf   // what the filter shows of all; see sift
	bin     []binned
	binRead bool // the bin was looked into
	binOpen bool
	filter  shelfFilter
	limit   int             // how many own cards may be on the page
	drawn   int             // how many of them are there so far
	run     int             // counts drawings; a newer one makes an older one void
	chosen  map[string]bool // selected own cards, by id
	door    door
	asked   question
	rename  naming
	notices notices
	locked  bool   // the store belongs to a newer program: read only
	kept    string // how firmly the browser keeps the cards
}

// shelf is what the filter leaves, worked out once a change of list or filter.
type shelf struct {
	summits, own []Entry
	years, sides []string // to choose from, of all entries
}

// sift works out anew what is shown.
func (c *library) sift() {
	c.shelf.summits, c.shelf.own = c.filter.pick(c.page.Library), c.filter.pick(c.own)
	c.shelf.years, c.shelf.sides = choices(c.page.Library, c.own)
}

// binned is a card in the bin.
type binned struct {
	Entry
	Removed string // RFC 3339
}

const (
	pageOfCards = 100 // own cards shown before "show more"
	cardsAtOnce = 6   // own cards drawn in one go, so that a filter answers at once
)

// OnInit runs before the first render: the first render is the final page.
func (c *library) OnInit() {
	c.limit, c.drawn = pageOfCards, cardsAtOnce
	c.filter.Order = byDate
	c.door.at = c
	if app.IsClient {
		c.takeBoot()
	}
	c.sift()
}

func (c *library) Render() app.UI {
	return app.Div().ID("app").Class("App").Body(
		app.A().Class("Skip").Href("#main").Text(text.SkipToText),
		&topbar{Base: c.page.Base, Path: libraryPath},
		app.Main().ID("main").Class("Page Library").TabIndex(-1).Body(c.main()...),
		app.Footer().Class("Footer").Body(
			app.P().Class("Small").Text(text.Footer),
			footNav(c.page.Base),
		),
		c.notices.render(),
		c.renameDialog(),
		c.askDialog(),
		dropHint(),
	)
}

func (c *library) main() []app.UI {
	if c.door.shown != nil {
		return c.door.shown.screen()
	}
	summits, own := c.shelf.summits, c.shelf.own
	return []app.UI{
		app.Div().Class("Library-head").Body(
			app.H1().Text(text.LibraryTitle),
			app.P().Class("Small").Text(text.LibraryLead),
			app.P().Class("Library-jump").Body(
				app.A().Href("#new").Text(text.NewTitle), app.Text(" · "), app.A().Href("#own").Text(text.OwnTitle)),
		),
		&shelfControls{Filter: c.filter, Years: c.shelf.years, Sides: c.shelf.sides,
			Shown: text.ShelfShown(len(summits), len(c.page.Library), len(own), len(c.own))},
		app.Div().Class("Library-columns").Body(
			c.builtIn(summits),
			app.Div().Class("Section").Body(c.newPanel(), c.door.panel(), c.ownCards(own),
				app.P().Body(button{ID: "download-all", Command: "download-all", Words: text.DownloadAll}.render()),
				app.P().ID("kept-how").Class("Small").Text(c.kept), c.binPanel()),
		),
	}
}

func (c *library) builtIn(entries []Entry) app.UI {
	rows := make([]app.UI, 0, len(entries))
	for _, e := range entries {
		rows = append(rows, &shelfRow{Entry: e, Base: c.page.Base, Off: c.locked})
	}
	return app.Section().ID("summits").Class("Section").Aria("labelledby", "summits-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("summits-title").Text(text.BuiltInTitle),
			app.Span().Class("Small").Text(text.CardCount(len(entries), len(c.page.Library), "summit"))),
		none(len(entries) == 0),
		app.Ul().Class("Shelf").Body(rows...),
	)
}

// none says that a filter leaves nothing.
func none(on bool) app.UI {
	if !on {
		return app.P().DataSet("empty", "yes")
	}
	return app.P().Class("Small").Text(text.NoneFound)
}

// newPanel holds the ways to a new card.
func (c *library) newPanel() app.UI {
	return app.Section().ID("new").Class("Figure Library-new").Aria("labelledby", "new-title").Body(
		app.H2().ID("new-title").Class("Figure-title").Text(text.NewTitle),
		app.Div().Class("Library-tools").Body(
			button{ID: "new-blank", Command: "new-blank", Words: text.NewBlank, Kind: "main", Off: c.locked}.render(),
			c.door.fileField(),
		),
		app.P().Class("Small").Text(text.NewHow),
	)
}

// ownCards are the reader's cards and what can be done with the selected ones.
func (c *library) ownCards(entries []Entry) app.UI {
	rows := make([]app.UI, 0, c.drawn)
	for i, e := range entries {
		if i == min(c.drawn, c.limit) {
			break
		}
		rows = append(rows, &shelfRow{Entry: e, Base: c.page.Base, Chosen: c.chosen[e.ID]})
	}
	more := app.UI(app.P().DataSet("empty", "yes"))
	if len(entries) > c.limit {
		more = app.P().Body(button{ID: "shelf-more", Command: "shelf-more", Words: text.ShowMore}.render(),
			app.Span().Class("Small").Text(" "+text.CardCount(c.limit, len(entries), "card")))
	}
	return app.Section().ID("own").Class("Section").Aria("labelledby", "own-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("own-title").TabIndex(-1).Text(text.OwnTitle),
			app.Span().Class("Small").Text(text.CardCount(len(entries), len(c.own), "card"))),
		c.tools(len(entries)),
		app.Ul().Class("Shelf").OnChange(guard("select", c.onSelect)).Body(rows...),
		more,
	)
}

// tools act on the selected cards.
func (c *library) tools(shown int) app.UI {
	if len(c.own) == 0 {
		return app.P().Class("Small").Text(text.NoOwnCards)
	}
	n := len(c.chosen)
	how := text.SelectHow
	if n > 0 {
		how = text.Selected(n)
	}
	all := button{ID: "select-all", Command: "select-all", Words: text.SelectShown, Kind: "quiet", Off: shown == 0}
	if n > 0 {
		all = button{ID: "select-all", Command: "select-none", Words: text.SelectNone, Kind: "quiet"}
	}
	return app.Div().Class("Library-selected").Role("group").Aria("label", text.ToolsLabel).Body(
		app.P().Class("Small").Role("status").Text(how),
		app.Div().Class("Library-tools").Body(
			all.render(),
			button{ID: "duplicate", Command: "duplicate", Words: text.Duplicate, Off: n == 0 || c.locked}.render(),
			button{ID: "rename", Command: "rename", Words: text.Rename, Off: n != 1 || c.locked}.render(),
			button{ID: "download", Command: "download", Words: text.Download, Off: n != 1}.render(),
			button{ID: "delete", Command: "ask-delete", Words: text.Delete, Off: n == 0 || c.locked}.render(),
		),
		none(shown == 0),
	)
}

// binPanel lists what lies in the bin.
func (c *library) binPanel() app.UI {
	how := text.BinHow()
	switch {
	case !c.binRead:
		how = text.BinLoading
	case len(c.bin) == 0:
		how = text.BinEmpty
	}
	items := make([]app.UI, 0, len(c.bin))
	for _, b := range c.bin {
		items = append(items, app.Li().Class("Shelf-row").Body(
			app.Div().Class("Shelf-words").Body(app.Span().Text(b.name()), app.Small().Text(text.Removed(b.Removed))),
			button{ID: "restore-" + b.ID, Command: "restore", To: b.ID, Words: text.Restore, Label: text.RestoreCard(b.name()), Off: c.locked}.render()))
	}
	return app.Details().ID("bin").Class("Library-bin").OnToggle(guard("bin", c.onBin)).Body(
		app.Summary().ID("bin-summary").Text(text.BinTitle),
		app.Div().Class("Library-bin-body").Body(
			app.P().Class("Small").Text(how),
			app.Ul().Class("Shelf").Body(items...),
			app.P().Body(button{ID: "empty-bin", Command: "ask-empty", Words: text.EmptyNow, Off: len(c.bin) == 0 || c.locked}.render()),
		),
	)
}

// footNav leads to the other pages from the foot, where a phone has them alone.
func footNav(base string) app.UI {
	return app.Nav().Class("FootNav").Aria("label", text.FootLabel).Body(
		app.A().Href(attr.Text(base+"library/")).Text(text.NavLibrary),
		app.A().Href(attr.Text(base+"method/")).Text(text.NavMethod),
	)
}
