package cardtest

import (
	"math/rand/v2"
	"strconv"

	"summitscorecard/scoring"
)

// Generate returns a valid card in its canonical order, the same for the same
// seed. It uses every key of the format, text in several scripts, and every
// kind of scale.
func Generate(seed uint64) scoring.Scorecard {
	g := NewGenerator(seed, 1)
	return g.card()
}

// Generator makes the parts of random cards.
type Generator struct{ *rand.Rand }

// NewGenerator returns a generator of its own for each seed and stream.
func NewGenerator(seed, stream uint64) *Generator {
	return &Generator{rand.New(rand.NewPCG(seed, stream))}
}

// Chance is true in so many of a hundred cases.
func (g *Generator) Chance(percent int) bool { return g.IntN(100) < percent }

// Pick returns one of the values.
func Pick[T any](g *Generator, from ...T) T { return from[g.IntN(len(from))] }

func (g *Generator) text() string {
	if g.Chance(30) {
		return ""
	}
	return g.some()
}

func (g *Generator) some() string {
	words := []string{"ceasefire", "Überflug", "война", "和平", "\"quoted\"", "a\\b", "line\nbreak", "tab\there", "</script>", "🕊️", "=1+1", "\u2028", "é", "a\r\nb", "\u00a0", "x"}
	out := Pick(g, words...)
	for range g.IntN(4) {
		out += " " + Pick(g, words...)
	}
	return out
}

func (g *Generator) date() string {
	return Pick(g, "", "n.d.", "1945", "1978-09", "2025-08-15", "2024-02-29", "1978-09-05/1978-09-17", "2025-08/2025-09")
}

func (g *Generator) scale() scoring.Scale {
	if g.Chance(30) {
		s := scoring.Scale{ID: "own-" + strconv.Itoa(g.IntN(9))}
		level, value := -3., 0.
		for i := range 2 + g.IntN(6) {
			s.Levels = append(s.Levels, scoring.ScaleLevel{Level: level, Label: "label " + strconv.Itoa(i), Value: value})
			level += float64(1+g.IntN(8)) / 4
			value += float64(1+g.IntN(9)) / 100
		}
		return s
	}
	all := scoring.ShippedScales()
	return all[g.IntN(len(all))]
}

// Levels returns the positions of so many levels, rising.
func (g *Generator) Levels(s scoring.Scale, n int) []float64 {
	out := make([]float64, n)
	at := 0
	for i := range out {
		if s.ID == scoring.Points {
			at += g.IntN(1001 - at)
			out[i] = float64(at) / 10
			continue
		}
		at += g.IntN(len(s.Levels) - at)
		out[i] = s.Levels[at].Level
	}
	return out
}

func (g *Generator) card() scoring.Scorecard {
	c := scoring.Scorecard{Scale: g.scale(), Weights: Pick(g, scoring.Own, scoring.Own, scoring.Shared), TieZone: Pick(g, 5., 0, 12.5, 100), Rater: g.text(), Group: g.text(),
		Round: 1 + g.IntN(3), AsOf: g.date(), Created: Pick(g, "", "2025-08-18", "2025-08-18T09:30:00Z"), Updated: Pick(g, "", "2025-08-18T09:30:00.25+02:00")}
	if g.Chance(70) {
		c.ID = Pick(g, "k3v9", "0", "a-b-c", "----")
	}
	s := &c.Summit
	*s = scoring.Summit{ID: "summit-" + strconv.Itoa(g.IntN(50)), Version: 1 + g.IntN(3), Title: g.some(), Date: g.date(), Place: g.text(), Summary: g.text()}
	speaks := g.scale()
	if g.Chance(30) {
		speaks = c.Scale
	}
	s.Scale, s.ScaleLevels = speaks.ID, speaks.OwnLevels()
	if speaks.ID == c.Scale.ID {
		s.ScaleLevels, speaks = nil, c.Scale // named by the summit, written out by the card
	}
	for i := range g.IntN(5) {
		s.Sources = append(s.Sources, scoring.Source{ID: "s" + strconv.Itoa(i), Title: g.text(), Publisher: g.text(), Author: g.text(), Date: g.date(), Said: g.date(),
			URL: Pick(g, "", "https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org/é"), Verified: g.Chance(50), Note: g.text()})
	}
	for i := range 1 + g.IntN(4) {
		s.Sides = append(s.Sides, scoring.Side{ID: "side-" + strconv.Itoa(i), Name: g.some(), Leader: g.text(), Colour: Pick(g, "", "blue", "teal"), Absent: g.Chance(20)})
	}
	for i := range s.Sources {
		s.Sources[i].Camp = g.sideOr("", s)
	}
	for i := range 1 + g.IntN(8) {
		goal := scoring.Goal{ID: "g" + strconv.Itoa(i), Title: g.some(), Kind: Pick(g, scoring.Substance, scoring.Symbol), Opposed: g.Chance(30), Importance: g.importance(), Note: g.text()}
		for _, side := range s.Sides {
			if g.Chance(80) {
				goal.Aims = append(goal.Aims, g.aim(side.ID, s, speaks))
			}
		}
		s.Goals = append(s.Goals, goal)
	}
	for i := range g.IntN(4) {
		s.Statements = append(s.Statements, g.statement(i, s, speaks))
	}
	c.Ratings = g.ratings(&c)
	for range g.IntN(3) {
		c.Revisions = append(c.Revisions, scoring.Revision{AsOf: g.date(), Note: g.text(), Ratings: g.ratings(&c)})
	}
	return c
}

func (g *Generator) importance() float64 { return Pick(g, 5., 5, 0, 10, 2.5, 7) }

func (g *Generator) sideOr(other string, s *scoring.Summit) string {
	if g.Chance(50) {
		return other
	}
	return s.Sides[g.IntN(len(s.Sides))].ID
}

func (g *Generator) sources(s *scoring.Summit) []string {
	var out []string
	for _, source := range s.Sources {
		if g.Chance(30) {
			out = append(out, source.ID)
		}
	}
	return out
}

func (g *Generator) aim(side string, s *scoring.Summit, speaks scoring.Scale) scoring.Aim {
	a := scoring.Aim{Side: side, Wanted: g.text(), Got: g.text(), Basis: Pick(g, "", "declared", "reported", "inferred", "general"), Sources: g.sources(s)}
	if g.Chance(60) {
		a.Before = scoring.At(g.Levels(speaks, 1)[0])
	}
	if g.Chance(20) {
		a.Later = append(a.Later, scoring.Later{Date: g.date(), Text: g.text(), Sources: g.sources(s)}, scoring.Later{})
	}
	if g.Chance(20) {
		a.Disputes = append(a.Disputes, scoring.Dispute{Text: g.text(), Sources: g.sources(s)})
	}
	return a
}

func (g *Generator) statement(i int, s *scoring.Summit, speaks scoring.Scale) scoring.Statement {
	st := scoring.Statement{ID: "said-" + strconv.Itoa(i), Speaker: g.text(), Role: g.text(), Outlet: g.text(), Date: g.date(), When: Pick(g, "", "before", "after", "later"),
		Affiliation: g.sideOr("", s), Summary: g.text(), Quote: g.text(), Favours: g.sideOr(Pick(g, "", "both", "neither"), s)}
	if len(s.Sources) > 0 {
		st.Source = s.Sources[g.IntN(len(s.Sources))].ID
	}
	for _, goal := range s.Goals {
		for _, aim := range goal.Aims {
			if g.Chance(10) {
				st.Ratings = append(st.Ratings, scoring.Implied{Goal: goal.ID, Side: aim.Side, Level: g.Levels(speaks, 1)[0]})
			}
		}
	}
	return st
}

func (g *Generator) ratings(c *scoring.Scorecard) []scoring.Rating {
	var out []scoring.Rating
	for _, goal := range c.Summit.Goals {
		for _, aim := range goal.Aims {
			if g.Chance(15) {
				continue
			}
			r := scoring.Rating{Goal: goal.ID, Side: aim.Side, Status: Pick(g, scoring.Scored, scoring.Scored, scoring.Scored, scoring.Pending, scoring.Unknown), Importance: g.importance(),
				Note: g.text(), Sources: g.sources(&c.Summit), AsOf: g.date()}
			l := g.Levels(c.Scale, 3)
			if r.Status == scoring.Scored {
				r.Level = l[1]
			}
			if g.Chance(40) {
				r.Low = scoring.At(l[0])
			}
			if g.Chance(40) {
				r.High = scoring.At(l[2])
			}
			out = append(out, r)
		}
	}
	return out
}
