package scoring

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
	"testing"
)

// bits folds numbers, to the last bit, into one.
func bits(numbers ...float64) uint64 {
	h := fnv.New64a()
	for _, x := range numbers {
		b := math.Float64bits(x)
		h.Write([]byte{byte(b), byte(b >> 8), byte(b >> 16), byte(b >> 24), byte(b >> 32), byte(b >> 40), byte(b >> 48), byte(b >> 56)})
	}
	return h.Sum64()
}

func bitsOf(r SharesResult) uint64 {
	numbers := []float64{r.HoldsUntil.Value, r.Spacing.Value, r.Error}
	for _, set := range []ShareSet{r.Any, r.Ranked, r.AnyZone, r.RankedZone} {
		numbers = append(numbers, set.Nobody)
		for _, share := range set.Sides {
			numbers = append(numbers, share.Value)
		}
	}
	for _, point := range r.Curve {
		numbers = append(numbers, point.Share)
	}
	for _, central := range r.Central {
		for _, w := range central.Weights {
			numbers = append(numbers, w.Weight)
		}
	}
	return bits(numbers...)
}

// The same card gives the same bits on every machine: this passes as a native
// program and in a browser's engine. A change of the method changes the numbers
// here; a change of compiler or processor must not.
func TestShares_sameBitsEverywhere(t *testing.T) {
	rng := rand.New(rand.NewPCG(51, 1))
	for i, tt := range []struct {
		shape shape
		want  uint64
	}{
		{shape{sides: 2, goals: 8, weights: Own, scale: "attainment", complete: true, plain: true}, 0x358a7fa11c783992},
		{shape{sides: 2, goals: 8, weights: Shared, scale: "crisis", complete: true, plain: true}, 0x92f8dac182dded3},
		{shape{sides: 3, goals: 40, weights: Own, scale: "uneven", plain: true}, 0xcfa010ccebd26d2a},
		{shape{sides: 4, goals: 12, weights: Shared, scale: "points", complete: true, plain: true}, 0x767eb04e527aecb4},
		{shape{sides: 12, goals: 190, weights: Own, scale: "accord", complete: true, plain: true}, 0x7e6a38b6a6759bda},
	} {
		r := Shares(randomCard(rng, tt.shape))
		if got := bitsOf(r); !r.Known || got != tt.want {
			t.Errorf("card %d: bits %#x, want %#x", i, got, tt.want)
		}
	}
}
