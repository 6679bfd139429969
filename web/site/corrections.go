//go:build !js

package site

import (
	"fmt"
	"slices"
	"strconv"

	"summitscorecard/app/hostpage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/corrections"
)

// addCorrections publishes the page of what has changed on the cards, and the earlier
// versions themselves: a reader's own card is brought up to date from them.
func (b *builder) addCorrections() error {
	all, err := corrections.All()
	if err != nil {
		return err
	}
	page, err := correctionsPage(all, b.cards, corrections.Released)
	if err != nil {
		return err
	}
	for _, card := range b.cards {
		for version := 1; version < card.Summit.Version; version++ {
			old, ok, err := corrections.Released(card.Summit.ID, version)
			if err != nil || !ok {
				return fmt.Errorf("built-in summit %s: version %d, which version %d corrects, is not among those released: %w", card.Summit.ID, version, card.Summit.Version, err)
			}
			data, err := cardfile.Encode(old)
			if err != nil {
				return err
			}
			b.site.Files[ui.EarlierRecord("/", card.Summit.ID, version)[1:]] = data
		}
	}
	return b.addWords(ui.CorrectionsPath, text.CorrectionsTitle, text.CorrectionsLead, hostpage.NewCorrections(b.site.Base, page))
}

// correctionsPage works out what the page shows. released finds a card as a version of
// it was published; the newest version is that of cards.
func correctionsPage(all []corrections.Correction, cards []scoring.Scorecard, released func(id string, version int) (scoring.Scorecard, bool, error)) (page hostpage.Corrections, err error) {
	version := func(id string, n int) (scoring.Scorecard, error) {
		for _, card := range cards {
			if card.Summit.ID == id && card.Summit.Version == n {
				return card, nil
			}
		}
		card, ok, err := released(id, n)
		if err == nil && !ok {
			err = fmt.Errorf("corrections.json speaks of version %d of %s, which is not among those released", n, id)
		}
		return card, err
	}
	newest := map[string]string{}
	for _, c := range all {
		if !slices.ContainsFunc(cards, func(card scoring.Scorecard) bool { return card.Summit.ID == c.Card }) {
			continue // a site with some of the cards alone
		}
		old, err := version(c.Card, c.Version-1)
		if err != nil {
			return page, err
		}
		now, err := version(c.Card, c.Version)
		if err != nil {
			return page, err
		}
		entry := correction(c, old, now)
		if newest[c.Card] == "" {
			newest[c.Card] = entry.ID
		}
		page.Entries = append(page.Entries, entry)
	}
	for _, card := range cards {
		id := card.Summit.ID
		page.Cards = append(page.Cards, hostpage.CardVersion{Summit: id, Words: text.CardVersion(card.Summit.Title, card.Summit.Version), Entry: newest[id]})
	}
	return page, nil
}

// correction is one entry: what was compared, with the reasons.
func correction(c corrections.Correction, old, now scoring.Scorecard) hostpage.Correction {
	before, after := scoring.Score(old), scoring.Score(now)
	entry := hostpage.Correction{
		ID: c.Card + "-" + strconv.Itoa(c.Version), Summit: c.Card, Title: text.CorrectedOn(now.Summit.Title, c.Version, c.Date),
		Before: text.Verdict(old, before).String(), Now: text.Verdict(now, after).String(),
		Same: before.Verdict.Word == after.Verdict.Word && (before.Verdict.Leader == after.Verdict.Leader || after.Verdict.Word == scoring.Draw),
		Why:  c.Why, Left: c.Left,
	}
	for _, change := range corrections.Compare(old, now) {
		goal := hostpage.CorrectedGoal{Title: change.Goal.Title, Why: c.Goals[change.Goal.ID]}
		switch {
		case change.Added:
			goal.Mark = text.GoalAdded
		case change.Gone:
			goal.Mark = text.GoalGone
		}
		for _, aim := range change.Aims {
			side, at := now.Summit.Side(aim.Side)
			if at < 0 {
				side, _ = old.Summit.Side(aim.Side)
			}
			goal.Lines = append(goal.Lines, text.AimCorrected{Side: side.Name, Scale: now.Scale, From: aim.From, To: aim.To, Added: aim.Added, Gone: aim.Gone,
				Level: aim.Level, Range: aim.Range, Importance: aim.Importance, Eve: aim.Eve, WasKnown: aim.WasKnown, IsKnown: aim.IsKnown,
				Reworded: aim.Reworded, Sources: aim.Sources}.String())
		}
		entry.Goals = append(entry.Goals, goal)
	}
	return entry
}
