package scoring

// spread is how the total of one side varies over all weightings of its goals.
// Its density is the B-spline whose knots are the side's values (Curry and
// Schoenberg 1966), of degree two less than the number of values; between
// neighbouring knots it is kept as a polynomial in Bernstein form.
//
// The polynomials depend on the values only through their spacing, so the same
// ones serve when the values are moved or stretched: see at.
type spread struct {
	knots  []float64   // distinct values, rising; one of them alone is a point mass
	degree int         // of the density: values - 2
	pieces []bernstein // share of weightings at or below, one a gap between knots, rising from 0 to 1
	slopes []bernstein // their derivatives by the place in the gap
}

// isPoint reports whether every weighting gives the same total.
func (s *spread) isPoint() bool { return len(s.knots) == 1 }

func (s *spread) low() float64  { return s.knots[0] }
func (s *spread) high() float64 { return s.knots[len(s.knots)-1] }

// at returns the spread of the totals centre + stretch * (total - centre) + move.
// stretch is above 0, or 0 for the point mass at the centre.
func (s *spread) at(centre, stretch, move float64) *spread {
	if stretch == 0 || s.isPoint() {
		point := centre
		if s.isPoint() {
			point = s.knots[0]
		}
		return &spread{knots: []float64{point + move}}
	}
	moved := *s
	moved.knots = make([]float64, len(s.knots))
	for i, v := range s.knots {
		if stretch == 1 {
			moved.knots[i] = v + move
			continue
		}
		moved.knots[i] = float64((1-stretch)*centre) + float64(stretch*v) + move
	}
	return &moved
}

// spreadBuilder cuts one B-spline into the polynomials of its gaps, one gap a step.
type spreadBuilder struct {
	*spread
	knot  []float64 // every knot as often as it counts, the outer ones degree+1 times
	from  int       // last copy of the knot where the gap begins
	to    int       // first copy of the knot where it ends
	coefs []float64 // Bernstein coefficients of the density on the gap, so far
	whole []float64 // B-spline coefficients over knot: one 1, else 0
	gaps  [][]float64
}

func beginSpread(values []float64) *spreadBuilder {
	sorted := sortedSnapped(values)
	s := &spread{degree: len(sorted) - 2}
	counts := []int{}
	for i, v := range sorted {
		if i == 0 || v != sorted[i-1] {
			s.knots = append(s.knots, v)
			counts = append(counts, 0)
		}
		counts[len(counts)-1]++
	}
	b := &spreadBuilder{spread: s}
	if s.isPoint() {
		return b
	}
	d, last := s.degree, len(counts)-1
	outer := d + 1 - counts[0]
	counts[0] = d + 1
	pad := d + 1 - counts[last]
	counts[last] = d + 1
	for i, count := range counts {
		for range count {
			b.knot = append(b.knot, s.knots[i]-s.knots[0])
		}
	}
	// In the full basis the density is the one B-spline that begins after the
	// copies added at the lower end. Its height is set at the end, when the
	// whole must be 1.
	b.whole = make([]float64, outer+1+pad)
	b.whole[outer] = 1
	b.coefs = append([]float64(nil), b.whole[:d+1]...)
	b.from, b.to = d, d+1
	return b
}

// step works out the next gap and reports whether the spread is complete. It
// is decomposition into Bezier pieces by inserting knots (Boehm 1980; algorithm
// A5.6 of Piegl and Tiller 1997): every new coefficient is a mean of two old
// ones, so nothing cancels.
func (b *spreadBuilder) step() bool {
	if b.isPoint() {
		return true
	}
	d, u := b.degree, b.knot
	copies := 1
	for b.to < len(u)-1 && u[b.to+1] == u[b.to] {
		b.to++
		copies++
	}
	done := b.to == len(u)-1
	next := make([]float64, d+1)
	if copies < d {
		width := u[b.to] - u[b.from]
		ratios := make([]float64, d-copies)
		for j := d; j > copies; j-- {
			ratios[j-copies-1] = width / (u[b.from+j] - u[b.from])
		}
		for j := 1; j <= d-copies; j++ {
			first := copies + j
			for k := d; k >= first; k-- {
				r := ratios[k-first]
				b.coefs[k] = float64(r*b.coefs[k]) + float64((1-r)*b.coefs[k-1])
			}
			if !done {
				next[d-copies-j] = b.coefs[d]
			}
		}
	}
	b.gaps = append(b.gaps, b.coefs)
	if done {
		b.finish()
		return true
	}
	for i := max(d-copies, 0); i <= d; i++ {
		next[i] = b.whole[b.to-d+i]
	}
	b.coefs = next
	b.from, b.to = b.to, b.to+1
	return false
}

// finish turns densities into shares: summed from the lower end, every term
// positive, and scaled so that all weightings together are 1.
func (b *spreadBuilder) finish() {
	d, s := b.degree, b.spread
	all := 0.0
	for i, gap := range b.gaps {
		width := s.knots[i+1] - s.knots[i]
		for k := range gap {
			gap[k] = float64(gap[k]*width) / float64(d+1)
			all += gap[k]
		}
	}
	so := 0.0
	for i, gap := range b.gaps {
		share := make([]float64, d+2)
		share[0] = so
		for k := range gap {
			so += gap[k] / all
			share[k+1] = min(so, 1)
			gap[k] = float64(gap[k] / all * float64(d+1))
		}
		if i == len(b.gaps)-1 {
			share[d+1] = 1
		}
		s.pieces = append(s.pieces, newBernstein(share))
		s.slopes = append(s.slopes, newBernstein(gap))
	}
	b.knot, b.whole, b.coefs, b.gaps = nil, nil, nil, nil
}

// below returns the share of weightings with a total at or below t, and its
// derivative by t. gap is where the search for t begins, at or below its gap;
// the gap of t is returned, for the next t.
func (s *spread) below(t float64, gap int) (share, density float64, at int) {
	if t < s.knots[0] {
		return 0, 0, gap
	}
	for gap < len(s.pieces) && t > s.knots[gap+1] {
		gap++
	}
	if gap == len(s.pieces) {
		return 1, 0, gap
	}
	width := s.knots[gap+1] - s.knots[gap]
	u := (t - s.knots[gap]) / width
	share, slope := both(s.pieces[gap], s.slopes[gap], u)
	return min(share, 1), slope / width, gap
}
