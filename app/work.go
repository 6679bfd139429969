package app

import (
	"runtime"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/scoring"
)

// heavyFrom is how many aims make the shares of weightings too long a piece of
// work for one go: 20 sides with 190 goals take about a second in a browser.
const heavyFrom = 400

// slice is how many milliseconds one piece of such work may take; the page
// answers between the pieces.
const slice = 8.0

func heavy(card scoring.Scorecard) bool {
	aims := 0
	for _, g := range card.Summit.Goals {
		aims += len(g.Aims)
	}
	return aims >= heavyFrom
}

// settle brings the whole page up to the card at once: for its first render, and
// for what is handed out of it.
func (c *root) settle() {
	if c.has {
		c.settleBeside()
		c.settleFar()
		c.settleLast()
		c.settleRecord()
	}
}

// Of a page that comes back, the verdict and firstGoals goals are shown at once,
// then the other goals, then each of the belowGoals parts below them: "How solid
// is it?", the timeline, what was said, the sources and the sheet for printing.
const (
	firstGoals = 3
	belowGoals = 5
)

// comeBack shows the page again from its top, where another screen stood in its
// place: what follows waits for the paint of what comes before. All of it at once
// took two tenths of a second on a desk's computer, one on a phone.
func (c *root) comeBack(ctx app.Context) {
	c.unshown = belowGoals
	c.goalsBack(ctx)
}

// goalsBack shows the goals again, where the editor or all of another screen stood
// in their place, and after them the parts below that have yet to follow.
func (c *root) goalsBack(ctx app.Context) {
	c.few = true
	painted(ctx, func(ctx app.Context) {
		defer rescue("goals")
		c.few = false
		c.nextPart(ctx)
	})
}

func (c *root) nextPart(ctx app.Context) {
	if c.unshown > 0 {
		painted(ctx, func(ctx app.Context) {
			defer rescue("page")
			c.unshown = max(0, c.unshown-1)
			c.nextPart(ctx)
		})
	}
}

// catchUp does at once what would follow the paint of a change.
func (c *root) catchUp() {
	c.few, c.unshown = false, 0
	if c.behind {
		c.settle()
	}
}

// settleBeside brings what stands beside the verdict up to the card.
func (c *root) settleBeside() {
	c.view.robust = near(c.view.card, app.IsClient && heavy(c.view.card))
	c.beside = newBeside(c.view, c.asOf())
}

// settleFar brings "How solid is it?" up to the card.
func (c *root) settleFar() {
	c.late = c.view
	c.late.robust = c.view.robust.far(c.view.card)
}

// last is what the parts below "How solid is it?" show.
type last struct {
	card    scoring.Scorecard
	result  scoring.Result
	lenses  []scoring.LensResult
	without []scoring.SourceResult // the verdict without each source; none of a heavy card
	states  []stateView
	left    int // states that are not shown
}

// settleLast brings them up to the card.
func (c *root) settleLast() {
	c.last = last{card: c.view.card, result: c.view.result, lenses: c.late.robust.Lenses}
	if !heavy(c.view.card) {
		c.last.without = scoring.WithoutSource(c.view.card)
	}
	c.last.states, c.last.left = c.times.of(c.view.card, c.view.result)
}

// settleRecord brings the statements and the sources up to the card, which is then
// shown in full. A change of a rating leaves them as they are; another version of
// the card may have all of them anew.
func (c *root) settleRecord() {
	c.record = c.view.card
	c.behind = false
}

// workOn shows a change in the rest of the page. The verdict and the control are
// on screen by then; each step waits for the paint of the one before, so that
// no step is long and the reader's next input comes between. What is under way
// of an older change is void.
func (c *root) workOn(ctx app.Context) {
	c.workRun++
	c.behind = true
	run := c.workRun
	step := func(scope string, f func(ctx app.Context)) {
		painted(ctx, func(ctx app.Context) {
			defer rescue(scope)
			if run == c.workRun && c.has {
				f(ctx)
			}
		})
	}
	step("beside", func(ctx app.Context) {
		if c.behind {
			c.settleBeside()
		}
		step("far", func(ctx app.Context) {
			if c.behind {
				c.settleFar()
			}
			step("last", func(ctx app.Context) {
				if c.behind {
					c.settleLast()
				}
				step("record", func(ctx app.Context) {
					if c.behind {
						c.settleRecord()
					}
					c.workShares(ctx)
					c.tidy(ctx, run)
				})
			})
		})
	})
}

// tidy collects what a change has left behind while the reader rests, so that it
// does not have to be done in the middle of a change: there it took up to 4 ms.
func (c *root) tidy(ctx app.Context, run int) {
	after(ctx, afterPause, func(app.Context) {
		if run == c.workRun {
			runtime.GC()
		}
	})
}

// workShares works out how solid a large card's verdict is, where that has been
// put off.
func (c *root) workShares(ctx app.Context) {
	if c.view.robust.Working {
		c.workRun++
		c.workSlice(ctx, c.workRun, scoring.NewShareWork(c.view.card))
	}
}

// workSlice does the work in pieces.
func (c *root) workSlice(ctx app.Context, run int, work *scoring.ShareWork) {
	after(ctx, 1, func(ctx app.Context) {
		defer rescue("shares")
		if run != c.workRun {
			return
		}
		until := ticks() + slice
		done := work.Step(func() bool { return ticks() < until })
		c.view.robust.Part = work.Progress()
		c.late.robust.Part = c.view.robust.Part
		if !done {
			c.workSlice(ctx, run, work)
			return
		}
		c.view.robust.Shares = work.Result()
		after(ctx, 1, func(app.Context) {
			defer rescue("tipping")
			if run == c.workRun {
				c.view.robust.Tips = scoring.Tipping(c.view.card)
				c.view.robust.Working = false
				c.beside = newBeside(c.view, c.asOf())
				c.settleFar()
			}
		})
	})
}
