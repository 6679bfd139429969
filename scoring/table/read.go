package table

import (
	"fmt"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// Options says how a table becomes a card.
type Options struct {
	// Onto is the card that the table's ratings go on; without a summit, a new
	// card is made of the table.
	Onto scoring.Scorecard
	// Scale is the scale that the cells of a new card speak in, and Title the title
	// of its summit.
	Scale scoring.Scale
	Title string
	// Goal, Importance and Sides name columns of a wide table by their headings,
	// where they are not to be found by themselves: the goals stand in the column
	// "goal" or "title", or else in the first; importances in "importance"; every
	// other column is a side.
	Goal       string
	Importance string
	Sides      []string
	// SkipBad leaves out cells and rows that are wrong, and keeps the rest.
	SkipBad bool
}

// Decode makes a card of comma separated values, long (headed "goal" and
// "side", a row a rating) or wide (a row a goal, a column a side, a level in each
// cell). Semicolons and tabs part cells too; a byte-order mark, quoted cells, a
// typographic minus, labels of the scale for levels, and "pending" are accepted.
// A blank cell is a rating not known.
//
// A long table takes the place of all ratings of the card it goes onto; a wide one
// changes levels and importances and keeps what it does not speak of. A table
// headed "speaker" holds statements, see EncodeStatements: those with the id of
// one on the card change it, the others are added, and so are their sources.
//
// leftOut lists what was not taken: columns that no card has room for and, with
// SkipBad, bad cells and rows. Without SkipBad these are the error, as Problems
// whose paths name row and column as a spreadsheet counts them.
func Decode(data []byte, options Options) (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	t, fault := parse(data)
	if fault != nil {
		return scoring.Scorecard{}, nil, scoring.Problems{*fault}
	}
	in := &reader{table: t, Options: options, card: cardfile.Ordered(options.Onto), isNew: options.Onto.Summit.ID == ""}
	if in.isNew {
		in.card = scoring.Scorecard{Scale: options.Scale, Weights: scoring.Own, TieZone: scoring.DefaultTieZone, Round: 1}
		in.card.Summit = scoring.Summit{ID: scoring.IDOf(options.Title, "summit"), Version: 1, Title: strings.TrimSpace(options.Title), Scale: options.Scale.ID}
	}
	in.goals, in.sides = ids{}, ids{}
	for _, goal := range in.card.Summit.Goals {
		in.goals.name(goal.ID, goal.Title)
	}
	for _, side := range in.card.Summit.Sides {
		in.sides.name(side.ID, side.Name)
	}
	switch {
	case in.holdsStatements():
		err = in.statements() // each row is checked as it is read
	case in.exactly("goal") >= 0 && in.exactly("side") >= 0 && in.Goal == "" && in.Sides == nil:
		if err = in.long(); err == nil {
			err = in.finish()
		}
	default:
		if err = in.wide(); err == nil {
			err = in.finish()
		}
	}
	if err != nil {
		return scoring.Scorecard{}, nil, err
	}
	return in.card, append(in.aside, in.All()...), nil
}

// tableReader puts a table on a card.
type reader struct {
	*table
	Options
	cardfile.ProblemList // bad cells and rows
	card                 scoring.Scorecard
	isNew                bool
	aside                []scoring.FieldError // columns not read
	row                  []int                // of the long table: the row of each rating
	goals                ids
	sides                ids
	at                   map[[2]string]int // of the wide table: the card's ratings by goal and side
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

// headed returns the columns with these headings, -1 where there is none. Other
// columns are noted as not read, since what the table goes onto has no place for
// them.
func (in *reader) headed(names []string, onto string) (map[string]int, error) {
	at := map[string]int{}
	for _, name := range names {
		at[name] = -1
	}
	for column, heading := range in.heading {
		key := strings.ToLower(heading)
		switch first, known := at[key]; {
		case !known && heading == "":
		case !known:
			in.aside = append(in.aside, scoring.FieldError{Path: in.place(1, column), Msg: "this column is not read; " + onto + " has no place for it"})
		case first >= 0:
			return nil, scoring.Problems{{Path: in.place(1, column), Msg: "the heading is used twice; keep one of the two"}}
		default:
			at[key] = column
		}
	}
	return at, nil
}

// find returns the column that somebody means by this, or -1; capitals do not matter unless
// two headings differ by them alone.
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
	return -1
}

// need is find for a column that somebody asked for.
func (in *reader) need(what, name string) (int, error) {
	at := in.find(name)
	if at < 0 {
		return at, scoring.Problems{{Path: "row 1", Msg: fmt.Sprintf("no column %s for %s; the columns are %s", sentence.Quote(name), what, shortened(strings.Join(in.heading, ", ")))}}
	}
	return at, nil
}

// bad notes a problem with a cell.
func (in *reader) bad(r tableRow, at int, msg string) { in.Add(in.place(r.number, at), msg) }

// badf is bad with a sentence put together as fmt.Sprintf does.
func (in *reader) badf(r tableRow, at int, format string, args ...any) {
	in.bad(r, at, fmt.Sprintf(format, args...))
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

// number reads a number with an ordinary or a typographic minus, or an en dash for one, and, where cells
// are not parted by commas, with a decimal comma.
func (in *reader) number(s string) (x float64, ok bool) {
	s = strings.Replace(strings.Replace(s, "\u2212", "-", 1), "\u2013", "-", 1) // a pasted table may have an en dash
	if !in.comma {
		s = strings.Replace(s, ",", ".", 1)
	}
	if s == "" || strings.Trim(s, "0123456789.+-eE") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x + 0, err == nil // + 0 makes -0 a 0
}

// level reads a level of a scale by number or by label.
func (in *reader) level(s string, scale scoring.Scale) (level float64, ok bool) {
	if x, isNumber := in.number(s); isNumber {
		if _, on := scale.Value(x); on {
			return x, true
		}
	}
	for _, l := range scale.Levels {
		if strings.EqualFold(l.Label, s) {
			return l.Level, true
		}
	}
	return 0, false
}

// noLevel is the sentence for a cell that is no level of a scale.
func noLevel(s string, scale scoring.Scale) string {
	names := "a number from 0 to 100"
	if levels := scale.Levels; len(levels) > 0 {
		names = ""
		for i, l := range levels {
			if i > 0 {
				names += ", "
			}
			names += sentence.Number(l.Level)
		}
	}
	return fmt.Sprintf("%s is no level of the scale %s; write %s, or leave it blank", sentence.Quote(s), scale.ID, names)
}

// importance reads an importance and notes what is none.
func (in *reader) importance(r tableRow, at int, missing float64) float64 {
	s := r.cell(at)
	if s == "" {
		return missing
	}
	x, ok := in.number(s)
	if !ok || x < 0 || x > scoring.MaxImportance {
		in.badf(r, at, "%s is no importance; write a number from 0 to %d", sentence.Quote(s), scoring.MaxImportance)
		return missing
	}
	return x
}

// finish checks the card as a whole. Of a long table it names the row of a rating
// that Check finds fault with.
func (in *reader) finish() error {
	if in.Count() > 0 && !in.SkipBad {
		return in.All()
	}
	if in.isNew && len(in.card.Summit.Goals) == 0 {
		return append(in.All(), scoring.FieldError{Msg: "no row is left that could be a goal"})
	}
	drop := map[int]bool{} // ratings of a long table that Check finds fault with
	for _, problem := range cardfile.Check(in.card) {
		rest, ok := strings.CutPrefix(problem.Path, "ratings[")
		index, key, closed := strings.Cut(rest, "]")
		i, err := strconv.Atoi(index)
		if !ok || !closed || err != nil || i >= len(in.row) {
			return scoring.Problems{problem}
		}
		key, _, _ = strings.Cut(strings.TrimPrefix(key, "."), "[")
		in.Add(in.place(in.row[i], max(in.exactly(key), 0)), problem.Msg)
		drop[i] = true
	}
	if len(drop) > 0 && !in.SkipBad {
		return in.All()
	}
	var kept []scoring.Rating
	for i, rating := range in.card.Ratings {
		if !drop[i] {
			kept = append(kept, rating)
		}
	}
	in.card.Ratings = kept
	in.card = cardfile.Ordered(in.card)
	if problems := cardfile.Check(in.card); len(problems) > 0 {
		return scoring.Problems(problems)
	}
	return nil
}
