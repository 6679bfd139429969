// Package fairness counts how evenly a card treats its sides: on what the aims of
// each rest, whose sources speak, whom the statements favour, and which goals only
// some of the sides have. It judges nothing: a card may be uneven because the
// record is, but whoever reads it should know.
package fairness

import (
	"slices"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Report is what Check counts on a card.
type Report struct {
	Sides    []Side // every side, in the summit's order
	Outside  int    // sources that speak for no side
	Both     int    // statements that favour both sides
	Neither  int    // and neither
	Unsaid   int    // and that do not say
	Gaps     []Gap  // goals without a counterpart, in the summit's order
	Findings []Finding
}

// Finding is an aim that no reader could look up, with the reason and the way out.
type Finding struct {
	Goal, Side string // ids
	scoring.FieldError
}

// Side is what the card holds of one side.
type Side struct {
	ID         string
	Absent     bool
	Aims       int
	Basis      [len(Bases)]int // aims by how they are known, in the order of Bases
	Own        int             // aims that cite a source of this side
	Sources    int             // that speak for it
	Statements int             // that favour it
}

// Bases are the ways in which an aim can be known; "" is not said.
var Bases = [...]string{scoring.Declared, scoring.Reported, scoring.Inferred, scoring.General, ""}

// Gap is a goal under which some sides at the table have an aim and others have
// none.
type Gap struct {
	Goal    string
	Without []string // the sides that have none
	Why     string   // the record's reason; "" where it gives none
}

// Check counts what the card holds of each side. Findings are aims that no reader
// could look up: those that cite no source, and those called declared that cite
// nothing of before the meeting. They make no card invalid.
func Check(card scoring.Scorecard) Report {
	summit := &card.Summit
	report := Report{Sides: make([]Side, len(summit.Sides))}
	places := summit.SidePlaces()
	for i, side := range summit.Sides {
		report.Sides[i] = Side{ID: side.ID, Absent: side.Absent}
	}
	for _, source := range summit.Sources {
		if i, of := places[source.Camp]; of {
			report.Sides[i].Sources++
		} else {
			report.Outside++
		}
	}
	for _, statement := range summit.Statements {
		report.favoured(places, statement.Favours)
	}
	sources := newLookup(summit)
	for g := range summit.Goals {
		goal := &summit.Goals[g]
		for a := range goal.Aims {
			aim := &goal.Aims[a]
			if i, of := places[aim.Side]; of {
				report.Sides[i].count(aim, sources)
				report.find(sentence.Under(sentence.At("summit.goals", g)+".aims", aim.Side), goal.ID, aim, sources)
			}
		}
		if gap := gapOf(summit, goal); len(gap.Without) > 0 {
			report.Gaps = append(report.Gaps, gap)
		}
	}
	return report
}

func (r *Report) favoured(places map[string]int, whom string) {
	i, of := places[whom]
	switch {
	case of:
		r.Sides[i].Statements++
	case whom == "both":
		r.Both++
	case whom == "neither":
		r.Neither++
	default:
		r.Unsaid++
	}
}

// count adds one aim to its side.
func (s *Side) count(aim *scoring.Aim, sources lookup) {
	s.Aims++
	for i, basis := range Bases {
		if basis == aim.Basis {
			s.Basis[i]++
		}
	}
	if sources.own(aim) {
		s.Own++
	}
}

// find names what no reader could look up about an aim.
func (r *Report) find(path, goal string, aim *scoring.Aim, sources lookup) {
	field, words := "", ""
	switch {
	case len(aim.Sources) == 0:
		field, words = "sources", "this aim cites no source; add one, best of the side’s own words, or leave the aim out"
	case aim.Basis == scoring.Declared && !sources.before(aim):
		field, words = "basis", "the aim is called declared, and none of its sources is dated "+sources.firstDay+
			" or earlier, or gives words said by the end of the meeting; add such a source, or the day on which its words were said, or call it reported, inferred or general"
	default:
		return
	}
	r.Findings = append(r.Findings, Finding{Goal: goal, Side: aim.Side, FieldError: scoring.FieldError{Path: sentence.Under(path, field), Msg: words}})
}

// gapOf returns the sides at the table that have no aim under a goal which another
// side at the table has one under.
func gapOf(summit *scoring.Summit, goal *scoring.Goal) Gap {
	gap, some := Gap{Goal: goal.ID, Why: goal.Note}, false
	for _, side := range summit.Sides {
		if side.Absent {
			continue
		}
		if _, at := goal.Aim(side.ID); at >= 0 {
			some = true
		} else {
			gap.Without = append(gap.Without, side.ID)
		}
	}
	if !some {
		gap.Without = nil
	}
	return gap
}

// NoOwnSource reports whether an aim cites no source that speaks for its side; see
// WithoutOwnSource.
func NoOwnSource(summit scoring.Summit, aim scoring.Aim) bool {
	return len(summit.Sources) > 0 && !slices.ContainsFunc(aim.Sources, func(id string) bool {
		source, at := summit.Source(id)
		return at >= 0 && source.Camp == aim.Side
	})
}

// WithoutOwnSource lists the aims that cite no source which speaks for their side, by
// the ids of goal and side, in the order of the file. A record that names no sources
// at all, such as that of a table of ratings, says nothing of the kind.
func WithoutOwnSource(summit scoring.Summit) [][2]string {
	if len(summit.Sources) == 0 {
		return nil
	}
	sources := newLookup(&summit)
	var list [][2]string
	for _, goal := range summit.Goals {
		for i := range goal.Aims {
			if aim := &goal.Aims[i]; !sources.own(aim) {
				list = append(list, [2]string{goal.ID, aim.Side})
			}
		}
	}
	return list
}

// lookup finds the sources of a record, and knows from when to when the meeting was.
type lookup struct {
	summit   *scoring.Summit
	places   map[string]int
	firstDay string // as in the file; "" where the record does not say
	lastDay  string // of the meeting, in full; "" likewise
}

func newLookup(summit *scoring.Summit) lookup {
	first, last, _ := strings.Cut(summit.Date, "/")
	if scoring.LastDay(first) == "" {
		first = ""
	}
	if last == "" {
		last = first
	}
	return lookup{summit: summit, places: summit.SourcePlaces(), firstDay: first, lastDay: scoring.LastDay(last)}
}

// own reports whether the aim cites a source of its side.
func (l lookup) own(aim *scoring.Aim) bool {
	for _, id := range aim.Sources {
		if i, has := l.places[id]; has && l.summit.Sources[i].Camp == aim.Side {
			return true
		}
	}
	return false
}

// before reports whether the aim cites words from before the meeting or from the
// table: a source that gives words said by its last day or, where it does not say of
// when its words are, one dated by the first. Where the record does not say when they
// met, there is no telling.
func (l lookup) before(aim *scoring.Aim) bool {
	for _, id := range aim.Sources {
		if i, has := l.places[id]; has && l.inTime(l.summit.Sources[i]) {
			return true
		}
	}
	return l.firstDay == ""
}

func (l lookup) inTime(source scoring.Source) bool {
	if source.Said != "" {
		said := scoring.LastDay(source.Said)
		return said != "" && said <= l.lastDay
	}
	day := scoring.LastDay(source.Date)
	return day != "" && day <= scoring.LastDay(l.firstDay)
}
