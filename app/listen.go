package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// listen hears what happens outside the page's own controls: keys, the notices
// of the scripts, and the page being left.
func (c *root) listen(ctx app.Context) {
	document := app.Window().Get("document")
	document.Call("addEventListener", "keydown", hear(func(args []app.Value) { c.onKey(ctx, args[0]) }))
	leave := hear(func([]app.Value) {
		if hidden() {
			ctx.Dispatch(func(ctx app.Context) { c.flush(ctx) })
		}
	})
	document.Call("addEventListener", "visibilitychange", leave)
	app.Window().Call("addEventListener", "pagehide", leave) // comes first where another page is opened
	if b := boot(); b.Truthy() {
		b.Set("readsAgain", true)
	}
	c.listenTyping(ctx)
	c.notices.listenPress(ctx)
	hearBoot(ctx, c.onNotice)
}

// hear is f as a listener of the browser.
func hear(f func(args []app.Value)) app.Func {
	return app.FuncOf(func(_ app.Value, args []app.Value) any {
		defer rescue("listener")
		f(args)
		return nil
	})
}

// hearBoot passes the notices of the page's scripts on, those that came before
// the program first.
func hearBoot(ctx app.Context, onNotice func(ctx app.Context, name, id string, rev int)) {
	b := boot()
	if !b.Truthy() {
		return
	}
	b.Set("notify", app.FuncOf(func(_ app.Value, args []app.Value) any {
		defer rescue("listener")
		name, detail := args[0].String(), app.Value(nil)
		if len(args) > 1 {
			detail = args[1]
		}
		id, rev := "", 0
		if detail != nil && detail.Truthy() && detail.Type() == app.TypeObject {
			id = property(detail, "id")
			if r := detail.Get("rev"); r.Truthy() {
				rev = r.Int()
			}
		}
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue(name)
			onNotice(ctx, name, id, rev)
		})
		return nil
	}))
	queue := b.Get("queue")
	for i := 0; queue.Truthy() && i < queue.Get("length").Int(); i++ {
		b.Call("notify", queue.Index(i).Index(0), queue.Index(i).Index(1))
	}
}

// onKey undoes and redoes. Inside a field the browser's own undo of typing goes
// first.
func (c *root) onKey(ctx app.Context, e app.Value) {
	if !(e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) || e.Get("altKey").Bool() {
		return
	}
	element := e.Get("target")
	switch kind := property(element, "type"); property(element, "tagName") {
	case "TEXTAREA":
		return
	case "INPUT":
		if kind == "number" || kind == "text" || kind == "search" {
			return
		}
	}
	switch key := e.Get("key").String(); {
	case (key == "z" || key == "Z") && e.Get("shiftKey").Bool(), key == "y" || key == "Y":
		e.Call("preventDefault")
		post(ctx, wish{What: "redo"})
	case key == "z" || key == "Z":
		e.Call("preventDefault")
		post(ctx, wish{What: "undo"})
	}
}

// onNotice answers the page's scripts.
func (c *root) onNotice(ctx app.Context, name, id string, rev int) {
	switch name {
	case "installable":
		c.install = true
	case "installed":
		c.install = false
		c.notices.onProgram(ctx, name)
	case "bad-fragment":
		if fragment := property(boot(), "badFragment"); fragment != "" {
			c.tell(notice{ID: "fragment", Text: text.BadFragment(fragment), Trouble: true})
		}
	case "kept-late":
		if c.keep.trouble == "" {
			c.untell("storage")
		}
		tellDamage(c.tell)
		if kept := boot().Get("kept"); kept.Truthy() && !c.has && !c.covered() {
			c.showLate(ctx, recordOf(kept)) // there is nothing that it would take the place of
			return
		}
		if late := property(boot(), "late"); late == "" || late == c.keep.id {
			return // nothing was kept, or it was made here since
		}
		c.tell(notice{ID: "late", Text: text.KeptLate, Trouble: true,
			Actions: []button{{ID: "open-late", Command: "open-late", Words: text.OpenKept, Kind: "main"}}})
	case "given":
		c.door.takeGiven(ctx)
	case "shown-again":
		c.readAgain(ctx)
	case "link":
		c.openLink(ctx)
	case "remote-save":
		if id == c.keep.id && rev == 0 {
			c.removedElsewhere()
			return
		}
		if id == c.keep.id {
			c.keep.remote = max(c.keep.remote, rev)
			c.takeRemote(ctx)
		}
	default:
		c.notices.onProgram(ctx, name)
	}
}

// takeRemote shows what another tab saved of this card, if that is newer. Nothing
// of this tab is lost: it has no unsaved change, and undo still reaches what it
// showed. While a save is under way it waits for the answer.
func (c *root) takeRemote(ctx app.Context) {
	if c.keep.remote <= c.keep.rev || !c.keep.saved || c.keep.busy || c.keep.typing {
		return
	}
	app.Window().Get("scorecardStore").Call("load", c.keep.id).Then(func(v app.Value) {
		said := v.String()
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("remote")
			c.showRemote(ctx, said)
		})
	})
}

// replay carries out what the reader did before the program was there.
func (c *root) replay(ctx app.Context) {
	replayClicks(ctx)
	for _, e := range early() {
		if property(e, "kind") == "click" {
			continue
		}
		if value := commandOf(c.history.Card, property(e, "goal"), property(e, "side"), property(e, "field"), property(e, "value")); value != nil {
			post(ctx, value)
		}
	}
}

// early is what the reader did before the program was there.
func early() []app.Value {
	b := boot()
	if !b.Truthy() || !b.Get("early").Truthy() {
		return nil
	}
	list := make([]app.Value, b.Get("early").Get("length").Int())
	for i := range list {
		list[i] = b.Get("early").Index(i)
	}
	return list
}

// replayClicks presses again what was pressed before the program was there.
func replayClicks(ctx app.Context) {
	for _, e := range early() {
		if property(e, "kind") != "click" {
			continue
		}
		id := property(e, "id")
		ctx.Defer(func(app.Context) {
			if element := app.Window().GetElementByID(id); element.Truthy() {
				element.Call("click")
			}
		})
	}
}

// commandOf turns the value of a control into the command that its handler
// would have posted.
func commandOf(card scoring.Scorecard, goal, side, field, value string) any {
	number, err := strconv.ParseFloat(value, 64)
	switch field {
	case "level":
		if err == nil {
			return edit.SetLevel{Goal: goal, Side: side, Level: number}
		}
	case "importance":
		if err == nil {
			return edit.SetImportance{Goal: goal, Side: side, Importance: number}
		}
	case "note":
		return edit.SetNote{Goal: goal, Side: side, Note: value}
	case "status":
		return statusCommand(goal, side, value)
	case "low", "high":
		rating, _ := card.Rating(goal, side)
		return rangeCommand(rating, field, value)
	case "as_of":
		return edit.SetAsOf{Goal: goal, Side: side, Date: value}
	case "state-note":
		return stateNoteCommand(side, value)
	}
	return nil
}
