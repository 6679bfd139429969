package importer

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// refusal is a file that was not opened, and why: each problem with its place. At
// most one of part, table and newer says what can be made of it all the same.
type refusal struct {
	name     string
	problems []scoring.FieldError
	part     *scoring.Scorecard // what is good of it; the problems are what is left out
	table    *tableOffer
	newer    *newerFile
}

// refuse notes why the first of the queue was not opened, and goes on.
func (im *Importer) refuse(ctx app.Context, r refusal) {
	r.name = im.queue[0].Name
	if r.name == "" {
		r.name = text.Pasted
	}
	im.refused = append(im.refused, r)
	im.next(ctx)
}

// refuseFor refuses the first of the queue for one reason.
func (im *Importer) refuseFor(ctx app.Context, why string) {
	im.refuse(ctx, refusal{problems: []scoring.FieldError{{Msg: why}}})
}

// RefuseExport refuses a file of everything on a page that cannot take it in.
func (im *Importer) RefuseExport(ctx app.Context) { im.refuseFor(ctx, text.ExportElsewhere) }

// AddRefusal notes a card that was refused within a file of several.
func (im *Importer) AddRefusal(name string, err error) {
	im.refused = append(im.refused, refusal{name: name, problems: problemsOf(err)})
}

// Panel lists what was not opened. It is always in the page.
func (im *Importer) Panel() app.UI {
	if !im.AnyRefused() {
		return app.Div().ID("refused").Role("alert")
	}
	title := text.RefusedTitle
	if len(im.refused) == 1 && im.refused[0].table != nil {
		title = text.TableTitle
	}
	parts := []app.UI{app.H2().ID("refused-title").Class("Figure-title").TabIndex(-1).Text(title)}
	for at, r := range im.refused {
		words := app.UI(ui.Nothing())
		if sentence := r.words(); sentence != "" {
			words = app.P().Text(sentence)
		}
		parts = append(parts, app.Div().Class("Refused-file").Body(app.H3().Text(r.name), words, ui.Problems(r.problems), r.offers(at)))
	}
	parts = append(parts, app.P().Class("Small").Text(text.RefusedHow),
		app.P().Body(ui.Button{ID: "refused-close", Message: message.CloseRefusals{}, Words: text.Dismiss}.Render()))
	return app.Div().ID("refused").Class("Figure Refused").Role("alert").Body(parts...)
}

// words say what can be made of the file.
func (r refusal) words() string {
	switch {
	case r.part != nil:
		return text.PartHow(len(r.part.Summit.Goals), len(r.part.Summit.Sides), len(r.part.Ratings), len(r.part.Summit.Statements))
	case r.table != nil:
		return text.TableHow(r.table.goals, r.table.sides)
	case r.newer != nil:
		return text.NewerHow
	}
	return ""
}

// offers are the buttons that make something of the file.
func (r refusal) offers(at int) app.UI {
	place := strconv.Itoa(at)
	open := ui.Button{ID: "open-part-" + place, Message: message.OpenRefused{At: at}, Words: text.OpenPart, Kind: "main"}
	tools := []app.UI{}
	switch {
	case r.part != nil:
		tools = append(tools, open.Render())
	case r.table != nil:
		open.Words = text.OpenAsNew
		tools = append(tools, scaleChoice(at, r.table.scales), open.Render())
	case r.newer != nil:
		tools = append(tools, ui.Button{ID: "show-" + place, Message: message.ShowNewerFile{At: at}, Words: text.NewerShow, Kind: "main"}.Render())
	}
	return app.Div().Class("Library-tools").Body(tools...)
}

// scaleField is the id of the choice of a table's scale.
func scaleField(at int) string { return "table-scale-" + strconv.Itoa(at) }

// scaleChoice chooses the scale that a table speaks in. Its value is read when the
// table is opened.
func scaleChoice(at int, scales []string) app.UI {
	options := make([]app.UI, len(scales))
	for i, id := range scales {
		scale, _ := scoring.ShippedScale(id)
		lowest, highest := "", ""
		if n := len(scale.Levels); n > 0 {
			lowest, highest = scale.Levels[0].Label, scale.Levels[n-1].Label
		}
		options[i] = app.Option().Value(id).Text(text.ScaleName(id, lowest, highest))
	}
	return app.Label().Class("Stack").Body(app.Span().Text(text.TableScale), app.Select().ID(scaleField(at)).Class("Field").Attr("autocomplete", "off").Body(options...))
}

// openRefused opens what could be made of a file that was refused at first.
func (im *Importer) openRefused(ctx app.Context, at int) {
	if at < 0 || at >= len(im.refused) {
		return
	}
	card := im.refused[at].part
	if table := im.refused[at].table; table != nil {
		made, err := table.card(browser.ByID(scaleField(at)).Value())
		if err != nil {
			im.page.ShowNotice(ui.Problem(ui.LastDone, text.CouldNotRead(err)))
			return
		}
		card = &made
	}
	if card == nil {
		return
	}
	r := im.refused[at]
	im.refused = append(append([]refusal{}, im.refused[:at]...), im.refused[at+1:]...)
	im.kept, im.alone = nil, true
	im.page.Enter(ctx, Arrival{Name: r.name, Card: *card, Left: r.problems}, func(ctx app.Context) { im.page.Entered(ctx) })
}
