package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// beside is what stands beside the verdict: the sentences on how far it can be
// trusted, the chart and, of a large card, the table of all goals. It is worked
// out once a change, after the verdict itself is painted: a reader looks at what
// they have pressed first.
type beside struct {
	more  text.Sentence
	chart balance
	rows  []matrixRow
}

// newBeside works it out for what the page shows.
func newBeside(v view, note string) beside {
	summit := v.card.Summit
	b := beside{more: more(v), chart: balance{
		Chart: chart.NewBalance(summit, v.result, atTable(summit)), Sides: summit.Sides, Titles: titles(summit),
		Finding: text.Finding(v.card, v.result), Twin: text.Twin(v.card, v.result, v.decimals),
		Note: note, How: text.HowTotals(v.card, v.result), Decimals: v.decimals}}
	if wantsMatrix(v.card) {
		b.rows = newMatrixRows(v.goals)
	}
	return b
}

// balance returns a component of the chart; go-app wants a new one each time.
func (b *beside) balance() app.UI {
	chart := b.chart
	return &chart
}

// more says how far the verdict can be trusted, in three short sentences.
func more(v view) text.Sentence {
	s := text.InWeightings(v.card, v.result, v.robust.Shares)
	if moved := text.Moved(v.card, v.result); len(moved) > 0 {
		s = s.Join(moved).Words(" ")
	}
	return s.Join(text.Deciders(v.card, v.result, v.robust.Tips))
}

func titles(summit scoring.Summit) []string {
	list := make([]string, len(summit.Goals))
	for i, g := range summit.Goals {
		list[i] = g.Title
	}
	return list
}
