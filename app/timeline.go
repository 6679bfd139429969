package app

import (
	"sort"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// maxStates is how many states the page shows: the first and the last of them.
const maxStates = 12

// stateView is one dated state with what it comes to.
type stateView struct {
	State   scoring.State
	Result  scoring.Result
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
	states := scoring.States(card)
	if left = len(states) - maxStates; left > 0 {
		states = append(states[:1:1], states[left+1:]...)
	} else {
		left = 0
	}
	for i, state := range states {
		v := stateView{State: state, Result: own}
		if state.At >= 0 {
			result, has := s.results[state.At]
			if !has {
				result = scoring.Score(card.In(state))
				s.results[state.At] = result
			}
			v.Result = result
		}
		if i > 0 {
			v.Changes = scoring.Changes(card.Summit, states[i-1].Ratings, state.Ratings)
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
	first, last := c.States[0], c.States[len(c.States)-1]
	title := text.TimeFinding(c.Card, first.State, last.State, first.Result, last.Result, len(c.States))
	var states []chart.TimeState
	for _, v := range c.States {
		states = append(states, chart.TimeState{Date: v.State.AsOf, Open: v.State.At < 0, Totals: c.totals(v.Result),
			Words: text.StateLabel(c.Card, v.State, v.Result.Verdict)})
	}
	var marks []chart.TimeMark
	for _, s := range c.Card.Summit.Statements {
		marks = append(marks, chart.TimeMark{Date: s.Date})
	}
	for _, e := range eventsOf(c.Card.Summit) {
		marks = append(marks, chart.TimeMark{Date: e.Date, Event: true})
	}
	head, rows := c.table()
	return figure{ID: "states", Title: title, Note: text.TimeNote, Twin: c.twin(),
		Picture: draw(chart.NewTimeline(states, marks, chart.TimeWords{Said: text.TimeSaid, Events: text.TimeSince}), c.Card.Summit.Sides),
		Head:    head, Rows: rows, How: text.TimeHow(len(c.States), c.Left)}.render()
}

// totals are those of the sides that are ranked, in the summit's order.
func (c *timeline) totals(r scoring.Result) []chart.TimeTotal {
	var list []chart.TimeTotal
	for _, s := range r.Sides {
		if !s.Absent {
			list = append(list, chart.TimeTotal{Side: s.Side, Name: sideName(c.Card.Summit.Sides, s.Side), Points: s.Total.Points,
				Known: s.Total.Known, Text: text.Total(s.Total, scoring.Decimals(r))})
		}
	}
	return list
}

func (c *timeline) twin() string {
	words := ""
	for _, v := range c.States {
		words = text.Join(" ", words, text.AsOfState(v.State.AsOf)+": "+text.StateLine(c.Card, v.Result).String())
	}
	return words
}

// table lists the states, what was said and what came since, by date.
func (c *timeline) table() (head []string, rows [][]string) {
	head = []string{text.DateWord, text.TimeWhat}
	sides := c.totals(c.States[0].Result)
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
	for _, e := range eventsOf(c.Card.Summit) {
		list = append(list, dated{about(e.Date), empty(e.Date, e.Text)})
	}
	said := spoken(c.Card.Summit)
	for i, from := 0, 0; i < len(said); i++ {
		if i+1 == len(said) || said[i+1].Date != said[i].Date {
			list = append(list, dated{about(said[i].Date), empty(said[i].Date, text.SaidOn(said[from:i+1]))})
			from = i + 1
		}
	}
	for _, v := range c.States {
		row := []string{text.StateDate(v.State.AsOf), text.Join(": ", text.StateWord, v.State.Note)}
		for _, s := range c.totals(v.Result) {
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
