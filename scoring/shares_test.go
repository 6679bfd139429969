package scoring

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"summitscorecard/scoring/trials"
)

// checkShares fails for anything that no card may have: a share out of [0,1],
// shares that do not add up to 1, a curve that begins below 1 for a leader.
func checkShares(t testing.TB, what string, r SharesResult) {
	t.Helper()
	if !r.Known {
		if len(r.Notes) == 0 {
			t.Errorf("%s: nothing worked out and no reason", what)
		}
		return
	}
	for name, set := range map[string]ShareSet{"any": r.Any, "ranked": r.Ranked, "any_zone": r.AnyZone, "ranked_zone": r.RankedZone} {
		sum := set.Nobody
		for _, share := range set.Sides {
			sum += share.Value
			if !(share.Value >= 0 && share.Value <= 1) {
				t.Errorf("%s: %s of %s is %v", what, name, share.Side, share.Value)
			}
			if r.Exact && (share.Value == 0 || share.Value == 1) != share.Certain {
				t.Errorf("%s: %s of %s is %v, certain %v", what, name, share.Side, share.Value, share.Certain)
			}
		}
		if !(set.Nobody >= 0 && set.Nobody <= 1) || !(math.Abs(sum-1) <= 1e-12) {
			t.Errorf("%s: %s adds up to %v with %v for nobody", what, name, sum, set.Nobody)
		}
	}
	for i, side := range r.Sides {
		if r.AnyZone.Sides[i].Value > r.Any.Sides[i].Value+1e-12 {
			t.Errorf("%s: %s is beyond the tie zone more often than ahead", what, side)
		}
	}
	holds := r.HoldsUntil.Value
	if !(holds >= 0 && holds <= 1) {
		t.Errorf("%s: holds until %v", what, holds)
	}
	for i, point := range r.Curve {
		if point.Doubt <= holds && point.Share != 1 || !(point.Share >= 0 && point.Share <= 1) {
			t.Errorf("%s: share %v at doubt %v, certain until %v", what, point.Share, point.Doubt, holds)
		}
		if i > 0 && point.Share > r.Curve[i-1].Share+1e-12 {
			t.Errorf("%s: the curve rises at doubt %v", what, point.Doubt)
		}
	}
	for _, central := range r.Central {
		sum := 0.0
		for _, w := range central.Weights {
			sum += w.Weight
		}
		if !(math.Abs(sum-1) <= 1e-12) {
			t.Errorf("%s: central weights add up to %v", what, sum)
		}
	}
}

func TestShares_ofRandomCards(t *testing.T) {
	rng := rand.New(rand.NewPCG(31, 1))
	for i := range trials.Rounds(600) {
		s := randomShape(rng, 4, 12)
		if s.weights == Shared && i%10 > 0 { // sampling takes longer
			s.sides = 2
		}
		card := randomCard(rng, s)
		r := Shares(card)
		checkShares(t, fmt.Sprintf("card %d %+v", i, s), r)
		if v := Score(card).Verdict; r.Known && v.Leader != "" && math.Abs(r.Curve[10].Share-r.Any.Of(v.Leader)) > 1e-12 {
			t.Errorf("the curve ends at %v, any is %v", r.Curve[10].Share, r.Any.Of(v.Leader))
		}
	}
}

// Turning goals or sides round changes nothing.
func TestShares_orderChangesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(32, 1))
	for range 200 {
		s := randomShape(rng, 3, 10)
		if s.weights == Shared {
			s.sides = 2
		}
		card := randomCard(rng, s)
		turned := card
		turned.Summit.Goals = slices.Clone(card.Summit.Goals)
		rng.Shuffle(len(turned.Summit.Goals), func(i, j int) {
			turned.Summit.Goals[i], turned.Summit.Goals[j] = turned.Summit.Goals[j], turned.Summit.Goals[i]
		})
		turned.Summit.Sides = slices.Clone(card.Summit.Sides)
		slices.Reverse(turned.Summit.Sides)
		a, b := Shares(card), Shares(turned)
		if a.Known != b.Known {
			t.Fatalf("known %v and %v", a.Known, b.Known)
		}
		for _, side := range a.Sides {
			near(t, "any", b.Any.Of(side), a.Any.Of(side))
			near(t, "ranked", b.Ranked.Of(side), a.Ranked.Of(side))
			near(t, "any_zone", b.AnyZone.Of(side), a.AnyZone.Of(side))
			near(t, "ranked_zone", b.RankedZone.Of(side), a.RankedZone.Of(side))
		}
		near(t, "tie", b.Any.Nobody, a.Any.Nobody)
		near(t, "holds until", b.HoldsUntil.Value, a.HoldsUntil.Value)
		near(t, "spacing", b.Spacing.Value, a.Spacing.Value)
		for i := range a.Curve {
			near(t, "curve", b.Curve[i].Share, a.Curve[i].Share)
		}
	}
}

// A higher level for a side never lowers its share.
func TestShares_monotone(t *testing.T) {
	rng := rand.New(rand.NewPCG(33, 1))
	for range 200 {
		s := randomShape(rng, 3, 10)
		s.complete, s.plain = true, true
		if s.weights == Shared {
			s.sides = 2
		}
		card := randomCard(rng, s)
		r := card.Ratings[rng.IntN(len(card.Ratings))]
		up := climb(card.Scale, r.Level, true)
		if len(up) == 0 {
			continue
		}
		before, after := Shares(card), Shares(ApplySteps(card, []StepMove{{r.Goal, r.Side, r.Level, up[0]}}))
		if after.Any.Of(r.Side) < before.Any.Of(r.Side)-1e-12 || after.AnyZone.Of(r.Side) < before.AnyZone.Of(r.Side)-1e-12 {
			t.Errorf("%s falls from %v to %v", r.Side, before.Any.Of(r.Side), after.Any.Of(r.Side))
		}
	}
}

// Dividing one goal into two with the same levels draws every weighting of the
// two into one weight: with all goals so divided, and each half drawn alike,
// the weights of n goals are those of an integer Dirichlet distribution, which
// has the same centre. The share of a certain or a symmetric lead stays.
func TestShares_splitting(t *testing.T) {
	rng := rand.New(rand.NewPCG(34, 1))
	for range 200 {
		d := make([]float64, 1+rng.IntN(9))
		for i := range d {
			d[i] = float64(rng.IntN(9) - 4)
		}
		// P(d with d_i twice), averaged over i, is P(d): each is n times the
		// central weight times P, and the central weights add up to 1.
		sum := 0.0
		for i := range d {
			sum += leads(append(slices.Clone(d), d[i]), 0)
		}
		near(t, "mean of the splits", sum/float64(len(d)), leads(d, 0))

		symmetric := append(slices.Clone(d), negative(d)...)
		if most(symmetric) > 0 {
			near(t, "symmetric", leads(symmetric, 0), 0.5)
		}
	}
}

// simulate draws weightings and counts who leads; own weights.
func simulate(rng *rand.Rand, sides [][]float64, zone float64, draws int) []float64 {
	shares := make([]float64, len(sides))
	totals := make([]float64, len(sides))
	for range draws {
		for i, values := range sides {
			sum, all := 0.0, 0.0
			for _, v := range values {
				w := rng.ExpFloat64()
				sum += w * v
				all += w
			}
			totals[i] = sum / all
		}
		for i := range totals {
			ahead := true
			for j := range totals {
				ahead = ahead && (i == j || totals[i]-totals[j] > zone)
			}
			if ahead {
				shares[i]++
			}
		}
	}
	for i := range shares {
		shares[i] /= float64(draws)
	}
	return shares
}

// Ten thousand draws and more must agree within five standard errors.
func TestShares_agreeWithSampling(t *testing.T) {
	rng := rand.New(rand.NewPCG(35, 1))
	const draws = 20_000
	for range 25 {
		card := randomCard(rng, shape{sides: 2 + rng.IntN(3), goals: 2 + rng.IntN(10), weights: Own, scale: "attainment", plain: true})
		r := Shares(card)
		k := newContest(card)
		if !r.Known {
			continue
		}
		var values [][]float64
		for _, side := range k.sides {
			values = append(values, side.values)
		}
		for zone, set := range map[float64]ShareSet{0: r.Any, card.TieZone: r.AnyZone} {
			for i, p := range simulate(rng, values, zone+1e-9, draws) {
				exact := set.Sides[i].Value
				if math.Abs(p-exact) > 5*math.Sqrt(exact*(1-exact)/draws)+1e-9 {
					t.Errorf("zone %v: %v by sampling, %v exactly: %v", zone, p, exact, values)
				}
			}
		}
	}
}

// Ranked weights by drawing any weights and sorting them into the order.
func TestShares_rankedAgreeWithSampling(t *testing.T) {
	rng := rand.New(rand.NewPCG(36, 1))
	const draws = 40_000
	for range 10 {
		d := make([]float64, 2+rng.IntN(6))
		for i := range d {
			d[i] = float64(rng.IntN(9) - 4)
		}
		count := 0.0
		for range draws {
			w := make([]float64, len(d))
			for i := range w {
				w[i] = rng.ExpFloat64()
			}
			slices.Sort(w)
			slices.Reverse(w)
			if weighted(w, d) > 0 {
				count++
			}
		}
		exact := leads(runningMeans(falling(len(d)), d), 0)
		if math.Abs(count/draws-exact) > 5*math.Sqrt(exact*(1-exact)/draws)+1e-9 {
			t.Errorf("%v: %v by sampling, %v exactly", d, count/draws, exact)
		}
	}
}

// Sampled shares of shared weights stay near the exact ones of each pair, and
// the same card gives the same digits again.
func TestShares_pollOfThree(t *testing.T) {
	rng := rand.New(rand.NewPCG(37, 1))
	card := randomCard(rng, shape{sides: 3, goals: 8, weights: Shared, scale: "attainment", complete: true, plain: true})
	card.Summit.Sides[2].Absent = false
	// The third side has nothing: the first two compete alone, so the poll
	// must agree with the exact share of the pair.
	for i := range card.Ratings {
		if card.Ratings[i].Side == "side-2" {
			card.Ratings[i].Level = 0
		}
	}
	r := Shares(card)
	if r.Exact || r.Samples != Samples || r.Seed != Seed || len(r.Pairs) != 3 {
		t.Fatalf("%+v", r)
	}
	for _, pair := range r.Pairs {
		if pair.A == "side-0" && pair.B == "side-1" && math.Abs(pair.AAhead-r.Any.Of("side-0")) > 5*r.Error+1e-9 {
			t.Errorf("pair %v, poll %v, error %v", pair.AAhead, r.Any.Of("side-0"), r.Error)
		}
	}
	if again := Shares(card); !reflect.DeepEqual(again, r) {
		t.Error("the same card gave other shares")
	}
	if !r.Any.Sides[2].Certain || r.Any.Sides[2].Value != 0 {
		t.Errorf("a side with nothing: %+v", r.Any.Sides[2])
	}
}

func TestExponential(t *testing.T) {
	s := newSampler(1)
	const draws = 200_000
	sum, square, above := 0.0, 0.0, 0.0
	for range draws {
		x := s.exponential()
		sum += x
		square += x * x
		if x > 1 {
			above++
		}
	}
	if math.Abs(sum/draws-1) > 0.012 || math.Abs(square/draws-2) > 0.06 || math.Abs(above/draws-math.Exp(-1)) > 0.006 {
		t.Errorf("mean %v, mean square %v, above one %v", sum/draws, square/draws, above/draws)
	}
}

func TestShares_refused(t *testing.T) {
	card := judged([][2]float64{{4, 0}, {2, 2}})
	card.Weights = Shared
	card.Summit.Goals[1].Aims = card.Summit.Goals[1].Aims[:1]
	card.Ratings = card.Ratings[:3]
	r := Shares(card)
	if r.Known || len(r.Notes) != 1 || r.Notes[0] != sharedProblem(card, []string{"q"}) {
		t.Errorf("%+v", r)
	}
	card.Weights = Own
	if r := Shares(card); !r.Known || !r.OnlyOne {
		t.Errorf("%+v", r)
	}
	card.Ratings = card.Ratings[:1]
	if r := Shares(card); r.Known || r.Notes[0] != noRival {
		t.Errorf("%+v", r)
	}
}

func TestShares_equalTotals(t *testing.T) {
	r := Shares(judged([][2]float64{{4, 0}, {0, 4}}))
	if r.Curve != nil || r.HoldsUntil != (Fraction{0, true}) || r.Spacing.Known {
		t.Errorf("%+v", r)
	}
	near(t, "a", r.Any.Of("a"), .5)
	checkShares(t, "equal", r)
}

func TestSpacing(t *testing.T) {
	// a has twice "about half", b once all and once none: who leads depends on
	// whether the middle level is worth more than half.
	card := judged([][2]float64{{2, 4}, {2, 0}, {4, 0}})
	r := Shares(card)
	// D for levels 1 to 4: 1-1/3, 1-1/3, 1/3-1/3, 1/3-1/3: never negative.
	if r.Spacing != (Fraction{1, true}) {
		t.Errorf("%+v", r.Spacing)
	}
	card = judged([][2]float64{{3, 4}, {3, 1}})
	// D: 0, 1/2, 1/2, -1/2 (a leads): P of two levels against one.
	near(t, "spacing", Shares(card).Spacing.Value, leads([]float64{0, 1, 1, -1}, 0))
}

// Short steps give what one long one gives.
func TestShareWork_inSteps(t *testing.T) {
	card := randomCard(rand.New(rand.NewPCG(38, 1)), shape{sides: 3, goals: 30, weights: Own, scale: "attainment", complete: true})
	whole := Shares(card)
	work := NewShareWork(card)
	steps, last := 0, 0.0
	for !work.Step(func() bool { return false }) {
		steps++
		if p := work.Progress(); p < last || p > 1 {
			t.Fatalf("progress from %v to %v", last, p)
		} else {
			last = p
		}
	}
	if steps < 20 || work.Progress() != 1 || !reflect.DeepEqual(work.Result(), whole) {
		t.Errorf("%d steps, progress %v", steps, work.Progress())
	}
}

func TestMovedShares(t *testing.T) {
	card := judged([][2]float64{{4, 2}, {2, 2}})
	for g := range card.Summit.Goals {
		card.Summit.Goals[g].Aims[0].Before = At(4)
		card.Summit.Goals[g].Aims[1].Before = At(0)
	}
	r := MovedShares(card)
	if !r.Known || r.Leader != "b" || !r.Differs {
		t.Fatalf("%+v", r)
	}
	near(t, "lead", r.Lead, 50+25)
	if r.Shares.Any.Of("b") != 1 {
		t.Errorf("%+v", r.Shares.Any)
	}
	checkShares(t, "moved", r.Shares)
	if r := MovedShares(judged([][2]float64{{4, 2}})); r.Known || len(r.Shares.Notes) == 0 {
		t.Errorf("%+v", r)
	}
}
