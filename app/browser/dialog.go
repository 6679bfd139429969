package browser

// OpenDialog and CloseDialog use the browser's own modal dialog: it keeps the
// focus inside, closes on Escape and gives the focus back.

// OpenDialog opens the dialog with the id, if it is closed.
func OpenDialog(id string) {
	if dialog := ByID(id); dialog.Exists() && !dialog.Opened() {
		dialog.element.Call("showModal")
	}
}

// CloseDialog closes the dialog with the id, if it is open.
func CloseDialog(id string) {
	if DialogOpen(id) {
		ByID(id).element.Call("close")
	}
}

// DialogOpen reports whether the dialog with the id is open.
func DialogOpen(id string) bool { return ByID(id).Opened() }
