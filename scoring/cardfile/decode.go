package cardfile

import (
	"sort"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Decode reads a card file in the format summit-scorecard/1 and fills every
// default, so that what it returns needs no second look: every level is on its
// scale, every reference leads somewhere, ratings stand in the order of goals
// and sides, and lists without elements are nil. A leading byte-order mark and
// any line ends are accepted.
//
// The error is a NewerFormatError for a later format, else Problems with the
// place of each problem and a way out; then the card is empty.
func Decode(data []byte) (scoring.Scorecard, error) { return DecodeAtMost(data, maxValues) }

// DecodeAtMost is Decode for a file of at most so many JSON values.
func DecodeAtMost(data []byte, values int) (scoring.Scorecard, error) {
	card, problems, err := decode(data, values, nil)
	if err != nil {
		return scoring.Scorecard{}, err
	}
	if len(problems) > 0 {
		return scoring.Scorecard{}, problems
	}
	return card, nil
}

// decode returns what could be read beside the problems.
func decode(data []byte, most int, pause pause) (scoring.Scorecard, scoring.Problems, error) {
	root, fault := parse(data, most, pause)
	if fault != nil {
		return scoring.Scorecard{}, scoring.Problems{*fault}, nil
	}
	if err := newer(&root); err != nil {
		return scoring.Scorecard{}, nil, err
	}
	r := &reader{ProblemList: ProblemList{pause: pause}}
	card := r.card(&root)
	if !r.lost {
		c := &checker{ProblemList: ProblemList{pause: pause}}
		c.card(&card)
		r.merge(c.ProblemList)
	}
	order(&card, pause)
	return card, r.All(), nil
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
		f.r.Addf("format", "this is %s, not a card; a card says %s", sentence.Quote(format), sentence.Quote(Format))
	}
}

// order puts aims in the order of the sides and ratings in the order of goals
// and then sides, so that one card has one canonical file. Cards in the compact
// form do not know their goals and stay as they are.
func order(c *scoring.Scorecard, pause pause) {
	if c.Ref != (scoring.Ref{}) {
		return
	}
	sides := c.Summit.SidePlaces()
	goals := c.Summit.GoalPlaces()
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

func orderRatings(ratings []scoring.Rating, goals, sides map[string]int, pause pause) {
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
