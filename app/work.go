package app

import (
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

// workOn shows a change further down the page, and works out how solid a large
// card's verdict is, in pieces. A later change
// of the card makes work that is still under way void.
func (c *root) workOn(ctx app.Context) {
	painted(ctx, func(app.Context) {
		defer rescue("settle")
		c.settleView()
	})
	if !c.view.robust.Working {
		return
	}
	c.workRun++
	c.workSlice(ctx, c.workRun, scoring.NewShareWork(c.view.card))
}

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
				c.settleView()
			}
		})
	})
}
