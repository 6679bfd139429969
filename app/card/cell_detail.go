package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// more is what lies one click below a judgement: its sources, where they
// disagree, what came later, and the reader's range, status and reason.
func (c *cell) more() app.UI {
	return app.Div().Class("Cell-more").Body(
		c.sources(), c.disputes(), c.later(), c.detail(),
	)
}

func (c *cell) sources() app.UI {
	var items []app.UI
	for _, source := range c.Sources {
		items = append(items, app.Li().Body(
			ui.Link(source.URL, source.Title),
			app.Span().Text(", "+text.SourceLine(source)),
		))
	}
	basis := text.Basis(c.Aim.Basis)
	if c.OneCamp {
		basis += " " + text.OneCamp
	}
	return ui.Fold(c.id("sources"), text.SourcesOf(len(c.Sources), c.NoOwn), "sources", len(items) > 0 || c.NoOwn,
		app.Ul().Class("Plain").Body(items...),
		app.P().Class("Small").Text(basis),
	)
}

func (c *cell) disputes() app.UI {
	var items []app.UI
	for _, d := range c.Aim.Disputes {
		items = append(items, app.Li().Body(app.Span().Text(text.Isolated(d.Text)+" "), ui.References(d.Sources)))
	}
	return ui.Fold(c.id("disputes"), text.Disputed, "dispute", len(items) > 0, app.Ul().Class("Plain").Body(items...))
}

func (c *cell) later() app.UI {
	var items []app.UI
	for _, l := range c.Aim.Later {
		items = append(items, app.Li().Body(
			app.Time().DateTime(l.Date).Text(text.Date(l.Date)),
			app.Span().Text(": "+text.Isolated(l.Text)+" "), ui.References(l.Sources)))
	}
	return ui.Fold(c.id("later"), text.Since, "later", len(items) > 0 && !c.HideVerdict,
		app.P().Class("Small").Text(text.LaterNotCounted), app.Ul().Class("Plain").Body(items...))
}

func (c *cell) detail() app.UI {
	note := c.Rating.Note
	summary := text.AddNote
	if note != "" && !c.HideVerdict {
		summary = text.Reason
	}
	return ui.Fold(c.id("detail"), summary, "detail", true,
		app.Label().Class("Stack").Body(
			app.Span().Text(text.NoteLabel),
			controls.NoteField(c.id("note"), text.NoteOf(c.Title, c.Side.Name), note, c.noteTrouble, c.control(controls.Note)).
				Rows(4).OnChange(ui.Handler("note", c.onNote)),
		),
		controls.NoteTrouble(c.id("note"), c.noteTrouble),
		app.Div().Class("Pair").Body(c.status(), c.end(controls.Low, text.RangeFrom, c.Rating.Low), c.end(controls.High, text.RangeTo, c.Rating.High), c.asOf()),
	)
}

func (c *cell) status() app.UI {
	option := func(value string) app.UI {
		return ui.Selected(app.Option().Value(value), c.Rating.Status == value).Text(text.Status(value))
	}
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.StatusLabel),
		app.Select().ID(c.id("status")).Class("Field").Attr("autocomplete", "off").Aria("label", text.StatusOf(c.Title, c.Side.Name)).
			DataSets(c.control(controls.Status)).OnChange(ui.Handler("status", c.onStatus)).
			Body(option(scoring.Scored), option(scoring.Pending), option(scoring.Unknown)),
	)
}

// asOf is the date that the rating speaks of: the card's, unless it has its own.
func (c *cell) asOf() app.UI {
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.AsOfField),
		app.Input().ID(c.id("as-of")).Type("text").Class("Field").AutoComplete(false).
			Aria("label", text.AsOfOf(c.Title, c.Side.Name)).Title(text.AsOfHint).
			DataSets(c.control(controls.AsOf)).Value(controls.RatedAsOf(c.Rating, c.AsOf)).OnChange(ui.Handler("as-of", c.onAsOf)))
}

func (c *cell) onAsOf(ctx app.Context, e app.Event) {
	ui.Post(ctx, edit.SetAsOf{Goal: c.Goal, Side: c.Side.ID, Date: browser.Target(e).Value()})
}

// end is the control of one end of the range.
func (c *cell) end(field controls.Field, name string, at scoring.Level) app.UI {
	label := text.RangeOf(name, c.Title, c.Side.Name)
	if c.Scale.ID == scoring.Points && len(c.Scale.Levels) == 0 {
		value := ""
		if at.Known {
			value = text.Attribute(at.Value)
		}
		return app.Label().Class("Stack").Body(app.Span().Text(name),
			numberField(c.id(string(field)), label, value, c.control(field)).OnChange(ui.Handler(string(field), c.onRange)))
	}
	options := []app.UI{ui.Selected(app.Option().Value(controls.NoEnd), !at.Known).Text(text.NoRange)}
	for _, l := range c.Scale.Levels {
		options = append(options, ui.Selected(app.Option().Value(text.Attribute(l.Level)), at.Known && at.Value == l.Level).Text(l.Label))
	}
	return app.Label().Class("Stack").Body(app.Span().Text(name),
		app.Select().ID(c.id(string(field))).Class("Field").Attr("autocomplete", "off").Aria("label", label).
			DataSets(c.control(field)).OnChange(ui.Handler(string(field), c.onRange)).Body(options...))
}

func (c *cell) onNote(ctx app.Context, e app.Event) {
	note := browser.Target(e).Value()
	if c.noteTrouble = edit.TooLong(note); c.noteTrouble == "" {
		ui.Post(ctx, edit.SetNote{Goal: c.Goal, Side: c.Side.ID, Note: note})
	}
}

func (c *cell) onStatus(ctx app.Context, e app.Event) {
	ui.Post(ctx, controls.StatusCommand(c.Goal, c.Side.ID, browser.Target(e).Value()))
}

func (c *cell) onRange(ctx app.Context, e app.Event) {
	control := browser.Target(e)
	ui.Post(ctx, controls.RangeCommand(c.Rating, controls.Field(control.Data("field")), control.Value()))
}
