package chart

import "strings"

// Drawing is a chart whose words stand inside the picture: marks in a space of
// Width times Height.
type Drawing struct {
	Width, Height float64
	Marks         []Mark
}

// Shapes of a mark.
const (
	Rect   = "rect"
	Line   = "line"
	Circle = "circle"
	Path   = "path"
	Words  = "text"
)

// Mark is one shape. What it means says how it is drawn: style sheets and the
// file writer know the meanings, this package knows no colours.
type Mark struct {
	Shape   string
	Meaning string // stake, reached, range, eve, grid, curve, dot, ring, label, quiet
	Side    string // id of the side whose colour it takes; "" for none
	X, Y    float64
	W, H    float64 // of a rectangle
	X2, Y2  float64 // end of a line
	R       float64 // of a circle
	Path    string  // of a path, absolute moves and lines
	Text    string
	Anchor  string // start (default), middle, end
}

// Upwards reports whether words are written from below to above.
func (m Mark) Upwards() bool { return strings.HasSuffix(m.Meaning, " up") }
