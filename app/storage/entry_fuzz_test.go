//go:build !js

package storage_test

import (
	"fmt"
	"strings"
	"testing"

	"summitscorecard/app/storage"
	"summitscorecard/scoring"
	"summitscorecard/scoring/trials"
	"summitscorecard/web/summits/testcard"
)

func packedEntries(f *testing.F) []string {
	card := testcard.Anchorage(f)
	var list []string
	sides := []storage.EntrySide{{Name: "Norland", Colour: "blue", Shown: "50", Total: 50}, {Name: "Südland", Colour: "blue", Shown: "50", Total: 50}}
	for _, e := range []storage.Entry{
		{Summit: "s1", Title: "Bush and Gorbachev meet off Malta", Place: "Marsaxlokk Bay, Malta", Date: "1989-12-02/1989-12-03", Word: scoring.Draw, Sides: sides},
		{Summit: "s2", Title: "Trump and Kim meet in Hanoi", Date: "2019-02-27/2019-02-28", Word: scoring.Narrow, Leader: "United States", Sides: sides},
		{ID: "b", Summit: "s2", Title: "Trump and Kim meet in Hanoi", Rater: "Ann Able", Date: "2019-02-27/2019-02-28", Updated: "2026-01-02T00:00:00Z", Word: scoring.Clear, Sides: sides},
		{ID: "a", Summit: "own-1", Title: "a small summit", Date: "1999-12/2000-01", Word: scoring.Undecided, Sides: sides},
		{ID: "c", Summit: "own-2", Title: "Undated", Date: "n.d."},
	} {
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
		packed := storage.NewEntry(c).Pack()
		list = append(list, packed, packed[:len(packed)*(n%9+1)/10], strings.Replace(packed, "\t", "\n", n), strings.ReplaceAll(packed, "0", "9e9"))
	}
	return list
}

func FuzzUnpackEntry(f *testing.F) {
	all := packedEntries(f)
	if len(all) < 200 {
		f.Fatalf("only %d seeds", len(all))
	}
	for _, packed := range all {
		f.Add(packed)
	}
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, packed string) {
		var e storage.Entry
		var ok bool
		trials.Within(t, len(packed), func() { e, ok = storage.UnpackEntry(packed) })
		if !ok {
			return
		}
		again, ok := storage.UnpackEntry(e.Pack())
		if !ok || again.Title != e.Title || len(again.Sides) != len(e.Sides) {
			t.Fatalf("%q is read as %+v, and that as %+v", packed, e, again)
		}
	})
}
