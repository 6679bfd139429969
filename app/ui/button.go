package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/text"
)

// Button is a push button that posts a message. Its id lets the page record a
// press that came before the program did.
type Button struct {
	ID      string // unique on the page
	Message message.Message
	Words   string // what it says
	Label   string // spoken instead of Words
	Kind    string // "", main, quiet, icon
	Off     bool   // cannot be used now
}

// Render returns the element.
func (b Button) Render() app.UI {
	element := app.Button().ID(b.ID).Type("button").Class("Button")
	if b.Kind != "" {
		element = element.DataSet("kind", b.Kind)
	}
	if b.Label != "" {
		element = element.Aria("label", b.Label).Title(b.Label)
	}
	return posting(Disabled(element, b.Off), b.ID, b.Message).Text(b.Words)
}

// posting has an element post a message when it is pressed. In HTML the message is
// two words on it; the handler's scope has them too, so that a button which gets
// another message gets another handler.
func posting(element app.HTMLButton, id string, m message.Message) app.HTMLButton {
	command, to := message.Attributes(m)
	element = element.DataSet("command", command)
	if to != "" {
		element = element.DataSet("to", to)
	}
	press := func(ctx app.Context, _ app.Event) { Post(ctx, m) }
	return element.OnClick(Handler(id+" "+command+" "+to, press))
}

// UndoButton is the button of a notice on a change that undo takes back; none where
// nothing changed.
func UndoButton(id string, changed bool) []Button {
	if !changed {
		return nil
	}
	return []Button{{ID: id, Message: message.Undo{}, Words: text.Undo, Kind: "main"}}
}

// DownloadButton is the button of a notice that asks the reader to keep a copy of
// the card.
func DownloadButton(id string) []Button {
	return []Button{{ID: id, Message: message.DownloadCard{}, Words: text.DownloadOne}}
}

// RescueButton is the button of a notice on a card that cannot be read.
func RescueButton(id string) []Button {
	return []Button{{ID: id, Message: message.OpenRescuePage{}, Words: text.Rescue}}
}
