package solid

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/scoring"
)

// Analysis is everything that says how solid a verdict is.
type Analysis struct {
	Shares   scoring.SharesResult
	Tips     scoring.TippingResult
	Kinds    []scoring.KindResult
	Rulers   []scoring.RulerResult
	Lenses   []scoring.LensResult
	Gaps     []string // titles of goals that keep shared importances from being used
	Moved    scoring.MovedResult
	Working  bool    // shares and tipping points are still being worked out
	Progress float64 // of that work, in [0,1]
}

// heavyFrom is how many aims make the shares of weightings too long a piece of
// work for one go: 20 sides with 190 goals take about a second in a browser.
const heavyFrom = 400

// IsHeavy reports whether a card has so many aims that what takes long is worked
// out in slices, or left out.
func IsHeavy(card scoring.Scorecard) bool {
	aims := 0
	for _, g := range card.Summit.Goals {
		aims += len(g.Aims)
	}
	return aims >= heavyFrom
}

// Begin works out what the top of the page says of a verdict: in how many
// weightings it holds, and what it hangs on. For a heavy card in a browser that is
// left to Slices.
func Begin(card scoring.Scorecard) Analysis {
	if app.IsClient && IsHeavy(card) {
		return Analysis{Working: true}
	}
	return Analysis{Shares: scoring.Shares(card), Tips: scoring.Tipping(card)}
}

// Complete adds what stands further down the page: it takes four times as long, so
// a change shows without it first.
func (a Analysis) Complete(card scoring.Scorecard) Analysis {
	a.Kinds, a.Rulers, a.Lenses = scoring.Kinds(card), scoring.Rulers(card), scoring.Lenses(card)
	if !IsHeavy(card) {
		a.Moved = scoring.MovedShares(card)
	}
	shared := card
	shared.Weights = scoring.Shared
	a.Gaps = nil
	for _, id := range scoring.SharedGaps(shared) {
		g, _ := card.Summit.Goal(id)
		a.Gaps = append(a.Gaps, g.Title)
	}
	return a
}

// sliceTime is how many milliseconds one slice of long work may take; the page
// answers between them.
const sliceTime = 8.0

// Slices works out the shares and tipping points of a heavy card. While current
// says that the card is still the one, progress is told how far the work has come
// after each slice, and done gets the results.
func Slices(ctx app.Context, card scoring.Scorecard, current func() bool, progress func(part float64), done func(scoring.SharesResult, scoring.TippingResult)) {
	work := scoring.NewShareWork(card)
	var next func(ctx app.Context)
	next = func(ctx app.Context) {
		defer browser.Recovered("shares")
		if !current() {
			return
		}
		until := browser.Milliseconds() + sliceTime
		finished := work.Step(func() bool { return browser.Milliseconds() < until })
		progress(work.Progress())
		if !finished {
			browser.After(ctx, 1, next)
			return
		}
		shares := work.Result()
		browser.After(ctx, 1, func(app.Context) {
			defer browser.Recovered("tipping points")
			if current() {
				done(shares, scoring.Tipping(card))
			}
		})
	}
	browser.After(ctx, 1, next)
}
