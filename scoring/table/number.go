package table

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"summitscorecard/scoring"
)

// asPlain turns the forms of a sign or a digit into the plain one: minus signs and dashes
// that stand for one, full-width letters, Arabic and Persian digits. 0 is for what is
// not seen, -1 for what no number holds.
func asPlain(r rune) rune {
	switch {
	case r >= '0' && r <= '9' || r == '.' || r == ',' || r == '-' || r == '+' || r == 'e' || r == 'E':
		return r
	case r < 0x80 && r != ' ':
		return -1
	}
	if plain := scoring.PlainNumeral(r); plain != r {
		return plain
	}
	switch r {
	case '‒', '—', '﹣':
		return '-'
	case '﹢':
		return '+'
	case ' ', '\u00a0', '\u202f', '\u2009':
		return ' '
	case '\u200b', '\u2060', '\ufeff', '\u200e', '\u200f', '\u00ad':
		return 0
	}
	return -1
}

// plainNumber reads a number however its signs and digits are written, with a decimal
// point or comma. A comma before three digits may part thousands instead: then it is no
// plain number, unless a 0 stands before it.
func plainNumber(s string) (x float64, ok bool) { return readNumber(s, false) }

// readNumber is plainNumber; of a table whose commas are decimal signs elsewhere, three
// digits behind one are decimals, too.
func readNumber(s string, decimalComma bool) (x float64, ok bool) {
	if s == "" || len(s) > 64 {
		return 0, false
	}
	var plain [64]byte
	n, comma, point := 0, -1, false
	for _, r := range s {
		c := asPlain(r)
		switch {
		case c < 0:
			return 0, false
		case c == 0, c == ' ' && n == 1 && (plain[0] == '-' || plain[0] == '+'):
			continue
		case c == ' ':
			return 0, false
		case c == ',' && comma >= 0:
			return 0, false
		case c == ',':
			comma, c = n, '.'
		case c == '.':
			point = true
		}
		plain[n] = byte(c)
		n++
	}
	if comma >= 0 {
		whole := strings.TrimLeft(string(plain[:comma]), "+-")
		if point || n-comma == 4 && strings.Trim(whole, "0") != "" && !decimalComma {
			return 0, false
		}
	}
	x, err := strconv.ParseFloat(string(plain[:n]), 64)
	return x + 0, err == nil // + 0 makes -0 a 0
}

// hasDecimalComma says whether a cell is a number whose comma can only be a decimal sign.
func hasDecimalComma(s string) bool {
	if strings.IndexByte(s, ',') < 0 {
		return false
	}
	_, ok := plainNumber(s)
	return ok
}

// markedNumber is a number with marks of footnotes behind it: 1*, 0 (b), 1[2], 1².
func markedNumber(s string) (x float64, ok bool) {
	return plainNumber(withoutMarks(s))
}

// withoutMarks takes the marks of footnotes off the end of a cell.
func withoutMarks(s string) string {
	for {
		rest := strings.TrimRight(s, "*†‡§¶¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ \u00a0")
		switch {
		case strings.HasSuffix(rest, "]"):
			if at := strings.LastIndexByte(rest, '['); at > 0 && len(rest)-at <= 6 {
				rest = rest[:at]
			}
		case strings.HasSuffix(rest, ")"):
			// A letter or a sign; a number in brackets may be a figure of its own.
			if at := strings.LastIndexByte(rest, '('); at > 0 {
				mark := strings.TrimSpace(rest[at+1 : len(rest)-1])
				if mark != "" && utf8.RuneCountInString(mark) <= 2 && strings.Trim(mark, "0123456789") == mark {
					rest = rest[:at]
				}
			}
		}
		if rest == s {
			return s
		}
		s = rest
	}
}
