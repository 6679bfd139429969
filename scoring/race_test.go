package scoring

import (
	"math"
	"math/rand/v2"
	"testing"
)

// raceOf runs a race between sides with these values, in points.
func raceOf(sides ...[]float64) *race {
	spreads := make([]*spread, len(sides))
	for i, values := range sides {
		spreads[i] = newSpread(values)
	}
	r := beginRace(map[int]rule{}, spreads, sameWithin)
	for !r.step() {
	}
	return r
}

func BenchmarkRace2x8(b *testing.B) {
	for b.Loop() {
		raceOf([]float64{0, 25, 75, 25, 25, 50, 75, 100}, []float64{100, 50, 75, 25, 0, 25, 100, 50})
	}
}

func levels(rng *rand.Rand, n, k int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(rng.IntN(k)) * 100 / float64(k-1)
	}
	return out
}

func BenchmarkRace3x60(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	x, y, z := levels(rng, 60, 5), levels(rng, 60, 5), levels(rng, 60, 5)
	for b.Loop() {
		raceOf(x, y, z)
	}
}

func BenchmarkRace20x190(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	var sides [][]float64
	for range 20 {
		sides = append(sides, levels(rng, 190, 3))
	}
	for b.Loop() {
		r := raceOf(sides...)
		sum := 0.0
		for _, s := range r.shares {
			sum += s
		}
		if math.Abs(sum-1) > 1e-12 {
			b.Fatal(sum - 1)
		}
	}
}

func BenchmarkRace30x200distinct(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	var sides [][]float64
	for range 30 {
		v := make([]float64, 200)
		for i := range v {
			v[i] = rng.Float64() * 100
		}
		sides = append(sides, v)
	}
	for b.Loop() {
		r := raceOf(sides...)
		sum := 0.0
		for _, s := range r.shares {
			sum += s
		}
		if math.Abs(sum-1) > 1e-12 {
			b.Fatal(sum - 1)
		}
	}
}

func TestRace_TwoSimplices(t *testing.T) {
	tests := []struct {
		a, b []float64
		want float64
	}{
		{[]float64{0, 1}, []float64{0, 1}, .5},
		{[]float64{0, 1, 1}, []float64{0, 1}, 2. / 3},
		{[]float64{-2, 0, 1, -1}, []float64{2, 1, -1}, 0.08055555555555556},
	}
	for _, tt := range tests {
		r := raceOf(tt.a, tt.b)
		if math.Abs(r.shares[0]-tt.want) > 1e-15 || math.Abs(r.shares[0]+r.shares[1]-1) > 1e-15 {
			t.Errorf("%v %v: %v", tt.a, tt.b, r.shares)
		}
	}
}
