// Package icons carries the mark of the product: a balance chart, what one side
// got to the left of a line and what the other got to the right.
//
// The pictures are drawn by the package's test; `go test ./web/icons -update`
// draws them anew.
package icons

import "embed"

// Files holds the pictures: icon.svg and PNGs named after their size in pixels.
//
//go:embed *.png icon.svg
var Files embed.FS
