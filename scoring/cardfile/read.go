package cardfile

import (
	"math"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// reader takes a card out of a tree and notes every value of the wrong type,
// every key that is unknown, written twice or missing. What the values mean is
// Check's business.
type reader struct {
	ProblemList
	lost bool // a whole list or object could not be read, so references to it cannot be judged
	// spelling is the key that was meant, by the path of one in the wrong case.
	spelling map[string]string
}

// fields is one object of the file, read by key.
type fields struct {
	r    *reader
	path string
	keys []string
	vals []*node // parallel to keys; nil where the key is missing
}

// object reads n as an object that may hold these keys and no others. It
// returns nil, with the problem noted, when n is something else.
func (r *reader) object(n *node, path string, keys ...string) *fields {
	if n.kind != objectKind {
		r.Addf(path, "must be an object in braces, not %s", n.kind.named())
		r.lost = true
		return nil
	}
	f := &fields{r: r, path: path, keys: keys, vals: make([]*node, len(keys))}
	for i := range n.kids {
		if i%100 == 99 && !r.pause.ok() {
			break
		}
		kid := &n.kids[i]
		k := f.index(kid.key)
		switch {
		case r.full() && (k < 0 || f.vals[k] != nil):
			r.more++ // without building a sentence that nobody will read
		case k < 0:
			f.unknown(kid.key)
		case f.vals[k] != nil:
			r.Add(sentence.Under(path, kid.key), "this key is written twice; keep one of the two")
		case kid.kind == nullKind:
			r.Add(sentence.Under(path, kid.key), "is null; leave the key out where there is nothing to say")
		default:
			f.vals[k] = kid
		}
	}
	return f
}

func (f *fields) index(key string) int {
	for i, k := range f.keys {
		if k == key {
			return i
		}
	}
	return -1
}

// unknown notes a key that no such object has.
func (f *fields) unknown(key string) {
	path := sentence.Under(f.path, key)
	for _, known := range f.keys {
		if strings.EqualFold(known, key) {
			f.r.Addf(path, "unknown key; it is spelled %s", sentence.Quote(known))
			if f.r.spelling == nil {
				f.r.spelling = map[string]string{}
			}
			f.r.spelling[path] = known
			return
		}
	}
	f.r.Addf(path, "unknown key; remove it or correct it (known here: %s)", strings.Join(f.keys, ", "))
}

func (f *fields) get(key string) *node { return f.vals[f.index(key)] }

// has says whether the key is there.
func (f *fields) has(key string) bool { return f.get(key) != nil }

// need notes a problem for each of the keys that is missing.
func (f *fields) need(keys ...string) {
	for _, key := range keys {
		if !f.has(key) {
			f.r.Add(sentence.Under(f.path, key), "is missing; add it")
		}
	}
}

func (f *fields) wrong(key, wanted string, n *node) {
	f.r.Addf(sentence.Under(f.path, key), "must be %s, not %s", wanted, n.kind.named())
}

// text returns a string, "" when it is missing.
func (f *fields) text(key string) string { return f.textOr(key, "") }

// textOr returns a string, or the default when it is missing or empty.
func (f *fields) textOr(key, missing string) string {
	n := f.get(key)
	if n == nil {
		return missing
	}
	if n.kind != textKind {
		f.wrong(key, "text in double quotes", n)
		return missing
	}
	if n.text == "" {
		return missing
	}
	return n.text
}

// number returns a finite number, or the default when it is missing.
func (f *fields) number(key string, missing float64) float64 {
	if level := f.level(key); level.Known {
		return level.Value
	}
	return missing
}

// level returns a finite number that may be missing.
func (f *fields) level(key string) scoring.Level {
	n := f.get(key)
	if n == nil {
		return scoring.Level{}
	}
	if n.kind != numberKind {
		f.wrong(key, "a number without quotes", n)
		return scoring.Level{}
	}
	x, err := strconv.ParseFloat(n.text, 64)
	if err != nil || math.IsInf(x, 0) || math.IsNaN(x) {
		f.r.Addf(sentence.Under(f.path, key), "the number %s is too large", sentence.Quote(n.text))
		return scoring.Level{}
	}
	if x == 0 {
		x = 0 // -0 is 0
	}
	return scoring.At(x)
}

// whole returns a whole number from 1, or 1 when it is missing.
func (f *fields) whole(key string) int {
	x := f.number(key, 1)
	if x != math.Trunc(x) || x < 1 || x > maxWhole {
		f.r.Addf(sentence.Under(f.path, key), "must be a whole number from 1, not %s", sentence.Number(x))
		return 1
	}
	return int(x)
}

// flag returns true or false, false when it is missing.
func (f *fields) flag(key string) bool {
	n := f.get(key)
	if n == nil {
		return false
	}
	if n.kind != boolKind {
		f.wrong(key, "true or false", n)
	}
	return n.kind == boolKind && n.text == "true"
}

// list returns the elements of a list, nil when it is missing.
func (f *fields) list(key string) []node {
	n := f.get(key)
	if n == nil {
		return nil
	}
	if n.kind != listKind {
		f.wrong(key, "a list in square brackets", n)
		f.r.lost = true
		return nil
	}
	return n.kids
}

// texts returns a list of strings, nil when it is missing or empty.
func (f *fields) texts(key string) []string {
	kids := f.list(key)
	if len(kids) == 0 {
		return nil
	}
	out := make([]string, 0, len(kids))
	for i := range kids {
		if i%100 == 99 && !f.r.pause.ok() {
			break
		}
		if kids[i].kind != textKind {
			kids[i].text = ""
			f.r.Addf(sentence.At(sentence.Under(f.path, key), i), "must be text in double quotes, not %s", kids[i].kind.named())
		}
		out = append(out, kids[i].text) // "" keeps the places of the others
	}
	return out
}

// each reads a list of objects with one function an element, keeping those
// that could be read.
func each[T any](f *fields, key string, read func(n *node, path string) (T, bool)) []T {
	kids := f.list(key)
	if len(kids) == 0 {
		return nil
	}
	path := sentence.Under(f.path, key)
	out := make([]T, 0, len(kids))
	for i := range kids {
		if i%20 == 19 && !f.r.pause.ok() {
			break
		}
		if item, ok := read(&kids[i], sentence.At(path, i)); ok {
			out = append(out, item)
		}
	}
	return out
}
