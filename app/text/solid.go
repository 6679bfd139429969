package text

import (
	"math"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Words of "How solid is it?".
const (
	SolidTitle     = "How solid is it?"
	SolidNote      = "All weightings are counted alike: a convention, not a belief about any of them. The levels stay as scored."
	WhoseTitle     = "Whose importance counts?"
	EachOwn        = "each side its own"
	OneForAll      = "one list for all sides"
	OnlyOrder      = "Only the order of the importances counts"
	OnlyOrderNote  = "All importances are equal, so there is no order to keep; change one to use this."
	HowTitle       = "How is this worked out?"
	ShareNote      = "every way to weigh the goals"
	ShareOrderNote = "every way to weigh the goals that keeps their order of importance"
	CurveNote      = "the leader’s share as trust in the importances fades"
	CurveFrom      = "your weights, exactly"
	CurveTo        = "no idea"
	GainsNote      = "pale box: with every rating’s range; rings: whom you might believe"
	GainsBoth      = "both at least half"
	GainsNeither   = "both less"
	ThisCard       = "this card"
	TryIt          = "Try it"
	TippingTitle   = "What would change it?"
	KindsTitle     = "Substance against symbol"
	RulersTitle    = "The same judgements on other scales"
	Doubt          = "Doubt"
	ShareColumn    = "Share of weightings"
	Beyond         = "by more than the tie zone"
	Exact          = "Exact, no sampling."
	LensTitle      = "Whom do you believe?"
	LensNote       = "The verdict if the ratings that their words imply replaced the card’s; where they are silent the card’s stand."
	YourVerdict    = "This card"
)

// Sampled says how a sampled share came about.
func Sampled(n int, standardError float64) string {
	return "Sampled: " + strconv.Itoa(n) + " weightings, standard error " + Number(100*standardError, 2) + " points."
}

// InWeightings words the leader's share for the top of the page.
func InWeightings(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult) Sentence {
	leader, _ := card.Summit.Side(r.Verdict.Leader)
	if leader.ID == "" || !shares.Known || !shares.Any.Known {
		return nil
	}
	share := shares.Any.Of(leader.ID)
	subject := strings.ToUpper(It(leader.Name)[:1]) + It(leader.Name)[1:] + " " + verb(leader.Name, "leads", "lead")
	if r.Verdict.Word == scoring.Draw {
		subject = TheFirst(leader.Name) + " " + verb(leader.Name, "leads", "lead") + ", however narrowly,"
	}
	return Sentence{}.Words(subject + " in ").Strong(Percent(share)).Words(" of all ways to weigh the goals. ")
}

func verb(name, one, many string) string {
	if Plural(name) {
		return many
	}
	return one
}

// Deciders says which goals the verdict hangs on: without one of them it would
// read otherwise.
func Deciders(card scoring.Scorecard, r scoring.Result, tips scoring.TippingResult) Sentence {
	if !tips.Known {
		return nil
	}
	draws, flips := []string{}, map[string][]string{}
	var order []string
	for _, w := range tips.Without {
		g, _ := card.Summit.Goal(w.Goal)
		switch {
		case w.Word == scoring.Draw && r.Verdict.Word != scoring.Draw:
			draws = append(draws, g.Title)
		case w.Word != scoring.Draw && w.Word != scoring.Undecided && w.Leader != r.Verdict.Leader:
			if len(flips[w.Leader]) == 0 {
				order = append(order, w.Leader)
			}
			flips[w.Leader] = append(flips[w.Leader], g.Title)
		}
	}
	var s Sentence
	if len(draws) > 0 {
		s = s.Words(without(draws)).Em(or(draws)).Words(" it would be a draw. ")
	}
	for _, id := range order {
		side, _ := card.Summit.Side(id)
		s = s.Words(without(flips[id])).Em(or(flips[id])).Words(" ").Named(The(side.Name), id).Words(" would lead. ")
	}
	if len(s) == 0 && len(card.Summit.Goals) > 1 && r.Verdict.Word != scoring.Draw {
		s = s.Words("No single goal decides it: leave out any one and the lead stays. ")
	}
	return s
}

func or(titles []string) string {
	list := List(titles)
	if i := strings.LastIndex(list, " and "); i >= 0 && len(titles) > 1 {
		return list[:i] + " or " + list[i+len(" and "):]
	}
	return list
}

// ShareFinding is the title of the chart of shares.
func ShareFinding(card scoring.Scorecard, leader string, set scoring.ShareSet) string {
	side, at := card.Summit.Side(leader)
	if at < 0 || !set.Known {
		return "No share of weightings yet"
	}
	return TheFirst(side.Name) + " " + verb(side.Name, "leads", "lead") + " in " + Percent(set.Of(leader)) + " of all weightings"
}

// ShareTwin is the chart of shares in words.
func ShareTwin(card scoring.Scorecard, set scoring.ShareSet, nobody string) string {
	var parts []string
	for _, s := range set.Sides {
		side, _ := card.Summit.Side(s.Side)
		parts = append(parts, side.Name+" "+Share(s))
	}
	if set.Nobody > 0 {
		parts = append(parts, nobody+" "+Percent(set.Nobody))
	}
	return strings.Join(parts, ", ")
}

// Curve words.

// CurveFinding is the title of the certainty curve.
func CurveFinding(holds scoring.Fraction) string {
	switch {
	case !holds.Known:
		return "No leader, so no certainty"
	case holds.Value >= 1-1e-12:
		return "Certain however much you doubt the weights"
	case holds.Value <= 1e-12:
		return "The totals are equal: any doubt decides"
	}
	return "Certain while you doubt the weights by less than " + Percent(holds.Value)
}

// CurveHolds stands at the point where the lead stops being certain.
func CurveHolds(holds float64) string {
	if holds >= 1-1e-12 {
		return "certain to the end"
	}
	return "certain up to " + Percent(holds)
}

// CurveTwin is the curve in words.
func CurveTwin(shares scoring.SharesResult) string {
	n := len(shares.Curve)
	if n == 0 {
		return ""
	}
	return "The share is 100" + NBSP + "% at the card’s own weights and " + Percent(shares.Curve[n-1].Share) + " when nothing is known about them."
}

// Spacing says whether the lead depends on how the levels are spaced.
func Spacing(shares scoring.SharesResult) string {
	switch {
	case !shares.Spacing.Known:
		return ""
	case shares.Spacing.Value >= 1-1e-12:
		return "It leads however the levels between none and all are spaced."
	}
	return "It leads in " + Percent(shares.Spacing.Value) + " of all ways to space the levels between none and all."
}

// GainsTwin is the map of gains in words.
func GainsTwin(a, b string, totalA, totalB float64) string {
	return a + " " + Number(totalA, 0) + " of 100, " + b + " " + Number(totalB, 0) + " of 100."
}

// GotAxis names an axis of the map of gains.
func GotAxis(name string) string { return name + " got, of 100" }

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
			return "“" + l.Label + "”"
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

// Short words a verdict in a line: "Russia 54, the United States 39: a narrow lead".
func Short(card scoring.Scorecard, sides []scoring.SideResult, v scoring.Verdict) Sentence {
	var s Sentence
	ordered := append([]scoring.SideResult(nil), sides...)
	for i := range ordered {
		if ordered[i].Side == v.Leader && i > 0 {
			lead := ordered[i]
			copy(ordered[1:i+1], ordered[:i])
			ordered[0] = lead
		}
	}
	first := true
	for _, r := range ordered {
		if r.Absent {
			continue
		}
		side, _ := card.Summit.Side(r.Side)
		if !first {
			s = s.Words(", ")
		}
		first = false
		s = s.Named(side.Name, side.ID).Words(" " + Total(r.Total, 0))
	}
	return s.Words(": " + strings.ToLower(VerdictWord(v.Word)) + ".")
}

// LensName names a lens.
func LensName(card scoring.Scorecard, l scoring.LensResult) string {
	switch l.Lens {
	case scoring.LensSide:
		side, _ := card.Summit.Side(l.Name)
		return "Those who speak for " + The(side.Name)
	case scoring.LensOutsiders:
		return "Outsiders"
	case scoring.LensSpeaker:
		return l.Name
	}
	return "All who spoke"
}

// Theirs says how many ratings of a lens are the speakers' own.
func Theirs(l scoring.LensResult) string {
	return strconv.Itoa(l.Theirs) + " of " + Count(l.Of, "rating") + " theirs, from " + Count(l.Statements, "statement")
}

// RulerName names a scale for readers.
func RulerName(id string) string {
	return map[string]string{"attainment": "Attainment", "expectation": "Goal attainment scaling", "g7": "G7 compliance",
		"accord": "Peace accords", "crisis": "Crisis outcomes", "promise": "Promises"}[id]
}

// Ruler says whether the leader survives on another scale.
func Ruler(card scoring.Scorecard, r scoring.RulerResult) Sentence {
	s := Sentence{}.Words(RulerName(r.Scale) + " (" + strconv.Itoa(r.Matched) + " of " + Count(r.Of, "label") + " match): ")
	return s.Join(Short(card, r.Sides, r.Verdict))
}

func without(titles []string) string {
	if len(titles) == 1 {
		return "Without "
	}
	return "Without any one of "
}
