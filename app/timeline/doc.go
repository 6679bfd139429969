// Package timeline is the section "How the verdict moved": the dated states of a
// card, with what was said and what came since between them, as a chart, as a table
// and as a list from which states are opened.
package timeline
