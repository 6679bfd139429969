package text

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Verdict is the one plain sentence at the top of a card.
func Verdict(card scoring.Scorecard, r scoring.Result) Sentence {
	v := r.Verdict
	if v.Word == scoring.Undecided {
		return undecided(card, r)
	}
	ranked := ranking(r)
	decimals := scoring.Decimals(r)
	a, _ := card.Summit.Side(ranked[0].Side)
	first := Total(ranked[0].Total, decimals)
	soFar := v.Open > 0 && v.Necessary == ""
	var s Sentence
	if v.Word == scoring.Draw {
		if soFar {
			s = s.Words("So far a draw: ")
		} else {
			s = s.Words("A draw: ")
		}
		s = s.Named(The(a.Name), a.ID).Words(" got " + first + " of 100 of what " + It(a.Name) + " wanted")
	} else {
		name := TheFirst(a.Name)
		if soFar {
			s, name = s.Words("So far "), The(a.Name)
		}
		s = s.Named(name, a.ID).Words(" got more of what " + It(a.Name) + " wanted: " + first + " of 100")
	}
	near := behind(ranked, v)
	for i, side := range near {
		b, _ := card.Summit.Side(side.Side)
		if more := len(near) - i; i == mostNamed-1 && more > 1 {
			s = s.Words(" and " + strconv.Itoa(more) + " more sides about as much")
			break
		}
		s = s.Words(", ").Named(The(b.Name), b.ID).Words(" " + Total(side.Total, decimals))
	}
	s = s.Words(".")
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

// mostNamed is how many sides stand behind the first in the sentence of a verdict.
const mostNamed = 4

// ranking returns the sides that took part and have a total, the highest first.
func ranking(r scoring.Result) []scoring.SideResult {
	var ranked []scoring.SideResult
	for _, side := range r.Sides {
		if !side.Absent && side.Total.Known {
			ranked = append(ranked, side)
		}
	}
	sort.SliceStable(ranked, func(a, b int) bool { return ranked[a].Total.Points > ranked[b].Total.Points+1e-9 })
	return ranked
}

// behind returns the sides that are named beside the first: in a draw all that are
// within the tie zone of it, else the second and all that have as much as it.
func behind(ranked []scoring.SideResult, v scoring.Verdict) []scoring.SideResult {
	least := ranked[1].Total.Points
	if v.Word == scoring.Draw {
		least = ranked[0].Total.Points - v.TieZone
	}
	n := 2
	for n < len(ranked) && ranked[n].Total.Points >= least-1e-9 {
		n++
	}
	return ranked[1:n]
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
		unit := strings.TrimPrefix(PointsOf(math.Abs(m.points), 0), points)
		up := m.points > 0
		again := i > 0 && math.Abs(moves[i-1].points) >= 0.5 && moves[i-1].points > 0 == up
		verb := map[bool]string{true: "moved up ", false: "lost ground "}[up]
		switch {
		case math.Abs(m.points) < 0.5:
			s = s.Words("did not move")
		case again:
			s = s.Words("by ").Strong(points)
		default:
			s = s.Words(verb + "by ").Strong(points + unit)
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
	return "lead " + PointsOf(lead, decimals) + ", tie zone " + Level(v.TieZone)
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
