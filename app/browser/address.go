package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func location() app.Value { return app.Window().Get("location") }

// Fragment is the end of the page's address, with its "#".
func Fragment() string { return words(location(), "hash") }

// Origin is the address of the server, without a path.
func Origin() string { return words(location(), "origin") }

// Open leaves the page for another address.
func Open(address string) { location().Set("href", address) }

// Reload opens the page anew.
func Reload() { location().Call("reload") }

// SetAddress changes the address bar without going anywhere.
func SetAddress(address string) {
	history := app.Window().Get("history")
	history.Call("replaceState", history.Get("state"), "", address) // the state is boot-back.js's
}

// Print opens the browser's dialog for printing.
func Print() { app.Window().Call("print") }

// ScrollToTop goes to the top of the page at once: a new screen does not glide in.
func ScrollToTop() {
	app.Window().Call("scrollTo", map[string]any{"top": 0, "behavior": "instant"})
}

// Hidden reports whether the page is out of sight or left, perhaps for good.
func Hidden() bool {
	return app.IsClient && (Left() || words(document(), "visibilityState") == "hidden")
}

// Left reports whether another page takes this one's place. The database is not
// asked any more then.
func Left() bool { return app.IsClient && holds(boot(), "leaving") }

// FetchPage reads a page of this site, which the worker keeps offline.
func FetchPage(ctx app.Context, address string, then func(ctx app.Context, page string, ok bool)) {
	await(ctx, app.Window().Call("fetch", address), func(ctx app.Context, response app.Value, ok bool) {
		if !ok || !response.Get("ok").Bool() {
			then(ctx, "", false)
			return
		}
		await(ctx, response.Call("text"), func(ctx app.Context, page app.Value, ok bool) {
			if !ok {
				then(ctx, "", false)
				return
			}
			then(ctx, page.String(), true)
		})
	})
}

// newIDLetters are those of a card's id that nobody mistakes for another.
const newIDLetters = "abcdefghijkmnpqrstuvwxyz23456789"

// NewID makes the id of a card by chance: 16 characters that the file format
// allows.
func NewID() string {
	bytes := app.Window().Get("Uint8Array").New(16)
	app.Window().Get("crypto").Call("getRandomValues", bytes)
	id := make([]byte, 16)
	for i := range id {
		id[i] = newIDLetters[bytes.Index(i).Int()%len(newIDLetters)]
	}
	return string(id)
}
