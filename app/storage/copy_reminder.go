package storage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// editsWithoutCopy is after how many saved changes the reader is reminded to
// download a copy; littleRoom is how few bytes left count as little.
const (
	editsWithoutCopy = 20
	littleRoom       = 50e6
)

// remind tells what the reader should know about copies, after a save.
func (s *Saver) remind(ctx app.Context) {
	s.edits++
	if s.edits%editsWithoutCopy == 0 {
		s.page.ShowNotice(ui.Notice{ID: "copy", Text: text.CopyDue(editsWithoutCopy), Buttons: ui.DownloadButton("download-copy")})
	}
	if s.asked {
		return
	}
	s.asked = true
	browser.AskDurability(ctx, func(_ app.Context, d browser.Durability) {
		words := keptUntil(d)
		if words == "" || browser.ToldThisSession() {
			return
		}
		s.page.ShowNotice(ui.Notice{ID: "evict", Text: words, Trouble: words != text.KeptOnlyLoose, Buttons: ui.DownloadButton("download-evict")})
	})
}

// keptUntil says until when the browser keeps the cards; "" where it has promised
// to keep them.
func keptUntil(d browser.Durability) string {
	switch {
	case !d.Known || d.Persisted:
		return ""
	case d.Private:
		return text.KeptOnlyOpen
	case d.Free < littleRoom:
		return text.KeptOnlySpace
	}
	return text.KeptOnlyLoose
}

// Copied notes that the reader has a copy of the card as it is.
func (s *Saver) Copied() {
	s.edits = 0
	s.page.DismissNotice("copy")
	if s.locked || s.id == "" {
		return
	}
	if view := s.view(0); view != nil {
		browser.SetView(s.id, *view)
	}
}
