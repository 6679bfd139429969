package scoring

import (
	"math"
	"math/rand/v2"
)

// Samples and Seed of the sampled shares (shared weights, three sides or more).
// They are fixed so that the same card gives the same shares everywhere.
const (
	Samples = 100_000
	Seed    = 20250815
)

// sampler draws weightings uniformly from the simplex, by exponential spacings
// (Devroye 1986, theorem V.2.2). Dividing uniform numbers by their sum instead
// would favour the middle.
type sampler struct {
	random *rand.PCG
	draw   []float64
}

func newSampler(n int) *sampler {
	return &sampler{random: rand.NewPCG(Seed, 0), draw: make([]float64, n)}
}

// next returns weights that are not yet divided by their sum, and the sum. The
// slice is used again by the next call.
func (s *sampler) next() (weights []float64, sum float64) {
	for i := range s.draw {
		s.draw[i] = s.exponential()
		sum += s.draw[i]
	}
	return s.draw, sum
}

func (s *sampler) uniform() float64 { return float64(s.random.Uint64()>>11) / (1 << 53) }

// exponential draws from the exponential distribution by comparing uniform
// numbers only (von Neumann 1951): logarithms may differ in the last digit
// from one machine to another.
func (s *sampler) exponential() float64 {
	for whole := 0.0; ; whole++ {
		first := s.uniform()
		last, odd := first, true
		for {
			next := s.uniform()
			if next >= last {
				break
			}
			last, odd = next, !odd
		}
		if odd {
			return whole + first
		}
	}
}

// poll counts, over sampled shared weightings, which side leads.
type poll struct {
	values [][]float64 // one a side over the same goals, points
	zone   float64
	*sampler
	done    int
	first   []int // samples in which each side leads
	clear   []int // and leads by more than the zone
	leader  int   // side whose certainty curve is counted; -1 for none
	totals  []float64
	curve   [11]int
	current []float64
}

func newPoll(values [][]float64, zone float64, leader int, totals []float64) *poll {
	n := len(values)
	return &poll{values: values, zone: zone, sampler: newSampler(len(values[0])),
		first: make([]int, n), clear: make([]int, n), leader: leader, totals: totals, current: make([]float64, n)}
}

// step draws some weightings and reports whether all are drawn.
func (p *poll) step() bool {
	for cost := 0; cost < 20_000 && p.done < Samples; p.done++ {
		p.one()
		cost += len(p.draw) * (10 + len(p.values))
	}
	return p.done == Samples
}

func (p *poll) one() {
	weights, sum := p.next()
	top, next := 0, -1
	for i, values := range p.values {
		p.current[i] = weighted(weights, values) / sum
		if i == 0 {
			continue
		}
		switch {
		case p.current[i] > p.current[top]:
			top, next = i, top
		case next < 0 || p.current[i] > p.current[next]:
			next = i
		}
	}
	lead := p.current[top] - p.current[next]
	if passes(lead, 0) {
		p.first[top]++
	}
	if lead > p.zone+slack {
		p.clear[top]++
	}
	if p.leader >= 0 {
		until := p.until()
		for k := range p.curve {
			if float64(k)/10 < until {
				p.curve[k]++
			}
		}
	}
}

// until returns the doubt from which the leader no longer leads under the
// present weighting: its lead falls in proportion from that of the card's
// weights at doubt 0 to that of the weighting at doubt 1.
func (p *poll) until() float64 {
	until := math.Inf(1)
	for j := range p.values {
		if j == p.leader {
			continue
		}
		now := p.current[p.leader] - p.current[j]
		if passes(now, 0) {
			continue
		}
		lead := p.totals[p.leader] - p.totals[j]
		until = min(until, lead/(lead-now))
	}
	return until
}

// standardError returns the standard error of a sampled share.
func standardError(p float64) float64 { return math.Sqrt(float64(p*(1-p)) / Samples) }
