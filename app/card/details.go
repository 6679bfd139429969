package card

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Details is what stands with the verdict and is worked out after the verdict
// itself has been painted, because a reader looks at what they have pressed first:
// the sentences on how far it can be trusted, the chart and, of a large card, the
// table of all goals.
type Details struct {
	Trust text.Sentence
	chart Balance
	rows  []matrixRow
}

// NewDetails works them out for what the page shows; note says what card it is.
func NewDetails(v View, shares scoring.SharesResult, tips scoring.TippingResult, note string) Details {
	d := Details{Trust: trust(v, shares, tips), chart: newBalance(v.Card, v.Result, v.Decimals, note)}
	if IsLarge(v.Card) {
		d.rows = newMatrixRows(v.Goals)
	}
	return d
}

// Balance returns a component of the chart; go-app wants a new one for each render.
func (d *Details) Balance() app.UI {
	chart := d.chart
	return &chart
}

// Matrix returns a component of the table; open is the goal whose controls stand
// below it.
func (d *Details) Matrix(sides []scoring.Side, open string) app.UI {
	return &Matrix{Sides: sides, Rows: d.rows, Open: open}
}

// trust says how far the verdict can be trusted, in three short sentences.
func trust(v View, shares scoring.SharesResult, tips scoring.TippingResult) text.Sentence {
	s := text.InWeightings(v.Card, v.Result, shares)
	if moved := text.Moved(v.Card, v.Result); len(moved) > 0 {
		s = s.Join(moved).Words(" ")
	}
	return s.Join(text.Deciders(v.Card, v.Result, tips))
}

// newBalance is the chart of a card.
func newBalance(card scoring.Scorecard, result scoring.Result, decimals int, note string) Balance {
	summit := card.Summit
	return Balance{Chart: chart.NewBalance(summit, result, chart.AtTable(summit)), Sides: summit.Sides, Titles: summit.GoalTitles(),
		Finding: text.Finding(card, result), Twin: text.Twin(card, result, decimals),
		Note: note, How: text.HowTotals(card, result), Decimals: decimals}
}

// NewBalance is the chart of a card that is not changed.
func NewBalance(card scoring.Scorecard, result scoring.Result, note string) *Balance {
	b := newBalance(card, result, scoring.Decimals(result), note)
	return &b
}
