package table

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// wideColumns are the places of a wide table's columns, -1 for none.
type wideColumns struct {
	id, title, importance int
	sides                 []wideSide
}

type wideSide struct {
	at, importance int
	id             string
}

// column describes a column in a role.
func (t *table) column(at int, role Role) Column {
	c := Column{At: at, Letters: columnLetters(at), Heading: t.heading[at], Role: role, place: t.place(t.headingRow, at)}
	if t.turned != nil {
		c.Letters = fmt.Sprint(t.turned.rows[at])
	}
	return c
}

// asAskedFor is why a column is left out that somebody named.
const asAskedFor = "it is left out as asked for"

// columns finds the columns by their headings, and says of each what it is taken for, also
// where no card can be made of them: then somebody can still say what they are.
func (in *reader) columns() (c wideColumns, list []Column, err error) {
	aside := map[int]string{} // columns that are no side, and why
	for at := range in.heading {
		if why := in.whyAside(at); why != "" {
			aside[at] = why
		}
	}
	for _, name := range in.LeaveOut {
		at, err := in.need("what is left out", name)
		if err != nil {
			return c, nil, err
		}
		aside[at] = asAskedFor
	}
	for at, role := range in.As {
		if role == LeftOutColumn {
			aside[at] = asAskedFor
		} else {
			delete(aside, at)
		}
	}
	role := map[int]Role{}
	c, err = in.takeColumns(role, aside)
	for at, heading := range in.heading {
		column := in.column(at, role[at])
		if role[at] == "" {
			column.Role, column.Why = LeftOutColumn, aside[at]
		}
		if heading != "" || role[at] != "" {
			list = append(list, column)
		}
	}
	return c, list, err
}

// takeColumns gives every column that is not aside its role, as far as it comes.
func (in *reader) takeColumns(role map[int]Role, aside map[int]string) (c wideColumns, err error) {
	if c.title, c.id, err = in.goalColumns(aside); err != nil {
		return c, err
	}
	role[c.id], role[c.title] = IDColumn, GoalColumn
	if c.importance, err = in.importanceColumn(aside); err != nil {
		return c, err
	}
	role[c.importance] = ImportanceColumn
	sides, importances, err := in.sideColumns(role, aside)
	if err != nil {
		return c, err
	}
	names := map[string]int{}
	for _, at := range sides {
		heading := in.heading[at]
		if role[at] != "" {
			return c, scoring.Problems{{Path: in.place(in.headingRow, at), Msg: "the heading is used twice; a side has one column"}}
		}
		if first, twice := names[plainName(heading)]; twice {
			if in.Sides == nil && in.sameCells(first, at) {
				aside[at] = "it is the same as column " + columnLetters(first)
				continue
			}
			for _, at := range sides { // for somebody to choose one of the two
				if role[at] == "" && aside[at] == "" {
					role[at] = SideColumn
				}
			}
			return c, in.usedTwice(first, at)
		}
		role[at], names[plainName(heading)] = SideColumn, at
		side := wideSide{at: at, importance: -1}
		if column, ok := importances[strings.ToLower(heading)]; ok {
			side.importance = column
		}
		c.sides = append(c.sides, side)
	}
	if len(c.sides) == 0 {
		return c, scoring.Problems{{Path: in.headingLine(), Msg: "no column is left for a side" + in.headingsRead(aside)}}
	}
	if len(c.sides) > cardfile.MaxSides {
		return c, scoring.Problems{{Path: in.headingLine(), Msg: fmt.Sprintf("has %d columns that could be sides, and a card has at most %d; choose the columns of the sides, or turn the table if its rows are sides", len(c.sides), cardfile.MaxSides)}}
	}
	return c, nil
}

// usedTwice is the error of two columns with one name.
func (in *reader) usedTwice(first, at int) error {
	msg := "the heading is used twice; a side has one column"
	if in.heading[first] != in.heading[at] {
		msg = fmt.Sprintf("the heading differs from %s in column %s by capitals or blanks alone; a side has one column: rename one, or leave it out", sentence.Quote(in.heading[first]), columnLetters(first))
	}
	return scoring.Problems{{Path: in.place(in.headingRow, at), Msg: msg}}
}

// headingsRead quotes the headings where that may help.
func (in *reader) headingsRead(aside map[int]string) string {
	if len(in.heading) < 2 && in.headingRow == 1 {
		return ""
	}
	msg := "; the headings were read as " + shortened(strings.Join(in.heading, ", "))
	if len(aside) > 0 {
		msg += ", and those that do not name a side were set aside"
	}
	return msg + "; say which row holds the headings, or which columns are sides"
}

// headingLine is the place of the headings.
func (in *reader) headingLine() string { return fmt.Sprintf("row %d", max(in.headingRow, 1)) }

// plainName is what headings have in common that differ by capitals and blanks alone.
func plainName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// sameCells says whether two columns hold the same, and anything at all.
func (in *reader) sameCells(a, b int) bool {
	any := false
	for _, row := range in.rows {
		if row.cell(a) != row.cell(b) {
			return false
		}
		any = any || row.cell(a) != ""
	}
	return any
}

// whyAside says why a column is no side though nobody said so; "" for one that may be. A
// column of a side of the card is one whatever it is called.
func (in *reader) whyAside(at int) string {
	heading := in.heading[at]
	if _, known := in.card.Summit.Side(in.sides.id(heading)); known >= 0 || heading == "" {
		return ""
	}
	switch {
	case in.headingRow == 0:
	case isAggregateHeading(heading):
		return "it sums up the others, by its heading"
	case isNumberHeading(heading) && in.numbersRows(at):
		return "it numbers the rows"
	case isNoteHeading(heading):
		return "it holds notes, by its heading"
	case isWeightHeading(heading) && in.exactly(importanceHeading) != at:
		return "it holds weights, by its heading; name it as the column of importances if it does"
	}
	if in.holdsText(at) {
		return "it holds text and no levels"
	}
	return ""
}

// numbersRows says whether a column counts the rows, or has another word for each; one
// called "No." may also be Norway.
func (in *reader) numbersRows(at int) bool {
	if strings.ContainsAny(in.heading[at], ".#№°º") {
		return true
	}
	seen, last := map[string]bool{}, 0.0
	for i, row := range in.rows {
		cell := row.cell(at)
		x, isNumber := plainNumber(cell)
		if cell == "" || seen[cell] || isNumber && i > 0 && x != last+1 {
			return false
		}
		seen[cell], last = true, x
	}
	return len(in.rows) > 1
}

// holdsText says whether a column holds sentences, or a different word in nearly each row.
func (in *reader) holdsText(at int) bool {
	cells, letters, seen := 0, 0, map[string]bool{}
	for _, row := range in.rows {
		cell := row.cell(at)
		if cell == "" {
			continue
		}
		if likeValue(cell) || in.cells.meaning(cell).Status != "" || strings.ContainsAny(cell[:1], "=+-'") {
			return false
		}
		cells++
		letters += utf8.RuneCountInString(cell)
		if len(seen) <= maxWords {
			seen[cell] = true
		}
	}
	return cells > 0 && letters > 20*cells || len(seen) > 8 && 2*len(seen) > cells
}

// goalColumns finds the column of the goals' titles, and that of their ids or -1.
func (in *reader) goalColumns(aside map[int]string) (title, id int, err error) {
	if in.Goal != "" {
		title, err = in.need("goals", in.Goal)
		return title, -1, err
	}
	if title = in.taken(GoalColumn); title >= 0 {
		return title, -1, nil
	}
	if title = in.free("title"); title >= 0 {
		return title, in.free("goal"), nil
	}
	if title = in.free("goal"); title >= 0 {
		return title, -1, nil
	}
	for at, heading := range in.heading {
		if in.headingRow > 0 && isGoalHeading(heading) && in.As[at] == "" {
			return at, -1, nil
		}
	}
	for at := range in.heading {
		if why := aside[at]; in.As[at] == "" && why == "" || strings.HasPrefix(why, "it holds text") {
			return at, -1, nil
		}
	}
	return 0, -1, nil
}

// importanceColumn finds the column of importances for all sides, or -1.
func (in *reader) importanceColumn(aside map[int]string) (int, error) {
	if in.Importance != "" {
		return in.need("importance", in.Importance)
	}
	if at := in.taken(ImportanceColumn); at >= 0 {
		return at, nil
	}
	if slices.ContainsFunc(in.Sides, func(name string) bool { return strings.EqualFold(name, importanceHeading) }) {
		return -1, nil // it is a side's name
	}
	first := -1
	for at, heading := range in.heading {
		switch {
		case !strings.EqualFold(heading, importanceHeading) || in.As[at] != "" || strings.HasPrefix(aside[at], "it is left out"):
		case first < 0:
			first = at
		case in.sameCells(first, at):
			aside[at] = "it is the same as column " + columnLetters(first)
		default:
			return -1, scoring.Problems{{Path: in.place(in.headingRow, at), Msg: "the heading is used twice, and the two differ; keep one of the two"}}
		}
	}
	return first, nil
}

// sideColumns lists the columns of the sides, those asked for or else all that are
// left, and by their names in small letters the columns of their importances, whose
// roles it notes.
func (in *reader) sideColumns(role map[int]Role, aside map[int]string) (list []int, importances map[string]int, err error) {
	for _, name := range in.Sides {
		at, err := in.need("a side", name)
		if err != nil {
			return nil, nil, err
		}
		list = append(list, at)
	}
	importances = map[string]int{}
	for at, heading := range in.heading {
		side, ok := strings.CutPrefix(strings.ToLower(heading), importanceHeading+" ")
		if ok && in.has(side, at) && role[at] == "" && in.As[at] == "" {
			importances[side] = at
			role[at] = SideImportanceColumn
		} else if in.Sides == nil && heading != "" && role[at] == "" && aside[at] == "" {
			list = append(list, at)
		}
	}
	return list, importances, nil
}

// has says whether a column other than this one has the heading.
func (in *reader) has(heading string, but int) bool {
	for at := range in.heading {
		if at != but && strings.EqualFold(in.heading[at], heading) {
			return true
		}
	}
	return false
}

// taken is the column that somebody takes for a role, or -1.
func (in *reader) taken(role Role) int {
	for at := range in.heading {
		if in.As[at] == role {
			return at
		}
	}
	return -1
}

// free is exactly for a column of which nobody has said what it is.
func (in *reader) free(name string) int {
	if at := in.exactly(name); in.As[at] == "" {
		return at
	}
	return -1
}
