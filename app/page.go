package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/importer"
	"summitscorecard/app/library"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Page is one page of the site: where it lies and the card it carries.
type Page struct {
	Path    string             // below Base, with a leading slash: "/", "/summits/anchorage-2025/", "/card/", "/404.html"
	Base    string             // of the site, with a slash at both ends
	Version string             // of the build
	Card    *scoring.Scorecard // the page's own card; nil where the reader brings it
	Library []storage.Entry    // the built-in summits; on the library page alone
	Summits []string           // ids of the built-in summits; known in the browser
}

// NewPage returns the component of a page, for the host to render and for the
// browser to run.
func NewPage(page Page) app.Composer {
	if page.Path == ui.LibraryPath {
		return library.New(page.site(), page.Library)
	}
	return &root{page: page}
}

// site is what importing has to know of the site.
func (p Page) site() importer.Site { return importer.Site{Base: p.Base, BuiltIn: p.Summits} }

// isCard reports whether the page is the neutral shell for the reader's own cards.
func (p Page) isCard() bool { return strings.HasPrefix(p.Path, ui.CardPath) }

// Title is the page's title, for the browser's tab and for search.
func (p Page) Title() string {
	switch {
	case p.Card != nil:
		return text.Isolated(p.Card.Summit.Title) + ": who came out ahead? · " + text.Product
	case p.Path == ui.LibraryPath:
		return text.LibraryTitle + " · " + text.Product
	case p.Path == ui.CardPath:
		return text.YourCard + " · " + text.Product
	}
	return text.NotFoundTitle + " · " + text.Product
}

// Description is one or two sentences for search and previews: the verdict, where
// there is one.
func (p Page) Description() string {
	if p.Path == ui.LibraryPath {
		return text.LibraryDescription
	}
	if p.Card == nil {
		return text.Description
	}
	return text.Verdict(*p.Card, scoring.Score(*p.Card)).String() + " " + text.Description
}
