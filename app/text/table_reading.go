package text

import (
	"strconv"
	"strings"
)

// Words of the screen that shows how a table is read before it becomes a card.
const (
	ShowTable     = "Show how it is read"
	ReadingTitle  = "How this table is read"
	MakeCard      = "Make the card"
	TableTurned   = "The rows are sides: turn the table"
	TableHeading  = "Row of the headings"
	NoHeadings    = "none: the first row is a goal"
	TableRows     = "The first rows"
	TableColumns  = "What the columns are"
	TableAside    = "Rows set aside: tick those that are goals"
	TableScales   = "What scale do the cells speak in?"
	TableCodes    = "What the cells mean"
	TableShares   = "They are shares from 0 to 1"
	TableSure     = "They are ratings like the others"
	TakeAsMissing = "Take what is not understood as not known"
	TakenAsRead   = "as read"
	TakenNotKnown = "not known"
	TakenPending  = "pending"
	NotUnderstood = "not understood"
	PointsAsRead  = "numbers from 0 to 100, as they stand"
	ChooseScale   = "Choose the scale first."
	AllUnderstood = "Every cell is understood."
	NoCardYet     = "No card can be made yet:"
	LeftOutOfCard = "The card is made without these:"
)

// TableBytes says how a table's bytes and cells were told apart.
func TableBytes(encoding, separator string) string {
	return encoding + ", cells parted by " + separator + "."
}

// TableLine names a row of a table.
func TableLine(number int, words string) string {
	return "row " + strconv.Itoa(number) + ": " + Isolated(words)
}

// TableColumn names a column of a table, and says why it is left out.
func TableColumn(letters, heading, why string) string {
	return Join(": ", Join(" · ", letters, Isolated(heading)), why)
}

// TableRole words what a column is taken for.
func TableRole(role string) string { return upperFirst(role) }

// AsideLine says why a row is set aside.
func AsideLine(place, words, why string) string {
	return Join(": ", place, Isolated(words)) + ", " + why
}

// CodeCells says where a code stands and how often.
func CodeCells(code string, cells int, place string) string {
	return "“" + Isolated(code) + "” in " + Count(cells, "cell") + ", first in " + place
}

// OnNoScale says that no scale has a code.
func OnNoScale(code string) string {
	return "“" + Isolated(code) + "” is a level of no scale; say what it means, or take it as not known"
}

// CodeMeans says what a code means.
func CodeMeans(code, means string, cells int) string {
	if !strings.EqualFold(code, means) {
		code += " = " + means
	}
	return Isolated(code) + " (" + strconv.Itoa(cells) + ")"
}

// LevelMeans words a level in a list of them.
func LevelMeans(level float64, label string) string { return Join(": ", Level(level), label) }

// AsReadMeans words what a code means as it is read.
func AsReadMeans(means string) string { return TakenAsRead + ": " + means }

// ScaleReads says how many cells a scale reads.
func ScaleReads(read, all int, legend string) string {
	what := strconv.Itoa(read) + " of " + Count(all, "cell")
	if read == all {
		what = "all of " + Count(all, "cell")
	}
	return Join(": ", "reads "+what, legend)
}

// AndMore counts what is not listed.
func AndMore(n int) string { return "and " + strconv.Itoa(n) + " more" }
