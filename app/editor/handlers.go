package editor

import (
	"errors"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// OnUpdate runs when the card changed, by a command or by undo.
func (c *Editor) OnUpdate(ctx app.Context) { c.syncFields(ctx) }

// syncFields sets every field to what it is to show: go-app only touches what its
// own tree saw change, not what the reader typed since. What is being typed stays.
func (c *Editor) syncFields(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("editor")
		typing := browser.Focused().ID()
		for _, field := range browser.All("#" + editorID + " [data-name]") {
			value, _ := c.shown(placeOf(field), field.Data("name"))
			switch {
			case field.Type() == "checkbox":
				field.SetChecked(value == "yes")
			case field.Tag() == "SELECT" && value == "":
				field.SetValue(nothing)
			case field.Tag() == "SELECT" || field.ID() != typing:
				field.SetValue(value)
			}
		}
	})
}

// SyncFocused sets the field of the editor that has the focus, which is left alone
// else, to what the card has: another tab has changed it.
func SyncFocused(ctx app.Context, card scoring.Scorecard) {
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("editor")
		field := browser.Focused()
		name, kind := field.Data("name"), field.Type()
		if name != "" && name != newName && (kind == "text" || kind == "textarea") {
			field.SetValue(edit.FieldValue(card, placeOf(field), name))
		}
	})
}

// run tries a command and posts it, or keeps the value that was refused in its
// field with the reason. It returns the card as it will be.
func (c *Editor) run(ctx app.Context, at edit.Place, field, value string, command edit.Command) (scoring.Scorecard, bool) {
	id := controlID(at, field)
	delete(c.refused, id)
	over, _ := c.shown(at, field)
	next, err := command.Apply(c.Card)
	if err == nil {
		c.said = ""
		ui.Post(ctx, command)
		return next, true
	}
	why := err.Error()
	var problem scoring.FieldError
	if errors.As(err, &problem) {
		why = problem.Msg
	}
	why = text.FieldTrouble(why)
	if field == "" { // a button: there is no field to say it at
		c.said = why
		return c.Card, false
	}
	if field != newName {
		why += " " + text.FieldKept(over)
	}
	if c.refused == nil {
		c.refused = map[string]refusal{}
	}
	c.refused[id] = refusal{value: value, why: why, over: over}
	return c.Card, false
}

func (c *Editor) onChange(ctx app.Context, e app.Event) {
	control := browser.Target(e)
	name, at := control.Data("name"), placeOf(control)
	if name == "" {
		return
	}
	value := control.Value()
	switch {
	case control.Type() == "checkbox":
		value = ""
		if control.Checked() {
			value = "yes"
		}
	case value == nothing:
		value = ""
	}
	switch name {
	case newName:
		c.keepTyped(at, value)
		return
	case "scale":
		c.changeScale(ctx, at, value)
		return
	case "ref", "implied":
		if value == "" {
			return
		}
		at.ID, at.Goal, at.Side = addedAt(at, value)
		if _, ok := c.run(ctx, at, "", value, edit.Add{Place: at}); ok {
			c.said = text.AddedIt(edit.PlaceName(c.Card, at))
		}
		c.syncFields(ctx)
		return
	}
	if value == edit.FieldValue(c.Card, at, name) {
		delete(c.refused, controlID(at, name))
		return
	}
	set := edit.SetField{Place: at, Field: name, Value: value}
	var command edit.Command = set
	if control.Tag() == "TEXTAREA" {
		command = edit.Typing{SetField: set}
	}
	c.run(ctx, at, name, value, command)
}

// addedAt is the place that a choice in a list of what can be added stands for.
func addedAt(at edit.Place, value string) (id, goal, side string) {
	switch at.Part {
	case edit.Refs:
		return value, at.Goal, at.Side
	case edit.LaterRefs, edit.DisputeRefs:
		return at.ID + "/" + value, at.Goal, at.Side
	}
	goal, side, _ = strings.Cut(value, "/")
	return at.ID, goal, side
}

func (c *Editor) changeScale(ctx app.Context, at edit.Place, value string) {
	scale, ok := scoring.ShippedScale(value)
	if !ok {
		scale = edit.OwnScale(c.Card)
	}
	before := c.Card
	if next, ok := c.run(ctx, at, "scale", value, edit.SetScale{Scale: scale}); ok {
		c.said = text.ScaleChanged(edit.Unmatched(before, next))
	}
}

func (c *Editor) keepTyped(at edit.Place, value string) {
	if c.typed == nil {
		c.typed = map[string]string{}
	}
	c.typed[controlID(at, newName)] = value
	delete(c.refused, controlID(at, newName))
}

func (c *Editor) onKey(ctx app.Context, e app.Event) {
	control := browser.Target(e)
	if control.Data("name") != newName || !browser.Entered(e) {
		return
	}
	e.PreventDefault()
	c.keepTyped(placeOf(control), control.Value())
	c.add(ctx, placeOf(control))
}

// press is what a button inside the editor does, as its attribute data-do says. All
// of them share one handler: a large record has hundreds.
type press string

const (
	showPart      press = "part"
	openEntry     press = "open"
	moveUp        press = "up"
	moveDown      press = "down"
	addEntry      press = "add"
	dropEntry     press = "drop"   // removes something that nothing else hangs on
	askRemove     press = "remove" // asks first, and says what hangs on it
	confirmRemove press = "remove-yes"
	cancelRemove  press = "remove-no"
)

func (c *Editor) onClick(ctx app.Context, e app.Event) {
	button := browser.Target(e).Within("[data-do]")
	if !button.Exists() {
		return
	}
	at := placeOf(button)
	switch press(button.Data("do")) {
	case showPart:
		c.part, c.open, c.said = at.Part, "", ""
		c.syncFields(ctx)
	case openEntry:
		if c.open == at.ID {
			at.ID = ""
		}
		c.open, c.said = at.ID, ""
		c.syncFields(ctx)
	case moveUp:
		c.move(ctx, at, -1)
	case moveDown:
		c.move(ctx, at, 1)
	case addEntry:
		c.add(ctx, at)
	case dropEntry:
		c.remove(ctx, at)
	case askRemove:
		c.askToRemove(ctx, at)
	case confirmRemove:
		ui.Close(removeDialog)
		c.remove(ctx, c.removing)
	case cancelRemove:
		ui.Close(removeDialog)
	}
}

// askToRemove opens the question before a removal.
func (c *Editor) askToRemove(ctx app.Context, at edit.Place) {
	hanging, err := edit.WhatHangs(c.Card, at)
	if err != nil {
		c.run(ctx, at, "", "", edit.Remove{Place: at})
		return
	}
	c.removing, c.hanging = at, hanging
	ui.OpenAfterRender(ctx, removeDialog, nil)
}
