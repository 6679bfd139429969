package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/timeline"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func timelineOf(r *root) string {
	r.showAll()
	return app.HTMLString(&timeline.Timeline{Card: r.parts.time.card, States: r.parts.time.states, Left: r.parts.time.left})
}

func TestTimeline_theStartingCardShowsTheDayAndWhatBecameOfIt(t *testing.T) {
	r, _, _ := page(t, testcard.Anchorage(t))
	if got, want := verdictOf(r), "Russia got more of what it wanted: 54 of 100, the United States 43."; got != want {
		t.Fatalf("the page opens with %q", got)
	}
	shown := timelineOf(r)
	last := -1
	for _, want := range []string{"From a narrow lead of Russia (18 August 2025) to a narrow lead of the United States (23 October 2025)", "As of 18 August 2025", "on the page",
		"The US Treasury put sanctions on Rosneft and Lukoil.", `id="state-open-0"`, "Re-score now"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the timeline lacks %q", want)
		}
	}
	for _, want := range []string{"European leaders in Washington", `<h3>As of 18 August 2025`, "Lavrov", "Rosneft", "called off", `<h3>As of 23 October 2025`, "7 ratings changed"} {
		list := strings.ReplaceAll(shown[strings.Index(shown, "Timeline-words"):], "\n", "")
		at := strings.Index(strings.Join(strings.Fields(strings.ReplaceAll(list, "> ", ">")), " "), want)
		if at < last {
			t.Errorf("%q stands before what came earlier", want)
		}
		last = at
	}
}

func TestTimeline_openingAStateMovesThePageAndUndoTakesItBack(t *testing.T) {
	r, ctx, settle := page(t, testcard.Anchorage(t))
	before, card := verdictOf(r), r.doc.history.Card
	r.answer(ctx, message.ShowState{At: 0})
	settle()
	if got := verdictOf(r); !strings.HasPrefix(got, "The United States got more") || r.parts.view.Card.AsOf != "2025-10-23" || !r.parts.changed {
		t.Errorf("the page reads %q as of %s", got, r.parts.view.Card.AsOf)
	}
	if note := edit.StateNote(r.parts.view.Card); !strings.HasPrefix(note, "Two months on") || len(scoring.States(r.parts.view.Card)) != 2 {
		t.Errorf("note %q, %d states", note, len(scoring.States(r.parts.view.Card)))
	}
	if shown := shows(r); !strings.Contains(shown, "as of 18 August 2025") {
		t.Error("ratings that were carried over do not say so")
	}
	r.answer(ctx, message.Undo{})
	settle()
	if verdictOf(r) != before || !edit.SameJudgement(r.parts.view.Card, card) || r.parts.changed {
		t.Errorf("after undo: %q", verdictOf(r))
	}
}

func TestTimeline_aMessageAboutAStateThatIsGoneChangesNothing(t *testing.T) {
	r, ctx, _ := page(t, testcard.Anchorage(t))
	for _, at := range []int{7, -1} {
		r.answer(ctx, message.ShowState{At: at})
		r.answer(ctx, message.DropState{At: at})
	}
	if r.doc.history.NextUndo() != "" {
		t.Errorf("undo would take back %q", r.doc.history.NextUndo())
	}
}
