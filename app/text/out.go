package text

import (
	"strconv"

	"summitscorecard/scoring"
)

// PictureFoot is the line of sources under a chart that leaves the page. address
// is where the card can be opened, or "".
func PictureFoot(card scoring.Scorecard, address string) string {
	asOf := ""
	if card.AsOf != "" {
		asOf = "as of " + Date(card.AsOf)
	}
	by := ""
	if card.Rater != "" {
		by = "scored by " + oneLine(card.Rater)
	}
	sources := ""
	if n := len(card.Summit.Sources); n > 0 {
		sources = Count(n, "source")
	}
	return Join(" · ", Join(", ", Date(card.Summit.Date), oneLine(card.Summit.Place)), asOf, by, sources, Product, address)
}

// Passage is the verdict as a paragraph to paste, with a line of sources.
func Passage(card scoring.Scorecard, r scoring.Result, more, address string) string {
	return oneLine(card.Summit.Title) + ": " + Join(" ", Verdict(card, r).String(), oneLine(more)) + "\n" + PictureFoot(card, address) + "\n"
}

// Characters counts characters of a link: "1,234 characters".
func Characters(n int) string {
	s := strconv.Itoa(n)
	if n >= 1000 {
		s = s[:len(s)-3] + "," + s[len(s)-3:]
	}
	return s + " characters"
}
