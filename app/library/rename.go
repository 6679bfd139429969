package library

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// renaming is the card that gets another name.
type renaming struct {
	entry storage.Entry
	title bool   // the name is the summit's title, not the rater
	wrong string // why the name that was entered cannot be taken
	kept  bool   // the dialog went by Escape or Back, so what was typed is there when it opens again
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
	again := c.renaming.kept && c.renaming.entry.ID == e.ID
	c.renaming = renaming{entry: e, title: !c.site.Has(e.Summit), kept: true}
	name := e.Rater
	switch {
	case again:
		name = browser.ByID(nameField).Value()
	case c.renaming.title:
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
	if c.renaming.wrong != "" {
		how = c.renaming.wrong
	}
	return ui.Dialog(message.RenameDialog, "rename-title", text.RenameTitle,
		app.Label().Class("Stack").Body(app.Span().Text(label),
			app.Input().ID(nameField).Type("text").Class("Field").AutoComplete(false).
				Aria("describedby", "rename-how").Aria("invalid", ui.Bool(c.renaming.wrong != "")).
				OnKeyDown(ui.Handler("rename-key", onNameKey))),
		app.P().ID("rename-how").Class("Small").Role("status").Text(how),
		ui.DialogButtons(
			ui.Button{ID: "rename-yes", Message: message.Rename{}, Words: text.RenameYes, Kind: "main"},
			ui.Button{ID: "rename-no", Message: message.CloseDialog{Dialog: message.RenameDialog}, Words: text.Cancel}))
}

func onNameKey(ctx app.Context, e app.Event) {
	if browser.Entered(e) {
		e.PreventDefault()
		ui.Post(ctx, message.Rename{})
	}
}

// closeNaming closes the dialog for good: what stands in it was taken, or given up.
func (c *Library) closeNaming() {
	c.renaming.kept = false
	ui.Close(message.RenameDialog)
}

// rename saves the card under its new name.
func (c *Library) rename(ctx app.Context) {
	name := strings.TrimSpace(browser.ByID(nameField).Value())
	c.renaming.wrong = edit.TooLong(name)
	if c.renaming.title && name == "" {
		c.renaming.wrong = text.NameNeeded
	}
	if c.renaming.wrong != "" {
		browser.Focus(ctx, nameField)
		return
	}
	c.closeNaming()
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
