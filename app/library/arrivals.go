package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/importer"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// The library as an importer.Page: what comes in is kept as a new card. One good
// file alone is shown at once.

// CardForTable implements importer.Page: the library has no card on screen.
func (c *Library) CardForTable() (card scoring.Scorecard, ok bool) { return card, false }

// FollowLink implements importer.Page.
func (c *Library) FollowLink(_ app.Context, fragment string) {
	browser.Open(ui.Address(c.site.Base, ui.CardPath) + fragment)
}

// Enter implements importer.Page.
func (c *Library) Enter(ctx app.Context, arrived importer.Arrival, next func(app.Context)) {
	c.importer.Keep(ctx, arrived.Card, c.notKept, next)
}

// Entered implements importer.Page.
func (c *Library) Entered(ctx app.Context) {
	kept := c.importer.Kept()
	if len(kept) == 0 {
		return
	}
	if len(kept) == 1 && !c.importer.AnyRefused() {
		c.openCard(kept[0])
		return
	}
	c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.Opened(len(kept))})
	c.shelf.chosen = map[string]bool{}
	for _, id := range kept {
		c.shelf.chosen[id] = true
	}
	c.reload(ctx)
}

// TakeExport implements importer.Page: it brings back what a file of everything
// holds.
func (c *Library) TakeExport(ctx app.Context, file browser.Export, missing string, next func(app.Context)) {
	c.DismissNotice("cut")
	c.restoreAll(ctx, &restoring{file: file}, func(ctx app.Context) {
		if missing != "" {
			c.showProblem("cut", missing)
		}
		next(ctx)
	})
}

// restoring is a file of everything that is being read, card by card.
type restoring struct {
	file  browser.Export
	at    int
	cards []browser.Imported
}

// cardsPerStep is how many cards of such a file are read before the page may answer
// in between.
const cardsPerStep = 10

// restoreAll brings back what a file of everything holds, in one go once every card
// in it has been read. What is here already is never replaced: a card that differs
// comes as a copy. Cards that cannot be read are refused by name.
func (c *Library) restoreAll(ctx app.Context, r *restoring, then func(app.Context)) {
	for end := min(r.at+cardsPerStep, r.file.Len()); r.at < end; r.at++ {
		title, data := r.file.Card(r.at)
		if one, err := readImported(data); err != nil {
			c.importer.AddRefusal(title, err)
		} else {
			one.At = r.at
			r.cards = append(r.cards, one)
		}
	}
	if r.at < r.file.Len() {
		browser.After(ctx, 1, func(ctx app.Context) {
			defer browser.Recovered("restore")
			c.restoreAll(ctx, r, then)
		})
		return
	}
	browser.Import(ctx, r.file, r.cards, func(ctx app.Context, result browser.ImportResult) {
		if !result.Done {
			c.showFailure(result.Message)
			then(ctx)
			return
		}
		c.ShowNotice(ui.Notice{ID: "restored", Text: text.Restored(result.Added, result.Copies, result.Same, result.Revisions, result.Binned)})
		c.bin.read = true
		c.reload(ctx)
		then(ctx)
	})
}

// readImported reads a card of a file of everything, and makes the copy under an id
// of its own that is kept where another card has its id.
func readImported(data string) (browser.Imported, error) {
	card, err := cardfile.Decode([]byte(data))
	if err != nil {
		return browser.Imported{}, err
	}
	from := card.ID
	card.ID = browser.NewID()
	copied, err := cardfile.Encode(card)
	if err != nil {
		return browser.Imported{}, err
	}
	return browser.Imported{From: from, Summit: card.Summit.ID, Text: data, CopyID: card.ID, Copy: string(copied),
		Summary: storage.Summary(card, scoring.Score(card))}, nil
}
