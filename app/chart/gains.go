package chart

import "math"

// Spot is one verdict on the map of gains: the totals of two sides, of 100.
type Spot struct {
	Name string
	A, B float64
	Main bool
}

// Box is the interval of both totals.
type Box struct{ LowA, HighA, LowB, HighB float64 }

// GainsWords are the words inside the map.
type GainsWords struct{ AxisA, AxisB, Both, Neither string }

// Measures of the map: its square and what stands around it.
const (
	gainsTop  = 8.0
	gainsSize = 232.0
	gainsLine = 14.0 // from one line of an axis to the next
)

// NewGains draws the map of gains: to the right what the first side got, upwards
// what the second did, each of 100; the lines at one half part it into both at
// least half, both less, and one of each.
func NewGains(sideA, sideB string, box Box, spots []Spot, words GainsWords) Drawing {
	axisA, axisB := Wrap(words.AxisA, gainsSize+40, drawnSize), Wrap(words.AxisB, gainsSize, drawnSize)
	left := 56 + gainsLine*float64(len(axisB)-1)
	x := func(a float64) float64 { return left + gainsSize*a/100 }
	y := func(b float64) float64 { return gainsTop + gainsSize - gainsSize*b/100 }
	d := Drawing{Width: left + 284, Height: 284 + gainsLine*float64(len(axisA)-1), Marks: []Mark{
		{Shape: Rect, Meaning: "both", X: x(50), Y: y(100), W: gainsSize / 2, H: gainsSize / 2},
		{Shape: Rect, Meaning: "frame", X: x(0), Y: y(100), W: gainsSize, H: gainsSize},
		{Shape: Line, Meaning: "grid", X: x(50), X2: x(50), Y: y(0), Y2: y(100)},
		{Shape: Line, Meaning: "grid", X: x(0), X2: x(100), Y: y(50), Y2: y(50)},
		{Shape: Rect, Meaning: "interval", X: x(box.LowA), Y: y(box.HighB), W: gainsSize * (box.HighA - box.LowA) / 100, H: gainsSize * (box.HighB - box.LowB) / 100},
	}}
	for i, line := range axisA {
		d.Marks = append(d.Marks, Mark{Shape: Words, Meaning: "axis", Side: sideA, X: x(50), Y: gainsTop + gainsSize + 34 + gainsLine*float64(i), Text: line, Anchor: "middle"})
	}
	for i, line := range axisB {
		d.Marks = append(d.Marks, Mark{Shape: Words, Meaning: "axis up", Side: sideB, X: 26 + gainsLine*float64(i), Y: y(50), Text: line, Anchor: "middle"})
	}
	for _, tick := range []struct {
		at   float64
		text string
	}{{0, "0"}, {50, "50"}, {100, "100"}} {
		d.Marks = append(d.Marks,
			Mark{Shape: Words, Meaning: "quiet", X: x(tick.at), Y: gainsTop + gainsSize + 16, Text: tick.text, Anchor: "middle"},
			Mark{Shape: Words, Meaning: "quiet", X: left - 6, Y: y(tick.at) + 4, Text: tick.text, Anchor: "end"})
	}
	spots = apart(spots)
	room := labelRoom{within: area{left + 2, left + gainsSize - 2, gainsTop + 1, gainsTop + gainsSize - 1}}
	for _, s := range spots {
		room.take(around(x(s.A), y(s.B), spotSize(s)+1))
	}
	var names []Mark
	for _, s := range spots { // the card's own name first: it has the place that it wants
		names = append(names, room.name(s.Name, x(s.A), y(s.B), spotSize(s))...)
	}
	// What the corners mean has no place of its own to keep.
	names = append(names, room.corner(words.Both, x(75), y(100)+16, 10)...)
	names = append(names, room.corner(words.Neither, x(25), y(0)-8, -10)...)
	for i := len(spots) - 1; i >= 0; i-- { // the card's own dot comes last, on top
		meaning := "ring"
		if spots[i].Main {
			meaning = "dot"
		}
		d.Marks = append(d.Marks, Mark{Shape: Circle, Meaning: meaning, X: x(spots[i].A), Y: y(spots[i].B), R: spotSize(spots[i])})
	}
	d.Marks = append(d.Marks, names...)
	return d
}

func spotSize(s Spot) float64 {
	if s.Main {
		return 6
	}
	return 4
}

// apart joins spots that would lie on each other: their names stand together.
func apart(spots []Spot) []Spot {
	const near = 3 // points
	var out []Spot
	for _, s := range spots {
		joined := false
		for i := range out {
			if math.Abs(out[i].A-s.A) < near && math.Abs(out[i].B-s.B) < near {
				out[i].Name += ", " + s.Name
				out[i].Main = out[i].Main || s.Main
				joined = true
				break
			}
		}
		if !joined {
			out = append(out, s)
		}
	}
	return out
}
