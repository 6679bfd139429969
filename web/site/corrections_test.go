//go:build !js

package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"summitscorecard/app/hostpage"
	"summitscorecard/scoring"
	"summitscorecard/web/corrections"
	"summitscorecard/web/summits/testcard"
)

// corrected is the Anchorage card as it might be corrected: one level, one goal less.
func corrected(t *testing.T) (old, now scoring.Scorecard) {
	t.Helper()
	old = testcard.Anchorage(t)
	old.Summit.Version = 1
	now = old
	now.Summit.Version = 2
	now.Ratings = append([]scoring.Rating(nil), old.Ratings...)
	for i := range now.Ratings {
		if now.Ratings[i].Goal == "ceasefire" && now.Ratings[i].Side == "us" {
			now.Ratings[i].Level, now.Ratings[i].Low, now.Ratings[i].High = 4, scoring.Level{}, scoring.Level{}
		}
	}
	now.Summit.Goals = now.Summit.Goals[:len(now.Summit.Goals)-1]
	return old, now
}

func TestCorrectionsPage(t *testing.T) {
	old, now := corrected(t)
	entry := corrections.Correction{Card: "anchorage-2025", Version: 2, Date: "2026-12-01", Why: "Both sides by one yardstick.",
		Goals: map[string]string{"ceasefire": "It was agreed after all."}, Left: []string{"The date was asked for and stays."}}
	released := func(id string, version int) (scoring.Scorecard, bool, error) {
		return old, id == "anchorage-2025" && version == 1, nil
	}
	page, err := correctionsPage([]corrections.Correction{entry, {Card: "elsewhere-1900", Version: 2}}, []scoring.Scorecard{now}, released)
	if err != nil || len(page.Entries) != 1 || len(page.Cards) != 1 {
		t.Fatalf("%+v, %v", page, err)
	}
	node, err := render(hostpage.NewCorrections("/name/", page))
	if err != nil {
		t.Fatal(err)
	}
	text, links := allText(node), map[string]bool{}
	for n := range node.Descendants() {
		if n.Type == html.ElementNode && n.Data == "a" {
			links[hrefOf(n)] = true
		}
	}
	for _, words := range []string{"version 2, 1 December 2026", "got more of what it wanted", "Both sides by one yardstick.", "United States: “none of it” becomes “all of it”",
		"It was agreed after all.", "goal taken off", "The date was asked for and stays."} {
		if !strings.Contains(text, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if before, after := page.Entries[0].Before, page.Entries[0].Now; before == after {
		t.Errorf("both verdicts read %q", before)
	}
	for _, link := range []string{"#anchorage-2025-2", "/name/summits/anchorage-2025/"} {
		if !links[link] {
			t.Errorf("no link to %s among %v", link, links)
		}
	}
	if byID(node, "anchorage-2025") == nil || byID(node, "anchorage-2025-2") == nil {
		t.Error("a card's link to its corrections leads nowhere")
	}
}

func TestCorrectionsPage_refusesAVersionThatNobodyHas(t *testing.T) {
	_, now := corrected(t)
	none := func(string, int) (scoring.Scorecard, bool, error) { return scoring.Scorecard{}, false, nil }
	_, err := correctionsPage([]corrections.Correction{{Card: "anchorage-2025", Version: 2}}, []scoring.Scorecard{now}, none)
	if err == nil || !strings.Contains(err.Error(), "version 1 of anchorage-2025") {
		t.Errorf("error %v", err)
	}
}

func allText(tree *html.Node) string {
	var b strings.Builder
	for n := range tree.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
		}
	}
	return b.String()
}

func hrefOf(n *html.Node) string {
	for _, a := range n.Attr {
		if a.Key == "href" {
			return a.Val
		}
	}
	return ""
}

// Every card says its version and leads to the place on the page of corrections.
func TestBuild_cardsLeadToTheirCorrections(t *testing.T) {
	site := buildSmall(t, "/name/")
	page := parse(t, site, "corrections/index.html")
	for _, id := range []string{"anchorage-2025", "hanoi-2019"} {
		line := byID(parse(t, site, "summits/"+id+"/index.html"), "record-version")
		if line == nil || !strings.Contains(allText(line), "Record: version ") {
			t.Errorf("%s does not say the version of its record", id)
			continue
		}
		if href := hrefOf(line.LastChild); href != "/name/corrections/#"+id || byID(page, id) == nil {
			t.Errorf("%s leads to %q", id, href)
		}
	}
}
