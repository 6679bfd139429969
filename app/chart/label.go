package chart

import "math"

// drawnSize is the size of the words inside a drawing.
const drawnSize = 12

// area is a part of a drawing.
type area struct{ left, right, top, bottom float64 }

func (a area) meets(b area) bool {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

func around(x, y, r float64) area { return area{x - r, x + r, y - r, y + r} }

// linesArea is the room that lines of words take: at x after their anchor, the
// first on the base line y.
func linesArea(lines []string, x, y float64, anchor string) area {
	wide := 0.0
	for _, line := range lines {
		wide = max(wide, Advance(line, drawnSize))
	}
	a := area{x, x + wide, y - 11, y + 3 + gainsLine*float64(len(lines)-1)}
	switch anchor {
	case "middle":
		a.left, a.right = x-wide/2, x+wide/2
	case "end":
		a.left, a.right = x-wide, x
	}
	return a
}

// labelRoom finds places for labels, each where nothing stands yet.
type labelRoom struct {
	within area
	taken  []area
}

func (r *labelRoom) take(a area) { r.taken = append(r.taken, a) }

func (r *labelRoom) free(a area) bool {
	if a.left < r.within.left || a.right > r.within.right || a.top < r.within.top || a.bottom > r.within.bottom {
		return false
	}
	for _, t := range r.taken {
		if a.meets(t) {
			return false
		}
	}
	return true
}

// name puts a name beside its spot, in the nearest place that is free; from farther
// away a line leads to it. On one line if it fits, else on several. Where there is
// no room at all it is left out: the table has them all.
func (r *labelRoom) name(name string, x, y, size float64) []Mark {
	if name == "" {
		return nil
	}
	one := []string{name}
	for _, lines := range [][]string{one, Wrap(name, 110, drawnSize), Wrap(name, 76, drawnSize)} {
		down := gainsLine * float64(len(lines)-1)
		for away := size + 4.0; away < 120; away += 7 {
			slant := away * 0.7
			for _, try := range []struct {
				dx, dy float64
				anchor string
			}{
				{away, 4 - down/2, ""}, {-away, 4 - down/2, "end"}, {slant, -slant - down, ""}, {-slant, -slant - down, "end"},
				{slant, slant + 9, ""}, {-slant, slant + 9, "end"}, {0, -away - 1 - down, "middle"}, {0, away + 10, "middle"},
			} {
				a := linesArea(lines, x+try.dx, y+try.dy, try.anchor)
				if !r.free(a) {
					continue
				}
				r.take(a)
				var marks []Mark
				if away > size+12 {
					marks = append(marks, leader(x, y, size, a))
				}
				return append(marks, wordsAt("label", lines, x+try.dx, y+try.dy, try.anchor)...)
			}
		}
	}
	return nil
}

// corner puts what a quarter of the map means into its middle, from y on by steps
// where there is room, or nowhere.
func (r *labelRoom) corner(words string, x, y, step float64) []Mark {
	lines := []string{words}
	for range 10 {
		if a := linesArea(lines, x, y, "middle"); r.free(a) {
			r.take(a)
			return wordsAt("quiet", lines, x, y, "middle")
		}
		y += step
	}
	return nil
}

// leader is a thin line from a spot to the nearest point of its name.
func leader(x, y, size float64, a area) Mark {
	toX, toY := min(max(x, a.left), a.right), min(max(y, a.top), a.bottom)
	far := math.Hypot(toX-x, toY-y)
	return Mark{Shape: Line, Meaning: "leader", X: x + (toX-x)*size/far, Y: y + (toY-y)*size/far, X2: toX, Y2: toY}
}

func wordsAt(meaning string, lines []string, x, y float64, anchor string) []Mark {
	var marks []Mark
	for i, line := range lines {
		marks = append(marks, Mark{Shape: Words, Meaning: meaning, X: x, Y: y + gainsLine*float64(i), Text: line, Anchor: anchor})
	}
	return marks
}
