package cardfile

import (
	"errors"

	"summitscorecard/scoring"
)

// Writing writes a card a step at a time, so that a page stays usable meanwhile. See
// Reading.
type Writing struct {
	sliced
	data []byte
	err  error
}

// NewWriting starts what Encode does. The card is not to be changed in place.
func NewWriting(card scoring.Scorecard) *Writing {
	w := &Writing{err: errors.New("the card is not written to its end yet")}
	w.sliced = newSliced(func(pause pause) func() {
		data, err := encode(card, pause)
		return func() { w.data, w.err = data, err }
	})
	return w
}

// Bytes returns what Encode would. Before the card is written it is an error.
func (w *Writing) Bytes() ([]byte, error) { return w.data, w.err }
