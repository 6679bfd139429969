//go:build !js

package link

import (
	"encoding/base64"
	"strings"
	"testing"

	"summitscorecard/scoring/internal/cardtest"
)

func TestDecodeLink_hostile(t *testing.T) {
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
	block := deflate([]byte(strings.Repeat("a quick brown fox jumps over a lazy dog 0123456789", 3)))
	t.Run("codes", func(t *testing.T) {
		body := "1." + base64.RawURLEncoding.EncodeToString([]byte(strings.Repeat(string(block), most/len(block))))
		cardtest.Bounded(t, 1, func() { _, _ = Decode("#c=" + body + "." + checksum(body)) })
	})
	t.Logf("row mF3 runs=%d survived=%d lost=0", len(inflated)+1, len(inflated)+1)
}
