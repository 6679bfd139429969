package storage

import (
	"slices"
	"strconv"
	"strings"

	"summitscorecard/app/browser"
	"summitscorecard/app/chart"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
)

// Entry is one card as the library shows it: what it is about and its verdict in
// small. It is kept beside the card, so that the library never reads whole cards.
type Entry struct {
	ID      string // of the reader's own card; "" for a built-in summit
	Summit  string // id
	Title   string // of the summit
	Rater   string // who scored; "" when not said
	Date    string // of the summit, as in the file
	Place   string
	Updated string // when an own card was last saved, RFC 3339
	Word    string // of the verdict: clear, narrow, draw, undecided; "" when not known
	Leader  string // name of the side that leads; "" in a draw
	Sides   []EntrySide
	Goals   string // their titles, for the search alone
	Damaged bool   // the browser keeps the card but cannot read it

	find   string // what the search looks through, folded
	day    string // the first day of the date; "" where there is none
	folded string // the title, for ordering
}

// EntrySide is one side of an Entry.
type EntrySide struct {
	Name   string
	Colour string  // a name of the safe set
	Shown  string  // the total as shown; "" without a total
	Total  float64 // points, 0 to 100
	Absent bool    // not at the table
}

// NewEntry returns the library's view of a card.
func NewEntry(card scoring.Scorecard) Entry { return newEntry(card, scoring.Score(card)) }

func newEntry(card scoring.Scorecard, r scoring.Result) Entry {
	summit := card.Summit
	e := Entry{Summit: summit.ID, Title: summit.Title, Rater: card.Rater, Date: summit.Date, Place: summit.Place, Word: r.Verdict.Word}
	if e.Word != scoring.Draw && e.Word != scoring.Undecided {
		leader, _ := summit.Side(r.Verdict.Leader)
		e.Leader = leader.Name
	}
	decimals := scoring.Decimals(r)
	for _, s := range r.Sides {
		side, _ := summit.Side(s.Side)
		entry := EntrySide{Name: side.Name, Colour: chart.Colour(summit.Sides, s.Side), Absent: s.Absent}
		if s.Total.Known {
			entry.Shown, entry.Total = text.Total(s.Total, decimals), s.Total.Points
		}
		e.Sides = append(e.Sides, entry)
	}
	for _, g := range summit.Goals {
		if len(e.Goals)+len(g.Title) < maxGoals {
			e.Goals = text.Join(" · ", e.Goals, g.Title)
		}
	}
	return e.Indexed()
}

// maxGoals bounds how many bytes of the titles of goals an entry holds: the library
// reads the entries of all cards at once.
const maxGoals = 10000

// Indexed prepares the entry for search and order.
func (e Entry) Indexed() Entry {
	parts := []string{e.Title, e.Rater, text.Date(e.Date), e.Place, text.LibraryOutcome(e.Word), e.Goals}
	for _, s := range e.Sides {
		parts = append(parts, s.Name)
	}
	e.find, e.day, e.folded = text.Fold(strings.Join(parts, "\n")), firstDay(e.Date), text.Fold(e.Title)
	return e
}

// Name tells two cards of one summit apart.
func (e Entry) Name() string { return text.Join(": ", e.Rater, e.Title) }

// Key is unique among all entries of the page.
func (e Entry) Key() string {
	if e.ID == "" {
		return "summit-" + e.Summit
	}
	return "card-" + e.ID
}

// oneLine keeps a value within its field of a packed entry.
var oneLine = strings.NewReplacer("\t", " ", "\n", " ")

// Pack writes the entry, but for what the storage knows itself (ID, Updated,
// Damaged), as text: a line for the card, then one for each side, with tabs between
// the fields. UnpackEntry reads it.
func (e Entry) Pack() string {
	line := func(fields ...string) string {
		for i := range fields {
			fields[i] = oneLine.Replace(fields[i])
		}
		return strings.Join(fields, "\t")
	}
	lines := []string{line(e.Summit, e.Title, e.Rater, e.Date, e.Place, e.Word, e.Leader, e.Goals)}
	for _, s := range e.Sides {
		lines = append(lines, line(s.Name, s.Colour, s.Shown, strconv.FormatFloat(s.Total, 'g', 4, 64), ui.Yes(s.Absent)))
	}
	return strings.Join(lines, "\n")
}

// UnpackEntry reads what Pack wrote, or an earlier version of it, which left the goals
// out. ok is false for anything else.
func UnpackEntry(packed string) (e Entry, ok bool) {
	first, rest, _ := strings.Cut(packed, "\n")
	f := strings.Split(first, "\t")
	if len(f) == 7 {
		f = append(f, "")
	}
	if len(f) != 8 {
		return Entry{}, false
	}
	e = Entry{Summit: f[0], Title: f[1], Rater: f[2], Date: f[3], Place: f[4], Word: f[5], Leader: f[6], Goals: f[7]}
	for rest != "" {
		var side string
		side, rest, _ = strings.Cut(rest, "\n")
		f := strings.Split(side, "\t")
		if len(f) != 5 {
			return Entry{}, false
		}
		total, err := strconv.ParseFloat(f[3], 64)
		if err != nil || !(total >= 0 && total <= 100) {
			return Entry{}, false
		}
		e.Sides = append(e.Sides, EntrySide{Name: f[0], Colour: f[1], Shown: f[2], Total: total, Absent: f[4] == ui.Yes(true)})
	}
	return e.Indexed(), true
}

// Mentions reports whether a word, folded, stands somewhere in the entry.
func (e Entry) Mentions(word string) bool { return strings.Contains(e.find, word) }

// FoldedTitle is the title as it is ordered: without regard to capitals and marks.
func (e Entry) FoldedTitle() string { return e.folded }

// Day is the first day of the summit, for ordering; "" where there is none.
func (e Entry) Day() string { return e.day }

// ListedEntry reads what the storage lists of a card. What an earlier version saved
// has no totals yet; saving the card again brings them.
func ListedEntry(listed browser.Listed) Entry {
	e, ok := UnpackEntry(listed.Entry)
	if !ok {
		e = Entry{Summit: listed.Summit, Title: listed.Title, Date: listed.Date}.Indexed()
	}
	e.ID, e.Updated, e.Damaged = listed.ID, listed.Updated, listed.Damaged
	return e
}

// firstDay is the first day of a date, for ordering; "" (last) where there is none.
func firstDay(date string) string {
	from, _, _ := strings.Cut(date, "/")
	if len(Years(from)) == 0 {
		return ""
	}
	return from
}

// Years are the years that a date names.
func Years(date string) []string {
	var list []string
	for part := range strings.SplitSeq(date, "/") {
		year, _, _ := strings.Cut(part, "-")
		if len(year) == 4 && strings.Trim(year, "0123456789") == "" && !slices.Contains(list, year) {
			list = append(list, year)
		}
	}
	return list
}
