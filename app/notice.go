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

// tell shows a notice, in place of an older one of the same kind.
func (c *root) tell(n notice) { c.notices = withNotice(c.notices, n) }

func (c *root) untell(id string) { c.notices = withoutNotice(c.notices, id) }

func withNotice(notices []notice, n notice) []notice {
	return append(withoutNotice(notices, n.ID), n)
}

func withoutNotice(notices []notice, id string) []notice {
	list := make([]notice, 0, len(notices)+1)
	for _, old := range notices {
		if old.ID != id {
			list = append(list, old)
		}
	}
	return list
}

// noticeList is always in the page, so that what appears in it is announced.
func noticeList(notices []notice) app.UI {
	items := make([]app.UI, 0, len(notices))
	for _, n := range notices {
		buttons := []app.UI{}
		for _, b := range n.Actions {
			buttons = append(buttons, b.render())
		}
		buttons = append(buttons, button{ID: "dismiss-" + n.ID, Command: "dismiss", To: n.ID, Words: text.Dismiss, Kind: "quiet"}.render())
		items = append(items, app.Div().Class("Notice").DataSet("trouble", yes(n.Trouble)).Body(
			app.P().Text(n.Text), app.Div().Class("Notice-actions").Body(buttons...)))
	}
	return app.Div().ID("notices").Class("Notices").Role("status").Aria("label", text.NoticesLabel).Body(items...)
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
	if dialog := app.Window().GetElementByID(id); dialog.Truthy() && dialog.Get("open").Bool() {
		dialog.Call("close")
	}
}
