package command

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"summitscorecard/scoring"
)

// record is one row of a table.
type record struct {
	number int // as in a spreadsheet, blank rows counted
	cells  []string
}

// table reads the rows of a table, which begins with its headings. The columns
// are parted by commas, semicolons or tabs, whichever the headings have most of.
func table(data []byte) ([]record, error) {
	if len(data) > scoring.MaxBytes {
		return nil, errors.New("the file is larger than 8 MiB; split it")
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, errors.New("the file is not UTF-8 text; save it as CSV in UTF-8")
	}
	head, _, _ := bytes.Cut(data, []byte("\n"))
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord = -1
	for _, parting := range []rune{';', '\t'} {
		if strings.Count(string(head), string(parting)) > strings.Count(string(head), string(in.Comma)) {
			in.Comma = parting
		}
	}
	var rows []record
	number, from := 0, int64(0)
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var syntax *csv.ParseError
		if errors.As(err, &syntax) {
			return nil, fmt.Errorf("line %d, column %d: %w; put a cell with quotes or commas in double quotes, and double the quotes in it", syntax.Line, syntax.Column, syntax.Err)
		}
		if err != nil {
			return nil, err
		}
		for i, cell := range row {
			row[i] = strings.TrimSpace(cell)
		}
		// The reader passes over empty lines; a spreadsheet counts them.
		raw := bytes.ReplaceAll(data[from:in.InputOffset()], []byte("\r"), nil)
		number += 1 + len(raw) - len(bytes.TrimLeft(raw, "\n"))
		from = in.InputOffset()
		rows = append(rows, record{number, row})
	}
	if len(rows) < 2 {
		return nil, errors.New("needs a row of headings and at least one goal below it")
	}
	return rows, nil
}

// parseNumber reads a number with an ordinary or a typographic minus sign.
func parseNumber(s string) (float64, error) {
	if strings.Trim(s, "0123456789.+-\u2212") != "" {
		return 0, errors.New("no number")
	}
	x, err := strconv.ParseFloat(strings.Replace(s, "\u2212", "-", 1), 64)
	return x + 0, err // + 0 makes -0 a 0
}

// place names a column by letter, as spreadsheets do, and by heading.
func place(at int, heading []string) string {
	letters := ""
	for n := at + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	if at < len(heading) && heading[at] != "" {
		return letters + " (" + heading[at] + ")"
	}
	return letters
}

// idOf makes an id of a name: small letters without accents, digits, hyphens;
// otherwise where nothing is left.
func idOf(name, otherwise string) string {
	const accented, bare = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćğışłőűěřňů", "aaaaaaceeeeiiiinoooooouuuuyyszccgislouernu"
	place := make(map[rune]byte, len(bare))
	at := 0
	for _, r := range accented {
		place[r] = bare[at]
		at++
	}
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		if plain, ok := place[r]; ok {
			r = rune(plain)
		}
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := b.String()
	id = strings.Trim(id[:min(len(id), 60)], "-")
	if id == "" {
		return otherwise
	}
	return id
}
