package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/controls"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// listen hears what happens outside the page's own controls: keys, the signals of
// the scripts, and the page being left.
func (c *root) listen(ctx app.Context) {
	browser.OnKey(func(key browser.Key) bool {
		action, ok := c.actionOf(key)
		if ok {
			ui.Post(ctx, action.Message)
		}
		return ok
	})
	browser.OnHidden(ctx, c.flush)
	browser.OnPrint(ctx, c.showForPaper)
	browser.WillReadAgain()
	c.listenTyping(ctx)
	c.notices.KeepWhilePressed(ctx)
	browser.OnSignal(ctx, c.onSignal)
}

// showForPaper brings the page up to date before it is printed. A matrix gets its
// sheet only now: thousands of rows that nobody sees would slow down every change.
func (c *root) showForPaper(app.Context) {
	defer browser.Recovered("print")
	c.CatchUp()
	c.printed = true
}

// flush saves what a pause in typing would have saved.
func (c *root) flush(ctx app.Context) {
	defer browser.Recovered("flush")
	c.takeTyped(ctx)
	c.saver.Hurry(ctx)
	if c.saver.Waiting() {
		c.saver.Save(ctx)
	}
}

// onSignal answers the page's scripts.
func (c *root) onSignal(ctx app.Context, signal browser.Signal, saved browser.SavedCard) {
	switch signal {
	case browser.Installable:
		c.canInstall = true
	case browser.Installed:
		c.canInstall = false
		c.notices.ShowSignal(ctx, signal)
	case browser.BadAddress:
		c.showBadAddress()
	case browser.KeptLate:
		c.onKeptLate(ctx)
	case browser.FilesGiven:
		c.importer.Take(ctx)
	case browser.ShownAgain:
		c.readAgain(ctx)
	case browser.LinkFollowed:
		c.review.OpenLink(ctx)
	case browser.SavedByTab:
		c.saver.SavedByTab(ctx, saved)
	case browser.Back:
		c.back(ctx)
	default:
		c.notices.ShowSignal(ctx, signal)
	}
}

// readAgain reads the card anew on a page that comes back from the browser's
// back/forward cache: another page may have gone on from it. Until then the scripts
// keep keys and presses from the page.
func (c *root) readAgain(ctx app.Context) {
	if !c.doc.has && !c.page.isCard() {
		browser.GoOn()
		return
	}
	summit := ""
	if c.page.Card != nil {
		summit = c.page.Card.Summit.ID
	}
	browser.LoadAgain(ctx, c.saver.ID(), summit, func(ctx app.Context, loaded browser.LoadResult) {
		c.saver.ShowAgain(ctx, loaded)
		browser.GoOn()
	})
}

// onKeptLate hears that the storage has answered after all. A card that was kept is
// shown where the page has none; else the reader is told of it.
func (c *root) onKeptLate(ctx app.Context) {
	if !c.saver.InTrouble() {
		c.DismissNotice("storage")
	}
	c.notices.ShowDamage()
	if kept, ok := browser.KeptCard(); ok && !c.doc.has && !c.covered() {
		c.ShowKept(ctx, kept)
		return
	}
	if late := browser.LateCard(); late == "" || late == c.saver.ID() {
		return // nothing was kept, or it was made here since
	}
	c.ShowNotice(ui.Problem("late", text.KeptLate, ui.Button{ID: "open-late", Message: message.OpenLateCard{}, Words: text.OpenKept, Kind: "main"}))
}

// replay carries out what the reader did before the program was there.
func (c *root) replay(ctx app.Context) {
	browser.ReplayClicks(ctx)
	for _, choice := range browser.EarlyChoices() {
		if value := controls.Command(c.doc.history.Card, controls.Field(choice.Field), choice.Goal, choice.Side, choice.Value); value != nil {
			ui.Post(ctx, value)
		}
	}
}
