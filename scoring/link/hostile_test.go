//go:build !js

package link

import (
	"bytes"
	"compress/flate"
	"math/rand/v2"
	"strings"
	"testing"

	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

func TestDecode_hostile(t *testing.T) {
	most := MaxLength/4*3 - 20
	pad := func(packed []byte) []byte { return packed[:min(len(packed), most)] }
	zeros := make([]byte, 64<<20)
	inflated := map[string][]byte{
		"zeros":        pad(deflated(t, zeros)),
		"numbers":      deflated(t, []byte("["+strings.Repeat("0,", 1<<19-2)+"0]")),
		"brackets":     deflated(t, []byte(strings.Repeat("[", 1<<20))),
		"objects":      deflated(t, []byte("["+strings.Repeat(`{"a":0},`, 1<<17-2)+"0]")),
		"statements":   deflated(t, []byte(strings.Replace(cardtest.Good, `"statements": [`, `"statements": [`+strings.Repeat("{},", maxValues-100), 1))),
		"ratings":      deflated(t, []byte(strings.Replace(cardtest.Good, `"ratings": [`, `"ratings": [`+strings.Repeat(`{"goal":"peace","side":"us"},`, maxValues/3-100), 1))),
		"long texts":   deflated(t, []byte(strings.Replace(cardtest.Good, `["s1"]`, `["`+strings.Repeat(strings.Repeat("x", 10000)+`","`, 100)+`s1"]`, 1))),
		"escapes":      deflated(t, []byte(`"`+strings.Repeat(`\u0041`, 1<<20/6-2)+`"`)),
		"empty blocks": []byte(strings.Repeat("\x00\x00\x00\xff\xff", most/5)),
		"fixed blocks": []byte(strings.Repeat("\x02\x08\x20\x80\x00", most/5)),
	}
	for name, packed := range inflated {
		t.Run(name, func(t *testing.T) {
			link := wrap(packed)
			if len(link) > MaxLength {
				t.Fatalf("the case has %d characters", len(link))
			}
			cardtest.Bounded(t, 1, func() { _, _ = Decode(link) })
		})
	}
	// Blocks that each name their own codes cost most for their size.
	var block bytes.Buffer
	w, err := flate.NewWriter(&block, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	noise, few := rand.New(rand.NewPCG(1, 1)), make([]byte, 300) // three letters, so that codes of their own pay
	for i := range few {
		few[i] = "abz"[noise.IntN(3)]
	}
	if _, err := w.Write(few); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil { // not the last block
		t.Fatal(err)
	}
	if first := block.Bytes()[0]; first&7 != 4 {
		t.Fatalf("the block begins with the bits %03b, want 100: codes of its own, not the last", first&7)
	}
	t.Run("codes", func(t *testing.T) {
		link := wrap([]byte(strings.Repeat(block.String(), most/block.Len())))
		cardtest.Bounded(t, 1, func() { _, _ = Decode(link) })
	})
	trials.Injected(t, "mF3", len(inflated)+1)
}
