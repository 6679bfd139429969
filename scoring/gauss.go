package scoring

import "math"

// rule is a Gauss-Legendre quadrature on [0,1]: exact for polynomials of degree
// up to 2n-1, where n is the number of nodes.
type rule struct {
	nodes   []float64 // rising
	weights []float64 // positive, sum 1
}

// gauss returns the rule with n nodes, n at least 1. The nodes are the zeros of
// the Legendre polynomial, found by Newton's method from Tricomi's estimate and
// evaluated by the three-term recurrence (Davis and Rabinowitz 1984, section
// 2.7). Only operations that round the same everywhere are used.
func gauss(n int) rule {
	r := rule{nodes: make([]float64, n), weights: make([]float64, n)}
	for i := 0; i < (n+1)/2; i++ {
		x := cosine(math.Pi * (float64(i) + 0.75) / (float64(n) + 0.5))
		if 2*i+1 == n {
			x = 0
		}
		_, slope := legendre(n, x)
		for range 8 {
			value, d := legendre(n, x)
			slope = d
			step := value / d
			x -= step
			if math.Abs(step) < 1e-15 {
				break
			}
		}
		_, slope = legendre(n, x)
		weight := 1 / float64(float64((1-x)*(1+x))*float64(slope*slope))
		r.nodes[i], r.nodes[n-1-i] = (1-x)/2, (1+x)/2
		r.weights[i], r.weights[n-1-i] = weight, weight
	}
	return r
}

// legendre returns the Legendre polynomial of degree n at |x| < 1 and its slope.
func legendre(n int, x float64) (value, slope float64) {
	before, value := 0.0, 1.0
	for k := 1; k <= n; k++ {
		step := float64(x*value) - before
		before, value = value, float64(x*value)+float64(step*(float64(k-1)/float64(k)))
	}
	slope = float64(float64(n)*(before-float64(x*value))) / float64((1-x)*(1+x))
	return value, slope
}

// cosine returns cos(x) for x in [0, pi/2] by its series; math.Cos may differ
// in the last digit from one machine to another.
func cosine(x float64) float64 {
	square := float64(x * x)
	sum, term := 1.0, 1.0
	for k := 2; k <= 28; k += 2 {
		term = -float64(term*square) / float64(k*(k-1))
		sum += term
	}
	return sum
}

// power returns x to the n by squaring, n >= 0.
func power(x float64, n int) float64 {
	p := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			p = float64(p * x)
		}
		x = float64(x * x)
	}
	return p
}
