package card

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// Sheet is what paper shows in place of the controls: every rating with its
// reason and its sources, and the sources by number. It is always in the page, out
// of sight, because a browser prints what is there; that of a card that is shown as
// a matrix is off until somebody prints.
type Sheet struct {
	app.Compo

	Card scoring.Scorecard
	Off  bool
}

// Render implements app.Composer.
func (c *Sheet) Render() app.UI {
	if c.Off {
		return app.Div().Class("Sheet").DataSet("empty", "yes")
	}
	head := make([]app.UI, 0, 5)
	for _, words := range []string{text.SideWord, text.SheetAim, text.SheetRating, text.Reason1, text.SourcesTitle} {
		head = append(head, app.Th().Scope("col").Text(words))
	}
	numbers := map[string]int{}
	for i, s := range c.Card.Summit.Sources {
		numbers[s.ID] = i + 1
	}
	parts := []app.UI{app.THead().Body(app.Tr().Body(head...))}
	for _, g := range c.Card.Summit.Goals {
		parts = append(parts, c.goal(g, numbers))
	}
	items := make([]app.UI, 0, len(c.Card.Summit.Sources))
	for _, s := range c.Card.Summit.Sources {
		items = append(items, app.Li().Text(text.Join(". ", s.Title, text.SourceLine(s), s.URL)))
	}
	list := app.UI(app.P().DataSet("empty", "yes"))
	if len(items) > 0 {
		list = app.Ol().Class("Sheet-sources").Body(items...)
	}
	return app.Div().Class("Sheet").Aria("hidden", "true").Body(
		app.P().Class("Sheet-title").Text(text.GoalsTitle),
		app.Table().Class("Sheet-table").Body(parts...),
		app.P().Class("Sheet-title").Text(text.SourcesTitle),
		list,
	)
}

// goal is one goal with a row for each side that has an aim.
func (c *Sheet) goal(g scoring.Goal, numbers map[string]int) app.UI {
	card := c.Card
	title := text.Join(" · ", g.Title, text.Kind(g.Kind))
	if card.Weights == scoring.Shared {
		title += " · " + text.ImportanceIs(g.Importance)
	}
	rows := []app.UI{app.Tr().Class("Sheet-goal").Body(app.Th().ColSpan(5).Scope("rowgroup").Text(title))}
	for _, aim := range g.Aims {
		rating, _ := card.Rating(g.ID, aim.Side)
		own := ""
		if card.Weights != scoring.Shared {
			own = text.ImportanceIs(rating.Importance)
		}
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Class("SideName").DataSet("colour", chart.Colour(card.Summit.Sides, aim.Side)).Text(text.SideName(card.Summit.Sides, aim.Side)),
			app.Td().Body(paragraphs(text.Labelled(text.Wanted, aim.Wanted), text.Labelled(text.Got, aim.Got))...),
			app.Td().Body(append([]app.UI{app.Strong().Text(text.LevelLabel(rating, card.Scale))}, paragraphs(text.Join("; ", text.RangeWords(rating, card.Scale), own))...)...),
			app.Td().Text(rating.Note),
			app.Td().Text(text.Join("; ", c.marks(aim, rating, numbers), text.NoOwnSourceOf(card.Summit, aim))),
		))
	}
	return app.TBody().Body(rows...)
}

// paragraphs are those of the texts that say anything.
func paragraphs(texts ...string) []app.UI {
	var list []app.UI
	for _, words := range texts {
		if words != "" {
			list = append(list, app.P().Text(words))
		}
	}
	return list
}

// marks are the numbers of a row's sources.
func (c *Sheet) marks(aim scoring.Aim, rating scoring.Rating, numbers map[string]int) string {
	marks := ""
	for _, s := range sourcesOf(c.Card.Summit, aim, rating) {
		marks = text.Join(", ", marks, strconv.Itoa(numbers[s.ID]))
	}
	return marks
}
