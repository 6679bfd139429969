package importer

import (
	"strings"

	"summitscorecard/app/browser"
	"summitscorecard/app/text"
)

// ExportName begins the name of a file of everything, which may be larger than one
// card: maxExport bytes.
const (
	ExportName = "summit-scorecard-everything"
	maxExport  = 64 << 20
)

// exportFormat is the format of such a file, and exportFormats begins that of every
// version.
const (
	exportFormats = "summit-scorecard-export/"
	exportFormat  = exportFormats + "1"
)

// readExport reads a file of everything. Of one that is cut off or damaged it is the
// cards that stand in it whole, and why says so; where there is none, ok is false
// and why says what the file is. For any other file ok is false and why is empty.
func readExport(data []byte) (file browser.Export, ok bool, why string) {
	if !strings.Contains(string(data[:min(len(data), 200)]), exportFormats) {
		return file, false, ""
	}
	file = browser.ParseExport(strings.TrimPrefix(string(data), "\uFEFF"))
	format := file.Format()
	if format != exportFormat && strings.HasPrefix(format, exportFormats) {
		return file, false, text.OtherExport
	}
	if format == exportFormat && file.HasList() {
		return file, true, ""
	}
	file = browser.NewExport(exportFormat, text.CardOfDamaged, cardTexts(string(data)))
	if file.Len() == 0 {
		return file, false, text.NoCardInExport
	}
	return file, true, text.PartOfExport
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
