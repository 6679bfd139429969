package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// button is a push button that posts a wish. Its id lets the page record a
// click that came before the program did.
type button struct {
	ID      string // unique on the page
	Command string // the wish
	To      string // what the wish is about
	Words   string // what it says
	Label   string // spoken instead of Words, for icons
	Kind    string // "", main, quiet, icon
	Off     bool   // cannot be used now
}

func (b button) render() app.UI {
	element := app.Button().ID(b.ID).Type("button").Class("Button").DataSet("command", b.Command)
	if b.Kind != "" {
		element = element.DataSet("kind", b.Kind)
	}
	if b.To != "" {
		element = element.DataSet("to", b.To)
	}
	if b.Label != "" {
		element = element.Aria("label", b.Label).Title(b.Label)
	}
	return disabled(element, b.Off).OnClick(guard(b.ID, onWish)).Text(b.Words)
}

// undoIf is the button of a notice on a change that undo takes back; none where
// nothing changed.
func undoIf(changed bool, id string) []button {
	if !changed {
		return nil
	}
	return []button{{ID: id, Command: "undo", Words: text.Undo, Kind: "main"}}
}
