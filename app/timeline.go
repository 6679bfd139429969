package app

import (
	"sort"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/attr"
	"summitscorecard/app/chart"
	"summitscorecard/app/edit"
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
	for _, m := range c.moments() {
		switch {
		case m.state != nil:
			row := []string{text.StateDate(m.state.State.AsOf), text.Join(": ", text.StateWord, m.state.State.Note)}
			for _, s := range c.totals(m.state.Result) {
				row = append(row, s.Text)
			}
			rows = append(rows, append(row, text.VerdictWord(m.state.Result.Verdict.Word)))
		case m.event != nil:
			rows = append(rows, empty(m.event.Date, m.event.Text))
		default:
			for i, from := 0, 0; i < len(m.said); i++ {
				if i+1 == len(m.said) || m.said[i+1].Date != m.said[i].Date {
					rows = append(rows, empty(m.said[i].Date, text.SaidOn(m.said[from:i+1])))
					from = i + 1
				}
			}
		}
	}
	return head, rows
}

// moment is an entry of the list: a state, an event, or what was said up to the
// next of these.
type moment struct {
	state *stateView
	event *event
	said  []scoring.Statement
}

// moments puts states, events and statements in the order of time; at one day
// the state comes last. What was said between two states stands together, before
// the events: it would tear the list apart.
func (c *timeline) moments() []moment {
	events, said := eventsOf(c.Card.Summit), spoken(c.Card.Summit)
	var list []moment
	upTo := func(day string) {
		n := 0
		for n < len(said) && (day == "" || about(said[n].Date) <= day) {
			n++
		}
		if n > 0 {
			list, said = append(list, moment{said: said[:n]}), said[n:]
		}
		n = 0
		for n < len(events) && (day == "" || about(events[n].Date) <= day) {
			list = append(list, moment{event: &events[n]})
			n++
		}
		events = events[n:]
	}
	for i := range c.States {
		if day := scoring.LastDay(c.States[i].State.AsOf); day != "" {
			upTo(day)
		}
		list = append(list, moment{state: &c.States[i]})
	}
	upTo("")
	return list
}

// spoken are the dated statements by date.
func spoken(summit scoring.Summit) []scoring.Statement {
	var list []scoring.Statement
	for _, s := range summit.Statements {
		if about(s.Date) != "" {
			list = append(list, s)
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return about(list[a].Date) < about(list[b].Date) })
	return list
}

// about is the day in the middle of what a date may mean, as text that sorts: of
// a month it is not known whether it was before or after a state in it.
func about(date string) string {
	switch day := scoring.LastDay(date); {
	case day == "": // n.d. is as long as a year
		return ""
	case len(date) == len("2025"):
		return day[:4] + "-07-01"
	case len(date) == len("2025-10"):
		return day[:7] + "-16"
	default:
		return day
	}
}

// event is a development after the close, told once for all the aims it is about.
type event struct {
	Date, Text string
	Sources    []string
	Goals      []string // titles
}

// eventsOf gathers the later developments of all aims, by date.
func eventsOf(summit scoring.Summit) []event {
	var list []event
	at := map[[2]string]int{}
	for _, g := range summit.Goals {
		for _, a := range g.Aims {
			for _, l := range a.Later {
				key := [2]string{l.Date, l.Text}
				i, has := at[key]
				if !has {
					i = len(list)
					at[key] = i
					list = append(list, event{Date: l.Date, Text: l.Text, Sources: l.Sources})
				}
				if n := len(list[i].Goals); n == 0 || list[i].Goals[n-1] != g.Title {
					list[i].Goals = append(list[i].Goals, g.Title)
				}
			}
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return about(list[a].Date) < about(list[b].Date) })
	return list
}

// asOf is the control of the date that the ratings on the page speak of.
func (c *timeline) asOf() app.UI {
	return app.Label().Class("Stack").Body(
		app.Span().Text(text.AsOfLabel),
		app.Input().ID("as-of").Type("text").Class("Field").AutoComplete(false).Aria("describedby", "as-of-hint").
			DataSets(stateControl("as_of", -1)).Value(attr.Text(c.Card.AsOf)).OnChange(guard("as-of", onAsOf)),
		app.Small().ID("as-of-hint").Text(text.AsOfHint))
}

// stateControl marks a control of a state. The place among the revisions stands
// where other controls have their side; -1 is the state on the page.
func stateControl(field string, at int) map[string]any {
	side := ""
	if at >= 0 {
		side = strconv.Itoa(at)
	}
	return map[string]any{"goal": "", "side": side, "field": field}
}

func onAsOf(ctx app.Context, e app.Event) {
	post(ctx, edit.SetAsOf{Date: target(e).Get("value").String()})
}

func onStateNote(ctx app.Context, e app.Event) {
	post(ctx, stateNoteCommand(data(target(e), "side"), target(e).Get("value").String()))
}

// stateNoteOf is the note that a control shows.
func stateNoteOf(card scoring.Scorecard, side string) string {
	if at, err := strconv.Atoi(side); err == nil && at >= 0 && at < len(card.Revisions) {
		return card.Revisions[at].Note
	}
	return edit.StateNote(card)
}

func stateNoteCommand(side, note string) edit.SetStateNote {
	at, err := strconv.Atoi(side)
	if err != nil {
		at = -1
	}
	return edit.SetStateNote{At: at, Note: note}
}

// grantTime starts, opens and removes dated states.
func (c *root) grantTime(ctx app.Context, w wish) bool {
	at, err := strconv.Atoi(w.To)
	told := ""
	var command edit.Command
	switch {
	case w.What == "rescore":
		command, told = edit.Rescore{Date: today()}, text.StateBegun(today())
	case err != nil || at < 0 || at >= len(c.history.Card.Revisions):
		return false
	case w.What == "state-open":
		command, told = edit.OpenState{At: at}, text.StateOpened(c.history.Card.Revisions[at].AsOf)
	case w.What == "state-drop":
		command, told = edit.DropState{At: at}, text.StateDropped(c.history.Card.Revisions[at].AsOf)
	default:
		return false
	}
	if _, err := command.Apply(c.history.Card); err != nil {
		c.do(ctx, command) // says why not
		return true
	}
	c.keepRevision()
	c.do(ctx, command)
	c.settleControls(ctx)
	c.tell(notice{ID: "tried", Text: told, Actions: []button{{ID: "undo-state", Command: "undo", Words: text.Undo, Kind: "main"}}})
	focus(ctx, "time-title")
	return true
}
