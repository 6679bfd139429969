package storage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// SavedByTab hears that another tab saved or removed a card.
func (s *Saver) SavedByTab(ctx app.Context, saved browser.SavedCard) {
	switch {
	case saved.ID != s.id:
	case saved.Rev == 0:
		// Removed: what is on screen stays, and the next change keeps it as a card of
		// its own.
		s.id, s.rev, s.saved = "", 0, false
		s.page.ShowNotice(ui.Problem(ui.Said, text.RemovedElsewhere))
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
	card, err := scoring.Decode([]byte(kept.Text))
	if err != nil || !s.page.TakeFromTab(ctx, card) {
		return // what is saved from here then is a conflict, and nothing is lost
	}
	s.rev, s.saved = kept.Rev, true
	s.page.ShowNotice(ui.Notice{ID: ui.Said, Text: text.OtherTab})
}
