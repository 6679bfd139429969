package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// mostTyping is how long text that is typed without a pause waits at most to be
// taken over, in milliseconds; a pause ends the wait, see afterPause. Where the
// machine has no time left for a tab that closes, this is what it may cost.
const mostTyping = 600

// typing is a longer text that is being typed. The field itself reports a change only
// when it is left; a tab that dies before that would take the words with it.
type typing struct {
	field app.Value
	timer app.Value
	since float64 // ticks at the first character that is not taken over
	on    bool
}

// listenTyping takes typed text over at every pause; boot.js says of which field.
func (c *root) listenTyping(ctx app.Context) {
	t := &c.typing
	ring := hear(func([]app.Value) {
		t.on = false
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("typing")
			c.takeTyped(ctx)
		})
	})
	b := boot()
	if !b.Truthy() {
		return
	}
	b.Set("typed", hear(func(args []app.Value) {
		field := args[0]
		if !t.on {
			t.on, t.since = true, ticks()
			ctx.Dispatch(func(app.Context) { c.keep.typing = true })
		} else if ticks()-t.since < mostTyping {
			app.Window().Call("clearTimeout", t.timer)
		} else {
			return
		}
		t.field, t.timer = field, app.Window().Call("setTimeout", ring, afterPause)
	}))
	// Leaving the field ends the undo step that its pauses shared.
	b.Set("left", hear(func([]app.Value) {
		ctx.Dispatch(func(ctx app.Context) {
			defer rescue("typing")
			c.takeTyped(ctx)
			c.history = c.history.Settle()
			if c.blind != nil {
				c.blind.history = c.blind.history.Settle()
			}
		})
	}))
}

// takeTyped takes over what stands in the field.
func (c *root) takeTyped(ctx app.Context) {
	field := c.typing.field
	c.keep.typing, c.typing.field = false, nil
	if field == nil {
		return
	}
	if data(field, "field") != "note" { // its own handler knows what it is of
		field.Call("dispatchEvent", app.Window().Get("Event").New("change", map[string]any{"bubbles": true}))
		return
	}
	goal, side, value := data(field, "goal"), data(field, "side"), field.Get("value").String()
	if command := commandOf(c.onScreen().Card, goal, side, "note", value); command != nil {
		c.act(ctx, command)
	}
}
