//go:build !js

package hostpage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/card"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// frame is the page that others frame: title, verdict and chart of a summit's
// starting card, made on the host and in no program.
type frame struct {
	app.Compo

	base string
	card scoring.Scorecard
}

// NewFrame returns the page of a built-in summit for frames in other sites, for
// the host to render.
func NewFrame(base string, of scoring.Scorecard) app.Composer {
	return &frame{base: base, card: of}
}

// Render implements app.Composer.
func (c *frame) Render() app.UI {
	summit, result := c.card.Summit, scoring.Score(c.card)
	return app.Div().ID("app").Class("App").Body(
		app.Main().ID("main").Class("Embed").Body(
			app.P().Class("Eyebrow").Text(text.Join(" · ", text.Date(summit.Date), summit.Place)),
			app.H1().Class("Embed-title").Dir("auto").Text(summit.Title),
			app.P().Class("Embed-verdict").Body(ui.Sentence(text.Verdict(c.card, result), summit.Sides)...),
			card.NewBalance(c.card, result, text.AsOf(text.StartingCard, c.card.AsOf)),
			app.P().Class("Embed-foot").Body(
				app.A().Href(ui.SummitAddress(c.base, summit.ID)).Target("_blank").Rel("noopener").Text(text.EmbedMore),
				app.Span().Class("Small").Text(text.Product)),
		),
	)
}
