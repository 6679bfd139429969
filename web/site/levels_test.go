//go:build !js

package site

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// TestBuild_realSources builds the site from the real sources and compares the
// levels that every page shows with those of the card that it carries: each aim of
// a side has one group of choices, with the rated level chosen, or none where
// nothing is rated.
func TestBuild_realSources(t *testing.T) {
	site, err := Build(Options{Base: "/name/", Wasm: []byte("\x00asm program"), WasmExec: []byte("// starts it\n"), Effort: QuickEffort})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, name := range site.Paths() {
		if !strings.HasSuffix(name, "index.html") {
			continue
		}
		tree := parse(t, site, name)
		text := textOf(byID(tree, "scorecard-card"))
		if text == "" {
			continue
		}
		card, err := cardfile.Decode([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		pages++
		shown := shownLevels(tree)
		for _, goal := range card.Summit.Goals {
			for _, aim := range goal.Aims {
				rating, _ := card.Rating(goal.ID, aim.Side)
				want := "none"
				if rating.Status == scoring.Scored {
					want = strconv.FormatFloat(rating.Level, 'f', -1, 64)
				}
				key := goal.ID + "/" + aim.Side
				if got, ok := shown[key]; !ok || got != want {
					t.Errorf("%s: %s shows %q, the card has %s", name, key, got, want)
				}
				delete(shown, key)
			}
		}
		for key := range shown {
			t.Errorf("%s: %s is shown, but is no aim of the card", name, key)
		}
	}
	if pages < 2 {
		t.Errorf("only %d pages carry a card", pages)
	}
}

// shownLevels returns the chosen level of every group of choices, "none" where
// nothing is chosen.
func shownLevels(tree *html.Node) map[string]string {
	shown := map[string]string{}
	for n := range tree.Descendants() {
		if n.Data != "input" || attribute(n, "data-field") != "level" {
			continue
		}
		key := attribute(n, "data-goal") + "/" + attribute(n, "data-side")
		if shown[key] == "" {
			shown[key] = "none"
		}
		for _, a := range n.Attr {
			if a.Key == "checked" || attribute(n, "type") == "number" && a.Key == "value" {
				shown[key] = attribute(n, "value")
			}
		}
	}
	return shown
}
