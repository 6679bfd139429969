package timeline

import (
	"reflect"
	"testing"

	"summitscorecard/app/edit"
	"summitscorecard/app/picture"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func TestTimeline_manyStatesAreShownFromBothEnds(t *testing.T) {
	card := testcard.Anchorage(t)
	var revisions []scoring.Revision
	for year := 1000; year < 1100; year++ {
		revisions = append(revisions, scoring.Revision{AsOf: string([]byte{'1', '0', byte('0' + year/10%10), byte('0' + year%10)}), Ratings: card.Ratings[:1]})
	}
	card.Revisions = append(revisions, card.Revisions...)
	var cache Results
	views, left := cache.States(card, scoring.Score(card))
	if len(views) != picture.MaxStates || left != 102-picture.MaxStates || views[0].State.AsOf != "1000" || views[picture.MaxStates-1].State.AsOf != "2025-10-23" {
		t.Errorf("%d states from %s to %s, %d left out", len(views), views[0].State.AsOf, views[len(views)-1].State.AsOf, left)
	}
	for i, v := range views {
		if want := scoring.Score(card.In(v.State)); !reflect.DeepEqual(v.Result.Verdict, want.Verdict) {
			t.Errorf("state %d: %+v, want %+v", i, v.Result.Verdict, want.Verdict)
		}
	}
}

func TestTimeline_aChangeOfWeightsReachesEveryState(t *testing.T) {
	card := testcard.Anchorage(t)
	var cache Results
	cache.States(card, scoring.Score(card))
	next, err := edit.SetField{Place: edit.Place{Part: edit.Card}, Field: "tie_zone", Value: "20"}.Apply(card)
	if err != nil {
		t.Fatal(err)
	}
	views, _ := cache.States(next, scoring.Score(next))
	if v := views[1].Result.Verdict; v.TieZone != 20 {
		t.Errorf("the later state still has a tie zone of %v", v.TieZone)
	}
}

func TestAbout_isTheMiddleOfADate(t *testing.T) {
	for date, want := range map[string]string{"": "", "n.d.": "", "2025": "2025-07-01", "2025-10": "2025-10-16", "2025-10-08": "2025-10-08",
		"2025-10-08/2025-10-12": "2025-10-12", "2025/2026": "2026-12-31"} {
		if got := picture.About(date); got != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}
