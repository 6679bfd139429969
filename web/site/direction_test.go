//go:build !js

package site

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"summitscorecard/app"
	"summitscorecard/app/hostpage"
	"summitscorecard/app/picture"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/summits"
)

var (
	isolated      = regexp.MustCompile(`\x{2068}[^\x{2068}\x{2069}]*\x{2069}`)
	fromTheRight  = regexp.MustCompile(`\p{Hebrew}`)
	fromTheLeft   = regexp.MustCompile(`[A-Za-z0-9]`)
	ownDirection  = regexp.MustCompile(`(?s):where\(([^)]*)\) \{ unicode-bidi: plaintext; \}`)
	notShownToAll = regexp.MustCompile(`^(data-.*|href|id|value|for|name|class|aria-labelledby|content)$`)
)

// hebrew is a shipped card in which all that people write is Hebrew.
func hebrew(t *testing.T, name string) scoring.Scorecard {
	t.Helper()
	data, err := fs.ReadFile(summits.Files, name)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	words := strings.Fields("אל תן שלום גבול הסכם ערים מים דרך שער נהר הר עמק")
	n := 0
	var turn func(any)
	turn = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				turn(item)
			}
		case map[string]any:
			for key, item := range v {
				switch key {
				case "title", "name", "wanted", "got", "text", "note", "summary", "quote", "speaker", "role", "outlet", "publisher", "author", "place", "rater":
					n++
					v[key] = words[n%12] + " " + words[n/12%12] + words[n/144%12]
				default:
					turn(item)
				}
			}
		}
	}
	turn(tree)
	tree.(map[string]any)["rater"] = "דן כהן"
	data, err = json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	card, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// mixes reports whether words of both directions stand side by side with nothing to
// keep them apart.
func mixes(words string) bool {
	bare := isolated.ReplaceAllString(words, "")
	for isolated.MatchString(bare) {
		bare = isolated.ReplaceAllString(bare, "")
	}
	return fromTheRight.MatchString(bare) && fromTheLeft.MatchString(bare) || strings.ContainsAny(bare, "\u2068\u2069")
}

// Names and texts in Hebrew leave the English around them as it is: on every page,
// in its attributes, in pictures, reports, citations and titles. Each element that
// holds such words alone has a direction of its own by the style sheet.
func TestDirection_hebrewTurnsNothing(t *testing.T) {
	sheet, err := os.ReadFile("../css/base.css")
	if err != nil {
		t.Fatal(err)
	}
	rule := ownDirection.FindSubmatch(sheet)
	if rule == nil {
		t.Fatal("the style sheet gives no element a direction of its own")
	}
	own := map[string]bool{}
	for _, tag := range strings.FieldsFunc(string(rule[1]), func(r rune) bool { return strings.ContainsRune(", \n", r) }) {
		own[tag] = true
	}
	for _, name := range []string{"anchorage-2025.json", "yalta-1945.json"} {
		card := hebrew(t, name)
		result := scoring.Score(card)
		large := card
		large.Summit.Goals = nil
		for len(large.Summit.Goals) < 30 {
			large.Summit.Goals = append(large.Summit.Goals, card.Summit.Goals...)
		}
		for i := range large.Summit.Goals {
			large.Summit.Goals[i].ID += text.Level(float64(i))
		}
		for place, component := range map[string]goapp.Composer{
			"the page":     app.NewPage(app.Page{Path: "/", Base: "/", Card: &card}),
			"a matrix":     app.NewPage(app.Page{Path: "/", Base: "/", Card: &large}),
			"the frame":    hostpage.NewFrame("/", card),
			"the library":  app.NewPage(app.Page{Path: ui.LibraryPath, Base: "/", Library: []storage.Entry{storage.NewEntry(card)}}),
			"another site": hostpage.NewFrame("/", large),
		} {
			node, err := render(component)
			if err != nil {
				t.Fatal(err)
			}
			texts, seen := 0, map[string]bool{}
			for n := range node.Descendants() {
				if n.Type == html.ElementNode {
					for _, a := range n.Attr {
						if !notShownToAll.MatchString(a.Key) && mixes(a.Val) {
							t.Errorf("%s, %s: <%s %s=%q>", name, place, n.Data, a.Key, a.Val)
						}
					}
				}
				if n.Type != html.TextNode || !fromTheRight.MatchString(n.Data) {
					continue
				}
				texts++
				in := n.Parent.Data + "." + attribute(n.Parent, "class")
				if mixes(n.Data) {
					if !seen[in] {
						t.Errorf("%s, %s: <%s> %q", name, place, in, n.Data)
					}
					seen[in] = true
				}
				if bare := isolated.ReplaceAllString(n.Data, ""); fromTheRight.MatchString(bare) && !own[n.Parent.Data] && n.Parent.Data != "text" && !seen[in] {
					seen[in] = true
					t.Errorf("%s, %s: <%s> %q has no direction of its own", name, place, in, n.Data)
				}
			}
			if texts == 0 {
				t.Errorf("%s, %s: no Hebrew", name, place)
			}
		}
		page := app.Page{Path: "/", Base: "/", Card: &card}
		said := map[string]string{"title": page.Title(), "description": page.Description(), "report": text.Markdown(card, result, nil, "https://example.org/"),
			"APA": text.CiteAPA(card, "https://example.org/", "2026-01-02"), "Chicago": text.CiteChicago(card, "https://example.org/", "2026-01-02"),
			"passage": text.Passage(card, result, "", "https://example.org/")}
		for _, c := range picture.Charts(card, result, scoring.Shares(card), scoring.Lenses(card)) {
			svg, _, _ := c.SVG(text.PictureFoot(card, ""), false)
			tree, err := html.Parse(strings.NewReader(svg))
			if err != nil {
				t.Fatal(err)
			}
			for n := range tree.Descendants() {
				if n.Type == html.TextNode && mixes(n.Data) {
					t.Errorf("%s, picture %s: %q", name, c.ID, n.Data)
				}
			}
		}
		for what, words := range said {
			if !fromTheRight.MatchString(words) {
				t.Errorf("%s, %s: no Hebrew", name, what)
			}
			for line := range strings.Lines(words) {
				if mixes(line) {
					t.Errorf("%s, %s: %q", name, what, line)
				}
			}
		}
	}
}
