// Package summits carries the built-in summits: one complete scorecard a file,
// in the canonical form of summit-scorecard/1, named after the summit's id.
//
// Each card holds the record of a meeting (goals, aims, sources, statements)
// and the ratings that a first visit shows. Those are a starting point: every
// one of them has a note with its reason, and a reader may change any of them.
package summits

import "embed"

// Files holds the built-in summits, "<summit id>.json" each, in the root.
//
//go:embed *.json
var Files embed.FS
