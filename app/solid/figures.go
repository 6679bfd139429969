package solid

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// sets returns the shares to show: of all weightings, or of those in order.
func (c *Section) sets() (ahead, zone scoring.ShareSet, note string) {
	s := c.Analysis.Shares
	if c.order && !s.OnlyOne {
		return s.Ranked, s.RankedZone, text.ShareOrderNote
	}
	return s.Any, s.AnyZone, text.ShareNote
}

func (c *Section) shareFigure() app.UI {
	ahead, zone, note := c.sets()
	s := c.Analysis.Shares
	var bars []app.UI
	shares, nobody := text.Shares(ahead)
	for i, share := range ahead.Sides {
		side, _ := c.Card.Summit.Side(share.Side)
		bars = append(bars, c.shareBar(side.Name, chart.Colour(c.Card.Summit.Sides, side.ID), shares[i], share.Value, zone.Of(share.Side)))
	}
	if zone.Known {
		bars = append(bars, app.P().Class("Small ShareBars-zone").Text(text.Zone(zone, c.Card)))
	}
	rows := [][]string{}
	_, beyond := text.Shares(zone)
	for i, share := range ahead.Sides {
		side, _ := c.Card.Summit.Side(share.Side)
		rows = append(rows, []string{side.Name, shares[i], text.ShareOf(zone, share.Side)})
	}
	rows = append(rows, []string{text.DrawWord, nobody, beyond})
	note += ", " + text.WeightsWord(s.Weights) + ". " + text.Exact
	if !s.Exact && s.Known {
		note = text.Sampled(s.Samples, s.Error)
	}
	title := text.ShareFinding(c.Card, c.Result, ahead)
	if c.Analysis.Working {
		title, note = text.Working(c.Analysis.Progress), ""
	}
	return ui.Figure{ID: "shares", Title: title, Note: note, Twin: text.ShareTwin(c.Card, ahead, text.TieWord),
		Picture: app.Div().Class("ShareBars").Aria("hidden", "true").Body(bars...),
		Head:    []string{text.SideWord, text.ShareColumn, text.Beyond}, Rows: rows,
		How: text.HowShares(c.Card, c.Result, s)}.Render()
}

// shareBar is one side's share: pale as far as it leads, full as far as it leads
// by more than the tie zone.
func (c *Section) shareBar(name, side, share string, ahead, beyond float64) app.UI {
	return app.Div().Class("ShareBar").DataSet("colour", side).Body(
		app.Span().Class("SideName").DataSet("colour", side).Text(name),
		ui.SVG("svg").Class("Bar").Attr("viewBox", "0 0 100 24").Attr("preserveAspectRatio", "none").Body(
			ui.SVG("rect").Class("Bar-rail").Attr("x", "0").Attr("y", "3").Attr("width", "100").Attr("height", "18"),
			ui.SVG("rect").Class("Bar-stake").Attr("x", "0").Attr("y", "3").Attr("width", ui.Length(100*ahead)).Attr("height", "18"),
			ui.SVG("rect").Class("Bar-reached").Attr("x", "0").Attr("y", "3").Attr("width", ui.Length(100*beyond)).Attr("height", "18")),
		app.Strong().Text(share))
}

func (c *Section) curveFigure() app.UI {
	s := c.Analysis.Shares
	rows := make([][]string, len(s.Curve))
	for i, p := range s.Curve {
		rows[i] = []string{text.Percent(p.Doubt), text.Percent(p.Share)}
	}
	var shown app.UI = app.P().Class("Small").Text(text.NoCurve)
	if d, ok := picture.Certainty(c.Card, c.Result, s); ok {
		shown = ui.Draw(d, c.Card.Summit.Sides)
	}
	return ui.Figure{ID: "curve", Title: text.CurveFinding(c.Card, c.Result, s.HoldsUntil), Note: text.CurveNote, Picture: shown, Twin: text.CurveTwin(s),
		Head: []string{text.Doubt, text.ShareColumn}, Rows: rows, How: text.HowCurve(c.Card, c.Result, s)}.Render()
}

func (c *Section) gainsFigure() app.UI {
	a, b, ok := picture.Duel(c.Result)
	if !ok {
		return ui.Figure{ID: "gains", Title: text.NoGains, Picture: app.P().Class("Small").Text(text.NoGainsHow), Head: []string{text.SideWord}, How: []string{text.NoGainsHow}}.Render()
	}
	nameA, nameB := text.SideName(c.Card.Summit.Sides, a.Side), text.SideName(c.Card.Summit.Sides, b.Side)
	rows := [][]string{{text.ThisCard, text.Total(a.Total, 1), text.Total(b.Total, 1)}}
	for _, lens := range c.Analysis.Lenses {
		if x, y, shown := picture.OfLens(lens, a.Side, b.Side); shown {
			rows = append(rows, []string{text.LensName(c.Card, lens), text.Total(x, 1), text.Total(y, 1)})
		}
	}
	d, _ := picture.Gains(c.Card, c.Result, c.Analysis.Lenses)
	return ui.Figure{ID: "gains", Title: text.PairOfTwo(c.Card, c.Result, a, b), Note: text.GainsNote,
		Picture: ui.Draw(d, c.Card.Summit.Sides),
		Twin:    text.GainsTwin(nameA, nameB, a.Total.Points, b.Total.Points, scoring.Decimals(c.Result)),
		Head:    []string{text.WhoseView, nameA, nameB}, Rows: rows, How: text.HowGains(c.Card, a, b)}.Render()
}
