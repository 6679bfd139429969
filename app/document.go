package app

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// document is the one document of a page: the reader's card with its undo, the card
// that the page came with, and what "Score it yourself" has so far.
type document struct {
	has     bool              // there is a card
	start   scoring.Scorecard // the card that the page came with
	history edit.History
	own     *card.OwnScoring // nil while it is not under way
	stopped *card.OwnScoring // closed by Back; nil for none
}

// open puts a card on the page. The first one is the starting card.
func (d *document) open(card scoring.Scorecard) {
	if !d.has {
		d.start, d.has = card, true
	}
	d.history, d.stopped = edit.Open(card), nil
}

// onScreen is what is worked on: the card, or what "Score it yourself" has of it so
// far.
func (d *document) onScreen() *edit.History {
	if d.own != nil {
		return &d.own.History
	}
	return &d.history
}

// changed reports whether the card is no longer the starting card.
func (d *document) changed() bool {
	return !edit.SameJudgement(d.history.Card, d.start) || d.recordChanged()
}

// recordChanged reports whether the record is no longer the starting card's.
func (d *document) recordChanged() bool {
	return !edit.SameRecord(d.history.Card.Summit, d.start.Summit)
}

// endGesture makes the next change an undo step of its own.
func (d *document) endGesture() {
	d.history = d.history.EndGesture()
	if d.own != nil {
		d.own.History = d.own.History.EndGesture()
	}
}

// Do carries a command out on the document on screen, and saves it. It reports
// whether anything changed, which undo then takes back.
func (c *root) Do(ctx app.Context, command edit.Command) bool {
	history := c.doc.onScreen()
	next, err := history.Do(command)
	same := errors.Is(err, edit.ErrNoChange)
	if err != nil && !same {
		c.ShowNotice(ui.Problem(ui.LastDone, text.CouldNot(err.Error())))
		c.SyncControls(ctx)
		return false
	}
	*history = next
	c.DismissNotice(ui.LastDone)
	if r, is := command.(edit.SetRange); is {
		c.syncRange(ctx, r.Goal, r.Side)
	}
	if same {
		return false
	}
	c.showStep(ctx)
	wait := storage.AfterChange
	if command.Merge() != "" {
		wait = storage.AfterPause
	}
	c.saver.SaveSoon(ctx, wait)
	return true
}

// step goes one step back or forward; turn is how.
func (c *root) step(ctx app.Context, turn func(edit.History) (edit.History, string)) {
	c.DismissNotice("tried")
	if c.covered() {
		return // what would be undone is not on screen
	}
	history := c.doc.onScreen()
	next, what := turn(*history)
	if what == "" {
		return
	}
	version := c.doc.history.Card.Summit.Version
	*history = next
	c.showStep(ctx)
	if c.doc.history.Card.Summit.Version != version {
		c.offerCorrected()
	}
	c.SyncControls(ctx)
	c.saver.Save(ctx)
}

// showStep shows a change of the document on screen. A change within "Score it
// yourself" shows on its own screen.
func (c *root) showStep(ctx app.Context) {
	if c.doc.own == nil {
		c.showChange(ctx)
	}
}

// SyncControls sets every control to what the card has, after undo or a refused
// entry.
func (c *root) SyncControls(ctx app.Context) {
	if c.parts.behind {
		c.syncLate = true
		return
	}
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("controls")
		controls.Sync(c.doc.onScreen().Card)
	})
}

// syncRange sets the two ends of a range to what the card has.
func (c *root) syncRange(ctx app.Context, goal, side string) {
	ctx.Defer(func(app.Context) {
		defer browser.Recovered("range")
		controls.SyncRange(c.doc.onScreen().Card, goal, side)
	})
}
