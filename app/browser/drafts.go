package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// A page that is left with changes that are not saved leaves a draft of them, and the
// next page goes on from it (store-draft.js). A draft that does not fit its card any
// more is set aside.

// SetAside is such a draft.
type SetAside struct {
	Key   string // of the draft
	ID    string // of its card
	Title string
	Why   WhyAside
}

// WhyAside is why a draft was set aside.
type WhyAside string

// AsideOlder is why a draft was set aside whose card was saved elsewhere since: it is
// among the earlier versions of the card. For any other reason it has to be looked at.
const AsideOlder WhyAside = "older"

// DraftsAside lists the drafts that were set aside when the page opened.
func DraftsAside() []SetAside {
	var list []SetAside
	for _, a := range each(boot().Get("aside")) {
		list = append(list, SetAside{Key: words(a, "key"), ID: words(a, "id"), Title: words(a, "title"), Why: WhyAside(words(a, "why"))})
	}
	return list
}

// DraftsRefused reports whether the storage works but the browser refuses drafts.
func DraftsRefused() bool {
	state, _ := Storage()
	drafts := boot().Get("drafts")
	return state == StorageWorks && drafts.Type() == app.TypeBoolean && !drafts.Bool()
}

// GiveDraft gives a draft that was set aside to the page, as text under a name; see
// TakeGiven.
func GiveDraft(key, name string) {
	text := store().Call("asideText", key).String()
	boot().Get("given").Call("push", object("name", name, "size", len(text), "text", text))
}

// DiscardDraft throws a draft away that was set aside.
func DiscardDraft(key string) { store().Call("discard", key) }
