//go:build !js

package attr

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text returns the value as go-app may take it: on the host, the value with every
// character that go-app's printing or HTML's reading would change written as a
// decimal character reference. Bytes that are not UTF-8 become U+FFFD.
// An HTML parser that reads the printed attribute gets the value back, but for
// the characters that HTML itself cannot carry (NUL, and U+0080 to U+009F, which
// it reads as Windows-1252); Plain gets all of them back.
func Text(value string) string {
	if value == "true" || value == "false" {
		// go-app prints the bare name for "true"; "false" is protected beside it so
		// that both words of aria-pressed and its like are treated alike.
		return reference(rune(value[0])) + value[1:]
	}
	var b strings.Builder
	for at, r := range value {
		edge := at == 0 || at+utf8.RuneLen(r) == len(value)
		if unsafe(r) || r == ' ' && edge { // go-app trims the ends
			b.WriteString(reference(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Plain undoes Text: it returns the value with the decimal references decoded.
// A text that never went through Text comes back unchanged, unless it holds
// something that looks like a decimal reference.
func Plain(text string) string {
	var b strings.Builder
	for {
		start := strings.Index(text, "&#")
		if start < 0 {
			break
		}
		end := strings.IndexByte(text[start:], ';')
		if end < 0 {
			break
		}
		code, err := strconv.ParseUint(text[start+2:start+end], 10, 21)
		if err != nil || !utf8.ValidRune(rune(code)) {
			b.WriteString(text[:start+2])
			text = text[start+2:]
			continue
		}
		b.WriteString(text[:start])
		b.WriteRune(rune(code))
		text = text[start+end+1:]
	}
	b.WriteString(text)
	return b.String()
}

// unsafe tells whether go-app would print the character differently (it uses
// strconv.Quote) or HTML would read it differently.
func unsafe(r rune) bool {
	switch r {
	case '"', '\'', '&', '<', '>', '\\', '`':
		return true
	}
	return !strconv.IsPrint(r)
}

func reference(r rune) string { return "&#" + strconv.Itoa(int(r)) + ";" }
