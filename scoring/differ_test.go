package scoring

import (
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"testing"
)

// another returns a second opinion on the card's summit: some of its judgements
// changed, and in some cases of its record.
func another(card Scorecard, seed uint64) Scorecard {
	g := &generator{rand.New(rand.NewPCG(seed, 77))}
	card.Ratings = slices.Clone(card.Ratings)
	card.Summit.Goals = slices.Clone(card.Summit.Goals)
	for i := range card.Ratings {
		r := &card.Ratings[i]
		if g.chance(60) {
			continue
		}
		r.Low, r.High = Level{}, Level{}
		r.Status, r.Level = Scored, g.levels(card.Scale, 1)[0]
		if g.chance(20) {
			r.Status, r.Level = Pending, 0
		}
		if g.chance(30) {
			r.Importance = float64(g.IntN(11))
		}
	}
	if g.chance(20) {
		card.Summit.Goals[0].Importance = float64(g.IntN(11))
	}
	if g.chance(10) {
		card.TieZone = float64(g.IntN(30))
	}
	if g.chance(10) {
		card.Weights = pick(g, Own, Shared)
	}
	if g.chance(10) {
		card.Scale, _ = ShippedScale("promise")
		for i := range card.Ratings {
			r := &card.Ratings[i]
			r.Level, r.Low, r.High = 0, Level{}, Level{}
			if r.Status == Scored {
				r.Level = float64(g.IntN(3))
			}
		}
	}
	if len(card.Summit.Goals) > 2 && g.chance(10) {
		gone := card.Summit.Goals[1].ID
		card.Summit.Goals = slices.Delete(card.Summit.Goals, 1, 2)
		card.Ratings = slices.DeleteFunc(card.Ratings, func(r Rating) bool { return r.Goal == gone })
	}
	return card
}

// totals is everything of a result that a judgement moves.
func totals(card Scorecard) Result {
	r := Score(card)
	r.Notes = nil
	for i := range r.Sides {
		r.Sides[i].Moved = Total{} // follows the record
	}
	return r
}

func TestDifferences_takenOverAllGiveTheOtherJudgement(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(rounds(2000)) {
		mine := generate(seed)
		theirs := another(mine, seed)
		if seed%2 == 1 {
			mine, theirs = theirs, mine
		}
		before := []Result{Score(mine), Score(theirs)}
		list := Differences(mine, theirs)
		seen := map[Difference]bool{}
		for _, d := range list {
			if seen[d] {
				t.Fatalf("seed %d: %+v stands twice", seed, d)
			}
			seen[d] = true
			kinds[d.In]++
		}
		if got, want := totals(takeOver(mine, theirs, list)), totals(theirs); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: with all of %+v taken over\n%+v\nwant\n%+v", seed, list, got, want)
		}
		if got, want := totals(takeOver(mine, theirs, nil)), totals(mine); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: with nothing taken over\n%+v\nwant\n%+v", seed, got, want)
		}
		if back := Differences(theirs, mine); len(back) != len(list) {
			t.Fatalf("seed %d: %d differences one way, %d the other", seed, len(list), len(back))
		}
		if same := Differences(mine, mine); len(same) != 0 {
			t.Fatalf("seed %d: a card differs from itself in %+v", seed, same)
		}
		if !reflect.DeepEqual([]Result{Score(mine), Score(theirs)}, before) {
			t.Fatalf("seed %d: the cards given were changed", seed)
		}
	}
	for _, kind := range []string{InRecord, InScale, InWeights, InTieZone, InRating, InRange, InImportance} {
		if kinds[kind] < rounds(20) {
			t.Errorf("only %d differences in %s among %d pairs", kinds[kind], kind, rounds(2000))
		}
	}
}

// TestDecide_smallestSets checks every set against a search of its own that
// knows nothing of sizes: all sets of differences of small lists.
func TestDecide_smallestSets(t *testing.T) {
	checked := map[int]int{}
	for seed := range uint64(rounds(1500)) {
		mine := generate(seed)
		theirs := another(mine, seed)
		list := Differences(mine, theirs)
		if len(list) > 9 {
			continue
		}
		got := Decide(mine, theirs, list, 1000)
		want := verdictOf(theirs)
		if got.Agree != (verdictOf(mine) == want) {
			t.Fatalf("seed %d: agree %v, verdicts %v and %v", seed, got.Agree, verdictOf(mine), want)
		}
		if got.Agree {
			continue
		}
		bySize := map[int]int{}
		for bits := 1; bits < 1<<len(list); bits++ {
			var some []Difference
			for i, d := range list {
				if bits>>i&1 == 1 {
					some = append(some, d)
				}
			}
			if verdictOf(takeOver(mine, theirs, some)) == want {
				bySize[len(some)]++
			}
		}
		smallest := 1
		for bySize[smallest] == 0 {
			smallest++
		}
		checked[smallest]++
		if smallest > mostTried {
			if len(got.Sets) > 0 || got.Tried != mostTried {
				t.Fatalf("seed %d: %+v, but the smallest set has %d", seed, got, smallest)
			}
			continue
		}
		if len(got.Sets) != min(bySize[smallest], mostSets) || len(got.Sets[0]) != smallest || got.Tried != smallest {
			t.Fatalf("seed %d: %+v, want %d sets of %d", seed, got, bySize[smallest], smallest)
		}
		for _, set := range got.Sets {
			var some []Difference
			for _, i := range set {
				some = append(some, list[i])
			}
			if verdictOf(takeOver(mine, theirs, some)) != want {
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

// TestDecide_eitherOne is the sentence that readers get: two ratings differ, and
// each of them alone turns the verdict.
func TestDecide_eitherOne(t *testing.T) {
	blank := func(level float64) Rating { return Rating{Status: Scored, Level: level, Importance: 5} }
	card := Scorecard{Scale: ShippedScales()[0], Weights: Own, TieZone: 5,
		Summit: Summit{ID: "s", Scale: "attainment", Sides: []Side{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}}}}
	for i, goal := range []string{"one", "two", "three"} {
		card.Summit.Goals = append(card.Summit.Goals, Goal{ID: goal, Title: goal, Importance: 5, Aims: []Aim{{Side: "a"}, {Side: "b"}}})
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
	if a, b := verdictOf(card), verdictOf(theirs); a != [2]string{Clear, "a"} || b != [2]string{Draw} {
		t.Fatalf("verdicts %v and %v", a, b)
	}
	list := Differences(card, theirs)
	want := []Difference{{InRating, "one", "a"}, {InRating, "two", "a"}}
	if !slices.Equal(list, want) {
		t.Fatalf("differences %+v", list)
	}
	if d := Decide(card, theirs, list, 3); len(d.Sets) != 1 || len(d.Sets[0]) != 2 || d.Tried != 2 {
		t.Errorf("it takes both: %+v", d)
	}
	card.TieZone, theirs.TieZone = 10, 10
	if d := Decide(card, theirs, list, 2); len(d.Sets) != 2 || len(d.Sets[0]) != 1 || d.Tried != 1 {
		t.Errorf("either one: %+v", d)
	}
	if d := Decide(card, theirs, list, 1); d.Tried != 0 || d.Sets != nil {
		t.Errorf("beyond the budget: %+v", d)
	}
}

func TestSubsets(t *testing.T) {
	for n := range 7 {
		for k := 1; k <= n; k++ {
			seen := map[string]bool{}
			subsets(n, k, func(set []int) bool {
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
			if len(seen) != choose(n, k) {
				t.Errorf("%d of %d: %d sets, want %d", k, n, len(seen), choose(n, k))
			}
		}
	}
}
