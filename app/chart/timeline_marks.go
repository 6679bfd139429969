package chart

import (
	"math"
	"sort"
	"strconv"
	"strings"
)

// timeLines joins what each side had from state to state; where a side has no
// total the line breaks.
func timeLines(states []TimeState, x []float64) []Mark {
	var marks []Mark
	if len(states) < 2 {
		return nil
	}
	for k, total := range states[0].Totals {
		var path strings.Builder
		letter := "M"
		for i, s := range states {
			if t := s.Totals[k]; t.Known {
				path.WriteString(letter + fixed(x[i]) + " " + fixed(timeY(t.Points)) + " ")
				letter = "L"
			} else {
				letter = "M"
			}
		}
		if path.Len() > 0 {
			marks = append(marks, Mark{Shape: Path, Meaning: "curve", Side: total.Side, Path: strings.TrimSpace(path.String())})
		}
	}
	return marks
}

// timeTotals puts a dot and its number for each side in each state. Of two sides
// the higher number stands above its dot and the lower below, the first with the
// names. Where more would run into each other, numbers stand outside of the first
// and the last state alone, and timeKey has the names: the table has them all.
func timeTotals(states []TimeState, x []float64, crowded bool) []Mark {
	var dots, labels []Mark
	for i, s := range states {
		var known []TimeTotal
		for _, t := range s.Totals {
			if t.Known {
				known = append(known, t)
			}
		}
		sort.SliceStable(known, func(a, b int) bool { return known[a].Points > known[b].Points })
		var column []Mark
		for k, t := range known {
			y, r := timeY(t.Points), 4.0
			if s.Open {
				r = 5.5
			}
			dots = append(dots, Mark{Shape: Circle, Meaning: "dot", Side: t.Side, X: x[i] + aside(known, k), Y: y, R: r})
			label := Mark{Shape: Words, Meaning: "axis", Side: t.Side, X: x[i], Y: y + 18, Text: t.Text, Anchor: "middle"}
			switch {
			case crowded && i == 0:
				label.X, label.Y, label.Anchor = x[i]-11, y+4, "end"
			case crowded && i < len(states)-1:
				continue
			case crowded || len(known) > 2:
				label.X, label.Y, label.Anchor = x[i]+11, y+4, ""
			case k == 0:
				label.Y = y - 9
			}
			if i == 0 && !crowded {
				named(&label, t)
			}
			column = append(column, label)
		}
		lowest := timeBottom + 8
		if pair := !crowded && len(known) < 3; pair {
			lowest = timeBottom + 4
			if n := len(column) - 1; n > 0 && column[n].Y > lowest { // no room below the dot
				column[n].Y -= 27
				lowest = timeBottom - 7
			}
		}
		labels = append(labels, apartDown(column, lowest)...)
	}
	return append(dots, labels...)
}

// apartDown moves labels that stand below each other so far apart that each can
// be read, first down and then up from the axis; what then has no room is left out.
func apartDown(labels []Mark, lowest float64) []Mark {
	const line = 14
	for k := 1; k < len(labels); k++ {
		labels[k].Y = max(labels[k].Y, labels[k-1].Y+line)
	}
	for k := len(labels) - 1; k >= 0; k-- {
		labels[k].Y = min(labels[k].Y, lowest)
		lowest = labels[k].Y - line
	}
	for len(labels) > 0 && labels[0].Y < 10 {
		labels = labels[1:]
	}
	return labels
}

// named puts a side's name before its number and keeps the two in the picture.
func named(label *Mark, t TimeTotal) {
	label.Text = t.Name + " " + t.Text
	if label.Anchor != "middle" {
		return
	}
	if half := Advance(label.Text, drawnSize) / 2; label.X-half < timeLeft {
		label.X, label.Anchor = timeLeft+2, ""
	} else if label.X+half > timeRight+8 {
		label.X, label.Anchor = timeRight+8, "end"
	}
}

// aside moves a dot a little to one side where the next total is all but equal.
func aside(known []TimeTotal, k int) float64 {
	near := func(other int) bool {
		return other >= 0 && other < len(known) && math.Abs(known[k].Points-known[other].Points) < 4
	}
	switch {
	case near(k + 1):
		return -4
	case near(k - 1):
		return 4
	}
	return 0
}

// timeCrowded says whether numbers at every dot, and the names at the first, would
// run into each other.
func timeCrowded(states []TimeState, step float64) bool {
	if len(states) < 2 {
		return false
	}
	for _, t := range states[0].Totals {
		if Advance(t.Name+" "+t.Text, drawnSize) > step {
			return true
		}
	}
	return len(states) > 4 || len(states[0].Totals) > 2
}

// timeKey names the sides below the picture, in rows.
func timeKey(states []TimeState, y float64) (marks []Mark, height float64) {
	x := timeLeft
	for _, t := range states[0].Totals {
		lines := Wrap(t.Name, timeRight-timeLeft-16, drawnSize)
		width := 16 + Advance(lines[0], drawnSize)
		if x > timeLeft && (x+width > timeRight || len(lines) > 1) {
			x, height = timeLeft, height+16
		}
		marks = append(marks, Mark{Shape: Circle, Meaning: "dot", Side: t.Side, X: x + 4, Y: y + height - 4, R: 4})
		for k, line := range lines {
			if k > 0 {
				x, height = timeLeft, height+16
			}
			marks = append(marks, Mark{Shape: Words, Meaning: "axis", Side: t.Side, X: x + 13, Y: y + height, Text: line})
		}
		x += 28 + Advance(lines[len(lines)-1], drawnSize)
	}
	return marks, height + 20
}

// timeLane draws the marks of one kind in a line; those near each other stand as
// one, with their number.
func timeLane(marks []TimeMark, events bool, name string, y float64, scale timeScale) []Mark {
	var at []float64
	for _, m := range marks {
		if from, to, ok := daysOf(m.Date); ok && m.Event == events && len(scale.days) > 0 {
			at = append(at, scale.at((from+to)/2))
		}
	}
	if len(at) == 0 {
		return nil
	}
	sort.Float64s(at)
	list := []Mark{{Shape: Words, Meaning: "quiet", X: 0, Y: y + 4, Text: name}}
	for i := 0; i < len(at); {
		n, sum := 0, 0.0
		for ; i < len(at) && (n == 0 || at[i]-sum/float64(n) < timeNear); i++ {
			sum += at[i]
			n++
		}
		x := sum / float64(n)
		r := 4.0
		if n > 1 {
			r = 9
		}
		if events {
			list = append(list, Mark{Shape: Rect, Meaning: "ring", X: x - r, Y: y - r, W: 2 * r, H: 2 * r})
		} else {
			list = append(list, Mark{Shape: Circle, Meaning: "ring", X: x, Y: y, R: r})
		}
		if n > 1 {
			list = append(list, Mark{Shape: Words, Meaning: "label", X: x, Y: y + 4, Text: strconv.Itoa(n), Anchor: "middle"})
		}
	}
	return list
}
