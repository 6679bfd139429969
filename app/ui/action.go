package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
)

// Action is something that the reader can do with the card in more than one way: a
// button in the bar, a shortcut, and whatever may come. All of them share it.
type Action struct {
	Name    string // a short name, which is also the id of its button in the bar
	Label   string // what it says
	About   string // what it would do to the card now, in words; "" for nothing to say
	Keys    []Key  // shortcuts, with Control or Command
	Off     bool   // it does not apply now
	Message message.Message
}

// Key is a letter pressed with Control or Command.
type Key struct {
	Letter string
	Shift  bool // with Shift as well; without it a letter without Shift alone is meant
}

// Matches reports whether a key that was pressed is one of the action's.
func (a Action) Matches(pressed browser.Key) bool {
	for _, k := range a.Keys {
		if strings.EqualFold(k.Letter, pressed.Letter) && k.Shift == pressed.Shift {
			return true
		}
	}
	return false
}

// Button is the action as a button.
func (a Action) Button(kind string) app.UI {
	return Button{ID: a.Name, Message: a.Message, Words: a.Label, Kind: kind, Off: a.Off}.Render()
}

// Icon is the action as a button with a drawn face: the button's name says what it
// does, its title also what to.
func (a Action) Icon(path string) app.UI {
	title := a.Label
	if a.About != "" {
		title += ": " + a.About
	}
	element := app.Button().ID(a.Name).Type("button").Class("Button").DataSet("kind", "icon").Aria("label", a.Label).Title(title)
	return posting(Disabled(element, a.Off), a.Name, a.Message).Body(
		SVG("svg").Attr("viewBox", "0 0 24 24").Attr("width", "18").Attr("height", "18").Aria("hidden", "true").Class("Icon").Body(
			SVG("path").Attr("d", path)))
}
