package picture

import (
	"sort"

	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// MaxStates is how many dated states are shown: the first and the last of them.
const MaxStates = 12

// Dated is one dated state of a card with what it comes to.
type Dated struct {
	State  scoring.State
	Result scoring.Result
}

// States lists the states to show of a card, and how many are left out. The
// results are filled in by result.
func States(card scoring.Scorecard, result func(scoring.State) scoring.Result) (list []Dated, left int) {
	states := scoring.States(card)
	if left = len(states) - MaxStates; left > 0 {
		states = append(states[:1:1], states[left+1:]...)
	} else {
		left = 0
	}
	for _, s := range states {
		list = append(list, Dated{s, result(s)})
	}
	return list, left
}

// Moved draws how the verdict moved from state to state; the summit's statements
// and later developments stand with them.
func Moved(card scoring.Scorecard, list []Dated) chart.Drawing {
	var states []chart.TimeState
	for _, d := range list {
		states = append(states, chart.TimeState{Date: d.State.AsOf, Open: d.State.At < 0, Totals: Totals(card.Summit, d.Result),
			Words: text.StateLabel(card, d.State, d.Result.Verdict)})
	}
	var marks []chart.TimeMark
	for _, s := range card.Summit.Statements {
		marks = append(marks, chart.TimeMark{Date: s.Date})
	}
	for _, e := range Events(card.Summit) {
		marks = append(marks, chart.TimeMark{Date: e.Date, Event: true})
	}
	return chart.NewTimeline(states, marks, chart.TimeWords{Said: text.TimeSaid, Events: text.TimeSince})
}

// MovedFinding is the title of that drawing, MovedTwin the drawing in words.
func MovedFinding(card scoring.Scorecard, list []Dated) string {
	first, last := list[0], list[len(list)-1]
	return text.TimeFinding(card, first.State, last.State, first.Result, last.Result, len(list))
}

// MovedTwin says each state in a sentence.
func MovedTwin(card scoring.Scorecard, list []Dated) string {
	words := ""
	for _, d := range list {
		words = text.Join(" ", words, text.AsOfState(d.State.AsOf)+": "+text.StateLine(card, d.Result).String())
	}
	return words
}

// Totals are those of the sides that are ranked, in the summit's order.
func Totals(summit scoring.Summit, r scoring.Result) []chart.TimeTotal {
	var list []chart.TimeTotal
	for _, s := range r.Sides {
		if side, _ := summit.Side(s.Side); !s.Absent {
			list = append(list, chart.TimeTotal{Side: s.Side, Name: text.Isolated(side.Name), Points: s.Total.Points,
				Known: s.Total.Known, Text: text.Total(s.Total, scoring.Decimals(r))})
		}
	}
	return list
}

// Event is a development after the close, told once for all the aims it is about.
type Event struct {
	Date, Text string
	Sources    []string
	Goals      []string // titles
}

// Events gathers the later developments of all aims, by date.
func Events(summit scoring.Summit) []Event {
	var list []Event
	at := map[[2]string]int{}
	for _, g := range summit.Goals {
		for _, a := range g.Aims {
			for _, l := range a.Later {
				key := [2]string{l.Date, l.Text}
				i, has := at[key]
				if !has {
					i = len(list)
					at[key] = i
					list = append(list, Event{Date: l.Date, Text: l.Text, Sources: l.Sources})
				}
				if n := len(list[i].Goals); n == 0 || list[i].Goals[n-1] != g.Title {
					list[i].Goals = append(list[i].Goals, g.Title)
				}
			}
		}
	}
	sort.SliceStable(list, func(a, b int) bool { return About(list[a].Date) < About(list[b].Date) })
	return list
}

// About is the day in the middle of what a date may mean, as text that sorts: of
// a month it is not known whether it was before or after a state in it.
func About(date string) string {
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
