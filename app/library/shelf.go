package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/storage"
)

// shelf is the list of the reader's own cards, with what of it and of the built-in
// summits the filter shows.
type shelf struct {
	own    []storage.Entry // as the storage lists them
	filter filter
	chosen map[string]bool // the selected cards, by id

	shown, shownSummits []storage.Entry // what the filter leaves
	years, sides        []string        // to choose from, of all entries

	limit int // how many own cards may be on the page
	drawn int // how many of them are there so far
	run   int // counts drawings; a newer one makes an older one void
}

const (
	pageOfCards = 100 // own cards shown before "show more"
	cardsAtOnce = 6   // own cards drawn in one go, so that a filter answers at once
)

// reset shows the list from its beginning.
func (s *shelf) reset() { s.limit, s.drawn = pageOfCards, cardsAtOnce }

// choose selects the cards with the ids that a test lets pass, and no others.
func (s *shelf) choose(entries []storage.Entry, test func(id string) bool) {
	chosen := map[string]bool{}
	for _, e := range entries {
		if test(e.ID) {
			chosen[e.ID] = true
		}
	}
	s.chosen = chosen
}

// chooseShown selects all cards that the filter shows.
func (s *shelf) chooseShown() { s.choose(s.shown, func(string) bool { return true }) }

// isChosen reports whether a card is selected.
func (s *shelf) isChosen(id string) bool { return s.chosen[id] }

// picked are the selected cards, in the order on the page.
func (s *shelf) picked() []storage.Entry {
	var list []storage.Entry
	for _, e := range (filter{Order: s.filter.Order}).pick(s.own) {
		if s.chosen[e.ID] {
			list = append(list, e)
		}
	}
	return list
}

// sift works out anew what is shown.
func (c *Library) sift() {
	s := &c.shelf
	s.shownSummits, s.shown = s.filter.pick(c.summits), s.filter.pick(s.own)
	s.years, s.sides = choices(c.summits, s.own)
}

// takeList takes over what the storage lists. Cards that are gone are no longer
// selected.
func (c *Library) takeList(result browser.ListResult) {
	if !result.OK {
		return
	}
	own := make([]storage.Entry, len(result.Cards))
	for i, listed := range result.Cards {
		own[i] = storage.ListedEntry(listed)
	}
	c.shelf.own = own
	c.shelf.choose(own, c.shelf.isChosen)
	c.sift()
}

// reload lists the reader's cards anew.
func (c *Library) reload(ctx app.Context) {
	browser.List(ctx, func(ctx app.Context, result browser.ListResult) {
		c.takeList(result)
		c.grow(ctx)
		c.syncBoxes(ctx)
	})
	if c.bin.read {
		c.readBin(ctx)
	}
}

// redraw shows the list anew from its beginning. What it no longer shows is no
// longer selected: nothing is done to a card that the reader does not see.
func (c *Library) redraw(ctx app.Context) {
	c.sift()
	if len(c.shelf.chosen) > 0 {
		c.shelf.choose(c.shelf.shown, c.shelf.isChosen)
	}
	c.shelf.reset()
	c.grow(ctx)
}

// showMore shows another page of the reader's cards.
func (c *Library) showMore(ctx app.Context) {
	s := &c.shelf
	first := s.limit
	s.limit, s.drawn = first+pageOfCards, first+cardsAtOnce
	c.grow(ctx)
	if first < len(s.shown) {
		browser.Focus(ctx, boxID(s.shown[first].ID))
	}
}

// grow draws the rest of the list in pieces, so that the page answers between them.
func (c *Library) grow(ctx app.Context) {
	c.shelf.run++
	c.growOn(ctx, c.shelf.run)
}

func (c *Library) growOn(ctx app.Context, run int) {
	s := &c.shelf
	if s.drawn >= min(s.limit, len(s.shown)) {
		return
	}
	browser.After(ctx, 1, func(ctx app.Context) {
		defer browser.Recovered("list")
		if run == s.run {
			s.drawn += cardsAtOnce
			c.growOn(ctx, run)
		}
	})
}

// onSelect takes a card into the selection or out of it.
func (c *Library) onSelect(_ app.Context, e app.Event) {
	box := browser.Target(e)
	id := box.Data("id")
	if id == "" {
		return
	}
	c.shelf.choose(c.shelf.own, func(other string) bool {
		if other == id {
			return box.Checked()
		}
		return c.shelf.chosen[other]
	})
}

// syncBoxes takes the marks off boxes that are not selected.
func (c *Library) syncBoxes(ctx app.Context) {
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("boxes")
		for _, box := range browser.All(".CardList-box") {
			box.SetChecked(c.shelf.chosen[box.Data("id")])
		}
	})
}
