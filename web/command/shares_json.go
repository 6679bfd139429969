//go:build !js

package command

import (
	"strconv"

	"summitscorecard/scoring"
)

// sharesJSON is the share of weightings for each side. Where nothing can be
// worked out all but weights is null.
type sharesJSON struct {
	Weights       string                    `json:"weights"`
	Exact         *bool                     `json:"exact"`
	Any           *object[decimal]          `json:"any"`
	Ranked        *object[decimal]          `json:"ranked"`
	AnyZone       *object[decimal]          `json:"any_zone"`
	RankedZone    *object[decimal]          `json:"ranked_zone"`
	Curve         [][2]decimal              `json:"curve"`
	HoldsUntil    *decimal                  `json:"holds_until"`
	Central       *object[*object[decimal]] `json:"central"`
	Spacing       *decimal                  `json:"spacing"`
	Samples       *int                      `json:"samples"`
	Seed          *uint64                   `json:"seed"`
	StandardError *decimal                  `json:"standard_error"`
}

func newSharesJSON(card scoring.Scorecard, n *notes) sharesJSON {
	shares := scoring.Shares(card)
	n.say(shares.Notes...)
	out := sharesJSON{Weights: card.Weights}
	if !shares.Known {
		return out
	}
	out.Exact = &shares.Exact
	out.Any, out.Ranked = newShareJSON(shares.Any, "tie"), newShareJSON(shares.Ranked, "tie")
	out.AnyZone, out.RankedZone = newShareJSON(shares.AnyZone, "draw"), newShareJSON(shares.RankedZone, "draw")
	for _, point := range shares.Curve {
		out.Curve = append(out.Curve, [2]decimal{decimal(point.Doubt), decimal(point.Share)})
	}
	out.HoldsUntil, out.Spacing = orNone(shares.HoldsUntil), orNone(shares.Spacing)
	switch {
	case shares.Spacing.Known:
	case shares.Curve == nil:
		n.say("Nobody leads, so there is no lead that a spacing of the levels could change.")
	default:
		n.say("The scale has no levels whose spacing could be chosen.")
	}
	if card.Weights == scoring.Shared && len(shares.Sides) == 2 {
		out.Central = &object[*object[decimal]]{}
		for _, central := range shares.Central {
			var weights object[decimal]
			for _, w := range central.Weights {
				weights.add(w.Goal, decimal(w.Weight))
			}
			out.Central.add(central.Side, &weights)
		}
	} else {
		n.say("Central weights are worked out for shared weights of two sides.")
	}
	if shares.Exact {
		n.say("The shares are exact; nothing was sampled.")
	} else {
		out.Samples, out.Seed, out.StandardError = &shares.Samples, &shares.Seed, some(shares.Error)
		n.say("The shares are sampled: " + strconv.Itoa(shares.Samples) + " weightings.")
	}
	return out
}

func newShareJSON(set scoring.ShareSet, nobody string) *object[decimal] {
	if !set.Known {
		return nil
	}
	var o object[decimal]
	for _, share := range set.Sides {
		o.add(share.Side, decimal(share.Value))
	}
	o.add(nobody, decimal(set.Nobody))
	return &o
}

func orNone(f scoring.Fraction) *decimal {
	if !f.Known {
		return nil
	}
	return some(f.Value)
}

// moved says both leaders where what moved since the eve names another one than
// the totals.
func (n *notes) moved(card scoring.Scorecard, result scoring.Result) {
	moved := scoring.MovedShares(card)
	if !moved.Known || !moved.Differs || moved.Leader == "" {
		return
	}
	side, _ := card.Summit.Side(moved.Leader)
	points := strconv.FormatFloat(scoring.Round(moved.Lead, 1), 'f', -1, 64) + " points"
	if points == "1 points" {
		points = "1 point"
	}
	sentence := "By what moved since the eve " + side.Name + " leads, by " + points
	if leader, at := card.Summit.Side(result.Verdict.Leader); at >= 0 {
		sentence += "; by the totals " + leader.Name + " does"
	}
	n.say(sentence + ".")
}
