package cardfile

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// This file reads JSON that is broken in places: a value that cannot be read is
// passed over up to the next comma or bracket, and an element of a list that the
// file cuts off is left out whole.

// mender holds what was passed over.
type mender struct {
	notes []scoring.FieldError
	over  bool // the end of the file was met too early, or there is too much to mend
}

const mostKeys = 200 // of an object in a file that is mended

// mendGroup reads a list or an object as far as it can be read.
func (p *parser) mendGroup(k kind, closing byte, depth int) node {
	n := node{kind: k}
	if depth+1 > MaxDepth {
		p.failf("lists and objects are nested more than %d deep; no card needs that", MaxDepth)
		return n
	}
	p.pos++
	p.space()
	for place := int32(0); ; place++ {
		if p.peek() == closing && p.pos < len(p.src) {
			p.pos++
			return n
		}
		kid, whole := p.mendMember(k, depth)
		kid.place = place
		if k == objectKind && len(n.kids) == mostKeys {
			p.failf("this object has more than %d keys; no card needs that, and the others were not read", mostKeys)
			p.note()
			p.mend.over = true
		} else if whole && !(p.mend.over && k == listKind) {
			n.kids = append(n.kids, kid)
		}
		p.space()
		for !p.mend.over && p.peek() != ',' && p.peek() != closing {
			if c := p.peek(); c == '}' || c == ']' {
				p.unexpected("a comma or " + sentence.Quote(string(rune(closing))))
				p.note()
				return n // the bracket closes a list or object around this one
			}
			p.unexpected("a comma or " + sentence.Quote(string(rune(closing))))
			p.skip(false)
			p.space()
		}
		if p.mend.over {
			return n
		}
		if p.peek() == ',' {
			p.pos++
			p.space()
			if p.peek() == closing {
				p.fail("a comma before the closing bracket; remove it")
				p.note()
			}
		}
	}
}

// mendMember reads one element or member; whole is false where it was passed
// over.
func (p *parser) mendMember(k kind, depth int) (kid node, whole bool) {
	for strings.HasPrefix(p.src[p.pos:], "//") {
		p.fail("a comment, which JSON has no room for; remove it")
		p.note()
		if end := strings.IndexByte(p.src[p.pos:], '\n'); end >= 0 {
			p.pos += end
		} else {
			p.pos = len(p.src)
		}
		p.space()
	}
	inText := true
	if k == objectKind {
		if p.peek() != '"' {
			p.unexpected("a key in double quotes")
			p.skip(false)
			return node{}, false
		}
		kid.key = p.text()
		if p.fault == nil {
			p.space()
			if p.peek() == ':' {
				p.pos++
				p.space()
			} else {
				inText = false
				p.unexpected("a colon after the key " + sentence.Quote(kid.key))
			}
		}
	}
	if p.fault == nil {
		inText = p.peek() == '"'
		key := kid.key
		kid = p.value(depth + 1)
		kid.key = key
	}
	if p.fault != nil {
		p.skip(inText)
		return node{}, false
	}
	return kid, true
}

// note keeps the fault and goes back to its place. After many the rest of the file
// is not tried.
func (p *parser) note() {
	m := p.mend
	if len(m.notes) < MaxProblems {
		m.notes = append(m.notes, *p.fault)
	} else if !m.over {
		m.notes = append(m.notes, scoring.FieldError{Path: p.fault.Path, Msg: fmt.Sprintf("the file is broken in more than %d places; what follows was not read", MaxProblems)})
		m.over = true
	}
	p.fault, p.pos = nil, p.failed
	m.over = m.over || p.pos >= len(p.src)
}

// skip notes the fault and passes over the rest of the value that it is in.
func (p *parser) skip(inText bool) {
	p.note()
	depth := 0
	for ; p.pos < len(p.src); p.pos++ {
		switch c := p.src[p.pos]; {
		case inText && c == '\\':
			p.pos++
		case c == '"':
			inText = !inText
		case inText:
		case c == '{' || c == '[':
			depth++
		case (c == '}' || c == ']' || c == ',') && depth == 0:
			return
		case c == '}' || c == ']':
			depth--
		}
	}
	p.pos = len(p.src)
	if !p.mend.over {
		p.fail("the file ends in the middle; it may have been cut off")
		p.note()
	}
}
