package app

import (
	"sort"

	"summitscorecard/scoring"
)

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
