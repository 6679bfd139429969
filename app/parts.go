package app

import (
	"runtime"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/card"
	"summitscorecard/app/solid"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/timeline"
	"summitscorecard/scoring"
)

// parts is what each part of the page shows of the card. After a change the verdict
// and the control are on screen at once; the other parts follow from the top down,
// in the order of stages.
type parts struct {
	viewer  card.Viewer
	results timeline.Results

	view    card.View // verdict, goals and the panel of totals
	behind  bool      // the card has changed since, which shows after the next paint
	changed bool      // the reader has changed the card

	analysis solid.Analysis // of the card, as far as it is worked out
	details  card.Details   // what stands with the verdict
	solid    solidPart
	time     timePart
	record   scoring.Scorecard // whose statements and sources are shown
}

// solidPart is what "How solid is it?" shows.
type solidPart struct {
	view     card.View
	analysis solid.Analysis
}

// timePart is what the timeline, the viewpoints over the statements and the sheet
// for printing show.
type timePart struct {
	card    scoring.Scorecard
	result  scoring.Result
	lenses  []scoring.LensResult
	without []scoring.SourceResult // the verdict without each source; none of a heavy card
	states  []timeline.State
	left    int // states that are not shown
}

// stages are the parts that follow a change, in their order.
func (p *parts) stages() []stage {
	return []stage{
		{"verdict details", p.showDetails},
		{"how solid", p.showSolid},
		{"timeline", p.showTime},
		{"record", p.showRecord},
	}
}

// showView shows the verdict and the goals. What was worked out of the card before
// does not hold any more.
func (p *parts) showView(doc *document) {
	p.view, p.behind = p.viewer.View(doc.history.Card), false
	p.changed = doc.changed()
	p.analysis = solid.Analysis{}
}

func (p *parts) showDetails() {
	p.analysis = solid.Begin(p.view.Card)
	p.renewDetails()
}

func (p *parts) renewDetails() {
	p.details = card.NewDetails(p.view, p.analysis.Shares, p.analysis.Tips, p.whose())
}

// whose says what card is shown, and as of when.
func (p *parts) whose() string {
	if p.changed {
		return text.AsOf(text.YourCard, p.view.Card.AsOf)
	}
	return text.AsOf(text.StartingCard, p.view.Card.AsOf)
}

func (p *parts) showSolid() {
	p.solid = solidPart{view: p.view, analysis: p.analysis.Complete(p.view.Card)}
}

func (p *parts) showTime() {
	t := timePart{card: p.view.Card, result: p.view.Result, lenses: p.solid.analysis.Lenses}
	if !solid.IsHeavy(t.card) {
		t.without = scoring.WithoutSource(t.card)
	}
	t.states, t.left = p.results.States(t.card, t.result)
	p.time = t
}

// showRecord shows the statements and the sources. A change of a rating leaves them
// as they are; another version of the card may have all of them anew.
func (p *parts) showRecord() { p.record = p.view.Card }

// showAll brings the whole page up to the card at once: for its first render, and
// where another card takes its place.
func (c *root) showAll() {
	if c.doc.has {
		c.parts.showView(&c.doc)
		c.follow.runNow(c.parts.stages())
	}
}

// showChange shows a change of the card: the verdict at once, then, after the paint,
// the other parts.
func (c *root) showChange(ctx app.Context) {
	c.printed = false
	if c.follow.later(c.showLate) {
		c.parts.behind = true
		return
	}
	c.parts.showView(&c.doc)
	c.follow.start(ctx, c.parts.stages(), func(ctx app.Context) {
		if c.parts.analysis.Working {
			c.analyseHeavy(ctx)
			return
		}
		c.collectGarbage(ctx)
	})
}

// showLate shows the changes that came before the paint of an earlier one.
func (c *root) showLate(ctx app.Context) {
	c.showChange(ctx)
	if c.syncLate {
		c.syncLate = false
		c.SyncControls(ctx)
	}
}

// CatchUp implements export.Page: it does at once what would follow the paint of a
// change.
func (c *root) CatchUp() {
	c.current()
	c.reveal.steps.finish()
	c.follow.finish()
}

// current works out the verdict of the card as it is, where that has been put off.
func (c *root) current() {
	if c.parts.behind {
		c.parts.showView(&c.doc)
	}
}

// analyseHeavy works out how solid a heavy card's verdict is, where that has been
// put off.
func (c *root) analyseHeavy(ctx app.Context) {
	p := &c.parts
	if !p.analysis.Working {
		return
	}
	c.follow.void()
	solid.Slices(ctx, p.view.Card, c.follow.since(), func(progress float64) {
		p.analysis.Progress, p.solid.analysis.Progress = progress, progress
	}, func(shares scoring.SharesResult, tips scoring.TippingResult) {
		p.analysis.Shares, p.analysis.Tips, p.analysis.Working = shares, tips, false
		p.renewDetails()
		p.showSolid()
	})
}

// collectGarbage removes what a change has left behind while the reader rests, so
// that it does not have to be done in the middle of a change: there it took up to
// 4 ms.
func (c *root) collectGarbage(ctx app.Context) {
	resting := c.follow.since()
	browser.After(ctx, storage.AfterPause, func(app.Context) {
		if resting() {
			runtime.GC()
		}
	})
}
