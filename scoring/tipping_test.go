package scoring

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"summitscorecard/scoring/trials"
)

// flipCard is the flip example of the vectors as a card with shared weights on
// points: the differences of the two sides are d times 10.
func flipCard(t *testing.T) (Scorecard, vectors) {
	v := readVectors(t)
	card := Scorecard{Weights: Shared, TieZone: 5, Scale: Scale{ID: Points}}
	card.Summit = Summit{ID: "flip", Sides: []Side{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}}}
	d, w := fractions(t, v.Flip.D), fractions(t, v.Flip.W)
	for i := range d {
		id := fmt.Sprintf("g%d", i)
		card.Summit.Goals = append(card.Summit.Goals, Goal{ID: id, Title: id, Importance: 10 * w[i], Aims: []Aim{{Side: "a"}, {Side: "b"}}})
		card.Ratings = append(card.Ratings,
			Rating{Goal: id, Side: "a", Status: Scored, Level: 40 + 10*d[i], Importance: 5},
			Rating{Goal: id, Side: "b", Status: Scored, Level: 40, Importance: 5})
	}
	return card, v
}

func TestVectors_tipping(t *testing.T) {
	card, v := flipCard(t)
	tips := Tipping(card)
	if !tips.Known || tips.Leader != "a" || tips.Against != "b" {
		t.Fatalf("got %+v", tips)
	}
	for i, want := range v.Flip.One {
		got := tips.Importance[i]
		if got.Side != "" || got.At.Known != (want != nil) {
			t.Errorf("importance of goal %d: %+v", i, got)
		} else if want != nil {
			near(t, "weight", got.At.Value, fraction(t, *want))
		}
	}
	near(t, "transfer", tips.Transfer.Points, 100*fraction(t, v.Flip.Transfer[0].(string)))
	if m := tips.Transfer.Moves; len(m) != 1 || m[0].From != "g3" || m[0].To != "g0" || m[0].Side != "" {
		t.Errorf("moves %+v", m)
	}
}

func TestVectors_cardShares(t *testing.T) {
	card, v := flipCard(t)
	shares := Shares(card)
	near(t, "holds until", shares.HoldsUntil.Value, fraction(t, v.Flip.Holds))
	for i, point := range v.Flip.Curve {
		near(t, "doubt", shares.Curve[i].Doubt, fraction(t, point[0].(string)))
		near(t, "share", shares.Curve[i].Share, fraction(t, point[1].(string)))
	}
	near(t, "any", shares.Any.Of("a"), fraction(t, v.Uniform[8].Win))
	for i, want := range fractions(t, v.Uniform[8].Central) {
		near(t, "central", shares.Central[0].Weights[i].Weight, want)
	}
}

// ends reports whether the leader of the card before no longer leads.
func ends(before Result, card Scorecard) (float64, bool) {
	after := Score(card)
	lead, rival := 0.0, 0.0
	found := false
	for _, side := range after.Sides {
		switch {
		case side.Side == before.Verdict.Leader:
			lead = side.Total.Points
		case !side.Absent && side.Total.Known && (!found || side.Total.Points > rival):
			rival, found = side.Total.Points, true
		}
	}
	return lead - rival, found && lead-rival <= 1e-9
}

func TestTipping_changesEndTheLead(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 1))
	seen := map[string]int{}
	for range trials.Rounds(4000) {
		card := randomCard(rng, randomShape(rng, 4, 9))
		before := Score(card)
		tips := Tipping(card)
		if tips.Known != (before.Verdict.Leader != "") {
			t.Fatalf("known %v, leader %q: %+v", tips.Known, before.Verdict.Leader, tips.Notes)
		}
		if !tips.Known {
			continue
		}
		try := func(what string, changed Scorecard) {
			t.Helper()
			seen[what]++
			if lead, ok := ends(before, changed); !ok {
				t.Errorf("%s leaves a lead of %v: %+v", what, lead, tips)
			}
			if problems := CheckCard(changed); len(problems) > 0 {
				t.Errorf("%s makes a bad card: %v", what, problems)
			}
		}
		for _, tip := range tips.Importance {
			if tip.At.Known {
				try("importance", ApplyImportance(card, tip))
			}
		}
		if tips.Transfer.Known {
			try("transfer", ApplyTransfer(card, tips.Transfer))
		}
		if tips.Steps.Known {
			try("steps", ApplySteps(card, tips.Steps.Moves))
			if (tips.Steps.Count == 1) != (len(tips.Single) > 0) {
				t.Errorf("fewest steps %d, but %d single ones", tips.Steps.Count, len(tips.Single))
			}
		}
		for _, move := range tips.Single {
			try("single", ApplySteps(card, []StepMove{move}))
		}
		for _, tip := range tips.Without {
			after := Score(withoutGoal(card, tip.Goal)).Verdict
			if tip.Word != after.Word || tip.Leader != after.Leader {
				t.Errorf("without %s: %+v, but scored anew %+v", tip.Goal, tip, after)
			}
			if tip.Lead.Known && after.Leader == before.Verdict.Leader && !within(tip.Lead.Points, after.Lead, 1e-9) {
				t.Errorf("without %s: lead %v, scored anew %v", tip.Goal, tip.Lead, after.Lead)
			}
			seen["without"]++
		}
	}
	for _, what := range []string{"importance", "transfer", "steps", "single", "without"} {
		if seen[what] < trials.Rounds(200) {
			t.Errorf("%s was tried %d times only", what, seen[what])
		}
	}
}

// The fewest steps, by trying every set of levels.
func TestTipping_fewestStepsByTrial(t *testing.T) {
	rng := rand.New(rand.NewPCG(12, 1))
	compared := 0
	for range 300 {
		card := randomCard(rng, shape{sides: 2, goals: 1 + rng.IntN(3), weights: Own, scale: []string{"uneven", "g7", "crisis"}[rng.IntN(3)], complete: rng.IntN(2) == 0})
		tips := Tipping(card)
		if !tips.Known {
			continue
		}
		compared++
		before := Score(card)
		fewest := -1
		var try func(i, steps int, trial Scorecard)
		try = func(i, steps int, trial Scorecard) {
			if fewest >= 0 && steps >= fewest {
				return
			}
			if _, ok := ends(before, trial); ok {
				fewest = steps
				return
			}
			if i == len(card.Ratings) {
				return
			}
			try(i+1, steps, trial)
			r := card.Ratings[i]
			if r.Status != Scored {
				return
			}
			for _, up := range []bool{true, false} {
				for n, level := range climb(card.Scale, r.Level, up) {
					try(i+1, steps+n+1, ApplySteps(trial, []StepMove{{r.Goal, r.Side, r.Level, level}}))
				}
			}
		}
		try(0, 0, card)
		if fewest < 0 != !tips.Steps.Known || tips.Steps.Known && tips.Steps.Count != fewest {
			t.Errorf("fewest %d by trial, %+v: %+v", fewest, tips.Steps, card.Ratings)
		}
		count := 0
		for _, m := range tips.Steps.Moves {
			for n, level := range climb(card.Scale, m.From, m.To > m.From) {
				if level == m.To {
					count += n + 1
				}
			}
		}
		if tips.Steps.Known && count != tips.Steps.Count {
			t.Errorf("moves of %d steps listed as %d", count, tips.Steps.Count)
		}
	}
	if compared < 150 {
		t.Errorf("only %d cards compared", compared)
	}
}

// No transfer of less weight ends the lead: sampled transfers a little smaller
// than the smallest never do.
func TestTipping_noSmallerTransfer(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 1))
	tried := 0
	for range trials.Rounds(400) {
		card := randomCard(rng, randomShape(rng, 3, 6))
		k := newContest(card)
		tips := Tipping(card)
		if !tips.Transfer.Known {
			continue
		}
		budget := 0.999 * tips.Transfer.Points / 100
		for s := range k.sides {
			list := &k.sides[s]
			for range 50 {
				from, to := rng.IntN(len(list.goals)), rng.IntN(len(list.goals))
				if from == to {
					continue
				}
				tried++
				tip := TransferTip{Known: true, Side: list.id, Moves: []TransferMove{{
					From: k.names[list.goals[from]], To: k.names[list.goals[to]], Points: 100 * min(budget, list.weights[from])}}}
				if k.weights == Shared {
					tip.Side = ""
				}
				if lead, ok := ends(Score(card), ApplyTransfer(card, tip)); ok {
					t.Errorf("%v points end the lead (%v), %v were said to be the least", tip.Moves[0].Points, lead, tips.Transfer.Points)
				}
			}
		}
	}
	if tried < 2000 {
		t.Errorf("only %d transfers tried", tried)
	}
}

func TestTipping_nothing(t *testing.T) {
	card := Scorecard{Weights: Own, Scale: ShippedScales()[0]}
	if tips := Tipping(card); tips.Known || len(tips.Notes) == 0 {
		t.Errorf("empty card: %+v", tips)
	}
	card.Summit = Summit{Sides: []Side{{ID: "a"}, {ID: "b"}}, Goals: []Goal{{ID: "g", Aims: []Aim{{Side: "a"}, {Side: "b"}}}}}
	card.Ratings = []Rating{{Goal: "g", Side: "a", Status: Scored, Level: 3, Importance: 5}, {Goal: "g", Side: "b", Status: Scored, Level: 3, Importance: 5}}
	if tips := Tipping(card); tips.Known || tips.Notes[0] != noLeader || len(tips.Without) != 1 || tips.Without[0].Word != Undecided {
		t.Errorf("equal totals: %+v", tips)
	}
	card.Ratings[0].Level = 4
	tips := Tipping(card)
	if tips.Transfer.Known || tips.Importance[0].At.Known || tips.Steps.Count != 1 {
		t.Errorf("one goal: %+v", tips)
	}
}

func TestVerdict_turnedBy(t *testing.T) {
	lead := func(word, leader string) Verdict { return Verdict{Word: word, Leader: leader} }
	for name, test := range map[string]struct {
		verdict Verdict
		without WithoutTip
		want    bool
	}{
		"a lead becomes a draw":              {lead(Clear, "a"), WithoutTip{Word: Draw, Leader: "a"}, true},
		"a lead becomes equal totals":        {lead(Narrow, "a"), WithoutTip{Word: Draw}, true},
		"a lead goes to the other side":      {lead(Narrow, "a"), WithoutTip{Word: Narrow, Leader: "b"}, true},
		"a lead grows":                       {lead(Narrow, "a"), WithoutTip{Word: Clear, Leader: "a"}, false},
		"a lead stays":                       {lead(Clear, "a"), WithoutTip{Word: Clear, Leader: "a"}, false},
		"there is no verdict any more":       {lead(Clear, "a"), WithoutTip{Word: Undecided}, true},
		"a draw becomes a lead of its first": {lead(Draw, "a"), WithoutTip{Word: Narrow, Leader: "a"}, true},
		"a draw becomes a lead of another":   {lead(Draw, "a"), WithoutTip{Word: Clear, Leader: "b"}, true},
		"equal totals become a lead":         {lead(Draw, ""), WithoutTip{Word: Narrow, Leader: "b"}, true},
		"a draw with another first":          {lead(Draw, "a"), WithoutTip{Word: Draw, Leader: "b"}, false},
		"a draw becomes undecided":           {lead(Draw, "a"), WithoutTip{Word: Undecided}, true},
	} {
		if got := test.verdict.TurnedBy(test.without); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}
