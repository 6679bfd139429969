package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// hero opens the page: the question, the verdict in one sentence, and what it
// rests on.
type hero struct {
	app.Compo

	When    string // date and place
	Title   string
	Verdict text.Sentence
	More    text.Sentence
	Lead    string // what the reader looks at: the starting card, or their own
	Sides   []scoring.Side
}

func (c *hero) Render() app.UI {
	return app.Div().Class("Hero-words").Body(
		app.P().Class("Eyebrow").Text(c.When),
		app.H1().Class("Hero-title").Text(c.Title),
		app.P().ID("verdict").Class("Verdict").Role("status").Aria("label", text.VerdictLabel).Body(say(c.Verdict, c.Sides)...),
		app.P().Class("Hero-more").Body(say(c.More, c.Sides)...),
		app.Div().Class("Hero-start").Body(
			button{ID: "score-it", Command: "blind", Words: text.ScoreIt, Kind: "main"}.render(),
			app.P().Class("Small").Text(c.Lead),
		),
	)
}
