package scoring_test

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/internal/sentence"
	"summitscorecard/scoring/trials"
)

// hair is how far rounding may move a number of points.
const hair = 1e-9

func nearTotal(a, b scoring.Total) bool {
	return a.Known == b.Known && math.Abs(a.Points-b.Points) < hair
}

// TestScore_bounds holds for every card: totals lie in their intervals,
// intervals on the scale, and the parts add up.
func TestScore_bounds(t *testing.T) {
	for seed := range uint64(trials.Rounds(3000)) {
		card := cardtest.Generate(seed)
		before, _ := cardfile.Encode(card)
		result := scoring.Score(card)
		if after, _ := cardfile.Encode(card); !bytes.Equal(before, after) {
			t.Fatalf("seed %d: Score changed the card", seed)
		}
		lowest, highest := card.Scale.Ends()
		for _, s := range result.Sides {
			if s.Low > s.High || s.Low < 100*lowest-hair || s.High > 100*highest+hair {
				t.Fatalf("seed %d, %s: interval %v to %v on a scale from %v to %v", seed, s.Side, s.Low, s.High, lowest, highest)
			}
			if s.Coverage < 0 || s.Coverage > 1 || s.Total.Known != (s.Outcome != "") {
				t.Fatalf("seed %d, %s: %+v", seed, s.Side, s)
			}
			sum, weight := 0., 0.
			for _, p := range s.Goals {
				sum, weight = sum+p.Points, weight+p.Weight
			}
			switch {
			case !s.Total.Known && (sum != 0 || weight != 0):
				t.Fatalf("seed %d, %s: parts without a total", seed, s.Side)
			case s.Total.Known && (s.Total.Points < s.Low || s.Total.Points > s.High):
				t.Fatalf("seed %d, %s: the total %v lies outside of %v to %v", seed, s.Side, s.Total.Points, s.Low, s.High)
			case s.Total.Known && (math.Abs(sum-s.Total.Points) > hair || math.Abs(weight-1) > hair):
				t.Fatalf("seed %d, %s: parts of %v and weights of %v for a total of %v", seed, s.Side, sum, weight, s.Total.Points)
			}
		}
	}
}

// TestScore_scaleFree halves every importance: nothing changes but rounding.
func TestScore_scaleFree(t *testing.T) {
	for seed := range uint64(2000) {
		card := cardtest.Generate(seed)
		half := cardfile.Ordered(card)
		for i := range half.Summit.Goals {
			half.Summit.Goals[i].Importance /= 2
		}
		for i := range half.Ratings {
			half.Ratings[i].Importance /= 2
		}
		compare(t, seed, scoring.Score(card), scoring.Score(half))
	}
}

// TestScore_orderOfGoals turns the list of goals round.
func TestScore_orderOfGoals(t *testing.T) {
	for seed := range uint64(2000) {
		card := cardtest.Generate(seed)
		turned := cardfile.Ordered(card)
		rand.New(rand.NewPCG(seed, 3)).Shuffle(len(turned.Summit.Goals), func(i, j int) {
			turned.Summit.Goals[i], turned.Summit.Goals[j] = turned.Summit.Goals[j], turned.Summit.Goals[i]
		})
		compare(t, seed, scoring.Score(card), scoring.Score(turned))
	}
}

func compare(t *testing.T, seed uint64, a, b scoring.Result) {
	t.Helper()
	for i, s := range a.Sides {
		o := b.Sides[i]
		if !nearTotal(s.Total, o.Total) || !nearTotal(s.Moved, o.Moved) || math.Abs(s.Low-o.Low) > hair || math.Abs(s.High-o.High) > hair ||
			s.Coverage != o.Coverage || s.Equal != o.Equal {
			t.Fatalf("seed %d, %s:\n%+v\n%+v", seed, s.Side, s, o)
		}
	}
	v, w := a.Verdict, b.Verdict
	if v.Word != w.Word || v.Leader != w.Leader || v.Second != w.Second || v.Necessary != w.Necessary || len(v.Possible) != len(w.Possible) {
		t.Fatalf("seed %d:\n%+v\n%+v", seed, v, w)
	}
}

// TestScore_monotone raises one level: its side's total does not fall, and no
// other side's total moves.
func TestScore_monotone(t *testing.T) {
	for seed := range uint64(2000) {
		card := cardtest.Generate(seed)
		before := scoring.Score(card)
		for i, r := range card.Ratings {
			levels := card.Scale.Levels
			if r.Status != scoring.Scored || len(levels) == 0 || r.Level == levels[len(levels)-1].Level {
				continue
			}
			better := cardfile.Ordered(card)
			better.Ratings[i].Level = levels[len(levels)-1].Level
			better.Ratings[i].High = scoring.Level{}
			for k, s := range scoring.Score(better).Sides {
				was := before.Sides[k]
				if s.Side == r.Side && s.Total.Points < was.Total.Points-hair || s.Side != r.Side && s.Total != was.Total {
					t.Fatalf("seed %d: raising %s for %s moved %s from %v to %v", seed, r.Goal, r.Side, s.Side, was.Total, s.Total)
				}
			}
		}
	}
}

// TestScore_completions fills in every open rating and range at random. The
// totals stay in the intervals, a necessary leader leads, and whoever leads was
// named as a possible leader.
func TestScore_completions(t *testing.T) {
	necessary, decided := 0, 0
	for seed := range uint64(3000) {
		card := cardtest.Generate(seed)
		if len(scoring.SharedGaps(card)) > 0 {
			continue
		}
		before := scoring.Score(card)
		g := cardtest.NewGenerator(seed, 4)
		full := cardfile.Ordered(card)
		full.Ratings = nil
		for _, goal := range card.Summit.Goals {
			for _, aim := range goal.Aims {
				r, _ := card.Rating(goal.ID, aim.Side)
				full.Ratings = append(full.Ratings, complete(g, r, card.Scale))
			}
		}
		after := scoring.Score(full)
		for i, s := range after.Sides {
			was := before.Sides[i]
			if s.Total.Known && (s.Total.Points < was.Low-hair || s.Total.Points > was.High+hair) {
				t.Fatalf("seed %d, %s: %v outside of %v to %v", seed, s.Side, s.Total.Points, was.Low, was.High)
			}
		}
		v := after.Verdict
		if n := before.Verdict.Necessary; n != "" && v.Word != scoring.Undecided {
			if necessary++; v.Leader != n || v.Word == scoring.Draw {
				t.Fatalf("seed %d: %s had to lead, and then %+v", seed, n, v)
			}
		}
		if v.Leader != "" {
			decided++
			found := false
			for _, p := range before.Verdict.Possible {
				found = found || p == v.Leader
			}
			if !found {
				t.Fatalf("seed %d: %s leads, but only %v could", seed, v.Leader, before.Verdict.Possible)
			}
		}
	}
	if necessary < 20 || decided < 500 {
		t.Errorf("only %d necessary leaders and %d decided cards: the generator tests too little", necessary, decided)
	}
}

// complete draws a level hair what a rating leaves open.
func complete(g *cardtest.Generator, r scoring.Rating, scale scoring.Scale) scoring.Rating {
	lowest, highest := 0., 100.
	if n := len(scale.Levels); n > 0 {
		lowest, highest = scale.Levels[0].Level, scale.Levels[n-1].Level
	}
	if r.Status == scoring.Scored {
		lowest, highest = r.Level, r.Level
	}
	if r.Low.Known {
		lowest = r.Low.Value
	}
	if r.High.Known {
		highest = r.High.Value
	}
	level := lowest + g.Float64()*(highest-lowest)
	if n := len(scale.Levels); n > 0 {
		var between []float64
		for _, l := range scale.Levels {
			if l.Level >= lowest && l.Level <= highest {
				between = append(between, l.Level)
			}
		}
		level = between[g.IntN(len(between))]
	}
	return scoring.Rating{Goal: r.Goal, Side: r.Side, Status: scoring.Scored, Level: level, Importance: r.Importance}
}

// TestScore_broken scores cards that Check refuses; nothing may panic and no
// number may be infinite.
func TestScore_broken(t *testing.T) {
	scoring.Score(scoring.Scorecard{})
	for seed := range uint64(2000) {
		card := cardfile.Ordered(cardtest.Generate(seed))
		g := cardtest.NewGenerator(seed, 5)
		for i := range card.Ratings {
			r := &card.Ratings[i]
			switch g.IntN(6) {
			case 0:
				r.Side = "nobody"
			case 1:
				r.Goal = ""
			case 2:
				r.Level = 1e300
			case 3:
				r.Status = "?"
			case 4:
				r.Low, r.High = scoring.At(math.NaN()), scoring.At(-7)
			}
		}
		if g.Chance(30) {
			card.Summit.Sides = card.Summit.Sides[1:]
		}
		if g.Chance(30) {
			card.Summit.Goals = append(card.Summit.Goals, card.Summit.Goals...)
		}
		if g.Chance(20) {
			card.Summit.Scale, card.Scale = "?", scoring.Scale{ID: "?"}
		}
		for _, s := range scoring.Score(card).Sides {
			sum := math.Abs(s.Total.Points) + math.Abs(s.Low) + math.Abs(s.High) + math.Abs(s.Moved.Points) + math.Abs(s.Coverage)
			if math.IsNaN(sum) || math.IsInf(sum, 0) {
				t.Fatalf("seed %d: %+v", seed, s)
			}
		}
	}
}

func TestOutcome(t *testing.T) {
	for points, want := range map[float64]string{100: "most", 75: "most", 75 - 1e-12: "most", 74.99: "half", 50: "half", 49.9: "some", 25: "some", 24: "little", 0: "little"} {
		if got := scoring.Outcome(scoring.Total{points, true}); got != want {
			t.Errorf("%v: got %q, want %q", points, got, want)
		}
	}
	if got := scoring.Outcome(scoring.Total{}); got != "" {
		t.Errorf("without a total: %q", got)
	}
}

func TestPairOutcome(t *testing.T) {
	known := func(x float64) scoring.Total { return scoring.Total{x, true} }
	for _, test := range []struct {
		a, b scoring.Total
		want string
	}{
		{known(50), known(80), scoring.BothHalf}, {known(49), known(0), scoring.NeitherHalf}, {known(90), known(10), scoring.OneHalf},
		{known(10), known(50 - 1e-12), scoring.OneHalf}, {scoring.Total{}, known(90), ""}, {known(90), scoring.Total{}, ""},
	} {
		if got := scoring.PairOutcome(test.a, test.b); got != test.want {
			t.Errorf("%v and %v: got %q, want %q", test.a, test.b, got, test.want)
		}
	}
}

func TestSharedGaps(t *testing.T) {
	card := written(t, "weights shared\nsides a, b, c absent\ngoal peace | a 1 | b 1\ngoal trade | a 1\ngoal visit | c 1\n")
	if got := scoring.SharedGaps(card); len(got) != 2 || got[0] != "trade" || got[1] != "visit" {
		t.Errorf("got %v", got)
	}
	card.Weights = scoring.Own
	if got := scoring.SharedGaps(card); got != nil {
		t.Errorf("own weights: got %v", got)
	}
}

func BenchmarkScore(b *testing.B) {
	card := cardtest.Generate(7)
	for b.Loop() {
		scoring.Score(card)
	}
}

// BenchmarkScore_largest is the most that a file may hold: 1,000 goals of 19
// sides with a rating each.
func BenchmarkScore_largest(b *testing.B) {
	card := largest()
	b.ResetTimer()
	for b.Loop() {
		scoring.Score(card)
	}
}

// largest returns a card at the limits of the format.
func largest() scoring.Scorecard {
	scale, _ := scoring.ShippedScale(scoring.DefaultScale)
	card := scoring.Scorecard{Scale: scale, Weights: scoring.Own, TieZone: 5, Round: 1, Summit: scoring.Summit{ID: "large", Version: 1, Title: "Large", Scale: scoring.DefaultScale}}
	for i := range 19 {
		card.Summit.Sides = append(card.Summit.Sides, scoring.Side{ID: "side-" + sentence.Number(float64(i)), Name: "Side"})
	}
	for i := range cardfile.MaxGoals {
		goal := scoring.Goal{ID: "goal-" + sentence.Number(float64(i)), Title: "Goal", Kind: scoring.Substance, Importance: 5}
		for k, side := range card.Summit.Sides {
			goal.Aims = append(goal.Aims, scoring.Aim{Side: side.ID, Wanted: "something", Got: "something else"})
			card.Ratings = append(card.Ratings, scoring.Rating{Goal: goal.ID, Side: side.ID, Status: scoring.Scored, Level: float64((i + k) % 5), Importance: 5})
		}
		card.Summit.Goals = append(card.Summit.Goals, goal)
	}
	return card
}
