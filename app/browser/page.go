package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// boot is what boot.js has ready for the program: globalThis.scorecard.
func boot() app.Value { return app.Window().Get("scorecard") }

// Page is what a page of the site says of itself.
type Page struct {
	Path, Base, Version string
	Card                string   // the card that the page carries, as JSON; "" for none
	Library             []string // the built-in summits in small, on the library page alone
	Summits             []string // ids of the built-in summits
}

// ReadPage reads the page that the program was started on.
func ReadPage() Page {
	page := boot().Get("page")
	return Page{Path: words(page, "path"), Base: words(page, "base"), Version: words(page, "version"), Card: words(boot(), "card"),
		Library: allWords(page.Get("library")), Summits: allWords(page.Get("summits"))}
}

// Base is the path of the site that the page belongs to, with both slashes.
func Base() string { return words(boot().Get("page"), "base") }

// BuiltIn lists each built-in summit as its id, the hash of its record and its
// version, with blanks between. Only the page of the reader's cards has the list.
func BuiltIn() []string { return allWords(boot().Get("page").Get("builtIn")) }

// Ready tells boot.js that the program has taken the page over.
func Ready() {
	if boot().Truthy() {
		boot().Call("ready")
	}
}

// Install has the browser ask whether the program shall be installed.
func Install() { boot().Call("install") }

// ApplyUpdate starts the newer version of the program that is waiting.
func ApplyUpdate() { boot().Call("applyUpdate") }

// BadFragment is the end of an address that could not be read; "" where it could.
func BadFragment() string {
	if !boot().Truthy() {
		return ""
	}
	return words(boot(), "badFragment")
}
