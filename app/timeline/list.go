package timeline

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/chart"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// list is the timeline in words: each state with what changed in it, and between
// the states what was said and what came since.
func (c *Timeline) list() app.UI {
	var items []app.UI
	before := ""
	for _, m := range c.moments() {
		switch {
		case m.state != nil:
			items = append(items, c.state(*m.state, before))
			before = m.state.State.AsOf
		case m.event != nil:
			items = append(items, app.Li().Class("Timeline-between").DataSet("kind", "event").Body(
				app.Time().DateTime(m.event.Date).Text(text.Date(m.event.Date)),
				app.Span().Text(": "+text.Isolated(m.event.Text)+" "), ui.References(m.event.Sources),
				app.Span().Class("Small").Text(" "+text.Join(", ", m.event.Goals...))))
		default:
			items = append(items, app.Li().Class("Timeline-between").DataSet("kind", "said").Body(
				app.Span().Text(text.SaidBetween(c.Card.Summit, m.said)+" "),
				app.A().Href("#said").Text(text.ToStatements)))
		}
	}
	return app.Div().Class("Timeline-words").Body(
		app.P().Class("Small").Text(text.TimeLead),
		app.Ol().Class("Timeline-list").Aria("label", text.TimeListLabel).Body(items...))
}

// state is one dated state: what it comes to, what changed, and how to open it.
func (c *Timeline) state(v State, before string) app.UI {
	s := v.State
	open := s.At < 0
	place := strconv.Itoa(s.At)
	if open {
		place = "own"
	}
	tag := app.Span().DataSet("empty", "yes")
	tools := []app.UI{
		ui.Button{ID: "state-open-" + place, Message: message.ShowState{At: s.At}, Words: text.OpenState, Label: text.OpenStateOf(s.AsOf)}.Render(),
		ui.Button{ID: "state-drop-" + place, Message: message.DropState{At: s.At}, Words: text.DropState, Label: text.DropStateOf(s.AsOf), Kind: "quiet"}.Render(),
	}
	if open {
		tag = app.Span().Class("Tag").Text(text.OnThePage)
		tools = []app.UI{c.asOf()}
	}
	return app.Li().Class("Timeline-state").DataSet("open", ui.Yes(open)).Body(
		app.Div().Class("Timeline-head").Body(app.H3().Text(text.AsOfState(s.AsOf)), tag),
		app.P().Class("Timeline-line").Body(ui.Sentence(text.StateLine(c.Card, v.Result), c.Card.Summit.Sides)...),
		app.P().Class("Small").DataSet("empty", ui.Yes(s.Note == "")).Text(s.Note),
		c.changes(v, before, place),
		ui.Fold("state-note-fold-"+place, text.StateNote, "note", true,
			controls.NoteField("state-note-"+place, text.StateNoteOf(s.AsOf), s.Note, c.noteTrouble[s.At], controls.StateAttributes(controls.StateNote, s.At)).
				Rows(2).OnChange(ui.Handler("state-note", c.onStateNote)),
			controls.NoteTrouble("state-note-"+place, c.noteTrouble[s.At])),
		app.Div().Class("Timeline-tools").Body(tools...),
	)
}

// changes are the ratings that changed since the state before, from level to
// level, with their reasons and sources.
func (c *Timeline) changes(v State, before, place string) app.UI {
	var items []app.UI
	for _, change := range v.Changes {
		g, _ := c.Card.Summit.Goal(change.Goal)
		side, _ := c.Card.Summit.Side(change.Side)
		items = append(items, app.Li().Body(
			app.Strong().Text(g.Title),
			app.Span().Text(" "),
			app.Span().Class("SideName").DataSet("colour", chart.Colour(c.Card.Summit.Sides, side.ID)).Text(side.Name),
			app.Span().Text(": "+text.StateChange(c.Card.Scale, change)+". "),
			app.Span().Class("Small").Text(change.To.Note+" "),
			ui.References(change.To.Sources)))
	}
	return ui.Fold("state-changes-"+place, text.ChangedCount(len(items), before), "changes", len(items) > 0, app.Ul().Class("Plain").Body(items...))
}

// asOf is the control of the date that the ratings on the page speak of.
func (c *Timeline) asOf() app.UI {
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.AsOfLabel),
		app.Input().ID("as-of").Type("text").Class("Field").AutoComplete(false).Aria("describedby", "as-of-hint").
			DataSets(controls.StateAttributes(controls.AsOf, -1)).Value(c.Card.AsOf).OnChange(ui.Handler("as-of", onAsOf)),
		app.Small().ID("as-of-hint").Text(text.AsOfHint))
}

func onAsOf(ctx app.Context, e app.Event) {
	ui.Post(ctx, edit.SetAsOf{Date: browser.Target(e).Value()})
}

func (c *Timeline) onStateNote(ctx app.Context, e app.Event) {
	control := browser.Target(e)
	command := controls.StateNoteCommand(control.Data("side"), control.Value())
	if trouble := edit.TooLong(command.Note); trouble != "" {
		c.noteTrouble = map[int]string{command.At: trouble}
		return
	}
	c.noteTrouble = nil
	ui.Post(ctx, command)
}
