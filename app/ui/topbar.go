package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// TopBar is the bar at the head of every page: where we are, whether the work is
// saved, and what can be done with the card.
type TopBar struct {
	app.Compo

	Base    string // of the site, with both slashes
	Path    string // of the page, below Base
	Card    bool   // the page shows a card, so it can be edited
	Save    string // the save state in words
	Trouble bool   // the save state is a problem

	Undo, Redo, Share, Download Action
	Install                     Action // Off where the browser does not offer it
}

// Render implements app.Composer.
func (c *TopBar) Render() app.UI {
	here := func(link app.HTMLA, on bool) app.HTMLA {
		if on {
			return link.Aria("current", "page")
		}
		return link
	}
	return app.Header().Class("TopBar").Body(
		app.A().Class("TopBar-brand").Href(c.Base).Text(text.Product),
		app.Nav().Class("TopBar-nav").Aria("label", text.NavLabel).Body(
			here(app.A().Href(c.Base).Text(text.NavFeatured), c.Path == "/" || c.Path == FeaturedPath),
			here(app.A().Href(Address(c.Base, LibraryPath)).Text(text.NavLibrary), c.Path == LibraryPath),
			here(app.A().Href(Address(c.Base, MethodPath)).Text(text.NavMethod), c.Path == MethodPath),
			here(app.A().Href(Address(c.Base, CorrectionsPath)).Text(text.NavCorrections), c.Path == CorrectionsPath),
		),
		c.end(),
	)
}

// end holds what only a card has: its save state and its tools.
func (c *TopBar) end() app.UI {
	if !c.Card {
		return app.Div().Class("TopBar-end")
	}
	install := app.UI(app.Span())
	if !c.Install.Off {
		install = c.Install.Button("quiet")
	}
	return app.Div().Class("TopBar-end").Body(
		app.Span().ID("save-state").Class("SaveState").Role("status").Aria("label", text.SaveLabel).
			DataSet("trouble", Yes(c.Trouble)).Text(c.Save),
		app.Div().Class("TopBar-tools").Body(
			c.Undo.Icon("M9 14 4 9l5-5 M4 9h10.5a5.5 5.5 0 0 1 0 11H11"),
			c.Redo.Icon("m15 14 5-5-5-5 M20 9H9.5a5.5 5.5 0 0 0 0 11H13"),
			install,
			c.Share.Button(""),
			c.Download.Button(""),
		),
	)
}

// FootNav leads to the other pages from the foot, where a phone has them alone.
func FootNav(base string) app.UI {
	return app.Nav().Class("FootNav").Aria("label", text.FootLabel).Body(
		app.A().Href(Address(base, LibraryPath)).Text(text.NavLibrary),
		app.A().Href(Address(base, MethodPath)).Text(text.NavMethod),
		app.A().Href(Address(base, CorrectionsPath)).Text(text.NavCorrections),
	)
}
