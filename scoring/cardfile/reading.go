package cardfile

import (
	"errors"

	"summitscorecard/scoring"
)

// Reading reads a file a step at a time, so that a page stays usable meanwhile.
//
//	reading := scoring.NewReading(data)
//	for !reading.Step(within10Milliseconds) {
//		// let the page draw
//	}
//	card, _, err := reading.Card()
type Reading struct {
	sliced
	card    scoring.Scorecard
	leftOut []scoring.FieldError
	err     error
}

// NewReading starts what Decode does.
func NewReading(data []byte) *Reading {
	return newReading(func(r *Reading, pause pause) {
		card, problems, err := decode(data, maxValues, pause)
		switch {
		case err != nil:
			r.err = err
		case len(problems) > 0:
			r.err = problems
		default:
			r.card = card
		}
	})
}

// NewSalvaging starts what Salvage does.
func NewSalvaging(data []byte) *Reading {
	return newReading(func(r *Reading, pause pause) { r.card, r.leftOut, r.err = salvage(data, false, pause) })
}

// NewPreviewing starts what Salvage does, for a file of a later format, too: to show
// what of it this program knows. What it returns must never be saved in place of the
// file: whoever read the bytes keeps them as they are.
func NewPreviewing(data []byte) *Reading {
	return newReading(func(r *Reading, pause pause) { r.card, r.leftOut, r.err = salvage(data, true, pause) })
}

func newReading(work func(*Reading, pause)) *Reading {
	r := &Reading{err: errors.New("the file is not read to its end yet")}
	r.sliced = newSliced(func(pause pause) func() {
		result := &Reading{}
		work(result, pause)
		return func() { r.card, r.leftOut, r.err = result.card, result.leftOut, result.err }
	})
	return r
}

// Card returns what Decode or Salvage would: the card, what Salvage left out of
// the file, and the error. Before the file is read it is an error.
func (r *Reading) Card() (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	return r.card, r.leftOut, r.err
}
