//go:build !js

package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// embed is the page that others frame: title, verdict and chart of a summit's
// starting card, made on the host and in no program.
type embed struct {
	app.Compo

	base string
	card scoring.Scorecard
}

// NewEmbed returns the page of a built-in summit for frames in other sites, for
// the host to render.
func NewEmbed(base string, card scoring.Scorecard) app.Composer {
	return &embed{base: base, card: card}
}

// Render implements app.Composer.
func (c *embed) Render() app.UI {
	summit, result := c.card.Summit, scoring.Score(c.card)
	decimals := scoring.Decimals(result)
	return app.Div().ID("app").Class("App").Body(
		app.Main().ID("main").Class("Embed").Body(
			app.P().Class("Eyebrow").Text(text.Join(" · ", text.Date(summit.Date), summit.Place)),
			app.H1().Class("Embed-title").Text(summit.Title),
			app.P().Class("Embed-verdict").Body(say(text.Verdict(c.card, result), summit.Sides)...),
			&balance{Chart: chart.NewBalance(summit, result, atTable(summit)), Sides: summit.Sides, Titles: titles(summit),
				Finding: text.Finding(c.card, result), Twin: text.Twin(c.card, result, decimals),
				Note: text.AsOf(text.StartingCard, c.card.AsOf), How: text.HowTotals(c.card, result), Decimals: decimals},
			app.P().Class("Embed-foot").Body(
				app.A().Href(c.base+"summits/"+summit.ID+"/").Target("_blank").Rel("noopener").Text(text.EmbedMore),
				app.Span().Class("Small").Text(text.Product)),
		),
	)
}
