package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Hero opens the page: the question, the verdict in one sentence, and what it
// rests on.
type Hero struct {
	app.Compo

	When    string // date and place
	Title   string
	Verdict text.Sentence
	More    text.Sentence
	Lead    string // what the reader looks at: the starting card, or their own
	Sides   []scoring.Side
}

// Render implements app.Composer.
func (c *Hero) Render() app.UI {
	return app.Div().Class("Hero-words").Body(
		app.P().Class("Eyebrow").Text(c.When),
		app.H1().Class("Hero-title").Dir("auto").Text(c.Title),
		app.P().ID("verdict").Class("Verdict").Role("status").Aria("label", text.VerdictLabel).Body(ui.Sentence(c.Verdict, c.Sides)...),
		app.P().Class("Hero-more").Body(ui.Sentence(c.More, c.Sides)...),
		app.Div().Class("Hero-start").Body(
			ui.Button{ID: "score-it", Message: message.StartOwnScoring{}, Words: text.ScoreIt, Kind: "main"}.Render(),
			app.P().Class("Small").Text(c.Lead),
		),
	)
}
