package importer

import (
	"errors"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// sliceTime is how many milliseconds of a large file are read in one go; the page
// answers in between.
const sliceTime = 40.0

// readInSlices goes on with a file until it is read.
func (im *Importer) readInSlices(ctx app.Context, r *cardfile.Reading, then func(app.Context)) {
	until := browser.Milliseconds() + sliceTime
	if r.Step(func() bool { return browser.Milliseconds() < until }) {
		then(ctx)
		return
	}
	im.page.ShowNotice(ui.Notice{ID: "reading", Text: text.ReadingFile(im.queue[0].Name)})
	browser.After(ctx, 1, func(ctx app.Context) {
		defer browser.Recovered("reading")
		im.readInSlices(ctx, r, then)
	})
}

// readCard reads a card's file; of a broken one, what is good.
func (im *Importer) readCard(ctx app.Context, data []byte) {
	reading := cardfile.NewReading(data)
	im.readInSlices(ctx, reading, func(ctx app.Context) {
		card, _, err := reading.Card()
		var newer cardfile.NewerFormatError
		switch {
		case err == nil:
			im.enter(ctx, card)
		case errors.As(err, &newer):
			im.offerNewer(ctx, newer, data)
		default:
			im.offerPart(ctx, err, data)
		}
	})
}

// offerPart offers what is good of a broken file.
func (im *Importer) offerPart(ctx app.Context, err error, data []byte) {
	reading := cardfile.NewSalvaging(data)
	im.readInSlices(ctx, reading, func(ctx app.Context) {
		part, left, failed := reading.Card()
		if failed != nil {
			im.refuse(ctx, refusal{problems: problemsOf(err)})
			return
		}
		im.refuse(ctx, refusal{problems: left, part: &part})
	})
}

// offerNewer offers to show a file of a later format.
func (im *Importer) offerNewer(ctx app.Context, newer cardfile.NewerFormatError, data []byte) {
	reading := cardfile.NewPreviewing(data)
	im.readInSlices(ctx, reading, func(ctx app.Context) {
		r := refusal{problems: problemsOf(newer)}
		if part, left, err := reading.Card(); err == nil {
			r.newer = &newerFile{name: im.queue[0].Name, format: newer.Format, data: data, card: part, left: left}
		}
		im.refuse(ctx, r)
	})
}

// enter takes a good card in. One that names a built-in summit gets it first.
func (im *Importer) enter(ctx app.Context, card scoring.Scorecard) {
	arrived := Arrival{Name: im.queue[0].Name, Card: card}
	if arrived.Name == "" {
		arrived.Name = text.Pasted
	}
	complete(ctx, im.site, arrived, func(ctx app.Context, arrived Arrival, problems []scoring.FieldError) {
		if problems != nil {
			im.refuse(ctx, refusal{problems: problems})
			return
		}
		im.page.Enter(ctx, arrived, im.next)
	})
}

// problemsOf takes an error of the file format apart.
func problemsOf(err error) []scoring.FieldError {
	var problems scoring.Problems
	if errors.As(err, &problems) {
		return problems
	}
	return []scoring.FieldError{{Msg: err.Error()}}
}
