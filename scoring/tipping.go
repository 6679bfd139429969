package scoring

import "math"

// TippingResult says what would end the leader's lead (docs/method.md, section 3): the
// smallest changes that bring a rival level with it. A change that several
// rivals could gain from is given for the one that needs least.
type TippingResult struct {
	Known      bool // false without a leader or where nothing can be worked out; Notes says why
	Leader     string
	Against    string          // rival of the smallest transfer; without one of the fewest steps, else the second
	Importance []ImportanceTip // one a goal that counts and side; with shared weights one a goal
	Transfer   TransferTip
	Steps      StepsTip
	Single     []StepMove   // every one-level change that ends the lead alone, in file order
	Without    []WithoutTip // one a goal, in the summit's order; there where totals are equal, too
	Notes      []string
}

// ImportanceTip is one weight of one side, the others kept in proportion.
type ImportanceTip struct {
	Side    string // "" with shared weights
	Goal    string
	Against string   // rival that draws level; "" when none can
	Weight  float64  // now, in [0,1]
	At      Fraction // where the lead is zero; unknown when no weight does it
}

// TransferTip is the smallest move of weight between goals of one list.
type TransferTip struct {
	Known   bool   // false when no move does it
	Side    string // whose list; "" with shared weights
	Against string
	Points  float64 // percentage points of weight moved in all
	Moves   []TransferMove
}

// TransferMove takes percentage points of weight from one goal to another.
type TransferMove struct {
	Side   string // "" with shared weights
	From   string
	To     string
	Points float64
}

// StepsTip is the fewest one-level changes of ratings.
type StepsTip struct {
	Known   bool // false when no change does it
	Against string
	Count   int
	Moves   []StepMove
}

// StepMove changes one rating from one level to another.
type StepMove struct {
	Goal string
	Side string
	From float64
	To   float64
}

// WithoutTip is the verdict with one goal left out for all sides.
type WithoutTip struct {
	Goal   string
	Lead   Total  // of the leader of the whole card over its best rival, in points; negative when it falls behind, unknown where nobody leads
	Leader string // "" when totals are equal or undecided
	Word   string
}

// TurnedBy reports whether the verdict turns where this goal is left out: another
// side leads, a lead becomes a draw or a draw a lead, or there is none any more. A
// lead that only becomes larger or smaller is the same verdict.
func (v Verdict) TurnedBy(without WithoutTip) bool {
	if without.Word == Undecided || without.Word == Draw || v.Word == Draw {
		return without.Word != v.Word
	}
	return without.Leader != v.Leader
}

// Tipping works out the tipping points of a card. They are exact; the fewest
// steps take time in proportion to ratings times steps.
func Tipping(card Scorecard) TippingResult {
	k := newContest(card)
	switch {
	case k.problem != "":
		return TippingResult{Notes: []string{k.problem}}
	case k.leader < 0:
		return TippingResult{Without: k.withoutTips(card), Notes: []string{noLeader}}
	}
	r := TippingResult{Known: true, Leader: k.sides[k.leader].id}
	r.Importance = k.importanceTips()
	r.Transfer = k.smallestTransfer()
	steps := newStepper(card, k)
	r.Steps = steps.fewest()
	r.Single = steps.single()
	r.Without = k.withoutTips(card)
	switch {
	case r.Transfer.Known:
		r.Against = r.Transfer.Against
	case r.Steps.Known:
		r.Against = r.Steps.Against
	default:
		r.Against = k.sides[k.second].id
	}
	if !r.Transfer.Known {
		r.Notes = append(r.Notes, "No other importance within one list would end the lead.")
	}
	if !r.Steps.Known {
		r.Notes = append(r.Notes, "No change of the ratings of the leader and one rival would end the lead.")
	}
	return r
}

// lead returns the leader's lead over side j, in points.
func (k *contest) lead(j int) float64 { return k.sides[k.leader].total - k.sides[j].total }

// importanceTips works out every single weight.
func (k *contest) importanceTips() []ImportanceTip {
	var tips []ImportanceTip
	if k.weights == Shared {
		for i, g := range k.sides[k.leader].goals {
			tip := ImportanceTip{Goal: k.names[g], Weight: k.sides[k.leader].weights[i]}
			for j := range k.sides {
				if j != k.leader {
					k.offer(&tip, j, k.sides[k.leader].weights, k.differences(k.leader, j), i, 0)
				}
			}
			tips = append(tips, tip)
		}
		return tips
	}
	for s, side := range k.sides {
		for i, g := range side.goals {
			tip := ImportanceTip{Side: side.id, Goal: k.names[g], Weight: side.weights[i]}
			if s != k.leader {
				k.offer(&tip, s, side.weights, side.values, i, k.sides[k.leader].total)
				tips = append(tips, tip)
				continue
			}
			for j, rival := range k.sides {
				if j != k.leader {
					k.offer(&tip, j, side.weights, side.values, i, rival.total)
				}
			}
			tips = append(tips, tip)
		}
	}
	return tips
}

// offer gives the tip the weight of goal i at which a total reaches target,
// where there is one and it is nearer than the tip's. With the others in
// proportion the total is x * v_i + (1-x) * (mean of the rest).
func (k *contest) offer(tip *ImportanceTip, rival int, weights, values []float64, i int, target float64) {
	sum, all := 0.0, 0.0
	for j, w := range weights {
		if j != i {
			sum += float64(w * values[j])
			all += w
		}
	}
	if all == 0 {
		return
	}
	mean := sum / all
	if same(values[i], mean) {
		return
	}
	at := (target - mean) / (values[i] - mean)
	if at < -slack || at > 1+slack {
		return
	}
	at = min(max(at, 0), 1)
	if !tip.At.Known || math.Abs(at-tip.Weight) < math.Abs(tip.At.Value-tip.Weight)-slack {
		tip.At, tip.Against = Fraction{Value: at, Known: true}, k.sides[rival].id
	}
}

// withoutTips works out the verdict without each goal of the summit.
func (k *contest) withoutTips(card Scorecard) []WithoutTip {
	var tips []WithoutTip
	from := ""
	if k.leader >= 0 {
		from = k.sides[k.leader].id
	}
	for g := range card.Summit.Goals {
		tip := WithoutTip{Goal: k.names[g]}
		rest, ok := k.without(g)
		if !ok || k.missing {
			// A side without a goal that counts, before or after: whether it
			// has a total then depends on what else it gave no importance.
			rest = newContest(withoutGoal(card, tip.Goal))
		}
		tip.Word, tip.Leader, tip.Lead = rest.outcome(from)
		tips = append(tips, tip)
	}
	return tips
}

// without returns the contest without goal g; ok is false when a side would
// have no goal left that counts.
func (k *contest) without(g int) (rest *contest, ok bool) {
	rest = &contest{weights: k.weights, zone: k.zone, names: k.names, leader: -1, second: -1}
	for _, side := range k.sides {
		one := contestant{id: side.id}
		for i, at := range side.goals {
			if at != g {
				one.goals = append(one.goals, at)
				one.importances = append(one.importances, side.importances[i])
				one.values = append(one.values, side.values[i])
			}
		}
		if len(one.goals) == 0 {
			return nil, false
		}
		one.weigh()
		rest.sides = append(rest.sides, one)
	}
	rest.rank()
	return rest, true
}

// outcome returns the word, the leader and the lead as seen from one side.
func (k *contest) outcome(from string) (word, leader string, lead Total) {
	if len(k.sides) < 2 {
		return Undecided, "", Total{}
	}
	word = VerdictWord(0, k.zone)
	if k.leader >= 0 {
		leader = k.sides[k.leader].id
		word = VerdictWord(k.lead(k.second), k.zone)
	}
	own, best := Total{}, math.Inf(-1)
	for _, side := range k.sides {
		if side.id == from {
			own = Total{Points: side.total, Known: true}
		} else {
			best = max(best, side.total)
		}
	}
	if own.Known {
		lead = Total{Points: snapZero(own.Points - best), Known: true}
	}
	return word, leader, lead
}
