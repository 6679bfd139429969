package scoring

import (
	"math"
	"slices"
)

// KindResult is the card scored on the goals of one kind only.
type KindResult struct {
	Kind    string // Substance or Symbol
	Goals   int    // of that kind; without any there is no verdict
	Sides   []SideResult
	Verdict Verdict
}

// Kinds sets the verdict on substance beside that on symbol.
func Kinds(card Scorecard) []KindResult {
	var out []KindResult
	for _, kind := range []string{Substance, Symbol} {
		part := keepGoals(card, func(g Goal) bool { return kindOf(g) == kind })
		scored := Score(part)
		out = append(out, KindResult{Kind: kind, Goals: len(part.Summit.Goals), Sides: scored.Sides, Verdict: scored.Verdict})
	}
	return out
}

func kindOf(g Goal) string {
	if g.Kind == Symbol {
		return Symbol
	}
	return Substance
}

// RulerResult is the card's judgements read by label on another scale.
type RulerResult struct {
	Scale    string
	Matched  int // scored ratings whose label the other scale has; the others are left open there
	Of       int // scored ratings
	Sides    []SideResult
	Verdict  Verdict
	Survives bool // the same leader as on the card's own scale
}

// Rulers reads the same judgements on every other shipped scale on which at
// least one label matches. Numbers never convert.
func Rulers(card Scorecard) []RulerResult {
	own := Score(card).Verdict
	var out []RulerResult
	for _, scale := range ShippedScales() {
		if scale.ID == card.Scale.ID || len(scale.Levels) == 0 {
			continue
		}
		r, ok := onScale(card, scale)
		if ok {
			r.Survives = own.Leader != "" && r.Verdict.Leader == own.Leader
			out = append(out, r)
		}
	}
	return out
}

func onScale(card Scorecard, scale Scale) (r RulerResult, ok bool) {
	r.Scale = scale.ID
	ratings := make([]Rating, len(card.Ratings))
	for i, rating := range card.Ratings {
		ratings[i] = rating
		to := &ratings[i]
		to.Low, to.High = convertEnd(rating.Low, card.Scale, scale), convertEnd(rating.High, card.Scale, scale)
		if rating.Status != Scored {
			continue
		}
		r.Of++
		level, matches := Convert(rating.Level, card.Scale, scale)
		if !matches {
			to.Status, to.Level, to.Low, to.High = Unknown, 0, Level{}, Level{}
			continue
		}
		r.Matched++
		to.Level = level
	}
	if r.Matched == 0 {
		return r, false
	}
	card.Ratings, card.Scale, card.Revisions = ratings, scale, nil
	scored := Score(card)
	r.Sides, r.Verdict = scored.Sides, scored.Verdict
	return r, true
}

func convertEnd(end Level, from, to Scale) Level {
	if !end.Known {
		return end
	}
	level, ok := Convert(end.Value, from, to)
	return Level{Value: level, Known: ok}
}

// ExpectationResult is one side's goal attainment score.
type ExpectationResult struct {
	Side string
	T    Total // 50 is as expected; unknown without a scored goal that counts
}

// attainmentCorrelation is the usual guess of how alike the goals of one list fare.
const attainmentCorrelation = 0.3

// Expectation returns each side's goal attainment T score, absent sides too; nil
// on any other scale than expectation.
//
//	T = 50 + 10 * sum(w x) / sqrt((1-rho) * sum(w^2) + rho * (sum w)^2)
//
// with levels x from -2 to 2, importances w and rho = 0.3 (docs/method.md, section
// 5; Kiresuk and Sherman 1968, Goal attainment scaling).
func Expectation(card Scorecard) []ExpectationResult {
	shipped, _ := ShippedScale("expectation")
	if card.Scale.ID != shipped.ID || !slices.Equal(card.Scale.Levels, shipped.Levels) {
		return nil
	}
	s := newSheet(&card)
	s.leaveOut()
	var out []ExpectationResult
	for i, side := range card.Summit.Sides {
		var w, x []float64
		for g := range card.Summit.Goals {
			if c := s.at(g, i); c.counts {
				w = append(w, c.importance)
				x = append(x, float64(4*c.value)-2)
			}
		}
		r := ExpectationResult{Side: side.ID}
		if len(w) > 0 {
			r.T = Total{Points: attainmentScore(w, x, attainmentCorrelation), Known: true}
		}
		out = append(out, r)
	}
	return out
}

// attainmentScore is the T score of levels x with importances w above 0.
func attainmentScore(w, x []float64, rho float64) float64 {
	sum, squares := 0.0, 0.0
	for _, importance := range w {
		sum += importance
		squares += float64(importance * importance)
	}
	spread := math.Sqrt(float64((1-rho)*squares) + float64(rho*float64(sum*sum)))
	return 50 + 10*weighted(w, x)/spread
}
