package scoring

// Fraction is a number in [0,1] that may be missing.
type Fraction struct {
	Value float64
	Known bool
}

// SharesResult says how robust the verdict is against other weightings
// (docs/method.md, section 2). All weightings are counted alike: a convention, not a
// belief about any of them. The ratings stay as scored.
type SharesResult struct {
	Known      bool     // false when nothing can be worked out; Notes says why
	Weights    string   // Own: each side's weights vary by themselves; Shared: one list for all
	Sides      []string // ranked sides with a total, in the summit's order
	Any        ShareSet // over all weightings: ahead at all
	Ranked     ShareSet // over those that keep the card's order of importance
	AnyZone    ShareSet // ahead by more than the tie zone; Nobody is the draw
	RankedZone ShareSet
	OnlyOne    bool         // every importance that counts is equal, so only one weighting keeps the order; not for the page
	Curve      []CurvePoint // the leader's share at doubt 0, 0.1 ... 1; nil without a leader
	HoldsUntil Fraction     // doubt up to which that share is certain; 0 when totals are equal
	Central    []Central    // shared weights and two sides: mean weighting under which each leads
	Spacing    Fraction     // share of the ways to space the levels under which the leader is ahead of the second
	Pairs      []PairShare  // shared weights and three sides or more: exact
	Exact      bool         // false when Any, Ranked and the curve are sampled
	Samples    int          // 0 when exact
	Seed       uint64       // 0 when exact
	Error      float64      // largest standard error of the sampled shares; 0 when exact
	Notes      []string     // sentences for what does not apply or was assumed
}

// ShareSet is the share of weightings under which each side leads. The shares
// and Nobody add up to 1.
type ShareSet struct {
	Known  bool
	Sides  []Share // in the order of SharesResult.Sides
	Nobody float64 // tie, or with a tie zone the draw
}

// Share is one side's share of weightings, in [0,1]. An exact one is 0 or 1
// only when Certain; a sampled one may come out so by the draw.
type Share struct {
	Side    string
	Value   float64
	Certain bool // no weighting, or every weighting
}

// Of returns the share of this side; 0 for one that takes no part.
func (s ShareSet) Of(side string) float64 {
	for _, share := range s.Sides {
		if share.Side == side {
			return share.Value
		}
	}
	return 0
}

// CurvePoint is the leader's share of weightings when every value is replaced
// by (1-Doubt) * total + Doubt * value. Doubt 0 is the card's own weighting,
// doubt 1 any weighting.
type CurvePoint struct {
	Doubt float64
	Share float64
}

// Central is the mean of all weightings under which a side leads.
type Central struct {
	Side    string
	Weights []GoalWeight // of the goals that count; sum 1
}

// GoalWeight is the weight of one goal, in [0,1].
type GoalWeight struct {
	Goal   string
	Weight float64
}

// PairShare is the share of all weightings under which one of two sides is
// ahead of the other; what is missing to 1 is a tie of both.
type PairShare struct {
	A, B           string
	AAhead, BAhead float64
}

// Shares works out the shares of weightings of a card. Own weights of any
// number of sides and shared weights of two are exact; shared weights of three
// or more are sampled with a fixed seed. It takes well under a millisecond for
// two sides and eight goals, and may take a second for the largest cards: a
// page should use NewShareWork.
func Shares(card Scorecard) SharesResult {
	work := NewShareWork(card)
	work.Step(func() bool { return true })
	return work.Result()
}

// MovedResult is what moved since the eve, compared between the sides.
type MovedResult struct {
	Known   bool // false when fewer than two ranked sides have a level on the eve
	Leader  string
	Second  string
	Lead    float64
	Differs bool // another leader than the totals have: the verdict must say both
	Shares  SharesResult
}

// MovedShares compares what moved since the eve, 100 * sum(w * (value - before)) over
// the aims that have both, by the same formulas as the totals (docs/method.md,
// section 1). Who wanted nothing to change scores 100 when a summit collapses, but has
// moved nothing.
func MovedShares(card Scorecard) MovedResult {
	k := contestOf(card, movedValue)
	if k.problem != "" {
		return MovedResult{Shares: SharesResult{Notes: []string{k.problem}}}
	}
	work := newShareWork(k)
	work.Step(func() bool { return true })
	r := MovedResult{Known: true, Shares: work.Result()}
	if k.leader >= 0 {
		r.Leader, r.Second = k.sides[k.leader].id, k.sides[k.second].id
		r.Lead = k.sides[k.leader].total - k.sides[k.second].total
		verdict := Score(card).Verdict
		r.Differs = verdict.Word != Undecided && verdict.Leader != r.Leader
	}
	return r
}

func movedValue(c *cell) (points float64, ok bool) {
	return float64(100*c.value) - c.before.Points, c.before.Known
}
