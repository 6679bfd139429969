package browser

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

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

// BuiltInRecord is what the page says of the record of a built-in summit.
type BuiltInRecord struct {
	Hash    string
	Version int
}

// BuiltIn finds a built-in summit by its id. Only the page of the reader's cards has
// the list, in which each is a line: id, hash and version.
func BuiltIn(id string) (record BuiltInRecord, ok bool) {
	for _, line := range allWords(boot().Get("page").Get("builtIn")) {
		if words := strings.Fields(line); len(words) == 3 && words[0] == id {
			version, _ := strconv.Atoi(words[2])
			return BuiltInRecord{words[1], version}, true
		}
	}
	return BuiltInRecord{}, false
}

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
