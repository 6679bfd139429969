package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/card"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

type probe struct {
	app.Compo
	ctx app.Context
}

func (p *probe) OnPreRender(ctx app.Context) { p.ctx = ctx }

func (p *probe) Render() app.UI { return app.Div() }

func page(t *testing.T, card scoring.Scorecard) (*root, app.Context, func()) {
	t.Helper()
	p := &probe{}
	engine := app.NewTestEngine()
	if err := engine.Load(p); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	r := NewPage(Page{Path: "/", Base: "/", Card: &card}).(*root)
	if err := engine.Load(r); err != nil {
		t.Fatal(err)
	}
	engine.ConsumeAll()
	return r, p.ctx, engine.ConsumeAll
}

func shows(r *root) string {
	var b strings.Builder
	for _, part := range r.main() {
		b.WriteString(app.HTMLString(part))
	}
	return b.String()
}

func verdictOf(r *root) string { return text.Verdict(r.parts.view.Card, r.parts.view.Result).String() }

func TestRoot_aChangeMovesTheVerdictAndUndoTakesItBack(t *testing.T) {
	r, ctx, settle := page(t, testcard.Anchorage(t))
	before := verdictOf(r)
	r.answer(ctx, edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 4})
	settle()
	after := verdictOf(r)
	if after == before || !r.parts.changed {
		t.Fatalf("the verdict still reads %q", after)
	}
	if shown := shows(r); !strings.Contains(shown, "A draw: ") || strings.Contains(shown, "got more of what it wanted: ") {
		t.Errorf("the page does not show %q", after)
	}
	r.answer(ctx, message.Undo{})
	if got := verdictOf(r); got != before || r.parts.changed {
		t.Errorf("after undo the verdict reads %q, want %q", got, before)
	}
	r.answer(ctx, message.Redo{})
	if got := verdictOf(r); got != after {
		t.Errorf("after redo the verdict reads %q, want %q", got, after)
	}
}

func TestRoot_aRefusedCommandChangesNothingAndSaysWhy(t *testing.T) {
	r, ctx, _ := page(t, testcard.Anchorage(t))
	before := r.parts.view.Card
	r.answer(ctx, edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 9})
	if !edit.SameJudgement(before, r.parts.view.Card) || r.doc.history.NextUndo() != "" {
		t.Error("a level off the scale changed the card")
	}
	if len(r.notices.All()) != 1 || !strings.Contains(r.notices.All()[0].Text, "not a level") {
		t.Errorf("notices %+v", r.notices.All())
	}
}

func TestRoot_ownScoringHidesTheVerdictUntilTheEnd(t *testing.T) {
	r, ctx, _ := page(t, testcard.Anchorage(t))
	start := verdictOf(r)
	r.doc.own = card.NewOwnScoring(r.doc.history.Card)
	for r.doc.own != nil {
		for _, words := range []string{start, text.VerdictWord(r.parts.view.Result.Verdict.Word)} {
			for _, part := range r.main() {
				if strings.Contains(app.HTMLString(part), words) {
					t.Fatalf("goal %d shows %q", r.doc.own.Goal+1, words)
				}
			}
		}
		g := r.parts.view.Card.Summit.Goals[r.doc.own.Goal]
		for _, aim := range g.Aims {
			r.answer(ctx, edit.SetLevel{Goal: g.ID, Side: aim.Side, Level: 1})
		}
		if r.doc.own.AtLast() {
			own := r.doc.own.History.Card
			r.doc.own = nil
			r.Do(ctx, edit.TakeJudgement{What: text.UndoOwnScoring, From: own})
		} else {
			r.doc.own.Goal++
		}
	}
	for _, side := range r.parts.view.Result.Sides {
		if side.Total.Points != 25 {
			t.Errorf("%s has %v, want 25: every level was a little", side.Side, side.Total.Points)
		}
	}
	if r.doc.history.NextUndo() != text.UndoOwnScoring {
		t.Errorf("undo would take back %q", r.doc.history.NextUndo())
	}
}

func TestRoot_aLargeCardIsAMatrix(t *testing.T) {
	large := testcard.Anchorage(t)
	first := large.Summit.Goals[0]
	for len(large.Summit.Goals) <= card.MaxFullGoals {
		g := first
		g.ID = "g" + text.Level(float64(len(large.Summit.Goals)))
		large.Summit.Goals = append(large.Summit.Goals, g)
	}
	r, ctx, settle := page(t, large)
	if got := len(r.goals()); got != 1 {
		t.Errorf("%d parts stand in place of the goals, want the matrix alone", got)
	}
	if strings.Contains(shows(r), "Sheet-table") {
		t.Error("the sheet for paper is in the page that nobody prints")
	}
	r.showForPaper(ctx)
	sheet := shows(r)
	for _, words := range []string{"Sheet-table", first.Aims[0].Wanted, first.Aims[0].Got} {
		if !strings.Contains(sheet, words) {
			t.Errorf("paper lacks %q", words)
		}
	}
	if rows := strings.Count(sheet, "Sheet-goal"); rows != len(large.Summit.Goals) {
		t.Errorf("%d goals on paper, want %d", rows, len(large.Summit.Goals))
	}
	r.answer(ctx, edit.SetImportance{Goal: first.ID, Side: first.Aims[0].Side, Importance: 9})
	settle()
	if strings.Contains(shows(r), "Sheet-table") {
		t.Error("after a change the sheet is in the page again")
	}
	r.openGoal = "g8"
	if got := len(r.goals()); got != 2 {
		t.Errorf("%d parts with one goal open, want the matrix and that goal", got)
	}
}
