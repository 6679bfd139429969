package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Started reports whether the page's scripts are there: not on the host.
func Started() bool { return app.IsClient && boot().Truthy() }

// StorageState is how the browser's storage was found when the page opened.
type StorageState string

// States of the storage.
const (
	StorageWorks   StorageState = "ok"
	StorageBlocked StorageState = "blocked" // the browser keeps nothing for this site
	StorageBroken  StorageState = "broken"  // the database does not open
	StorageNewer   StorageState = "newer"   // it belongs to a newer program
)

// Storage tells how the storage was found, with a sentence for the reader where
// something is wrong with it, or with what is kept in it.
func Storage() (state StorageState, message string) {
	storage := boot().Get("storage")
	return StorageState(words(storage, "state")), words(storage, "message")
}

// KeptCard is the reader's own card for this page, as boot.js found it before the
// program was there, or since.
func KeptCard() (record Record, ok bool) {
	if kept := boot().Get("kept"); kept.Truthy() {
		return recordOf(kept), true
	}
	return Record{}, false
}

// LateCard is the id of a card that the storage only gave after the page had
// started without it; "" for none.
func LateCard() string { return words(boot(), "late") }

// NotLookedUp reports whether the page came without its card only because the
// storage did not answer in time, be it that the card has come since.
func NotLookedUp() bool {
	if !app.IsClient {
		return false
	}
	state, _ := Storage()
	return state == StorageBlocked || state == StorageBroken || LateCard() != ""
}

// FirstList is the list of the reader's cards that boot.js asked for.
func FirstList() ListResult { return listResult(parse(words(boot(), "list"))) }

// Choice is a control that the reader used before the program was there.
type Choice struct{ Goal, Side, Field, Value string }

// EarlyChoices are the reader's choices before the program was there.
func EarlyChoices() []Choice {
	var choices []Choice
	for _, e := range early() {
		if words(e, "kind") != "click" {
			choices = append(choices, Choice{Goal: words(e, "goal"), Side: words(e, "side"), Field: words(e, "field"), Value: words(e, "value")})
		}
	}
	return choices
}

// ReplayClicks presses again what was pressed before the program was there.
func ReplayClicks(ctx app.Context) {
	for _, e := range early() {
		if words(e, "kind") == "click" {
			callOn(ctx, words(e, "id"), "click")
		}
	}
}

func early() []app.Value {
	if !boot().Truthy() {
		return nil
	}
	return each(boot().Get("early"))
}
