package storage

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// A card of several megabytes takes half a second to write: it is done in slices,
// between which the page answers. A page that is left, or that shows another card,
// writes the rest at once (see Hurry).
const (
	largeCard = 1_000_000 // bytes
	sliceTime = 10.0      // milliseconds
)

// writing is a save that is being written.
type writing struct {
	*cardfile.Writing
	card   scoring.Scorecard
	result scoring.Result
	rev    int
	view   *browser.View
}

// write goes on writing, a slice at a time or while more says so, and then sends the
// save.
func (s *Saver) write(ctx app.Context, w *writing, more func() bool) {
	defer browser.Recovered("write")
	if s.writing != w {
		return // it was sent meanwhile
	}
	if more == nil {
		until := browser.Milliseconds() + sliceTime
		more = func() bool { return browser.Milliseconds() < until }
	}
	if !w.Step(more) {
		browser.After(ctx, 1, func(ctx app.Context) { s.write(ctx, w, nil) })
		return
	}
	s.writing = nil
	data, err := w.Bytes()
	if err != nil {
		s.trouble, s.busy = err.Error(), false
		return
	}
	s.send(ctx, request(w.card, w.result, w.rev, w.view, data))
}
