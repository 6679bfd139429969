// Package testcard gives tests a card to work on. The program does not use it.
package testcard

import (
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/summits"
)

// Anchorage is the card of the first summit that the program ships.
func Anchorage(t testing.TB) scoring.Scorecard {
	t.Helper()
	data, err := summits.Files.ReadFile("anchorage-2025.json")
	if err != nil {
		t.Fatal(err)
	}
	card, err := cardfile.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return card
}
