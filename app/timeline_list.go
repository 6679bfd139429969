package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
)

// list is the timeline in words: each state with what changed in it, and between
// the states what was said and what came since.
func (c *timeline) list() app.UI {
	var items []app.UI
	before := ""
	for _, m := range c.moments() {
		switch {
		case m.state != nil:
			items = append(items, c.state(*m.state, before))
			before = m.state.State.AsOf
		case m.event != nil:
			items = append(items, app.Li().Class("Time-between").DataSet("kind", "event").Body(
				app.Time().DateTime(attr.Text(m.event.Date)).Text(text.Date(m.event.Date)),
				app.Span().Text(": "+m.event.Text+" "), references(m.event.Sources),
				app.Span().Class("Small").Text(" "+text.Join(", ", m.event.Goals...))))
		default:
			items = append(items, app.Li().Class("Time-between").DataSet("kind", "said").Body(
				app.Span().Text(text.SaidBetween(c.Card.Summit, m.said)+" "),
				app.A().Href("#said").Text(text.ToStatements)))
		}
	}
	return app.Div().Class("Time-words").Body(
		app.P().Class("Small").Text(text.TimeLead),
		app.Ol().Class("Time-list").Aria("label", text.TimeListLabel).Body(items...))
}

// state is one dated state: what it comes to, what changed, and how to open it.
func (c *timeline) state(v stateView, before string) app.UI {
	s := v.State
	at, open := strconv.Itoa(s.At), s.At < 0
	place := at
	if open {
		place = "own"
	}
	tag := app.Span().DataSet("empty", "yes")
	tools := []app.UI{
		button{ID: "state-open-" + place, Command: "state-open", To: at, Words: text.OpenState, Label: text.OpenStateOf(s.AsOf)}.render(),
		button{ID: "state-drop-" + place, Command: "state-drop", To: at, Words: text.DropState, Label: text.DropStateOf(s.AsOf), Kind: "quiet"}.render(),
	}
	if open {
		tag = app.Span().Class("Tag").Text(text.OnThePage)
		tools = []app.UI{c.asOf()}
	}
	return app.Li().Class("Time-state").DataSet("open", yes(open)).Body(
		app.Div().Class("Time-head").Body(app.H3().Text(text.AsOfState(s.AsOf)), tag),
		app.P().Class("Time-line").Body(say(text.StateLine(c.Card, v.Result), c.Card.Summit.Sides)...),
		app.P().Class("Small").DataSet("empty", yes(s.Note == "")).Text(s.Note),
		c.changes(v, before, place),
		fold("state-note-fold-"+place, text.StateNote, "note", true,
			app.Textarea().ID("state-note-"+place).Class("Field").Attr("autocomplete", "off").Rows(2).Attr("maxlength", strconv.Itoa(edit.MaxNote)).
				Aria("label", attr.Text(text.StateNoteOf(s.AsOf))).DataSets(stateControl("state-note", s.At)).
				OnChange(guard("state-note", onStateNote)).Body(app.Text(s.Note))),
		app.Div().Class("Time-tools").Body(tools...),
	)
}

// changes are the ratings that changed since the state before, from level to
// level, with their reasons and sources.
func (c *timeline) changes(v stateView, before, place string) app.UI {
	var items []app.UI
	for _, change := range v.Changes {
		g, _ := c.Card.Summit.Goal(change.Goal)
		side, _ := c.Card.Summit.Side(change.Side)
		items = append(items, app.Li().Body(
			app.Strong().Text(g.Title),
			app.Span().Text(" "),
			app.Span().Class("SideName").DataSet("colour", colour(c.Card.Summit.Sides, side.ID)).Text(side.Name),
			app.Span().Text(": "+text.StateChange(c.Card.Scale, change)+". "),
			app.Span().Class("Small").Text(change.To.Note+" "),
			references(change.To.Sources)))
	}
	return fold("state-changes-"+place, text.ChangedCount(len(items), before), "changes", len(items) > 0, app.Ul().Class("Plain").Body(items...))
}
