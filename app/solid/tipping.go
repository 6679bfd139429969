package solid

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
)

// tips are the tipping points as sentences, most of them to be tried with one press.
func (c *Section) tips() app.UI {
	t := c.Analysis.Tips
	var list tipList
	if !t.Known {
		note := text.NoTips
		if len(t.Notes) > 0 {
			note = t.Notes[0]
		}
		return app.Div().Class("Tips").Body(app.H3().Text(text.TippingTitle), app.P().Class("Small").Text(note), app.Ul().Class("Tips-list").Body(c.leftOut(list)...))
	}
	list.add(c, text.StepsTip(c.Card, t), &message.Change{Kind: message.Steps})
	if i := text.Nearest(t.Importance); i >= 0 {
		list.add(c, text.ImportanceTip(c.Card, t.Importance[i]), &message.Change{Kind: message.Importance})
	}
	list.add(c, text.TransferTip(c.Card, t.Transfer), &message.Change{Kind: message.Transfer})
	list = c.leftOut(list)
	list.add(c, text.SingleTip(c.Card, t.Single), nil)
	if spacing := text.Spacing(c.Card, c.Result, c.Analysis.Shares); spacing != "" {
		list.add(c, text.Sentence{}.Words(spacing), nil)
	}
	return app.Div().Class("Tips").Body(app.H3().Text(text.TippingTitle), app.Ul().Class("Tips-list").Body(list...))
}

// leftOut adds the goals whose absence turns the verdict.
func (c *Section) leftOut(list tipList) tipList {
	for _, w := range c.Analysis.Tips.Without {
		if c.Result.Verdict.TurnedBy(w) {
			list.add(c, text.WithoutTip(c.Card, w), &message.Change{Kind: message.LeaveOut, Goal: w.Goal})
		}
	}
	return list
}

// tipList gathers tips.
type tipList []app.UI

// add adds a tip with the button that tries its change; nil for a tip that cannot
// be tried. An empty sentence is no tip.
func (list *tipList) add(c *Section, tip text.Sentence, change *message.Change) {
	if len(tip) == 0 {
		return
	}
	offer := app.UI(app.Span())
	if change != nil {
		offer = ui.Button{ID: "try-" + strconv.Itoa(len(*list)), Message: message.Try{Change: *change}, Words: text.TryIt}.Render()
	}
	*list = append(*list, app.Li().Class("Tip").Body(app.Span().Class("Tip-words").Body(ui.Sentence(tip, c.Card.Summit.Sides)...), offer))
}

// kinds sets the verdict on substance beside that on symbol.
func (c *Section) kinds() app.UI {
	var items []app.UI
	for _, k := range c.Analysis.Kinds {
		words := text.Sentence{}.Strong(text.KindTitle(k.Kind, k.Goals)).Words(" ")
		if k.Goals == 0 {
			words = words.Words(text.NoneOfKind)
		} else {
			words = words.Join(text.Short(c.Card, k.Sides, k.Verdict))
		}
		items = append(items, app.Li().Body(ui.Sentence(words, c.Card.Summit.Sides)...))
	}
	if c.Analysis.Moved.Known {
		items = append(items, app.Li().Body(ui.Sentence(text.MovedShare(c.Card, c.Analysis.Moved), c.Card.Summit.Sides)...))
	}
	return app.Div().Class("KindsAndScales-part").Body(app.H3().Text(text.KindsTitle), app.Ul().Class("Plain").Body(items...))
}

// rulers reads the same judgements on other scales.
func (c *Section) rulers() app.UI {
	var items []app.UI
	for _, r := range c.Analysis.Rulers {
		items = append(items, app.Li().Body(ui.Sentence(text.Ruler(c.Card, r), c.Card.Summit.Sides)...))
	}
	if len(items) == 0 {
		items = append(items, app.Li().Text(text.NoRulers))
	}
	return app.Div().Class("KindsAndScales-part").Body(app.H3().Text(text.RulersTitle), app.P().Class("Small").Text(text.RulersNote), app.Ul().Class("Plain").Body(items...))
}
