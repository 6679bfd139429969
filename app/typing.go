package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/storage"
)

// longestTyping is how long text that is typed without a pause waits at most to be
// taken over, in milliseconds; a pause ends the wait. Where the machine has no time
// left for a tab that closes, this is what it may cost.
const longestTyping = 600

// typing is a longer text that is being typed. The field itself reports a change
// only when it is left; a tab that dies before that would take the words with it.
type typing struct {
	field browser.Control
	timer *browser.Timer
	since float64 // when the first character came that is not taken over
	on    bool
}

// listenTyping takes typed text over at every pause. Leaving the field ends the undo
// step that its pauses shared.
func (c *root) listenTyping(ctx app.Context) {
	t := &c.typing
	t.timer = browser.NewTimer(func() {
		t.on = false
		ctx.Dispatch(func(ctx app.Context) {
			defer browser.Recovered("typing")
			c.takeTyped(ctx)
		})
	})
	browser.OnTyping(func(field browser.Control) {
		if !t.on {
			t.on, t.since = true, browser.Milliseconds()
			ctx.Dispatch(func(app.Context) { c.saver.SetTyping(true) })
		} else if browser.Milliseconds()-t.since >= longestTyping {
			return
		}
		t.field = field
		t.timer.Set(storage.AfterPause)
	}, func() {
		ctx.Dispatch(func(ctx app.Context) {
			defer browser.Recovered("typing")
			c.takeTyped(ctx)
			c.doc.endGesture()
		})
	})
}

// takeTyped takes over what stands in the field.
func (c *root) takeTyped(ctx app.Context) {
	field := c.typing.field
	c.saver.SetTyping(false)
	c.typing.field = browser.Control{}
	if !field.Exists() {
		return
	}
	if controls.Field(field.Data("field")) != controls.Note || edit.TooLong(field.Value()) != "" {
		field.Report() // its own handler knows what it is of
		return
	}
	if command := controls.Command(c.doc.onScreen().Card, controls.Note, field.Data("goal"), field.Data("side"), field.Value()); command != nil {
		c.answer(ctx, command)
	}
}
