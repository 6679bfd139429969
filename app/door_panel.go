package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// refusal is a file that was not opened, and why: each problem with its place. At
// most one of part, table and later says what can be made of it all the same.
type refusal struct {
	name     string
	problems []scoring.FieldError
	part     *scoring.Scorecard // what is good of it; the problems are what is left out
	table    *tableOffer
	later    *shownFile
}

func scaleField(at int) string { return "table-scale-" + strconv.Itoa(at) }

// panel lists what was not opened. It is always in the page.
func (d *door) panel() app.UI {
	if len(d.refused) == 0 {
		return app.Div().ID("refused").Role("alert")
	}
	title := text.RefusedTitle
	if len(d.refused) == 1 && d.refused[0].table != nil {
		title = text.TableTitle
	}
	parts := []app.UI{app.H2().ID("refused-title").Class("Figure-title").TabIndex(-1).Text(title)}
	for i, r := range d.refused {
		words := app.UI(app.Div().DataSet("empty", "yes"))
		if sentence := r.words(); sentence != "" {
			words = app.P().Text(sentence)
		}
		parts = append(parts, app.Div().Class("Refused-file").Body(app.H3().Text(r.name), words, problemList(r.problems), r.ways(i)))
	}
	parts = append(parts, app.P().Class("Small").Text(text.RefusedHow),
		app.P().Body(button{ID: "refused-close", Command: "refused-close", Words: text.Dismiss}.render()))
	return app.Div().ID("refused").Class("Figure Refused").Role("alert").Body(parts...)
}

// words say what can be made of the file.
func (r refusal) words() string {
	switch {
	case r.part != nil:
		return text.PartHow(len(r.part.Summit.Goals), len(r.part.Summit.Sides), len(r.part.Ratings), len(r.part.Summit.Statements))
	case r.table != nil:
		return text.TableHow(r.table.goals, r.table.sides)
	case r.later != nil:
		return text.LaterHow
	}
	return ""
}

// ways are the buttons that make something of the file.
func (r refusal) ways(at int) app.UI {
	to := strconv.Itoa(at)
	open := button{ID: "open-part-" + to, Command: "door-open", To: to, Words: text.OpenPart, Kind: "main"}
	tools := []app.UI{}
	switch {
	case r.part != nil:
		tools = append(tools, open.render())
	case r.table != nil:
		names := make([]string, len(r.table.scales))
		for i, id := range r.table.scales {
			scale, _ := scoring.ShippedScale(id)
			lowest, highest := "", ""
			if n := len(scale.Levels); n > 0 {
				lowest, highest = scale.Levels[0].Label, scale.Levels[n-1].Label
			}
			names[i] = text.ScaleName(id, lowest, highest)
		}
		open.Words = text.OpenAsNew
		tools = append(tools, choiceOf(scaleField(at), text.TableScale, r.table.scales, names), open.render())
	case r.later != nil:
		tools = append(tools, button{ID: "show-" + to, Command: "door-show", To: to, Words: text.LaterShow, Kind: "main"}.render())
	}
	return app.Div().Class("Library-tools").Body(tools...)
}

// choiceOf is a select whose value is read when it is needed.
func choiceOf(id, name string, values, words []string) app.UI {
	options := make([]app.UI, len(values))
	for i, value := range values {
		options[i] = app.Option().Value(attr.Text(value)).Text(words[i])
	}
	return app.Label().Class("Stack").Body(app.Span().Text(name), app.Select().ID(id).Class("Field").Attr("autocomplete", "off").Body(options...))
}

// problemList shows places and reasons.
func problemList(problems []scoring.FieldError) app.UI {
	if len(problems) == 0 {
		return app.Div().DataSet("empty", "yes")
	}
	items := make([]app.UI, 0, len(problems))
	for _, p := range problems {
		place := app.UI(app.Span().DataSet("empty", "yes"))
		if p.Path != "" {
			place = app.Code().Text(p.Path)
		}
		items = append(items, app.Li().Body(place, app.Span().Text(" "+p.Msg)))
	}
	return app.Div().Class("Refused-list").TabIndex(0).Role("group").Aria("label", text.PlacesLabel).Body(app.Ul().Body(items...))
}

// grant carries out what the panel's buttons ask for.
func (d *door) grant(ctx app.Context, w wish) bool {
	at, err := strconv.Atoi(w.To)
	known := err == nil && at >= 0 && at < len(d.refused)
	switch w.What {
	case "refused-close":
		d.refused = nil
		focus(ctx, "new-file")
	case "door-open":
		if !known {
			break
		}
		if r := d.refused[at]; r.table != nil {
			d.openTable(ctx, at, r.table)
		} else if r.part != nil {
			d.open(ctx, at, *r.part)
		}
	case "door-show":
		if known && d.refused[at].later != nil {
			d.shown = d.refused[at].later
			d.shown.prepare()
			toTop(ctx, "shown-title")
		}
	case "shown-close":
		d.shown = nil
		focus(ctx, "refused-title")
	case "shown-save":
		if d.shown != nil {
			downloadBytes(d.shown.fileName(), d.shown.data)
		}
	default:
		return false
	}
	return true
}

// open takes in what could be made of a file that was refused at first.
func (d *door) open(ctx app.Context, at int, card scoring.Scorecard) {
	r := d.refused[at]
	d.refused = append(append([]refusal{}, d.refused[:at]...), d.refused[at+1:]...)
	d.made, d.alone = nil, true
	d.at.enter(ctx, arrival{name: r.name, card: card, left: r.problems}, func(ctx app.Context) { d.at.entered(ctx) })
}

// keep saves a card that came in as a new one, and goes on with next; failed says
// what is in the way.
func (d *door) keep(ctx app.Context, card scoring.Scorecard, failed func(ctx app.Context, message string), next func(app.Context)) {
	putNew(ctx, card, func(ctx app.Context, id string) {
		d.made = append(d.made, id)
		next(ctx)
	}, func(ctx app.Context, message string) {
		failed(ctx, message)
		next(ctx)
	})
}

// fileField chooses files to open; boot.js takes them.
func (d *door) fileField() app.UI {
	return app.Label().Class("Button Library-file").Body(
		app.Span().Text(text.NewFile),
		app.Input().ID("new-file").Type("file").AutoComplete(false).Multiple(true).Accept(".json,.csv,application/json,text/csv").
			Class("Unseen"))
}

// dropHint covers the page while files are dragged over it; boot.js says when.
func dropHint() app.UI {
	return app.Div().Class("DropHint").Aria("hidden", attr.Text("true")).Body(app.P().Text(text.DropHere))
}

// downloadBytes gives out a file byte for byte.
func downloadBytes(name string, data []byte) {
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	giveBlob(name, app.Window().Get("Blob").New(list(bytes), object("type", cardMedia)))
}
