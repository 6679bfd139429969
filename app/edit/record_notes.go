package edit

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// noted is what a later development and a dispute have in common.
type noted struct {
	date    *string // nil for a dispute
	text    *string
	sources *[]string
}

// noteOf returns the later development or dispute that a place names: its ID
// begins with a number, counted from 0. With own, the lists on the way are copied.
func noteOf(s *scoring.Summit, at Place, own bool) (noted, bool) {
	number, _, _ := strings.Cut(at.ID, "/")
	i, err := strconv.Atoi(number)
	aim := findAim(s, at, own)
	if err != nil || aim == nil || i < 0 {
		return noted{}, false
	}
	switch at.Part {
	case Later, LaterRefs:
		if i < len(aim.Later) {
			l := element(&aim.Later, i, own)
			return noted{&l.Date, &l.Text, &l.Sources}, true
		}
	case Disputes, DisputeRefs:
		if i < len(aim.Disputes) {
			d := element(&aim.Disputes, i, own)
			return noted{nil, &d.Text, &d.Sources}, true
		}
	}
	return noted{}, false
}

// noteSlot is where a field of a later development or a dispute lies.
func noteSlot(s *scoring.Summit, at Place, field string, own bool) slot {
	note, ok := noteOf(s, at, own)
	switch {
	case ok && field == "text":
		return slot{text: note.text}
	case ok && field == "date":
		return slot{text: note.date}
	}
	return slot{}
}

// addNote puts a later development or a dispute at the end of its list. A
// development is dated as the card is, until the reader dates it.
func addNote(card *scoring.Scorecard, at Place, words string) bool {
	aim := findAim(&card.Summit, at, true)
	if aim == nil {
		return false
	}
	if at.Part == Disputes {
		aim.Disputes = with(aim.Disputes, scoring.Dispute{Text: words})
		return true
	}
	date := card.AsOf
	if date == "" {
		date = card.Summit.Date
	}
	aim.Later = with(aim.Later, scoring.Later{Date: date, Text: words})
	return true
}

// noteRefs changes the sources of a later development or a dispute: the ID of the
// place is its number, a slash, and the source.
func noteRefs(s *scoring.Summit, at Place, change func(list []string, source string) []string) bool {
	note, ok := noteOf(s, at, true)
	if ok {
		_, source, _ := strings.Cut(at.ID, "/")
		*note.sources = change(*note.sources, source)
	}
	return ok
}

// removeNote takes a later development or a dispute out.
func removeNote(s *scoring.Summit, at Place) bool {
	if _, ok := noteOf(s, at, false); !ok {
		return false
	}
	i, _ := strconv.Atoi(at.ID)
	aim := findAim(s, at, true)
	if at.Part == Later {
		aim.Later = cut(aim.Later, i)
	} else {
		aim.Disputes = cut(aim.Disputes, i)
	}
	return true
}

// noteName names a later development or a dispute by its first words.
func noteName(s scoring.Summit, at Place) string {
	note, ok := noteOf(&s, at, false)
	if !ok {
		return ""
	}
	words := strings.Fields(*note.text)
	if len(words) > 6 {
		return "“" + strings.Join(words[:6], " ") + " …”"
	}
	return "“" + strings.Join(words, " ") + "”"
}
