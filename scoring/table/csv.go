package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/sentence"
)

// This file is CSV (RFC 4180) and tab-separated text: rows of cells, and quotation
// marks. encoding/csv is not used because it turns the line ends within a note into
// others.

// table is what a file of comma separated values holds.
type table struct {
	encoding   Encoding
	separator  byte
	all        []tableRow // every row that is not blank, before one is taken for headings
	heading    []string   // without blanks around
	headingRow int        // its number, 0 where the table has none
	above      []tableRow // rows above the headings, which are left out
	rows       []tableRow // below the headings
	turned     *turned    // where rows and columns stood, nil for a table that was not turned
}

type tableRow struct {
	number int // as a spreadsheet counts, from 1 for the first, blank rows included
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

func (r tableRow) blank() bool { return r.width() == 0 }

// width is how many cells a row has up to the last that is not blank.
func (r tableRow) width() int {
	for at := len(r.cells); at > 0; at-- {
		if r.cell(at-1) != "" {
			return at
		}
	}
	return 0
}

// words are the cells of a row as one text, to quote it.
func (r tableRow) words() string {
	var cells []string
	for at := range r.cells {
		if s := r.cell(at); s != "" {
			cells = append(cells, s)
		}
	}
	return sentence.Quote(strings.Join(cells, ", "))
}

// columnLetters names a column as spreadsheets do.
func columnLetters(at int) string {
	letters := ""
	for n := at + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}

// place names a cell as spreadsheets do, with its heading: row 3, column B (Russia).
func (t *table) place(row, at int) string {
	heading := ""
	if at >= 0 && at < len(t.heading) {
		heading = t.heading[at]
	}
	if t.turned != nil {
		row, at, heading = t.turned.origin(row, at)
	}
	where := "column " + columnLetters(max(at, 0))
	if row > 0 { // 0 for headings that are not there
		where = fmt.Sprintf("row %d, %s", row, where)
	}
	if heading != "" {
		where += " (" + shortened(heading) + ")"
	}
	return where
}

// shortened keeps a heading from filling the screen or breaking the line.
func shortened(s string) string {
	q := sentence.Quote(s)
	return q[1 : len(q)-1]
}

// parse reads a whole table and finds its headings.
func parse(data []byte) (*table, *scoring.FieldError) {
	t, fault := parseRows(data, "")
	if fault == nil {
		fault = t.findHeadings(0)
	}
	return t, fault
}

// parseRows reads the rows of a table. Its cells are parted by what the most lines say,
// or by what its first line declares.
func parseRows(data []byte, encoding Encoding) (*table, *scoring.FieldError) {
	if len(data) > cardfile.MaxBytes {
		return nil, &scoring.FieldError{Msg: "the file is larger than " + sentence.Size(cardfile.MaxBytes) + "; split it"}
	}
	s, encoding, fault := decodeText(data, encoding)
	if fault != nil {
		return nil, fault
	}
	t := &table{encoding: encoding}
	declared, s := declaredSeparator(s)
	won := votes{}
	if t.separator, won = vote(s); declared != 0 {
		t.separator = declared
	}
	usual := won.usual
	cells := 0
	for pos, number := 0, 1; pos < len(s); number++ {
		row := tableRow{number: number}
		for ended := false; !ended; {
			if len(row.cells) == maxColumns {
				return nil, &scoring.FieldError{Path: fmt.Sprintf("row %d", number), Msg: fmt.Sprintf("has more than %d cells; is this a table of ratings?", maxColumns)}
			}
			var cell, problem string
			var next int
			if t.separator == '\t' {
				cell, next = tabCell(s, pos, usual-len(row.cells))
			} else {
				cell, next, problem = oneCell(s, pos, t.separator)
			}
			if problem != "" {
				if len(t.all) > 0 {
					t.heading = trimmed(t.all[0])
				}
				return nil, &scoring.FieldError{Path: t.place(number, len(row.cells)), Msg: problem}
			}
			row.cells = append(row.cells, unguarded(cell))
			ended = next >= len(s) || s[next] != t.separator
			pos = next + 1
			if next+1 < len(s) && s[next] == '\r' && s[next+1] == '\n' {
				pos++
			}
		}
		if cells += len(row.cells); cells > maxCells {
			return nil, &scoring.FieldError{Path: fmt.Sprintf("row %d", number), Msg: "the table has more than a million cells; split it"}
		}
		if !row.blank() {
			t.all = append(t.all, row)
		}
	}
	return t, nil
}

// trimmed are the cells of a row without blanks around.
func trimmed(r tableRow) []string {
	out := make([]string, len(r.cells))
	for at := range r.cells {
		out[at] = r.cell(at)
	}
	return out
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

// tabCell reads the cell at pos of a text parted by tabs, in which a quotation mark is
// a letter unless the whole cell is quoted. What spreadsheets put on the clipboard
// quotes a cell over several lines: it is taken for one only if its row has as many
// tabs as the others then, of which left remain.
func tabCell(s string, pos, left int) (cell string, next int) {
	if pos < len(s) && s[pos] == '"' {
		if cell, next, ok := quotedTabCell(s, pos+1, left); ok {
			return cell, next
		}
	}
	next = pos
	for next < len(s) && s[next] != '\t' && s[next] != '\n' && s[next] != '\r' {
		next++
	}
	return s[pos:next], next
}

func quotedTabCell(s string, pos, left int) (cell string, next int, ok bool) {
	const longest = 10000 // of a cell over several lines, so that no text is read again and again
	var out []byte
	lines, tabs := 0, 0
	for begin := pos; pos < len(s) && pos-begin < longest; pos++ {
		switch s[pos] {
		case '\n', '\r':
			lines++
		case '\t':
			tabs++
		case '"':
			if pos+1 < len(s) && s[pos+1] == '"' {
				pos++
				break
			}
			next = pos + 1
			rest := s[next:]
			if end := strings.IndexAny(rest, "\n\r"); end >= 0 {
				rest = rest[:end]
			}
			closed := rest == "" || rest[0] == '\t'
			ok = closed && (lines == 0 || tabs == 0 && strings.Count(rest, "\t") == left)
			return string(out), next, ok
		}
		if lines > 0 && tabs > 0 {
			return "", 0, false
		}
		out = append(out, s[pos])
	}
	return "", 0, false
}
