package app

import (
	"encoding/json"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// This file is the border to the scripts that run before the program:
// globalThis.scorecard (boot.js) and globalThis.scorecardStore (store.js).

func boot() app.Value { return app.Window().Get("scorecard") }

// Run starts the program in the browser on the page that boot.js found.
func Run() {
	var p struct {
		Path, Base, Version string
	}
	if raw := app.Window().Get("JSON").Call("stringify", boot().Get("page")); raw.Truthy() {
		_ = json.Unmarshal([]byte(raw.String()), &p)
	}
	page := Page{Path: p.Path, Base: p.Base, Version: p.Version}
	if data := boot().Get("card"); data.Truthy() && strings.TrimSpace(data.String()) != "" {
		card, err := scoring.Decode([]byte(data.String()))
		if err != nil {
			crash("the page's own card: " + err.Error())
			return
		}
		page.Card = &card
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
		c.tell(notice{ID: "storage", Text: text.Blocked(property(storage, "message")), Trouble: true,
			Actions: []button{{ID: "download-now", Command: "download", Words: text.DownloadOne}}})
	case "newer":
		c.keep.locked, c.keep.trouble = true, text.NewerShort
		c.tell(notice{ID: "storage", Text: text.NewerKept, Trouble: true})
	}
	if kept := b.Get("kept"); kept.Truthy() {
		c.open(record{ID: property(kept, "id"), Summit: property(kept, "summit"), Rev: kept.Get("rev").Int(),
			Text: property(kept, "text"), View: property(kept, "view")})
	}
	if fragment := property(b, "badFragment"); fragment != "" {
		c.tell(notice{ID: "fragment", Text: text.BadFragment(fragment), Trouble: true})
	} else if c.page.isCard() && strings.HasPrefix(hash(), "#c=") {
		c.tell(notice{ID: "fragment", Text: text.NoLinksYet, Trouble: true})
	}
}

func hash() string { return property(app.Window().Get("location"), "hash") }

func property(v app.Value, name string) string {
	if !v.Truthy() {
		return ""
	}
	if p := v.Get(name); p.Truthy() {
		return p.String()
	}
	return ""
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

// download hands a file to the reader. The address of the data is kept for a
// minute: taken back at once, some browsers break the download off.
func download(name, data string) {
	window := app.Window()
	options := window.Get("Object").New()
	options.Set("type", "application/json")
	parts := window.Get("Array").New()
	parts.Call("push", data)
	url := window.Get("URL").Call("createObjectURL", window.Get("Blob").New(parts, options))
	a := window.Get("document").Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	window.Get("document").Get("body").Call("appendChild", a)
	a.Call("click")
	a.Call("remove")
	window.Call("setTimeout", window.Get("URL").Get("revokeObjectURL").Call("bind", window.Get("URL"), url), 60000)
}

// focus moves the focus to an element, once it is there.
func focus(ctx app.Context, id string) {
	ctx.Defer(func(app.Context) {
		if element := app.Window().GetElementByID(id); element.Truthy() {
			element.Call("focus")
		}
	})
}
