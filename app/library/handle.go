package library

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/ui"
)

// answer does what a control asks for.
func (c *Library) answer(ctx app.Context, value any) {
	c.notices.Released()
	switch m := value.(type) {
	case message.FilterChanged:
		c.readFilter(ctx)
	case message.ClearFilter:
		c.clearFilter(ctx)
	case message.ShowMore:
		c.showMore(ctx)
	case message.SelectAll:
		c.shelf.chooseShown()
	case message.SelectNone:
		c.shelf.chosen = nil
		c.syncBoxes(ctx)
	case message.NewCard:
		c.startCard(ctx, Blank("", "own-"+browser.NewID()))
	case message.NewCardOn:
		c.startCardOn(ctx, m.Summit)
	case message.Duplicate:
		c.duplicate(ctx)
	case message.Rename:
		c.rename(ctx)
	case message.DownloadCard:
		c.downloadChosen(ctx)
	case message.DownloadAll:
		c.downloadAll(ctx, nil)
	case message.AskDelete:
		c.ask(ctx, question{about: aboutChosen, n: len(c.shelf.chosen), all: len(c.shelf.own)})
	case message.AskEmptyBin:
		c.ask(ctx, question{about: aboutBin, n: len(c.bin.cards), all: len(c.bin.cards)})
	case message.Confirm:
		c.confirm(ctx)
	case message.OpenDialog:
		if m.Dialog == message.RenameDialog {
			c.askName(ctx)
		}
	case message.CloseDialog:
		if m.Dialog == message.RenameDialog {
			c.closeNaming()
		}
		ui.Close(m.Dialog)
	case message.Restore:
		c.restore(ctx, m.ID)
	case message.Dismiss:
		c.DismissNotice(m.Notice)
	case message.ApplyUpdate:
		browser.ApplyUpdate()
	case message.OpenRescuePage:
		browser.Open(ui.RescueAddress(c.site.Base))
	default:
		c.importer.Handle(ctx, m)
	}
}
