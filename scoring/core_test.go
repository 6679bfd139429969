package scoring

import (
	"math"
	"testing"
)

func TestSpread_TwoSimplices(t *testing.T) {
	s := newSpread([]float64{0, 1, 1})
	for _, x := range []float64{0.1, .3, .7, .95} {
		got, dens, _ := s.below(x, 0)
		if math.Abs(got-x*x) > 1e-14 || math.Abs(dens-2*x) > 1e-14 {
			t.Errorf("at %v: %v %v", x, got, dens)
		}
	}
	v := []float64{0, 0, 0, 10, 25, 25, 50, 50, 75, 99, 100, 100}
	s = newSpread(v)
	for x := 0.5; x < 100; x += 3.7 {
		d := make([]float64, len(v))
		for i := range d {
			d[i] = v[i] - x
		}
		got, _, _ := s.below(x, 0)
		if want := atMost(d); math.Abs(got-want) > 1e-14 {
			t.Errorf("at %v: %v want %v", x, got, want)
		}
	}
}

func TestGauss(t *testing.T) {
	for _, n := range []int{1, 2, 3, 7, 64, 89, 512} {
		r := gauss(n)
		for _, deg := range []int{0, 1, 2, 5, n, 2*n - 1} {
			if deg > 2*n-1 {
				continue
			}
			sum := 0.0
			for i, x := range r.nodes {
				sum += r.weights[i] * power(x, deg)
			}
			if math.Abs(sum-1/float64(deg+1)) > 2e-15 {
				t.Errorf("n %d degree %d: %v", n, deg, sum-1/float64(deg+1))
			}
		}
	}
}
