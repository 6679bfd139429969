package table

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// This file is CSV (RFC 4180) as text: rows of cells, quotation marks, and cells
// that spreadsheets would run. encoding/csv is not used because it turns
// the line ends within a note into others.

// table is what a file of comma separated values holds.
type table struct {
	heading []string // without blanks around
	rows    []tableRow
	comma   bool // parted by commas, so that a comma in a number is no decimal sign
}

type tableRow struct {
	number int // as a spreadsheet counts, from 1 for the headings, blank rows included
	cells  []string
}

// Limits of a table.
const (
	maxColumns = 2000
	maxCells   = 1 << 20
)

// cell returns what stands under a column without blanks around, "" beyond the
// end of a row and for a column that is not there.
func (r tableRow) cell(at int) string { return strings.TrimSpace(r.raw(at)) }

func (r tableRow) raw(at int) string {
	if at < 0 || at >= len(r.cells) {
		return ""
	}
	return r.cells[at]
}

func (r tableRow) blank() bool {
	for at := range r.cells {
		if r.cell(at) != "" {
			return false
		}
	}
	return true
}

// place names a cell as spreadsheets do, with its heading: row 3, column B (Russia).
func (t *table) place(row, at int) string {
	letters := ""
	for n := at + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	where := fmt.Sprintf("row %d, column %s", row, letters)
	if at < len(t.heading) && t.heading[at] != "" {
		where += " (" + shortened(t.heading[at]) + ")"
	}
	return where
}

// shortened keeps a heading from filling the screen or breaking the line.
func shortened(s string) string {
	q := sentence.Quote(s)
	return q[1 : len(q)-1]
}

// parseTable reads a whole table. Its cells are parted by commas, semicolons or
// tabs, whichever the headings have most of.
func parse(data []byte) (*table, *scoring.FieldError) {
	if len(data) > cardfile.MaxBytes {
		return nil, &scoring.FieldError{Msg: "the file is larger than " + sentence.Size(cardfile.MaxBytes) + "; split it"}
	}
	s := strings.TrimPrefix(string(data), "\uFEFF")
	if !utf8.ValidString(s) {
		return nil, &scoring.FieldError{Msg: "the file is not UTF-8 text; save it as CSV in UTF-8"}
	}
	t := &table{}
	parting := partedBy(s)
	t.comma = parting == ','
	cells := 0
	for pos, number := 0, 1; pos < len(s); number++ {
		row := tableRow{number: number}
		for ended := false; !ended; {
			if len(row.cells) == maxColumns {
				return nil, &scoring.FieldError{Path: fmt.Sprintf("row %d", number), Msg: fmt.Sprintf("has more than %d cells; is this a table of ratings?", maxColumns)}
			}
			cell, next, problem := oneCell(s, pos, parting)
			if problem != "" {
				return nil, &scoring.FieldError{Path: t.place(number, len(row.cells)), Msg: problem}
			}
			row.cells = append(row.cells, unguarded(cell))
			ended = next >= len(s) || s[next] != parting
			pos = next + 1
			if next+1 < len(s) && s[next] == '\r' && s[next+1] == '\n' {
				pos++
			}
		}
		if cells += len(row.cells); cells > maxCells {
			return nil, &scoring.FieldError{Path: fmt.Sprintf("row %d", number), Msg: "the table has more than a million cells; split it"}
		}
		if row.blank() {
			continue
		}
		if t.heading == nil {
			for at := range row.cells {
				t.heading = append(t.heading, row.cell(at))
			}
			continue
		}
		t.rows = append(t.rows, row)
	}
	if len(t.rows) == 0 {
		return nil, &scoring.FieldError{Msg: "needs a row of headings and at least one row below it"}
	}
	return t, nil
}

// oneCell reads the cell at pos and returns where it ended: at what parts it from
// the next, at the end of the line or of the text.
func oneCell(s string, pos int, parting byte) (cell string, next int, problem string) {
	if pos >= len(s) || s[pos] != '"' {
		next = pos
		for next < len(s) && s[next] != parting && s[next] != '\n' && s[next] != '\r' {
			if s[next] == '"' {
				return "", 0, "a quotation mark stands within the cell; put a cell with quotes or commas in double quotes, and double the quotes in it"
			}
			next++
		}
		return s[pos:next], next, ""
	}
	pos++
	var out []byte
	for {
		end := strings.IndexByte(s[pos:], '"')
		if end < 0 {
			return "", 0, "the quotation mark that opens this cell is never closed; close it"
		}
		out = append(out, s[pos:pos+end]...)
		if pos += end + 1; pos < len(s) && s[pos] == '"' {
			out = append(out, '"')
			pos++
			continue
		}
		if pos < len(s) && s[pos] != parting && s[pos] != '\n' && s[pos] != '\r' {
			return "", 0, "text follows the quotation mark that closes this cell; double the quotes within a cell"
		}
		return string(out), pos, ""
	}
}

// partedBy looks at the headings for what parts the cells.
func partedBy(s string) byte {
	var count [128]int
	inside := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '"' {
			inside = !inside
		} else if !inside && (c == '\n' || c == '\r') && strings.TrimSpace(s[:i]) != "" {
			break
		} else if !inside && c < 128 {
			count[c]++
		}
	}
	parting := byte(',')
	for _, c := range []byte{';', '\t'} {
		if count[c] > count[parting] {
			parting = c
		}
	}
	return parting
}

// runs says whether a spreadsheet would take a text for a formula or a command:
// it begins, after blanks and apostrophes, with = + - @, a tab or a line end, or
// with the wide forms of these signs.
func runs(s string) bool {
	s = strings.TrimLeft(s, "' ")
	if s == "" {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠':
		return true
	}
	return false
}

// guarded puts an apostrophe before a text that would run, and unguarded takes
// it away again: unguarded(guarded(s)) is s for every s.
func guarded(s string) string {
	if runs(s) {
		return "'" + s
	}
	return s
}

func unguarded(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && runs(rest) {
		return rest
	}
	return s
}

// tableWriter appends rows. Numbers go in as they are: a bare number runs
// nothing, and -1 must stay one.
type writer struct {
	out  []byte
	open bool // a cell was written in this row
}

func (w *writer) end() {
	w.out = append(w.out, '\r', '\n')
	w.open = false
}

func (w *writer) plain(s string) {
	if w.open {
		w.out = append(w.out, ',')
	}
	w.open = true
	w.out = append(w.out, s...)
}

func (w *writer) text(s string) {
	s = guarded(s)
	if strings.ContainsAny(s, ",;\t\r\n\"") || strings.TrimSpace(s) != s {
		s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	w.plain(s)
}

func (w *writer) texts(cells ...string) {
	for _, s := range cells {
		w.text(s)
	}
}

func (w *writer) level(l scoring.Level) {
	if l.Known {
		w.plain(sentence.Number(l.Value))
	} else {
		w.plain("")
	}
}
