package table

import (
	"slices"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Kind is what the rows of a table hold.
type Kind string

// The kinds of tables.
const (
	Wide       Kind = "goals"      // a row is a goal, a column a side
	Long       Kind = "ratings"    // a row is a rating, headed "goal" and "side"
	Statements Kind = "statements" // a row is a statement, headed "speaker"
)

// Reading is how a table was understood, for whoever brought it to look at before it
// becomes a card: which line holds the headings, what each column and each code is
// taken for, which scales fit, and what is left open. What is not right is put right by
// other Options, with which the table is read again.
type Reading struct {
	// Encoding is how its bytes were read, Separator what parts its cells.
	Encoding  Encoding
	Separator string // "commas", "semicolons" or "tabs"
	// Heading is the row of the headings; its Number is 0 where the table has none, and
	// its columns are called by their letters. Above are the rows over it, left out.
	Heading Line
	Above   []Line
	Kind    Kind
	Turned  bool // rows were made of columns, as Options.Turn asked for
	// MembersInRows says that the first column is headed like one of sides, so that the
	// table may have to be turned.
	MembersInRows bool
	// Columns says of every column what it is taken for, and SetAside which rows are
	// no goals.
	Columns  []Column
	SetAside []Line
	// Goals and Sides are how many rows become goals, and the names of the sides. They
	// are not known of statements.
	Goals int
	Sides []string
	// Cells counts the cells under the sides that are not blank, Blank those that are.
	// Codes are what stands in the first, numbers before words.
	Cells, Blank int
	Codes        []Code
	// Fits says of every shipped scale how many of the cells it reads; none for a table
	// that goes onto a card.
	Fits []Fit
	// Questions are what must be answered before a card is made: by Options.Map, Missing
	// and Shares, or by Sure where all is as it should be.
	Questions []scoring.FieldError
	// Lost are places where another program has lost a letter (U+FFFD); LostCount counts
	// them. Unused are the codes of Map and Missing that stand in no cell.
	Lost      []string
	LostCount int
	Unused    []string

	table       *table
	options     Options
	scale       scoring.Scale // of the cells; without an id where none was chosen
	wide        wideColumns
	fault       scoring.Problems // why no card can be made of it, whatever the cells say
	decimal     bool             // a comma is a decimal sign
	more        int              // cells whose words are too many to list
	said, plain interpreters     // by what Map and Missing say, and without that
}

// Line is a row of the file that is quoted.
type Line struct {
	Number int    // as a spreadsheet counts, 0 for none; of a turned table, that of the column
	Place  string // such as "row 7"
	Text   string // its cells, or of a row set aside its title
	Why    string // why it is set aside
}

// Role is what a column is taken for.
type Role string

// The roles of columns.
const (
	GoalColumn           Role = "goals"
	IDColumn             Role = "ids of goals"
	SideColumn           Role = "side"
	ImportanceColumn     Role = "importance"
	SideImportanceColumn Role = "importance of a side"
	FieldColumn          Role = "field" // of a table of ratings or statements
	LeftOutColumn        Role = "left out"
)

// Column is what a column is taken for.
type Column struct {
	At      int    // its place from 0
	Letters string // as a spreadsheet names it; of a turned table, the number of the row
	Heading string
	Role    Role
	Why     string // of a column that is left out, such as "it sums up the others"
	place   string
}

// Code is what stands in some cells.
type Code struct {
	Text     string // as it first stands there
	Number   float64
	IsNumber bool
	Count    int    // of its cells
	Place    string // of the first
	key      string
	row, at  int
}

// Fit says how many cells a scale reads.
type Fit struct {
	Scale scoring.Scale
	Cells int // that it reads
}

// Read reads a table. The error is that of bytes which hold no table at all; what else
// is wrong is in Open and comes with the card.
func Read(data []byte, options Options) (*Reading, error) {
	t, fault := parseRows(data, options.Encoding)
	if fault == nil {
		fault = t.findHeadings(options.Header)
	}
	if fault != nil {
		return nil, scoring.Problems{*fault}
	}
	r := &Reading{Encoding: t.encoding, Separator: separatorName(t.separator), Kind: Wide, table: t, options: options, scale: options.Scale}
	r.Heading.Number = t.headingRow
	for _, row := range t.all {
		if row.number == t.headingRow {
			r.Heading.Text = row.words()
		}
	}
	for _, row := range t.above {
		r.Above = append(r.Above, t.line(row, row.words(), "stands above the headings"))
	}
	r.findLost()
	if options.Turn {
		t.turn()
		r.Turned = true
	}
	in := r.reader()
	if !in.isNew {
		r.scale = in.card.Scale
	}
	switch {
	case in.holdsStatements():
		r.Kind = Statements
		r.fields(statementHeading, "a statement")
	case in.isLong():
		r.Kind = Long
		r.fields(longHeading, "a card")
		r.readLong(in)
	default:
		r.readWide(in)
	}
	return r, nil
}

// reader is a fresh reader for the card of a reading.
func (r *Reading) reader() *reader {
	in := &reader{table: r.table, Options: r.options, card: cardfile.Ordered(r.options.Onto), isNew: r.options.Onto.Summit.ID == ""}
	if in.isNew {
		in.card = scoring.Scorecard{Scale: in.Scale, Weights: scoring.Own, TieZone: scoring.DefaultTieZone, Round: 1}
		in.card.Summit = scoring.Summit{ID: scoring.IDOf(in.Title, "summit"), Version: 1, Title: strings.TrimSpace(in.Title), Scale: in.Scale.ID}
	}
	in.goals, in.sides = ids{}, ids{}
	for _, goal := range in.card.Summit.Goals {
		in.goals.name(goal.ID, goal.Title)
	}
	for _, side := range in.card.Summit.Sides {
		in.sides.name(side.ID, side.Name)
	}
	in.aside = map[int]bool{}
	for _, line := range r.SetAside {
		in.aside[line.Number] = true
	}
	in.cells = newInterpreter(in.card.Scale, &r.options, r.decimal)
	return in
}

// fields notes the columns of a table whose headings are those of a form.
func (r *Reading) fields(names []string, onto string) {
	for at, heading := range r.table.heading {
		column := r.table.column(at, FieldColumn)
		if !slices.Contains(names, strings.ToLower(heading)) {
			column.Role, column.Why = LeftOutColumn, onto+" has no place for it"
		}
		if heading != "" {
			r.Columns = append(r.Columns, column)
		}
	}
}

// readWide finds out what the columns and rows of a wide table are, and counts its codes.
func (r *Reading) readWide(in *reader) {
	r.MembersInRows = !r.Turned && r.options.Goal == "" && isMemberHeading(in.heading[0])
	var err error
	if r.wide, r.Columns, err = in.columns(); err != nil {
		r.fault = err.(scoring.Problems)
	}
	for _, side := range r.wide.sides {
		r.Sides = append(r.Sides, in.heading[side.at])
	}
	if r.fault != nil {
		return
	}
	r.SetAside = in.rowsAside(r.wide)
	for _, line := range r.SetAside {
		in.aside[line.Number] = true
	}
	at := make([]int, len(r.wide.sides))
	for i, side := range r.wide.sides {
		at[i] = side.at
	}
	r.countCodes(in, at)
	r.judge(in)
}

// readLong does so for a long table.
func (r *Reading) readLong(in *reader) {
	var at []int
	for _, name := range []string{"level", "low", "high"} {
		if column := in.exactly(name); column >= 0 {
			at = append(at, column)
		}
	}
	r.SetAside = in.longAside()
	for _, line := range r.SetAside {
		in.aside[line.Number] = true
	}
	goals, sides := map[string]bool{}, map[string]bool{}
	goalAt, sideAt := in.exactly("goal"), in.exactly("side")
	for _, row := range in.rows {
		goal, side := row.cell(goalAt), row.cell(sideAt)
		if in.aside[row.number] || goal == "" || side == "" {
			continue
		}
		goals[goal] = true
		if !sides[side] {
			sides[side] = true
			r.Sides = append(r.Sides, side)
		}
	}
	r.Goals = len(goals)
	r.countCodes(in, at)
	r.judge(in)
}
