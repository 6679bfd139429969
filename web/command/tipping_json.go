//go:build !js

package command

import "summitscorecard/scoring"

// tippingJSON is what would end the lead.
type tippingJSON struct {
	Against    string           `json:"against"`
	Importance []importanceJSON `json:"importance"`
	Transfer   *transferJSON    `json:"transfer"`
	Steps      *stepsJSON       `json:"steps"`
	Single     []stepJSON       `json:"single"`
	Without    []withoutJSON    `json:"without"`
}

type importanceJSON struct {
	Side   string   `json:"side"`
	Goal   string   `json:"goal"`
	Weight decimal  `json:"weight"`
	At     *decimal `json:"at"`
}

type transferJSON struct {
	Points decimal            `json:"points"`
	Moves  []transferMoveJSON `json:"moves"`
}

type transferMoveJSON struct {
	Side   string  `json:"side"`
	From   string  `json:"from"`
	To     string  `json:"to"`
	Points decimal `json:"points"`
}

type stepsJSON struct {
	Count int        `json:"count"`
	Moves []stepJSON `json:"moves"`
}

type stepJSON struct {
	Goal string  `json:"goal"`
	Side string  `json:"side"`
	From decimal `json:"from"`
	To   decimal `json:"to"`
}

type withoutJSON struct {
	Goal   string   `json:"goal"`
	Lead   *decimal `json:"lead"`
	Leader *string  `json:"leader"`
	Word   string   `json:"word"`
}

func newTippingJSON(card scoring.Scorecard, n *notes) *tippingJSON {
	tips := scoring.Tipping(card)
	n.say(tips.Notes...)
	if !tips.Known {
		return nil
	}
	out := &tippingJSON{Against: tips.Against, Importance: []importanceJSON{}, Single: newStepsJSON(tips.Single), Without: []withoutJSON{}}
	for _, tip := range tips.Importance {
		out.Importance = append(out.Importance, importanceJSON{tip.Side, tip.Goal, decimal(tip.Weight), orNone(tip.At)})
		if !tip.At.Known {
			n.say("Where \"at\" is null, no weight of that goal alone ends the lead.")
		}
	}
	if tips.Transfer.Known {
		out.Transfer = &transferJSON{Points: decimal(tips.Transfer.Points)}
		for _, move := range tips.Transfer.Moves {
			out.Transfer.Moves = append(out.Transfer.Moves, transferMoveJSON{move.Side, move.From, move.To, decimal(move.Points)})
		}
	}
	if tips.Steps.Known {
		out.Steps = &stepsJSON{tips.Steps.Count, newStepsJSON(tips.Steps.Moves)}
	}
	for _, tip := range tips.Without {
		out.Without = append(out.Without, withoutJSON{tip.Goal, orNull(tip.Lead), name(tip.Leader), tip.Word})
		if !tip.Lead.Known {
			n.say("Without one goal a side may have no total; the lead is then null.")
		} else if tip.Leader == "" {
			n.say(equalTotals)
		}
	}
	return out
}

func newStepsJSON(moves []scoring.StepMove) []stepJSON {
	out := []stepJSON{}
	for _, move := range moves {
		out = append(out, stepJSON{move.Goal, move.Side, decimal(move.From), decimal(move.To)})
	}
	return out
}
