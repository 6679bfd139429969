package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring/cardfile"
)

// This file is the border to the scripts that run before the program:
// globalThis.scorecard (boot.js) and globalThis.scorecardStore (store.js).

func boot() app.Value { return app.Window().Get("scorecard") }

// Run starts the program in the browser on the page that boot.js found.
func Run() {
	p := boot().Get("page")
	page := Page{Path: property(p, "path"), Base: property(p, "base"), Version: property(p, "version")}
	if data := boot().Get("card"); data.Truthy() && strings.TrimSpace(data.String()) != "" {
		card, err := cardfile.Decode([]byte(data.String()))
		if err != nil {
			crash("the page's own card: " + err.Error())
			return
		}
		page.Card = &card
	}
	if entries := p.Get("library"); entries.Truthy() {
		for i := 0; i < entries.Get("length").Int(); i++ {
			if e, ok := UnpackEntry(entries.Index(i).String()); ok {
				page.Library = append(page.Library, e)
			}
		}
	}
	if ids := p.Get("summits"); ids.Truthy() {
		for i := 0; i < ids.Get("length").Int(); i++ {
			page.Summits = append(page.Summits, ids.Index(i).String())
		}
	}
	app.RouteWithRegexp(".*", func() app.Composer { return NewPage(page) })
	app.RunWhenOnBrowser()
}

// takeBoot takes over what the page's scripts found before the program came:
// the reader's own newer card, and the state of the storage.
func (c *root) takeBoot() {
	b := boot()
	if !b.Truthy() {
		return
	}
	storage := b.Get("storage")
	switch state := property(storage, "state"); state {
	case "blocked", "broken":
		if !c.has { // the page says so itself, and there is nothing to be lost
			break
		}
		c.tell(notice{ID: "storage", Text: text.Blocked(property(storage, "message")), Trouble: true,
			Actions: []button{{ID: "download-now", Command: "download", Words: text.DownloadOne}}})
	case "newer":
		c.keep.locked, c.keep.trouble = true, text.NewerShort
		c.tell(notice{ID: "storage", Text: text.NewerKept, Trouble: true})
	default:
		tellDamage(c.tell)
	}
	if kept := b.Get("kept"); kept.Truthy() {
		c.open(recordOf(kept))
	}
	tellDrafts(c.tell, c.keep.id)
	if fragment := property(b, "badFragment"); fragment != "" {
		c.tell(notice{ID: "fragment", Text: text.BadFragment(fragment), Trouble: true})
	} else if c.page.isCard() && isLink(hash()) {
		c.review = &review{}
	}
}

// tellDamage tells of a storage that works, where something that was kept in it
// is missing or cannot be read.
func tellDamage(tell func(notice)) {
	storage := boot().Get("storage")
	if message := property(storage, "message"); message != "" && property(storage, "state") == "ok" {
		tell(notice{ID: "damaged", Text: message, Trouble: true,
			Actions: []button{{ID: "to-rescue-damaged", Command: "rescue", Words: text.Rescue}}})
	}
}

// notLookedUp says whether the page came without its card only because the
// storage did not answer in time, be it that the card has come since.
func notLookedUp() bool {
	if !app.IsClient {
		return false
	}
	state := property(boot().Get("storage"), "state")
	return state == "blocked" || state == "broken" || property(boot(), "late") != ""
}

// isLink says whether a fragment is a card's, however mangled.
func isLink(fragment string) bool {
	return strings.HasPrefix(fragment, "#c=") || strings.HasPrefix(fragment, "#C=")
}

func hash() string { return property(app.Window().Get("location"), "hash") }

// isObject says whether a value has properties: asked of a number or a text, Go
// panics. What a file holds may be either.
func isObject(v app.Value) bool { return v != nil && v.Type() == app.TypeObject }

func property(v app.Value, name string) string {
	if !isObject(v) {
		return ""
	}
	if p := v.Get(name); p.Truthy() {
		return p.String()
	}
	return ""
}

func number(v app.Value, name string) int {
	if isObject(v) {
		if n := v.Get(name); n.Type() == app.TypeNumber {
			return n.Int()
		}
	}
	return 0
}

func yesIn(v app.Value, name string) bool { return isObject(v) && v.Get(name).Truthy() }

// parse reads JSON with the browser's own reader, which costs the program
// nothing; what is not JSON is undefined.
func parse(said string) (v app.Value) {
	defer func() {
		if recover() != nil {
			v = app.Undefined()
		}
	}()
	return app.Window().Get("JSON").Call("parse", said)
}

// stringify writes names and values as a JSON object.
func stringify(pairs ...any) string {
	object := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		object[pairs[i].(string)] = pairs[i+1]
	}
	return app.Window().Get("JSON").Call("stringify", object).String()
}

// crash shows the crash screen of boot.js; what was saved is kept.
func crash(why string) {
	if !app.IsClient {
		panic(why)
	}
	if b := boot(); b.Truthy() && b.Get("crash").Truthy() {
		b.Call("crash", why)
	}
}

// newID makes the id of a card: 16 characters that the file format allows.
func newID() string {
	const letters = "abcdefghijkmnpqrstuvwxyz23456789"
	bytes := app.Window().Get("Uint8Array").New(16)
	app.Window().Get("crypto").Call("getRandomValues", bytes)
	id := make([]byte, 16)
	for i := range id {
		id[i] = letters[bytes.Index(i).Int()%len(letters)]
	}
	return string(id)
}

// cardMedia and cardFile are the media type and the name of a card's file.
const cardMedia = "application/json"

func cardFile(summit string) string { return summit + ".scorecard.json" }

// download hands a card's file to the reader.
func download(name, data string) { giveBlob(name, newBlob(cardMedia, data)) }

// show scrolls to an element, once it is there.
func show(ctx app.Context, id string) { callOn(ctx, id, "scrollIntoView") }

// focus moves the focus to an element, once it is there, and the page with it.
func focus(ctx app.Context, id string) { callOn(ctx, id, "focus") }

// focusInView moves the focus to an element that is in view, once it is there; the
// page does not move for it.
func focusInView(ctx app.Context, id string) {
	callOn(ctx, id, "focus", map[string]any{"preventScroll": true})
}

// callOn calls a method of an element, once that is there.
func callOn(ctx app.Context, id, method string, args ...any) {
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID(id); element.Truthy() {
			element.Call(method, args...)
		}
	})
}
