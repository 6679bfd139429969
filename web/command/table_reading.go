//go:build !js

package command

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/table"
)

// This file says on standard error how a table was read: which line holds the headings,
// what the columns are, and what each code means on the scale.

// readTable makes a card of a table and says how it was read. It prints what is wrong or
// left out, and returns false where there is no card.
func readTable(env Env, command, name string, data []byte, options table.Options) (card scoring.Scorecard, code int) {
	reading, err := table.Read(data, options)
	if err != nil {
		Report(env, name, err)
		return card, Bad
	}
	shown := name
	if name == "-" {
		shown = "standard input"
	}
	say := func(format string, args ...any) {
		fmt.Fprintf(env.Stderr, "%s: %s\n", shown, fmt.Sprintf(format, args...))
	}
	describe(reading, say)
	if reading.Kind != table.Statements && reading.Scale().ID == "" && reading.Cells > 0 {
		listScales(env.Stderr, reading, say)
		fmt.Fprintf(env.Stderr, "scorecard %s: choose one of them with --scale\n", command)
		return card, Usage
	}
	card, leftOut, err := reading.Card()
	if err != nil {
		Report(env, name, err)
		if hint := wayOut(reading); hint != "" {
			fmt.Fprintf(env.Stderr, "scorecard %s: %s\n", command, hint)
		}
		return card, Bad
	}
	for _, left := range leftOut {
		Report(env, name, left)
	}
	if len(leftOut) > 0 {
		fmt.Fprintf(env.Stderr, "scorecard %s: left out what is listed above and kept the rest%s\n", command, wayIn(reading))
	}
	return card, OK
}

// describe says in a few lines how a table was read.
func describe(r *table.Reading, say func(string, ...any)) {
	how := fmt.Sprintf("%s, cells parted by %s; no row of headings", r.Encoding, r.Separator)
	if r.Heading.Number > 0 {
		how = fmt.Sprintf("%s, cells parted by %s; headings in row %d: %s", r.Encoding, r.Separator, r.Heading.Number, r.Heading.Text)
	}
	if r.Turned {
		how += "; rows and columns turned"
	}
	say("%s", how)
	for _, note := range r.Notes() {
		line := note.Error()
		switch {
		case strings.HasSuffix(line, "turn the table"):
			line += " with --turn"
		case strings.HasSuffix(line, "say so"):
			line += " with --header 1"
		}
		say("%s", line)
	}
	switch {
	case r.Kind == table.Statements:
		return
	case r.Kind == table.Long:
		say("a rating in each row: %s, %s: %s", text.Count(r.Goals, "goal"), text.Count(len(r.Sides), "side"), strings.Join(r.Sides, ", "))
	case len(r.Sides) > 0:
		say("%s in %s, %s: %s", text.Count(r.Goals, "goal"), goalColumn(r), text.Count(len(r.Sides), "side"), strings.Join(r.Sides, ", "))
	}
	if scale := r.Scale(); scale.ID != "" && r.Cells+r.Blank > 0 {
		say("on the scale %s: %s", scale.ID, legend(r, scale))
	}
}

// goalColumn names the column with the goals; of a turned table, the row.
func goalColumn(r *table.Reading) string {
	what := "column"
	if r.Turned {
		what = "row"
	}
	for _, column := range r.Columns {
		if column.Role == table.GoalColumn {
			if column.Heading == "" {
				return what + " " + column.Letters
			}
			return fmt.Sprintf("%s %s (%s)", what, column.Letters, column.Heading)
		}
	}
	return "rows"
}

// mostCodes is how many codes are listed one by one.
const mostCodes = 20

// legend says what each code means on a scale and how often it occurs.
func legend(r *table.Reading, scale scoring.Scale) string {
	var parts []string
	lowest, highest, numbers := 0., 0., 0
	understood := 0
	for _, code := range r.Codes {
		m := r.Meaning(code, scale)
		label := m.Label
		if m.Status == "" {
			continue
		}
		understood += code.Count
		switch {
		case m.Status == scoring.Scored && label == "" && m.Level == code.Number && code.IsNumber: // points
			if numbers == 0 {
				lowest = m.Level
			}
			highest = m.Level
			numbers += code.Count
			continue
		case label == "":
			label = number(m.Level)
		}
		means := codeText(code)
		if !strings.EqualFold(code.Text, label) {
			means += " = " + label
		}
		if len(parts) < mostCodes {
			parts = append(parts, means+": "+text.Count(code.Count, "cell"))
		}
	}
	if numbers > 0 && lowest == highest {
		parts = append([]string{number(lowest) + ": " + text.Count(numbers, "cell")}, parts...)
	} else if numbers > 0 {
		parts = append([]string{fmt.Sprintf("numbers from %s to %s: %s", number(lowest), number(highest), text.Count(numbers, "cell"))}, parts...)
	}
	if r.Blank > 0 {
		parts = append(parts, "blank = not known: "+text.Count(r.Blank, "cell"))
	}
	if not := r.Cells - understood; not > 0 {
		parts = append(parts, "not understood: "+text.Count(not, "cell"))
	}
	return strings.Join(parts, ", ")
}

// read counts the cells that a scale reads.
func read(r *table.Reading, scale scoring.Scale) (cells int) {
	for _, code := range r.Codes {
		if r.Meaning(code, scale).Status != "" {
			cells += code.Count
		}
	}
	return cells
}

// codeText writes a number in its plain form, and words in quotation marks.
func codeText(code table.Code) string {
	if code.IsNumber {
		return number(code.Number)
	}
	return strconv.Quote(code.Text)
}

// listScales lists how many cells each scale reads, and as what.
func listScales(w io.Writer, r *table.Reading, say func(string, ...any)) {
	say("no scale is chosen; of %s:", text.Count(r.Cells, "cell"))
	for _, fit := range r.Fits {
		line := fmt.Sprintf("  %-12s reads %d", fit.Scale.ID, fit.Cells)
		if fit.Cells > 0 {
			line += ": " + legend(r, fit.Scale)
		}
		fmt.Fprintln(w, line)
	}
}

// wayOut names the flags that answer what is in the way of a card; "" for none.
func wayOut(r *table.Reading) string {
	switch {
	case len(r.Questions) > 0:
		return "answer with --map CODE=LEVEL, --missing CODE or --shares, or say --sure if all are ratings"
	case r.HasFault():
		return "say how to read it with --header, --goal, --sides, --leave-out or --turn"
	case r.Kind == table.Statements || r.Scale().ID == "" || r.Cells == read(r, r.Scale()):
		return ""
	}
	return "say what codes mean with --map CODE=LEVEL, which are not known with --missing CODE, or leave them out with --skip-bad"
}

// wayIn names the flags that bring in columns and rows that were set aside.
func wayIn(r *table.Reading) string {
	columns := false
	for _, column := range r.Columns {
		columns = columns || column.Role == table.LeftOutColumn && r.Kind == table.Wide
	}
	switch rows := len(r.SetAside) > 0; {
	case columns && rows:
		return "; --sides brings columns in, --keep-rows rows"
	case columns:
		return "; --sides brings columns in"
	case rows:
		return "; --keep-rows brings rows in"
	}
	return ""
}

// number writes a number as it would be typed.
func number(x float64) string { return strconv.FormatFloat(x+0, 'f', -1, 64) }
