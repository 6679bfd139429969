package timeline

import (
	"sort"

	"summitscorecard/app/picture"
	"summitscorecard/scoring"
)

// moment is an entry of the list: a state, an event, or what was said up to the
// next of these.
type moment struct {
	state *State
	event *picture.Event
	said  []scoring.Statement
}

// moments puts states, events and statements in the order of time; at one day
// the state comes last. What was said between two states stands together, before
// the events: it would tear the list apart.
func (c *Timeline) moments() []moment {
	events, said := picture.Events(c.Card.Summit), spoken(c.Card.Summit)
	var list []moment
	upTo := func(day string) {
		n := 0
		for n < len(said) && (day == "" || picture.About(said[n].Date) <= day) {
			n++
		}
		if n > 0 {
			list, said = append(list, moment{said: said[:n]}), said[n:]
		}
		n = 0
		for n < len(events) && (day == "" || picture.About(events[n].Date) <= day) {
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
		if picture.About(s.Date) != "" {
			list = append(list, s)
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return picture.About(list[a].Date) < picture.About(list[b].Date) })
	return list
}
