package text

import (
	"strconv"
	"strings"

	"summitscorecard/app/chart"
	"summitscorecard/scoring"
)

// Fixed words of the interface.
const (
	Product     = "Summit Scorecard"
	Description = "What did each side want from the summit, what did it get, who says so, who came out ahead, and how much does that depend on what you find important?"

	NavLabel    = "Pages"
	NavFeatured = "Anchorage"
	NavMethod   = "Method"

	SaveLabel = "Save state"
	Saved     = "Saved"
	Saving    = "Saving"
	NotYet    = "Unchanged"

	Undo     = "Undo"
	Redo     = "Redo"
	Reset    = "Reset"
	Install  = "Install"
	Download = "Download"
	ScoreIt  = "Score it yourself"

	VerdictLabel     = "Verdict"
	TotalsPanelLabel = "Verdict in numbers"
	ToVerdict        = "To the verdict"
	NotAtTableTitle  = "Not at the table"

	Wanted       = "Wanted"
	Got          = "Got"
	TheDayBefore = "on the eve: "
	NoAim        = "No aim of its own under this goal."
	NotAtTable   = ", not at the table: "

	Importance = "Importance"
	OfHundred  = "of 100"

	Table      = "Table"
	TableLabel = "Chart as a table"
	Goal       = "Goal"
	TotalOf100 = "Total, of 100"
	Points     = "Points got of points at stake"
	BalanceKey = "Bar: how much of each aim was reached. Pale: what was at stake. Line: where it stood on the eve."

	Disputed        = "Reports disagree"
	Since           = "Since then"
	LaterNotCounted = "After the close; not counted in the starting ratings."
	OneCamp         = "All of these sources speak for one camp."
	AddNote         = "Note and range"
	Reason          = "Reason and range"
	NoteLabel       = "Reason for this rating"
	StatusLabel     = "Status"
	RangeFrom       = "Range from"
	RangeTo         = "Range to"
	NoRange         = "no range"
	LevelEmpty      = "Not changed: an empty field is no level. Where none is known, say so as the status, under “" + Reason + "”."
	ChooseLevel     = "Choose a level on the scale: that scores the aim."
	Opposed         = "opposed aims"
	OpposedMeaning  = "The sides cannot both have this."

	MatrixLabel   = "All goals and sides"
	BackToTable   = "Back to the table of all goals"
	GoalsTitle    = "What they wanted, what they got"
	SaidTitle     = "What they said"
	FilterLabel   = "Filter the statements"
	All           = "All"
	Outsiders     = "outsiders"
	FilterWhen    = "Made"
	FilterFavours = "Favours"
	FilterWho     = "Speaks for"
	FilterAbout   = "About"
	Implies       = "Implies: "
	InSources     = "source"
	SourcesTitle  = "Sources"
	MethodTitle   = "How it is worked out"
	WholeMethod   = "The whole method: questions, formulas, sources"

	OutsiderSources = "Press, research and governments not at the table"
)

// NoAimBecause stands where a side at the table has no aim under a goal: the
// goal's note, where it has one, says why.
func NoAimBecause(note string) string {
	if note == "" {
		return NoAim
	}
	return note
}

// SourceLine names a source's publisher, date and standing.
func SourceLine(s scoring.Source) string {
	line := Join(", ", s.Author, s.Publisher, Date(s.Date))
	if s.Said != "" {
		line += ", words of " + Date(s.Said)
	}
	if s.Note != "" {
		line += " (" + Isolated(s.Note) + ")"
	}
	if !s.Verified {
		line += "; not verified"
	}
	return line
}

// Join joins what is not empty, each part with a direction of its own.
func Join(by string, parts ...string) string {
	var some []string
	for _, p := range parts {
		if p != "" {
			some = append(some, Isolated(p))
		}
	}
	return strings.Join(some, by)
}

// SourceNumber is the spoken name of a small reference.
func SourceNumber(n int) string { return "source " + strconv.Itoa(n) }

// ImportanceOf names the control of one side's importance.
func ImportanceOf(goal, side string) string {
	return "Importance of " + Isolated(goal) + " for " + Isolated(side)
}

// SharedImportanceOf names the control of an importance that all sides share.
func SharedImportanceOf(goal string) string { return "Importance of " + Isolated(goal) }

// CellOf names the place of one side under one goal.
func CellOf(goal, side string) string { return Isolated(goal) + ": " + Isolated(side) }

// NoteOf, StatusOf and RangeOf name the other controls of a cell.
func NoteOf(goal, side string) string { return "Reason for " + CellOf(goal, side) }

// StatusOf names the status control.
func StatusOf(goal, side string) string { return "Status of " + CellOf(goal, side) }

// RangeOf names one end of the range.
func RangeOf(end, goal, side string) string { return end + ", " + CellOf(goal, side) }

// Status words a status.
func Status(status string) string {
	switch status {
	case scoring.Scored:
		return "Scored"
	case scoring.Pending:
		return "Too early to tell"
	}
	return "No judgement"
}

// Kind words a kind of goal.
func Kind(kind string) string {
	if kind == scoring.Symbol {
		return "symbol"
	}
	return "substance"
}

// KindMeaning explains a kind of goal.
func KindMeaning(kind string) string {
	if kind == scoring.Symbol {
		return "Changes standing, access or tone."
	}
	return "Changes what the sides do or hold."
}

// Basis says how the aim is known.
func Basis(basis string) string {
	switch basis {
	case "declared":
		return "The side declared this aim beforehand."
	case "reported":
		return "Press or documents report this aim; the side did not declare it."
	case "inferred":
		return "Commentators infer this aim."
	case "general":
		return "This aim rests on general knowledge."
	}
	return ""
}

// AbsentLine sums up the cell of a side that was not at the table.
func AbsentLine(wanted, level string) string {
	return Isolated(strings.TrimSuffix(wanted, ".")) + " (" + Isolated(level) + ")"
}

// When words when a statement was made.
func When(when string) string {
	return map[string]string{"before": "before the meeting", "after": "after it", "later": "later"}[when]
}

// FavoursSide words whom a statement favours.
func FavoursSide(name string) string {
	switch name {
	case "both":
		return "favours both"
	case "neither":
		return "favours neither"
	case "":
		return "does not say"
	}
	return "favours " + The(name)
}

// SpokenBy words a speaker's affiliation.
func SpokenBy(name string) string { return "speaks for " + The(name) }

// Shown counts what a filter leaves.
func Shown(n, all int) string {
	if n == all {
		return Count(all, "statement")
	}
	return strconv.Itoa(n) + " of " + Count(all, "statement")
}

// More heads what is folded away: "26 more statements".
func More(n int, noun string) string {
	return strings.Replace(Count(n, noun), " ", " more ", 1)
}

// ImpliedBy names whose words imply a level.
func ImpliedBy(names []string) string { return "Implied by the words of " + List(unique(names)) }

func unique(names []string) []string {
	var list []string
	seen := map[string]bool{}
	for _, n := range names {
		if !seen[n] {
			seen[n] = true
			list = append(list, n)
		}
	}
	return list
}

// ImpliedRating words one implied rating.
func ImpliedRating(goal, side, level string) string {
	return Isolated(goal) + " for " + The(side) + ": " + Isolated(level)
}

// CampSources heads the sources that speak for a side.
func CampSources(name string) string { return "Speaking for " + The(name) }

// Bar words one bar of the balance chart for the table: points got of points at
// stake, and where that stood on the eve.
func Bar(bar chart.Bar) string {
	switch {
	case !bar.Aim:
		return "no aim"
	case !bar.Counts:
		return "not counted"
	}
	words := Number(bar.Points, chart.TableDecimals) + " of " + Number(bar.Of, chart.TableDecimals)
	if bar.HasEve {
		words += " (eve " + Number(100*bar.Eve/bar.Stake, 0) + NBSP + "%)"
	}
	return words
}

// VerdictWord words a verdict in short.
func VerdictWord(word string) string {
	return map[string]string{scoring.Clear: "A clear lead", scoring.Narrow: "A narrow lead", scoring.Draw: "A draw", scoring.Undecided: "Undecided"}[word]
}
