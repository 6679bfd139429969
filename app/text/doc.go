// Package text holds every word of the interface, and how numbers, dates and
// names are written. Components ask it for words and put them in place; so the
// tone is one, a change of wording is one line, and another language is one
// more package.
//
// The rules of the tone: neither side's vocabulary; what a side got, never what
// it "won", but in headings; shares of weightings, never probabilities; a
// number stands with what it counts.
//
// Whoever looks for a sentence of the page searches this folder for it. Which file
// has which:
//
//	words.go                    the bar at the head, goals, ratings, sources, statements
//	verdict.go                  the sentence of the verdict, totals, outcomes of a side
//	flow.go                     "Score it yourself", saving and its troubles, notices, pages without a card
//	solid.go, tips.go, how.go   "How solid is it?": shares, what would change it, what could not be worked out
//	leftout.go, time.go         without each source; the timeline and its states
//	editor.go, library.go       the editor of the record; the library and the bin
//	exporting.go, importing.go  Download and Share; files and links that come in
//	backup.go, kept.go          versions, drafts, copies; how long what is kept
//	fairness.go                 how evenly a card treats its sides
//	cite.go, claim.go           citations, ClaimReview
//	markdown*.go, sheet.go      the report in Markdown, the printed sheet
//	manual.go, method.go        the page /method/, the method in short
//	reliability.go              the page /reliability/
//	format.go, name.go, span.go numbers and dates, names within a sentence, sentences in pieces
//	labels.go, size.go          labels of levels and sides, sizes of files
package text
