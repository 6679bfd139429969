//go:build !js

package command

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"summitscorecard/scoring/link"
)

// kind is what a file looks like, by how it begins.
type kind int

const (
	kindNothing kind = iota // blank; the reader of cards says so
	kindUnknown
	kindCard   // JSON, good or not
	kindExport // everything of a library
	kindLink
	kindTable
	kindStatements // a table of statements
	kindOther      // what other programs write
)

// begins names what other programs write by its first bytes.
var begins = []struct{ bytes, what string }{
	{"PK\x03\x04", "a spreadsheet (.xlsx, .ods) or another archive"},
	{"\xd0\xcf\x11\xe0", "an old spreadsheet (.xls) or document"},
	{"%PDF", "a PDF"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"<!doctype", "a web page"},
	{"<html", "a web page"},
	{"<svg", "a picture"},
	{"<?xml", "a picture or another XML file"},
	{"\x1f\x8b", "a compressed file"},
	{`{\rtf`, "a document of a word processor (.rtf)"},
}

// look is what a file looks like, and in words how it begins or what it is.
type look struct {
	kind  kind
	about string
}

func lookAt(data []byte) look {
	if len(bytes.TrimSpace(data)) == 0 {
		return look{kind: kindNothing}
	}
	// A table in UTF-16 has a NUL beside each letter.
	start := bytes.ReplaceAll(data[:min(len(data), 4000)], []byte{0}, nil)
	for _, mark := range []string{"\ufeff", "\xff\xfe", "\xfe\xff"} {
		start = bytes.TrimPrefix(start, []byte(mark))
	}
	text := strings.TrimSpace(string(start))
	lower := strings.ToLower(text)
	for _, other := range begins {
		if strings.HasPrefix(lower, strings.ToLower(other.bytes)) {
			return look{kindOther, other.what}
		}
	}
	first, rest, _ := strings.Cut(text, "\n")
	first = strings.TrimSpace(first)
	switch {
	case strings.HasPrefix(text, "{") && strings.Contains(text[:min(len(text), 200)], "summit-scorecard-export/"):
		return look{kind: kindExport}
	case strings.HasPrefix(text, "{") || strings.HasPrefix(text, "["):
		return look{kind: kindCard}
	case !isTable(first, rest) && link.Find(string(data)) != nil:
		return look{kind: kindLink}
	case isTable(first, rest) && strings.Contains(lower[:len(first)], "speaker"):
		return look{kindStatements, shortened(first)}
	case isTable(first, rest):
		return look{kindTable, shortened(first)}
	}
	return look{kindUnknown, shortened(first)}
}

// isTable tells whether the first lines of a text are cells: one separator in the
// first, as often in another.
func isTable(first, rest string) bool {
	if strings.HasPrefix(strings.ToLower(first), "sep=") {
		return true
	}
	if strings.Contains(first, "://") {
		return false
	}
	for _, separator := range []string{"\t", ";", ",", "|"} {
		n := strings.Count(first, separator)
		if n == 0 {
			continue
		}
		for line := range strings.Lines(rest) {
			if strings.Count(line, separator) >= n {
				return true
			}
		}
	}
	return false
}

// shortened is the start of a line, between quotation marks.
func shortened(line string) string {
	runes := []rune(line)
	if len(runes) > 40 {
		return fmt.Sprintf("%q", string(runes[:40])+"…")
	}
	return fmt.Sprintf("%q", line)
}

// noCard says what a file is that was given in place of a card, and which command
// takes it; nil for what can only be a card.
func (l look) noCard(name string) error {
	switch l.kind {
	case kindTable:
		return fmt.Errorf("this looks like a table, not a card: it begins %s; make a card of it with: scorecard import --scale ID --title T %s > card.json", l.about, named(name))
	case kindStatements:
		return fmt.Errorf("this looks like a table of statements, not a card: it begins %s; put it on a card with: scorecard convert --to json --onto CARD %s", l.about, named(name))
	case kindExport:
		return errors.New("this is a file of everything in a library, not a card; open it in the app under Summits, or download one card there")
	case kindOther:
		return fmt.Errorf("this looks like %s, not a card; %s", l.about, howElse)
	case kindUnknown:
		return fmt.Errorf("this is no card, no link to one and no table: it begins %s; a card is a JSON file that begins with {\"format\": \"summit-scorecard/1\", ...}", l.about)
	}
	return nil
}

// noTable says what a file is that was given in place of a table, and which command
// takes it; nil for what can only be a table.
func (l look) noTable(name string) error {
	switch l.kind {
	case kindCard:
		return fmt.Errorf("this looks like a card, not a table: it begins with a brace; see what it says with: scorecard score %[1]s, or make a table of it with: scorecard convert --to csv %[1]s", named(name))
	case kindExport:
		return errors.New("this is a file of everything in a library, not a table; open it in the app under Summits")
	case kindLink:
		return fmt.Errorf("this looks like a link to a card, not a table; make a card of it with: scorecard convert --to json %s > card.json", named(name))
	case kindOther:
		return fmt.Errorf("this looks like %s, not a table; %s", l.about, howElse)
	}
	return nil
}

const howElse = "save the table as CSV in the program that made it, or download the card as a file, and give that"

// named is how a file is named in a command that can be copied.
func named(name string) string {
	if strings.ContainsAny(name, " '\"$&;()<>|*?`\\") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}
