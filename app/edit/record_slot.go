package edit

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// slot is where a field of the record lies: one of the pointers, or none.
type slot struct {
	text    *string
	flag    *bool
	number  *float64
	level   *scoring.Level
	hundred bool // a number from 0 to 1 that is shown from 0 to 100
}

func (s slot) found() bool {
	return s.text != nil || s.flag != nil || s.number != nil || s.level != nil
}

func (s slot) get() string {
	number := func(x float64) string {
		if s.hundred {
			x *= 100
		}
		return Number(x)
	}
	switch {
	case s.text != nil:
		return *s.text
	case s.flag != nil && *s.flag:
		return "yes"
	case s.number != nil:
		return number(*s.number)
	case s.level != nil && s.level.Known:
		return number(s.level.Value)
	}
	return ""
}

// Number writes a number as fields of the record hold it.
func Number(x float64) string { return strconv.FormatFloat(x, 'g', 12, 64) }

func (s slot) set(value string) error {
	value = strings.TrimSpace(value)
	switch {
	case s.text != nil:
		*s.text = value
		return nil
	case s.flag != nil:
		*s.flag = value == "yes"
		return nil
	case s.level != nil && value == "":
		*s.level = scoring.Level{}
		return nil
	}
	x, err := ReadNumber(value)
	if err != nil {
		return scoring.FieldError{Msg: err.Error()}
	}
	if s.level != nil {
		*s.level = scoring.At(x)
		return nil
	}
	if s.hundred {
		x /= 100
	}
	*s.number = x
	return nil
}

// find returns where a field lies. With own, every list on the way is copied
// first, so that what the card given pointed at stays as it is.
func find(card *scoring.Scorecard, at Place, field string, own bool) slot {
	s := &card.Summit
	switch at.Part {
	case Card:
		switch field {
		case "weights":
			return slot{text: &card.Weights}
		case "tie_zone":
			return slot{number: &card.TieZone}
		}
	case Summit:
		return slot{text: pick(field, "title", &s.Title, "date", &s.Date, "place", &s.Place, "summary", &s.Summary)}
	case Sides:
		if _, i := s.Side(at.ID); i >= 0 {
			return sideSlot(element(&s.Sides, i, own), field)
		}
	case Goals:
		if _, i := s.Goal(at.ID); i >= 0 {
			g := element(&s.Goals, i, own)
			if field == "opposed" {
				return slot{flag: &g.Opposed}
			}
			return slot{text: pick(field, "title", &g.Title, "kind", &g.Kind, "note", &g.Note)}
		}
	case Aims:
		if aim := findAim(s, at, own); aim != nil {
			if field == "before" {
				return slot{level: &aim.Before}
			}
			return slot{text: pick(field, "wanted", &aim.Wanted, "got", &aim.Got, "basis", &aim.Basis)}
		}
	case Sources:
		if _, i := s.Source(at.ID); i >= 0 {
			return sourceSlot(element(&s.Sources, i, own), field)
		}
	case Statements:
		if _, i := s.Statement(at.ID); i >= 0 {
			return slot{text: statementText(element(&s.Statements, i, own), field)}
		}
	case Later, Disputes:
		return noteSlot(s, at, field, own)
	case Implied:
		return impliedSlot(s, at, own)
	case Levels:
		if i, err := strconv.Atoi(at.ID); err == nil && i >= 0 && i < len(card.Scale.Levels) {
			l := element(&card.Scale.Levels, i, own)
			if field == "value" {
				return slot{number: &l.Value, hundred: true}
			}
			return slot{text: pick(field, "label", &l.Label)}
		}
	}
	return slot{}
}

// element returns a pointer to an element of the list, of a copy with own.
func element[T any](list *[]T, i int, own bool) *T {
	if own {
		*list = append([]T(nil), *list...)
	}
	return &(*list)[i]
}

// pick returns the pointer that follows its name; pairs are names and pointers.
func pick(field string, pairs ...any) *string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == field {
			return pairs[i+1].(*string)
		}
	}
	return nil
}

func findAim(s *scoring.Summit, at Place, own bool) *scoring.Aim {
	g, i := s.Goal(at.Goal)
	_, k := g.Aim(at.Side)
	if i < 0 || k < 0 {
		return nil
	}
	return element(&element(&s.Goals, i, own).Aims, k, own)
}

func sideSlot(s *scoring.Side, field string) slot {
	if field == "absent" {
		return slot{flag: &s.Absent}
	}
	return slot{text: pick(field, "name", &s.Name, "leader", &s.Leader, "colour", &s.Colour)}
}

func sourceSlot(s *scoring.Source, field string) slot {
	if field == "verified" {
		return slot{flag: &s.Verified}
	}
	return slot{text: pick(field, "title", &s.Title, "publisher", &s.Publisher, "author", &s.Author,
		"date", &s.Date, "said", &s.Said, "url", &s.URL, "camp", &s.Camp, "note", &s.Note)}
}

func statementText(s *scoring.Statement, field string) *string {
	return pick(field, "speaker", &s.Speaker, "role", &s.Role, "outlet", &s.Outlet, "date", &s.Date, "when", &s.When,
		"affiliation", &s.Affiliation, "summary", &s.Summary, "quote", &s.Quote, "favours", &s.Favours, "source", &s.Source)
}

func impliedSlot(s *scoring.Summit, at Place, own bool) slot {
	statement, i := s.Statement(at.ID)
	for k, r := range statement.Ratings {
		if i >= 0 && r.Goal == at.Goal && r.Side == at.Side {
			return slot{number: &element(&element(&s.Statements, i, own).Ratings, k, own).Level}
		}
	}
	return slot{}
}
