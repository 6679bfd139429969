package voices

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Sources lists every text that the card rests on, by camp, and says how the
// numbers come about.
type Sources struct {
	app.Compo

	Summit  scoring.Summit
	Scale   scoring.Scale
	Base    string // of the site
	BuiltIn bool   // the summit came with the program
}

// Render implements app.Composer.
func (c *Sources) Render() app.UI {
	groups := []app.UI{c.group("", text.OutsiderSources)}
	for _, side := range c.Summit.Sides {
		groups = append(groups, c.group(side.ID, text.CampSources(side.Name)))
	}
	return app.Section().ID("sources").Class("Section").Aria("labelledby", "sources-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("sources-title").Text(text.SourcesTitle),
			app.Span().Class("Small").Text(text.Count(len(c.Summit.Sources), "source")),
		),
		app.Div().Class("Sources").Body(groups...),
		c.method(),
	)
}

func (c *Sources) group(camp, title string) app.UI {
	var items []app.UI
	for _, s := range c.Summit.Sources {
		if s.Camp != camp {
			continue
		}
		items = append(items, app.Li().ID("source-"+s.ID).Body(
			ui.Link(s.URL, s.Title), app.Span().Text(". "+text.SourceLine(s)+".")))
	}
	if len(items) == 0 {
		return app.Div().DataSet("empty", "yes")
	}
	return app.Details().ID("camp-"+camp).Class("Sources-camp").Body(
		app.Summary().Body(app.H3().Text(title), app.Span().Text(" · "+text.Count(len(items), "source"))),
		app.Ul().Class("Plain").Body(items...))
}

// method explains the terms where they stand.
func (c *Sources) method() app.UI {
	var terms []app.UI
	for _, term := range text.Method(c.Scale) {
		terms = append(terms, app.Dt().Text(term[0]), app.Dd().Text(term[1]))
	}
	return app.Div().ID("method").Class("Method").Body(
		app.H2().Text(text.MethodTitle),
		app.Dl().Class("Terms").Body(terms...),
		c.version(),
		app.P().Body(app.A().Href(c.Base+"method/").Text(text.WholeMethod)),
	)
}

// version says which version of a record that came with the program this is, and leads
// to what has changed in it.
func (c *Sources) version() app.UI {
	if !c.BuiltIn {
		return app.P().DataSet("empty", "yes")
	}
	return app.P().ID("record-version").Body(app.Span().Text(text.RecordVersion(c.Summit.Version)),
		app.A().Href(ui.CorrectionsOf(c.Base, c.Summit.ID)).Text(text.WhatChanged))
}
