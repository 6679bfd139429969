package table

import (
	"fmt"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// problems gathers what is wrong with a table. What goes wrong in the same way in more
// than a few places is one line: two thousand rows with one fault are one fault.
type problems struct {
	list  []problem
	kinds map[string]*kind
	more  int // that are in no line
	count int
}

type problem struct {
	place, msg string
	kind       *kind
}

type kind struct {
	count int
	last  string // the place of the last one
}

// few is how many problems of one kind are listed one by one.
const few = 3

// add notes a problem. Problems of the same kind are alike but for their place and what
// they quote.
func (p *problems) add(sort, msg string, place func() string) {
	if p.kinds == nil {
		p.kinds = map[string]*kind{}
	}
	k := p.kinds[sort]
	p.count++
	if k == nil {
		if len(p.kinds) == cardfile.MaxProblems {
			p.more++
			return
		}
		k = &kind{}
		p.kinds[sort] = k
	}
	if k.count++; k.count <= few {
		p.list = append(p.list, problem{place(), msg, k})
	} else {
		k.last = place()
	}
}

// Count is how many problems were noted, listed or not.
func (p *problems) Count() int { return p.count }

// All returns what was gathered, in the order in which it was found.
func (p *problems) All() scoring.Problems {
	var out scoring.Problems
	said := map[*kind]bool{}
	more := p.more
	for _, one := range p.list {
		switch {
		case one.kind.count <= few && len(out) < cardfile.MaxProblems:
			out = append(out, scoring.FieldError{Path: one.place, Msg: one.msg})
		case one.kind.count <= few:
			more++
		case !said[one.kind] && len(out) < cardfile.MaxProblems:
			said[one.kind] = true
			out = append(out, scoring.FieldError{Path: one.place, Msg: fmt.Sprintf("%s (and %d more like it, to %s)", one.msg, one.kind.count-1, one.kind.last)})
		case !said[one.kind]:
			said[one.kind] = true
			more += one.kind.count
		}
	}
	if more > 0 {
		out = append(out, scoring.FieldError{Msg: fmt.Sprintf("and %d more problems; correct these first", more)})
	}
	return out
}
