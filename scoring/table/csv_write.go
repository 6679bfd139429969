package table

import (
	"strings"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// This file writes comma separated values (RFC 4180), and keeps spreadsheets from
// running what stands in a cell.

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
