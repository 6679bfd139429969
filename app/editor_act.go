package app

import (
	"errors"
	"reflect"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// grantEditor opens and closes the editor of the record.
func (c *root) grantEditor(ctx app.Context, w wish) bool {
	switch w.What {
	case "edit":
		c.editing = true
		focus(ctx, "edit-title")
		show(ctx, "score")
	case "edit-done":
		c.editing = false
		c.goalsBack(ctx)
		focus(ctx, "edit")
		show(ctx, "score")
	case "edit-restore":
		c.keepRevision()
		c.do(ctx, edit.TakeRecord{What: text.EditRestored, From: c.start})
		focus(ctx, "edit-title")
	case "edit-focus":
		focus(ctx, w.To)
	default:
		return false
	}
	return true
}

// recordChanged says whether the record is no longer the one the page came with.
func (c *root) recordChanged() bool {
	a, b := c.history.Card.Summit, c.start.Summit
	if len(a.Goals) != len(b.Goals) {
		return true
	}
	if len(a.Goals) > 0 && &a.Goals[0] != &b.Goals[0] {
		a.Goals = append([]scoring.Goal(nil), a.Goals...)
		for i := range a.Goals {
			a.Goals[i].Importance = b.Goals[i].Importance // a judgement, not the record
		}
	}
	return !reflect.DeepEqual(a, b)
}

// editor is the editor on the card on screen.
func (c *root) editor() app.UI {
	return &editor{Card: c.view.card, BuiltIn: c.page.Card != nil, Changed: c.recordChanged()}
}

// OnUpdate runs when the card changed, by a command or by undo.
func (c *editor) OnUpdate(ctx app.Context) { c.settle(ctx) }

// settle sets every control to what it is to show: go-app only touches what its
// own tree saw change, not what the reader typed since. What is being typed stays.
func (c *editor) settle(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer rescue("editor")
		document := app.Window().Get("document")
		typing := property(document.Get("activeElement"), "id")
		controls := document.Call("querySelectorAll", "#"+editorID+" [data-name]")
		for i := 0; i < controls.Get("length").Int(); i++ {
			control := controls.Index(i)
			value, _ := c.shown(placeOf(control), data(control, "name"))
			switch {
			case property(control, "type") == "checkbox":
				control.Set("checked", value == "yes")
				continue
			case property(control, "tagName") == "SELECT":
				if value == "" {
					value = nothing
				}
			case property(control, "id") == typing:
				continue
			}
			if control.Get("value").String() != value {
				control.Set("value", value)
			}
		}
	})
}

// settleFocused sets the field of the editor that has the focus, which settle
// leaves alone, to what the card has: another tab has changed it.
func settleFocused(ctx app.Context, card scoring.Scorecard) {
	ctx.Defer(func(app.Context) {
		defer rescue("editor")
		control := app.Window().Get("document").Get("activeElement")
		name, kind := data(control, "name"), property(control, "type")
		if name != "" && name != newName && (kind == "text" || kind == "textarea") {
			control.Set("value", edit.FieldValue(card, placeOf(control), name))
		}
	})
}

// run tries a command and posts it, or keeps the value that was refused in its
// field with the reason. It returns the card as it will be.
func (c *editor) run(ctx app.Context, at edit.Place, field, value string, command edit.Command) (scoring.Scorecard, bool) {
	id := controlID(at, field)
	delete(c.refused, id)
	over, _ := c.shown(at, field)
	next, err := command.Apply(c.Card)
	if err == nil {
		c.said = ""
		post(ctx, command)
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
		c.refused = map[string]refused{}
	}
	c.refused[id] = refused{value: value, why: why, over: over}
	return c.Card, false
}

func (c *editor) onChange(ctx app.Context, e app.Event) {
	control := target(e)
	name, at := data(control, "name"), placeOf(control)
	if name == "" {
		return
	}
	value := control.Get("value").String()
	switch {
	case property(control, "type") == "checkbox":
		value = ""
		if control.Get("checked").Bool() {
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
		c.settle(ctx)
		return
	}
	if value == edit.FieldValue(c.Card, at, name) {
		delete(c.refused, controlID(at, name))
		return
	}
	set := edit.SetField{Place: at, Field: name, Value: value}
	var command edit.Command = set
	if property(control, "tagName") == "TEXTAREA" {
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

func (c *editor) changeScale(ctx app.Context, at edit.Place, value string) {
	scale, ok := scoring.ShippedScale(value)
	if !ok {
		scale = edit.OwnScale(c.Card)
	}
	before := c.Card
	if next, ok := c.run(ctx, at, "scale", value, edit.SetScale{Scale: scale}); ok {
		c.said = text.ScaleChanged(edit.Unmatched(before, next))
	}
}

func (c *editor) keepTyped(at edit.Place, value string) {
	if c.typed == nil {
		c.typed = map[string]string{}
	}
	c.typed[controlID(at, newName)] = value
	delete(c.refused, controlID(at, newName))
}

func (c *editor) onKey(ctx app.Context, e app.Event) {
	control := target(e)
	if data(control, "name") != newName || e.Get("key").String() != "Enter" || e.Get("isComposing").Bool() {
		return
	}
	e.PreventDefault()
	c.keepTyped(placeOf(control), control.Get("value").String())
	c.add(ctx, placeOf(control))
}

func (c *editor) onClick(ctx app.Context, e app.Event) {
	element := target(e).Call("closest", "[data-do]")
	if !element.Truthy() {
		return
	}
	at := placeOf(element)
	switch data(element, "do") {
	case "part":
		c.part, c.open, c.said = at.Part, "", ""
		c.settle(ctx)
	case "open":
		if c.open == at.ID {
			at.ID = ""
		}
		c.open, c.said = at.ID, ""
		c.settle(ctx)
	case "up":
		c.move(ctx, at, -1)
	case "down":
		c.move(ctx, at, 1)
	case "add":
		c.add(ctx, at)
	case "drop":
		c.remove(ctx, at)
	case "remove":
		hanging, err := edit.WhatHangs(c.Card, at)
		if err != nil {
			c.run(ctx, at, "", "", edit.Remove{Place: at})
			return
		}
		c.asking, c.hanging = at, hanging
		ctx.Defer(func(app.Context) { openDialog(askRemoveID) })
	case "remove-yes":
		closeDialog(askRemoveID)
		c.remove(ctx, c.asking)
	case "remove-no":
		closeDialog(askRemoveID)
	}
}
