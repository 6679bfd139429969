package app

import (
	"errors"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// incoming is a file, or pasted text, that the reader gives to the page.
type incoming struct {
	name string
	file app.Value // nil where the data is there already
	data []byte
}

// refusal is a file that was not opened, and why: each problem with its place.
type refusal struct {
	name     string
	problems []scoring.FieldError
}

// exportFormat and exportName mark a file of "Download everything", which may be
// larger than one card.
const (
	exportFormat = "summit-scorecard-export/1"
	exportName   = "summit-scorecard-everything"
)

// refusals are shown where the files were chosen.
func (c *library) refusals() app.UI {
	if len(c.refused) == 0 {
		return app.Div().ID("refused").Role("alert")
	}
	parts := []app.UI{app.H2().ID("refused-title").Class("Figure-title").TabIndex(-1).Text(text.RefusedTitle)}
	for _, r := range c.refused {
		items := make([]app.UI, 0, len(r.problems))
		for _, p := range r.problems {
			place := app.UI(app.Span().DataSet("empty", "yes"))
			if p.Path != "" {
				place = app.Code().Text(p.Path)
			}
			items = append(items, app.Li().Body(place, app.Span().Text(" "+p.Msg)))
		}
		parts = append(parts, app.H3().Text(r.name), app.Ul().Class("Refused-list").Body(items...))
	}
	parts = append(parts, app.P().Class("Small").Text(text.RefusedHow),
		app.P().Body(button{ID: "refused-close", Command: "refused-close", Words: text.Dismiss}.render()))
	return app.Div().ID("refused").Class("Figure Refused").Role("alert").Body(parts...)
}

// onFiles opens the files that were chosen.
func (c *library) onFiles(ctx app.Context, e app.Event) {
	c.openFiles(ctx, target(e).Get("files"))
	target(e).Set("value", "") // the same file can be chosen again once it is mended
}

func (c *library) openFiles(ctx app.Context, files app.Value) {
	var list []incoming
	for i := 0; i < files.Get("length").Int(); i++ {
		file := files.Index(i)
		list = append(list, incoming{name: property(file, "name"), file: file})
	}
	c.take(ctx, list)
}

// listenForFiles takes files and text that are dropped on the page or pasted.
func (c *library) listenForFiles(ctx app.Context) {
	on := func(name string, f func(e, data app.Value)) {
		app.Window().Get("document").Call("addEventListener", name, app.FuncOf(func(_ app.Value, args []app.Value) any {
			defer rescue(name)
			carried := args[0].Get("dataTransfer")
			if name == "paste" {
				carried = args[0].Get("clipboardData")
			}
			if carried.Truthy() {
				f(args[0], carried)
			}
			return nil
		}))
	}
	hasFiles := func(data app.Value) bool { return data.Get("types").Call("includes", "Files").Bool() }
	on("dragover", func(e, data app.Value) {
		if hasFiles(data) {
			e.Call("preventDefault")
			data.Set("dropEffect", "copy")
		}
	})
	on("drop", func(e, data app.Value) {
		if hasFiles(data) {
			e.Call("preventDefault")
			c.dispatchFiles(ctx, data.Get("files"))
		}
	})
	on("paste", func(e, data app.Value) {
		if tag := property(e.Get("target"), "tagName"); tag == "INPUT" && property(e.Get("target"), "type") != "checkbox" || tag == "TEXTAREA" {
			return
		}
		if data.Get("files").Get("length").Int() > 0 {
			e.Call("preventDefault")
			c.dispatchFiles(ctx, data.Get("files"))
			return
		}
		said := data.Call("getData", "text/plain").String()
		if said == "" {
			return
		}
		e.Call("preventDefault")
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("paste")
			if !strings.HasPrefix(strings.TrimSpace(said), "{") {
				c.trouble("say", text.PastedNothing)
				return
			}
			c.take(ctx, []incoming{{name: text.Pasted, data: []byte(said)}})
		})
	})
}

func (c *library) dispatchFiles(ctx app.Context, files app.Value) {
	ctx.Dispatch(func(ctx app.Context) {
		defer rescue("files")
		c.openFiles(ctx, files)
	})
}

// take opens files as new cards, one after the other. One good file alone is
// shown at once.
func (c *library) take(ctx app.Context, list []incoming) {
	c.refused = nil
	c.untell("say")
	c.takeNext(ctx, list, nil)
}

func (c *library) takeNext(ctx app.Context, list []incoming, made []string) {
	if len(list) == 0 {
		c.taken(ctx, made)
		return
	}
	first, rest := list[0], list[1:]
	refuse := func(ctx app.Context, problems ...scoring.FieldError) {
		c.refused = append(c.refused, refusal{name: first.name, problems: problems})
		c.takeNext(ctx, rest, made)
	}
	switch {
	case first.file != nil && number(first.file, "size") > scoring.MaxBytes && !strings.HasPrefix(first.name, exportName):
		refuse(ctx, scoring.FieldError{Msg: text.TooLarge})
		return
	case first.file != nil:
		settled(ctx, first.file.Call("arrayBuffer"), func(ctx app.Context, buffer app.Value, ok bool) {
			if !ok {
				refuse(ctx, scoring.FieldError{Msg: text.Unreadable})
				return
			}
			bytes := app.Window().Get("Uint8Array").New(buffer)
			data := make([]byte, bytes.Get("length").Int())
			app.CopyBytesToGo(data, bytes)
			c.takeNext(ctx, append([]incoming{{name: first.name, data: data}}, rest...), made)
		})
		return
	}
	if all := everything(first.data); all.Truthy() {
		c.restoreAll(ctx, all, 0, app.Window().Get("Array").New(), func(ctx app.Context) { c.takeNext(ctx, rest, made) })
		return
	}
	card, err := scoring.Decode(first.data)
	if err != nil {
		refuse(ctx, problemsOf(err)...)
		return
	}
	save := func(ctx app.Context, card scoring.Scorecard) {
		c.add(ctx, card, func(ctx app.Context, id string) { c.takeNext(ctx, rest, append(made, id)) })
	}
	switch {
	case card.Ref == (scoring.Ref{}):
		save(ctx, card)
	case !c.isBuiltIn(card.Ref.ID):
		refuse(ctx, scoring.FieldError{Msg: text.UnknownSummit})
	default:
		c.builtInCard(ctx, card.Ref.ID, func(ctx app.Context, own scoring.Scorecard) {
			whole, err := scoring.Resolve(card, own.Summit)
			if err != nil {
				refuse(ctx, problemsOf(err)...)
				return
			}
			save(ctx, whole)
		})
	}
}

// taken ends the opening of files.
func (c *library) taken(ctx app.Context, made []string) {
	if len(c.refused) > 0 {
		focus(ctx, "refused-title")
	}
	if len(made) == 0 {
		return
	}
	if len(made) == 1 && len(c.refused) == 0 {
		c.opens(made[0])
		return
	}
	c.tell(notice{ID: "say", Text: text.Opened(len(made))})
	c.chosen = map[string]bool{}
	for _, id := range made {
		c.chosen[id] = true
	}
	c.reload(ctx)
}

// problemsOf takes an error of the file format apart.
func problemsOf(err error) []scoring.FieldError {
	var problems scoring.Problems
	if errors.As(err, &problems) {
		return problems
	}
	return []scoring.FieldError{{Msg: err.Error()}}
}
