package scoring

import "strings"

// Lenses of LensResult.Lens.
const (
	LensSide      = "side"      // statements of people who speak for one side
	LensOutsiders = "outsiders" // of people who speak for none
	LensAll       = "all"
	LensSpeaker   = "speaker" // of one person
)

// LensResult is the verdict as others would have it: where their statements
// imply a rating it stands instead of the card's, elsewhere the card's stays.
type LensResult struct {
	Lens       string // LensSide, LensOutsiders, LensAll or LensSpeaker
	Name       string // the side's id or the speaker's name; "" for the others
	Statements int    // that were taken and imply a rating
	Theirs     int    // ratings that are theirs
	Of         int    // ratings that count in all
	Sides      []SideResult
	Verdict    Verdict
	Differs    bool // another leader than the card has
}

// Lenses returns the verdict through each lens that has ratings of its own: each
// side in the summit's order, outsiders, all, then each speaker in the order of
// first statements (METHOD section 4). Only statements made after the meeting
// and dated no later than the card's AsOf are taken; a date that says only the
// month or the year counts as its last day, and an undated statement is not
// taken when the card has an AsOf. Levels convert to the card's scale by label.
func Lenses(card Scorecard) []LensResult {
	heard := hear(card)
	if len(heard) == 0 {
		return nil
	}
	own := Score(card).Verdict
	var out []LensResult
	add := func(lens, name string, keep func(Statement) bool) {
		if r, ok := through(card, heard, keep); ok {
			r.Lens, r.Name = lens, name
			r.Differs = r.Verdict.Leader != own.Leader
			out = append(out, r)
		}
	}
	for _, side := range card.Summit.Sides {
		add(LensSide, side.ID, func(s Statement) bool { return s.Affiliation == side.ID })
	}
	add(LensOutsiders, "", func(s Statement) bool { return s.Affiliation == "" })
	add(LensAll, "", func(Statement) bool { return true })
	seen := map[string]bool{}
	for _, statement := range heard {
		if name := strings.TrimSpace(statement.Speaker); !seen[name] {
			seen[name] = true
			add(LensSpeaker, name, func(s Statement) bool { return strings.TrimSpace(s.Speaker) == name })
		}
	}
	return out
}

// hear returns the statements that a lens may take and that imply a rating.
func hear(card Scorecard) []Statement {
	var out []Statement
	until := LastDay(card.AsOf)
	met := LastDay(card.Summit.Date)
	for _, s := range card.Summit.Statements {
		day := LastDay(s.Date)
		after := s.When == "after" || s.When == "later" || s.When == "" && day != "" && firstDay(s.Date) > met
		dated := until == "" || day != "" && day <= until
		if after && dated && len(s.Ratings) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// firstDay returns the first day that a date may mean, as LastDay does.
func firstDay(date string) string {
	from, _, _ := strings.Cut(date, "/")
	return fillDay(from, "-01-01")
}

// LastDay returns the last day that a date may mean, as text that sorts by time:
// "2025-08-31" for "2025-08"; "" for no date. Every month counts as 31 days.
func LastDay(date string) string {
	if _, to, isRange := strings.Cut(date, "/"); isRange {
		date = to
	}
	return fillDay(date, "-12-31")
}

func fillDay(date, rest string) string {
	if len(date) < 4 || date[0] < '0' || date[0] > '9' {
		return ""
	}
	const day = len("2006-01-02")
	if len(date) >= day {
		return date[:day]
	}
	return date + rest[len(date)-4:]
}

// through scores the card with the ratings that the statements imply: the mean
// of each speaker's values first, then of the speakers.
func through(card Scorecard, heard []Statement, keep func(Statement) bool) (r LensResult, ok bool) {
	s := newSheet(&card)
	speaks := card.SummitScale()
	sides := card.Summit.SidePlaces()
	goals := card.Summit.GoalPlaces()
	said := make([]map[string]*mean, len(s.cells))
	order := make([][]string, len(s.cells)) // speakers as they come: sums must not depend on a map's order
	for _, statement := range heard {
		if !keep(statement) {
			continue
		}
		taken := false
		for _, implied := range statement.Ratings {
			g, goal := goals[implied.Goal]
			i, side := sides[implied.Side]
			level, converts := Convert(implied.Level, speaks, card.Scale)
			value, on := card.Scale.Value(level)
			if !goal || !side || !converts || !on || !s.at(g, i).aim {
				continue
			}
			at, name := g*s.sides+i, strings.TrimSpace(statement.Speaker)
			if said[at] == nil {
				said[at] = map[string]*mean{}
			}
			if said[at][name] == nil {
				said[at][name] = &mean{}
				order[at] = append(order[at], name)
			}
			said[at][name].add(value)
			taken = true
		}
		if taken {
			r.Statements++
		}
	}
	for at := range s.cells {
		c := &s.cells[at]
		if c.aim && c.importance > 0 {
			r.Of++
		}
		if len(order[at]) == 0 {
			continue
		}
		var all mean
		for _, name := range order[at] {
			all.add(said[at][name].value())
		}
		c.scored, c.value = true, all.value()
		c.low, c.high = c.value, c.value
		c.counts = c.importance > 0
		if c.counts {
			r.Theirs++
		}
	}
	if r.Theirs == 0 {
		return r, false
	}
	r.Sides, r.Verdict = s.scored()
	return r, true
}

// mean is a running mean.
type mean struct {
	sum   float64
	count int
}

func (m *mean) add(x float64)  { m.sum += x; m.count++ }
func (m *mean) value() float64 { return m.sum / float64(m.count) }

// scored returns the sides and the verdict of a sheet whose cells were changed.
func (s *sheet) scored() ([]SideResult, Verdict) {
	s.leaveOut()
	var sides []SideResult
	for i := range s.card.Summit.Sides {
		sides = append(sides, s.side(i))
	}
	return sides, verdict(sides, s.card.TieZone)
}
