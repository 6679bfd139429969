package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// actionName is the one action of the program: its value is either an
// edit.Command, which changes the document, or a wish, which does not.
const actionName = "scorecard"

// wish is something the reader asks of the program rather than of the card.
type wish struct {
	What string // undo, redo, settle, ask-reset, reset, cancel, ...
	To   string // what it is about, where that matters
}

// post sends a command or a wish up to root. Handlers use it instead of
// dispatching, because what an element dispatches is dropped when the element
// goes away in the meantime.
func post(ctx app.Context, value any) { ctx.NewActionWithValue(actionName, value) }

// onWish is the handler of every button: the wish stands on the button itself.
func onWish(ctx app.Context, e app.Event) {
	element := ctx.JSSrc()
	if what := data(element, "command"); what != "" {
		post(ctx, wish{What: what, To: data(element, "to")})
	}
}
