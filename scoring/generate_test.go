package scoring

import (
	"math/rand/v2"
	"strconv"
)

// generate returns a valid card in its canonical order, the same for the same
// seed. It uses every key of the format, text in several scripts, and every
// kind of scale.
func generate(seed uint64) Scorecard {
	g := &generator{rand.New(rand.NewPCG(seed, 1))}
	return g.card()
}

type generator struct{ *rand.Rand }

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func pick[T any](g *generator, from ...T) T { return from[g.IntN(len(from))] }

func (g *generator) text() string {
	if g.chance(30) {
		return ""
	}
	return g.some()
}

func (g *generator) some() string {
	words := []string{"ceasefire", "Überflug", "война", "和平", "\"quoted\"", "a\\b", "line\nbreak", "tab\there", "</script>", "🕊️", "=1+1", "\u2028", "é", "a\r\nb", "\u00a0", "x"}
	out := pick(g, words...)
	for range g.IntN(4) {
		out += " " + pick(g, words...)
	}
	return out
}

func (g *generator) date() string {
	return pick(g, "", "n.d.", "1945", "1978-09", "2025-08-15", "2024-02-29", "1978-09-05/1978-09-17", "2025-08/2025-09")
}

func (g *generator) scale() Scale {
	if g.chance(30) {
		s := Scale{ID: "own-" + strconv.Itoa(g.IntN(9))}
		level, value := -3., 0.
		for i := range 2 + g.IntN(6) {
			s.Levels = append(s.Levels, ScaleLevel{level, "label " + strconv.Itoa(i), value})
			level += float64(1+g.IntN(8)) / 4
			value += float64(1+g.IntN(9)) / 100
		}
		return s
	}
	all := ShippedScales()
	return all[g.IntN(len(all))]
}

// level returns the positions of so many levels, rising.
func (g *generator) levels(s Scale, n int) []float64 {
	out := make([]float64, n)
	at := 0
	for i := range out {
		if s.ID == Points {
			at += g.IntN(1001 - at)
			out[i] = float64(at) / 10
			continue
		}
		at += g.IntN(len(s.Levels) - at)
		out[i] = s.Levels[at].Level
	}
	return out
}

func (g *generator) card() Scorecard {
	c := Scorecard{Scale: g.scale(), Weights: pick(g, Own, Own, Shared), TieZone: pick(g, 5., 0, 12.5, 100), Rater: g.text(), Group: g.text(),
		Round: 1 + g.IntN(3), AsOf: g.date(), Created: pick(g, "", "2025-08-18", "2025-08-18T09:30:00Z"), Updated: pick(g, "", "2025-08-18T09:30:00.25+02:00")}
	if g.chance(70) {
		c.ID = pick(g, "k3v9", "0", "a-b-c", "----")
	}
	s := &c.Summit
	*s = Summit{ID: "summit-" + strconv.Itoa(g.IntN(50)), Version: 1 + g.IntN(3), Title: g.some(), Date: g.date(), Place: g.text(), Summary: g.text()}
	speaks := g.scale()
	if g.chance(30) {
		speaks = c.Scale
	}
	s.Scale, s.ScaleLevels = speaks.ID, ownLevels(speaks)
	if speaks.ID == c.Scale.ID {
		s.ScaleLevels, speaks = nil, c.Scale // named by the summit, written out by the card
	}
	for i := range g.IntN(5) {
		s.Sources = append(s.Sources, Source{ID: "s" + strconv.Itoa(i), Title: g.text(), Publisher: g.text(), Author: g.text(), Date: g.date(),
			URL: pick(g, "", "https://example.org/a?b=c#d", "http://example.org", "HTTPS://example.org/é"), Verified: g.chance(50), Note: g.text()})
	}
	for i := range 1 + g.IntN(4) {
		s.Sides = append(s.Sides, Side{ID: "side-" + strconv.Itoa(i), Name: g.some(), Leader: g.text(), Colour: pick(g, "", "blue", "teal"), Absent: g.chance(20)})
	}
	for i := range s.Sources {
		s.Sources[i].Camp = g.sideOr("", s)
	}
	for i := range 1 + g.IntN(8) {
		goal := Goal{ID: "g" + strconv.Itoa(i), Title: g.some(), Kind: pick(g, Substance, Symbol), Opposed: g.chance(30), Importance: g.importance()}
		for _, side := range s.Sides {
			if g.chance(80) {
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
		c.Revisions = append(c.Revisions, Revision{AsOf: g.date(), Note: g.text(), Ratings: g.ratings(&c)})
	}
	return c
}

func (g *generator) importance() float64 { return pick(g, 5., 5, 0, 10, 2.5, 7) }

func (g *generator) sideOr(other string, s *Summit) string {
	if g.chance(50) {
		return other
	}
	return s.Sides[g.IntN(len(s.Sides))].ID
}

func (g *generator) sources(s *Summit) []string {
	var out []string
	for _, source := range s.Sources {
		if g.chance(30) {
			out = append(out, source.ID)
		}
	}
	return out
}

func (g *generator) aim(side string, s *Summit, speaks Scale) Aim {
	a := Aim{Side: side, Wanted: g.text(), Got: g.text(), Basis: pick(g, "", "declared", "reported", "inferred", "general"), Sources: g.sources(s)}
	if g.chance(60) {
		a.Before = At(g.levels(speaks, 1)[0])
	}
	if g.chance(20) {
		a.Later = append(a.Later, Later{Date: g.date(), Text: g.text(), Sources: g.sources(s)}, Later{})
	}
	if g.chance(20) {
		a.Disputes = append(a.Disputes, Dispute{Text: g.text(), Sources: g.sources(s)})
	}
	return a
}

func (g *generator) statement(i int, s *Summit, speaks Scale) Statement {
	st := Statement{ID: "said-" + strconv.Itoa(i), Speaker: g.text(), Role: g.text(), Outlet: g.text(), Date: g.date(), When: pick(g, "", "before", "after", "later"),
		Affiliation: g.sideOr("", s), Summary: g.text(), Quote: g.text(), Favours: g.sideOr(pick(g, "", "both", "neither"), s)}
	if len(s.Sources) > 0 {
		st.Source = s.Sources[g.IntN(len(s.Sources))].ID
	}
	for _, goal := range s.Goals {
		for _, aim := range goal.Aims {
			if g.chance(10) {
				st.Ratings = append(st.Ratings, Implied{Goal: goal.ID, Side: aim.Side, Level: g.levels(speaks, 1)[0]})
			}
		}
	}
	return st
}

func (g *generator) ratings(c *Scorecard) []Rating {
	var out []Rating
	for _, goal := range c.Summit.Goals {
		for _, aim := range goal.Aims {
			if g.chance(15) {
				continue
			}
			r := Rating{Goal: goal.ID, Side: aim.Side, Status: pick(g, Scored, Scored, Scored, Pending, Unknown), Importance: g.importance(),
				Note: g.text(), Sources: g.sources(&c.Summit), AsOf: g.date()}
			l := g.levels(c.Scale, 3)
			if r.Status == Scored {
				r.Level = l[1]
			}
			if g.chance(40) {
				r.Low = At(l[0])
			}
			if g.chance(40) {
				r.High = At(l[2])
			}
			out = append(out, r)
		}
	}
	return out
}
