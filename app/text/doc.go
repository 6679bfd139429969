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
//	words.go                          the bar at the head, goals, ratings, sources, statements
//	verdict.go, balance.go            the sentence of the verdict, totals; the chart of who got what
//	own_scoring.go                    "Score it yourself" and its comparison
//	notices.go, saving.go             messages, pages without a card; saving and its troubles, drafts
//	versions.go, retention.go         earlier versions, copies; how long what is kept
//	solid*.go, tipping.go             "How solid is it?": shares, workings, without a source; what would end the lead
//	timeline.go                       the timeline and its states
//	editor.go, library.go             the editor of the record; the library and the bin
//	exporting.go, importing.go        Download and Share; files and links that come in
//	fairness.go                       how evenly a card treats its sides
//	cite.go, claim.go                 citations, ClaimReview
//	markdown*.go, printed_sheet.go    the report in Markdown, the printed sheet
//	method_page.go, method_terms.go   the page /method/; each term of a scorecard where it stands
//	reliability.go                    the page /reliability/
//	format.go, side_name.go           numbers and dates, names of sides within a sentence
//	direction.go                      names written from the right
//	sentence.go                       a sentence in pieces, for emphasis and colour
//	labels.go, file_size.go           labels of levels and sides, sizes of files
package text
