package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Options says how a table becomes a card.
type Options struct {
	// Onto is the card that the table's ratings go on; without a summit, a new
	// card is made of the table.
	Onto scoring.Scorecard
	// Replace takes the ratings off the card that a table of ratings, one a row, does
	// not name. Else they stay.
	Replace bool
	// Scale is the scale that the cells of a new card speak in, and Title the title
	// of its summit.
	Scale scoring.Scale
	Title string
	// Encoding is how the bytes are read; "" finds out.
	Encoding Encoding
	// Header is the row that holds the headings, as a spreadsheet counts; 0 finds it,
	// NoHeading says that there is none.
	Header int
	// Turn makes rows of columns: for tables with the sides in rows.
	Turn bool
	// Goal, Importance and Sides name columns of a wide table by their headings, or by
	// the letters of a spreadsheet, where they are not to be found by themselves: the goals
	// stand in the column "goal" or "title", or else in the first that holds none of what
	// is set aside; importances in "importance"; every other column is a side unless its
	// heading says that it sums up the others, numbers the rows, or holds weights or
	// notes. Where Sides are named, they are all there are.
	Goal       string
	Importance string
	Sides      []string
	// LeaveOut names columns that are not read, and KeepRows rows, by their numbers, that
	// are goals though their titles say otherwise.
	LeaveOut []string
	KeepRows []int
	// As says of columns of a wide table, by their places from 0, what they are taken for
	// whatever their headings say: GoalColumn, SideColumn, ImportanceColumn or LeftOutColumn.
	As map[int]Role
	// Map says what codes of the cells mean, Missing which stand for a rating not known.
	Map     []Mapping
	Missing []string
	// Shares says that numbers from 0 to 1 are shares, which become points. Sure says
	// that numbers which would be asked about are ratings like the others.
	Shares bool
	Sure   bool
	// SkipBad leaves out cells and rows that are wrong, and keeps the rest.
	SkipBad bool
}

// Decode makes a card of a table: long (headed "goal" and "side", a row a rating) or wide
// (a row a goal, a column a side, a level in each cell), as Read reads it. A blank cell
// is a rating not known.
//
// Onto a card both change what they name and keep the rest. A table headed "speaker" holds
// statements, see EncodeStatements: those with the id of one on the card change it, the
// others are added, and so are their sources.
//
// leftOut lists what was not taken: columns and rows that are set aside and, with
// SkipBad, bad cells and rows. Without SkipBad these are the error, as Problems
// whose paths name row and column as a spreadsheet counts them.
func Decode(data []byte, options Options) (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	reading, err := Read(data, options)
	if err != nil {
		return scoring.Scorecard{}, nil, err
	}
	return reading.Card()
}

// reader puts a table on a card.
type reader struct {
	*table
	Options
	problems // bad cells and rows
	card     scoring.Scorecard
	isNew    bool
	aside    map[int]bool // rows that are set aside, by their numbers
	cells    *interpreter
	doubted  map[string]bool        // codes that are asked about
	row      []int                  // of the long table: the row of each rating, 0 for one of the card
	before   map[int]scoring.Rating // of the long table: what the card had in their place
	goals    ids
	sides    ids
	at       map[[2]string]int // the card's ratings by goal and side
}

// ids finds the id of something by what a table calls it.
type ids map[string]string

// name notes an id, and a title or name for it unless something else has it.
func (m ids) name(id, title string) {
	m[id] = id
	if key := "\x00" + strings.ToLower(strings.TrimSpace(title)); m[key] == "" {
		m[key] = id
	}
}

// id returns the id that a cell means: by id, by title, or by id in capital
// letters. What is not known comes back as it is.
func (m ids) id(cell string) string {
	if cell == "" {
		return "" // even where a title is blank
	}
	if id, ok := m[cell]; ok {
		return id
	}
	small := strings.ToLower(cell)
	if id, ok := m["\x00"+small]; ok {
		return id
	}
	if id, ok := m[small]; ok {
		return id
	}
	return cell
}

// exactly returns the column with this heading, in capital or small letters, or -1.
func (in *reader) exactly(name string) int {
	for at, heading := range in.heading {
		if strings.ToLower(heading) == name {
			return at
		}
	}
	return -1
}

// headed returns the columns with these headings, -1 where there is none.
func (in *reader) headed(names []string) (map[string]int, error) {
	at := map[string]int{}
	for _, name := range names {
		at[name] = -1
	}
	for column, heading := range in.heading {
		key := strings.ToLower(heading)
		switch first, known := at[key]; {
		case !known:
		case first >= 0:
			return nil, scoring.Problems{{Path: in.place(in.headingRow, column), Msg: "the heading is used twice; keep one of the two"}}
		default:
			at[key] = column
		}
	}
	return at, nil
}

// find returns the column that somebody means by this, or -1; capitals do not matter unless
// two headings differ by them alone. What heads no column may be its letters.
func (in *reader) find(name string) int {
	for at, heading := range in.heading {
		if heading == name {
			return at
		}
	}
	for at, heading := range in.heading {
		if strings.EqualFold(heading, name) || name != "" && scoring.IDOf(heading, "") == name {
			return at
		}
	}
	for at := range in.heading {
		if name != "" && columnLetters(at) == strings.ToUpper(name) {
			return at
		}
	}
	return -1
}

// need is find for a column that somebody asked for.
func (in *reader) need(what, name string) (int, error) {
	at := in.find(name)
	if at < 0 {
		return at, scoring.Problems{{Path: in.headingLine(), Msg: fmt.Sprintf("no column %s for %s; the columns are %s", sentence.Quote(name), what, shortened(strings.Join(in.heading, ", ")))}}
	}
	return at, nil
}

// bad notes a problem with a cell. Equal sentences are of one kind.
func (in *reader) bad(r tableRow, at int, msg string) {
	in.add(msg, msg, func() string { return in.place(r.number, at) })
}

// badf is bad with a sentence put together as fmt.Sprintf does; those of one format are of
// one kind.
func (in *reader) badf(r tableRow, at int, format string, args ...any) {
	in.add(format, fmt.Sprintf(format, args...), func() string { return in.place(r.number, at) })
}

// beyond notes a cell to the right of the last heading.
func (in *reader) beyond(r tableRow) bool {
	for at := len(in.heading); at < len(r.cells); at++ {
		if r.cell(at) != "" {
			in.badf(r, at, "%s stands beyond the last heading; quote cells that hold commas", sentence.Quote(r.cell(at)))
			return true
		}
	}
	return false
}

// importance reads an importance and notes what is none.
func (in *reader) importance(r tableRow, at int, missing float64) float64 {
	s := r.cell(at)
	if s == "" {
		return missing
	}
	x, ok := readNumber(withoutMarks(s), in.cells.decimalComma)
	if !ok || x < 0 || x > scoring.MaxImportance {
		in.badf(r, at, "%s is no importance; write a number from 0 to %d", sentence.Quote(s), scoring.MaxImportance)
		return missing
	}
	return x
}
