package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/fairness"
)

// Words of the fairness check.
const (
	FairTitle    = "How evenly are the sides treated?"
	FairLead     = "Counted from the record. An uneven record may be right; its readers should know."
	FairFindings = "Aims that no reader could look up"
	NoOwnSource  = "No source of this side"
)

// FairHead heads the columns of FairRows.
var FairHead = []string{"", "aims", "how they are known", "cite its own sources", "sources for it", "statements for it"}

// FairRows are the counts of the fairness check as a table, a row for each side.
func FairRows(summit scoring.Summit, r fairness.Report) [][]string {
	rows := make([][]string, len(r.Sides))
	for i, s := range r.Sides {
		name := summit.Sides[i].Name
		if s.Absent {
			name += " (" + strings.ToLower(NotAtTableTitle) + ")"
		}
		own := "–"
		if s.Aims > 0 {
			own = strconv.Itoa(s.Own) + " of " + strconv.Itoa(s.Aims) + " (" + Percent(float64(s.Own)/float64(s.Aims)) + ")"
		}
		rows[i] = []string{name, strconv.Itoa(s.Aims), bases(s), own, strconv.Itoa(s.Sources), strconv.Itoa(s.Statements)}
	}
	return rows
}

// bases words on what the aims of a side rest: "4 declared, 1 inferred".
func bases(s fairness.Side) string {
	var parts []string
	for i, n := range s.Basis {
		name := fairness.Bases[i]
		if name == "" {
			name = "not said"
		}
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+name)
		}
	}
	if len(parts) == 0 {
		return "–"
	}
	return strings.Join(parts, ", ")
}

// FairRest says in sentences what belongs to no single side.
func FairRest(summit scoring.Summit, r fairness.Report) []string {
	lines := []string{
		Count(r.Outside, "source") + " not tied to a side.",
		Count(r.Both, "statement") + " in favour of both, " + strconv.Itoa(r.Neither) + " of neither, " + strconv.Itoa(r.Unsaid) + " that " +
			map[bool]string{true: "does", false: "do"}[r.Unsaid == 1] + " not say.",
	}
	var gaps []string
	for _, gap := range r.Gaps {
		goal, _ := summit.Goal(gap.Goal)
		names := make([]string, len(gap.Without))
		for i, id := range gap.Without {
			side, _ := summit.Side(id)
			names[i] = The(side.Name)
		}
		words := "none of " + List(names)
		if gap.Why != "" {
			words += ": " + strings.TrimSuffix(gap.Why, ".")
		}
		gaps = append(gaps, goal.Title+" ("+words+")")
	}
	if len(gaps) > 0 {
		lines = append(lines, "Goals without a counterpart: "+strings.Join(gaps, "; ")+".")
	} else if len(summit.Goals) > 0 {
		lines = append(lines, "Every goal has an aim of each side at the table.")
	}
	if words := NoOwnSources(summit); words != "" {
		lines = append(lines, words)
	}
	return lines
}

// NoOwnSourceOf says of an aim that the record holds no source of its side; "" where
// it does.
func NoOwnSourceOf(summit scoring.Summit, aim scoring.Aim) string {
	if fairness.NoOwnSource(summit, aim) {
		return NoOwnSource
	}
	return ""
}

// SourcesOf heads the sources of an aim; none says that none of them is of its side.
func SourcesOf(n int, none bool) string {
	if none && n == 0 {
		return NoOwnSource
	}
	if none {
		return Count(n, "source") + " · " + NoOwnSource
	}
	return Count(n, "source")
}

// NoOwnSources names the aims for which the record holds no source of their side; ""
// where there is none.
func NoOwnSources(summit scoring.Summit) string {
	var aims []string
	for _, pair := range fairness.WithoutOwnSource(summit) {
		goal, _ := summit.Goal(pair[0])
		side, _ := summit.Side(pair[1])
		aims = append(aims, goal.Title+" for "+The(side.Name))
	}
	if len(aims) == 0 {
		return ""
	}
	return NoOwnSource + ": " + strings.Join(aims, "; ") + "."
}

// FairFinding names an aim that no reader could look up, and the way out.
func FairFinding(summit scoring.Summit, found fairness.Finding) string {
	goal, _ := summit.Goal(found.Goal)
	side, _ := summit.Side(found.Side)
	return goal.Title + " for " + The(side.Name) + ": " + found.Msg + "."
}
