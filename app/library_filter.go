package app

import (
	"slices"
	"strings"

	"summitscorecard/scoring"
)

// shelfFilter says which entries the library shows, and in which order. Its zero
// value shows all, the latest summit first.
type shelfFilter struct {
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
func (f shelfFilter) pick(entries []Entry) []Entry {
	words := strings.Fields(strings.ToLower(f.Words))
	list := make([]Entry, 0, len(entries))
	for _, e := range entries {
		if f.shows(e, words) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, f.compare)
	return list
}

func (f shelfFilter) shows(e Entry, words []string) bool {
	if f.Year != "" && !slices.Contains(years(e.Date), f.Year) || f.Outcome != "" && e.Word != f.Outcome {
		return false
	}
	if f.Side != "" && !slices.ContainsFunc(e.Sides, func(s EntrySide) bool { return s.Name == f.Side }) {
		return false
	}
	for _, word := range words {
		if !strings.Contains(e.find, word) {
			return false
		}
	}
	return true
}

// compare orders by the filter's order, then so that equal ones always stand alike.
func (f shelfFilter) compare(a, b Entry) int {
	order := 0
	switch f.Order {
	case byTitle:
		order = strings.Compare(a.lower, b.lower)
	case byChange:
		order = strings.Compare(b.Updated, a.Updated)
	}
	if order == 0 {
		order = strings.Compare(b.day, a.day)
	}
	if order == 0 {
		order = strings.Compare(b.Updated, a.Updated)
	}
	if order == 0 {
		order = strings.Compare(a.key(), b.key())
	}
	return order
}

// day is the first day of a date, for ordering; "" (last) where there is none.
func day(date string) string {
	from, _, _ := strings.Cut(date, "/")
	if len(years(from)) == 0 {
		return ""
	}
	return from
}

// years are the years that a date names.
func years(date string) []string {
	var list []string
	for part := range strings.SplitSeq(date, "/") {
		year, _, _ := strings.Cut(part, "-")
		if len(year) == 4 && strings.Trim(year, "0123456789") == "" && !slices.Contains(list, year) {
			list = append(list, year)
		}
	}
	return list
}

// choices are the years, latest first, and the names of the sides of all entries.
func choices(lists ...[]Entry) (yearList, sideList []string) {
	seen := map[string]bool{}
	for _, list := range lists {
		for _, e := range list {
			for _, year := range years(e.Date) {
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

// many says whether so much goes at once that the reader is asked twice.
func many(gone, all int) bool { return gone > 10 || gone > 1 && 2*gone > all }
