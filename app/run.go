package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/storage"
	"summitscorecard/scoring/cardfile"
)

// Run starts the program in the browser on the page that boot.js found.
func Run() {
	found := browser.ReadPage()
	page := Page{Path: found.Path, Base: found.Base, Version: found.Version, Summits: found.Summits}
	if strings.TrimSpace(found.Card) != "" {
		card, err := cardfile.Decode([]byte(found.Card))
		if err != nil {
			browser.Crash("the page's own card: " + err.Error())
			return
		}
		page.Card = &card
	}
	for _, packed := range found.Library {
		if e, ok := storage.UnpackEntry(packed); ok {
			page.Library = append(page.Library, e)
		}
	}
	app.RouteWithRegexp(".*", func() app.Composer { return NewPage(page) })
	app.RunWhenOnBrowser()
}
