package scoring

// side works out one side by itself.
func (s *sheet) side(i int) SideResult {
	side := s.card.Summit.Sides[i]
	r := SideResult{Side: side.ID, Absent: side.Absent, Equal: s.equal[i]}
	var total, weight, low, high, all, moved, movedWeight float64
	for g := range s.card.Summit.Goals {
		c := s.at(g, i)
		if !c.aim || !(c.importance > 0) {
			continue
		}
		all += c.importance
		// Products are rounded before they are added (the conversion does it),
		// or arm64 would fuse the two and differ in the last digit.
		low += float64(c.importance * c.low)
		high += float64(c.importance * c.high)
		if c.scored {
			r.Scored++
		} else {
			r.Open++
		}
		if !c.counts {
			continue
		}
		weight += c.importance
		total += float64(c.importance * c.value)
		if c.before.Known {
			movedWeight += c.importance
			moved += float64(c.importance * (c.value - c.before.Points/100))
		}
	}
	r.Goals = s.parts(i, weight)
	lowest, highest := s.card.Scale.Ends()
	r.Low, r.High = 100*lowest, 100*highest
	if all > 0 {
		r.Low, r.High = 100*low/all, 100*high/all
		r.Coverage = float64(r.Scored) / float64(r.Scored+r.Open)
	}
	if weight > 0 {
		r.Total = Total{Points: 100 * total / weight, Known: true}
		r.Outcome = Outcome(r.Total)
		// A range on an open rating, or a goal left out, can put the total
		// outside of the interval of all aims.
		r.Low, r.High = min(r.Low, r.Total.Points), max(r.High, r.Total.Points)
	}
	if movedWeight > 0 {
		r.Moved = Total{Points: 100 * moved / movedWeight, Known: true}
	}
	return r
}

// parts lists what each goal adds to a total whose weights sum to weight.
func (s *sheet) parts(i int, weight float64) []Part {
	var parts []Part
	for g := range s.card.Summit.Goals {
		c := s.at(g, i)
		if !c.aim {
			continue
		}
		part := Part{Goal: s.card.Summit.Goals[g].ID, Scored: c.scored, Value: c.value, Before: c.before}
		if c.counts {
			part.Weight = c.importance / weight
			part.Points = 100 * float64(c.importance*c.value) / weight
		}
		parts = append(parts, part)
	}
	return parts
}

// Outcome returns the word for one side's total: "most" from 75 points, "half"
// from 50, "some" from 25, else "little"; "" without a total.
func Outcome(total Total) string {
	switch {
	case !total.Known:
		return ""
	case total.Points >= MostAtLeast-slack:
		return "most"
	case total.Points >= HalfAtLeast-slack:
		return "half"
	case total.Points >= SomeAtLeast-slack:
		return "some"
	}
	return "little"
}

// Outcomes of a pair of sides, as PairOutcome returns them.
const (
	BothHalf    = "both"    // both got at least half of what they wanted
	NeitherHalf = "neither" // both got less than half
	OneHalf     = "one"     // one of each
)

// PairOutcome says whether two sides each got at least half of what they
// wanted: BothHalf, NeitherHalf or OneHalf; "" when a total is missing.
func PairOutcome(a, b Total) string {
	if !a.Known || !b.Known {
		return ""
	}
	first, second := a.Points >= HalfAtLeast-slack, b.Points >= HalfAtLeast-slack
	switch {
	case first && second:
		return BothHalf
	case !first && !second:
		return NeitherHalf
	}
	return OneHalf
}
