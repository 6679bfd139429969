package scoring

import "math"

// planDuel plans shared weights of two sides, all by the recursion.
func (w *ShareWork) planDuel(free, kept [][]float64) {
	k, r := w.contest, &w.result
	forward := func(values [][]float64) []float64 {
		d := make([]float64, len(values[0]))
		for i := range d {
			d[i] = snapZero(values[0][i] - values[1][i])
		}
		return d
	}
	duel := func(into *ShareSet, d []float64, by float64) {
		w.do(func() {
			shares := []float64{leads(d, by), leads(negative(d), by)}
			sure := []bool{shares[0] == 0 || shares[0] == 1, shares[1] == 0 || shares[1] == 1}
			nobody := rest(shares)
			if by < slack && !same(least(d), most(d)) {
				nobody = 0 // only a lead that no weighting changes can be level
			}
			*into = w.set(shares, sure, nobody)
		})
	}
	d, means := forward(free), forward(kept)
	duel(&r.Any, d, 0)
	duel(&r.Ranked, means, 0)
	if k.leader >= 0 {
		r.Curve = make([]CurvePoint, 11)
		away := k.differences(k.leader, k.second)
		lead := k.sides[k.leader].total - k.sides[k.second].total
		for i := range r.Curve {
			w.do(func() {
				e := float64(i) / 10
				r.Curve[i] = CurvePoint{e, leads(toward(away, lead, e), 0)}
			})
		}
	}
	duel(&r.AnyZone, d, zoned(k.zone))
	duel(&r.RankedZone, means, zoned(k.zone))
	w.planCentral(0, d)
	w.planCentral(1, negative(d))
}

// zoned keeps a tie zone of 0 apart from a lead of 0: the lead must still pass
// it by the slack of every threshold.
func zoned(zone float64) float64 { return max(zone, math.SmallestNonzeroFloat64) }

func negative(d []float64) []float64 {
	out := make([]float64, len(d))
	for i, v := range d {
		out[i] = 0 - v
	}
	return out
}

// toward returns (1-e) * centre + e * value for each value.
func toward(values []float64, centre, e float64) []float64 {
	out := make([]float64, len(values))
	for i, v := range values {
		out[i] = snapZero(float64((1-e)*centre) + float64(e*v))
	}
	return out
}

// planCentral plans the central weights of one of two sides, d its differences.
func (w *ShareWork) planCentral(side int, d []float64) {
	all := leads(d, 0)
	if all == 0 {
		return
	}
	at := len(w.result.Central)
	central := Central{Side: w.contest.sides[side].id, Weights: make([]GoalWeight, len(d))}
	w.result.Central = append(w.result.Central, central)
	for i := range d {
		goal := w.contest.names[w.contest.sides[side].goals[i]]
		w.do(func() { w.result.Central[at].Weights[i] = GoalWeight{goal, centralWeight(d, i, all)} })
	}
}

// planPoll plans shared weights of three sides or more.
func (w *ShareWork) planPoll(free, kept [][]float64) {
	k, r := w.contest, &w.result
	r.Exact, r.Samples, r.Seed = false, Samples, Seed
	for a := range k.sides {
		for b := a + 1; b < len(k.sides); b++ {
			w.do(func() {
				d := k.differences(a, b)
				r.Pairs = append(r.Pairs, PairShare{k.sides[a].id, k.sides[b].id, leads(d, 0), leads(negative(d), 0)})
			})
		}
	}
	w.poll(free, k.leader, &r.Any, &r.AnyZone)
	w.poll(kept, -1, &r.Ranked, &r.RankedZone)
}

// poll plans the sampling over one set of weightings. A side whose share is
// certain is given it exactly.
func (w *ShareWork) poll(values [][]float64, leader int, ahead, clear *ShareSet) {
	k, r := w.contest, &w.result
	totals := make([]float64, len(k.sides))
	for i := range k.sides {
		totals[i] = k.sides[i].total
	}
	var p *poll
	w.chores = append(w.chores, func() bool {
		if p == nil {
			p = newPoll(values, k.zone, leader, totals)
		}
		if !p.step() {
			w.part = float64(p.done) / Samples
			return false
		}
		*ahead = w.polled(values, p.first, 0)
		*clear = w.polled(values, p.clear, zoned(k.zone))
		if leader >= 0 {
			for i, count := range p.curve {
				r.Curve = append(r.Curve, CurvePoint{float64(i) / 10, float64(count) / Samples})
			}
		}
		return true
	})
}

// polled returns the shares of a poll, with those that no draw could change
// put in exactly.
func (w *ShareWork) polled(values [][]float64, counts []int, by float64) ShareSet {
	shares, sure := make([]float64, len(counts)), make([]bool, len(counts))
	for side, count := range counts {
		shares[side] = float64(count) / Samples
		w.result.Error = max(w.result.Error, standardError(shares[side]))
	}
	for side := range counts {
		share, certain := settled(values, side, by)
		if certain {
			shares[side], sure[side] = share, true
		}
		if share == 1 {
			for j := range shares {
				shares[j], sure[j] = 0, true
			}
			shares[side] = 1
			break
		}
	}
	return w.set(shares, sure, rest(shares))
}

// settled returns a side's share where all shared weightings give the same
// answer: it leads every rival by more than by, or one rival keeps it from it.
func settled(values [][]float64, side int, by float64) (share float64, sure bool) {
	always := true
	for j := range values {
		if j == side {
			continue
		}
		d := make([]float64, len(values[j]))
		for i := range d {
			d[i] = snapZero(values[side][i] - values[j][i])
		}
		p := leads(d, by)
		if p == 0 {
			return 0, true
		}
		always = always && p == 1
	}
	if always {
		return 1, true
	}
	return 0, false
}

// planOwn plans own weights: one spread a side and prior, then races.
func (w *ShareWork) planOwn(free, kept [][]float64) {
	k, r := w.contest, &w.result
	all, ordered := w.spreads(free), w.spreads(kept)
	w.race(func() ([]*spread, float64) { return all, sameWithin }, func(x *race) { r.Any = w.set(x.shares, x.sure, x.tie) })
	w.race(func() ([]*spread, float64) { return ordered, sameWithin }, func(x *race) { r.Ranked = w.set(x.shares, x.sure, x.tie) })
	if k.leader >= 0 {
		r.Curve = make([]CurvePoint, 11)
		for i := range r.Curve {
			e := float64(i) / 10
			w.race(func() ([]*spread, float64) {
				doubted := make([]*spread, len(all))
				for j, s := range all {
					doubted[j] = s.at(k.sides[j].total, e, 0)
				}
				return doubted, sameWithin
			}, func(x *race) { r.Curve[i] = CurvePoint{e, x.shares[k.leader]} })
		}
	}
	w.zone(all, &r.Any, &r.AnyZone)
	w.zone(ordered, &r.Ranked, &r.RankedZone)
}

// spreads plans the making of one spread a side.
func (w *ShareWork) spreads(values [][]float64) []*spread {
	out := make([]*spread, len(values))
	for i := range values {
		var b *spreadBuilder
		w.chores = append(w.chores, func() bool {
			if b == nil {
				b = beginSpread(values[i])
			}
			out[i] = b.spread
			return b.step()
		})
	}
	return out
}

// race plans one race; sides is asked when its turn has come.
func (w *ShareWork) race(sides func() ([]*spread, float64), then func(*race)) {
	var x *race
	w.chores = append(w.chores, func() bool {
		if x == nil {
			spreads, gap := sides()
			x = beginRace(w.rules, spreads, gap)
		}
		if !x.step() {
			return false
		}
		then(x)
		return true
	})
}

// zone plans the shares ahead by more than the tie zone: for each side a race
// in which every rival is given the zone. ahead holds the shares without one.
func (w *ShareWork) zone(all []*spread, ahead, into *ShareSet) {
	n := len(w.contest.sides)
	shares, sure := make([]float64, n), make([]bool, n)
	for side := range n {
		w.race(func() ([]*spread, float64) {
			given := make([]*spread, n)
			for j, s := range all {
				given[j] = s
				if j != side {
					given[j] = s.at(0, 1, w.contest.zone)
				}
			}
			return given, slack
		}, func(x *race) { shares[side], sure[side] = x.shares[side], x.sure[side] })
	}
	w.do(func() {
		nobody := rest(shares)
		if w.contest.zone == 0 && math.Abs(nobody-ahead.Nobody) < 1e-12 {
			nobody = ahead.Nobody // without a zone the draw is the tie, to the last digit
		}
		*into = w.set(shares, sure, nobody)
	})
}
