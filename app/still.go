package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// still is a card to be read, without controls: one that came in and is not the
// reader's, or is of a later format.
type still struct {
	card     scoring.Scorecard
	result   scoring.Result
	decimals int
	base     string
	whose    string // "This card"
}

func newStill(card scoring.Scorecard, base, whose string) still {
	r := scoring.Score(card)
	return still{card: card, result: r, decimals: scoring.Decimals(r), base: base, whose: whose}
}

// sections are the verdict's chart, the ratings, what was said, and the sources.
func (s still) sections() []app.UI {
	summit := s.card.Summit
	return []app.UI{
		app.Section().Class("Section").Aria("label", text.VerdictLabel).Body(
			&balance{Chart: chart.NewBalance(summit, s.result, atTable(summit)), Sides: summit.Sides, Titles: titles(summit),
				Finding: text.Finding(s.card, s.result), Twin: text.Twin(s.card, s.result, s.decimals),
				Note: text.AsOf(s.whose, s.card.AsOf), How: text.HowTotals(s.card, s.result), Decimals: s.decimals}),
		s.ratings(),
		app.Section().ID("said").Class("Section").Aria("labelledby", "said-title").Body(
			app.H2().ID("said-title").Text(text.SaidTitle),
			&statements{Summit: summit, Scale: s.card.SummitScale()}),
		&sources{Summit: summit, Scale: s.card.Scale, Base: s.base},
	}
}

// ratings are the goals as a table: a row a goal, a column a side.
func (s still) ratings() app.UI {
	sides := s.card.Summit.Sides
	head := []app.UI{app.Th().Scope("col").Text(text.Goal)}
	for _, side := range sides {
		head = append(head, app.Th().Scope("col").Class("SideName").DataSet("colour", colour(sides, side.ID)).Text(side.Name))
	}
	rows := make([]app.UI, 0, len(s.card.Summit.Goals))
	for _, g := range goalViews(s.card, nil, false) {
		cells := []app.UI{app.Th().Scope("row").Text(g.Title)}
		for _, side := range sides {
			cells = append(cells, s.cell(g, side.ID))
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Section().ID("score").Class("Section").Aria("labelledby", "goals-title").Body(
		app.H2().ID("goals-title").Text(text.GoalsTitle),
		app.Div().Class("Matrix Still").TabIndex(0).Role("region").Aria("label", text.MatrixLabel).Body(
			app.Table().Body(app.THead().Body(app.Tr().Body(head...)), app.TBody().Body(rows...))))
}

// cell is one judgement: level, importance where it counts, and the reason.
func (s still) cell(g goal, side string) app.UI {
	for _, list := range [][]cellView{g.Cells, g.Absent} {
		for _, c := range list {
			if c.Side.ID != side || !c.HasAim {
				continue
			}
			importance := c.Rating.Importance
			if g.Shared {
				importance = g.Importance
			}
			return app.Td().Body(app.Span().Text(c.Level), app.Small().Text(text.ItsImportance(importance)), app.Small().Text(c.Rating.Note))
		}
	}
	return app.Td()
}

// shownFile is a file of a later format, shown as far as this program knows it and
// never written: the bytes are kept as they came.
type shownFile struct {
	name   string
	format string
	data   []byte
	card   scoring.Scorecard
	left   []scoring.FieldError // what this program does not know
	still  still
}

func (f *shownFile) prepare() {
	f.still = newStill(f.card, boot().Get("page").Get("base").String(), text.CameCard)
}

func (f *shownFile) fileName() string {
	if f.name == "" || strings.ContainsAny(f.name, "/\\") {
		return "newer.scorecard.json"
	}
	return f.name
}

// screen shows the file in place of the page.
func (f *shownFile) screen() []app.UI {
	s := f.still
	return append([]app.UI{app.Section().Class("Figure Compare").Aria("labelledby", "shown-title").Body(
		app.P().Class("Eyebrow").Text(text.Join(" · ", text.Date(s.card.Summit.Date), s.card.Summit.Place)),
		app.H1().ID("shown-title").TabIndex(-1).Text(s.card.Summit.Title),
		app.P().Text(text.LaterShown(f.fileName(), f.format)),
		app.P().ID("verdict").Class("Verdict").Role("status").Aria("label", text.VerdictLabel).Body(say(text.Verdict(s.card, s.result), s.card.Summit.Sides)...),
		app.Div().Class("Blind-steps").Body(
			button{ID: "shown-save", Command: "shown-save", Words: text.LaterSave, Kind: "main"}.render(),
			button{ID: "shown-close", Command: "shown-close", Words: text.Close}.render()),
		app.Details().Body(app.Summary().Text(text.LaterLeft(len(f.left))), problemList(f.left)),
	)}, s.sections()...)
}
