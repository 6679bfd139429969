package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
)

// actionName is the one action of go-app that the program uses. Its value is an
// edit.Command, which changes the document, or a message, which does not.
const actionName = "scorecard"

// Post sends a command or a message up to the page. Handlers post instead of
// dispatching, because what an element dispatches is dropped when the element goes
// away in the meantime.
func Post(ctx app.Context, value any) { ctx.NewActionWithValue(actionName, value) }

// OnPost has a page answer what is posted.
func OnPost(ctx app.Context, answer func(ctx app.Context, value any)) {
	ctx.Handle(actionName, func(ctx app.Context, a app.Action) {
		defer browser.Recovered("action")
		answer(ctx, a.Value)
	})
}

// Handler keeps a panic in a handler from ending the program. The scope is the
// handler's name: go-app takes two wrapped handlers on one element for the same
// without it.
func Handler(scope string, handler app.EventHandler) (app.EventHandler, app.EventOption) {
	return func(ctx app.Context, e app.Event) {
		defer browser.Recovered(scope)
		handler(ctx, e)
	}, app.EventScope(scope)
}
