//go:build !js

package hostpage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// manual is the page /method/: words only, made on the host and in no program.
type manual struct {
	app.Compo

	base string
}

// NewManual returns the method page for the host to render.
func NewManual(base string) app.Composer { return &manual{base: base} }

// Render implements app.Composer.
func (c *manual) Render() app.UI {
	parts := []app.UI{
		app.H1().Text(text.ManualTitle),
		app.P().Class("Prose-lead").Text(text.ManualLead),
		c.contents(),
		app.P().Body(app.A().Href(ui.Address(c.base, ui.ReliabilityPath)).Text(text.ReliabilityLink)),
	}
	for _, part := range text.Manual() {
		parts = append(parts, c.part(part))
	}
	parts = append(parts, c.references())
	return page(c.base, ui.MethodPath, "Page Prose", parts)
}

func (c *manual) contents() app.UI {
	var items []app.UI
	for _, part := range text.Manual() {
		items = append(items, app.Li().Body(app.A().Href("#"+part.ID).Text(part.Question)))
	}
	return app.Nav().Aria("label", text.ContentsLabel).Body(app.Ol().Class("Prose-contents").Body(items...))
}

func (c *manual) part(p text.Part) app.UI {
	body := []app.UI{app.H2().ID(p.ID + "-title").Text(p.Question)}
	for _, words := range p.Answer {
		body = append(body, app.P().Text(words))
	}
	for _, line := range p.Formula {
		body = append(body, app.P().Class("Formula").Text(line))
	}
	body = append(body,
		app.P().Class("Small").Body(app.Strong().Text(text.AssumesWord), app.Span().Text(" "+p.Assumes)),
		app.P().Class("Small").Body(app.Strong().Text(text.NotWord), app.Span().Text(" "+p.Not)))
	return app.Section().ID(p.ID).Class("Prose-part").Aria("labelledby", p.ID+"-title").Body(body...)
}

func (c *manual) references() app.UI {
	var items []app.UI
	for _, r := range text.References() {
		year := ""
		if r.Year != "" {
			year = " (" + r.Year + ")"
		}
		items = append(items, app.Li().Body(
			app.Span().Text(r.Authors+year+": "), app.Em().Text(r.Title), app.Span().Text(". "+r.In+".")))
	}
	return app.Section().ID("references").Class("Prose-part").Aria("labelledby", "references-title").Body(
		app.H2().ID("references-title").Text(text.RefsTitle), app.Ul().Class("Plain").Body(items...))
}

// page is a page of words with the bar at its head and the words at its foot.
func page(base, path, class string, parts []app.UI) app.UI {
	return app.Div().ID("app").Class("App").Body(
		app.A().Class("Skip").Href("#main").Text(text.SkipToText),
		&ui.TopBar{Base: base, Path: path},
		app.Main().ID("main").Class(class).TabIndex(-1).Body(parts...),
		app.Footer().Class("Footer").Body(app.P().Class("Small").Text(text.Footer), ui.FootNav(base)),
	)
}
