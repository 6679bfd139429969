package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// topbar is the bar at the head of every page: where we are, whether the work is
// saved, and the way back.
type topbar struct {
	app.Compo

	Base    string // of the site, with both slashes
	Path    string // of the page, below Base
	Card    bool   // the page shows a card, so it can be edited
	Save    string // the save state in words
	Trouble bool   // the save state is a problem
	Undo    string // what undo would take back; "" for nothing
	Redo    string // what redo would bring again; "" for nothing
	Install bool   // the browser offers to install the program
	Blind   bool   // the verdict is hidden, so nothing that shows it can be shared
}

func (c *topbar) Render() app.UI {
	here := func(link app.HTMLA, on bool) app.HTMLA {
		if on {
			return link.Aria("current", "page")
		}
		return link
	}
	return app.Header().Class("TopBar").Body(
		app.A().Class("TopBar-brand").Href(c.Base).Text(text.Product),
		app.Nav().Class("TopBar-nav").Aria("label", text.NavLabel).Body(
			here(app.A().Href(c.Base).Text(text.NavFeatured), c.Path == "/" || c.Path == "/summits/anchorage-2025/"),
			here(app.A().Href(c.Base+"library/").Text(text.NavLibrary), c.Path == libraryPath),
			here(app.A().Href(c.Base+"method/").Text(text.NavMethod), c.Path == "/method/"),
		),
		c.end(),
	)
}

// end holds what only a card has: its save state and its tools.
func (c *topbar) end() app.UI {
	if !c.Card {
		return app.Div().Class("TopBar-end")
	}
	return app.Div().Class("TopBar-end").Body(
		app.Span().ID("save-state").Class("SaveState").Role("status").Aria("label", text.SaveLabel).
			DataSet("trouble", yes(c.Trouble)).Text(c.Save),
		app.Div().Class("TopBar-tools").Body(c.tools()...),
	)
}

func (c *topbar) tools() []app.UI {
	undo, redo := text.Undo, text.Redo
	install := button{ID: "install", Command: "install", Words: text.Install, Kind: "quiet"}.render()
	if !c.Install {
		install = app.Span()
	}
	return []app.UI{
		c.icon("undo", undo, c.Undo, "M9 14 4 9l5-5 M4 9h10.5a5.5 5.5 0 0 1 0 11H11"),
		c.icon("redo", redo, c.Redo, "m15 14 5-5-5-5 M20 9H9.5a5.5 5.5 0 0 0 0 11H13"),
		install,
		button{ID: "share", Command: "out-share", Words: text.ShareTitle, Off: c.Blind}.render(),
		button{ID: "download", Command: "out-download", Words: text.Download}.render(),
	}
}

// icon is a button with a drawn face; its name says only what it does, its
// title also what to.
func (c *topbar) icon(command, name, what, path string) app.UI {
	title := name
	if what != "" {
		title = name + ": " + what
	}
	element := app.Button().ID(command).Type("button").Class("Button").DataSet("kind", "icon").
		DataSet("command", command).Aria("label", name).Title(title)
	return disabled(element, what == "").OnClick(guard(command, onWish)).Body(
		svg("svg").Attr("viewBox", "0 0 24 24").Attr("width", "18").Attr("height", "18").Aria("hidden", "true").Class("Icon").Body(
			svg("path").Attr("d", path)))
}

func yes(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}
