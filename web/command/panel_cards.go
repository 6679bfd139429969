//go:build !js

package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// handed are the cards that raters handed in.
type handed struct {
	cards []scoring.Scorecard
	names []string
	texts []string // each card as its file, without the moments at which it was written
	notes []string
}

// take adds a card, unless it is there already.
func (h *handed) take(name string, card scoring.Scorecard, notes []string) error {
	plain := card
	plain.Created, plain.Updated = "", ""
	data, err := cardfile.Encode(plain)
	if err != nil {
		return err
	}
	for i, text := range h.texts {
		switch {
		case text == string(data) && card.ID == "" && card.Rater == "" && h.names[i] != name:
			h.notes = append(h.notes, fmt.Sprintf("%s and %s hold the same card, which is counted once; if they are of two raters, give each its \"rater\".", h.names[i], name))
			return nil
		case text == string(data):
			h.notes = append(h.notes, fmt.Sprintf("%s and %s hold the same card, which is counted once.", h.names[i], name))
			return nil
		case card.ID != "" && card.ID == h.cards[i].ID && card.Rater == h.cards[i].Rater:
			h.notes = append(h.notes, fmt.Sprintf("%s and %s are two states of one card of one rater, and both count; leave out the older.", h.names[i], name))
		}
	}
	for _, note := range notes {
		h.notes = append(h.notes, name+": "+note)
	}
	h.cards, h.names, h.texts = append(h.cards, card), append(h.names, name), append(h.texts, string(data))
	return nil
}

// pairs reads what --match was given. A name may hold an equals sign: then the pair is
// parted where there are names on both sides of it.
func (h *handed) pairs(match []string) ([][2]string, error) {
	known := map[string]bool{}
	for _, card := range h.cards {
		names := []string{card.Summit.ID, card.Summit.Title}
		for _, side := range card.Summit.Sides {
			names = append(names, side.ID, side.Name)
		}
		for _, goal := range card.Summit.Goals {
			names = append(names, goal.ID, goal.Title)
		}
		for _, name := range names {
			known[scoring.FoldName(name)] = true
		}
	}
	var out [][2]string
	for _, pair := range match {
		a, b, ok := strings.Cut(pair, "=")
		for at, c := range pair {
			if c == '=' && known[scoring.FoldName(pair[:at])] && known[scoring.FoldName(pair[at+1:])] {
				a, b = pair[:at], pair[at+1:]
			}
		}
		if !ok || strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
			return nil, fmt.Errorf("--match %q names no two things; write it as --match \"one name=the other name\"", pair)
		}
		out = append(out, [2]string{strings.TrimSpace(a), strings.TrimSpace(b)})
	}
	return out, nil
}

// raterName is what a rater is called in the report: as the card says, or by its file.
func raterName(rater, file string) string {
	if rater = oneLine(rater); rater != "" {
		return rater
	}
	return strings.TrimSuffix(filepath.Base(oneLine(file)), ".json")
}
