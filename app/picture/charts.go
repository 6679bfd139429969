package picture

import (
	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Chart is a chart with everything that its file says.
type Chart struct {
	ID      string // balance, weightings, certainty, gains, states: part of the file's name
	Summit  string
	Title   string // the finding
	Note    string // how to read it
	Twin    string // the chart in words
	Drawing chart.Drawing
	Colours map[string]string // of the sides, by id
}

// Charts returns the charts that a card has: those without a leader, without two
// totals or without a second date are left out.
func Charts(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult, lenses []scoring.LensResult) []Chart {
	decimals := scoring.Decimals(r)
	summit := card.Summit
	b := chart.NewBalance(summit, r, chart.AtTable(summit))
	words := chart.BalanceWords{}
	for _, column := range b.Columns {
		side, _ := summit.Side(column.Side)
		words.Names, words.Totals = append(words.Names, text.Isolated(side.Name)), append(words.Totals, text.Total(column.Total, decimals))
	}
	for _, goal := range summit.Goals {
		words.Titles = append(words.Titles, text.Isolated(goal.Title))
	}
	list := []Chart{{ID: "balance", Title: text.Finding(card, r), Note: text.BalanceKey, Twin: text.Twin(card, r, decimals), Drawing: chart.NewBalanceDrawing(b, words)}}

	if r.Verdict.Leader != "" && shares.Known && shares.Any.Known {
		var bars []chart.ShareBar
		written, _ := text.Shares(shares.Any)
		for i, share := range shares.Any.Sides {
			side, _ := summit.Side(share.Side)
			bars = append(bars, chart.ShareBar{Side: share.Side, Name: text.Isolated(side.Name), Words: written[i], Ahead: share.Value, Beyond: shares.AnyZone.Of(share.Side)})
		}
		note := text.ShareNote + ", " + text.WeightsWord(shares.Weights) + "."
		if shares.AnyZone.Known {
			note += " " + text.Zone(shares.AnyZone, card)
		}
		if !shares.Exact {
			note += " " + text.Sampled(shares.Samples, shares.Error)
		}
		list = append(list, Chart{ID: "weightings", Title: text.ShareFinding(card, r, shares.Any), Note: note,
			Twin: text.ShareTwin(card, shares.Any, text.TieWord), Drawing: chart.NewSharesDrawing(bars)})
	}
	if d, ok := Certainty(card, r, shares); ok {
		list = append(list, Chart{ID: "certainty", Title: text.CurveFinding(card, r, shares.HoldsUntil), Note: text.CurveNote, Twin: text.CurveTwin(shares), Drawing: d})
	}
	if d, ok := Gains(card, r, lenses); ok {
		a, b, _ := Duel(r)
		sideA, _ := summit.Side(a.Side)
		sideB, _ := summit.Side(b.Side)
		list = append(list, Chart{ID: "gains", Title: text.PairOfTwo(card, r, a, b), Note: text.GainsNote,
			Twin: text.GainsTwin(sideA.Name, sideB.Name, a.Total.Points, b.Total.Points, decimals), Drawing: d})
	}
	if len(card.Revisions) > 0 {
		states, _ := States(card, func(s scoring.State) scoring.Result { return scoring.Score(card.In(s)) })
		if len(states) > 1 {
			list = append(list, Chart{ID: "states", Title: MovedFinding(card, states), Note: text.TimeNote, Twin: MovedTwin(card, states), Drawing: Moved(card, states)})
		}
	}
	colours := map[string]string{}
	for _, side := range summit.Sides {
		colours[side.ID] = chart.Colour(summit.Sides, side.ID)
	}
	for i := range list {
		list[i].Summit, list[i].Colours = text.Isolated(summit.Title), colours
	}
	return list
}

// Certainty draws the leader's share of weightings as doubt grows; ok is false
// where nobody leads.
func Certainty(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult) (d chart.Drawing, ok bool) {
	if len(shares.Curve) == 0 {
		return d, false
	}
	points := make([]chart.Point, len(shares.Curve))
	for i, p := range shares.Curve {
		points[i] = chart.Point{Doubt: p.Doubt, Share: p.Share}
	}
	return chart.NewCurve(r.Verdict.Leader, points, shares.HoldsUntil.Value,
		chart.CurveWords{From: text.CurveFrom, To: text.CurveTo, Holds: text.CurveHolds(card, r, shares.HoldsUntil.Value)}), true
}

// Gains draws the map of gains with what each group of speakers would make of it;
// ok is false where fewer than two sides have a total.
func Gains(card scoring.Scorecard, r scoring.Result, lenses []scoring.LensResult) (d chart.Drawing, ok bool) {
	a, b, ok := Duel(r)
	if !ok {
		return d, false
	}
	sideA, _ := card.Summit.Side(a.Side)
	sideB, _ := card.Summit.Side(b.Side)
	spots := []chart.Spot{{Name: text.ThisCard, A: a.Total.Points, B: b.Total.Points, Main: true}}
	for _, lens := range lenses {
		if x, y, shown := OfLens(lens, a.Side, b.Side); shown {
			spots = append(spots, chart.Spot{Name: text.LensShort(card, lens), A: x.Points, B: y.Points})
		}
	}
	return chart.NewGains(a.Side, b.Side, chart.Box{LowA: a.Low, HighA: a.High, LowB: b.Low, HighB: b.High}, spots,
		chart.GainsWords{AxisA: text.GotAxis(sideA.Name), AxisB: text.GotAxis(sideB.Name), Both: text.GainsBoth, Neither: text.GainsNeither}), true
}

// OfLens returns two sides' totals under a lens; shown is false for lenses that
// the map leaves out: single speakers, all speakers together, and those without
// both totals.
func OfLens(lens scoring.LensResult, a, b string) (x, y scoring.Total, shown bool) {
	for _, s := range lens.Sides {
		switch s.Side {
		case a:
			x = s.Total
		case b:
			y = s.Total
		}
	}
	return x, y, lens.Lens != scoring.LensSpeaker && lens.Lens != scoring.LensAll && x.Known && y.Known
}

// Duel returns the two sides that the map of gains compares, in the summit's
// order.
func Duel(r scoring.Result) (a, b scoring.SideResult, ok bool) {
	var ranked []scoring.SideResult
	v := r.Verdict
	for _, s := range r.Sides {
		if s.Absent || !s.Total.Known {
			continue
		}
		if v.Leader == "" || s.Side == v.Leader || s.Side == v.Second {
			ranked = append(ranked, s)
		}
	}
	if len(ranked) < 2 {
		return a, b, false
	}
	return ranked[0], ranked[1], true
}
