package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// notice is something the reader is told at the foot of the page, without
// taking the focus.
type notice struct {
	ID      string // one notice a kind: offline, update, storage, say, ...
	Text    string
	Trouble bool
	Actions []button
}

// notices are all that the reader is told, the oldest first.
type notices struct {
	all     []notice
	shown   []notice // what was rendered last
	pressed bool     // something in it is being pressed, so it stays as it is
	presses int      // how many presses there were anywhere on the page
}

func (c *root) tell(what notice) { c.notices.tell(what) }
func (c *root) untell(id string) { c.notices.untell(id) }

// tell shows a notice, in place of an older one of the same kind.
func (n *notices) tell(what notice) {
	n.untell(what.ID)
	n.all = append(n.all, what)
}

func (n *notices) untell(id string) {
	list := make([]notice, 0, len(n.all)+1)
	for _, old := range n.all {
		if old.ID != id {
			list = append(list, old)
		}
	}
	n.all = list
}

// onProgram tells what the page's scripts report about the program itself.
func (n *notices) onProgram(ctx app.Context, name string) {
	switch name {
	case "offline-ready":
		n.tell(notice{ID: "offline", Text: text.OfflineReady})
		n.untellLater(ctx, "offline")
	case "update-waiting":
		n.tell(notice{ID: "update", Text: text.UpdateWaiting,
			Actions: []button{{ID: "update-now", Command: "update", Words: text.Reload, Kind: "main"}}})
	case "installed":
		n.tell(notice{ID: "install", Text: text.Installed})
	}
}

// untellLater takes a notice away that asks nothing of the reader, but never while
// they are at one: the others would move.
func (n *notices) untellLater(ctx app.Context, id string) {
	after(ctx, 8000, func(ctx app.Context) {
		defer rescue("notice")
		list := app.Window().GetElementByID(noticesID)
		if list.Truthy() && list.Call("matches", ":hover, :focus-within").Bool() {
			n.untellLater(ctx, id)
			return
		}
		n.untell(id)
	})
}

// listenPress keeps the list as it is from press to release. A notice that came or
// went in between would put another button, or none, under the finger: the browser
// then reports no click, or one on what the reader did not mean.
func (n *notices) listenPress(ctx app.Context) {
	on := func(event string, f func(target app.Value)) {
		app.Window().Get("document").Call("addEventListener", event, hear(func(args []app.Value) { f(args[0].Get("target")) }))
	}
	on("pointerdown", func(target app.Value) {
		n.presses++
		// A script may press the document itself, which is no element.
		n.pressed = target.Get("closest").Truthy() && target.Call("closest", "#"+noticesID).Truthy()
	})
	release := func(app.Value) {
		if !n.pressed {
			return
		}
		press := n.presses
		after(ctx, 100, func(app.Context) { // a touch becomes a click a little later
			if n.presses == press {
				n.pressed = false
			}
		})
	}
	on("pointerup", release)
	on("pointercancel", release)
}

const noticesID = "notices"

// render is always in the page, so that what appears in it is announced.
func (n *notices) render() app.UI {
	if !n.pressed {
		n.shown = n.all
	}
	items := make([]app.UI, 0, len(n.shown))
	for _, n := range n.shown {
		buttons := []app.UI{}
		for _, b := range n.Actions {
			buttons = append(buttons, b.render())
		}
		buttons = append(buttons, button{ID: "dismiss-" + n.ID, Command: "dismiss", To: n.ID, Words: text.Dismiss, Kind: "quiet"}.render())
		items = append(items, app.Div().Class("Notice").DataSet("trouble", yes(n.Trouble)).Body(
			app.P().Text(n.Text), app.Div().Class("Notice-actions").Body(buttons...)))
	}
	return app.Div().ID(noticesID).Class("Notices").Role("status").Aria("label", text.NoticesLabel).Body(items...)
}

// resetDialog asks before the card is reset. It is always in the page, closed.
func (c *root) resetDialog() app.UI {
	return app.Dialog().ID(resetDialogID).Class("Dialog").Aria("labelledby", "reset-title").Body(
		app.H2().ID("reset-title").Text(text.ResetTitle),
		app.P().Text(text.ResetHow),
		app.Div().Class("Blind-steps").Body(
			button{ID: "reset-yes", Command: "reset", Words: text.ResetYes, Kind: "main"}.render(),
			button{ID: "reset-no", Command: "close-dialog", Words: text.Cancel}.render(),
		),
	)
}

const resetDialogID = "reset-dialog"

// openDialog and closeDialog use the browser's own modal dialog: it keeps the
// focus inside, closes on Escape and gives the focus back.
func openDialog(id string) {
	if dialog := app.Window().GetElementByID(id); dialog.Truthy() && !dialog.Get("open").Bool() {
		dialog.Call("showModal")
	}
}

func closeDialog(id string) {
	if dialogOpen(id) {
		app.Window().GetElementByID(id).Call("close")
	}
}

func dialogOpen(id string) bool {
	dialog := app.Window().GetElementByID(id)
	return dialog.Truthy() && dialog.Get("open").Bool()
}
