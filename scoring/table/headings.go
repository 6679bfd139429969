package table

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
)

// NoHeading says in Options.Header that the first row of a table is one like the others.
const NoHeading = -1

// findHeadings takes a row for the headings: the one asked for, or else the first that
// looks like headings. Titles above it are left out. Where the first row is one of
// ratings the table has no headings, and its columns are called by their letters.
func (t *table) findHeadings(asked int) *scoring.FieldError {
	at, none := 0, asked == NoHeading
	if asked == 0 {
		at, none = t.headingsAt()
	}
	for asked > 0 && at < len(t.all) && t.all[at].number != asked {
		at++
	}
	t.above, t.rows, t.heading, t.headingRow = nil, nil, nil, 0
	switch {
	case asked > 0 && at == len(t.all):
		return &scoring.FieldError{Msg: fmt.Sprintf("row %d is blank or not there, so it cannot hold the headings", asked)}
	case none && at < len(t.all):
		t.above, t.rows = t.all[:at], t.all[at:]
		width := 0
		for _, row := range t.rows {
			width = max(width, row.width())
		}
		for i := range width {
			t.heading = append(t.heading, "Column "+columnLetters(i))
		}
		return nil
	case at+1 >= len(t.all):
		return &scoring.FieldError{Msg: "needs a row of headings and at least one row below it"}
	}
	t.heading, t.headingRow = trimmed(t.all[at]), t.all[at].number
	t.above, t.rows = t.all[:at], t.all[at+1:]
	return nil
}

// headingsAt is the place of the row of headings among all; where none is true, the
// table has no headings, and it is that of the first row of ratings.
func (t *table) headingsAt() (at int, none bool) {
	usual := usualWidth(t.all)
	first, short := -1, false // the first row that is no title; it is shorter than others
	const farthest = 20       // rows above the headings
	for at, row := range t.all[:min(len(t.all), farthest)] {
		if knownHeadings(row) {
			return at, false
		}
		if usual > 1 && row.width() == 1 && at+1 < len(t.all) {
			continue // a line of words above the table
		}
		if first < 0 {
			first = at
			if holdsValues(row) {
				return at, true
			}
			if short = row.width() < usual; !short {
				break
			}
			continue // perhaps a title with commas
		}
		if row.width() >= usual {
			if looksLikeHeadings(row) && at+1 < len(t.all) {
				first = at
			}
			break
		}
	}
	return max(first, 0), false
}

// usualWidth is how many cells most rows have.
func usualWidth(rows []tableRow) int {
	count, usual := map[int]int{}, 0
	for _, row := range rows {
		w := row.width()
		if count[w]++; count[w] > count[usual] || count[w] == count[usual] && w > usual {
			usual = w
		}
	}
	return usual
}

// knownHeadings says whether a row holds a heading that only a heading can be.
func knownHeadings(row tableRow) bool {
	for at := range row.cells {
		switch strings.ToLower(row.cell(at)) {
		case "goal", "title", "side", "speaker", importanceHeading:
			return row.width() > 1 || at == 0
		}
	}
	return row.width() > 0 && isGoalHeading(row.cell(0))
}

// looksLikeHeadings says whether a row names columns: words that are no level of any
// scale.
func looksLikeHeadings(row tableRow) bool {
	for at := 1; at < len(row.cells); at++ {
		if s := row.cell(at); s != "" && likeValue(s) {
			return false
		}
	}
	return true
}

// holdsValues says whether a row holds ratings: a number or a label in every cell behind
// the first. Years are headings.
func holdsValues(row tableRow) bool {
	values := 0
	for at := 1; at < len(row.cells); at++ {
		s := row.cell(at)
		if s == "" {
			continue
		}
		if x, ok := plainNumber(s); ok && x >= 1000 || !likeValue(s) {
			return false
		}
		values++
	}
	return values > 0
}

// likeValue says whether a cell is what stands under a side: a number, with or without
// a mark, a label of a scale, a word for an open rating.
func likeValue(s string) bool {
	if _, ok := markedNumber(s); ok || isOpenWord(s) || isMissingWord(s) {
		return true
	}
	for _, scale := range scoring.ShippedScales() {
		for _, l := range scale.Levels {
			if strings.EqualFold(l.Label, s) {
				return true
			}
		}
	}
	low := strings.ToLower(s)
	return low == "yes" || low == "no" || low == scoring.Pending
}
