package app

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/edit"
	"summitscorecard/app/editor"
	"summitscorecard/app/export"
	"summitscorecard/app/importer"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// This file is the page as its rooms see it: storage.Page, export.Page,
// importer.Page and importer.CardPage.

// Document implements storage.Page.
func (c *root) Document() (scoring.Scorecard, scoring.Result, bool) {
	c.current()
	return c.doc.history.Card, c.parts.view.Result, c.doc.has
}

// Stamp implements storage.Page.
func (c *root) Stamp(stamp func(*scoring.Scorecard)) {
	c.current()
	c.doc.history = c.doc.history.With(stamp)
	c.parts.view.Card = c.doc.history.Card
}

// OwnScoring implements storage.Page.
func (c *root) OwnScoring() (scored scoring.Scorecard, goal int, ok bool) {
	if c.doc.own == nil {
		return scored, 0, false
	}
	return c.doc.own.History.Card, c.doc.own.Goal, true
}

// TakeNewer implements storage.Page. Undo reaches what was shown before.
func (c *root) TakeNewer(ctx app.Context, card scoring.Scorecard) (changed, ok bool) {
	next, err := c.doc.history.Do(edit.TakeCard{What: text.UndoOtherTab, From: card})
	if err != nil && !errors.Is(err, edit.ErrNoChange) {
		return false, false
	}
	c.doc.history = next
	c.showChange(ctx)
	c.SyncControls(ctx)
	editor.SyncFocused(ctx, card)
	return err == nil, true
}

// ShowKept implements storage.Page.
func (c *root) ShowKept(ctx app.Context, kept browser.Record) {
	c.takeKept(kept)
	c.showAll()
	c.analyseHeavy(ctx)
	c.saver.SaveDraft(ctx)
	c.SyncControls(ctx)
}

// OpenKept implements importer.CardPage: it shows a kept card in place of the one
// that the page had.
func (c *root) OpenKept(kept browser.Record) bool {
	c.doc.has = false
	c.takeKept(kept)
	c.showAll()
	return c.doc.has
}

// takeKept takes a kept card as the reader's, and goes on with a scoring that was
// under way on it. One that cannot be read is not taken.
func (c *root) takeKept(kept browser.Record) {
	opened, ok := c.saver.Open(kept)
	if !ok {
		return
	}
	c.doc.open(opened)
	c.doc.own = nil
	if scored, err := cardfile.Decode([]byte(kept.View.Card)); err == nil {
		c.doc.own = card.ResumeOwnScoring(scored, kept.View.Goal)
	}
	c.offerCorrected()
}

// OnScreen implements importer.CardPage.
func (c *root) OnScreen() (card scoring.Scorecard, id string, ok bool) {
	return c.doc.history.Card, c.saver.ID(), c.doc.has
}

// PutAside implements importer.CardPage. A scoring under way is left as it is kept,
// to be gone on with later.
func (c *root) PutAside(ctx app.Context) {
	c.flush(ctx)
	if c.doc.own != nil {
		c.saver.Save(ctx)
	}
}

// Replace implements importer.CardPage. The card that was there stays as a revision.
func (c *root) Replace(ctx app.Context, with scoring.Scorecard) {
	c.doc.own, c.comparison = nil, compare{}
	c.saver.KeepRevision()
	c.ClearAddress()
	changed := c.Do(ctx, edit.TakeCard{What: text.UndoReplace, From: with})
	c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.Replaced, Buttons: ui.UndoButton("undo-replace", changed)})
	c.ShowCard(ctx)
}

// ShowCard implements importer.CardPage.
func (c *root) ShowCard(ctx app.Context) {
	c.SyncControls(ctx)
	c.reveal.page(ctx)
	browser.ShowFromTop(ctx, "main")
}

// ClearAddress implements importer.CardPage.
func (c *root) ClearAddress() {
	if id := c.saver.ID(); c.page.isCard() && id != "" {
		browser.SetAddress(ui.CardAddress(c.page.Base, id))
		return
	}
	browser.SetAddress(ui.Address(c.page.Base, c.page.Path))
}

// OpenCard implements importer.CardPage.
func (c *root) OpenCard(id string) {
	address := ui.CardAddress(c.page.Base, id)
	if !c.page.isCard() {
		c.ClearAddress()
		browser.Open(address)
		return
	}
	browser.SetAddress(address) // another fragment alone does not open the page anew
	browser.Reload()
}

// CardForTable implements importer.Page.
func (c *root) CardForTable() (scoring.Scorecard, bool) {
	return c.doc.history.Card, c.doc.has && !c.review.UnderWay()
}

// FollowLink implements importer.Page.
func (c *root) FollowLink(ctx app.Context, fragment string) {
	address := ui.Address(c.page.Base, ui.CardPath) + fragment
	if !c.page.isCard() {
		browser.Open(address)
		return
	}
	browser.SetAddress(address)
	c.review.OpenLink(ctx)
}

// Enter implements importer.Page: a card that came alone is reviewed, of several
// each is kept as a new one.
func (c *root) Enter(ctx app.Context, arrived importer.Arrival, next func(app.Context)) {
	if c.importer.Alone() {
		c.review.Show(ctx, arrived)
		next(ctx)
		return
	}
	c.importer.Keep(ctx, arrived.Card, c.notKept, next)
}

func (c *root) notKept(_ app.Context, why string) {
	c.ShowNotice(ui.Problem(ui.LastDone, text.NotSaved(why)))
}

// Entered implements importer.Page.
func (c *root) Entered(app.Context) {
	if n := len(c.importer.Kept()); n > 0 {
		c.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.Opened(n) + " " + text.OpenedWhere})
	}
}

// TakeExport implements importer.Page: only the library takes a file of everything
// in.
func (c *root) TakeExport(ctx app.Context, _ browser.Export, _ string, _ func(app.Context)) {
	c.importer.RefuseExport(ctx)
}

// Exported implements export.Page.
func (c *root) Exported() (export.Source, bool) {
	c.current()
	p := &c.parts
	return export.Source{Card: c.doc.onScreen().Card, Result: p.view.Result, Shares: p.analysis.Shares, Tips: p.analysis.Tips, Lenses: p.solid.analysis.Lenses,
		Hidden: c.doc.own != nil, Changed: p.changed, Start: c.page.Card, Base: c.page.Base}, c.doc.has
}

// Copied implements export.Page.
func (c *root) Copied() { c.saver.Copied() }
