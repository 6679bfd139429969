package browser

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Signal is something that the page's scripts report. It is a name of theirs.
type Signal string

// Signals of boot.js and store.js.
const (
	Installable   Signal = "installable"    // the browser offers to install the program
	Installed     Signal = "installed"      // the program has been installed
	BadAddress    Signal = "bad-fragment"   // the end of the address cannot be read
	KeptLate      Signal = "kept-late"      // the storage answered after all
	FilesGiven    Signal = "given"          // something came in, see TakeGiven
	LinkFollowed  Signal = "link"           // the address now ends with a card
	ShownAgain    Signal = "shown-again"    // the page comes back from the back/forward cache
	SavedByTab    Signal = "remote-save"    // another tab saved or removed a card
	OfflineReady  Signal = "offline-ready"  // the pages are kept for use without a network
	UpdateWaiting Signal = "update-waiting" // a newer program is ready to start
	Back          Signal = "back"           // Back was pressed on a screen that stands in place of the page
)

// SavedCard is the card that SavedByTab is about. Its revision is 0 when the card
// was removed.
type SavedCard struct {
	ID  string
	Rev int
}

// OnSignal passes on what the page's scripts report, what came before the program
// first.
func OnSignal(ctx app.Context, then func(ctx app.Context, signal Signal, saved SavedCard)) {
	b := boot()
	if !b.Truthy() {
		return
	}
	b.Set("notify", listener(func(args []app.Value) {
		signal, saved := Signal(args[0].String()), SavedCard{}
		if len(args) > 1 && isObject(args[1]) {
			saved = SavedCard{ID: words(args[1], "id"), Rev: number(args[1], "rev")}
		}
		ctx.Dispatch(func(ctx app.Context) {
			defer Recovered(string(signal))
			then(ctx, signal, saved)
		})
	}))
	for _, waiting := range each(b.Get("queue")) {
		b.Call("notify", waiting.Index(0), waiting.Index(1))
	}
}

// OnHidden calls f when the page is left, perhaps for good.
func OnHidden(ctx app.Context, f func(ctx app.Context)) {
	leave := listener(func([]app.Value) {
		if Hidden() {
			ctx.Dispatch(f)
		}
	})
	document().Call("addEventListener", "visibilitychange", leave)
	app.Window().Call("addEventListener", "pagehide", leave) // comes first where another page is opened
}

// OnPrint calls f before the browser prints the page, by a button of ours or by its
// own menu. What f shows is on the paper: the browser waits for it.
func OnPrint(ctx app.Context, f func(ctx app.Context)) {
	app.Window().Call("addEventListener", "beforeprint", listener(func([]app.Value) { ctx.Dispatch(f) }))
}

// WillReadAgain tells boot.js that the program answers ShownAgain: until GoOn, the
// scripts then keep keys and presses from a page that comes back.
func WillReadAgain() {
	if boot().Truthy() {
		boot().Set("readsAgain", true)
	}
}

// GoOn ends the wait of a page that comes back.
func GoOn() { boot().Call("goOn") }

// Key is a key pressed with Control or Command, outside of fields where the
// browser's own undo of typing goes first.
type Key struct {
	Letter string // a capital where Shift is down and the layout has Latin letters
	Shift  bool
}

// OnKey calls f with such keys. Where f returns true, the browser does nothing
// itself.
func OnKey(f func(Key) bool) {
	document().Call("addEventListener", "keydown", listener(func(args []app.Value) {
		e := args[0]
		if !(e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) || e.Get("altKey").Bool() {
			return
		}
		switch target := (Control{e.Get("target")}); target.Tag() {
		case "TEXTAREA":
			return
		case "INPUT":
			if kind := target.Type(); kind == "number" || kind == "text" || kind == "search" {
				return
			}
		}
		if f(Key{Letter: letter(words(e, "key"), words(e, "code")), Shift: e.Get("shiftKey").Bool()}) {
			e.Call("preventDefault")
		}
	}))
}

// letter is the Latin letter of a shortcut. A layout without Latin letters has it at
// the place of the key, as have keys that an input method keeps to itself; all other
// layouts move their letters, so their keys mean what they write. Arabic writes "~"
// with Shift where others write Z.
func letter(key, code string) string {
	greek := "\u0370" // where Latin letters with their marks end
	if at, is := strings.CutPrefix(code, "Key"); is && (key >= greek || key == "~" || key == "Process" || key == "Unidentified") {
		return at
	}
	return key
}

// OnPress calls press when the reader presses somewhere on the page, and release
// when the press ends.
func OnPress(press func(on Control), release func()) {
	on := func(event string, f func(target Control)) {
		document().Call("addEventListener", event, listener(func(args []app.Value) { f(Control{args[0].Get("target")}) }))
	}
	on("pointerdown", press)
	on("pointerup", func(Control) { release() })
	on("pointercancel", func(Control) { release() })
}

// OnTyping calls typed when the reader types in a longer text, and left when they
// leave it; boot.js says of which field.
func OnTyping(typed func(field Control), left func()) {
	if !boot().Truthy() {
		return
	}
	boot().Set("typed", listener(func(args []app.Value) { typed(Control{args[0]}) }))
	boot().Set("left", listener(func([]app.Value) { left() }))
}

// Entered reports whether a keyboard event is an Enter that ends an entry: not one
// that ends a word which is being composed, as in Japanese. Safari has ended the
// word by then and tells by the code alone, which it gives to the input method's keys.
func Entered(e app.Event) bool {
	return words(e, "key") == "Enter" && !holds(e, "isComposing") && number(e, "keyCode") != 229
}
