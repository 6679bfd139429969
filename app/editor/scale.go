package editor

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// scale is what the ratings are given in and how they count.
func (c *Editor) scale() app.UI {
	at := edit.Place{Part: edit.Card}
	var options []option
	own := true
	for _, s := range scoring.ShippedScales() {
		low, high := "", ""
		if n := len(s.Levels); n > 0 {
			low, high = s.Levels[0].Label, s.Levels[n-1].Label
		}
		options = append(options, option{s.ID, text.ScaleName(s.ID, low, high)})
		own = own && s.ID != c.Card.Scale.ID
	}
	id := ownScale
	if own {
		id = c.Card.Scale.ID
	}
	options = append(options, option{id, text.EditOwn})
	levels := app.P().Class("Small").Text(text.EditNoScale)
	body := []app.UI{
		c.field(at, recordField{name: "scale", kind: choiceField, options: options}),
		c.field(at, recordField{name: "weights", kind: choiceField, options: c.options("weights")}),
		c.field(at, recordField{name: "tie_zone", kind: textField}),
	}
	if !own {
		return app.Div().Class("Editor-fields").Body(append(body, levels)...)
	}
	rows := make([]app.UI, len(c.Card.Scale.Levels))
	for i, l := range c.Card.Scale.Levels {
		at := edit.Place{Part: edit.Levels, ID: strconv.Itoa(i)}
		rows[i] = app.Li().Class("Editor-row").Body(
			c.field(at, recordField{name: "label", kind: textField}), c.field(at, recordField{name: "value", kind: textField}),
			c.icon(at, askRemove, text.RemoveIt(l.Label)).Text("×"))
	}
	return app.Div().Class("Editor-fields").Body(append(body,
		app.Div().Class("Editor-group").Role("group").Aria("label", text.EditLevels).Body(
			app.H3().Text(text.EditLevels), app.Ol().Class("Plain Editor-levels").Body(rows...),
			app.P().Class("Small").Text(text.EditSpread), c.adder(edit.Levels)))...)
}

// ownScale is the value of the choice that makes levels of one's own. No id has
// a dot.
const ownScale = "own."
