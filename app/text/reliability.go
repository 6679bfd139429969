//go:build !js

package text

import (
	"fmt"
	"strconv"
)

// Words of the page /reliability/.
const (
	ReliabilityTitle = "What is promised, and how it is tested"
	ReliabilityLead  = "Each row below is something that can go wrong. Tests bring it about on purpose and count what came of it; the figures are of the last run that was written down."
	ReliabilityLimit = "Run in Chromium. Safari and Firefox cannot be run where these tests run: what only they do is imitated by stubs, and the rows concerned say so."
	ReliabilityLink  = "What is promised, and how it is tested: the table of faults"
	PromisesTitle    = "Promises"
	FaultWord        = "What goes wrong"
	ExpectedWord     = "What must come of it"
	GateWord         = "To reach"
	LastWord         = "Last run"
	RowWord          = "Row"
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

// LastRun says when and on what the tests ran, how long, as a part of the full
// length (0 for a submission's), and what came of them.
func LastRun(date, commit string, part float64, runs, lost int) string {
	kind := "with the numbers of every submission"
	switch {
	case part >= 1:
		kind = "at length"
	case part > 0:
		kind = "with " + Number(100*part, 0) + " % of the rounds of a run at length"
	}
	outcome := "nothing was lost"
	if lost > 0 {
		outcome = grouped(lost) + " ended otherwise than they must"
	}
	return "Last run " + Date(date) + ", " + kind + ", on commit " + commit + ": " + grouped(runs) + " faults put in, " + outcome + "."
}

// RunAgain says how many tests were mended after a long run and run once more on
// a later commit, perhaps with fewer rounds; "" for none.
func RunAgain(tests int, commit string, fewer bool) string {
	if tests == 0 {
		return ""
	}
	words := " " + Count(tests, "test") + " failed, were mended and run again"
	if fewer {
		words += ", with fewer rounds"
	}
	return words + ", on " + commit + "; the figures are what came of them there."
}

// RowsLater says how many rows were run once more after that; "" for none.
func RowsLater(rows int) string {
	if rows == 0 {
		return ""
	}
	return " " + Count(rows, "row") + " ran again at length on a later commit, which the row names; its figures are from there."
}

// RowRun says when and on what a row ran that is later than the table; "" where it is not.
func RowRun(date, commit string) string {
	if commit == "" {
		return ""
	}
	return " (" + Date(date) + ", " + commit + ")"
}

// Survived says what came of a row.
func Survived(runs, survived int) string {
	if runs == survived {
		return "all " + grouped(runs) + " survived"
	}
	return grouped(survived) + " of " + grouped(runs) + " survived"
}

// grouped writes a count with its thousands apart.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
