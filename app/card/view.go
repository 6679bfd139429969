package card

import (
	"summitscorecard/scoring"
)

// View is what the page shows of a card at once after a change: its verdict and its
// goals.
type View struct {
	Card     scoring.Scorecard
	Result   scoring.Result
	Decimals int
	Goals    []Goal
}

// Viewer makes views, and keeps what one has in common with the next.
type Viewer struct {
	marks markCache
	goals goalCache
}

// View works out what the page shows of a card.
func (v *Viewer) View(card scoring.Scorecard) View {
	result := scoring.Score(card)
	return View{Card: card, Result: result, Decimals: scoring.Decimals(result), Goals: v.goals.of(card, v.marks.of(card))}
}
