package solid

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/browser"
	"summitscorecard/app/controls"
	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Section is the section "How solid is it?".
type Section struct {
	app.Compo

	Card     scoring.Scorecard
	Result   scoring.Result
	Analysis Analysis

	order bool // only the order of the importances counts
}

// Render implements app.Composer.
func (c *Section) Render() app.UI {
	return app.Section().ID("solid").Class("Section").Aria("labelledby", "solid-title").Body(
		app.Div().Class("Section-head").Body(app.H2().ID("solid-title").Text(text.SolidTitle)),
		app.P().Class("Small").Text(text.SolidNote),
		c.switches(),
		app.Div().Class("Solid").Body(c.shareFigure(), c.curveFigure(), c.gainsFigure()),
		c.tips(),
		app.Div().Class("KindsAndScales").Body(c.kinds(), c.rulers()),
	)
}

// switches choose whose importance counts, and how much of it.
func (c *Section) switches() app.UI {
	radio := func(value, words string) app.UI {
		return app.Label().Class("Choice").Body(
			ui.Checked(app.Input().ID("weights-"+value).Type("radio").AutoComplete(false).Name("weights").Value(value).DataSet("field", string(controls.Weights)), c.Card.Weights == value),
			app.Span().Text(words))
	}
	gaps := app.P().DataSet("empty", "yes")
	if len(c.Analysis.Gaps) > 0 {
		gaps = app.P().Class("Small").Text(text.SharedGaps(c.Analysis.Gaps))
	}
	order := app.Label().Class("Choice").Body(
		ui.Checked(app.Input().ID("only-order").Type("checkbox").AutoComplete(false).OnChange(ui.Handler("order", c.onOrder)), c.order),
		app.Span().Text(text.OnlyOrder))
	if c.Analysis.Shares.OnlyOne {
		order = app.Label().Class("Choice").Body(app.Span(), app.Span().Class("Small").Text(text.OnlyOrder+": "+text.OnlyOrderNote))
	}
	return app.Div().Class("Switches").Body(
		app.FieldSet().Class("Switch").OnChange(ui.Handler("weights", c.onWeights)).Body(
			app.Legend().Text(text.WhoseTitle), radio(scoring.Own, text.EachOwn), radio(scoring.Shared, text.OneForAll)),
		order,
		gaps,
	)
}

func (c *Section) onOrder(ctx app.Context, e app.Event) { c.order = browser.Target(e).Checked() }

func (c *Section) onWeights(ctx app.Context, e app.Event) {
	weights := browser.Target(e).Value()
	if weights == scoring.Shared && len(c.Analysis.Gaps) > 0 {
		ui.Post(ctx, message.ShowProblem{Words: text.SharedGaps(c.Analysis.Gaps)})
		return
	}
	ui.Post(ctx, edit.SetWeights{Weights: weights})
}
