package scoring

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
)

// This file works out the shares a second time, with fractions of whole numbers
// and polynomials written out by their powers, for a few goals.

// poly is a polynomial by its coefficients, the constant first.
type poly []*big.Rat

func constant(x *big.Rat) poly { return poly{x} }

func (p poly) plus(q poly) poly {
	out := make(poly, max(len(p), len(q)))
	for i := range out {
		out[i] = new(big.Rat)
		if i < len(p) {
			out[i].Add(out[i], p[i])
		}
		if i < len(q) {
			out[i].Add(out[i], q[i])
		}
	}
	return out
}

func (p poly) times(q poly) poly {
	out := make(poly, len(p)+len(q)-1)
	for i := range out {
		out[i] = new(big.Rat)
	}
	for i, a := range p {
		for j, b := range q {
			out[i+j].Add(out[i+j], new(big.Rat).Mul(a, b))
		}
	}
	return out
}

func (p poly) slope() poly {
	out := constant(new(big.Rat))
	for i := 1; i < len(p); i++ {
		out = out[:i]
		out[i-1] = new(big.Rat).Mul(p[i], big.NewRat(int64(i), 1))
		out = append(out, new(big.Rat))
	}
	return out
}

// integral returns the integral of p from a to b.
func (p poly) integral(a, b *big.Rat) *big.Rat {
	sum, powA, powB := new(big.Rat), new(big.Rat).Set(a), new(big.Rat).Set(b)
	for i, c := range p {
		step := new(big.Rat).Sub(powB, powA)
		sum.Add(sum, step.Mul(step, c).Quo(step, big.NewRat(int64(i+1), 1)))
		powA.Mul(powA, a)
		powB.Mul(powB, b)
	}
	return sum
}

// rationalBelow returns, as a polynomial in t, the share of weightings with a
// total at or below t, for t between two neighbouring values: the values below
// t and those above. The recursion takes out one of either kind.
func rationalBelow(below, above []int64) poly {
	switch {
	case len(above) == 0:
		return constant(big.NewRat(1, 1))
	case len(below) == 0:
		return constant(new(big.Rat))
	}
	x, y := below[len(below)-1], above[len(above)-1]
	width := big.NewRat(1, y-x)
	up := poly{new(big.Rat).Mul(big.NewRat(y, 1), width), new(big.Rat).Neg(width)}
	down := poly{new(big.Rat).Mul(big.NewRat(-x, 1), width), new(big.Rat).Set(width)}
	return up.times(rationalBelow(below[:len(below)-1], above)).plus(down.times(rationalBelow(below, above[:len(above)-1])))
}

// rationalShares returns the share of each side exactly. No side may be a point mass.
func rationalShares(sides [][]int64) []*big.Rat {
	var breaks []int64
	for _, side := range sides {
		breaks = append(breaks, side...)
	}
	slices.Sort(breaks)
	breaks = slices.Compact(breaks)
	out := make([]*big.Rat, len(sides))
	for k := range sides {
		out[k] = new(big.Rat)
	}
	for i := 0; i+1 < len(breaks); i++ {
		polys := make([]poly, len(sides))
		for j, side := range sides {
			var below, above []int64
			for _, v := range side {
				if v <= breaks[i] {
					below = append(below, v)
				} else {
					above = append(above, v)
				}
			}
			polys[j] = rationalBelow(below, above)
		}
		for k := range sides {
			product := polys[k].slope()
			for j := range sides {
				if j != k {
					product = product.times(polys[j])
				}
			}
			out[k].Add(out[k], product.integral(big.NewRat(breaks[i], 1), big.NewRat(breaks[i+1], 1)))
		}
	}
	return out
}

func TestRace_agreesWithFractions(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for i := range 60 {
		sides := make([][]int64, 2+i%3)
		for j := range sides {
			for len(sides[j]) < 2 || slices.Max(sides[j]) == slices.Min(sides[j]) {
				sides[j] = nil
				for range 2 + rng.IntN(5) {
					sides[j] = append(sides[j], rng.Int64N(9)*12)
				}
			}
		}
		values := make([][]float64, len(sides))
		for j, side := range sides {
			for _, v := range side {
				values[j] = append(values[j], float64(v))
			}
		}
		got := raceOf(values...)
		for k, want := range rationalShares(sides) {
			exact, _ := want.Float64()
			near(t, fmt.Sprint(sides, " side ", k), got.shares[k], exact)
			if certain := exact == 0 || exact == 1; certain != got.sure[k] {
				t.Errorf("%v side %d: share %v, certain %v", sides, k, exact, got.sure[k])
			}
		}
	}
}

// rationalLeads is leads(d, 0) in fractions, by the recursion without a table.
func rationalLeads(below, above []int64) *big.Rat {
	switch {
	case len(above) == 0:
		return new(big.Rat)
	case len(below) == 0:
		return big.NewRat(1, 1)
	}
	x, y := -below[len(below)-1], above[len(above)-1]
	a := new(big.Rat).Mul(big.NewRat(y, x+y), rationalLeads(below[:len(below)-1], above))
	b := new(big.Rat).Mul(big.NewRat(x, x+y), rationalLeads(below, above[:len(above)-1]))
	return a.Add(a, b)
}

func TestLeads_agreesWithFractions(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	for range 300 {
		var below, above []int64
		var d []float64
		for range 1 + rng.IntN(11) {
			v := rng.Int64N(9)*25 - 100
			d = append(d, float64(v))
			if v > 0 {
				above = append(above, v)
			} else {
				below = append(below, v)
			}
		}
		want, _ := rationalLeads(below, above).Float64()
		near(t, fmt.Sprint(d), leads(d, 0), want)
	}
}

// Reading the density off the spline and the share off the recursion must agree
// at every place, also for many goals on few levels.
func TestSpread_agreesWithRecursion(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	for _, n := range []int{2, 3, 5, 8, 20, 60, 120, 200} {
		for _, count := range []int{2, 3, 5, 101} {
			values := levels(rng, n, count)
			s := newSpread(values)
			if s.isPoint() {
				continue
			}
			gap := 0
			for x := s.low() + 0.37; x < s.high(); x += 1.7 {
				d := make([]float64, n)
				for i, v := range values {
					d[i] = v - x
				}
				var got, dens float64
				got, dens, gap = s.below(x, gap)
				near(t, fmt.Sprint(n, " goals on ", count, " levels at ", x), got, atMost(d))
				if dens < 0 {
					t.Errorf("%d goals on %d levels at %v: density %v", n, count, x, dens)
				}
			}
		}
	}
}
