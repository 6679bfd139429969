package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// This file sets controls to what the card says where they may show something
// else: what the reader typed, or chose before a step back.

// settleControls sets every control to what the card says, after undo or a
// refused entry: go-app only touches what its own tree saw change, not what the
// reader typed since.
func (c *root) settleControls(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer rescue("controls")
		card := c.onScreen().Card
		controls := app.Window().Get("document").Call("querySelectorAll", "[data-field]")
		for i := 0; i < controls.Get("length").Int(); i++ {
			control := controls.Index(i)
			rating, _ := card.Rating(data(control, "goal"), data(control, "side"))
			settle(control, card, rating)
		}
		followChoice()
	})
}

// followChoice moves the focus from a radio button that is no longer the chosen
// one to the one of its group that is: from there the arrow keys go on, and there
// a reader who took a step back looks for it.
func followChoice() {
	document := app.Window().Get("document")
	focused := document.Get("activeElement")
	if property(focused, "type") != "radio" || focused.Get("checked").Bool() {
		return
	}
	if chosen := document.Call("querySelector", `input[name="`+property(focused, "name")+`"]:checked`); chosen.Truthy() {
		chosen.Call("focus", map[string]any{"preventScroll": true})
	}
}

// settleRange sets the two ends of a range to what the card says: an end on the
// level itself is taken as none. Other fields are left alone, one of them may be
// in the middle of a word.
func (c *root) settleRange(ctx app.Context, goal, side string) {
	ctx.Defer(func(app.Context) {
		defer rescue("range")
		card := c.onScreen().Card
		rating, _ := card.Rating(goal, side)
		for _, end := range []string{"low-", "high-"} {
			if control := app.Window().GetElementByID(end + goal + "-" + side); control.Truthy() {
				settle(control, card, rating)
			}
		}
	})
}

func settle(control app.Value, card scoring.Scorecard, r scoring.Rating) {
	set := func(value string) {
		if control.Get("value").String() != value {
			control.Set("value", value)
		}
	}
	scored := r.Status == scoring.Scored
	end := func(l scoring.Level, none string) string {
		if !l.Known {
			return none
		}
		return text.Attribute(l.Value)
	}
	none := noEnd
	if property(control, "tagName") == "INPUT" {
		none = ""
	}
	switch data(control, "field") {
	case "weights":
		control.Set("checked", control.Get("value").String() == card.Weights)
	case "level":
		if property(control, "type") == "radio" {
			control.Set("checked", scored && control.Get("value").String() == text.Attribute(r.Level))
		} else if scored {
			set(text.Attribute(r.Level))
		} else {
			set("")
		}
	case "importance":
		importance := r.Importance
		if data(control, "side") == "" {
			g, _ := card.Summit.Goal(data(control, "goal"))
			importance = g.Importance
		}
		set(text.Attribute(importance))
	case "note":
		set(r.Note)
	case "status":
		set(r.Status)
	case "low":
		set(end(r.Low, none))
	case "high":
		set(end(r.High, none))
	case "as_of":
		set(asOf(r, card.AsOf))
	case "state-note":
		set(stateNoteOf(card, data(control, "side")))
	}
}
