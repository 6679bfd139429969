package scoring

import (
	"math"
	"math/rand/v2"
	"testing"
)

// sized returns a complete card with own weights.
func sized(sides, goals int, scale string) Scorecard {
	rng := rand.New(rand.NewPCG(uint64(sides), uint64(goals)))
	card := randomCard(rng, shape{sides: sides, goals: goals, weights: Own, scale: scale, complete: true, plain: true})
	for i := range card.Summit.Sides {
		card.Summit.Sides[i].Absent = false
	}
	return card
}

func benchmarkShares(b *testing.B, card Scorecard) {
	for b.Loop() {
		Shares(card)
	}
}

// Shares works out any, ranked, the certainty curve and the tie zone at once.
func BenchmarkShares2x8(b *testing.B)    { benchmarkShares(b, sized(2, 8, "attainment")) }
func BenchmarkShares3x60(b *testing.B)   { benchmarkShares(b, sized(3, 60, "attainment")) }
func BenchmarkShares20x190(b *testing.B) { benchmarkShares(b, sized(20, 190, "g7")) }

func BenchmarkSharedShares2x8(b *testing.B) {
	card := sized(2, 8, "attainment")
	card.Weights = Shared
	benchmarkShares(b, card)
}

func BenchmarkTipping2x8(b *testing.B) {
	card := sized(2, 8, "attainment")
	for b.Loop() {
		Tipping(card)
	}
}

func BenchmarkTipping20x190(b *testing.B) {
	card := sized(20, 190, "g7")
	for b.Loop() {
		Tipping(card)
	}
}

// BenchmarkAnyExact and BenchmarkAnySampled give the same share of weightings
// of two sides and eight goals: the one exactly, the other by drawing 10,000
// weight vectors as decision software does, half a point off.
func BenchmarkAnyExact(b *testing.B) {
	sides := eightGoals()
	for b.Loop() {
		raceOf(sides...)
	}
}

func BenchmarkAnySampled(b *testing.B) {
	sides := eightGoals()
	rng := rand.New(rand.NewPCG(1, 1))
	off := 0.0
	for b.Loop() {
		off = math.Abs(simulate(rng, sides, 0, 10_000)[0] - raceOf(sides...).shares[0])
	}
	b.ReportMetric(100*off, "points-off")
}

func eightGoals() [][]float64 {
	k := newContest(sized(2, 8, "attainment"))
	return [][]float64{k.sides[0].values, k.sides[1].values}
}
