package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// screen is the review in place of the page.
func (r *review) screen() []app.UI {
	if r.refused != nil {
		return []app.UI{app.Section().Class("Section Empty").Aria("labelledby", "review-title").Body(
			app.H1().ID("review-title").TabIndex(-1).Text(text.LinkRefused),
			problemList(r.refused),
			app.P().Text(text.LinkRefusedHow),
			app.P().Body(button{ID: "review-close", Command: "review-close", Words: text.Close, Kind: "main"}.render()))}
	}
	if !r.ready {
		return []app.UI{app.Section().Class("Section Empty").Body(app.H1().ID("review-title").TabIndex(-1).Text(text.Opening))}
	}
	return append([]app.UI{r.head()}, r.still.sections()...)
}

// head names the card, compares it, and asks what to do with it.
func (r *review) head() app.UI {
	summit := r.card.Summit
	parts := []app.UI{
		app.P().Class("Eyebrow").Text(text.Join(" · ", text.CameFrom(r.name), text.Date(summit.Date), summit.Place)),
		app.H1().ID("review-title").TabIndex(-1).Text(summit.Title),
	}
	for _, note := range r.notes {
		parts = append(parts, app.P().Class("Small").Text(note))
	}
	columns := []app.UI{r.side(text.CameCard, r.still, "verdict")}
	if r.has {
		columns = append(columns, r.side(r.beside(), r.mine, "verdict-mine"))
	}
	parts = append(parts, app.Div().Class("Compare-columns").Body(columns...))
	if r.has {
		parts = append(parts, app.P().ID("deciding").Class("Lead").Role("status").Text(r.sentence()), r.table())
	}
	parts = append(parts,
		app.Div().Class("Blind-steps").Body(
			button{ID: "review-open", Command: "review-open", Words: text.OpenAsNew, Kind: "main"}.render(),
			r.replace(),
			button{ID: "review-close", Command: "review-close", Words: text.Close}.render()),
		app.P().Class("Small").Text(text.ReviewHow))
	if r.has && len(r.list) > 0 {
		parts = append(parts, r.differences())
	}
	if len(r.left) > 0 {
		parts = append(parts, app.Details().Body(app.Summary().Text(text.LeftOut(len(r.left))), problemList(r.left)))
	}
	return app.Section().ID("review").Class("Figure Compare").Aria("labelledby", "review-title").Body(parts...)
}

// beside names what the card is compared with.
func (r *review) beside() string {
	if r.own {
		return text.YourCard
	}
	return text.StartingCard
}

func (r *review) side(title string, s still, id string) app.UI {
	verdict := app.P().ID(id).Body(say(text.Verdict(s.card, s.result), s.card.Summit.Sides)...)
	if id == "verdict" {
		verdict = verdict.Role("status").Aria("label", text.VerdictLabel)
	}
	by := ""
	if s.card.Rater != "" {
		by = text.By(s.card.Rater)
	}
	return app.Div().Body(app.H2().Text(title), verdict,
		app.P().Class("Small").Text(text.Join(" · ", by, text.AsOfDate(s.card.AsOf))))
}

// replace is offered where there is a card of the reader's to be replaced.
func (r *review) replace() app.UI {
	if !r.own {
		return app.Span()
	}
	return button{ID: "review-replace", Command: "review-ask", Words: text.ReplaceMine}.render()
}

// table compares the totals.
func (r *review) table() app.UI {
	var rows []app.UI
	for _, side := range r.card.Summit.Sides {
		rows = append(rows, app.Tr().Body(app.Th().Scope("row").Text(side.Name),
			app.Td().Text(totalOf(r.still.result, side.ID)), app.Td().Text(totalOf(r.mine.result, side.ID))))
	}
	return app.Table().Body(
		app.THead().Body(app.Tr().Body(app.Th().Scope("col").Text(text.TotalOf100),
			app.Th().Scope("col").Text(text.CameCard), app.Th().Scope("col").Text(r.beside()))),
		app.TBody().Body(rows...))
}

// sentence says in how much the cards differ, and what of it decides.
func (r *review) sentence() string {
	if r.working {
		return text.Comparing
	}
	if len(r.list) == 1 && r.list[0].In == scoring.InRecord && r.found.Agree {
		return text.OtherRecordOnly // which is no judgement
	}
	what := "ratings"
	for _, d := range r.list {
		if d.In != scoring.InRating && d.In != scoring.InRange {
			what = "judgements"
		}
	}
	first := ""
	if len(r.found.Sets) > 0 {
		names := make([]string, len(r.found.Sets[0]))
		for i, at := range r.found.Sets[0] {
			names[i] = text.DifferenceName(r.about(r.list[at]))
		}
		first = text.List(names)
	}
	return text.Deciding(r.own, len(r.list), what, r.found, first)
}

// about gives the words of a difference: what it is in, goal and side.
func (r *review) about(d scoring.Difference) (in, goal, side string) {
	g, _ := r.card.Summit.Goal(d.Goal)
	s, _ := r.card.Summit.Side(d.Side)
	return d.In, g.Title, s.Name
}

// differences lists them, those first that decide by themselves.
func (r *review) differences() app.UI {
	const most = 200 // as many as somebody may read
	var items []app.UI
	deciding := map[int]bool{}
	if len(r.found.Sets) > 0 && len(r.found.Sets[0]) == 1 {
		for _, set := range r.found.Sets {
			deciding[set[0]] = true
		}
	}
	for _, first := range []bool{true, false} {
		for i, d := range r.list {
			if deciding[i] != first || len(items) == most {
				continue
			}
			mark := app.UI(app.Span().DataSet("empty", "yes"))
			if first {
				mark = app.Strong().Text(text.Decides)
			}
			its, mine := r.values(d)
			items = append(items, app.Li().Body(
				app.Span().Text(text.DifferenceName(r.about(d))+text.ItsAndMine(its, mine, r.own)), mark))
		}
	}
	return app.Details().ID("differences").Attr("open", len(r.list) <= 12).Body(
		app.Summary().Text(text.DifferencesTitle(len(r.list), len(items))), app.Ul().Class("Plain Differences").Body(items...))
}

// values words what each of the cards says; "" where it is more than a word.
func (r *review) values(d scoring.Difference) (its, mine string) {
	word := func(card scoring.Scorecard) string {
		rating, _ := card.Rating(d.Goal, d.Side)
		switch d.In {
		case scoring.InRating:
			return levelLabel(rating, card.Scale)
		case scoring.InRange:
			return text.FromTo(rating.Low, rating.High)
		case scoring.InImportance:
			if d.Side == "" {
				g, _ := card.Summit.Goal(d.Goal)
				return text.Level(g.Importance)
			}
			return text.Level(rating.Importance)
		case scoring.InTieZone:
			return text.Level(card.TieZone)
		case scoring.InScale:
			return card.Scale.ID
		case scoring.InWeights:
			return text.WeightsWord(card.Weights)
		}
		return ""
	}
	return word(r.card), word(r.mine.card)
}
