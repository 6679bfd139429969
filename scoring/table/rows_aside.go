package table

import (
	"fmt"
	"slices"
	"strings"
)

// rowsAside lists the rows of a wide table that are no goals: those that sum up the others,
// lines below the table, headings that are repeated. A row that names a goal of the card
// or has an id of its own is a goal whatever it is called.
func (in *reader) rowsAside(c wideColumns) (list []Line) {
	for _, row := range in.rows {
		title := row.cell(c.title)
		why := ""
		switch {
		case title == "" || row.cell(c.id) != "" || slices.Contains(in.KeepRows, row.number) || in.namesGoal(title):
			continue
		case title == in.heading[c.title] && in.repeatsHeadings(row):
			why = "repeats the headings"
		case isAggregateTitle(title):
			why = "sums up the others, by its name"
		case isFootLine(title) && (strings.Contains(title, ":") || !in.rated(row, c)), strings.ContainsAny(title[:1], "*") && !in.rated(row, c):
			why = "is a line below the table"
		default:
			continue
		}
		list = append(list, in.line(row, title, why))
	}
	return list
}

// line quotes a row that is set aside.
func (t *table) line(row tableRow, text, why string) Line {
	l := Line{Number: row.number, Place: fmt.Sprintf("row %d", row.number), Text: text, Why: why}
	if t.turned != nil {
		l.Place = "column " + columnLetters(t.turned.columns[row.number])
	}
	return l
}

// namesGoal says whether a title is that of a goal of the card.
func (in *reader) namesGoal(title string) bool {
	_, known := in.card.Summit.Goal(in.goals.id(title))
	return known >= 0
}

// rated says whether a row has anything under a side.
func (in *reader) rated(row tableRow, c wideColumns) bool {
	return slices.ContainsFunc(c.sides, func(side wideSide) bool { return row.cell(side.at) != "" })
}

func (in *reader) repeatsHeadings(row tableRow) bool {
	for at, heading := range in.heading {
		if row.cell(at) != heading {
			return false
		}
	}
	return in.headingRow > 0
}

// longAside lists the rows of a long table whose side or goal sums up the others.
func (in *reader) longAside() (list []Line) {
	if !in.isNew || in.isOwnExport() {
		return nil
	}
	goal, side := in.exactly("goal"), in.exactly("side")
	for _, row := range in.rows {
		line := in.line(row, "", "sums up the others, by its name")
		switch {
		case slices.Contains(in.KeepRows, row.number):
			continue
		case row.cell(side) != "" && isAggregateHeading(row.cell(side)):
			line.Text = row.cell(side)
		case row.cell(goal) != "" && isAggregateTitle(row.cell(goal)):
			line.Text = row.cell(goal)
		case row.cell(side) == "" && isFootLine(row.cell(goal)):
			line.Text, line.Why = row.cell(goal), "is a line below the table"
		default:
			continue
		}
		list = append(list, line)
	}
	return list
}

// isLong says whether a row of the table is a rating.
func (in *reader) isLong() bool {
	return in.exactly("goal") >= 0 && in.exactly("side") >= 0 && in.Goal == "" && in.Sides == nil
}

// isOwnExport says whether a long table has the columns by which this program writes what
// a person would not: what it wrote needs no questions.
func (in *reader) isOwnExport() bool {
	return in.isLong() && !slices.ContainsFunc([]string{"status", "low", "high", "as_of", "goal_title", "side_name"}, func(name string) bool { return in.exactly(name) < 0 })
}
