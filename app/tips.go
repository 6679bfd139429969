package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/edit"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// tips are the tipping points as sentences, each to be tried with one click.
func (c *solid) tips() app.UI {
	t := c.Robust.Tips
	if !t.Known {
		note := text.NoTips
		if len(t.Notes) > 0 {
			note = t.Notes[0]
		}
		return app.Div().Class("Tips").Body(app.H3().Text(text.TippingTitle), app.P().Class("Small").Text(note))
	}
	var items []app.UI
	add := func(s text.Sentence, try string) {
		if len(s) == 0 {
			return
		}
		var offer app.UI = app.Span()
		if try != "" {
			offer = button{ID: "try-" + strconv.Itoa(len(items)), Command: "try", To: try, Words: text.TryIt}.render()
		}
		items = append(items, app.Li().Class("Tip").Body(app.Span().Class("Tip-words").Body(say(s, c.Card.Summit.Sides)...), offer))
	}
	add(text.StepsTip(c.Card, t), "steps")
	if i := text.Nearest(t.Importance); i >= 0 {
		add(text.ImportanceTip(c.Card, t.Importance[i]), "importance")
	}
	add(text.TransferTip(c.Card, t.Transfer), "transfer")
	for _, w := range t.Without {
		if w.Word != c.Result.Verdict.Word && w.Word == scoring.Draw || w.Leader != c.Result.Verdict.Leader {
			add(text.WithoutTip(c.Card, w), "without "+w.Goal)
		}
	}
	add(text.SingleTip(c.Card, t.Single), "")
	if spacing := text.Spacing(c.Robust.Shares); spacing != "" {
		add(text.Sentence{}.Words(spacing), "")
	}
	return app.Div().Class("Tips").Body(app.H3().Text(text.TippingTitle), app.Ul().Class("Tips-list").Body(items...))
}

// tried returns the card with a tipping point applied, and what to call it.
func tried(card scoring.Scorecard, what string) (scoring.Scorecard, string, bool) {
	t := scoring.Tipping(card)
	if !t.Known {
		return card, "", false
	}
	switch what {
	case "steps":
		return scoring.ApplySteps(card, t.Steps.Moves), text.UndoTry, t.Steps.Known
	case "importance":
		if i := text.Nearest(t.Importance); i >= 0 {
			return scoring.ApplyImportance(card, t.Importance[i]), text.UndoTry, true
		}
	case "transfer":
		return scoring.ApplyTransfer(card, t.Transfer), text.UndoTry, t.Transfer.Known
	}
	if goal, ok := strings.CutPrefix(what, "without "); ok {
		return leftOut(card, goal), text.UndoTry, true
	}
	return card, "", false
}

// leftOut takes a goal off every side's list: importance 0 keeps it in sight.
func leftOut(card scoring.Scorecard, goal string) scoring.Scorecard {
	if card.Weights == scoring.Shared {
		if next, err := (edit.SetImportance{Goal: goal}).Apply(card); err == nil {
			return next
		}
		return card
	}
	g, _ := card.Summit.Goal(goal)
	for _, aim := range g.Aims {
		if next, err := (edit.SetImportance{Goal: goal, Side: aim.Side}).Apply(card); err == nil {
			card = next
		}
	}
	return card
}

// kinds sets the verdict on substance beside that on symbol.
func (c *solid) kinds() app.UI {
	var items []app.UI
	for _, k := range c.Robust.Kinds {
		words := text.Sentence{}.Strong(text.KindTitle(k.Kind, k.Goals)).Words(" ")
		if k.Goals == 0 {
			words = words.Words(text.NoneOfKind)
		} else {
			words = words.Join(text.Short(c.Card, k.Sides, k.Verdict))
		}
		items = append(items, app.Li().Body(say(words, c.Card.Summit.Sides)...))
	}
	if c.Robust.Moved.Known {
		items = append(items, app.Li().Body(say(text.MovedShare(c.Card, c.Robust.Moved), c.Card.Summit.Sides)...))
	}
	return app.Div().Class("Beside-part").Body(app.H3().Text(text.KindsTitle), app.Ul().Class("Plain").Body(items...))
}

// rulers reads the same judgements on other scales.
func (c *solid) rulers() app.UI {
	var items []app.UI
	for _, r := range c.Robust.Rulers {
		items = append(items, app.Li().Body(say(text.Ruler(c.Card, r), c.Card.Summit.Sides)...))
	}
	if len(items) == 0 {
		items = append(items, app.Li().Text(text.NoRulers))
	}
	return app.Div().Class("Beside-part").Body(app.H3().Text(text.RulersTitle), app.P().Class("Small").Text(text.RulersNote), app.Ul().Class("Plain").Body(items...))
}
