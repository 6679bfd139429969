package text

import (
	"math"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

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

// Pair says how the sides that took part stand to their own wishes.
func Pair(card scoring.Scorecard, r scoring.Result) string {
	if r.Verdict.Word == scoring.Undecided {
		return ""
	}
	ranked := ranking(r)
	if len(ranked) > 2 {
		return several(card, ranked)
	}
	return ofTwo(card, ranked[0], ranked[1])
}

// several is Pair for three sides or more.
func several(card scoring.Scorecard, ranked []scoring.SideResult) string {
	var over, under []string
	for _, side := range ranked {
		if side.Total.Points >= scoring.HalfAtLeast-1e-9 {
			over = append(over, The(sideName(card, side.Side)))
		} else {
			under = append(under, The(sideName(card, side.Side)))
		}
	}
	all := "All " + strconv.Itoa(len(ranked))
	switch names := append(over, under...); len(ranked) {
	case 2:
		all = capital(List(names))
	case 3:
		all = "All three"
	}
	switch {
	case len(under) == 0:
		return all + " got at least half of what they wanted."
	case len(over) == 0:
		return all + " got less than half of what they wanted."
	case len(ranked) > 2*mostNamed:
		return strconv.Itoa(len(over)) + " of " + strconv.Itoa(len(ranked)) + " sides got at least half of what they wanted, the others less."
	}
	return capital(List(over)) + " got at least half of what " + pronoun(over) + " wanted, " + List(under) + " less."
}

// capital begins a sentence with the name of a side: "The United States".
func capital(names string) string {
	if strings.HasPrefix(names, "the ") {
		return "T" + names[1:]
	}
	return names
}

func pronoun(names []string) string {
	if len(names) == 1 {
		return It(names[0])
	}
	return "they"
}

// PairOfTwo is Pair for the two sides of the map of gains, which are named where more
// took part.
func PairOfTwo(card scoring.Scorecard, r scoring.Result, a, b scoring.SideResult) string {
	if len(ranking(r)) > 2 {
		return several(card, []scoring.SideResult{a, b})
	}
	return Pair(card, r)
}

// ofTwo is Pair for two sides.
func ofTwo(card scoring.Scorecard, a, b scoring.SideResult) string {
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
