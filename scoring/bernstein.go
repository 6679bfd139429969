package scoring

import "math"

// bernstein is a polynomial on [0,1] by its Bernstein coefficients, each times
// its binomial and divided by 2 to the degree, for evaluation by Horner's rule
// in the ratio of the two ends (Schumaker and Volk 1986). With no coefficient
// negative no step cancels. The degree may be at most maxDegree.
type bernstein []float64

// maxDegree keeps 2 to the degree, and its inverse, inside the range of float64.
const maxDegree = 1000

// newBernstein scales the coefficients in place.
func newBernstein(coefs []float64) bernstein {
	d := len(coefs) - 1
	binomial := math.Ldexp(1, -d)
	for k := range coefs {
		coefs[k] = float64(coefs[k] * binomial)
		binomial = float64(binomial*float64(d-k)) / float64(k+1)
	}
	return coefs
}

// both returns the values at u in [0,1] of p and of q, whose degree is one less.
func both(p, q bernstein, u float64) (atP, atQ float64) {
	d := len(q) - 1
	if u <= 0.5 {
		ratio := u / (1 - u)
		atP = p[d+1]
		for k := d; k >= 0; k-- {
			atP = float64(atP*ratio) + p[k]
			atQ = float64(atQ*ratio) + q[k]
		}
		u = 1 - u
	} else {
		ratio := (1 - u) / u
		atP = p[0]
		for k := 0; k <= d; k++ {
			atP = float64(atP*ratio) + p[k+1]
			atQ = float64(atQ*ratio) + q[k]
		}
	}
	scale := power(float64(2*u), d)
	return float64(float64(atP*scale) * float64(2*u)), float64(atQ * scale)
}
