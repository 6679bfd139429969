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
// first statements (docs/method.md, section 4). Only statements made after the meeting
// and dated no later than the card's AsOf are taken; a date that says only the
// month or the year counts as its last day, and an undated statement is not
// taken when the card has an AsOf. Levels convert to the card's scale by label.
func Lenses(card Scorecard) []LensResult {
	statements := forLenses(card)
	if len(statements) == 0 {
		return nil
	}
	own := Score(card).Verdict
	var out []LensResult
	add := func(lens, name string, keep func(Statement) bool) {
		if r, ok := throughLens(card, statements, keep); ok {
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
	for _, statement := range statements {
		if name := strings.TrimSpace(statement.Speaker); !seen[name] {
			seen[name] = true
			add(LensSpeaker, name, func(s Statement) bool { return strings.TrimSpace(s.Speaker) == name })
		}
	}
	return out
}

// forLenses returns the statements that a lens may take and that imply a rating.
func forLenses(card Scorecard) []Statement {
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

// throughLens scores the card with the ratings that the kept statements imply; ok is
// false where they imply none that counts.
func throughLens(card Scorecard, statements []Statement, keep func(Statement) bool) (r LensResult, ok bool) {
	s := newSheet(&card)
	opinions := make([]opinion, len(s.cells))
	for _, statement := range statements {
		if keep(statement) && s.hear(statement, opinions) {
			r.Statements++
		}
	}
	for at := range s.cells {
		c := &s.cells[at]
		if c.aim && c.importance > 0 {
			r.Of++
		}
		if len(opinions[at].speakers) == 0 {
			continue
		}
		c.value = opinions[at].value()
		c.scored, c.low, c.high = true, c.value, c.value
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

// hear adds what a statement implies to the opinions on the cells of the sheet, and
// reports whether there was anything. Levels convert to the card's scale by label.
func (s *sheet) hear(statement Statement, opinions []opinion) (taken bool) {
	from := s.card.SummitScale()
	speaker := strings.TrimSpace(statement.Speaker)
	for _, implied := range statement.Ratings {
		goal, known := s.goalPlaces[implied.Goal]
		side, takesPart := s.sidePlaces[implied.Side]
		if !known || !takesPart || !s.at(goal, side).aim {
			continue
		}
		level, converts := Convert(implied.Level, from, s.card.Scale)
		value, on := s.card.Scale.Value(level)
		if !converts || !on {
			continue
		}
		opinions[goal*s.sides+side].add(speaker, value)
		taken = true
	}
	return taken
}

// opinion is what speakers say of one aim: the mean of each one's values.
type opinion struct {
	speakers []string // as they come: sums must not depend on a map's order
	means    map[string]mean
}

func (o *opinion) add(speaker string, value float64) {
	if o.means == nil {
		o.means = map[string]mean{}
	}
	m, known := o.means[speaker]
	if !known {
		o.speakers = append(o.speakers, speaker)
	}
	m.sum += value
	m.count++
	o.means[speaker] = m
}

// value is the mean of the speakers' means, so that who speaks often counts once.
func (o *opinion) value() float64 {
	var all mean
	for _, speaker := range o.speakers {
		all.sum += o.means[speaker].value()
		all.count++
	}
	return all.value()
}

// mean is a running mean.
type mean struct {
	sum   float64
	count int
}

func (m mean) value() float64 { return m.sum / float64(m.count) }

// scored returns the sides and the verdict of a sheet whose cells were changed.
func (s *sheet) scored() ([]SideResult, Verdict) {
	s.leaveOut()
	var sides []SideResult
	for i := range s.card.Summit.Sides {
		sides = append(sides, s.side(i))
	}
	return sides, verdict(sides, s.card.TieZone)
}
