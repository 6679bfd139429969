package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/importer"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// Render implements app.Composer.
func (c *Library) Render() app.UI {
	return app.Div().ID("app").Class("App").Body(
		app.A().Class("Skip").Href("#main").Text(text.SkipToText),
		&ui.TopBar{Base: c.site.Base, Path: ui.LibraryPath},
		app.Main().ID("main").Class("Page Library").DataSet("over", ui.Yes(c.importer.ShowsFile())).TabIndex(-1).Body(c.main()...),
		app.Footer().Class("Footer").Body(
			app.P().Class("Small").Text(text.Footer),
			ui.FootNav(c.site.Base),
		),
		c.notices.Render(),
		c.renameDialog(),
		c.confirmDialog(),
		importer.DropHint(),
	)
}

func (c *Library) main() []app.UI {
	if c.importer.ShowsFile() {
		return c.importer.File()
	}
	summits, own := c.shelf.shownSummits, c.shelf.shown
	return []app.UI{
		app.Div().Class("Library-head").Body(
			app.H1().Text(text.LibraryTitle),
			app.P().Class("Small").Text(text.LibraryLead),
			app.P().Class("Library-jump").Body(
				app.A().Href("#new").Text(text.NewTitle), app.Text(" · "), app.A().Href("#own").Text(text.OwnTitle)),
		),
		&filterBar{Filter: c.shelf.filter, Years: c.shelf.years, Sides: c.shelf.sides,
			Shown: text.ShelfShown(len(summits), len(c.summits), len(own), len(c.shelf.own))},
		app.Div().Class("Library-columns").Body(
			c.builtIn(summits),
			app.Div().Class("Section").Body(c.newPanel(), c.importer.Panel(), c.ownCards(own),
				app.P().Body(ui.Button{ID: "download-all", Message: message.DownloadAll{}, Words: text.DownloadAll}.Render()),
				app.P().ID("kept-how").Class("Small").Text(c.firmness), c.binPanel()),
		),
	}
}

func (c *Library) builtIn(entries []storage.Entry) app.UI {
	rows := make([]app.UI, 0, len(entries))
	for _, e := range entries {
		rows = append(rows, &row{Entry: e, Base: c.site.Base, Off: c.locked})
	}
	return app.Section().ID("summits").Class("Section").Aria("labelledby", "summits-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("summits-title").Text(text.BuiltInTitle),
			app.Span().Class("Small").Text(text.CardCount(len(entries), len(c.summits), "summit"))),
		noneFound(len(entries) == 0),
		app.Ul().Class("CardList").Body(rows...),
	)
}

// noneFound says that a filter leaves nothing.
func noneFound(on bool) app.UI {
	if !on {
		return app.P().DataSet("empty", "yes")
	}
	return app.P().Class("Small").Text(text.NoneFound)
}

// newPanel holds the ways to a new card.
func (c *Library) newPanel() app.UI {
	return app.Section().ID("new").Class("Figure Library-new").Aria("labelledby", "new-title").Body(
		app.H2().ID("new-title").Class("Figure-title").Text(text.NewTitle),
		app.Div().Class("Library-tools").Body(
			ui.Button{ID: "new-blank", Message: message.NewCard{}, Words: text.NewBlank, Kind: "main", Off: c.locked}.Render(),
			importer.FileField(),
		),
		app.P().Class("Small").Text(text.NewHow),
	)
}

// ownCards are the reader's cards and what can be done with the selected ones.
func (c *Library) ownCards(entries []storage.Entry) app.UI {
	s := &c.shelf
	rows := make([]app.UI, 0, s.drawn)
	for i, e := range entries {
		if i == min(s.drawn, s.limit) {
			break
		}
		rows = append(rows, &row{Entry: e, Base: c.site.Base, Chosen: s.chosen[e.ID]})
	}
	more := app.UI(app.P().DataSet("empty", "yes"))
	if len(entries) > s.limit {
		more = app.P().Body(ui.Button{ID: "shelf-more", Message: message.ShowMore{}, Words: text.ShowMore}.Render(),
			app.Span().Class("Small").Text(" "+text.CardCount(s.limit, len(entries), "card")))
	}
	return app.Section().ID("own").Class("Section").Aria("labelledby", "own-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("own-title").TabIndex(-1).Text(text.OwnTitle),
			app.Span().Class("Small").Text(text.CardCount(len(entries), len(s.own), "card"))),
		c.tools(len(entries)),
		app.Ul().Class("CardList").OnChange(ui.Handler("select", c.onSelect)).Body(rows...),
		more,
	)
}

// tools act on the selected cards.
func (c *Library) tools(shown int) app.UI {
	if len(c.shelf.own) == 0 {
		return app.P().Class("Small").Text(text.NoOwnCards)
	}
	n := len(c.shelf.chosen)
	how := text.SelectHow
	all := ui.Button{ID: "select-all", Message: message.SelectAll{}, Words: text.SelectShown, Kind: "quiet", Off: shown == 0}
	if n > 0 {
		how = text.Selected(n)
		all = ui.Button{ID: "select-all", Message: message.SelectNone{}, Words: text.SelectNone, Kind: "quiet"}
	}
	return app.Div().Class("Library-selected").Role("group").Aria("label", text.ToolsLabel).Body(
		app.P().Class("Small").Role("status").Text(how),
		app.Div().Class("Library-tools").Body(
			all.Render(),
			ui.Button{ID: "duplicate", Message: message.Duplicate{}, Words: text.Duplicate, Off: n == 0 || c.locked}.Render(),
			ui.Button{ID: "rename", Message: message.OpenDialog{Dialog: message.RenameDialog}, Words: text.Rename, Off: n != 1 || c.locked}.Render(),
			ui.Button{ID: "download", Message: message.DownloadCard{}, Words: text.Download, Off: n != 1}.Render(),
			ui.Button{ID: "delete", Message: message.AskDelete{}, Words: text.Delete, Off: n == 0 || c.locked}.Render(),
		),
		noneFound(shown == 0),
	)
}

// binPanel lists what lies in the bin.
func (c *Library) binPanel() app.UI {
	how := text.BinHow()
	switch {
	case !c.bin.read:
		how = text.BinLoading
	case len(c.bin.cards) == 0:
		how = text.BinEmpty
	}
	items := make([]app.UI, 0, len(c.bin.cards))
	for _, b := range c.bin.cards {
		items = append(items, app.Li().Class("CardList-row").Body(
			app.Div().Class("CardList-words").Body(app.Span().Text(b.Name()), app.Small().Text(text.Removed(browser.DayOf(b.removed)))),
			ui.Button{ID: "restore-" + b.ID, Message: message.Restore{ID: b.ID}, Words: text.Restore, Label: text.RestoreCard(b.Name()), Off: c.locked}.Render()))
	}
	return app.Details().ID("bin").Class("Library-bin").OnToggle(ui.Handler("bin", c.onBin)).Body(
		app.Summary().ID("bin-summary").Text(text.BinTitle),
		app.Div().Class("Library-bin-body").Body(
			app.P().Class("Small").Text(how),
			app.Ul().Class("CardList").Body(items...),
			app.P().Body(ui.Button{ID: "empty-bin", Message: message.AskEmptyBin{}, Words: text.EmptyNow, Off: len(c.bin.cards) == 0 || c.locked}.Render()),
		),
	)
}
