package cardfile

import (
	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Encode writes a card in its one canonical form: keys in the order of the
// format, two spaces an indent, defaults left out, a final newline. Equal cards
// give equal bytes, and Decode returns the card that was encoded, with these
// three exceptions, which Encode puts in order itself: aims follow the sides,
// ratings follow goals and sides, and the level of a rating that is not scored
// is dropped. Lists without elements must be nil to come back as they were.
//
// The error is the Problems that Check finds; nothing that Decode would refuse
// is ever written.
func Encode(card scoring.Scorecard) ([]byte, error) { return encode(card, nil) }

func encode(card scoring.Scorecard, pause pause) ([]byte, error) {
	c := &checker{ProblemList: ProblemList{pause: pause}}
	if c.card(&card); len(c.All()) > 0 {
		return nil, scoring.Problems(c.All())
	}
	card = ordered(card, pause)
	w := &writer{out: make([]byte, 0, 4096), pause: pause}
	w.card(&card)
	w.out = append(w.out, '\n')
	if len(w.out) > MaxBytes {
		return nil, scoring.Problems{{Msg: "the card would be larger than " + sentence.Size(MaxBytes) + "; take out revisions or statements"}}
	}
	return w.out, nil
}

// Ordered returns the card with its lists in the order of the file, without
// touching the lists of the caller.
func Ordered(card scoring.Scorecard) scoring.Scorecard { return ordered(card, nil) }

func ordered(card scoring.Scorecard, pause pause) scoring.Scorecard {
	card.Ratings = append([]scoring.Rating(nil), card.Ratings...)
	card.Revisions = append([]scoring.Revision(nil), card.Revisions...)
	for i := range card.Revisions {
		card.Revisions[i].Ratings = append([]scoring.Rating(nil), card.Revisions[i].Ratings...)
	}
	card.Summit.Goals = append([]scoring.Goal(nil), card.Summit.Goals...)
	for i := range card.Summit.Goals {
		card.Summit.Goals[i].Aims = append([]scoring.Aim(nil), card.Summit.Goals[i].Aims...)
	}
	order(&card, pause)
	return card
}

// writer appends JSON. A key whose value is the default is not written, so the
// callers name every key in order and need no conditions.
type writer struct {
	out   []byte
	depth int
	first bool // nothing written yet in the innermost list or object
	pause pause
}

func (w *writer) open(bracket byte) {
	w.out = append(w.out, bracket)
	w.depth++
	w.first = true
}

func (w *writer) close(bracket byte) {
	w.depth--
	if !w.first {
		w.line()
	}
	w.out = append(w.out, bracket)
	w.first = false
}

func (w *writer) line() {
	w.out = append(w.out, '\n')
	for range w.depth {
		w.out = append(w.out, ' ', ' ')
	}
}

// item begins an element of a list or, with key, a member of an object.
func (w *writer) item() {
	if !w.first {
		w.out = append(w.out, ',')
	}
	w.first = false
	w.line()
}

func (w *writer) key(key string) {
	w.item()
	w.out = appendText(w.out, key)
	w.out = append(w.out, ':', ' ')
}

// must writes a text even when it is empty.
func (w *writer) must(key, s string) {
	w.key(key)
	w.out = appendText(w.out, s)
}

func (w *writer) text(key, s string) { w.textUnless(key, s, "") }

func (w *writer) textUnless(key, s, usual string) {
	if s != usual {
		w.must(key, s)
	}
}

func (w *writer) number(key string, x float64) {
	w.key(key)
	w.out = append(w.out, sentence.Number(x)...)
}

func (w *writer) numberUnless(key string, x, usual float64) {
	if x != usual {
		w.number(key, x)
	}
}

func (w *writer) level(key string, l scoring.Level) {
	if l.Known {
		w.number(key, l.Value)
	}
}

func (w *writer) flag(key string, b bool) {
	if b {
		w.key(key)
		w.out = append(w.out, "true"...)
	}
}

func (w *writer) texts(key string, list []string) {
	if len(list) == 0 {
		return
	}
	w.key(key)
	w.open('[')
	for _, s := range list {
		w.item()
		w.out = appendText(w.out, s)
	}
	w.close(']')
}

// objects writes a list of objects; a missing list is not written.
func objects[T any](w *writer, key string, list []T, write func(*T)) {
	if len(list) == 0 {
		return
	}
	w.key(key)
	w.open('[')
	for i := range list {
		if i%4 == 3 && !w.pause.ok() {
			break
		}
		w.item()
		w.open('{')
		write(&list[i])
		w.close('}')
	}
	w.close(']')
}

// appendText writes a JSON string. Only what JSON forbids is escaped, so that
// the file stays readable in any language.
func appendText(out []byte, s string) []byte {
	const hex = "0123456789abcdef"
	out = append(out, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		out = append(out, s[start:i]...)
		start = i + 1
		switch c {
		case '"', '\\':
			out = append(out, '\\', c)
		case '\n':
			out = append(out, '\\', 'n')
		case '\r':
			out = append(out, '\\', 'r')
		case '\t':
			out = append(out, '\\', 't')
		default:
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	out = append(out, s[start:]...)
	return append(out, '"')
}
