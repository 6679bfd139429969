package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/edit"
	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// robust is everything that says how solid a verdict is, worked out once a
// change.
type robust struct {
	Shares  scoring.SharesResult
	Tips    scoring.TippingResult
	Kinds   []scoring.KindResult
	Rulers  []scoring.RulerResult
	Lenses  []scoring.LensResult
	Gaps    []string // titles of goals that keep shared importances from being used
	Moved   scoring.MovedResult
	Working bool    // shares are still being worked out
	Part    float64 // of that work, in [0,1]
}

// near works out what the top of the page says of a verdict: in how many
// weightings it holds, and what it hangs on. Later leaves it to workOn.
func near(card scoring.Scorecard, later bool) robust {
	if later {
		return robust{Working: true}
	}
	return robust{Shares: scoring.Shares(card), Tips: scoring.Tipping(card)}
}

// far adds what stands further down: it takes four times as long, so a change
// shows without it first.
func (r robust) far(card scoring.Scorecard) robust {
	r.Kinds, r.Rulers, r.Lenses = scoring.Kinds(card), scoring.Rulers(card), scoring.Lenses(card)
	if !heavy(card) {
		r.Moved = scoring.MovedShares(card)
	}
	shared := card
	shared.Weights = scoring.Shared
	r.Gaps = nil
	for _, id := range scoring.SharedGaps(shared) {
		g, _ := card.Summit.Goal(id)
		r.Gaps = append(r.Gaps, g.Title)
	}
	return r
}

// solid is the section "How solid is it?".
type solid struct {
	app.Compo

	Card   scoring.Scorecard
	Result scoring.Result
	Robust robust

	order bool // only the order of the importances counts
}

func (c *solid) Render() app.UI {
	return app.Section().ID("solid").Class("Section").Aria("labelledby", "solid-title").Body(
		app.Div().Class("Section-head").Body(app.H2().ID("solid-title").Text(text.SolidTitle)),
		app.P().Class("Small").Text(text.SolidNote),
		c.switches(),
		app.Div().Class("Solid").Body(c.shareFigure(), c.curveFigure(), c.gainsFigure()),
		c.tips(),
		app.Div().Class("Beside").Body(c.kinds(), c.rulers()),
	)
}

// switches choose whose importance counts, and how much of it.
func (c *solid) switches() app.UI {
	radio := func(value, words string) app.UI {
		return app.Label().Class("Choice").Body(
			flag(app.Input().ID("weights-"+value).Type("radio").AutoComplete(false).Name("weights").Value(value).DataSet("field", "weights"), c.Card.Weights == value),
			app.Span().Text(words))
	}
	gaps := app.P().DataSet("empty", "yes")
	if len(c.Robust.Gaps) > 0 {
		gaps = app.P().Class("Small").Text(text.SharedGaps(c.Robust.Gaps))
	}
	order := app.Label().Class("Choice").Body(
		flag(app.Input().ID("only-order").Type("checkbox").AutoComplete(false).OnChange(guard("order", c.onOrder)), c.order),
		app.Span().Text(text.OnlyOrder))
	if c.Robust.Shares.OnlyOne {
		order = app.Label().Class("Choice").Body(app.Span(), app.Span().Class("Small").Text(text.OnlyOrder+": "+text.OnlyOrderNote))
	}
	return app.Div().Class("Switches").Body(
		app.FieldSet().Class("Switch").OnChange(guard("weights", c.onWeights)).Body(
			app.Legend().Text(text.WhoseTitle), radio(scoring.Own, text.EachOwn), radio(scoring.Shared, text.OneForAll)),
		order,
		gaps,
	)
}

func (c *solid) onOrder(ctx app.Context, e app.Event) { c.order = target(e).Get("checked").Bool() }

func (c *solid) onWeights(ctx app.Context, e app.Event) {
	weights := target(e).Get("value").String()
	if weights == scoring.Shared && len(c.Robust.Gaps) > 0 {
		post(ctx, wish{What: "say", To: text.SharedGaps(c.Robust.Gaps)})
		return
	}
	post(ctx, edit.SetWeights{Weights: weights})
}

// sets returns the shares to show: of all weightings, or of those in order.
func (c *solid) sets() (ahead, zone scoring.ShareSet, note string) {
	s := c.Robust.Shares
	if c.order && !s.OnlyOne {
		return s.Ranked, s.RankedZone, text.ShareOrderNote
	}
	return s.Any, s.AnyZone, text.ShareNote
}

func (c *solid) shareFigure() app.UI {
	ahead, zone, note := c.sets()
	s := c.Robust.Shares
	var bars []app.UI
	for _, share := range ahead.Sides {
		side, _ := c.Card.Summit.Side(share.Side)
		bars = append(bars, c.shareBar(side.Name, colour(c.Card.Summit.Sides, side.ID), share.Value, zone.Of(share.Side)))
	}
	if zone.Known {
		bars = append(bars, app.P().Class("Small ShareBars-zone").Text(text.Zone(zone, c.Card)))
	}
	rows := [][]string{}
	for _, share := range ahead.Sides {
		side, _ := c.Card.Summit.Side(share.Side)
		rows = append(rows, []string{side.Name, text.Share(share), text.Percent(zone.Of(share.Side))})
	}
	rows = append(rows, []string{text.DrawWord, text.Percent(ahead.Nobody), text.Percent(zone.Nobody)})
	note += ", " + text.WeightsWord(s.Weights) + ". " + text.Exact
	if !s.Exact && s.Known {
		note = text.Sampled(s.Samples, s.Error)
	}
	title := text.ShareFinding(c.Card, c.Result.Verdict.Leader, ahead)
	if c.Robust.Working {
		title, note = text.Working(c.Robust.Part), ""
	}
	return figure{ID: "shares", Title: title, Note: note, Twin: text.ShareTwin(c.Card, ahead, text.TieWord),
		Picture: app.Div().Class("ShareBars").Aria("hidden", attr.Text("true")).Body(bars...),
		Head:    []string{text.SideWord, text.ShareColumn, text.Beyond}, Rows: rows,
		How: text.HowShares(c.Card, c.Result, s)}.render()
}

// shareBar is one side's share: pale as far as it leads, full as far as it leads
// by more than the tie zone.
func (c *solid) shareBar(name, side string, ahead, beyond float64) app.UI {
	return app.Div().Class("ShareBar").DataSet("colour", side).Body(
		app.Span().Class("SideName").DataSet("colour", side).Text(name),
		svg("svg").Class("Bar").Attr("viewBox", "0 0 100 24").Attr("preserveAspectRatio", "none").Body(
			svg("rect").Class("Bar-rail").Attr("x", "0").Attr("y", "3").Attr("width", "100").Attr("height", "18"),
			svg("rect").Class("Bar-stake").Attr("x", "0").Attr("y", "3").Attr("width", short(100*ahead)).Attr("height", "18"),
			svg("rect").Class("Bar-reached").Attr("x", "0").Attr("y", "3").Attr("width", short(100*beyond)).Attr("height", "18")),
		app.Strong().Text(text.Percent(ahead)))
}

func (c *solid) curveFigure() app.UI {
	s := c.Robust.Shares
	rows := make([][]string, len(s.Curve))
	for i, p := range s.Curve {
		rows[i] = []string{text.Percent(p.Doubt), text.Percent(p.Share)}
	}
	var shown app.UI = app.P().Class("Small").Text(text.NoCurve)
	if d, ok := picture.Certainty(c.Result, s); ok {
		shown = draw(d, c.Card.Summit.Sides)
	}
	return figure{ID: "curve", Title: text.CurveFinding(s.HoldsUntil), Note: text.CurveNote, Picture: shown, Twin: text.CurveTwin(s),
		Head: []string{text.Doubt, text.ShareColumn}, Rows: rows, How: text.HowCurve(c.Card, c.Result, s)}.render()
}

func (c *solid) gainsFigure() app.UI {
	a, b, ok := picture.Duel(c.Result)
	if !ok {
		return figure{ID: "gains", Title: text.NoGains, Picture: app.P().Class("Small").Text(text.NoGainsHow), Head: []string{text.SideWord}, How: []string{text.NoGainsHow}}.render()
	}
	nameA, nameB := sideName(c.Card.Summit.Sides, a.Side), sideName(c.Card.Summit.Sides, b.Side)
	rows := [][]string{{text.ThisCard, text.Total(a.Total, 1), text.Total(b.Total, 1)}}
	for _, lens := range c.Robust.Lenses {
		if x, y, shown := picture.OfLens(lens, a.Side, b.Side); shown {
			rows = append(rows, []string{text.LensName(c.Card, lens), text.Total(x, 1), text.Total(y, 1)})
		}
	}
	d, _ := picture.Gains(c.Card, c.Result, c.Robust.Lenses)
	return figure{ID: "gains", Title: text.Pair(c.Card, c.Result), Note: text.GainsNote,
		Picture: draw(d, c.Card.Summit.Sides),
		Twin:    text.GainsTwin(nameA, nameB, a.Total.Points, b.Total.Points),
		Head:    []string{text.WhoseView, nameA, nameB}, Rows: rows, How: text.HowGains(c.Card, a, b)}.render()
}
