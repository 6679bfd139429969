package app

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Page is one page of the site: where it lies and the card it carries.
type Page struct {
	Path    string             // below Base, with a leading slash: "/", "/summits/anchorage-2025/", "/card/", "/404.html"
	Base    string             // of the site, with a slash at both ends
	Version string             // of the build
	Card    *scoring.Scorecard // the page's own card; nil where the reader brings it
	Library []Entry            // the built-in summits; on the library page alone
	Summits []string           // ids of the built-in summits; known in the browser
}

// isBuiltIn says whether the summit is one of the program's.
func (p Page) isBuiltIn(summit string) bool { return slices.Contains(p.Summits, summit) }

// NewPage returns the root component of a page, for the host to render and for
// the browser to run.
func NewPage(page Page) app.Composer {
	if page.Path == libraryPath {
		return &library{page: page}
	}
	return &root{page: page}
}

// Title is the page's title, for the browser's tab and for search.
func (p Page) Title() string {
	switch {
	case p.Card != nil:
		return p.Card.Summit.Title + ": who came out ahead? · " + text.Product
	case p.Path == libraryPath:
		return text.LibraryTitle + " · " + text.Product
	case p.Path == "/card/":
		return text.YourCard + " · " + text.Product
	}
	return text.NotFoundTitle + " · " + text.Product
}

// Description is one or two sentences for search and previews: the verdict, where
// there is one.
func (p Page) Description() string {
	if p.Path == libraryPath {
		return text.LibraryDescription
	}
	if p.Card == nil {
		return text.Description
	}
	return text.Verdict(*p.Card, scoring.Score(*p.Card)).String() + " " + text.Description
}

// isCard says whether the page is the neutral shell for the reader's own cards.
func (p Page) isCard() bool { return strings.HasPrefix(p.Path, "/card/") }
