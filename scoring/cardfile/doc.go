// Package cardfile reads, checks and writes the file of a card: summit-scorecard/1,
// a JSON format with one canonical form. Keys stand in one order, two spaces an
// indent, defaults are left out, and a newline ends the file. The format is published
// as a JSON Schema in web/schema.
//
// # Reading
//
// [Decode] refuses what it would otherwise have to guess at: unknown keys, keys
// written twice or in another case, null, numbers that are not finite, references
// that lead nowhere, levels off the scale, a range that does not hold its level,
// text that is not UTF-8. It lists up to [MaxProblems] of them at once, each with its
// place and a way out. A file of a later format is a [NewerFormatError]: it may be
// shown ([NewPreviewing]) and must not be written.
//
// [Salvage] takes what is good of a broken file, with a list of the rest, and
// [NewReading] reads a large one in steps, so that a page stays usable meanwhile.
//
// # Writing
//
// [Encode] writes no card that [Check] finds fault with, and equal cards give equal
// bytes. [Compact] names the summit by id, version and [SummitHash] instead of
// carrying it, and [Resolve] puts it back.
//
// # How it is built
//
// tree*.go turn bytes into a tree of JSON values with their places; read.go and
// decode*.go take a card out of the tree; check*.go say what is wrong with a card,
// whether it comes from a file or from an editor; encode*.go write it; salvage*.go
// take nodes out of the tree until the rest is a card.
package cardfile
