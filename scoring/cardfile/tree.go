package cardfile

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// This file turns bytes into a tree of JSON values. encoding/json is not used
// because it takes the last of two equal keys, matches keys in any case and
// repairs broken Unicode, each of which loses what somebody wrote.

type kind uint8

const (
	nullKind kind = iota
	boolKind
	numberKind
	textKind
	listKind
	objectKind
)

// named says what a value is, for sentences such as "must be text, not a list".
func (k kind) named() string {
	return [...]string{"null", "true or false", "a number", "text", "a list", "an object"}[k]
}

// node is one JSON value. The members of an object are its kids, each with its key.
type node struct {
	kind  kind
	gone  bool  // to be taken out of the tree
	place int32 // in its list, as the file has it
	key   string
	text  string // of a text, unescaped; of a number, as written; "true" or "false"
	kids  []node
}

// parser walks the text once. The first mistake ends it: what follows broken
// JSON cannot be trusted.
type parser struct {
	src    string
	pos    int
	values int
	most   int // values
	fault  *scoring.FieldError
	failed int     // where the fault is
	mend   *mender // passes over what is broken; nil in a reader that ends there
	pause  pause
	rested int // where the last pause was
}

// parse returns the tree of a whole document, or the one problem that makes it
// unreadable. most is how many values it may hold.
func parse(data []byte, most int, pause pause) (node, *scoring.FieldError) {
	if len(data) > MaxBytes {
		return node{}, &scoring.FieldError{Msg: "the file is larger than " + sentence.Size(MaxBytes) + ", the most a card may have; take out revisions or statements"}
	}
	p := &parser{src: string(data), most: most, pause: pause}
	const mark = "\uFEFF" // some editors put it first; it says nothing
	if len(p.src) >= len(mark) && p.src[:len(mark)] == mark {
		p.pos = len(mark)
	}
	if bad := p.invalidUTF8(); bad >= 0 {
		p.pos = bad
		p.fail("this byte is not valid UTF-8; save the file as UTF-8")
		return node{}, p.fault
	}
	p.space()
	if p.pos == len(p.src) {
		return node{}, &scoring.FieldError{Msg: "the file is empty; a card is a JSON object that begins with {\"format\": " + sentence.Quote(Format) + "}"}
	}
	root := p.value(0)
	if p.fault == nil {
		p.space()
		if p.pos < len(p.src) {
			p.fail("more text after the end of the card; a file holds one card")
		}
	}
	if p.fault != nil {
		return node{}, p.fault
	}
	return root, nil
}

// invalidUTF8 returns the place of the first byte that is no UTF-8, or -1.
func (p *parser) invalidUTF8() int {
	for start := 0; start < len(p.src); {
		end := min(start+stride, len(p.src))
		for back := 0; back < utf8.UTFMax && end < len(p.src) && !utf8.RuneStart(p.src[end]); back++ {
			end--
		}
		piece := p.src[start:end]
		if !p.pause.ok() {
			return -1
		}
		if !utf8.ValidString(piece) {
			for i, r := range piece {
				if _, size := utf8.DecodeRuneInString(piece[i:]); r == utf8.RuneError && size == 1 {
					return start + i
				}
			}
		}
		start = end
	}
	return -1
}

// stride is how many bytes are read between two pauses.
const stride = 32 << 10

func (p *parser) breathe() {
	p.rested = p.pos
	if !p.pause.ok() {
		p.fail("stopped")
	}
}

// fail notes the first problem at the current place, counted in lines and
// characters from 1 as editors do.
func (p *parser) fail(msg string) {
	if p.fault != nil {
		return
	}
	p.failed = p.pos
	line, column := 1, 1
	for i, r := range p.src[:p.pos] {
		if i%(4*stride) == 0 {
			p.pause.ok()
		}
		switch {
		case r == '\n':
			line, column = line+1, 1
		case i == 0 && r == '\uFEFF':
		default:
			column++
		}
	}
	p.fault = &scoring.FieldError{Path: fmt.Sprintf("line %d, column %d", line, column), Msg: msg}
	p.pos = len(p.src)
}

// failf is fail with a sentence put together as fmt.Sprintf does.
func (p *parser) failf(format string, args ...any) {
	if p.fault == nil {
		p.fail(fmt.Sprintf(format, args...))
	}
}

func (p *parser) space() {
	for p.pos < len(p.src) {
		switch p.src[p.pos] {
		case ' ', '\t', '\n', '\r':
			if p.pos++; p.pos%stride == 0 {
				p.breathe()
			}
		default:
			return
		}
	}
}

// peek returns the next byte, or 0 at the end.
func (p *parser) peek() byte {
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

func (p *parser) value(depth int) node {
	if p.values%256 == 255 || p.pos-p.rested >= stride {
		p.breathe()
	}
	if p.values++; p.values > p.most {
		most := "a million"
		if p.most < maxValues {
			most = strconv.Itoa(p.most)
		}
		p.failf("the file holds more than %s values; take some out", most)
		return node{}
	}
	if depth > MaxDepth {
		p.failf("lists and objects are nested more than %d deep; no card needs that", MaxDepth)
		return node{}
	}
	switch c := p.peek(); {
	case c == '{':
		return p.group(objectKind, '}', depth)
	case c == '[':
		return p.group(listKind, ']', depth)
	case c == '"':
		return node{kind: textKind, text: p.text()}
	case c == '-' || c >= '0' && c <= '9':
		return node{kind: numberKind, text: p.number()}
	}
	for _, word := range [...]struct {
		text string
		kind kind
	}{{"true", boolKind}, {"false", boolKind}, {"null", nullKind}} {
		if len(p.src)-p.pos >= len(word.text) && p.src[p.pos:p.pos+len(word.text)] == word.text {
			p.pos += len(word.text)
			return node{kind: word.kind, text: word.text}
		}
	}
	if p.pos >= len(p.src) {
		p.fail("the file ends in the middle; it may have been cut off")
	} else {
		r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
		p.failf("expected a value, found %s; text needs double quotes, and NaN or Infinity are no numbers here", sentence.Quote(string(r)))
	}
	return node{}
}

// group reads a list or an object, from its opening to its closing bracket.
func (p *parser) group(k kind, closing byte, depth int) node {
	if p.mend != nil {
		return p.mendGroup(k, closing, depth)
	}
	n := node{kind: k}
	if depth+1 > MaxDepth {
		p.failf("lists and objects are nested more than %d deep; no card needs that", MaxDepth)
		return n
	}
	p.pos++
	p.space()
	if p.peek() == closing && p.pos < len(p.src) {
		p.pos++
		return n
	}
	for p.fault == nil {
		key := ""
		if k == objectKind {
			if p.peek() != '"' {
				p.unexpected(`a key in double quotes`)
				return n
			}
			key = p.text()
			p.space()
			if p.peek() != ':' {
				p.unexpected(`a colon after the key ` + sentence.Quote(key))
				return n
			}
			p.pos++
			p.space()
		}
		kid := p.value(depth + 1)
		kid.key, kid.place = key, int32(len(n.kids))
		n.kids = append(n.kids, kid)
		p.space()
		switch p.peek() {
		case ',':
			p.pos++
			p.space()
			if p.peek() == closing {
				p.fail("a comma before the closing bracket; remove it")
			}
		case closing:
			p.pos++
			return n
		default:
			p.unexpected("a comma or " + sentence.Quote(string(rune(closing))))
		}
	}
	return n
}

func (p *parser) unexpected(wanted string) {
	if p.pos >= len(p.src) {
		p.fail("the file ends in the middle; it may have been cut off")
		return
	}
	r, _ := utf8.DecodeRuneInString(p.src[p.pos:])
	p.failf("expected %s, found %s", wanted, sentence.Quote(string(r)))
}
