package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// bin holds the cards that were deleted and can come back.
type bin struct {
	cards []binned
	read  bool // it was looked into
}

// binned is a card in the bin.
type binned struct {
	storage.Entry
	removed string // when, RFC 3339
}

// onBin looks into the bin when it is opened.
func (c *Library) onBin(ctx app.Context, _ app.Event) { c.readBin(ctx) }

// readBin looks into the bin.
func (c *Library) readBin(ctx app.Context) {
	browser.Bin(ctx, func(_ app.Context, result browser.ListResult) {
		if !result.OK {
			return
		}
		cards := make([]binned, len(result.Cards))
		for i, listed := range result.Cards {
			cards[i] = binned{Entry: storage.ListedEntry(listed), removed: listed.Removed}
		}
		c.bin = bin{cards: cards, read: true}
	})
}

// deleteChosen moves the selected cards to the bin, all or none.
func (c *Library) deleteChosen(ctx app.Context) {
	var ids []string
	for _, e := range c.shelf.picked() {
		ids = append(ids, e.ID)
	}
	browser.Remove(ctx, ids, func(ctx app.Context, answer browser.Answer) {
		if !answer.Done {
			c.showFailure(answer.Message)
			return
		}
		done := ui.Notice{ID: ui.LastDone, Text: text.Deleted(len(ids))}
		if len(ids) == 1 {
			done.Buttons = []ui.Button{{ID: "restore-last", Message: message.Restore{ID: ids[0]}, Words: text.Restore, Kind: "main"}}
		}
		c.ShowNotice(done)
		c.shelf.chosen = nil
		c.showOwn(ctx) // the button that was pressed can no longer be used
	})
}

// emptyBin deletes for good what is in the bin.
func (c *Library) emptyBin(ctx app.Context) {
	browser.EmptyBin(ctx, func(ctx app.Context, answer browser.Answer) {
		if !answer.Done {
			c.showFailure(answer.Message)
			return
		}
		c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.BinEmptied})
		c.readBin(ctx)
		browser.Focus(ctx, "bin-summary")
	})
}

// restore takes a card out of the bin.
func (c *Library) restore(ctx app.Context, id string) {
	browser.Restore(ctx, id, func(ctx app.Context, answer browser.Answer) {
		if !answer.Done {
			c.showFailure(answer.Message)
			return
		}
		c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.CameBack})
		c.showOwn(ctx)
	})
}

// showOwn lists the reader's cards and the bin anew, with the focus on the list.
func (c *Library) showOwn(ctx app.Context) {
	c.bin.read = true
	c.reload(ctx)
	browser.Focus(ctx, "own-title")
}
