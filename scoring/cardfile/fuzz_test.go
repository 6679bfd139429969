package cardfile

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// seeds are generated cards, whole, squeezed and cut, and every refused card.
func seeds() [][]byte {
	var out [][]byte
	for seed := range uint64(80) {
		card := cardtest.Generate(seed)
		if seed%4 == 3 && len(card.Scale.OwnLevels()) == 0 {
			card = Compact(card, "h")
		}
		data, err := Encode(card)
		if err != nil {
			continue
		}
		var squeezed bytes.Buffer
		if json.Compact(&squeezed, data) == nil {
			out = append(out, squeezed.Bytes(), squeezed.Bytes()[:squeezed.Len()*int(seed%7+1)/8])
		}
		out = append(out, data)
	}
	for _, test := range refused {
		if len(test.new) < 1000 {
			out = append(out, []byte(strings.Replace(cardtest.Good, test.old, test.new, 1)))
		}
	}
	return out
}

// FuzzDecode feeds the reader anything. It must not panic, and what it accepts
// must survive its own file byte for byte.
func FuzzDecode(f *testing.F) {
	all := seeds()
	if len(all) < 200 {
		f.Fatalf("only %d seeds", len(all))
	}
	trials.Injected(f, "mF1", len(all))
	for _, seed := range all {
		f.Add(seed)
	}
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		var card scoring.Scorecard
		var err error
		trials.Within(t, len(data), func() {
			if card, err = Decode(data); err == nil {
				scoring.Score(card)
			}
		})
		if err != nil {
			if err.Error() == "" {
				t.Fatal("an error without a sentence")
			}
			return
		}
		first, err := Encode(card)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, err := Decode(first)
		if err != nil || !reflect.DeepEqual(card, back) {
			t.Fatalf("another card came back (%v)\n%+v\n%+v", err, card, back)
		}
		if second, err := Encode(back); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("the bytes changed (%v)", err)
		}
	})
}
