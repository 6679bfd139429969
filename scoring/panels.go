package scoring

// mostNodes is the largest quadrature rule used to be exact, and mostWork the
// most nodes in all; beyond that rules are doubled until two agree.
const (
	mostNodes  = 512
	mostWork   = 20_000
	firstNodes = 64
	lastNodes  = 1024
	agreement  = 1e-13
	negligible = 1e-30
)

// panel is the part of the integral between two breaks.
type panel struct {
	from, to int       // breaks
	nodes    int       // of the rule
	next     int       // node to do next
	gaps     []int     // where each member's search for the node begins
	lead     []float64 // of each member: the integral of its lead so far
	mass     []float64 // and of its density alone, to see that no peak is missed
	coarse   []float64 // lead with half the nodes; nil at first
}

// idle reports whether nothing that counts happens between break i and the next.
func (r *race) idle(i int) bool {
	moves, chance := false, 1.0
	for _, row := range r.below {
		moves = moves || row[i+1] > row[i]
		chance = float64(chance * row[i+1])
	}
	return !moves || chance < negligible
}

// newPanel leaves out the lists, which start makes when the panel's turn comes.
func (r *race) newPanel(from, to, nodes int) panel { return panel{from: from, to: to, nodes: nodes} }

// start gives a panel its lists; those of a finished panel that was taken into the shares,
// which nobody reads again, serve the next one.
func (r *race) start(p *panel) {
	if n := len(r.members); r.spare.gaps == nil {
		numbers := make([]float64, 2*n)
		p.gaps, p.lead, p.mass = make([]int, n), numbers[:n:n], numbers[n:]
		return
	}
	p.gaps, p.lead, p.mass, r.spare = r.spare.gaps, r.spare.lead, r.spare.mass, panel{}
	clear(p.gaps)
	clear(p.lead)
	clear(p.mass)
}

// step does a small part of the work and reports whether the race is over.
func (r *race) step() bool {
	if len(r.panels) == 0 {
		r.finish()
		return true
	}
	p := &r.panels[len(r.panels)-1]
	if p.gaps == nil {
		r.start(p)
	}
	q, ok := r.rules[p.nodes]
	if !ok {
		q = gauss(p.nodes)
		r.rules[p.nodes] = q
	}
	cost := 0
	for ; p.next < len(q.nodes) && cost < 20_000; p.next++ {
		r.node(p, q.nodes[p.next], q.weights[p.next])
		for _, s := range r.spreads {
			cost += 10 + s.degree
		}
	}
	if p.next == len(q.nodes) {
		done := *p
		r.panels = r.panels[:len(r.panels)-1]
		r.settle(done)
	}
	return false
}

// node adds one node of the rule, at x in [0,1] of the panel.
func (r *race) node(p *panel, x, weight float64) {
	width := r.breaks[p.to] - r.breaks[p.from]
	t := r.breaks[p.from] + float64(width*x)
	product := 1.0
	for i, s := range r.spreads {
		r.place[i], r.density[i], p.gaps[i] = s.below(t, p.gaps[i])
		r.before[i] = product
		product = float64(product * r.place[i])
	}
	weight = float64(weight * width)
	after := 1.0
	for i := len(r.spreads) - 1; i >= 0; i-- {
		mass := float64(weight * r.density[i])
		p.mass[i] += mass
		p.lead[i] += float64(mass * float64(r.before[i]*after))
		after = float64(after * r.place[i])
	}
}

// settle takes a finished panel into the shares, or divides it further.
func (r *race) settle(p panel) {
	switch {
	case r.exact > 0 || r.agrees(p):
		for i, k := range r.members {
			// A spread may reach above the floor by less than counts.
			if !r.sure[k] {
				r.shares[k] += p.lead[i]
			}
		}
		r.spare = p
	case p.coarse != nil && p.to-p.from > 1:
		middle := (p.from + p.to) / 2
		r.panels = append(r.panels, r.newPanel(middle, p.to, firstNodes), r.newPanel(p.from, middle, firstNodes))
	default:
		finer := r.newPanel(p.from, p.to, 2*p.nodes)
		finer.coarse = p.lead
		r.panels = append(r.panels, finer)
	}
}

// agrees reports whether the panel's integrals are as good as exact: they agree
// with those of half the nodes, each density adds up to what its side has
// between the two breaks, and the leads of all to the change of the product.
func (r *race) agrees(p panel) bool {
	if p.coarse == nil {
		return false
	}
	good, from, to, all := true, 1.0, 1.0, 0.0
	for i := range r.members {
		from, to = float64(from*r.below[i][p.from]), float64(to*r.below[i][p.to])
		all += p.lead[i]
		mass := r.below[i][p.to] - r.below[i][p.from]
		good = good && within(p.lead[i], p.coarse[i], agreement) && within(p.mass[i], mass, 10*agreement)
	}
	good = good && within(all, to-from, 10*agreement)
	return good || p.to-p.from == 1 && p.nodes >= lastNodes
}

func within(a, b, distance float64) bool { return a-b <= distance && b-a <= distance }

// finish keeps the shares inside what is possible.
func (r *race) finish() {
	for k := range r.shares {
		if !r.sure[k] {
			r.shares[k] = inner(r.shares[k])
		}
	}
	r.tie = min(max(r.tie, 0), 1)
}
