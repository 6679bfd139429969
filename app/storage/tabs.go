package storage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring/cardfile"
)

// SavedByTab hears that another tab saved or removed a card.
func (s *Saver) SavedByTab(ctx app.Context, saved browser.SavedCard) {
	switch {
	case saved.ID != s.id:
	case saved.Rev == 0:
		s.goOnWithoutRecord()
	default:
		s.remote = max(s.remote, saved.Rev)
		s.takeRemote(ctx)
	}
}

// mayTakeRemote reports whether what another tab saves may come in place of what is
// on screen. Nothing of this tab is lost by it: there is no unsaved change, and undo
// still reaches what was shown.
func (s *Saver) mayTakeRemote() bool { return s.saved && !s.typing }

// takeRemote shows what another tab saved of this card, if that is newer. While a
// save is under way it waits for the answer.
func (s *Saver) takeRemote(ctx app.Context) {
	if s.remote <= s.rev || !s.mayTakeRemote() || s.busy {
		return
	}
	browser.Load(ctx, s.id, s.showRemote)
}

// showRemote puts the newer state of this card from another tab on screen.
func (s *Saver) showRemote(ctx app.Context, loaded browser.LoadResult) {
	kept := loaded.Record
	if !loaded.Found || kept.Rev <= s.rev || !s.mayTakeRemote() {
		return
	}
	if s.takeNewer(ctx, kept) {
		s.page.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.OtherTab})
	}
}

// takeNewer puts a later state of this card on screen. Undo still reaches what the
// page showed before, but for "Score it yourself", which is opened as it was kept. A
// card that cannot be read, or taken in one step, is left alone: what is saved from
// here then is a conflict, and nothing is lost. It reports whether anything changed.
func (s *Saver) takeNewer(ctx app.Context, kept browser.Record) bool {
	card, err := cardfile.Decode([]byte(kept.Text))
	if err != nil {
		return false
	}
	if _, _, underWay := s.page.OwnScoring(); underWay {
		s.page.ShowKept(ctx, kept)
		return true
	}
	changed, ok := s.page.TakeNewer(ctx, card)
	if !ok {
		return false
	}
	s.rev, s.saved = kept.Rev, !kept.Draft
	s.dirty, s.again = kept.Draft, false
	return changed
}

// goOnWithoutRecord goes on with a card that was removed elsewhere: what is on screen
// stays, and the next change keeps it as a card of its own.
func (s *Saver) goOnWithoutRecord() {
	s.id, s.rev, s.saved = "", 0, false
	s.page.ShowNotice(ui.Problem(ui.LastDone, text.RemovedElsewhere))
}

// ShowAgain shows what is kept of the card now on a page that comes back from the
// browser's back/forward cache. What this page had not saved when it was left is a
// draft, or part of what another page saved, or was set aside: the page never goes on
// from an older state, which would make a second card.
func (s *Saver) ShowAgain(ctx app.Context, loaded browser.LoadResult) {
	s.busy = false
	s.sent++ // no answer counts that was on its way when the page was left
	switch kept := loaded.Record; {
	case !loaded.OK:
	case !loaded.Found && s.rev > 0:
		s.goOnWithoutRecord()
	case !loaded.Found:
	case s.id == "":
		s.page.ShowKept(ctx, kept)
	case kept.Draft || kept.Rev > s.rev:
		if s.takeNewer(ctx, kept) {
			s.page.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.OtherPage})
		}
	}
	if s.Waiting() {
		s.Save(ctx)
	}
}
