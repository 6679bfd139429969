package library

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// renaming is the card that gets another name.
type renaming struct {
	entry storage.Entry
	title bool // the name is the summit's title, not the rater
	empty bool // the reader entered nothing where a name is needed
}

// nameField is the id of the field in which a card gets its name.
const nameField = "rename-name"

// askName opens the dialog that renames the one selected card.
func (c *Library) askName(ctx app.Context) {
	picked := c.shelf.picked()
	if len(picked) != 1 {
		return
	}
	e := picked[0]
	c.renaming = renaming{entry: e, title: !c.site.Has(e.Summit)}
	name := e.Rater
	if c.renaming.title {
		name = e.Title
	}
	ui.OpenAfterRender(ctx, message.RenameDialog, func() {
		browser.ByID(nameField).SetValue(name)
		browser.ByID(nameField).SelectAll()
	})
}

// renameDialog is always in the page, closed.
func (c *Library) renameDialog() app.UI {
	label, how := text.RenameRater, text.RenameHow
	if c.renaming.title {
		label, how = text.RenameSummit, ""
	}
	if c.renaming.empty {
		how = text.NameNeeded
	}
	return ui.Dialog(message.RenameDialog, "rename-title", text.RenameTitle,
		app.Label().Class("Stack").Body(app.Span().Text(label),
			app.Input().ID(nameField).Type("text").Class("Field").AutoComplete(false).Attr("maxlength", "300").
				Aria("describedby", "rename-how").Aria("invalid", ui.Bool(c.renaming.empty)).
				OnKeyDown(ui.Handler("rename-key", onNameKey))),
		app.P().ID("rename-how").Class("Small").Role("status").Text(how),
		ui.DialogButtons(
			ui.Button{ID: "rename-yes", Message: message.Rename{}, Words: text.RenameYes, Kind: "main"},
			ui.Button{ID: "rename-no", Message: message.CloseDialog{Dialog: message.RenameDialog}, Words: text.Cancel}))
}

func onNameKey(ctx app.Context, e app.Event) {
	if browser.PressedKey(e) == "Enter" {
		e.PreventDefault()
		ui.Post(ctx, message.Rename{})
	}
}

// rename saves the card under its new name.
func (c *Library) rename(ctx app.Context) {
	name := strings.TrimSpace(browser.ByID(nameField).Value())
	if c.renaming.empty = c.renaming.title && name == ""; c.renaming.empty {
		browser.Focus(ctx, nameField)
		return
	}
	ui.Close(message.RenameDialog)
	c.eachCard(ctx, []storage.Entry{c.renaming.entry}, func(ctx app.Context, card scoring.Scorecard, rev int, next func(app.Context)) {
		c.setName(&card, name)
		storage.Keep(ctx, card, rev, func(ctx app.Context, _ string) { next(ctx) }, c.notKept)
	}, c.reload)
}

// nameOf and setName are what a card is called: the title of an own summit, and the
// rater of a card on a built-in one, whose title is not the reader's.
func (c *Library) nameOf(card scoring.Scorecard) string {
	if c.site.Has(card.Summit.ID) {
		return card.Rater
	}
	return card.Summit.Title
}

func (c *Library) setName(card *scoring.Scorecard, name string) {
	name = strings.TrimSpace(name)
	if c.site.Has(card.Summit.ID) {
		card.Rater = name
	} else {
		card.Summit.Title = name
	}
}
