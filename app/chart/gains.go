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

// NewGains draws the map of gains: to the right what the first side got, upwards
// what the second did, each of 100; the lines at one half part it into both at
// least half, both less, and one of each.
func NewGains(sideA, sideB string, box Box, spots []Spot, words GainsWords) Drawing {
	const left, top, size = 56, 8, 232
	x := func(a float64) float64 { return left + size*a/100 }
	y := func(b float64) float64 { return top + size - size*b/100 }
	d := Drawing{Width: 340, Height: 284, Marks: []Mark{
		{Shape: Rect, Meaning: "both", X: x(50), Y: y(100), W: size / 2, H: size / 2},
		{Shape: Rect, Meaning: "frame", X: x(0), Y: y(100), W: size, H: size},
		{Shape: Line, Meaning: "grid", X: x(50), X2: x(50), Y: y(0), Y2: y(100)},
		{Shape: Line, Meaning: "grid", X: x(0), X2: x(100), Y: y(50), Y2: y(50)},
		{Shape: Words, Meaning: "quiet", X: x(75), Y: y(100) + 16, Text: words.Both, Anchor: "middle"},
		{Shape: Words, Meaning: "quiet", X: x(25), Y: y(0) - 8, Text: words.Neither, Anchor: "middle"},
		{Shape: Rect, Meaning: "interval", X: x(box.LowA), Y: y(box.HighB), W: size * (box.HighA - box.LowA) / 100, H: size * (box.HighB - box.LowB) / 100},
		{Shape: Words, Meaning: "axis", Side: sideA, X: x(50), Y: top + size + 34, Text: words.AxisA, Anchor: "middle"},
		{Shape: Words, Meaning: "axis up", Side: sideB, X: left - 30, Y: y(50), Text: words.AxisB, Anchor: "middle"},
	}}
	for _, tick := range []struct {
		at   float64
		text string
	}{{0, "0"}, {50, "50"}, {100, "100"}} {
		d.Marks = append(d.Marks,
			Mark{Shape: Words, Meaning: "quiet", X: x(tick.at), Y: top + size + 16, Text: tick.text, Anchor: "middle"},
			Mark{Shape: Words, Meaning: "quiet", X: left - 6, Y: y(tick.at) + 4, Text: tick.text, Anchor: "end"})
	}
	spots = apart(spots)
	names := placed(spots, x, y)
	for i := len(spots) - 1; i >= 0; i-- { // the card's own dot comes last, on top
		meaning, r := "ring", 4.0
		if spots[i].Main {
			meaning, r = "dot", 6
		}
		d.Marks = append(d.Marks, Mark{Shape: Circle, Meaning: meaning, X: x(spots[i].A), Y: y(spots[i].B), R: r})
	}
	d.Marks = append(d.Marks, names...)
	return d
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

// placed puts each name beside its spot where no name placed before lies, and
// leaves it out where there is no room: the table has them all.
func placed(spots []Spot, x, y func(float64) float64) []Mark {
	type area struct{ left, right, top, bottom float64 }
	var taken []area
	for _, s := range spots {
		taken = append(taken, area{x(s.A) - 6, x(s.A) + 6, y(s.B) - 6, y(s.B) + 6})
	}
	names := make([]Mark, len(spots))
	for i, s := range spots {
		width := 6.4 * float64(len([]rune(s.Name)))
		for _, try := range [][2]float64{{10, 4}, {-10, 4}, {7, -11}, {-7, -11}, {7, 20}, {-7, 20}, {7, 34}, {-7, 34}, {7, -25}, {-7, -25}} {
			mark := Mark{Shape: Words, Meaning: "label", X: x(s.A) + try[0], Y: y(s.B) + try[1], Text: s.Name}
			a := area{mark.X, mark.X + width, mark.Y - 11, mark.Y + 3}
			if try[0] < 0 {
				mark.Anchor = "end"
				a.left, a.right = mark.X-width, mark.X
			}
			free := a.left >= 56 && a.right <= 338 && a.top >= 8 && a.bottom <= 240
			for _, t := range taken {
				if a.left < t.right && t.left < a.right && a.top < t.bottom && t.top < a.bottom {
					free = false
				}
			}
			if free {
				taken = append(taken, a)
				names[i] = mark
				break
			}
		}
	}
	return names
}
