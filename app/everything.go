package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/text"
)

// exportFormat and exportName mark a file of "Download everything", which may be
// larger than one card.
const (
	exportFormats = "summit-scorecard-export/"
	exportFormat  = exportFormats + "1"
	exportName    = "summit-scorecard-everything"
	exportMost    = 64 << 20 // bytes
)

// everything is a file of "Download everything" as the browser reads it. Of one
// that is cut off or damaged it is the cards that stand in it whole, and why says
// so; where there is none, it is not truthy and why says what the file is. For
// any other file it is not truthy, and why is empty.
func everything(data []byte) (all app.Value, why string) {
	if !strings.Contains(string(data[:min(len(data), 200)]), exportFormats) {
		return app.Undefined(), ""
	}
	all = parse(strings.TrimPrefix(string(data), "\uFEFF"))
	format := property(all, "format")
	if format != exportFormat && strings.HasPrefix(format, exportFormats) {
		return app.Undefined(), text.OtherExport
	}
	if format == exportFormat && app.Window().Get("Array").Call("isArray", all.Get("records")).Bool() {
		return all, ""
	}
	records := list()
	for _, quoted := range cardTexts(string(data)) {
		if words := parse(quoted); words.Type() == app.TypeString {
			records.Call("push", object("text", words, "title", text.CardOfDamaged))
		}
	}
	if records.Get("length").Int() == 0 {
		return app.Undefined(), text.NoCardInExport
	}
	return object("format", exportFormat, "records", records), text.PartOfExport
}

// cardTexts finds the texts of cards in a file of everything that is no JSON
// any more: each as it is quoted there, the last one only if it is whole. The
// texts of earlier versions and of the bin, which come later, are left out.
func cardTexts(data string) (quoted []string) {
	if at := afterKey(data, "revs", '['); at >= 0 {
		data = data[:at]
	}
	for {
		at := afterKey(data, "text", '"')
		if at < 0 {
			return quoted
		}
		rest := data[at:]
		end := endOfText(rest)
		if end < 0 {
			return quoted
		}
		quoted = append(quoted, `"`+rest[:end+1])
		data = rest[end+1:]
	}
}

// afterKey is the place after a key of JSON and the letter that its value begins
// with, with or without blanks between them; -1 where there is none. Within a
// text the quotes of such a key would be escaped.
func afterKey(data, key string, begin byte) int {
	mark := `"` + key + `":`
	for from := 0; ; {
		at := strings.Index(data[from:], mark)
		if at < 0 {
			return -1
		}
		from += at + len(mark)
		value := from
		for value < len(data) && (data[value] == ' ' || data[value] == '\n') {
			value++
		}
		if value < len(data) && data[value] == begin {
			return value + 1
		}
	}
}

// endOfText is where the quote stands that ends a text of JSON; -1 without one.
func endOfText(s string) int {
	for at := 0; at < len(s); at++ {
		switch s[at] {
		case '\\':
			at++
		case '"':
			return at
		}
	}
	return -1
}
