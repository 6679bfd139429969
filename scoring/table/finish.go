package table

import (
	"slices"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// This file checks a card that a table was put on, and takes out what is wrong.

// mostRounds is how often a card is checked again after what is wrong was left out.
const mostRounds = 40

// finish checks the card as a whole. Of a long table it names the row of a rating that
// Check finds fault with, and leaves out the field alone where the level can stand
// without it.
func (in *reader) finish() error {
	if in.Count() > 0 && !in.SkipBad {
		return in.All()
	}
	if in.isNew && len(in.card.Summit.Goals) == 0 {
		return append(in.All(), scoring.FieldError{Msg: "no row is left that could be a goal"})
	}
	for range mostRounds {
		found := cardfile.Check(in.card)
		drop := map[int]bool{}
		mended := false
		for _, problem := range found {
			i, field, ok := in.ofRow(problem.Path)
			if !ok && (problem.Path != "" || !mended) {
				return scoring.Problems{problem}
			} else if !ok {
				continue // how many more there are
			}
			mended = true
			in.add(problem.Msg, problem.Msg, func() string { return in.place(in.row[i], max(in.exactly(field), 0)) })
			if !in.without(i, field) {
				drop[i] = true
			}
		}
		switch {
		case len(found) == 0:
			in.card = cardfile.Ordered(in.card)
			return nil
		case !in.SkipBad:
			return in.All()
		}
		in.drop(drop)
	}
	return append(in.All(), scoring.FieldError{Msg: "too much is wrong with this table; correct the rows above first"})
}

// ofRow takes the place of a problem apart that a row of the long table has brought.
func (in *reader) ofRow(path string) (rating int, field string, ok bool) {
	rest, ok := strings.CutPrefix(path, "ratings[")
	index, field, closed := strings.Cut(rest, "]")
	rating, err := strconv.Atoi(index)
	if !ok || !closed || err != nil || rating >= len(in.row) || in.row[rating] == 0 {
		return 0, "", false
	}
	field, _, _ = strings.Cut(strings.TrimPrefix(field, "."), "[")
	return rating, field, true
}

// without takes a field off a rating, so that one bad date or note does not cost a level;
// it is false for a field without which there is no rating.
func (in *reader) without(i int, field string) bool {
	r := &in.card.Ratings[i]
	switch field {
	case "as_of":
		r.AsOf = ""
	case "note":
		r.Note = ""
	case "low":
		r.Low = scoring.Level{}
	case "high":
		r.High = scoring.Level{}
	case "sources":
		known := in.card.Summit.SourcePlaces()
		r.Sources = slices.DeleteFunc(slices.Clone(r.Sources), func(id string) bool { _, ok := known[id]; return !ok })
		if len(r.Sources) == 0 {
			r.Sources = nil
		}
	default:
		return false
	}
	return true
}

// drop takes ratings out again; what the card had in their place comes back.
func (in *reader) drop(places map[int]bool) {
	if len(places) == 0 {
		return
	}
	var kept []scoring.Rating
	var row []int
	was := map[int]scoring.Rating{}
	for i, rating := range in.card.Ratings {
		number := in.row[i]
		if places[i] {
			before, had := in.before[i]
			if !had {
				continue
			}
			rating, number = before, 0
		} else if before, had := in.before[i]; had {
			was[len(kept)] = before
		}
		kept, row = append(kept, rating), append(row, number)
	}
	in.card.Ratings, in.row, in.before = kept, row, was
}
