package chart

import (
	"sort"
	"strconv"
	"strings"
)

// TimeState is one dated state of a card.
type TimeState struct {
	Date   string // of the file; a month or a year counts as its last day
	Words  []string
	Totals []TimeTotal // of the sides that are ranked, the same in every state
	Open   bool        // the card opens with this one
}

// TimeTotal is what one side had then, of 100.
type TimeTotal struct {
	Side   string
	Name   string
	Points float64
	Known  bool
	Text   string // the points as they are shown
}

// TimeMark is something dated that stands beside the states.
type TimeMark struct {
	Date  string
	Event bool // a later development; else a statement
}

// TimeWords are the words inside the picture.
type TimeWords struct{ Said, Events string }

// The picture's own measures.
const (
	timeLeft, timeRight = 40.0, 332.0
	timeTop, timeBottom = 24.0, 132.0
	timeTail            = 52.0 // what lies before the first state and after the last
	timeLabel           = 76.0 // the least room that the words of a state need
	timeLine            = 15.0 // from one line of these to the next
	timeNear            = 19.0 // marks nearer than this stand together
	timeSaid, timeEvent = 206.0, 230.0
)

// NewTimeline draws the totals of the sides from state to state. The states
// stand at equal distances, in their order; what was said and what came later
// stands below by its own date, in proportion within each of the spaces. Marks
// without a date are left out.
func NewTimeline(states []TimeState, marks []TimeMark, words TimeWords) Drawing {
	d := Drawing{Width: 340}
	for _, at := range []float64{100, 50, 0} {
		y := timeY(at)
		d.Marks = append(d.Marks,
			Mark{Shape: Line, Meaning: "grid", X: timeLeft, X2: timeRight, Y: y, Y2: y},
			Mark{Shape: Words, Meaning: "quiet", X: timeLeft - 6, Y: y + 4, Text: strconv.Itoa(int(at)), Anchor: "end"})
	}
	scale := newTimeScale(states, marks)
	step := timeRight - timeLeft
	if len(states) > 1 {
		step = scale.x[1] - scale.x[0]
	}
	crowded := timeCrowded(states, step)
	under, lines := timeWords(states, scale.x, step)
	said := timeSaid + timeLine*float64(max(0, lines-3)) // more lines push down what stands below them
	events := said + timeEvent - timeSaid
	d.Height = events + 10
	for i, s := range states {
		meaning := "state"
		if s.Open {
			meaning = "state open"
		}
		d.Marks = append(d.Marks,
			Mark{Shape: Line, Meaning: meaning, X: scale.x[i], X2: scale.x[i], Y: timeTop, Y2: timeBottom},
			Mark{Shape: Line, Meaning: meaning, X: scale.x[i], X2: scale.x[i], Y: said - 14, Y2: events + 10})
		for k, line := range under[i] {
			label := Mark{Shape: Words, Meaning: "quiet", X: scale.x[i], Y: timeBottom + 20 + timeLine*float64(k), Text: line, Anchor: "middle"}
			if s.Open {
				label.Meaning = "label"
			}
			d.Marks = append(d.Marks, label)
		}
	}
	d.Marks = append(d.Marks, timeLines(states, scale.x)...)
	d.Marks = append(d.Marks, timeTotals(states, scale.x, crowded)...)
	d.Marks = append(d.Marks, timeLane(marks, false, words.Said, said, scale)...)
	d.Marks = append(d.Marks, timeLane(marks, true, words.Events, events, scale)...)
	var key []Mark
	height := 0.0
	if crowded {
		key, height = timeKey(states, events+30)
	}
	d.Marks, d.Height = append(d.Marks, key...), d.Height+height
	return d
}

// timeWords are the words under each state, in lines that leave those beside them
// alone, and the most lines of any. Where the states stand close, only the first and
// the last have words.
func timeWords(states []TimeState, x []float64, step float64) (words [][]string, most int) {
	words = make([][]string, len(states))
	for i, s := range states {
		room := step
		if step < timeLabel {
			room = timeLabel * 1.5
			if i > 0 && i < len(states)-1 {
				continue
			}
		}
		room = min(room-8, 2*x[i], 2*(timeRight+8-x[i]))
		for _, line := range s.Words {
			words[i] = append(words[i], Wrap(line, room, drawnSize)...)
		}
		most = max(most, len(words[i]))
	}
	return words, most
}

func timeY(points float64) float64 { return timeBottom - (timeBottom-timeTop)*points/100 }

// timeScale puts days on the picture: equal steps between states, in proportion
// within a step.
type timeScale struct {
	days, x     []float64 // of the states
	first, last float64   // days of the outermost marks
}

func newTimeScale(states []TimeState, marks []TimeMark) timeScale {
	var s timeScale
	for i, state := range states {
		_, last, ok := daysOf(state.Date)
		if !ok && i > 0 {
			last = s.days[i-1]
		}
		s.days = append(s.days, last)
	}
	if len(s.days) == 0 {
		return s
	}
	for i := len(s.days) - 1; i > 0; i-- { // an undated state stands first, whenever the next one is
		if s.days[i-1] == 0 || s.days[i-1] > s.days[i] {
			s.days[i-1] = s.days[i]
		}
	}
	n := len(s.days)
	s.first, s.last = s.days[0], s.days[n-1]
	for _, m := range marks {
		if from, to, ok := daysOf(m.Date); ok {
			s.first, s.last = min(s.first, (from+to)/2), max(s.last, (from+to)/2)
		}
	}
	left, right := timeLeft+24, timeRight-30
	if s.first < s.days[0] {
		left += timeTail
	}
	if s.last > s.days[n-1] {
		right -= timeTail
	}
	for i := range s.days {
		if n == 1 {
			s.x = append(s.x, (left+right)/2)
		} else {
			s.x = append(s.x, left+(right-left)*float64(i)/float64(n-1))
		}
	}
	return s
}

// at is where a day stands.
func (s timeScale) at(day float64) float64 {
	n := len(s.days)
	i := sort.SearchFloat64s(s.days, day)
	switch {
	case i == 0 && s.first < s.days[0]:
		return s.x[0] - (s.x[0]-timeLeft-8)*(s.days[0]-day)/(s.days[0]-s.first)
	case i == 0:
		return s.x[0]
	case i == n && s.last > s.days[n-1]:
		return s.x[n-1] + (timeRight-8-s.x[n-1])*(day-s.days[n-1])/(s.last-s.days[n-1])
	case i == n:
		return s.x[n-1]
	}
	return s.x[i-1] + (s.x[i]-s.x[i-1])*(day-s.days[i-1])/(s.days[i]-s.days[i-1])
}

// daysOf returns the first and the last day that a date of the file may mean, as
// numbers that grow with time; every month counts as 31 days.
func daysOf(date string) (first, last float64, ok bool) {
	from, to, ranged := strings.Cut(date, "/")
	if !ranged {
		to = from
	}
	day := func(date string, month, day int) float64 {
		parts := strings.Split(date, "-")
		year, err := strconv.Atoi(parts[0])
		if err != nil {
			ok = false
			return 0
		}
		if len(parts) > 1 {
			month, _ = strconv.Atoi(parts[1])
		}
		if len(parts) > 2 {
			day, _ = strconv.Atoi(parts[2])
		}
		return float64((year*12+month-1)*31 + day)
	}
	ok = true
	first, last = day(from, 1, 1), day(to, 12, 31)
	return first, last, ok
}
