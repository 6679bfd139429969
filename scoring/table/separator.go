package table

import "strings"

// Separators that can part the cells of a row, in the order of their weight: a comma
// may be a decimal sign or stand in a name, a tab hardly anywhere.
const separators = "\t;,"

// separatorName names a separator for people.
func separatorName(c byte) string {
	switch c {
	case '\t':
		return "tabs"
	case ';':
		return "semicolons"
	}
	return "commas"
}

// declaredSeparator reads the line "sep=;" that spreadsheets understand, and returns
// what follows it; 0 where there is none.
func declaredSeparator(s string) (separator byte, rest string) {
	end := strings.IndexAny(s, "\r\n")
	if end < 0 {
		return 0, s
	}
	line, rest := strings.Trim(s[:end], "\" "), s[end+1:]
	if s[end] == '\r' {
		rest = strings.TrimPrefix(rest, "\n")
	}
	if len(line) < 4 || !strings.EqualFold(line[:4], "sep=") {
		return 0, s
	}
	switch mark := strings.TrimRight(line[4:], ",;"); {
	case line[4:] == "" || mark == "\t" || mark == `\t`:
		return '\t', rest // a tab was trimmed by whoever passed the line on
	case line[4] == ';' || line[4] == ',':
		return line[4], rest
	}
	return 0, s
}

// votes is what the lines of a text say about a separator.
type votes struct {
	lines int // that have as many of it as most lines that have any
	usual int // how many those have
}

// vote lets all lines say what parts the cells: the separator wins that the most lines
// have equally often. Where two are equal, the one that is less likely within a cell.
// What stands between quotation marks that begin a cell does not count.
func vote(s string) (separator byte, won votes) {
	const most = 64 // more in a line count alike
	var tally [len(separators)][most + 1]int
	var count [len(separators)]int
	end := func() {
		for k := range separators {
			if n := min(count[k], most); n > 0 {
				tally[k][n]++
			}
			count[k] = 0
		}
	}
	quoted, begins := false, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			quoted = !quoted && (begins || s[i-1] == '"')
			begins = false
		case quoted:
		case c == '\n' || c == '\r':
			end()
			begins = true
		case c == '\t' || c == ';' || c == ',':
			count[strings.IndexByte(separators, c)]++
			begins = true
		default:
			begins = false
		}
	}
	end()
	separator = ','
	for k := range separators {
		for n := most; n >= 1; n-- {
			if tally[k][n] > won.lines {
				separator, won = separators[k], votes{tally[k][n], n}
			}
		}
	}
	return separator, won
}
