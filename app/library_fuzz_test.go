//go:build !js

package app

import (
	"fmt"
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/web/reliability"
)

// packedEntries are records as the store may hold them: of the test's own
// entries, of cards of every shape, and each of them cut and changed.
func packedEntries(f *testing.F) []string {
	card := anchorage(f)
	var list []string
	for _, e := range entries() {
		list = append(list, e.Pack())
	}
	for n := range 60 {
		c := card
		c.ID, c.Rater = fmt.Sprint("k3v9k3v9k3v9k3", n), strings.Repeat("Ann ", n%7)
		c.Ratings = append([]scoring.Rating(nil), card.Ratings...)
		for i := range c.Ratings {
			if (i+n)%5 == 0 {
				c.Ratings[i].Status = []string{scoring.Pending, scoring.Unknown}[n%2]
			}
			c.Ratings[i].Level = float64((i*n)%5) - 2
		}
		packed := NewEntry(c).Pack()
		list = append(list, packed, packed[:len(packed)*(n%9+1)/10], strings.Replace(packed, "\t", "\n", n), strings.ReplaceAll(packed, "0", "9e9"))
	}
	return list
}

// FuzzUnpackEntry feeds the reader of the library's records anything: row mF1.
func FuzzUnpackEntry(f *testing.F) {
	all := packedEntries(f)
	if len(all) < 200 {
		f.Fatalf("only %d seeds", len(all))
	}
	for _, packed := range all {
		f.Add(packed)
	}
	reliability.Corpus(f)
	f.Fuzz(func(t *testing.T, packed string) {
		var e Entry
		var ok bool
		reliability.Within(t, len(packed), func() { e, ok = UnpackEntry(packed) })
		if !ok {
			return
		}
		again, ok := UnpackEntry(e.Pack())
		if !ok || again.Title != e.Title || len(again.Sides) != len(e.Sides) {
			t.Fatalf("%q is read as %+v, and that as %+v", packed, e, again)
		}
	})
}
