package app

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// probe hands out a context: go-app gives one only to a component it runs.
type probe struct {
	app.Compo
	ctx app.Context
}

func (p *probe) OnPreRender(ctx app.Context) { p.ctx = ctx }

func (p *probe) Render() app.UI { return app.Div() }

// page is a root at work in go-app's test engine, with what a handler would need.
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

// shows is the page as it would be rendered now.
func shows(r *root) string {
	var b strings.Builder
	for _, part := range r.main() {
		b.WriteString(app.HTMLString(part))
	}
	return b.String()
}

func verdictOf(r *root) string { return text.Verdict(r.view.card, r.view.result).String() }

func TestRoot_AChangeMovesTheVerdictAndUndoTakesItBack(t *testing.T) {
	r, ctx, settle := page(t, anchorage(t))
	before := verdictOf(r)
	r.act(ctx, edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 4})
	settle()
	after := verdictOf(r)
	if after == before || !r.view.own {
		t.Fatalf("the verdict still reads %q", after)
	}
	if shown := shows(r); !strings.Contains(shown, "A draw: ") || strings.Contains(shown, "got more of what it wanted: ") {
		t.Errorf("the page does not show %q", after)
	}
	r.step(ctx, "undo")
	if got := verdictOf(r); got != before || r.view.own {
		t.Errorf("after undo the verdict reads %q, want %q", got, before)
	}
	r.step(ctx, "redo")
	if got := verdictOf(r); got != after {
		t.Errorf("after redo the verdict reads %q, want %q", got, after)
	}
}

func TestRoot_ARefusedCommandChangesNothingAndSaysWhy(t *testing.T) {
	r, ctx, _ := page(t, anchorage(t))
	before := r.view.card
	r.act(ctx, edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 9})
	if !sameJudgement(before, r.view.card) || r.history.NextUndo() != "" {
		t.Error("a level off the scale changed the card")
	}
	if len(r.notices.all) != 1 || !strings.Contains(r.notices.all[0].Text, "not a level") {
		t.Errorf("notices %+v", r.notices.all)
	}
}

func TestRoot_BlindScoringHidesTheVerdictUntilTheEnd(t *testing.T) {
	r, ctx, _ := page(t, anchorage(t))
	start := verdictOf(r)
	r.blind = newBlindFlow(r.history.Card)
	for r.blind != nil {
		for _, words := range []string{start, text.VerdictWord(r.view.result.Verdict.Word)} {
			for _, part := range r.main() {
				if strings.Contains(app.HTMLString(part), words) {
					t.Fatalf("goal %d shows %q", r.blind.step+1, words)
				}
			}
		}
		g := r.view.card.Summit.Goals[r.blind.step]
		for _, aim := range g.Aims {
			r.act(ctx, edit.SetLevel{Goal: g.ID, Side: aim.Side, Level: 1})
		}
		if r.blind.last() {
			own := r.blind.history.Card
			r.blind = nil
			r.do(ctx, edit.TakeJudgement{What: text.UndoBlind, From: own})
		} else {
			r.blind.step++
		}
	}
	for _, side := range r.view.result.Sides {
		if side.Total.Points != 25 {
			t.Errorf("%s has %v, want 25: every level was a little", side.Side, side.Total.Points)
		}
	}
	if r.history.NextUndo() != text.UndoBlind {
		t.Errorf("undo would take back %q", r.history.NextUndo())
	}
}

func TestRoot_TippingPointsEndTheLeadWhenTried(t *testing.T) {
	card := anchorage(t)
	for _, what := range []string{"steps", "importance", "transfer", "without ceasefire"} {
		next, _, ok := tried(card, what)
		if !ok {
			t.Fatalf("%s cannot be tried", what)
		}
		v := scoring.Score(next).Verdict
		if v.Leader == "ru" && v.Lead > 1e-6 {
			t.Errorf("after trying %s Russia still leads by %v", what, v.Lead)
		}
	}
	if _, _, ok := tried(card, "nonsense"); ok {
		t.Error("a change that does not exist was tried")
	}
}

func TestRoot_ALargeCardIsAMatrix(t *testing.T) {
	card := anchorage(t)
	first := card.Summit.Goals[0]
	for len(card.Summit.Goals) <= matrixGoals {
		g := first
		g.ID = "g" + text.Level(float64(len(card.Summit.Goals)))
		card.Summit.Goals = append(card.Summit.Goals, g)
	}
	r, _, _ := page(t, card)
	if got := len(r.goals()); got != 1 {
		t.Errorf("%d parts stand in place of the goals, want the matrix alone", got)
	}
	r.opened = "g8"
	if got := len(r.goals()); got != 2 {
		t.Errorf("%d parts with one goal open, want the matrix and that goal", got)
	}
}
