package chart

import "strings"

// Advance estimates how wide a text is in a plain sans serif of the size given,
// a little too wide rather than too narrow: files are drawn without a browser to
// measure with.
func Advance(text string, size float64) float64 {
	sum := 0.0
	for text != "" {
		one := letter(text)
		sum += width(one)
		text = text[len(one):]
	}
	return sum * size
}

// Wrap breaks a text into lines that fit the width; a word that fits no line is
// broken between two letters. There is always a line. A name that is isolated from
// the direction around it is so on every line that it reaches.
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
			n := len(letter(word))
			for n < len(word) {
				next := n + len(letter(word[n:]))
				if Advance(line+word[:next], size) > width {
					break
				}
				n = next
			}
			if n == len(word) {
				break
			}
			lines, line, word = append(lines, line+word[:n]), "", word[n:]
		}
		line += word
	}
	if line != "" || lines == nil {
		lines = append(lines, line)
	}
	return isolated(lines)
}

// isolated closes at the end of each line what is isolated beyond it, and opens it
// again on the next.
func isolated(lines []string) []string {
	open := 0
	for i, line := range lines {
		lines[i] = strings.Repeat(string(isolate), open) + line
		open = max(0, open+strings.Count(line, string(isolate))-strings.Count(line, string(release)))
		lines[i] += strings.Repeat(string(release), open)
	}
	return lines
}

// Shortened is a text on one line, cut between two letters where it does not fit.
func Shortened(text string, width, size float64) string {
	if Advance(text, size) <= width {
		return text
	}
	n := 0
	for n < len(text) {
		next := n + len(letter(text[n:]))
		if Advance(text[:next]+"…", size) > width {
			break
		}
		n = next
	}
	return isolated([]string{text[:n] + "…"})[0]
}
