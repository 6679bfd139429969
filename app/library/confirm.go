package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// question is what the reader is asked before cards go.
type question struct {
	about about
	n     int // cards that go
	all   int // of how many
	step  int // 2 when asked the second time
}

// about says which cards go.
type about int

const (
	aboutChosen about = iota // the selected ones, to the bin
	aboutBin                 // those in the bin, for good
)

// ask opens the dialog, unless no card would go.
func (c *Library) ask(ctx app.Context, q question) {
	if q.n == 0 {
		return
	}
	q.step = 1
	c.asked = q
	ui.OpenAfterRender(ctx, message.ConfirmDialog, nil)
	browser.Focus(ctx, "ask-no")
}

// confirmDialog is always in the page, closed.
func (c *Library) confirmDialog() app.UI {
	q := c.asked
	title, how, yes := text.AskDeleteTitle(q.n), text.AskDeleteHow(q.n), text.AskDelete
	if q.about == aboutBin {
		title, how, yes = text.AskEmptyTitle(q.n), text.AskEmptyHow, text.AskEmpty
	}
	if many(q.n, q.all) {
		if q.step == 1 {
			yes = text.AskAgain
		} else {
			title, how = text.AskManyTitle(q.n, q.all), how+" "+text.BackupFirst
		}
	}
	return ui.Dialog(message.ConfirmDialog, "ask-title", title,
		app.P().ID("ask-how").Role("status").Text(how),
		ui.DialogButtons(
			ui.Button{ID: "ask-no", Message: message.CloseDialog{Dialog: message.ConfirmDialog}, Words: text.Cancel},
			ui.Button{ID: "ask-yes", Message: message.Confirm{}, Words: yes, Kind: "main"}),
	).Aria("describedby", "ask-how")
}

// confirm goes on after a yes: to the second question where many cards would go,
// else it does what was asked. Many go only with a file of everything given out
// first.
func (c *Library) confirm(ctx app.Context) {
	much := many(c.asked.n, c.asked.all)
	if much && c.asked.step == 1 {
		c.asked.step = 2
		browser.Focus(ctx, "ask-no") // a second press of the same key must not do it
		return
	}
	ui.Close(message.ConfirmDialog)
	do := c.deleteChosen
	if c.asked.about == aboutBin {
		do = c.emptyBin
	}
	if much {
		c.downloadAll(ctx, do)
		return
	}
	do(ctx)
}
