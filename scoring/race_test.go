package scoring

import (
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

func levels(rng *rand.Rand, n, k int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(rng.IntN(k)) * 100 / float64(k-1)
	}
	return out
}

func TestGauss_exactToTwiceItsNodes(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 64, 89, 512, 1024} {
		r := gauss(n)
		for _, degree := range []int{0, 1, 2, 5, n, 2*n - 1} {
			if degree > 2*n-1 {
				continue
			}
			sum := 0.0
			for i, x := range r.nodes {
				sum += r.weights[i] * power(x, degree)
			}
			near(t, "integral", sum, 1/float64(degree+1))
		}
	}
}

func TestRace_certainAndTied(t *testing.T) {
	tests := []struct {
		name  string
		sides [][]float64
		want  []float64
		tie   float64
	}{
		{"apart", [][]float64{{60, 100}, {0, 60}, {10}}, []float64{1, 0, 0}, 0},
		{"two points tied", [][]float64{{50, 50}, {50}}, []float64{0, 0}, 1},
		{"tied within 1e-10", [][]float64{{50 + 4e-11}, {50}}, []float64{0, 0}, 1},
		{"not tied", [][]float64{{50 + 4e-10}, {50}}, []float64{1, 0}, 0},
		{"point above a spread", [][]float64{{75}, {0, 50, 75}}, []float64{1, 0}, 0},
		{"point below a spread", [][]float64{{0}, {0, 50, 75}}, []float64{0, 1}, 0},
		{"point inside a spread", [][]float64{{25}, {0, 100}}, []float64{.25, .75}, 0},
		{"two points and a spread", [][]float64{{25}, {25}, {0, 100}}, []float64{0, 0, .75}, .25},
		{"three points and a spread", [][]float64{{40}, {25}, {25}, {0, 100}}, []float64{.4, 0, 0, .6}, 0},
		{"reaches above by rounding alone", [][]float64{{0, 50 + 8e-15}, {50, 100}}, []float64{0, 1}, 0},
		{"all nothing", [][]float64{{0, 0}, {0}, {0, 0, 0}}, []float64{0, 0, 0}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := raceOf(tt.sides...)
			for k, want := range tt.want {
				near(t, "share", r.shares[k], want)
				if (want == 0 || want == 1) && r.shares[k] != want {
					t.Errorf("share %d is %v, want exactly %v", k, r.shares[k], want)
				}
			}
			near(t, "tie", r.tie, tt.tie)
		})
	}
}

// Where the exact rule would need too many nodes the panels take over; on
// sides for which both can be used they must agree.
func TestRace_panelsAgreeWithExactRule(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for _, shape := range []struct{ sides, goals, levels int }{{4, 60, 5}, {5, 60, 101}, {10, 90, 3}, {3, 120, 1001}, {9, 30, 101}} {
		var spreads []*spread
		for i := range shape.sides {
			values := levels(rng, shape.goals, shape.levels)
			if i == 1 { // a narrow one, whose peak a coarse rule would miss
				for j := range values {
					values[j] = 60 + values[j]/50_000
				}
			}
			spreads = append(spreads, newSpread(values))
		}
		exact := beginRace(map[int]rule{}, spreads, sameWithin)
		exact.layExact((shape.sides*(shape.goals-1) + 1) / 2)
		for !exact.step() {
		}
		wide := beginRace(map[int]rule{}, spreads, sameWithin)
		wide.layWide()
		for !wide.step() {
		}
		sum := 0.0
		for k := range spreads {
			near(t, "share", wide.shares[k], exact.shares[k])
			sum += wide.shares[k]
		}
		near(t, "sum", sum, 1)
	}
}

// newSpread returns the spread of a side with these values, in points; at least one.
func newSpread(values []float64) *spread {
	b := beginSpread(values)
	for !b.step() {
	}
	return b.spread
}
