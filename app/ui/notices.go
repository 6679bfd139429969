package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
)

// Notice is something that the reader is told at the foot of the page, without
// taking the focus.
type Notice struct {
	ID      string // one notice of a kind: offline, update, storage, say, ...
	Text    string
	Trouble bool // something went wrong
	Buttons []Button
}

// Problem is a notice of something that went wrong.
func Problem(id, words string, buttons ...Button) Notice {
	return Notice{ID: id, Text: words, Trouble: true, Buttons: buttons}
}

// LastDone is the id of the notice on what was last done; the next one replaces it.
const LastDone = "say"

// Notices are all that the reader is told, the oldest first.
type Notices struct {
	all     []Notice
	shown   []Notice // what was rendered last
	pressed bool     // one of its buttons is being pressed, so the list stays as it is
	presses int      // how many presses there were anywhere on the page
}

// noticesID is the id of the list of notices.
const noticesID = "notices"

// ShowNotice shows a notice, in place of an older one of the same kind.
func (n *Notices) ShowNotice(notice Notice) {
	n.DismissNotice(notice.ID)
	n.all = append(n.all, notice)
}

// DismissNotice takes the notice of that kind away.
func (n *Notices) DismissNotice(id string) {
	list := make([]Notice, 0, len(n.all)+1)
	for _, old := range n.all {
		if old.ID != id {
			list = append(list, old)
		}
	}
	n.all = list
}

// All are the notices that the reader is told.
func (n *Notices) All() []Notice { return n.all }

// ShowSignal tells what the page's scripts report about the program itself.
func (n *Notices) ShowSignal(ctx app.Context, signal browser.Signal) {
	switch signal {
	case browser.OfflineReady:
		n.ShowNotice(Notice{ID: "offline", Text: text.OfflineReady})
		n.dismissLater(ctx, "offline")
	case browser.UpdateWaiting:
		n.ShowNotice(Notice{ID: "update", Text: text.UpdateWaiting,
			Buttons: []Button{{ID: "update-now", Message: message.ApplyUpdate{}, Words: text.Reload, Kind: "main"}}})
	case browser.Installed:
		n.ShowNotice(Notice{ID: "install", Text: text.Installed})
	}
}

// ShowDamage tells of a storage that works, where something that was kept in it is
// missing or cannot be read.
func (n *Notices) ShowDamage() {
	if state, message := browser.Storage(); message != "" && state == browser.StorageWorks {
		n.ShowNotice(Problem("damaged", message, RescueButton("to-rescue-damaged")...))
	}
}

// dismissLater takes a notice away that asks nothing of the reader, but never while
// they are at one: the others would move.
func (n *Notices) dismissLater(ctx app.Context, id string) {
	browser.After(ctx, 8000, func(ctx app.Context) {
		defer browser.Recovered("notice")
		if browser.PointedAt(noticesID) {
			n.dismissLater(ctx, id)
			return
		}
		n.DismissNotice(id)
	})
}

// KeepWhilePressed keeps the list as it is from press to release. A notice that
// came or went in between would put another button, or none, under the finger: the
// browser then reports no click, or one on what the reader did not mean.
func (n *Notices) KeepWhilePressed(ctx app.Context) {
	browser.OnPress(func(on browser.Control) {
		n.presses++
		n.pressed = on.Within("#" + noticesID).Exists()
	}, func() {
		if !n.pressed {
			return
		}
		press := n.presses
		browser.After(ctx, 100, func(app.Context) { // a touch becomes a click a little later
			if n.presses == press {
				n.pressed = false
			}
		})
	})
}

// Released ends what KeepWhilePressed does: the press was heard.
func (n *Notices) Released() { n.pressed = false }

// Render is always in the page, so that what appears in it is announced.
func (n *Notices) Render() app.UI {
	if !n.pressed {
		n.shown = n.all
	}
	items := make([]app.UI, 0, len(n.shown))
	for _, notice := range n.shown {
		buttons := []app.UI{}
		for _, b := range notice.Buttons {
			buttons = append(buttons, b.Render())
		}
		buttons = append(buttons, Button{ID: "dismiss-" + notice.ID, Message: message.Dismiss{Notice: notice.ID}, Words: text.Dismiss, Kind: "quiet"}.Render())
		items = append(items, app.Div().Class("Notice").DataSet("trouble", Yes(notice.Trouble)).Body(
			app.P().Text(notice.Text), app.Div().Class("Notice-actions").Body(buttons...)))
	}
	return app.Div().ID(noticesID).Class("Notices").Role("status").Aria("label", text.NoticesLabel).Body(items...)
}

// Notifier shows and dismisses notices: the page does, for its rooms.
type Notifier interface {
	ShowNotice(notice Notice)
	DismissNotice(id string)
}
