package chart

import "strings"

// Advance estimates how wide a text is in a plain sans serif of the size given,
// a little too wide rather than too narrow: files are drawn without a browser to
// measure with.
func Advance(text string, size float64) float64 {
	width := 0.0
	for _, r := range text {
		switch {
		case strings.ContainsRune("iIl.,:;'|!jtfr()[] \u00a0’·", r):
			width += 0.34
		case strings.ContainsRune("mwMW%@—", r):
			width += 0.92
		case r >= 'A' && r <= 'Z':
			width += 0.7
		case r >= 0x2e80: // scripts with square letters
			width += 1.05
		default:
			width += 0.58
		}
	}
	return width * size
}

// Wrap breaks a text into lines that fit the width; a word that fits no line is
// broken too. There is always a line.
func Wrap(text string, width, size float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }) {
		if line != "" && Advance(line+" "+word, size) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		for Advance(line+word, size) > width {
			n := 0
			for i := range word {
				if i > 0 && Advance(line+word[:i], size) > width {
					break
				}
				n = i
			}
			if n == 0 {
				break
			}
			lines, line, word = append(lines, line+word[:n]), "", word[n:]
		}
		line += word
	}
	if line != "" || lines == nil {
		lines = append(lines, line)
	}
	return lines
}
