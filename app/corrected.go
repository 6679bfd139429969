package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/importer"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// This file is about a reader's card whose summit's record was corrected since: the
// reader is told, and may take the corrected record over.

// builtIn reports whether the card is on a summit that came with the program.
func (c *root) builtIn() bool {
	return c.page.Card != nil || c.page.site().Has(c.doc.history.Card.Summit.ID)
}

// publishedVersion is the version of the record that came with the program, of the
// summit on screen; 0 where none did.
func (c *root) publishedVersion() int {
	summit := c.doc.history.Card.Summit.ID
	if c.page.Card != nil {
		return c.page.Card.Summit.Version
	}
	if !browser.Started() {
		return 0
	}
	record, _ := browser.BuiltIn(summit)
	return record.Version
}

// correctedID is the id of the notice that offers the corrected record.
const correctedID = "corrected"

// offerCorrected tells a reader whose card stands on an earlier record.
func (c *root) offerCorrected() {
	mine, now := c.doc.history.Card.Summit.Version, c.publishedVersion()
	if mine >= now {
		c.DismissNotice(correctedID)
		return
	}
	c.ShowNotice(ui.Notice{ID: correctedID, Text: text.RecordCorrected(mine, now), Buttons: []ui.Button{
		{ID: "see-corrections", Message: message.SeeCorrections{}, Words: text.SeeChanges},
		{ID: "take-corrected", Message: message.TakeCorrected{}, Words: text.TakeOver, Kind: "main"}}})
}

// handleCorrected answers what is chosen there.
func (c *root) handleCorrected(ctx app.Context, m message.Message) bool {
	switch m.(type) {
	case message.SeeCorrections:
		c.flush(ctx)
		browser.Open(ui.CorrectionsOf(c.page.Base, c.doc.history.Card.Summit.ID))
	case message.TakeCorrected:
		c.fetchCorrected(ctx)
	default:
		return false
	}
	return true
}

// fetchCorrected fetches the card that the reader's began with, and the one that comes
// with the corrected record, and takes the latter over.
func (c *root) fetchCorrected(ctx app.Context) {
	if c.doc.own != nil || c.covered() {
		c.ShowNotice(ui.Problem(ui.LastDone, text.FinishFirst))
		return
	}
	mine := c.doc.history.Card.Summit
	take := func(ctx app.Context, now scoring.Scorecard, ok bool) {
		if !ok {
			c.ShowNotice(ui.Problem(ui.LastDone, text.NotFetched))
			return
		}
		browser.FetchPage(ctx, ui.EarlierRecord(c.page.Base, mine.ID, mine.Version), func(ctx app.Context, page string, ok bool) {
			began, err := cardfile.Decode([]byte(page))
			if on := c.doc.history.Card.Summit; c.doc.own != nil || on.ID != mine.ID || on.Version != mine.Version {
				return // the page has gone on meanwhile
			}
			if !ok || err != nil {
				c.ShowNotice(ui.Problem(ui.LastDone, text.NotFetched))
				return
			}
			c.takeCorrected(ctx, edit.TakeUpdate{What: text.UndoTakeOver, Base: began, From: now})
		})
	}
	if c.page.Card != nil {
		take(ctx, *c.page.Card, true)
		return
	}
	importer.FetchBuiltIn(ctx, c.page.Base, mine.ID, take)
}

// takeCorrected brings the card up to the corrected record, as one step that can be
// taken back; the card as it was stays among its earlier states.
func (c *root) takeCorrected(ctx app.Context, update edit.TakeUpdate) {
	c.saver.KeepRevision()
	if !c.Do(ctx, update) {
		return // the reader has been told why
	}
	c.DismissNotice(correctedID)
	c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.TookOver, Buttons: ui.UndoButton("undo-corrected", true)})
	c.SyncControls(ctx)
	browser.Focus(ctx, "undo") // the button that was pressed is gone, and with it the focus
}
