package voices

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Lenses stands over the statements: the verdict if the ratings that their words
// imply replaced the card's, by who speaks, beside the card's own.
type Lenses struct {
	app.Compo

	Card   scoring.Scorecard
	Result scoring.Result
	Lenses []scoring.LensResult
	Left   []scoring.SourceResult // the verdict without each source
}

// Render implements app.Composer.
func (c *Lenses) Render() app.UI {
	sides := c.Card.Summit.Sides
	items := []app.UI{app.Li().Class("Lens").Body(
		app.H4().Text(text.YourVerdict),
		app.P().Body(ui.Sentence(text.Short(c.Card, c.Result.Sides, c.Result.Verdict), sides)...),
		app.P().Class("Small").Text(text.Word(c.Result, 0)),
	)}
	var speakers []app.UI
	for _, l := range c.Lenses {
		item := app.Li().Class("Lens").Body(
			app.H4().Text(text.LensName(c.Card, l)),
			app.P().Body(ui.Sentence(text.Short(c.Card, l.Sides, l.Verdict), sides)...),
			app.P().Class("Small").Text(text.Theirs(l)),
		)
		if l.Lens == scoring.LensSpeaker {
			speakers = append(speakers, item)
		} else {
			items = append(items, item)
		}
	}
	var left []app.UI
	for _, sentence := range text.WithoutSources(c.Card, c.Result, c.Left) {
		left = append(left, app.P().Body(ui.Sentence(sentence, sides)...))
	}
	return app.Div().Class("Lenses").Body(
		app.H3().Text(text.LensTitle),
		app.P().Class("Small").Text(text.LensNote),
		app.Ul().Class("Lens-list").Body(items...),
		app.Div().Class("Lens-left").Body(left...),
		ui.Fold("speakers", text.BySpeaker(len(speakers)), "speakers", len(speakers) > 0, app.Ul().Class("Lens-list").Body(speakers...)),
	)
}
