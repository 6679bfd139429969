package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// handleOwnScoring moves through "Score it yourself" and what follows it. Every step
// is saved, so that a scoring under way is found again.
func (c *root) handleOwnScoring(ctx app.Context, m message.Message) bool {
	own := c.doc.own
	switch m.(type) {
	case message.StartOwnScoring:
		c.doc.own, c.comparison = card.NewOwnScoring(c.doc.history.Card), compare{}
		c.DismissNotice(ui.LastDone)
		browser.ShowFromTop(ctx, "own-scoring-title")
	case message.ResumeOwnScoring:
		c.resumeOwnScoring()
		browser.ShowFromTop(ctx, "own-scoring-title")
	case message.NextGoal, message.PreviousGoal:
		if own == nil || !c.turnGoal(ctx, m) {
			return true
		}
	case message.StopOwnScoring:
		if own == nil {
			return true
		}
		c.doc.own = nil
		c.reveal.page(ctx)
		browser.ScrollToTop()
		browser.FocusInView(ctx, "score-it")
	case message.EndOwnScoring:
		if own != nil {
			c.endOwnScoring(ctx)
		}
		return true
	case message.CloseComparison:
		c.comparison = compare{}
		browser.Focus(ctx, "main")
	case message.RevertOwnScoring:
		revert := c.comparison.canRevert(&c.doc)
		c.comparison = compare{}
		if revert {
			c.step(ctx, edit.History.Undo)
		}
		browser.Focus(ctx, "main")
		return true
	default:
		return false
	}
	c.saver.Save(ctx)
	return true
}

// turnGoal shows the next goal or the one before; it reports whether there is one.
func (c *root) turnGoal(ctx app.Context, m message.Message) bool {
	own := c.doc.own
	_, back := m.(message.PreviousGoal)
	switch {
	case back && own.Goal > 0:
		own.Goal--
	case !back && !own.AtLast():
		own.Goal++
	default:
		return false
	}
	browser.ShowFromTop(ctx, "own-scoring-title")
	return true
}

// endOwnScoring puts the reader's own levels on the card and compares.
func (c *root) endOwnScoring(ctx app.Context) {
	scored, start := c.doc.own.History.Card, c.doc.start
	c.doc.own = nil
	c.comparison.start = &start
	if c.comparison.step = c.Do(ctx, edit.TakeJudgement{What: text.UndoOwnScoring, From: scored}); !c.comparison.step {
		c.saver.Save(ctx) // that it is over
	}
	c.reveal.page(ctx)
	browser.ShowFromTop(ctx, "compare-title")
}

// compare is the comparison after "Score it yourself".
type compare struct {
	start *scoring.Scorecard // with what; nil while nothing is compared
	step  bool               // the scoring is a step of its own, which can be taken back
}

func (c *compare) render(page *root) app.UI {
	if c.start == nil {
		return ui.Nothing()
	}
	view := page.parts.view
	return card.Comparison(view.Card, view.Result, *c.start, c.canRevert(&page.doc))
}

// canRevert reports whether undo takes back the scoring that is compared: not where
// it came out as what was there, and not after a later change.
func (c *compare) canRevert(doc *document) bool {
	return c.step && doc.history.NextUndo() == text.UndoOwnScoring
}
