package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/solid"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/timeline"
	"summitscorecard/app/ui"
)

// answer carries out what was posted: a command on the document, or a message, which
// is offered to the page itself and then to its rooms.
func (c *root) answer(ctx app.Context, value any) {
	if command, ok := value.(edit.Command); ok {
		c.Do(ctx, command)
		return
	}
	c.notices.Released()
	for _, handle := range []func(app.Context, message.Message) bool{
		c.handle, c.handleCard, c.handleCorrected, c.handleOwnScoring, c.saver.Handle, c.importer.Handle, c.review.Handle, c.export.Handle,
	} {
		if handle(ctx, value) {
			return
		}
	}
}

// handle answers the messages that every page knows.
func (c *root) handle(ctx app.Context, m message.Message) bool {
	switch m := m.(type) {
	case message.Dismiss:
		c.DismissNotice(m.Notice)
	case message.ShowProblem:
		c.ShowNotice(ui.Problem(ui.LastDone, m.Words))
		c.SyncControls(ctx)
	case message.FocusOn:
		browser.Focus(ctx, m.ID)
	case message.CloseDialog:
		ui.Close(m.Dialog)
	case message.Install:
		browser.Install()
		c.canInstall = false
	case message.ApplyUpdate:
		browser.ApplyUpdate()
	case message.OpenRescuePage:
		browser.Open(ui.RescueAddress(c.page.Base))
	case message.OpenLateCard:
		c.OpenCard(browser.LateCard())
	default:
		return false
	}
	return true
}

// handleCard answers the messages about the card on screen.
func (c *root) handleCard(ctx app.Context, m message.Message) bool {
	switch m := m.(type) {
	case message.Undo:
		c.step(ctx, edit.History.Undo)
	case message.Redo:
		c.step(ctx, edit.History.Redo)
	case message.EndGesture:
		c.doc.endGesture()
		c.saver.Save(ctx)
	case message.OpenDialog:
		if m.Dialog != message.ResetDialog {
			return false
		}
		ui.Open(m.Dialog)
	case message.Reset:
		c.reset(ctx)
	case message.DownloadCard:
		c.downloadCard()
	case message.Try:
		c.try(ctx, m.Change)
	case message.OpenGoal:
		c.openGoal = m.Goal
		browser.FocusInView(ctx, "title-"+m.Goal) // its controls are the next stops of Tab, not those of all rows before
		browser.ScrollTo(ctx, "goal-"+m.Goal)
	case message.OpenEditor:
		c.editing = true
		browser.Focus(ctx, "edit-title")
		browser.ScrollTo(ctx, "score")
	case message.CloseEditor:
		c.editing = false
		c.reveal.goals(ctx)
		browser.Focus(ctx, "edit")
		browser.ScrollTo(ctx, "score")
	case message.RestoreRecord:
		c.saver.KeepRevision()
		c.Do(ctx, edit.TakeRecord{What: text.EditRestored, From: c.doc.start})
		browser.Focus(ctx, "edit-title")
	case message.Rescore, message.ShowState, message.DropState:
		c.changeStates(ctx, m)
	default:
		return false
	}
	return true
}

// reset puts the starting card in place of the reader's.
func (c *root) reset(ctx app.Context) {
	ui.Close(message.ResetDialog)
	c.saver.KeepRevision()
	c.comparison = compare{}
	c.Do(ctx, edit.TakeJudgement{What: text.UndoReset, From: c.doc.start})
	c.SyncControls(ctx)
	browser.Focus(ctx, "undo") // Reset itself can no longer be used, and would drop the focus
}

// downloadCard hands the file of the card on screen to the reader.
func (c *root) downloadCard() {
	if err := storage.Download(c.doc.onScreen().Card); err != nil {
		c.ShowNotice(ui.Problem(ui.LastDone, text.CouldNot(err.Error())))
	}
	c.saver.Copied()
}

// try applies a change that would end the lead.
func (c *root) try(ctx app.Context, change message.Change) {
	changed, ok := solid.Try(c.doc.history.Card, change)
	if !ok || c.doc.own != nil || !c.Do(ctx, edit.TakeJudgement{What: text.UndoTry, From: changed}) {
		return
	}
	c.SyncControls(ctx)
	c.ShowNotice(ui.Notice{ID: "tried", Text: text.Tried, Buttons: ui.UndoButton("undo-try", true)})
}

// changeStates starts, opens and removes dated states.
func (c *root) changeStates(ctx app.Context, m message.Message) {
	command, done, ok := timeline.Command(m, c.doc.history.Card, browser.Today)
	if !ok {
		return
	}
	if _, err := command.Apply(c.doc.history.Card); err != nil {
		c.Do(ctx, command) // says why not
		return
	}
	c.saver.KeepRevision()
	c.Do(ctx, command)
	c.SyncControls(ctx)
	c.ShowNotice(ui.Notice{ID: "tried", Text: done, Buttons: ui.UndoButton("undo-state", true)})
	browser.Focus(ctx, "time-title")
}
