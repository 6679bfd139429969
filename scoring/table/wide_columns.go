package table

import (
	"fmt"
	"slices"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
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

// columns finds the columns by their headings.
func (in *reader) columns() (c wideColumns, err error) {
	if c.title, c.id, err = in.goalColumns(); err != nil {
		return c, err
	}
	if c.importance, err = in.importanceColumn(); err != nil {
		return c, err
	}
	used := map[int]bool{c.id: true, c.title: true, c.importance: true}
	list, importances, err := in.sideColumns(used)
	if err != nil {
		return c, err
	}
	names := map[string]bool{}
	for _, at := range list {
		heading := in.heading[at]
		if used[at] || names[heading] {
			return c, scoring.Problems{{Path: in.place(1, at), Msg: "the heading is used twice; a side has one column"}}
		}
		used[at], names[heading] = true, true
		side := wideSide{at: at, importance: -1}
		if column, ok := importances[strings.ToLower(heading)]; ok {
			side.importance = column
		}
		c.sides = append(c.sides, side)
	}
	if len(c.sides) == 0 {
		return c, scoring.Problems{{Path: "row 1", Msg: "no column is left for a side"}}
	}
	if len(c.sides) > cardfile.MaxSides {
		return c, scoring.Problems{{Path: "row 1", Msg: fmt.Sprintf("has %d columns that could be sides, and a card has at most %d; choose the columns of the sides", len(c.sides), cardfile.MaxSides)}}
	}
	return c, nil
}

// goalColumns finds the column of the goals' titles, and that of their ids or -1.
func (in *reader) goalColumns() (title, id int, err error) {
	if in.Goal != "" {
		title, err = in.need("goals", in.Goal)
		return title, -1, err
	}
	if title = in.exactly("title"); title >= 0 {
		return title, in.exactly("goal"), nil
	}
	return max(in.exactly("goal"), 0), -1, nil
}

// importanceColumn finds the column of importances for all sides, or -1.
func (in *reader) importanceColumn() (int, error) {
	if in.Importance != "" {
		return in.need("importance", in.Importance)
	}
	if slices.ContainsFunc(in.Sides, func(name string) bool { return strings.EqualFold(name, importanceHeading) }) {
		return -1, nil // it is a side's name
	}
	return in.exactly(importanceHeading), nil
}

// sideColumns lists the columns of the sides, those asked for or else all that are
// left, and by their names in small letters the columns of their importances, which
// it marks as used.
func (in *reader) sideColumns(used map[int]bool) (list []int, importances map[string]int, err error) {
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
		if ok && in.has(side, at) && !used[at] {
			importances[side] = at
			used[at] = true
		} else if in.Sides == nil && heading != "" && !used[at] {
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
