package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// OnMount wires the page up: its one handler of actions, the notices of the
// scripts, files that came in among them, and what the reader did before the
// program was there.
func (c *library) OnMount(ctx app.Context) {
	defer rescue("start")
	ctx.Handle(actionName, func(ctx app.Context, a app.Action) {
		defer rescue("action")
		if w, ok := a.Value.(wish); ok {
			c.grant(ctx, w)
		}
	})
	hearBoot(ctx, c.onNotice)
	c.notices.listenPress(ctx)
	c.readControls(ctx)
	c.grow(ctx)
	c.askKept(ctx)
	if details := app.Window().GetElementByID("bin"); details.Truthy() && details.Get("open").Bool() {
		c.readBin(ctx)
	}
	if hash() == "#new" {
		focus(ctx, "new-blank")
	}
	replayClicks(ctx)
	if b := boot(); b.Truthy() {
		b.Call("ready")
	}
}

// takeBoot takes over the list of the reader's cards and the state of the storage.
func (c *library) takeBoot() {
	b := boot()
	if !b.Truthy() {
		return
	}
	c.takeList(property(b, "list"))
	storage := b.Get("storage")
	switch property(storage, "state") {
	case "blocked", "broken":
		c.trouble("storage", text.Blocked(property(storage, "message")))
	case "newer":
		c.locked = true
		c.trouble("storage", text.NewerKept)
	default:
		tellDamage(c.tell)
	}
	tellDrafts(c.tell, "")
}

func (c *library) tell(what notice) { c.notices.tell(what) }
func (c *library) untell(id string) { c.notices.untell(id) }

// trouble tells what went wrong.
func (c *library) trouble(id, words string) { c.tell(notice{ID: id, Text: words, Trouble: true}) }

// onNotice answers the page's scripts.
func (c *library) onNotice(ctx app.Context, name, _ string, _ int) {
	switch name {
	case "kept-late":
		c.untell("storage")
		tellDamage(c.tell)
		c.reload(ctx)
	case "remote-save", "shown-again":
		c.reload(ctx)
	case "given":
		c.door.takeGiven(ctx)
	default:
		c.notices.onProgram(ctx, name)
	}
}

// grant carries out what a control asks for.
func (c *library) grant(ctx app.Context, w wish) {
	c.notices.pressed = false // the press was heard
	switch w.What {
	case "shelf":
		c.readControls(ctx)
	case "shelf-clear":
		c.filter = shelfFilter{Order: c.filter.Order}
		c.redraw(ctx)
		c.settleFilter(ctx)
		focus(ctx, "shelf-words")
	case "shelf-more":
		list, at := c.shelf.own, c.limit
		c.limit, c.drawn = at+pageOfCards, at+cardsAtOnce
		c.grow(ctx)
		if at < len(list) {
			focus(ctx, "select-"+list[at].ID)
		}
	case "select-all":
		c.chosen = map[string]bool{}
		for _, e := range c.shelf.own {
			c.chosen[e.ID] = true
		}
	case "select-none":
		c.chosen = nil
		c.settleBoxes(ctx)
	case "new-blank":
		c.openNew(ctx, blank("", "own-"+newID()))
	case "new-on":
		c.newOn(ctx, w.To)
	case "duplicate":
		c.duplicate(ctx)
	case "rename":
		c.askName(ctx)
	case "rename-yes":
		c.giveName(ctx)
	case "download":
		c.downloadChosen(ctx)
	case "download-all":
		c.downloadAll(ctx, nil)
	case "ask-delete":
		c.ask(ctx, questionDelete, len(c.chosen), len(c.own))
	case "ask-empty":
		c.ask(ctx, questionEmpty, len(c.bin), len(c.bin))
	case "ask-yes":
		c.answer(ctx)
	case "close-dialog":
		closeDialog(w.To)
	case "restore":
		c.restore(ctx, w.To)
	case "dismiss":
		c.untell(w.To)
	case "update":
		boot().Call("applyUpdate")
	case "rescue":
		app.Window().Get("location").Set("href", c.page.Base+"rescue.html")
	default:
		if onAside(w, &c.door, ctx, c.untell) {
			return
		}
		c.door.grant(ctx, w)
	}
}

// readControls takes the filter from the page's controls: also what the reader
// chose before the program was there.
func (c *library) readControls(ctx app.Context) {
	value := func(id string) string {
		v := property(app.Window().GetElementByID(id), "value")
		if v == anyChoice {
			return ""
		}
		return v
	}
	f := shelfFilter{Words: value("shelf-words"), Year: value("shelf-year"), Side: value("shelf-side"),
		Outcome: value("shelf-outcome"), Order: value("shelf-order")}
	if f.Order == "" {
		f.Order = byDate
	}
	if f != c.filter {
		c.filter = f
		c.redraw(ctx)
	}
}

// settleFilter sets the controls to the filter: go-app only touches what its own
// tree saw change.
func (c *library) settleFilter(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer rescue("filter")
		for id, value := range map[string]string{"shelf-words": c.filter.Words, "shelf-year": c.filter.Year, "shelf-side": c.filter.Side, "shelf-outcome": c.filter.Outcome} {
			if value == "" && id != "shelf-words" {
				value = anyChoice
			}
			if control := app.Window().GetElementByID(id); control.Truthy() {
				control.Set("value", value)
			}
		}
	})
}

// redraw shows the list anew from its beginning. What it no longer shows is no
// longer selected: nothing is done to a card that the reader does not see.
func (c *library) redraw(ctx app.Context) {
	c.sift()
	if len(c.chosen) > 0 {
		chosen := map[string]bool{}
		for _, e := range c.shelf.own {
			if c.chosen[e.ID] {
				chosen[e.ID] = true
			}
		}
		c.chosen = chosen
	}
	c.limit, c.drawn = pageOfCards, cardsAtOnce
	c.grow(ctx)
}

// grow draws the rest of the list in pieces, so that the page answers between
// them.
func (c *library) grow(ctx app.Context) {
	c.run++
	c.growOn(ctx, c.run)
}

func (c *library) growOn(ctx app.Context, run int) {
	if c.drawn >= min(c.limit, len(c.shelf.own)) {
		return
	}
	after(ctx, 1, func(ctx app.Context) {
		defer rescue("list")
		if run == c.run {
			c.drawn += cardsAtOnce
			c.growOn(ctx, run)
		}
	})
}

// onSelect takes a card into the selection or out of it.
func (c *library) onSelect(_ app.Context, e app.Event) {
	box := target(e)
	id := data(box, "id")
	if id == "" {
		return
	}
	chosen := map[string]bool{}
	for other := range c.chosen {
		chosen[other] = true
	}
	if box.Get("checked").Bool() {
		chosen[id] = true
	} else {
		delete(chosen, id)
	}
	c.chosen = chosen
}

// settleBoxes takes the marks off boxes that are not selected.
func (c *library) settleBoxes(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer rescue("boxes")
		boxes := app.Window().Get("document").Call("querySelectorAll", ".Shelf-box")
		for i := 0; i < boxes.Get("length").Int(); i++ {
			boxes.Index(i).Set("checked", c.chosen[data(boxes.Index(i), "id")])
		}
	})
}

// picked are the selected cards, in the order on the page.
func (c *library) picked() []Entry {
	var list []Entry
	for _, e := range (shelfFilter{Order: c.filter.Order}).pick(c.own) {
		if c.chosen[e.ID] {
			list = append(list, e)
		}
	}
	return list
}
