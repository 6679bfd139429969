package app

import (
	"strings"
	"testing"

	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

// A reader's card on an earlier record is offered the corrected one, and stands on it
// after one press, with what the reader had set; undo brings back both.
func TestCorrectedRecord(t *testing.T) {
	began := testcard.Anchorage(t)
	began.Summit.Version = 1
	now := testcard.Anchorage(t)
	now.Summit.Version, now.Summit.Summary = 2, "They met in Anchorage."
	r, ctx, settle := page(t, now)
	offered := func() bool {
		for _, n := range r.notices.All() {
			if n.ID == correctedID {
				return n.Text == text.RecordCorrected(1, 2) && len(n.Buttons) == 2
			}
		}
		return false
	}
	if r.offerCorrected(); offered() {
		t.Error("the starting card itself is offered its own record")
	}
	mine, err := edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 3}.Apply(began)
	if err != nil {
		t.Fatal(err)
	}
	r.doc.open(mine)
	r.showAll()
	if r.offerCorrected(); !offered() {
		t.Fatalf("an earlier record is not told of: %+v", r.notices.All())
	}
	r.takeCorrected(ctx, edit.TakeUpdate{What: text.UndoTakeOver, Base: began, From: now})
	settle()
	card := r.doc.history.Card
	if rating, _ := card.Rating("ceasefire", "us"); card.Summit.Version != 2 || card.Summit.Summary != now.Summit.Summary || rating.Level != 3 {
		t.Errorf("version %d, %q, level %v", card.Summit.Version, card.Summit.Summary, rating.Level)
	}
	if offered() {
		t.Error("the corrected record is offered to a card that stands on it")
	}
	r.answer(ctx, message.Undo{})
	if r.doc.history.Card.Summit.Version != 1 || !offered() {
		t.Error("undo did not bring back the earlier record with its offer")
	}
	r.DismissNotice(correctedID)
	r.answer(ctx, edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 2})
	r.answer(ctx, message.Undo{})
	if offered() {
		t.Error("a notice that the reader closed comes back with another step")
	}
}

func TestCorrectedRecord_waitsForAScoringUnderWay(t *testing.T) {
	r, ctx, settle := page(t, testcard.Anchorage(t))
	r.answer(ctx, message.StartOwnScoring{})
	settle()
	r.answer(ctx, message.TakeCorrected{})
	said := r.notices.All()
	if len(said) != 1 || said[0].Text != text.FinishFirst {
		t.Errorf("said %+v", said)
	}
}

func TestSources_sayTheVersionOfABuiltInRecord(t *testing.T) {
	r, _, _ := page(t, testcard.Anchorage(t))
	if !strings.Contains(shows(r), `id="record-version"`) {
		t.Error("the card does not say its version")
	}
	own := &root{page: Page{Path: "/card/", Base: "/"}}
	own.doc.open(scoring.Scorecard{Summit: scoring.Summit{ID: "mine", Version: 1}})
	if own.builtIn() {
		t.Error("a summit of the reader's own is said to have come with the program")
	}
}
