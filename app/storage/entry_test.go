package storage_test

import (
	"strings"
	"testing"

	"summitscorecard/app/storage"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func TestEntry_pack(t *testing.T) {
	card := testcard.Anchorage(t)
	card.Rater = "Ann\tand\nBo"
	e := storage.NewEntry(card)
	if e.Word != scoring.Narrow || e.Leader != "Russia" || len(e.Sides) != 3 || !e.Sides[2].Absent || e.Sides[1].Shown == "" || e.Sides[1].Colour != "vermilion" {
		t.Errorf("the entry does not say what the card does: %+v", e)
	}
	got, ok := storage.UnpackEntry(e.Pack())
	if !ok || got.Rater != "Ann and Bo" {
		t.Fatalf("read back %v as %+v", ok, got)
	}
	if packed := got.Pack(); packed != e.Pack() {
		t.Errorf("packed again:\n%q\nwant\n%q", packed, e.Pack())
	}
	for i, s := range got.Sides {
		if s.Name != e.Sides[i].Name || s.Shown != e.Sides[i].Shown || s.Absent != e.Sides[i].Absent || s.Total-e.Sides[i].Total > 0.05 || e.Sides[i].Total-s.Total > 0.05 {
			t.Errorf("side %d read as %+v, was %+v", i, s, e.Sides[i])
		}
	}
	for _, bad := range []string{"", "a", "a\tb\tc\td\te\tf", strings.Repeat("x\t", 6) + "x\ny", strings.Repeat("\t", 6) + "\nn\tblue\t50\tNaN\tno", strings.Repeat("\t", 6) + "\nn\tblue\t50\t101\tno"} {
		if e, ok := storage.UnpackEntry(bad); ok {
			t.Errorf("%q was read as %+v", bad, e)
		}
	}
}
