package cardfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Salvage takes what is good of a broken file: it leaves out values that cannot be
// read, keys that no card has, ratings off their scale, references that lead
// nowhere, and whatever makes no sense without these. leftOut lists all of it,
// with the place in the file and the reason; it is nil when the file is a good
// card. A goal or side without a title is named by its id, and a key in
// capital letters is read as the one in small letters. Levels are never taken
// for those of another scale: where the scale cannot be read they are left out.
//
// The error is a NewerFormatError, or the Problems that leave nothing to save: no
// JSON at all, another format, no sides or goals.
func Salvage(data []byte) (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	return salvage(data, false, nil)
}

// salvage is Salvage; with later also for a file of a later format, to show what of
// it this program knows.
func salvage(data []byte, later bool, pause pause) (card scoring.Scorecard, leftOut []scoring.FieldError, err error) {
	root, notes, fault := mendTree(data, pause)
	if fault != nil {
		return scoring.Scorecard{}, nil, scoring.Problems{*fault}
	}
	if err := newer(&root); err != nil {
		if !later {
			return scoring.Scorecard{}, nil, err
		}
		root.set("format", Format)
	}
	s := &salvager{root: root, leftOut: notes, seen: map[string]bool{}}
	const rounds = 24 // what is left out takes with it what leans on it, a step each round
	for range rounds {
		if !pause.ok() {
			break
		}
		const most = 5000 // problems mended at once
		r := &reader{ProblemList: ProblemList{most: most, pause: pause}}
		card := r.card(&s.root)
		problems := r.list
		if len(problems) == 0 { // only then is it known what references could lead to
			c := &checker{ProblemList: ProblemList{most: most, pause: pause}}
			c.card(&card)
			problems = c.list
		}
		if len(problems) == 0 {
			order(&card, pause)
			return card, s.listed(), nil
		}
		s.spelling = r.spelling
		if s.respell(problems) {
			continue // what was missing may be there now
		}
		for i, problem := range problems {
			if i%100 == 99 && !pause.ok() {
				break
			}
			if !s.mend(problem) {
				return scoring.Scorecard{}, nil, scoring.Problems{problem}
			}
		}
		sweep(&s.root)
	}
	return scoring.Scorecard{}, nil, scoring.Problems{{Msg: "the file has too many mistakes to save a part of it; mend those that are listed first, then open it again"}}
}

// mendTree reads the tree of a broken file.
func mendTree(data []byte, pause pause) (node, []scoring.FieldError, *scoring.FieldError) {
	if len(data) > MaxBytes {
		_, fault := parse(data, maxValues, pause)
		return node{}, nil, fault
	}
	p := &parser{src: strings.TrimPrefix(string(data), "\uFEFF"), most: maxValues, mend: &mender{}, pause: pause}
	if bad := p.invalidUTF8(); bad >= 0 {
		p.pos = bad
		p.failf("this byte is not valid UTF-8; it and others like it were replaced by %s", string(utf8.RuneError))
		p.note()
		p.mend.over = false
		p.src, p.pos = strings.ToValidUTF8(p.src, string(utf8.RuneError)), 0
	}
	p.space()
	if p.peek() != '{' {
		_, fault := parse(data, maxValues, pause)
		if fault == nil {
			fault = &scoring.FieldError{Msg: "must be an object in braces, so this is no card; look for the file that begins with {\"format\": \"summit-scorecard/1\""}
		}
		return node{}, nil, fault
	}
	root := p.value(0)
	p.space()
	if p.pos < len(p.src) && !p.mend.over {
		p.fail("more text after the end of the card; it was not read")
		p.note()
	}
	return root, p.mend.notes, nil
}

// salvager takes nodes out of the tree until the rest is a card.
type salvager struct {
	root    node
	leftOut []scoring.FieldError
	seen    map[string]bool // places listed
	// spelling is the key that was meant, by the path of one in the wrong case.
	spelling map[string]string
}

// list notes what is left out, once a place.
func (s *salvager) list(path, msg string) {
	if !s.seen[path] {
		s.seen[path] = true
		s.leftOut = append(s.leftOut, scoring.FieldError{Path: path, Msg: msg})
	}
}

// listed returns what was left out, shortened to a list that somebody may read.
func (s *salvager) listed() []scoring.FieldError {
	const most = 1000
	if more := len(s.leftOut) - most; more > 0 {
		return append(s.leftOut[:most:most], scoring.FieldError{Msg: fmt.Sprintf("and %d more", more)})
	}
	return s.leftOut
}

// respell reads keys in the wrong case as what they were meant to be.
func (s *salvager) respell(problems scoring.Problems) (done bool) {
	for _, problem := range problems {
		if s.spelling[problem.Path] != "" && s.mend(problem) {
			done = true
		}
	}
	if done {
		sweep(&s.root)
	}
	return done
}

// mend puts right what one problem is about or takes it out of the tree; false when
// that is the whole card.
func (s *salvager) mend(problem scoring.FieldError) bool {
	names := steps(problem.Path)
	if len(names) == 0 || names[0] == "format" {
		return false
	}
	at := s.find(names)
	s.list(at.path, problem.Msg)
	switch {
	case names[0] == "scale":
		s.withoutScale()
		return true
	case len(names) > 1 && names[0] == "summit" && names[1] == "scale":
		s.withoutSummitScale()
		return true
	case at.path == "summit.id":
		s.nameSummit()
		return true
	case at.rename(s.spelling[problem.Path]):
		return true
	case at.titleByID(names[len(names)-1]):
		return true
	}
	return at.takeOut()
}

// withoutScale takes out the card's scale and what speaks in it.
func (s *salvager) withoutScale() {
	for _, key := range []string{"scale", "ratings", "revisions"} {
		if n := s.root.member(key); n != nil && !n.gone {
			n.gone = true
			if key != "scale" {
				s.list(key, "left out: the scale they speak in cannot be read")
			}
		}
	}
}

// nameSummit makes an id of the summit's title.
func (s *salvager) nameSummit() {
	summit := s.root.member("summit")
	summit.set("id", scoring.IDOf(summit.textOf("title"), "summit"))
}

// withoutSummitScale takes out the summit's scale and what speaks in it.
func (s *salvager) withoutSummitScale() {
	const why = "left out: the summit's scale that it speaks in cannot be read"
	summit := s.root.member("summit")
	gone := func(owner *node, key, path string) {
		if n := owner.member(key); n != nil && !n.gone {
			n.gone = true
			s.list(sentence.Under(path, key), why)
		}
	}
	if n := summit.member("scale"); n != nil {
		n.gone = true
	}
	goals := summit.member("goals").elements()
	for i := range goals {
		aims := goals[i].member("aims").elements()
		for k := range aims {
			gone(&aims[k], "before", sentence.Under(sentence.At("summit.goals", int(goals[i].place))+".aims", aims[k].key))
		}
	}
	statements := summit.member("statements").elements()
	for i := range statements {
		gone(&statements[i], "ratings", sentence.At("summit.statements", int(statements[i].place)))
	}
}
