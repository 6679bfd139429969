package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// more is what lies one click below a judgement: its sources, where they
// disagree, what came later, and the reader's range, status and reason.
func (c *cell) more() app.UI {
	return app.Div().Class("Cell-more").Body(
		c.sources(), c.disputes(), c.later(), c.detail(),
	)
}

// fold is one folded part. Without anything to show it keeps its place, empty.
func fold(id, summary, kind string, show bool, body ...app.UI) app.UI {
	if !show {
		return app.Details().ID(id).Class("Fold").DataSet("empty", "yes").Body(app.Summary())
	}
	children := append([]app.UI{app.Summary().Text(summary)}, app.Div().Class("Fold-body").Body(body...))
	return app.Details().ID(id).Class("Fold").DataSet("kind", kind).Body(children...)
}

func (c *cell) sources() app.UI {
	var items []app.UI
	for _, source := range c.Sources {
		items = append(items, app.Li().Body(
			link(source.URL, source.Title),
			app.Span().Text(", "+text.SourceLine(source)),
		))
	}
	basis := text.Basis(c.Aim.Basis)
	if c.OneCamp {
		basis += " " + text.OneCamp
	}
	return fold(c.id("sources"), text.Count(len(c.Sources), "source"), "sources", len(items) > 0,
		app.Ul().Class("Plain").Body(items...),
		app.P().Class("Small").Text(basis),
	)
}

func (c *cell) disputes() app.UI {
	var items []app.UI
	for _, d := range c.Aim.Disputes {
		items = append(items, app.Li().Body(app.Span().Text(d.Text+" "), references(d.Sources)))
	}
	return fold(c.id("disputes"), text.Disputed, "dispute", len(items) > 0, app.Ul().Class("Plain").Body(items...))
}

func (c *cell) later() app.UI {
	var items []app.UI
	for _, l := range c.Aim.Later {
		items = append(items, app.Li().Body(
			app.Time().DateTime(attr.Text(l.Date)).Text(text.Date(l.Date)),
			app.Span().Text(": "+l.Text+" "), references(l.Sources)))
	}
	return fold(c.id("later"), text.Since, "later", len(items) > 0 && !c.Blind,
		app.P().Class("Small").Text(text.LaterNotCounted), app.Ul().Class("Plain").Body(items...))
}

// references are small links down to the list of sources.
func references(ids []string) app.UI {
	var links []app.UI
	for i, id := range ids {
		links = append(links, app.A().Href(attr.Text("#source-"+id)).Aria("label", attr.Text(text.SourceNumber(i+1))).Text("["+strconv.Itoa(i+1)+"]"))
	}
	return app.Span().Class("References").Body(links...)
}

func (c *cell) detail() app.UI {
	note := c.Rating.Note
	summary := text.AddNote
	if note != "" {
		summary = text.Reason
	}
	if c.Blind {
		summary = text.AddNote
	}
	return fold(c.id("detail"), summary, "detail", true,
		app.Label().Class("Stack").Body(
			app.Span().Text(text.NoteLabel),
			app.Textarea().ID(c.id("note")).Class("Field").Attr("autocomplete", "off").Rows(4).Attr("maxlength", strconv.Itoa(edit.MaxNote)).
				Aria("label", attr.Text(text.NoteOf(c.Title, c.Side.Name))).
				DataSets(c.control("note")).OnChange(guard("note", c.onNote)).Body(app.Text(note)),
		),
		app.Div().Class("Pair").Body(c.status(), c.end("low", text.RangeFrom, c.Rating.Low), c.end("high", text.RangeTo, c.Rating.High), c.asOf()),
	)
}

func (c *cell) status() app.UI {
	option := func(value string) app.UI {
		return selected(app.Option().Value(value), c.Rating.Status == value).Text(text.Status(value))
	}
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.StatusLabel),
		app.Select().ID(c.id("status")).Class("Field").Attr("autocomplete", "off").Aria("label", attr.Text(text.StatusOf(c.Title, c.Side.Name))).
			DataSets(c.control("status")).OnChange(guard("status", c.onStatus)).
			Body(option(scoring.Scored), option(scoring.Pending), option(scoring.Unknown)),
	)
}

// asOf is the date that the rating speaks of: the card's, unless it has its own.
func (c *cell) asOf() app.UI {
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.AsOfField),
		app.Input().ID(c.id("as-of")).Type("text").Class("Field").AutoComplete(false).
			Aria("label", attr.Text(text.AsOfOf(c.Title, c.Side.Name))).Title(text.AsOfHint).
			DataSets(c.control("as_of")).Value(attr.Text(asOf(c.Rating, c.AsOf))).OnChange(guard("as-of", c.onAsOf)))
}

func asOf(r scoring.Rating, card string) string {
	if r.AsOf != "" {
		return r.AsOf
	}
	return card
}

func (c *cell) onAsOf(ctx app.Context, e app.Event) {
	post(ctx, edit.SetAsOf{Goal: c.Goal, Side: c.Side.ID, Date: target(e).Get("value").String()})
}

// noEnd stands for "no end given": an option with an empty value would report
// its text.
const noEnd = "none"

func (c *cell) end(field, name string, at scoring.Level) app.UI {
	label := text.RangeOf(name, c.Title, c.Side.Name)
	if c.Scale.ID == scoring.Points && len(c.Scale.Levels) == 0 {
		value := ""
		if at.Known {
			value = text.Attribute(at.Value)
		}
		return app.Label().Class("Stack").Body(app.Span().Text(name),
			app.Input().ID(c.id(field)).Type("number").AutoComplete(false).Min("0").Max("100").Attr("step", "any").Class("Field").
				Aria("label", attr.Text(label)).Value(attr.Text(value)).DataSets(c.control(field)).OnChange(guard(field, c.onRange)))
	}
	options := []app.UI{selected(app.Option().Value(noEnd), !at.Known).Text(text.NoRange)}
	for _, l := range c.Scale.Levels {
		options = append(options, selected(app.Option().Value(attr.Text(text.Attribute(l.Level))), at.Known && at.Value == l.Level).Text(l.Label))
	}
	return app.Label().Class("Stack").Body(app.Span().Text(name),
		app.Select().ID(c.id(field)).Class("Field").Attr("autocomplete", "off").Aria("label", attr.Text(label)).
			DataSets(c.control(field)).OnChange(guard(field, c.onRange)).Body(options...))
}

func (c *cell) onNote(ctx app.Context, e app.Event) {
	post(ctx, edit.SetNote{Goal: c.Goal, Side: c.Side.ID, Note: target(e).Get("value").String()})
}

func (c *cell) onStatus(ctx app.Context, e app.Event) {
	post(ctx, statusCommand(c.Goal, c.Side.ID, target(e).Get("value").String()))
}

// statusCommand turns the status control into a command: going back to scored
// takes a level, which the reader chooses on the scale.
func statusCommand(goal, side, status string) any {
	if status == scoring.Scored {
		return wish{What: "say", To: text.ChooseLevel}
	}
	return edit.SetStatus{Goal: goal, Side: side, Status: status}
}

func (c *cell) onRange(ctx app.Context, e app.Event) {
	field, value := data(target(e), "field"), target(e).Get("value").String()
	post(ctx, rangeCommand(c.Rating, field, value))
}

// rangeCommand moves one end of a rating's range.
func rangeCommand(r scoring.Rating, field, value string) any {
	var end scoring.Level
	if value != noEnd && value != "" {
		level, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return wish{What: "say", To: text.NotANumber(value)}
		}
		end = scoring.At(level)
	}
	command := edit.SetRange{Goal: r.Goal, Side: r.Side, Low: r.Low, High: r.High}
	if field == "low" {
		command.Low = end
	} else {
		command.High = end
	}
	return command
}
