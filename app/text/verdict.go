package text

import (
	"math"
	"strconv"

	"summitscorecard/scoring"
)

// Verdict is the one plain sentence at the top of a card.
func Verdict(card scoring.Scorecard, r scoring.Result) Sentence {
	v := r.Verdict
	if v.Word == scoring.Undecided {
		return undecided(card, r)
	}
	first, second := v.Leader, v.Second
	if first == "" {
		first, second = tied(r)
	}
	decimals := scoring.Decimals(r)
	a, _ := card.Summit.Side(first)
	b, _ := card.Summit.Side(second)
	soFar := v.Open > 0 && v.Necessary == ""
	var s Sentence
	if v.Word == scoring.Draw {
		if soFar {
			s = s.Words("So far a draw: ")
		} else {
			s = s.Words("A draw: ")
		}
		s = s.Named(The(a.Name), a.ID).Words(" got " + totalOf(r, first, decimals) + " of 100 of what " + It(a.Name) + " wanted, ")
		s = s.Named(The(b.Name), b.ID).Words(" " + totalOf(r, second, decimals) + ".")
	} else {
		name := TheFirst(a.Name)
		if soFar {
			s, name = s.Words("So far "), The(a.Name)
		}
		s = s.Named(name, a.ID).Words(" got more of what " + It(a.Name) + " wanted: " + totalOf(r, first, decimals) + " of 100, ")
		s = s.Named(The(b.Name), b.ID).Words(" " + totalOf(r, second, decimals) + ".")
	}
	if soFar {
		s = s.Words(" " + Count(v.Open, "rating") + " still open.")
	}
	return s
}

// undecided words the state in which fewer than two sides have a total.
func undecided(card scoring.Scorecard, r scoring.Result) Sentence {
	var s Sentence
	var named []string
	for _, side := range r.Sides {
		if side.Absent {
			continue
		}
		meta, _ := card.Summit.Side(side.Side)
		if side.Total.Known {
			return s.Words("Undecided: only ").Named(The(meta.Name), side.Side).
				Words(" has ratings. Score at least one goal for another side.")
		}
		named = append(named, The(meta.Name))
	}
	if len(named) < 2 {
		return s.Words("Undecided: a verdict needs two sides at the table.")
	}
	return s.Words("Undecided: no goal is scored yet. Score at least one goal for " + List(named) + ".")
}

// tied returns the two highest sides where the totals are equal.
func tied(r scoring.Result) (first, second string) {
	best := math.Inf(-1)
	for _, side := range r.Sides {
		if side.Absent || !side.Total.Known {
			continue
		}
		if side.Total.Points > best+1e-9 {
			best, first, second = side.Total.Points, side.Side, ""
		} else if second == "" && math.Abs(side.Total.Points-best) <= 1e-9 {
			second = side.Side
		}
	}
	return first, second
}

func totalOf(r scoring.Result, side string, decimals int) string {
	for _, s := range r.Sides {
		if s.Side == side && s.Total.Known {
			return Number(s.Total.Points, decimals)
		}
	}
	return "no total"
}

// Total writes a side's total, or a dash where there is none.
func Total(t scoring.Total, decimals int) string {
	if !t.Known {
		return "–"
	}
	return Number(t.Points, decimals)
}

// Moved says how far the sides that took part moved since the eve.
func Moved(card scoring.Scorecard, r scoring.Result) Sentence {
	var s Sentence
	type move struct {
		name, id string
		points   float64
	}
	var moves []move
	for _, side := range r.Sides {
		meta, _ := card.Summit.Side(side.Side)
		if !side.Absent && side.Moved.Known {
			moves = append(moves, move{The(meta.Name), side.Side, side.Moved.Points})
		}
	}
	if len(moves) == 0 {
		return nil
	}
	if v := r.Verdict; len(moves) == 2 && moves[1].id == v.Leader {
		moves[0], moves[1] = moves[1], moves[0]
	}
	s = s.Words("Since the eve ")
	for i, m := range moves {
		switch {
		case i > 0 && i == len(moves)-1 && len(moves) > 2:
			s = s.Words(" and ")
		case i > 0:
			s = s.Words(", ")
		}
		s = s.Words(m.name + " ")
		points := Number(math.Abs(m.points), 0)
		up := m.points > 0
		again := i > 0 && math.Abs(moves[i-1].points) >= 0.5 && moves[i-1].points > 0 == up
		verb := map[bool]string{true: "moved up ", false: "lost ground "}[up]
		switch {
		case math.Abs(m.points) < 0.5:
			s = s.Words("did not move")
		case again:
			s = s.Words("by ").Strong(points)
		default:
			s = s.Words(verb + "by ").Strong(points + " points")
		}
	}
	return s.Words(".")
}

// Word explains a verdict's word with its numbers: "lead 15 points, tie zone 5".
// The lead is the difference of the totals as they are shown, so that who
// subtracts them gets the same.
func Word(r scoring.Result, decimals int) string {
	v := r.Verdict
	if v.Word == scoring.Undecided {
		return "undecided"
	}
	lead := 0.0
	for _, side := range r.Sides {
		switch {
		case v.Leader == "":
		case side.Side == v.Leader:
			lead += scoring.Round(side.Total.Points, decimals)
		case side.Side == v.Second:
			lead -= scoring.Round(side.Total.Points, decimals)
		}
	}
	return "lead " + Number(lead, decimals) + " points, tie zone " + Level(v.TieZone)
}

// Outcome words what one side got: "most of what it wanted". The expectation and
// crisis scales have words of their own.
func Outcome(scale scoring.Scale, s scoring.SideResult, name string) string {
	outcome := s.Outcome
	if s.Total.Known {
		switch scale.ID {
		case "expectation":
			switch {
			case s.Total.Points > 50+1e-9:
				return "above what was expected"
			case s.Total.Points < 50-1e-9:
				return "below what was expected"
			}
			return "as expected"
		case "crisis":
			nearest := scale.Levels[0]
			for _, l := range scale.Levels {
				if math.Abs(100*l.Value-s.Total.Points) < math.Abs(100*nearest.Value-s.Total.Points) {
					nearest = l
				}
			}
			return "nearest to " + nearest.Label
		}
	}
	what := map[string]string{"most": "most", "half": "at least half", "some": "some", "little": "little"}[outcome]
	if what == "" {
		return "no total yet"
	}
	return "got " + what + " of what " + It(name) + " wanted"
}

// Pair says how the two leading sides stand to their own wishes.
func Pair(card scoring.Scorecard, r scoring.Result) string {
	v := r.Verdict
	first, second := v.Leader, v.Second
	if v.Word == scoring.Undecided {
		return ""
	}
	if first == "" {
		first, second = tied(r)
	}
	a, b := sideOf(r, first), sideOf(r, second)
	switch scoring.PairOutcome(a.Total, b.Total) {
	case scoring.BothHalf:
		return "Both got at least half of what they wanted."
	case scoring.NeitherHalf:
		return "Both got less than half of what they wanted."
	}
	over, under := a.Side, b.Side
	if a.Total.Points < b.Total.Points {
		over, under = under, over
	}
	return "One of each: " + The(sideName(card, over)) + " got at least half, " + The(sideName(card, under)) + " less."
}

func sideName(card scoring.Scorecard, id string) string {
	side, _ := card.Summit.Side(id)
	return side.Name
}

// Interval says between which totals a side lies with every rating's range.
func Interval(s scoring.SideResult) string {
	if !s.Total.Known && s.Scored == 0 && s.Open == 0 {
		return "nothing to score"
	}
	if s.High-s.Low < 0.05 {
		return "no range given"
	}
	return Number(s.Low, 0) + " to " + Number(s.High, 0) + " with every range"
}

// Coverage says how many of a side's aims are scored.
func Coverage(s scoring.SideResult) string {
	all := s.Scored + s.Open
	if s.Open == 0 {
		return "all " + strconv.Itoa(all) + " aims scored"
	}
	return strconv.Itoa(s.Scored) + " of " + strconv.Itoa(all) + " aims scored"
}
