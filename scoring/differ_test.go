package scoring_test

import (
	"reflect"
	"runtime"
	"slices"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/cardtest"
	"summitscorecard/scoring/trials"
)

// another returns a second opinion on the card's summit: some of its judgements
// changed, and in some cases of its record.
func another(card scoring.Scorecard, seed uint64) scoring.Scorecard {
	g := cardtest.NewGenerator(seed, 77)
	card.Ratings = slices.Clone(card.Ratings)
	card.Summit.Goals = slices.Clone(card.Summit.Goals)
	for i := range card.Ratings {
		r := &card.Ratings[i]
		if g.Chance(60) {
			continue
		}
		r.Low, r.High = scoring.Level{}, scoring.Level{}
		r.Status, r.Level = scoring.Scored, g.Levels(card.Scale, 1)[0]
		if g.Chance(20) {
			r.Status, r.Level = scoring.Pending, 0
		}
		if g.Chance(30) {
			r.Importance = float64(g.IntN(11))
		}
	}
	if g.Chance(20) {
		card.Summit.Goals[0].Importance = float64(g.IntN(11))
	}
	if g.Chance(10) {
		card.TieZone = float64(g.IntN(30))
	}
	if g.Chance(10) {
		card.Weights = cardtest.Pick(g, scoring.Own, scoring.Shared)
	}
	if g.Chance(10) {
		card.Scale, _ = scoring.ShippedScale("promise")
		for i := range card.Ratings {
			r := &card.Ratings[i]
			r.Level, r.Low, r.High = 0, scoring.Level{}, scoring.Level{}
			if r.Status == scoring.Scored {
				r.Level = float64(g.IntN(3))
			}
		}
	}
	if len(card.Summit.Goals) > 2 && g.Chance(10) {
		gone := card.Summit.Goals[1].ID
		card.Summit.Goals = slices.Delete(card.Summit.Goals, 1, 2)
		card.Ratings = slices.DeleteFunc(card.Ratings, func(r scoring.Rating) bool { return r.Goal == gone })
	}
	return card
}

// totals is everything of a result that a judgement moves.
func totals(card scoring.Scorecard) scoring.Result {
	r := scoring.Score(card)
	r.Notes = nil
	for i := range r.Sides {
		r.Sides[i].Moved = scoring.Total{} // follows the record
	}
	return r
}

func TestDifferences_takenOverAllGiveTheOtherJudgement(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(trials.Rounds(2000)) {
		mine := cardtest.Generate(seed)
		theirs := another(mine, seed)
		if seed%2 == 1 {
			mine, theirs = theirs, mine
		}
		before := []scoring.Result{scoring.Score(mine), scoring.Score(theirs)}
		list := scoring.Differences(mine, theirs)
		seen := map[scoring.Difference]bool{}
		for _, d := range list {
			if seen[d] {
				t.Fatalf("seed %d: %+v stands twice", seed, d)
			}
			seen[d] = true
			kinds[d.In]++
		}
		if got, want := totals(scoring.TakeOver(mine, theirs, list)), totals(theirs); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: with all of %+v taken over\n%+v\nwant\n%+v", seed, list, got, want)
		}
		if got, want := totals(scoring.TakeOver(mine, theirs, nil)), totals(mine); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: with nothing taken over\n%+v\nwant\n%+v", seed, got, want)
		}
		if back := scoring.Differences(theirs, mine); len(back) != len(list) {
			t.Fatalf("seed %d: %d differences one way, %d the other", seed, len(list), len(back))
		}
		if same := scoring.Differences(mine, mine); len(same) != 0 {
			t.Fatalf("seed %d: a card differs from itself in %+v", seed, same)
		}
		if !reflect.DeepEqual([]scoring.Result{scoring.Score(mine), scoring.Score(theirs)}, before) {
			t.Fatalf("seed %d: the cards given were changed", seed)
		}
	}
	for _, kind := range []string{scoring.InRecord, scoring.InScale, scoring.InWeights, scoring.InTieZone, scoring.InRating, scoring.InRange, scoring.InImportance} {
		if kinds[kind] < trials.Rounds(20) {
			t.Errorf("only %d differences in %s among %d pairs", kinds[kind], kind, trials.Rounds(2000))
		}
	}
}

// TestFindDecisive_smallestSets checks every set against a search of its own that
// knows nothing of sizes: all sets of differences of small lists.
func TestFindDecisive_smallestSets(t *testing.T) {
	checked := map[int]int{}
	for seed := range uint64(trials.Rounds(1500)) {
		mine := cardtest.Generate(seed)
		theirs := another(mine, seed)
		list := scoring.Differences(mine, theirs)
		if len(list) > 9 {
			continue
		}
		got := scoring.FindDecisive(mine, theirs, list, 1000)
		want := scoring.VerdictOf(theirs)
		if got.Agree != (scoring.VerdictOf(mine) == want) {
			t.Fatalf("seed %d: agree %v, verdicts %v and %v", seed, got.Agree, scoring.VerdictOf(mine), want)
		}
		if got.Agree {
			continue
		}
		bySize := map[int]int{}
		for bits := 1; bits < 1<<len(list); bits++ {
			var some []scoring.Difference
			for i, d := range list {
				if bits>>i&1 == 1 {
					some = append(some, d)
				}
			}
			if scoring.VerdictOf(scoring.TakeOver(mine, theirs, some)) == want {
				bySize[len(some)]++
			}
		}
		smallest := 1
		for bySize[smallest] == 0 {
			smallest++
		}
		checked[smallest]++
		if smallest > scoring.MostTried {
			if len(got.Sets) > 0 || got.Tried != scoring.MostTried {
				t.Fatalf("seed %d: %+v, but the smallest set has %d", seed, got, smallest)
			}
			continue
		}
		if len(got.Sets) != min(bySize[smallest], scoring.MostSets) || len(got.Sets[0]) != smallest || got.Tried != smallest {
			t.Fatalf("seed %d: %+v, want %d sets of %d", seed, got, bySize[smallest], smallest)
		}
		for _, set := range got.Sets {
			var some []scoring.Difference
			for _, i := range set {
				some = append(some, list[i])
			}
			if scoring.VerdictOf(scoring.TakeOver(mine, theirs, some)) != want {
				t.Fatalf("seed %d: %v does not decide", seed, set)
			}
		}
	}
	for size := 1; size <= 3; size++ {
		if checked[size] < 3 && (size < 3 || runtime.GOOS != "js") {
			t.Errorf("only %d pairs whose smallest set has %d", checked[size], size)
		}
	}
}

// TestFindDecisive_eitherOne is the sentence that readers get: two ratings differ, and
// each of them alone turns the verdict.
func TestFindDecisive_eitherOne(t *testing.T) {
	blank := func(level float64) scoring.Rating {
		return scoring.Rating{Status: scoring.Scored, Level: level, Importance: 5}
	}
	card := scoring.Scorecard{Scale: scoring.ShippedScales()[0], Weights: scoring.Own, TieZone: 5,
		Summit: scoring.Summit{ID: "s", Scale: "attainment", Sides: []scoring.Side{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}}}}
	for i, goal := range []string{"one", "two", "three"} {
		card.Summit.Goals = append(card.Summit.Goals, scoring.Goal{ID: goal, Title: goal, Importance: 5, Aims: []scoring.Aim{{Side: "a"}, {Side: "b"}}})
		for k, side := range []string{"a", "b"} {
			r := blank([]float64{3, 2}[k])
			r.Goal, r.Side = goal, side
			if i == 2 {
				r.Level = 2
			}
			card.Ratings = append(card.Ratings, r)
		}
	}
	theirs := card
	theirs.Ratings = slices.Clone(card.Ratings)
	theirs.Ratings[0].Level, theirs.Ratings[2].Level = 2, 2 // 10 points of 60 less each
	if a, b := scoring.VerdictOf(card), scoring.VerdictOf(theirs); a != [2]string{scoring.Clear, "a"} || b != [2]string{scoring.Draw} {
		t.Fatalf("verdicts %v and %v", a, b)
	}
	list := scoring.Differences(card, theirs)
	want := []scoring.Difference{{scoring.InRating, "one", "a"}, {scoring.InRating, "two", "a"}}
	if !slices.Equal(list, want) {
		t.Fatalf("differences %+v", list)
	}
	if d := scoring.FindDecisive(card, theirs, list, 3); len(d.Sets) != 1 || len(d.Sets[0]) != 2 || d.Tried != 2 {
		t.Errorf("it takes both: %+v", d)
	}
	card.TieZone, theirs.TieZone = 10, 10
	if d := scoring.FindDecisive(card, theirs, list, 2); len(d.Sets) != 2 || len(d.Sets[0]) != 1 || d.Tried != 1 {
		t.Errorf("either one: %+v", d)
	}
	if d := scoring.FindDecisive(card, theirs, list, 1); d.Tried != 0 || d.Sets != nil {
		t.Errorf("beyond the budget: %+v", d)
	}
}

func TestSubsets(t *testing.T) {
	for n := range 7 {
		for k := 1; k <= n; k++ {
			seen := map[string]bool{}
			scoring.Subsets(n, k, func(set []int) bool {
				key := ""
				for _, i := range set {
					key += string(rune('a' + i))
				}
				if len(key) != k || seen[key] {
					t.Fatalf("%d of %d: %q", k, n, key)
				}
				seen[key] = true
				return true
			})
			if len(seen) != scoring.Choose(n, k) {
				t.Errorf("%d of %d: %d sets, want %d", k, n, len(seen), scoring.Choose(n, k))
			}
		}
	}
}
