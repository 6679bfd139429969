package cardfile

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// number reads a number by JSON's grammar and leaves it as written.
func (p *parser) number() string {
	start := p.pos
	if p.peek() == '-' {
		p.pos++
	}
	whole := p.digits()
	if whole == 0 || whole > 1 && p.src[p.pos-whole] == '0' {
		p.fail("a number is written like 12, -1 or 0.5, without a leading zero")
		return ""
	}
	if p.peek() == '.' {
		p.pos++
		if p.digits() == 0 {
			p.fail("a digit is missing after the decimal point")
			return ""
		}
	}
	if c := p.peek(); c == 'e' || c == 'E' {
		p.pos++
		if c := p.peek(); c == '+' || c == '-' {
			p.pos++
		}
		if p.digits() == 0 {
			p.fail("a digit is missing in the exponent")
			return ""
		}
	}
	return p.src[start:p.pos]
}

func (p *parser) digits() int {
	start := p.pos
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		p.pos++
	}
	return p.pos - start
}

// text reads a string. Most hold no escape and are taken as they stand.
func (p *parser) text() string {
	p.pos++
	start := p.pos
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; {
		case c == '"':
			p.pos++
			return p.src[start : p.pos-1]
		case c == '\\':
			return p.escaped(start)
		case c < ' ':
			p.fail(`a line break or control character inside text; write \n for a line break`)
			return ""
		}
		p.pos++
	}
	p.fail("the file ends in the middle; it may have been cut off")
	return ""
}

// escaped reads the rest of a string that holds a backslash.
func (p *parser) escaped(start int) string {
	out := []byte(p.src[start:p.pos])
	for p.pos < len(p.src) {
		c := p.src[p.pos]
		switch {
		case c == '"':
			p.pos++
			return string(out)
		case c < ' ':
			p.fail(`a line break or control character inside text; write \n for a line break`)
			return ""
		case c != '\\':
			out = append(out, c)
			p.pos++
			continue
		}
		p.pos++
		c = p.peek()
		p.pos++
		switch c {
		case '"', '\\', '/':
			out = append(out, c)
		case 'b':
			out = append(out, '\b')
		case 'f':
			out = append(out, '\f')
		case 'n':
			out = append(out, '\n')
		case 'r':
			out = append(out, '\r')
		case 't':
			out = append(out, '\t')
		case 'u':
			out = utf8.AppendRune(out, p.unicode())
		default:
			p.pos = min(p.pos-1, len(p.src))
			p.fail(`a backslash here must be followed by one of "\/bfnrtu`)
		}
		if p.fault != nil {
			return ""
		}
	}
	p.fail("the file ends in the middle; it may have been cut off")
	return ""
}

// unicode reads the four digits after \u, and the second half of a pair.
// Half a pair alone is refused: Go would silently store another character.
func (p *parser) unicode() rune {
	first := p.hex()
	if !utf16.IsSurrogate(first) {
		return first
	}
	if p.pos+1 < len(p.src) && p.src[p.pos] == '\\' && p.src[p.pos+1] == 'u' {
		p.pos += 2
		if both := utf16.DecodeRune(first, p.hex()); both != utf8.RuneError {
			return both
		}
	}
	p.fail(`half a surrogate pair; write the character itself`)
	return utf8.RuneError
}

func (p *parser) hex() rune {
	if len(p.src)-p.pos < 4 {
		p.fail("the file ends in the middle; it may have been cut off")
		return 0
	}
	n, err := strconv.ParseUint(p.src[p.pos:p.pos+4], 16, 16)
	if err != nil || p.src[p.pos] == '+' {
		p.fail(`four hexadecimal digits must follow \u`)
		return 0
	}
	p.pos += 4
	return rune(n)
}
