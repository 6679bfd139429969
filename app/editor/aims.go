package editor

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// entryFields are the fields of the open entry, with what belongs to it.
func (c *Editor) entryFields(at edit.Place) []app.UI {
	list := c.fields(at)
	switch at.Part {
	case edit.Goals:
		goal, _ := c.Card.Summit.Goal(at.ID)
		for _, side := range c.Card.Summit.Sides {
			list = append(list, c.aim(goal, side))
		}
	case edit.Statements:
		statement, _ := c.Card.Summit.Statement(at.ID)
		list = append(list, c.implied(statement))
	}
	return list
}

// aim is one side's aim under the open goal, or the button to give it one.
func (c *Editor) aim(goal scoring.Goal, side scoring.Side) app.UI {
	at := edit.Place{Part: edit.Aims, Goal: goal.ID, Side: side.ID}
	name := app.H3().Class("SideName").DataSet("colour", chart.Colour(c.Card.Summit.Sides, side.ID)).Text(side.Name)
	group := app.Div().Class("Editor-group").Role("group").Aria("label", side.Name)
	aim, has := goal.Aim(side.ID)
	if has < 0 {
		return group.Body(app.Div().Class("Editor-row").Body(name,
			c.control(at, addEntry, app.Button().Class("Button")).Aria("label", text.EditAddAim+": "+side.Name).Text(text.EditAddAim)))
	}
	body := []app.UI{app.Div().Class("Editor-row").Body(name, c.icon(at, askRemove, text.RemoveIt(edit.PlaceName(c.Card, at))).Text("×"))}
	body = append(body, app.Div().Class("Editor-fields").Body(c.fields(at)...))
	ref := edit.Place{Part: edit.Refs, Goal: goal.ID, Side: side.ID}
	return group.Body(append(body,
		app.H4().Text(text.EditSources),
		c.refs(ref, aim.Sources, func(id string) edit.Place { ref.ID = id; return ref }),
		c.later(goal.ID, side.ID, aim.Later),
		c.disputes(goal.ID, side.ID, aim.Disputes),
	)...)
}

// implied lists the ratings that a statement implies.
func (c *Editor) implied(s scoring.Statement) app.UI {
	levels := c.options("level")
	var rows []app.UI
	has := map[string]bool{}
	for _, r := range s.Ratings {
		at := edit.Place{Part: edit.Implied, ID: s.ID, Goal: r.Goal, Side: r.Side}
		has[r.Goal+"/"+r.Side] = true
		kind := choiceField
		if levels == nil {
			kind = textField
		}
		name := edit.PlaceName(c.Card, edit.Place{Part: edit.Aims, Goal: r.Goal, Side: r.Side})
		rows = append(rows, app.Li().Class("Editor-row").Body(
			c.field(at, recordField{name: "level", kind: kind, label: name, options: levels}),
			c.icon(at, dropEntry, text.RemoveIt(name)).Text("×")))
	}
	options := []option{{nothing, text.EditChoose}}
	for _, g := range c.Card.Summit.Goals {
		for _, a := range g.Aims {
			if pair := g.ID + "/" + a.Side; !has[pair] {
				options = append(options, option{pair, edit.PlaceName(c.Card, edit.Place{Part: edit.Aims, Goal: g.ID, Side: a.Side})})
			}
		}
	}
	return app.Div().Class("Editor-group").Role("group").Aria("label", text.EditImplied).Body(
		app.H3().Text(text.EditImplied), app.Ul().Class("Plain").Body(rows...),
		c.field(edit.Place{Part: edit.Implied, ID: s.ID}, recordField{name: "implied", kind: choiceField, options: options}))
}
