package editor

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// later lists what came of an aim after the summit, dated and apart from what
// was got on the day.
func (c *Editor) later(goal, side string, list []scoring.Later) app.UI {
	rows := make([]app.UI, len(list))
	for i, l := range list {
		at := edit.Place{Part: edit.Later, Goal: goal, Side: side, ID: strconv.Itoa(i)}
		rows[i] = c.note(at, edit.LaterRefs, l.Sources,
			c.field(at, recordField{name: "date", kind: textField}), c.field(at, recordField{name: "text", kind: areaField, label: text.EditHappened}))
	}
	return c.notes(edit.Place{Part: edit.Later, Goal: goal, Side: side}, text.EditLater, rows)
}

// disputes lists what the sources of an aim disagree about.
func (c *Editor) disputes(goal, side string, list []scoring.Dispute) app.UI {
	rows := make([]app.UI, len(list))
	for i, d := range list {
		at := edit.Place{Part: edit.Disputes, Goal: goal, Side: side, ID: strconv.Itoa(i)}
		rows[i] = c.note(at, edit.DisputeRefs, d.Sources, c.field(at, recordField{name: "text", kind: areaField, label: text.EditDisputed}))
	}
	return c.notes(edit.Place{Part: edit.Disputes, Goal: goal, Side: side}, text.EditDisputes, rows)
}

func (c *Editor) notes(at edit.Place, title string, rows []app.UI) app.UI {
	return app.Div().Class("Editor-group").Role("group").Aria("label", title).Body(
		app.H4().Text(title), app.Ul().Class("Plain Editor-notes").Body(rows...), c.adderAt(at))
}

// note is one entry with its fields, its sources and the button that removes it.
func (c *Editor) note(at edit.Place, refs string, sources []string, fields ...app.UI) app.UI {
	name := edit.PlaceName(c.Card, at)
	ref := at
	ref.Part = refs
	return app.Li().Class("Editor-note").Body(
		app.Div().Class("Editor-fields").Body(fields...),
		c.refs(ref, sources, func(id string) edit.Place {
			one := ref
			one.ID += "/" + id
			return one
		}),
		c.icon(at, askRemove, text.RemoveIt(name)).Text("×"),
	)
}

// refs lists sources, with a choice of those that can be added at the place; of
// gives the place of one that is there.
func (c *Editor) refs(at edit.Place, sources []string, of func(id string) edit.Place) app.UI {
	var rows []app.UI
	rest := c.options("ref")
	for _, id := range sources {
		source, _ := c.Card.Summit.Source(id)
		rows = append(rows, app.Li().Class("Editor-row").Body(app.Span().Class("Editor-title").Text(source.Title),
			c.icon(of(id), dropEntry, text.RemoveIt(source.Title)).Text("×")))
		for i := range rest {
			if rest[i].value == id {
				rest = append(rest[:i:i], rest[i+1:]...)
				break
			}
		}
	}
	return app.Div().Class("Editor-refs").Body(app.Ul().Class("Plain").Body(rows...),
		c.field(at, recordField{name: "ref", kind: choiceField, options: rest}))
}
