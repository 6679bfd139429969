package storage

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Page is the page whose card a Saver saves.
type Page interface {
	ui.Notifier
	// Document is the card on screen with its result; ok is false while the page has
	// none.
	Document() (card scoring.Scorecard, result scoring.Result, ok bool)
	// Stamp changes the card's bookkeeping (id, dates), in every state that undo
	// can reach.
	Stamp(stamp func(*scoring.Scorecard))
	// OwnScoring is the card of a scoring under way with the place of the goal on
	// screen; ok is false while there is none.
	OwnScoring() (card scoring.Scorecard, goal int, ok bool)
	// Do carries a command out and reports whether anything changed.
	Do(ctx app.Context, command edit.Command) bool
	// SyncControls sets all controls to what the card has.
	SyncControls(ctx app.Context)
	// TakeNewer puts a later state of the card on screen, which another tab or page
	// has saved; ok is false where that cannot be done in one step.
	TakeNewer(ctx app.Context, card scoring.Scorecard) (changed, ok bool)
	// ShowKept shows a kept card as it was left.
	ShowKept(ctx app.Context, kept browser.Record)
}

// Saver saves the card on screen, and knows how it stands to what is stored.
// "Saved" is said only when the storage has said so.
type Saver struct {
	page Page

	id      string   // of the card in the storage; "" while it is the starting card
	rev     int      // the revision that this tab last read or wrote
	saved   bool     // what is on screen is what is stored
	busy    bool     // a save is on its way
	again   bool     // the card changed while it was
	dirty   bool     // a change waits to be saved
	run     int      // counts delayed saves; a newer one makes an older one void
	trouble string   // what went wrong, in words
	locked  bool     // the storage belongs to a newer program: read only
	draft   bool     // what is on screen was not saved yet when its tab ended
	typing  bool     // text is being typed that is not taken over yet
	edits   int      // saves since the reader last downloaded a copy
	large   bool     // the card is so large that it is written in slices
	writing *writing // while it is
	sent    int      // counts the saves that are sent; an answer to an older one is void
	remote  int      // the latest revision that another tab has told of
	asked   bool     // how long the browser keeps the cards was asked for

	versions []version // earlier states of the card, as last looked up
}

// Start ties the saver to its page.
func (s *Saver) Start(page Page) { s.page = page }

// How long a change waits to be saved, in milliseconds: a finished one until it is
// painted, one of a gesture or of typing until the reader pauses. Leaving the page
// saves at once.
const (
	AfterChange = 80
	AfterPause  = 300
)

// ID is the card's id in the storage; "" while it is the starting card.
func (s *Saver) ID() string { return s.id }

// Words say how the card stands to what is stored.
func (s *Saver) Words() string {
	switch {
	case s.trouble != "":
		return text.NotSaved(s.trouble)
	case s.busy || s.typing:
		return text.Saving
	case s.id != "" && s.saved:
		return text.Saved
	case s.id == "" && !s.dirty:
		return text.NotYet
	}
	return text.Saving
}

// InTrouble reports whether something went wrong.
func (s *Saver) InTrouble() bool { return s.trouble != "" }

// Lock makes the saver leave a storage alone that belongs to a newer program.
func (s *Saver) Lock() { s.locked, s.trouble = true, text.NewerShort }

// SetTyping says whether text is being typed that is not taken over yet.
func (s *Saver) SetTyping(on bool) { s.typing = on }

// Waiting reports whether a change waits to be saved.
func (s *Saver) Waiting() bool { return s.dirty || s.again }

// Hurry sends a save that is still being written: the page may end, or show another
// card.
func (s *Saver) Hurry(ctx app.Context) {
	if s.writing != nil {
		s.write(ctx, s.writing, func() bool { return true })
	}
}

// SaveDraft saves a card that was opened from a draft: what was not saved yet when
// its tab ended.
func (s *Saver) SaveDraft(ctx app.Context) {
	if s.draft {
		s.Save(ctx)
	}
}

// Save saves the card. Only one save is on its way at a time; changes in the
// meantime are saved after it.
func (s *Saver) Save(ctx app.Context) {
	if s.busy && !browser.Hidden() {
		s.again = true
		return
	}
	if _, _, ok := s.page.Document(); !ok || !app.IsClient || s.locked {
		return
	}
	if s.id == "" {
		s.adoptID(browser.NewID())
	}
	now := browser.Now()
	s.page.Stamp(func(card *scoring.Scorecard) { Stamp(card, now) })
	card, result, _ := s.page.Document()
	if s.large && !s.busy && browser.HasStore() && !browser.Hidden() {
		s.saved, s.again, s.dirty, s.busy = false, false, false, true
		s.writing = &writing{cardfile.NewWriting(card), card, result, s.rev, s.view(s.edits + 1)}
		s.write(ctx, s.writing, nil)
		return
	}
	data, err := cardfile.Encode(card)
	if err != nil {
		s.trouble = err.Error()
		return
	}
	r := request(card, result, s.rev, s.view(s.edits+1), data)
	if browser.HasStore() && (s.busy || browser.Left()) {
		// The page may end before its turn comes: a draft, without waiting.
		s.again, s.dirty, s.saved = s.busy, true, false
		browser.SaveDraft(r)
		return
	}
	s.saved, s.again, s.dirty = false, false, false
	if !browser.HasStore() {
		s.trouble = text.NoStore
		return
	}
	s.busy = true
	s.send(ctx, r)
}

// send asks the storage to keep the card.
func (s *Saver) send(ctx app.Context, r browser.SaveRequest) {
	s.large = len(r.Text) > largeCard
	s.sent++
	sent := s.sent
	browser.Save(ctx, r, func(ctx app.Context, result browser.SaveResult) {
		if sent == s.sent {
			s.onSaved(ctx, result)
		}
	})
}

// SaveSoon saves after the wait, unless a later change has come by then.
func (s *Saver) SaveSoon(ctx app.Context, wait int) {
	if s.locked {
		return
	}
	s.saved, s.dirty = false, true
	s.run++
	run := s.run
	if browser.Hidden() { // there may be no later
		s.Save(ctx)
		return
	}
	browser.After(ctx, wait, func(ctx app.Context) {
		if run == s.run && s.dirty {
			s.Save(ctx)
		}
	})
}

func (s *Saver) onSaved(ctx app.Context, result browser.SaveResult) {
	s.busy = false
	switch result.Outcome {
	case browser.Saved:
		s.rev, s.saved, s.trouble = result.Rev, !s.dirty, ""
		s.page.DismissNotice("storage")
		if result.Anew {
			s.page.DismissNotice("evict") // the next notice says more
			s.page.ShowNotice(ui.Problem("anew", text.SavedAnew, ui.DownloadButton("download-anew")...))
		}
		if result.Large {
			s.page.ShowNotice(ui.Problem("drafts", text.TooLargeToDraft))
		}
		s.remind(ctx)
	case browser.TooLate:
		s.dirty = true // a draft of it is left; what becomes of it shows once the page is shown again
		return
	case browser.Conflict:
		// Another tab was faster. Its version stays; ours becomes a card of its own.
		s.adoptID(browser.NewID())
		s.rev, s.again = 0, true
		s.page.ShowNotice(ui.Problem("conflict", text.Conflict(s.id)))
	default:
		s.trouble = result.Message
		if result.Outcome == browser.Full {
			s.trouble = text.Full
		}
		s.page.ShowNotice(ui.Problem("storage", text.NotSaved(s.trouble), ui.DownloadButton("download-now")...))
		s.again = false
	}
	if s.again {
		s.Save(ctx)
	}
	s.takeRemote(ctx)
}

// adoptID makes the card the reader's own, in every state that undo can reach.
func (s *Saver) adoptID(id string) {
	s.id, s.remote = id, 0
	s.page.Stamp(func(card *scoring.Scorecard) { card.ID = id })
}

// KeepRevision has the storage keep the card as it stands as a revision of its own,
// before a step that replaces all of it.
func (s *Saver) KeepRevision() { browser.KeepRevision(s.id) }

// view is what is kept beside the card, so that a scoring under way is found again,
// and how many changes have no copy yet. It is nil where the scoring cannot be
// written.
func (s *Saver) view(edits int) *browser.View {
	card, goal, ok := s.page.OwnScoring()
	if !ok {
		return &browser.View{Edits: edits}
	}
	data, err := cardfile.Encode(card)
	if err != nil {
		return nil
	}
	return &browser.View{Edits: edits, Goal: goal, Card: string(data)}
}

// Open reads a kept card that is to be shown. ok is false for a record that cannot
// be read: it stays where it is, and the reader is told of it.
func (s *Saver) Open(kept browser.Record) (card scoring.Scorecard, ok bool) {
	card, err := cardfile.Decode([]byte(kept.Text))
	if err != nil {
		var newer cardfile.NewerFormatError
		if errors.As(err, &newer) {
			s.locked = true
		}
		s.page.ShowNotice(ui.Problem("broken", text.BrokenRecord(kept.ID, text.FirstLine(err.Error())), ui.RescueButton("to-rescue")...))
		return card, false
	}
	s.id, s.rev, s.saved, s.remote, s.edits, s.large = kept.ID, kept.Rev, !kept.Draft, 0, kept.View.Edits, len(kept.Text) > largeCard
	if kept.Draft {
		s.draft, s.dirty = true, true
		s.page.ShowNotice(ui.Notice{ID: ui.LastDone, Text: text.DraftFound})
	}
	return card, true
}
