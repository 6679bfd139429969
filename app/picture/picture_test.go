package picture

import (
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

func read(t *testing.T, name string) scoring.Scorecard {
	t.Helper()
	data, err := os.ReadFile("../../web/summits/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	card, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

func charts(card scoring.Scorecard) []Chart {
	return Charts(card, scoring.Score(card), scoring.Shares(card), scoring.Lenses(card))
}

// words reads a picture as XML and returns all of its text; it fails on what a
// picture that stands on its own must not have.
func words(t *testing.T, svg string) string {
	t.Helper()
	var all strings.Builder
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return all.String()
		}
		if err != nil {
			t.Fatalf("the picture is no XML: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "svg", "g", "rect", "line", "circle", "path", "text", "title", "desc":
			default:
				t.Errorf("a picture has no <%s>", token.Name.Local)
			}
			for _, a := range token.Attr {
				if name := a.Name.Local; strings.HasPrefix(name, "on") || name == "href" || name == "style" || name == "class" || strings.Contains(a.Value, "url(") || strings.Contains(a.Value, "$") {
					t.Errorf("<%s %s=%q>", token.Name.Local, name, a.Value)
				}
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("<%s %s=%q> is no number", token.Name.Local, a.Name.Local, a.Value)
				}
			}
		case xml.CharData:
			all.Write(token)
		case xml.Directive, xml.Comment:
			t.Errorf("a picture has no %T", token)
		}
	}
}

func TestSVG_golden(t *testing.T) {
	for _, name := range []string{"anchorage-2025", "yalta-1945"} {
		card := read(t, name)
		for _, chart := range charts(card) {
			for _, theme := range []string{"light", "dark"} {
				svg, w, h := chart.SVG("Foot: a line of sources", theme == "dark")
				words(t, svg)
				if w != 720 || h < 150 || h > 1500 {
					t.Errorf("%s %s: %d x %d", name, chart.ID, w, h)
				}
				path := filepath.Join("testdata", name+"-"+chart.ID+"-"+theme+".svg")
				if *update {
					if err := os.WriteFile(path, []byte(svg), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if string(want) != svg {
					t.Errorf("%s has changed; look at it and run go test ./app/picture -update", path)
				}
			}
		}
	}
}

func TestCharts_ofEverySummit(t *testing.T) {
	names, _ := filepath.Glob("../../web/summits/*.json")
	if len(names) < 12 {
		t.Fatalf("%d summits", len(names))
	}
	for _, name := range names {
		card := read(t, strings.TrimSuffix(filepath.Base(name), ".json"))
		list := charts(card)
		if len(list) == 0 || list[0].ID != "balance" {
			t.Fatalf("%s: %d charts", name, len(list))
		}
		for _, chart := range list {
			svg, _, _ := chart.SVG("foot", false)
			said := words(t, svg)
			if !strings.Contains(strings.Join(strings.Fields(said), " "), strings.Join(strings.Fields(chart.Title), " ")) {
				t.Errorf("%s %s: its finding is not in the picture", name, chart.ID)
			}
		}
	}
}

func TestSVG_hostileWordsStayWords(t *testing.T) {
	card := read(t, "anchorage-2025")
	const evil = `</text><script>alert(1)</script><image href="https://example.org/x"/>]]>&lt;"' onload=x ` + "\x00\x1b\u0085\ufffe\xff"
	card.Summit.Title, card.Rater = evil, evil
	for i := range card.Summit.Sides {
		card.Summit.Sides[i].Name = evil
	}
	for i := range card.Summit.Goals {
		card.Summit.Goals[i].Title = evil
	}
	for _, chart := range charts(card) {
		svg, _, _ := chart.SVG(text.PictureFoot(card, "https://example.org/<card>"), true)
		said := words(t, svg)
		if !strings.Contains(said, "<script>alert(1)</script>") {
			t.Errorf("%s: the words are not shown as they are", chart.ID)
		}
	}
}

func TestCharts_nothingScored(t *testing.T) {
	card := read(t, "anchorage-2025")
	card.Ratings, card.Revisions = nil, nil
	list := charts(card)
	if len(list) != 1 || list[0].ID != "balance" {
		t.Fatalf("%d charts of a card without ratings, want the balance alone", len(list))
	}
	svg, _, _ := list[0].SVG("", false)
	words(t, svg)
}

// The colours of files are those of the page.
func TestLook_isThatOfTheStyleSheet(t *testing.T) {
	sheet, err := os.ReadFile("../../web/css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	plain, dim, ok := strings.Cut(string(sheet), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("the style sheet has no dark theme")
	}
	// The first of a name is the plain theme, a later one has more contrast.
	colour := func(part, name string) string {
		found := regexp.MustCompile(`--` + name + `: (#[0-9a-f]+);`).FindStringSubmatch(part)
		if found == nil {
			return ""
		}
		return found[1]
	}
	found := 0
	for name := range light {
		if colour(plain, name) == "" {
			continue
		}
		if found++; light[name] != colour(plain, name) || dark[name] != colour(dim, name) {
			t.Errorf("%s is %s and %s in pictures, %s and %s on the page", name, light[name], dark[name], colour(plain, name), colour(dim, name))
		}
	}
	if found < len(light) || len(light) != len(dark) {
		t.Errorf("%d of %d colours are in the style sheet", found, len(light))
	}
}
