package scoring

import (
	"sort"
	"strconv"
	"strings"
)

// Decode reads a card file in the format summit-scorecard/1 and fills every
// default, so that what it returns needs no second look: every level is on its
// scale, every reference leads somewhere, ratings stand in the order of goals
// and sides, and lists without elements are nil. A leading byte-order mark and
// any line ends are accepted.
//
// The error is a NewerFormatError for a later format, else Problems with the
// place of each problem and a way out; then the card is empty.
func Decode(data []byte) (Scorecard, error) {
	card, problems, err := decode(data)
	if err != nil {
		return Scorecard{}, err
	}
	if len(problems) > 0 {
		return Scorecard{}, problems
	}
	return card, nil
}

// decode returns what could be read beside the problems.
func decode(data []byte) (Scorecard, Problems, error) {
	return decodeUpTo(data, maxValues, nil)
}

// decodeUpTo is decode for a document of at most so many JSON values.
func decodeUpTo(data []byte, most int, pause pause) (Scorecard, Problems, error) {
	root, fault := parse(data, most, pause)
	if fault != nil {
		return Scorecard{}, Problems{*fault}, nil
	}
	if err := newer(&root); err != nil {
		return Scorecard{}, nil, err
	}
	r := &reader{sink: sink{pause: pause}}
	card := r.card(&root)
	if !r.lost {
		c := &checker{sink: sink{pause: pause}}
		c.card(&card)
		r.merge(c.sink)
	}
	card.inOrder(pause)
	return card, r.result(), nil
}

// merge adds the problems that Check found, except where reading already found
// one at the same place: a missing title is not blank as well.
func (s *sink) merge(other sink) {
	known := make(map[string]bool, len(s.list))
	for _, problem := range s.list {
		known[problem.Path] = true
	}
	for _, problem := range other.list {
		if !known[problem.Path] {
			s.add(problem.Path, problem.Msg)
		}
	}
	s.more += other.more
}

// newer looks at the format alone, before anything else in the file is judged:
// a later format may have keys that this program does not know.
func newer(root *node) error {
	for _, kid := range root.kids {
		if kid.key != "format" || kid.kind != textKind {
			continue
		}
		version, ok := strings.CutPrefix(kid.text, formatName)
		if n, err := strconv.Atoi(version); ok && err == nil && n > 1 {
			return NewerFormatError{Format: kid.text}
		}
	}
	return nil
}

const formatName = "summit-scorecard/"

func (f *fields) format() {
	f.need("format")
	if format := f.text("format"); f.has("format") && format != Format {
		f.r.add("format", "this is "+quote(format)+", not a card; a card says "+quote(Format))
	}
}

// order puts aims in the order of the sides and ratings in the order of goals
// and then sides, so that one card has one canonical file. Cards in the compact
// form do not know their goals and stay as they are.
func (c *Scorecard) order() { c.inOrder(nil) }

func (c *Scorecard) inOrder(pause pause) {
	if c.Ref != (Ref{}) {
		return
	}
	sides := positions(c.Summit.Sides, func(s Side) string { return s.ID })
	goals := positions(c.Summit.Goals, func(g Goal) string { return g.ID })
	for i := range c.Summit.Goals {
		aims := c.Summit.Goals[i].Aims
		less := func(a, b int) bool { return sides[aims[a].Side] < sides[aims[b].Side] }
		if !sort.SliceIsSorted(aims, less) {
			sort.SliceStable(aims, less)
		}
	}
	orderRatings(c.Ratings, goals, sides, pause)
	for i := range c.Revisions {
		orderRatings(c.Revisions[i].Ratings, goals, sides, pause)
	}
}

func orderRatings(ratings []Rating, goals, sides map[string]int, pause pause) {
	compared := 0
	less := func(a, b int) bool {
		if compared++; compared%1000 == 0 {
			pause.ok()
		}
		x, y := &ratings[a], &ratings[b]
		if gx, gy := goals[x.Goal], goals[y.Goal]; gx != gy {
			return gx < gy
		}
		return sides[x.Side] < sides[y.Side]
	}
	if !sort.SliceIsSorted(ratings, less) {
		sort.SliceStable(ratings, less)
	}
}

// positions maps each id to its first place in a list.
func positions[T any](list []T, id func(T) string) map[string]int {
	out := make(map[string]int, len(list))
	for i, item := range list {
		if _, twice := out[id(item)]; !twice {
			out[id(item)] = i
		}
	}
	return out
}
