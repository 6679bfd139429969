// Package text holds every word of the interface, and how numbers, dates and
// names are written. Components ask it for words and put them in place; so the
// tone is one, a change of wording is one line, and another language is one
// more package.
//
// The rules of the tone: neither side's vocabulary; what a side got, never what
// it "won", but in headings; shares of weightings, never probabilities; a
// number stands with what it counts.
package text
