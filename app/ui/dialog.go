package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
)

// Dialog is a dialog with its title. It is always in the page, closed; the title
// has the id given.
func Dialog(id message.Dialog, titleID, title string, body ...app.UI) app.HTMLDialog {
	parts := append([]app.UI{app.H2().ID(titleID).Text(title)}, body...)
	return app.Dialog().ID(string(id)).Class("Dialog").Aria("labelledby", titleID).Body(parts...)
}

// DialogButtons is the row of buttons that ends a dialog or a screen. The first of
// them that can be used gets the focus when a dialog opens, so the way out comes
// before what cannot be meant by a second press of the same key.
func DialogButtons(buttons ...Button) app.UI {
	row := make([]app.UI, len(buttons))
	for i, b := range buttons {
		row[i] = b.Render()
	}
	return app.Div().Class("OwnScoring-steps").Body(row...)
}

// Open opens a dialog.
func Open(id message.Dialog) { browser.OpenDialog(string(id)) }

// Close closes a dialog.
func Close(id message.Dialog) { browser.CloseDialog(string(id)) }

// IsOpen reports whether a dialog is open.
func IsOpen(id message.Dialog) bool { return browser.DialogOpen(string(id)) }

// OpenAfterRender opens a dialog once what it shows is in the page, then does what
// remains to be done in it.
func OpenAfterRender(ctx app.Context, id message.Dialog, then func()) {
	ctx.Defer(func(app.Context) {
		defer browser.Recovered(string(id))
		Open(id)
		if then != nil {
			then()
		}
	})
}
