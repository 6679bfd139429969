package app

import (
	"sort"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// stateView is one dated state with what it comes to.
type stateView struct {
	picture.Dated
	Changes []scoring.Change // from the state before
}

// stateCache keeps what the card's other states come to: they do not change with
// the ratings on the page.
type stateCache struct {
	card    scoring.Scorecard
	results map[int]scoring.Result // by place among the revisions
}

// of lists the states to show, and how many are left out.
func (s *stateCache) of(card scoring.Scorecard, own scoring.Result) (views []stateView, left int) {
	if !sameStates(s.card, card) {
		*s = stateCache{card: card, results: map[int]scoring.Result{}}
	}
	list, left := picture.States(card, func(state scoring.State) scoring.Result {
		if state.At < 0 {
			return own
		}
		result, has := s.results[state.At]
		if !has {
			result = scoring.Score(card.In(state))
			s.results[state.At] = result
		}
		return result
	})
	for i, d := range list {
		v := stateView{Dated: d}
		if i > 0 {
			v.Changes = scoring.Changes(card.Summit, list[i-1].State.Ratings, d.State.Ratings)
		}
		views = append(views, v)
	}
	return views, left
}

// sameStates says whether the states of two cards beside those they open with
// are the same lists, weighed alike.
func sameStates(a, b scoring.Scorecard) bool {
	return sameList(a.Revisions, b.Revisions) && sameList(a.Summit.Goals, b.Summit.Goals) && sameList(a.Summit.Sides, b.Summit.Sides) &&
		sameList(a.Scale.Levels, b.Scale.Levels) && a.Scale.ID == b.Scale.ID && a.Weights == b.Weights && a.TieZone == b.TieZone && a.AsOf == b.AsOf
}

// timeline is the section "How the verdict moved": the dated states of the card,
// with what was said and what came since between them.
type timeline struct {
	app.Compo

	Card   scoring.Scorecard
	States []stateView
	Left   int // states that are not shown
}

func (c *timeline) Render() app.UI {
	return app.Section().ID("time").Class("Section").Aria("labelledby", "time-title").Body(
		app.Div().Class("Section-head").Body(
			app.H2().ID("time-title").TabIndex(-1).Text(text.TimeTitle),
			button{ID: "rescore", Command: "rescore", Words: text.Rescore}.render(),
			app.Span().Class("Small").Text(text.RescoreHow)),
		app.Div().Class("Time").Body(c.figure(), c.list()),
	)
}

func (c *timeline) figure() app.UI {
	list := make([]picture.Dated, len(c.States))
	for i, v := range c.States {
		list[i] = v.Dated
	}
	head, rows := c.table()
	return figure{ID: "states", Title: picture.MovedFinding(c.Card, list), Note: text.TimeNote, Twin: picture.MovedTwin(c.Card, list),
		Picture: draw(picture.Moved(c.Card, list), c.Card.Summit.Sides),
		Head:    head, Rows: rows, How: text.TimeHow(len(c.States), c.Left)}.render()
}

// table lists the states, what was said and what came since, by date.
func (c *timeline) table() (head []string, rows [][]string) {
	head = []string{text.DateWord, text.TimeWhat}
	sides := picture.Totals(c.Card.Summit, c.States[0].Result)
	for _, s := range sides {
		head = append(head, s.Name)
	}
	head = append(head, text.TimeVerdict)
	empty := func(date, what string) []string {
		row := []string{text.Date(date), what}
		for range sides {
			row = append(row, "")
		}
		return append(row, "")
	}
	type dated struct {
		day string
		row []string
	}
	var list []dated
	for _, e := range picture.Events(c.Card.Summit) {
		list = append(list, dated{picture.About(e.Date), empty(e.Date, e.Text)})
	}
	said := spoken(c.Card.Summit)
	for i, from := 0, 0; i < len(said); i++ {
		if i+1 == len(said) || said[i+1].Date != said[i].Date {
			list = append(list, dated{picture.About(said[i].Date), empty(said[i].Date, text.SaidOn(said[from:i+1]))})
			from = i + 1
		}
	}
	for _, v := range c.States {
		row := []string{text.StateDate(v.State.AsOf), text.Join(": ", text.StateWord, v.State.Note)}
		for _, s := range picture.Totals(c.Card.Summit, v.Result) {
			row = append(row, s.Text)
		}
		list = append(list, dated{scoring.LastDay(v.State.AsOf), append(row, text.VerdictWord(v.Result.Verdict.Word))})
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].day < list[b].day })
	for _, entry := range list {
		rows = append(rows, entry.row)
	}
	return head, rows
}
