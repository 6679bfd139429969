package importer

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// nameOf names a difference: what it is in, goal and side.
func (r *reviewed) nameOf(d scoring.Difference) string {
	g, _ := r.Card.Summit.Goal(d.Goal)
	s, _ := r.Card.Summit.Side(d.Side)
	return text.DifferenceName(d.In, g.Title, s.Name)
}

// maxDifferences is how many differences are listed: as many as somebody may read.
// fewDifferences stand open.
const (
	maxDifferences = 200
	fewDifferences = 12
)

// differenceList lists the differences, those first that decide by themselves.
func (r *reviewed) differenceList() app.UI {
	alone := r.decideAlone()
	var items []app.UI
	for _, decides := range []bool{true, false} {
		for i, d := range r.differences {
			if alone[i] == decides && len(items) < maxDifferences {
				items = append(items, r.differenceItem(d, decides))
			}
		}
	}
	return app.Details().ID("differences").Attr("open", len(r.differences) <= fewDifferences).Body(
		app.Summary().Text(text.DifferencesTitle(len(r.differences), len(items))), app.Ul().Class("Plain Differences").Body(items...))
}

// decideAlone are the places of the differences of which each decides by itself.
func (r *reviewed) decideAlone() map[int]bool {
	alone := map[int]bool{}
	if sets := r.deciding.Sets; len(sets) > 0 && len(sets[0]) == 1 {
		for _, set := range sets {
			alone[set[0]] = true
		}
	}
	return alone
}

func (r *reviewed) differenceItem(d scoring.Difference, decides bool) app.UI {
	mark := app.UI(app.Span().DataSet("empty", "yes"))
	if decides {
		mark = app.Strong().Text(text.Decides)
	}
	its, mine := valueIn(r.Card, d), valueIn(r.mine.Card, d)
	return app.Li().Body(app.Span().Text(r.nameOf(d)+text.ItsAndMine(its, mine, r.own)), mark)
}

// valueIn words what a card says where it differs from the other; "" where it is
// more than a word.
func valueIn(card scoring.Scorecard, d scoring.Difference) string {
	rating, _ := card.Rating(d.Goal, d.Side)
	switch d.In {
	case scoring.InRating:
		return text.LevelLabel(rating, card.Scale)
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
