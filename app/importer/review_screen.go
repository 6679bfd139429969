package importer

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/card"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Screen is the review in place of the page.
func (r *Review) Screen() []app.UI { return r.now.screen() }

func (r *reviewed) screen() []app.UI {
	switch {
	case r.refused != nil:
		return []app.UI{app.Section().Class("Section Empty").Aria("labelledby", "review-title").Body(
			app.H1().ID("review-title").TabIndex(-1).Text(text.LinkRefused),
			ui.Problems(r.refused),
			app.P().Text(text.LinkRefusedHow),
			app.P().Body(ui.Button{ID: "review-close", Message: message.CloseReview{}, Words: text.Close, Kind: "main"}.Render()))}
	case !r.ready:
		return []app.UI{app.Section().Class("Section Empty").Body(app.H1().ID("review-title").TabIndex(-1).Text(text.Opening))}
	}
	return append([]app.UI{r.head()}, r.shown.Sections()...)
}

// head names the card, compares it, and asks what to do with it.
func (r *reviewed) head() app.UI {
	summit := r.Card.Summit
	parts := []app.UI{
		app.P().Class("Eyebrow").Text(text.Join(" · ", text.CameFrom(r.Name), text.Date(summit.Date), summit.Place)),
		app.H1().ID("review-title").TabIndex(-1).Text(summit.Title),
	}
	for _, note := range r.Notes {
		parts = append(parts, app.P().Class("Small").Text(note))
	}
	columns := []app.UI{r.column(text.CameCard, r.shown, "verdict")}
	if r.compared {
		columns = append(columns, r.column(r.mineTitle(), r.mine, "verdict-mine"))
	}
	parts = append(parts, app.Div().Class("Compare-columns").Body(columns...))
	if r.compared {
		parts = append(parts, app.P().ID("deciding").Class("Lead").Role("status").Text(r.sentence()),
			card.TotalsTable(summit.Sides, text.CameCard, r.shown.Result, r.mineTitle(), r.mine.Result))
	}
	parts = append(parts,
		app.Div().Class("OwnScoring-steps").Body(
			ui.Button{ID: "review-open", Message: message.KeepReviewed{}, Words: text.OpenAsNew, Kind: "main"}.Render(),
			r.replaceButton(),
			ui.Button{ID: "review-close", Message: message.CloseReview{}, Words: text.Close}.Render()),
		app.P().Class("Small").Text(text.ReviewHow))
	if r.compared && len(r.differences) > 0 {
		parts = append(parts, r.differenceList())
	}
	if len(r.Left) > 0 {
		parts = append(parts, app.Details().Body(app.Summary().Text(text.LeftOut(len(r.Left))), ui.Problems(r.Left)))
	}
	return app.Section().ID("review").Class("Figure Compare").Aria("labelledby", "review-title").Body(parts...)
}

// mineTitle names what the card is compared with.
func (r *reviewed) mineTitle() string {
	if r.own {
		return text.YourCard
	}
	return text.StartingCard
}

// column is one of the two cards in short.
func (r *reviewed) column(title string, shown card.ReadOnly, id string) app.UI {
	verdict := app.P().ID(id).Body(shown.Verdict()...)
	if id == "verdict" {
		verdict = verdict.Role("status").Aria("label", text.VerdictLabel)
	}
	by := ""
	if shown.Card.Rater != "" {
		by = text.By(shown.Card.Rater)
	}
	return app.Div().Body(app.H2().Text(title), verdict,
		app.P().Class("Small").Text(text.Join(" · ", by, text.AsOfDate(shown.Card.AsOf))))
}

// replaceButton is offered where there is a card of the reader's to be replaced.
func (r *reviewed) replaceButton() app.UI {
	if !r.own {
		return app.Span()
	}
	return ui.Button{ID: "review-replace", Message: message.OpenDialog{Dialog: message.ReplaceDialog}, Words: text.ReplaceMine}.Render()
}

// sentence says in how much the cards differ, and what of it decides.
func (r *reviewed) sentence() string {
	if r.working {
		return text.Comparing
	}
	if len(r.differences) == 1 && r.differences[0].In == scoring.InRecord && r.deciding.Agree {
		return text.OtherRecordOnly // which is no judgement
	}
	what := "ratings"
	for _, d := range r.differences {
		if d.In != scoring.InRating && d.In != scoring.InRange {
			what = "judgements"
		}
	}
	first := ""
	if len(r.deciding.Sets) > 0 {
		names := make([]string, len(r.deciding.Sets[0]))
		for i, at := range r.deciding.Sets[0] {
			names[i] = r.nameOf(r.differences[at])
		}
		first = text.List(names)
	}
	return text.Deciding(r.own, len(r.differences), what, r.deciding, first)
}
