package text

import (
	"math"
	"strconv"

	"summitscorecard/scoring"
)

// StepsTip words the fewest changes of ratings that end the lead.
func StepsTip(card scoring.Scorecard, tips scoring.TippingResult) Sentence {
	if !tips.Steps.Known {
		return nil
	}
	number := map[int]string{1: "One step", 2: "Two steps", 3: "Three steps", 4: "Four steps", 5: "Five steps", 6: "Six steps"}[tips.Steps.Count]
	if number == "" {
		number = strconv.Itoa(tips.Steps.Count) + " steps"
	}
	s := Sentence{}.Words(number + " on the scale would end the lead: ")
	for i, m := range merged(tips.Steps.Moves) {
		if i > 0 {
			s = s.Words("; ")
		}
		s = s.Join(move(card, m))
	}
	return s.Words(".")
}

// merged joins steps of one rating into one move.
func merged(moves []scoring.StepMove) []scoring.StepMove {
	var list []scoring.StepMove
	for _, m := range moves {
		if n := len(list); n > 0 && list[n-1].Goal == m.Goal && list[n-1].Side == m.Side && list[n-1].To == m.From {
			list[n-1].To = m.To
			continue
		}
		list = append(list, m)
	}
	return list
}

func move(card scoring.Scorecard, m scoring.StepMove) Sentence {
	g, _ := card.Summit.Goal(m.Goal)
	side, _ := card.Summit.Side(m.Side)
	return Sentence{}.Em(g.Title).Words(" for ").Named(The(side.Name), side.ID).
		Words(" from " + label(card.Scale, m.From) + " to " + label(card.Scale, m.To))
}

func label(scale scoring.Scale, level float64) string {
	for _, l := range scale.Levels {
		if l.Level == level {
			return "“" + Isolated(l.Label) + "”"
		}
	}
	return Level(level)
}

// Nearest returns the single weight that would have to change least, or -1.
func Nearest(tips []scoring.ImportanceTip) int {
	best := -1
	for i, t := range tips {
		if t.At.Known && (best < 0 || math.Abs(t.At.Value-t.Weight) < math.Abs(tips[best].At.Value-tips[best].Weight)) {
			best = i
		}
	}
	return best
}

// ImportanceTip words the weight of one goal at which the lead is gone.
func ImportanceTip(card scoring.Scorecard, t scoring.ImportanceTip) Sentence {
	g, _ := card.Summit.Goal(t.Goal)
	rival, _ := card.Summit.Side(t.Against)
	s := Sentence{}.Words("If ").Em(g.Title).Words(" carried " + Percent(t.At.Value) + " of ")
	if t.Side == "" {
		s = s.Words("the weight")
	} else {
		side, _ := card.Summit.Side(t.Side)
		s = s.Words("the weight on the list of ").Named(The(side.Name), side.ID)
	}
	return s.Words(" (now "+Percent(t.Weight)+"), ").Named(The(rival.Name), rival.ID).Words(" would draw level.")
}

// TransferTip words the smallest move of weight that ends the lead.
func TransferTip(card scoring.Scorecard, t scoring.TransferTip) Sentence {
	if !t.Known {
		return nil
	}
	s := Sentence{}.Words("Moving " + Number(t.Points, 0) + " of 100 points of weight")
	if side, at := card.Summit.Side(t.Side); at >= 0 {
		s = s.Words(" on the list of ").Named(The(side.Name), side.ID)
	}
	from, to := []string{}, []string{}
	for _, m := range t.Moves {
		a, _ := card.Summit.Goal(m.From)
		b, _ := card.Summit.Goal(m.To)
		from, to = addOnce(from, a.Title), addOnce(to, b.Title)
	}
	return s.Words(" from ").Em(List(from)).Words(" to ").Em(List(to)).Words(" would make it even.")
}

func addOnce(list []string, item string) []string {
	for _, have := range list {
		if have == item {
			return list
		}
	}
	return append(list, item)
}

// WithoutTip words the verdict without one goal.
func WithoutTip(card scoring.Scorecard, w scoring.WithoutTip) Sentence {
	g, _ := card.Summit.Goal(w.Goal)
	s := Sentence{}.Words("Leave out ").Em(g.Title).Words(" for all: ")
	side, at := card.Summit.Side(w.Leader)
	switch {
	case w.Word == scoring.Draw && at < 0:
		return s.Words("equal totals, a draw.")
	case w.Word == scoring.Draw:
		return s.Words("a draw, ").Named(The(side.Name), side.ID).Words(" ahead by " + Number(math.Abs(w.Lead.Points), 1) + " points.")
	case w.Word == scoring.Undecided || at < 0:
		return s.Words("undecided.")
	}
	return s.Named(The(side.Name), side.ID).Words(" " + verb(side.Name, "leads", "lead") + " by " + Number(math.Abs(w.Lead.Points), 1) + " points.")
}

// SingleTip words how many single steps would end the lead.
func SingleTip(card scoring.Scorecard, moves []scoring.StepMove) Sentence {
	if len(moves) == 0 {
		return Sentence{}.Words("No single step on any scale would end the lead.")
	}
	s := Sentence{}.Words("Each of these steps alone would end the lead: ")
	for i, m := range moves {
		if i > 0 {
			s = s.Words("; ")
		}
		s = s.Join(move(card, m))
	}
	return s.Words(".")
}
