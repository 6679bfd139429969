package qr

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// quiet is the width of the light zone that belongs around a code, in modules.
const quiet = 4

// Code is a square of dark and light modules. The zero value is a code of no size.
type Code struct {
	size int // modules a side: 21, 25, ... 177
	dark func(x, y int) bool
}

// Encode draws the smallest code that holds the text, with a quarter of the
// modules to spare for damage where the same size allows it and a seventh where
// not (levels M and L). ok is false for a text that fits no code, which is one of
// more than 2,953 bytes.
func Encode(text string) (code Code, ok bool) {
	drawn, err := qr.Encode(text, qr.L)
	if err != nil {
		return Code{}, false
	}
	if better, err := qr.Encode(text, qr.M); err == nil && better.Size == drawn.Size {
		drawn = better
	}
	return Code{size: drawn.Size, dark: drawn.Black}, true
}

// Width is the side of the picture that Path draws, in modules.
func (c Code) Width() int { return c.size + 2*quiet }

// Path writes the dark modules as the path of an SVG, a unit a module, with room
// for the quiet zone around them: the picture is Width units wide and high.
func (c Code) Path() string {
	var path strings.Builder
	for y := range c.size {
		for x := 0; x < c.size; x++ {
			from := x
			for x < c.size && c.dark(x, y) {
				x++
			}
			if run := x - from; run > 0 {
				fmt.Fprintf(&path, "M%d %dh%dv1h-%dz", from+quiet, y+quiet, run, run)
			}
		}
	}
	return path.String()
}
