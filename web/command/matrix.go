package command

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// matrix says how a table becomes a card.
type matrix struct {
	scale      scoring.Scale
	title      string
	goal       string   // heading of the column of titles; "" for the first
	importance string   // heading; "" for none
	sides      []string // headings; nil for every other column
	skipBad    bool     // leave a bad cell or row out instead of refusing all
}

// columns are the places of a table's columns.
type columns struct {
	heading    []string
	goal       int
	importance int // -1 for none
	sides      []int
}

// read makes a card of a table. problems are cells and rows that are wrong; with
// skipBad the card is the rest. A nil card means that nothing could be made of it.
func (m matrix) read(data []byte) (card *scoring.Scorecard, problems []error) {
	rows, err := table(data)
	if err != nil {
		return nil, []error{err}
	}
	c, err := m.columns(rows[0].cells)
	if err != nil {
		return nil, []error{err}
	}
	card = &scoring.Scorecard{Scale: m.scale, Weights: scoring.Own, TieZone: scoring.DefaultTieZone, Round: 1}
	card.Summit = scoring.Summit{ID: idOf(m.title, "summit"), Version: 1, Title: strings.TrimSpace(m.title), Scale: m.scale.ID}
	taken := map[string]bool{"tie": true, "draw": true, "both": true, "neither": true}
	for i, at := range c.sides {
		id := idOf(c.heading[at], "side-"+strconv.Itoa(i+1))
		for n := 2; taken[id]; n++ {
			id = idOf(c.heading[at], "side") + "-" + strconv.Itoa(n)
		}
		taken[id] = true
		card.Summit.Sides = append(card.Summit.Sides, scoring.Side{ID: id, Name: c.heading[at]})
	}
	for _, row := range rows[1:] {
		problems = append(problems, m.row(card, c, row)...)
	}
	if len(card.Summit.Goals) == 0 {
		return nil, append(problems, errors.New("no row is left that could be a goal"))
	}
	return card, problems
}

// columns finds the columns by their headings.
func (m matrix) columns(heading []string) (columns, error) {
	c := columns{heading: heading, importance: -1}
	var err error
	if m.goal != "" {
		if c.goal, err = c.find("--goal", m.goal); err != nil {
			return c, err
		}
	}
	if m.importance != "" {
		if c.importance, err = c.find("--importance", m.importance); err != nil {
			return c, err
		}
	}
	if m.sides != nil {
		for _, name := range m.sides {
			at, err := c.find("--sides", name)
			if err != nil {
				return c, err
			}
			c.sides = append(c.sides, at)
		}
	} else {
		for i, name := range heading {
			if i != c.goal && i != c.importance && name != "" {
				c.sides = append(c.sides, i)
			}
		}
	}
	seen := map[int]bool{c.goal: true, c.importance: true}
	names := map[string]bool{}
	for _, at := range c.sides {
		if seen[at] || names[heading[at]] {
			return c, fmt.Errorf("row 1, column %s: the heading is used twice; a side has one column", place(at, heading))
		}
		seen[at], names[heading[at]] = true, true
	}
	if len(c.sides) == 0 {
		return c, errors.New("row 1: no column is left for a side")
	}
	return c, nil
}

// find returns the column with this heading; capitals do not matter.
func (c columns) find(flag, name string) (int, error) {
	for i, heading := range c.heading {
		if heading == name {
			return i, nil
		}
	}
	for i, heading := range c.heading {
		if strings.EqualFold(heading, name) || name != "" && idOf(heading, "") == name {
			return i, nil
		}
	}
	return 0, fmt.Errorf("row 1: no column %q for %s; the columns are %s", name, flag, strings.Join(c.heading, ", "))
}

// row takes one row into the card.
func (m matrix) row(card *scoring.Scorecard, c columns, r record) (problems []error) {
	row := r.cells
	cell := func(at int) string {
		if at < 0 || at >= len(row) {
			return ""
		}
		return row[at]
	}
	if strings.Join(row, "") == "" {
		return nil
	}
	bad := func(at int, format string, args ...any) {
		problems = append(problems, fmt.Errorf("row %d, column %s: %s", r.number, place(at, c.heading), fmt.Sprintf(format, args...)))
	}
	for at := len(c.heading); at < len(row); at++ {
		if row[at] != "" {
			bad(at, "%q stands beyond the last heading; quote cells that hold commas", row[at])
			return problems
		}
	}
	row = row[:min(len(row), len(c.heading))]
	for at := 0; m.sides == nil && at < len(row); at++ {
		if c.heading[at] == "" && at != c.goal && row[at] != "" {
			bad(at, "%q stands in a column without a heading; name the side in row 1, or choose columns with --sides", row[at])
			return problems
		}
	}
	title := cell(c.goal)
	if title == "" {
		bad(c.goal, "the goal has no title; write one or empty the row")
		return problems
	}
	goal := scoring.Goal{ID: "g" + strconv.Itoa(len(card.Summit.Goals)+1), Title: title, Kind: scoring.Substance, Importance: scoring.DefaultImportance}
	if text := cell(c.importance); text != "" {
		importance, err := parseNumber(text)
		if err != nil || importance < 0 || importance > 10 {
			bad(c.importance, "%q is no importance; write a number from 0 to 10", text)
		} else {
			goal.Importance = importance
		}
	}
	for i, at := range c.sides {
		side := card.Summit.Sides[i].ID
		goal.Aims = append(goal.Aims, scoring.Aim{Side: side})
		if cell(at) == "" {
			continue
		}
		rating := scoring.Rating{Goal: goal.ID, Side: side, Importance: goal.Importance}
		var ok bool
		if rating.Status, rating.Level, ok = m.level(cell(at)); !ok {
			bad(at, "%q is no level of the scale %s; write %s, or leave it blank", cell(at), m.scale.ID, levelNames(m.scale))
			continue
		}
		if rating.Status != scoring.Unknown {
			card.Ratings = append(card.Ratings, rating)
		}
	}
	card.Summit.Goals = append(card.Summit.Goals, goal)
	return problems
}

// level reads a cell: a level by number or label, or a word for an open rating.
func (m matrix) level(cell string) (status string, level float64, ok bool) {
	for _, l := range m.scale.Levels {
		if strings.EqualFold(l.Label, cell) {
			return scoring.Scored, l.Level, true
		}
	}
	switch strings.ToLower(cell) {
	case scoring.Unknown:
		return scoring.Unknown, 0, true
	case scoring.Pending:
		return scoring.Pending, 0, true
	case "stalled", "in the works", "not yet rated":
		return scoring.Pending, 0, m.scale.ID == "promise"
	}
	level, err := parseNumber(cell)
	if err != nil {
		return "", 0, false
	}
	_, ok = m.scale.Value(level)
	return scoring.Scored, level, ok
}

func levelNames(scale scoring.Scale) string {
	if len(scale.Levels) == 0 {
		return "a number from 0 to 100"
	}
	var names []string
	for _, l := range scale.Levels {
		names = append(names, strconv.FormatFloat(l.Level, 'f', -1, 64))
	}
	return strings.Join(names, ", ")
}
