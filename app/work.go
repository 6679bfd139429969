package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/scoring"
)

// heavyFrom is how many aims make the shares of weightings too long a piece of
// work for one go: 20 sides with 190 goals take about a second in a browser.
const heavyFrom = 400

// slice is how long one piece of such work may take; the page answers between
// the pieces.
const slice = 8 * time.Millisecond

func heavy(card scoring.Scorecard) bool {
	aims := 0
	for _, g := range card.Summit.Goals {
		aims += len(g.Aims)
	}
	return aims >= heavyFrom
}

// workOn works out how solid the card's verdict is, in pieces. A later change
// of the card makes work that is still under way void.
func (c *root) workOn(ctx app.Context) {
	if !c.view.robust.Working {
		return
	}
	c.workRun++
	c.workSlice(ctx, c.workRun, scoring.NewShareWork(c.view.card))
}

func (c *root) workSlice(ctx app.Context, run int, work *scoring.ShareWork) {
	ctx.After(time.Millisecond, func(ctx app.Context) {
		defer rescue("shares")
		if run != c.workRun {
			return
		}
		until := time.Now().Add(slice)
		done := work.Step(func() bool { return time.Now().Before(until) })
		c.view.robust.Part = work.Progress()
		if !done {
			c.workSlice(ctx, run, work)
			return
		}
		c.view.robust.Shares = work.Result()
		ctx.After(time.Millisecond, func(app.Context) {
			defer rescue("tipping")
			if run == c.workRun {
				c.view.robust.Tips = scoring.Tipping(c.view.card)
				c.view.robust.Working = false
			}
		})
	})
}
