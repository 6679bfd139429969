package chart

import (
	"strconv"
	"strings"
)

// Point is a point of a curve: a doubt in [0,1] and a share in [0,1].
type Point struct{ Doubt, Share float64 }

// NewCurve draws the leader's share of weightings as doubt about the weights
// grows, with a dot where it stops being certain.
func NewCurve(side string, points []Point, holds float64, words CurveWords) Drawing {
	const left, right, top, bottom = 44, 332, 26, 156
	// The axis ends at one half, or below the curve where that is lower.
	floor := 0.5
	for _, p := range points {
		if p.Share < floor {
			floor = 0
		}
	}
	x := func(doubt float64) float64 { return left + (right-left)*doubt }
	y := func(share float64) float64 { return bottom - (bottom-top)*(share-floor)/(1-floor) }
	d := Drawing{Width: 340, Height: 190}
	for _, share := range []float64{1, (1 + floor) / 2, floor} {
		d.Marks = append(d.Marks,
			Mark{Shape: Line, Meaning: "grid", X: left, X2: right, Y: y(share), Y2: y(share)},
			Mark{Shape: Words, Meaning: "quiet", X: left - 6, Y: y(share) + 4, Text: strconv.Itoa(int(100*share+.5)) + "\u00a0%", Anchor: "end"})
	}
	var path strings.Builder
	for i, p := range points {
		letter := "L"
		if i == 0 {
			letter = "M"
		}
		path.WriteString(letter + fixed(x(p.Doubt)) + " " + fixed(y(p.Share)) + " ")
	}
	d.Marks = append(d.Marks, Mark{Shape: Path, Meaning: "curve", Side: side, Path: strings.TrimSpace(path.String())})
	if holds > 0 {
		label := Mark{Shape: Words, Meaning: "label", X: x(holds), Y: y(1) - 10, Text: words.Holds}
		if holds > 0.45 {
			label.X, label.Anchor = x(holds)+4, "end"
		}
		d.Marks = append(d.Marks, Mark{Shape: Circle, Meaning: "dot", Side: side, X: x(holds), Y: y(1), R: 4.5}, label)
	}
	return Drawing{Width: d.Width, Height: d.Height, Marks: append(d.Marks,
		Mark{Shape: Words, Meaning: "quiet", X: left, Y: 178, Text: words.From},
		Mark{Shape: Words, Meaning: "quiet", X: right, Y: 178, Text: words.To, Anchor: "end"})}
}

// CurveWords are the words inside the curve's picture.
type CurveWords struct{ From, To, Holds string }

func fixed(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
