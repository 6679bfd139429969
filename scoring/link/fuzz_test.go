package link

import (
	"encoding/base64"
	"errors"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// FuzzDecodeLink feeds the reader any fragment, and any content behind a right
// check. It must not panic; what it accepts must go into a link again.
func FuzzDecodeLink(f *testing.F) {
	for _, link := range threeLinks(f) {
		f.Add([]byte(link), false)
		f.Add([]byte(link[:len(link)/2]), false)
	}
	for seed := range uint64(100) {
		card := cardtest.Generate(seed)
		link, err := Encode(card, Options{BuiltIn: cardfile.SummitHash(card.Summit), Brief: seed%2 == 0})
		if err != nil {
			continue
		}
		payload := strings.Split(link, ".")[1]
		packed, err := base64.RawURLEncoding.DecodeString(payload)
		if err != nil {
			f.Fatal(err)
		}
		f.Add([]byte(link), false)
		f.Add(packed, true)
	}
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, data []byte, content bool) {
		link := string(data)
		if content {
			link = wrap(data)
		}
		var card scoring.Scorecard
		var err error
		trials.Within(t, len(link), func() { card, err = Decode(link) })
		if err != nil {
			if err.Error() == "" || !reflect.DeepEqual(card, scoring.Scorecard{}) {
				t.Fatalf("a card or no sentence beside the error %v", err)
			}
			return
		}
		again, err := Encode(card, Options{})
		var long Error
		if errors.As(err, &long) {
			return
		} else if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if back, err := Decode(again); err != nil || !reflect.DeepEqual(back, card) {
			t.Fatalf("another card came back (%v)", err)
		}
	})
}
