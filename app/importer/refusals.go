package importer

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

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
	table    *tableReading
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
	if !im.AnyRefused() || im.table != nil {
		return app.Div().ID("refused").Role("alert")
	}
	title := text.RefusedTitle
	if len(im.refused) == 1 && im.refused[0].table != nil {
		title = text.TableTitle
	}
	parts := []app.UI{app.H2().ID("refused-title").Class("Figure-title").TabIndex(-1).Text(title)}
	for at, r := range im.refused {
		words, problems := app.UI(ui.Nothing()), r.problems
		if r.table != nil {
			problems = r.table.problems()
		}
		if sentence := r.words(); sentence != "" {
			words = app.P().Text(sentence)
		}
		parts = append(parts, app.Div().Class("Refused-file").Body(app.H3().Text(r.name), words, ui.Problems(problems), r.offers(at)))
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
		return r.table.holds()
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
		open.Words = text.ShowTable
		tools = append(tools, open.Render())
	case r.newer != nil:
		tools = append(tools, ui.Button{ID: "show-" + place, Message: message.ShowNewerFile{At: at}, Words: text.NewerShow, Kind: "main"}.Render())
	}
	return app.Div().Class("Library-tools").Body(tools...)
}

// openRefused opens what could be made of a file that was refused at first; a table is
// shown before that.
func (im *Importer) openRefused(ctx app.Context, at int) {
	if at < 0 || at >= len(im.refused) {
		return
	}
	r := im.refused[at]
	if r.table != nil {
		im.showTable(ctx, at)
	} else if r.part != nil {
		im.enterRefused(ctx, at, *r.part, r.problems)
	}
}

// enterRefused takes a card in that was made of a file in the list, and the file out of it.
func (im *Importer) enterRefused(ctx app.Context, at int, card scoring.Scorecard, left []scoring.FieldError) {
	name := im.refused[at].name
	im.forget(at)
	im.kept, im.alone = nil, true
	im.page.Enter(ctx, Arrival{Name: name, Card: card, Left: left}, func(ctx app.Context) { im.page.Entered(ctx) })
}

// forget takes a file out of the list.
func (im *Importer) forget(at int) {
	im.refused = append(append([]refusal{}, im.refused[:at]...), im.refused[at+1:]...)
}
