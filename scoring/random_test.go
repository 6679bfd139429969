package scoring

import (
	"fmt"
	"math/rand/v2"
)

// shape is what a random card is drawn from.
type shape struct {
	sides, goals int
	weights      string
	scale        string
	complete     bool // every side has every aim and every aim is scored
	plain        bool // no importance is 0
}

var uneven = Scale{ID: "uneven", Levels: []ScaleLevel{{0, "nothing", 0}, {1, "a word", .05}, {2, "a text", .1}, {3, "a deed", .9}, {4, "all", 1}}}

// randomCard draws a card that Check accepts. The last of three sides or more
// is absent now and then.
func randomCard(rng *rand.Rand, s shape) Scorecard {
	scale, ok := ShippedScale(s.scale)
	if !ok {
		scale = uneven
	}
	card := Scorecard{ID: "random", Scale: scale, Weights: s.weights, TieZone: float64(rng.IntN(3) * 5), AsOf: "2025-08-18", Round: 1}
	card.Summit = Summit{ID: "random", Version: 1, Title: "Random", Date: "2025-08-15", Scale: scale.ID}
	if !ok {
		card.Summit.ScaleLevels = uneven.Levels
	}
	for i := range s.sides {
		absent := i > 1 && i == s.sides-1 && rng.IntN(3) == 0
		card.Summit.Sides = append(card.Summit.Sides, Side{ID: fmt.Sprintf("side-%d", i), Name: fmt.Sprintf("Side %d", i), Absent: absent})
	}
	level := func() float64 {
		if len(scale.Levels) == 0 {
			return float64(rng.IntN(101))
		}
		return scale.Levels[rng.IntN(len(scale.Levels))].Level
	}
	importance := func() float64 {
		if s.plain {
			return float64(1 + rng.IntN(10))
		}
		return float64(rng.IntN(11))
	}
	for g := range s.goals {
		goal := Goal{ID: fmt.Sprintf("goal-%d", g), Title: fmt.Sprintf("Goal %d", g), Kind: Substance, Importance: importance(), Opposed: rng.IntN(2) == 0}
		if rng.IntN(3) == 0 {
			goal.Kind = Symbol
		}
		for _, side := range card.Summit.Sides {
			if !s.complete && s.weights != Shared && rng.IntN(8) == 0 {
				continue
			}
			aim := Aim{Side: side.ID, Wanted: "something"}
			if rng.IntN(2) == 0 {
				aim.Before = At(level())
			}
			goal.Aims = append(goal.Aims, aim)
			rating := Rating{Goal: goal.ID, Side: side.ID, Status: Scored, Level: level(), Importance: importance()}
			if !s.complete && rng.IntN(9) == 0 {
				rating.Status, rating.Level = Pending, 0
			}
			card.Ratings = append(card.Ratings, rating)
		}
		card.Summit.Goals = append(card.Summit.Goals, goal)
	}
	return card
}

// randomShape draws sides, goals, weights and scale.
func randomShape(rng *rand.Rand, sides, goals int) shape {
	scales := []string{"attainment", "g7", "crisis", "points", "expectation", "uneven"}
	weights := Own
	if rng.IntN(2) == 0 {
		weights = Shared
	}
	return shape{
		sides: 2 + rng.IntN(sides-1), goals: 1 + rng.IntN(goals), weights: weights,
		scale: scales[rng.IntN(len(scales))], complete: rng.IntN(2) == 0, plain: rng.IntN(2) == 0,
	}
}
