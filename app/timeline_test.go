package app

import (
	"reflect"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/picture"
	"summitscorecard/scoring"
)

func timelineOf(r *root) string {
	r.settle()
	return app.HTMLString(&timeline{Card: r.last.card, States: r.last.states, Left: r.last.left})
}

func TestTimeline_TheStartingCardShowsTheDayAndWhatBecameOfIt(t *testing.T) {
	r, _, _ := page(t, anchorage(t))
	if got, want := verdictOf(r), "Russia got more of what it wanted: 54 of 100, the United States 39."; got != want {
		t.Fatalf("the page opens with %q", got)
	}
	shown := timelineOf(r)
	last := -1
	for _, want := range []string{"From a narrow lead of Russia (18 August 2025) to a draw (23 October 2025)", "As of 18 August 2025", "on the page",
		"The US Treasury put sanctions on Rosneft and Lukoil.", `id="state-open-0"`, "Re-score now"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the timeline lacks %q", want)
		}
	}
	for _, want := range []string{"European leaders in Washington", `<h3>As of 18 August 2025`, "Lavrov", "called off", "Rosneft", `<h3>As of 23 October 2025`, "7 ratings changed"} {
		list := strings.ReplaceAll(shown[strings.Index(shown, "Time-words"):], "\n", "")
		at := strings.Index(strings.Join(strings.Fields(strings.ReplaceAll(list, "> ", ">")), " "), want)
		if at < last {
			t.Errorf("%q stands before what came earlier", want)
		}
		last = at
	}
}

func TestTimeline_OpeningAStateMovesThePageAndUndoTakesItBack(t *testing.T) {
	r, ctx, settle := page(t, anchorage(t))
	before, card := verdictOf(r), r.history.Card
	r.grant(ctx, wish{What: "state-open", To: "0"})
	settle()
	if got := verdictOf(r); !strings.HasPrefix(got, "A draw: ") || r.view.card.AsOf != "2025-10-23" || !r.view.own {
		t.Errorf("the page reads %q as of %s", got, r.view.card.AsOf)
	}
	if note := edit.StateNote(r.view.card); !strings.HasPrefix(note, "Two months on") || len(scoring.States(r.view.card)) != 2 {
		t.Errorf("note %q, %d states", note, len(scoring.States(r.view.card)))
	}
	if shown := shows(r); !strings.Contains(shown, "as of 18 August 2025") {
		t.Error("ratings that were carried over do not say so")
	}
	r.grant(ctx, wish{What: "undo"})
	settle()
	if verdictOf(r) != before || !sameJudgement(r.view.card, card) || r.view.own {
		t.Errorf("after undo: %q", verdictOf(r))
	}
}

func TestTimeline_AWishForAStateThatIsGoneChangesNothing(t *testing.T) {
	r, ctx, _ := page(t, anchorage(t))
	for _, to := range []string{"7", "-1", "", "x"} {
		r.grant(ctx, wish{What: "state-open", To: to})
		r.grant(ctx, wish{What: "state-drop", To: to})
	}
	if r.history.NextUndo() != "" {
		t.Errorf("undo would take back %q", r.history.NextUndo())
	}
}

func TestTimeline_ManyStatesAreShownFromBothEnds(t *testing.T) {
	card := anchorage(t)
	var revisions []scoring.Revision
	for year := 1000; year < 1100; year++ {
		revisions = append(revisions, scoring.Revision{AsOf: string([]byte{'1', '0', byte('0' + year/10%10), byte('0' + year%10)}), Ratings: card.Ratings[:1]})
	}
	card.Revisions = append(revisions, card.Revisions...)
	var cache stateCache
	views, left := cache.of(card, scoring.Score(card))
	if len(views) != picture.MaxStates || left != 102-picture.MaxStates || views[0].State.AsOf != "1000" || views[picture.MaxStates-1].State.AsOf != "2025-10-23" {
		t.Errorf("%d states from %s to %s, %d left out", len(views), views[0].State.AsOf, views[len(views)-1].State.AsOf, left)
	}
	for i, v := range views {
		if want := scoring.Score(card.In(v.State)); !reflect.DeepEqual(v.Result.Verdict, want.Verdict) {
			t.Errorf("state %d: %+v, want %+v", i, v.Result.Verdict, want.Verdict)
		}
	}
}

func TestTimeline_AChangeOfWeightsReachesEveryState(t *testing.T) {
	card := anchorage(t)
	var cache stateCache
	cache.of(card, scoring.Score(card))
	next, err := edit.SetField{Place: edit.Place{Part: edit.Card}, Field: "tie_zone", Value: "20"}.Apply(card)
	if err != nil {
		t.Fatal(err)
	}
	views, _ := cache.of(next, scoring.Score(next))
	if v := views[1].Result.Verdict; v.TieZone != 20 {
		t.Errorf("the later state still has a tie zone of %v", v.TieZone)
	}
}

func TestAbout_IsTheMiddleOfADate(t *testing.T) {
	for date, want := range map[string]string{"": "", "n.d.": "", "2025": "2025-07-01", "2025-10": "2025-10-16", "2025-10-08": "2025-10-08",
		"2025-10-08/2025-10-12": "2025-10-12", "2025/2026": "2026-12-31"} {
		if got := picture.About(date); got != want {
			t.Errorf("%q: %q, want %q", date, got, want)
		}
	}
}
