//go:build !js

package text

import (
	"fmt"
	"strconv"
)

// Words of the page /reliability/.
const (
	ReliabilityTitle = "What is promised, and how it is tested"
	ReliabilityLead  = "Each row below is something that can go wrong. Tests bring it about on purpose. A row has passed if all its tests have; the figures say how many faults were really put in, and how many sources, files, answers or steps were only checked."
	ReliabilityLimit = "Run in Chromium. Safari and Firefox cannot be run where these tests run: what only they do is imitated by stubs, and the rows concerned say so."
	ReliabilityLink  = "What is promised, and how it is tested: the table of faults"
	PromisesTitle    = "Promises"
	FaultWord        = "What goes wrong"
	ExpectedWord     = "What must come of it"
	GateWord         = "To reach"
	LastWord         = "Last run"
	RowWord          = "Row"
	RowsTitle        = "Row by row: what goes wrong, what must come of it, and what did"
	NotRun           = "not run yet"
)

// Promises are what every row belongs to.
func Promises() []string {
	return []string{
		"An edit shown as saved survives a crash of the tab or the browser.",
		"Nothing is ever overwritten by another tab or by an older version.",
		fmt.Sprintf("Nothing is deleted without a copy kept for %d days, or until you empty the bin.", KeptDays),
		"A file or link that cannot be read changes nothing and says why; its good parts are offered.",
		"A newer file is never damaged by an older program.",
		"After one full visit the program starts offline, at every address of the site.",
		"No request leaves the site.",
		"No imported text can run code.",
		"If storage is blocked, full or temporary, you are told before anything is lost.",
		"Your data can be got out even when the program cannot start.",
	}
}

// FaultGroup names a group of rows by its letter.
func FaultGroup(letter string) string {
	switch letter {
	case "D":
		return "Your data"
	case "F":
		return "Files and links"
	case "O":
		return "Offline and updates"
	case "R":
		return "The program"
	}
	return "Security"
}

// LastRun says when and on what the tests ran, and how long, as a part of the
// full length (0 for a submission's); "" for the date where no run is written down.
func LastRun(date, commit string, part float64) string {
	switch {
	case date == "":
		return "No run is written down yet."
	case part >= 1:
		return "Last run " + Date(date) + ", at length, on commit " + commit + "."
	case part > 0:
		return "Last run " + Date(date) + ", with " + Number(100*part, 0) + " % of the rounds of a run at length, on commit " + commit + "."
	}
	return "Last run " + Date(date) + ", with the numbers of every submission, on commit " + commit + "."
}

// RowsPassed sums up some rows: how many have passed, how many faults their tests
// put in, and how much they looked at besides.
func RowsPassed(passed, rows, faults, checked int) string {
	words := grouped(passed) + " of " + Count(rows, "row") + " passed"
	if faults > 0 {
		words += "; " + grouped(faults) + " faults put in"
	}
	if checked > 0 {
		words += "; " + grouped(checked) + " things checked"
	}
	return words + "."
}

// RowOutcome says what came of a row: passed or failed, how many faults were put
// in, and how much was looked at besides.
func RowOutcome(passed bool, faults, checked int) string {
	words := "failed"
	if passed {
		words = "passed"
	}
	switch {
	case faults > 0 && checked > 0:
		return words + ": " + Count(faults, "fault") + ", " + grouped(checked) + " checked"
	case faults > 0:
		return words + ": " + Count(faults, "fault")
	case checked > 0:
		return words + ": " + grouped(checked) + " checked"
	}
	return words
}

// grouped writes a count with its thousands apart.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
