package timeline

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Timeline is the section.
type Timeline struct {
	app.Compo

	Card   scoring.Scorecard
	States []State
	Left   int // states that are not shown

	noteTrouble map[int]string // why the note of a state is not taken, by the state's place
}

// Render implements app.Composer.
func (c *Timeline) Render() app.UI {
	return app.Section().ID("time").Class("Section").Aria("labelledby", "time-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("time-title").TabIndex(-1).Text(text.TimeTitle),
			ui.Button{ID: "rescore", Message: message.Rescore{}, Words: text.Rescore}.Render(),
			app.Span().Class("Small").Text(text.RescoreHow)),
		app.Div().Class("Timeline").Body(c.figure(), c.list()),
	)
}

func (c *Timeline) figure() app.UI {
	list := make([]picture.Dated, len(c.States))
	for i, v := range c.States {
		list[i] = v.Dated
	}
	head, rows := c.table()
	return ui.Figure{ID: "states", Title: picture.MovedFinding(c.Card, list), Note: text.TimeNote, Twin: picture.MovedTwin(c.Card, list),
		Picture: ui.Draw(picture.Moved(c.Card, list), c.Card.Summit.Sides),
		Head:    head, Rows: rows, How: text.TimeHow(len(c.States), c.Left)}.Render()
}
