package library

import (
	"slices"
	"strings"

	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// filter says which entries the library shows, and in which order. Its zero
// value shows all, the latest summit first.
type filter struct {
	Words   string // all of them must be found
	Year    string
	Side    string // name
	Outcome string // word of the verdict
	Order   string // byDate, byTitle, byChange
}

// Orders of the library.
const (
	byDate   = "date"
	byTitle  = "title"
	byChange = "changed"
)

var outcomes = []string{scoring.Clear, scoring.Narrow, scoring.Draw, scoring.Undecided}

// pick returns the entries that the filter shows, in its order.
func (f filter) pick(entries []storage.Entry) []storage.Entry {
	words := strings.Fields(text.Fold(f.Words))
	list := make([]storage.Entry, 0, len(entries))
	for _, e := range entries {
		if f.shows(e, words) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, f.compare)
	return list
}

func (f filter) shows(e storage.Entry, words []string) bool {
	if f.Year != "" && !slices.Contains(storage.Years(e.Date), f.Year) || f.Outcome != "" && e.Word != f.Outcome {
		return false
	}
	if f.Side != "" && !slices.ContainsFunc(e.Sides, func(s storage.EntrySide) bool { return s.Name == f.Side }) {
		return false
	}
	for _, word := range words {
		if !e.Mentions(word) {
			return false
		}
	}
	return true
}

// compare orders by the filter's order, then so that equal ones always stand alike.
func (f filter) compare(a, b storage.Entry) int {
	order := 0
	switch f.Order {
	case byTitle:
		order = strings.Compare(a.FoldedTitle(), b.FoldedTitle())
	case byChange:
		order = strings.Compare(b.Updated, a.Updated)
	}
	if order == 0 {
		order = strings.Compare(b.Day(), a.Day())
	}
	if order == 0 {
		order = strings.Compare(b.Updated, a.Updated)
	}
	if order == 0 {
		order = strings.Compare(a.Key(), b.Key())
	}
	return order
}

// choices are the years, latest first, and the names of the sides of all entries.
func choices(lists ...[]storage.Entry) (yearList, sideList []string) {
	seen := map[string]bool{}
	for _, list := range lists {
		for _, e := range list {
			for _, year := range storage.Years(e.Date) {
				if !seen["y"+year] {
					seen["y"+year] = true
					yearList = append(yearList, year)
				}
			}
			for _, s := range e.Sides {
				if !seen["s"+s.Name] {
					seen["s"+s.Name] = true
					sideList = append(sideList, s.Name)
				}
			}
		}
	}
	slices.Sort(yearList)
	slices.Reverse(yearList)
	slices.Sort(sideList)
	return yearList, sideList
}

// many reports whether so much goes at once that the reader is asked twice.
func many(gone, all int) bool { return gone > 10 || gone > 1 && 2*gone > all }
