package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// naming is the renaming under way.
type naming struct {
	entry Entry
	name  string
	title bool // the name is the summit's title, not the rater
	bad   bool // it may not be empty
}

const (
	renameDialogID = "rename-dialog"
	askDialogID    = "ask-dialog"
)

// askName opens the dialog that renames the one selected card.
func (c *library) askName(ctx app.Context) {
	picked := c.picked()
	if len(picked) != 1 {
		return
	}
	e := picked[0]
	c.rename = naming{entry: e, name: e.Rater, title: !c.page.isBuiltIn(e.Summit)}
	if c.rename.title {
		c.rename.name = e.Title
	}
	ctx.Defer(func(app.Context) {
		defer rescue("rename")
		openDialog(renameDialogID)
		if field := app.Window().GetElementByID("rename-name"); field.Truthy() {
			field.Set("value", c.rename.name)
			field.Call("select")
		}
	})
}

// renameDialog is always in the page, closed.
func (c *library) renameDialog() app.UI {
	label, how := text.RenameRater, text.RenameHow
	if c.rename.title {
		label, how = text.RenameSummit, ""
	}
	if c.rename.bad {
		how = text.NameNeeded
	}
	return app.Dialog().ID(renameDialogID).Class("Dialog").Aria("labelledby", "rename-title").Body(
		app.H2().ID("rename-title").Text(text.RenameTitle),
		app.Label().Class("Stack").Body(app.Span().Text(label),
			app.Input().ID("rename-name").Type("text").Class("Field").AutoComplete(false).Attr("maxlength", "300").
				Aria("describedby", "rename-how").Aria("invalid", boolWord(c.rename.bad)).
				OnKeyDown(guard("rename-key", onEnter))),
		app.P().ID("rename-how").Class("Small").Role("status").Text(how),
		app.Div().Class("Blind-steps").Body(
			button{ID: "rename-yes", Command: "rename-yes", Words: text.RenameYes, Kind: "main"}.render(),
			button{ID: "rename-no", Command: "close-dialog", To: renameDialogID, Words: text.Cancel}.render(),
		),
	)
}

func onEnter(ctx app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" {
		e.PreventDefault()
		post(ctx, wish{What: "rename-yes"})
	}
}

// giveName saves the card under its new name.
func (c *library) giveName(ctx app.Context) {
	name := strings.TrimSpace(property(app.Window().GetElementByID("rename-name"), "value"))
	if c.rename.bad = c.rename.title && name == ""; c.rename.bad {
		focus(ctx, "rename-name")
		return
	}
	closeDialog(renameDialogID)
	c.read(ctx, []Entry{c.rename.entry}, func(ctx app.Context, card scoring.Scorecard, rev int, next func(app.Context)) {
		c.setName(&card, name)
		c.put(ctx, card, rev, func(ctx app.Context, _ string) { next(ctx) })
	}, c.reload)
}

// question is something the reader is asked before cards go.
type question struct {
	what string // questionDelete, questionEmpty
	n    int    // cards that go
	all  int    // of how many
	step int    // 2 when asked the second time
}

const (
	questionDelete = "delete"
	questionEmpty  = "empty"
)

// ask opens the dialog.
func (c *library) ask(ctx app.Context, what string, n, all int) {
	if n == 0 {
		return
	}
	c.asked = question{what: what, n: n, all: all, step: 1}
	ctx.Defer(func(app.Context) {
		defer rescue("ask")
		openDialog(askDialogID)
		if no := app.Window().GetElementByID("ask-no"); no.Truthy() {
			no.Call("focus")
		}
	})
}

// askDialog is always in the page, closed.
func (c *library) askDialog() app.UI {
	q := c.asked
	title, how, yes := text.AskDeleteTitle(q.n), text.AskDeleteHow(q.n), text.AskDelete
	if q.what == questionEmpty {
		title, how, yes = text.AskEmptyTitle(q.n), text.AskEmptyHow, text.AskEmpty
	}
	if many(q.n, q.all) {
		if q.step == 1 {
			yes = text.AskAgain
		} else {
			title, how = text.AskManyTitle(q.n, q.all), how+" "+text.BackupFirst
		}
	}
	return app.Dialog().ID(askDialogID).Class("Dialog").Aria("labelledby", "ask-title").Aria("describedby", "ask-how").Body(
		app.H2().ID("ask-title").Text(title),
		app.P().ID("ask-how").Role("status").Text(how),
		app.Div().Class("Blind-steps").Body(
			button{ID: "ask-no", Command: "close-dialog", To: askDialogID, Words: text.Cancel}.render(),
			button{ID: "ask-yes", Command: "ask-yes", Words: yes, Kind: "main"}.render(),
		),
	)
}

// answer goes on after a yes: to the second question where much would go, else
// to the deed. Much goes only with a file of everything given out first.
func (c *library) answer(ctx app.Context) {
	much := many(c.asked.n, c.asked.all)
	if much && c.asked.step == 1 {
		c.asked.step = 2
		focus(ctx, "ask-no") // a second press of the same key must not do it
		return
	}
	closeDialog(askDialogID)
	deed := c.deletes
	if c.asked.what == questionEmpty {
		deed = c.empties
	}
	if much {
		c.downloadAll(ctx, deed)
		return
	}
	deed(ctx)
}

// deletes moves the selected cards to the bin, all or none.
func (c *library) deletes(ctx app.Context) {
	var ids []any
	for _, e := range c.picked() {
		ids = append(ids, e.ID)
	}
	last := ""
	if len(ids) == 1 {
		last = ids[0].(string)
	}
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		if !yesIn(answer, "ok") {
			c.wentWrong(answer)
			return
		}
		done := notice{ID: "say", Text: text.Deleted(len(ids))}
		if last != "" {
			done.Actions = []button{{ID: "restore-last", Command: "restore", To: last, Words: text.Restore, Kind: "main"}}
		}
		c.tell(done)
		c.chosen, c.binRead = nil, true
		c.reload(ctx)
		focus(ctx, "own-title") // the button that was pressed can no longer be used
	}, "remove", ids)
}

// empties deletes for good what is in the bin.
func (c *library) empties(ctx app.Context) {
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		if !yesIn(answer, "ok") {
			c.wentWrong(answer)
			return
		}
		c.tell(notice{ID: "say", Text: text.BinEmptied})
		c.readBin(ctx)
		focus(ctx, "bin-summary")
	}, "emptyBin")
}

// restore takes a card out of the bin.
func (c *library) restore(ctx app.Context, id string) {
	askStore(ctx, func(ctx app.Context, answer app.Value) {
		if !yesIn(answer, "ok") {
			c.wentWrong(answer)
			return
		}
		c.tell(notice{ID: "say", Text: text.CameBack})
		c.binRead = true
		c.reload(ctx)
		focus(ctx, "own-title")
	}, "restore", id)
}
