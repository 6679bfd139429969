package text

import (
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
	OnlyOrderNote  = "All importances that count are equal, so there is no order to keep; change one to use this."
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
	share := ShareOf(shares.Any, leader.ID)
	subject := upperFirst(It(leader.Name)) + " " + verb(leader.Name, "leads", "lead")
	if r.Verdict.Word == scoring.Draw {
		subject = TheFirst(leader.Name) + " " + verb(leader.Name, "leads", "lead") + ", however narrowly,"
	}
	s := Sentence{}.Words(subject + " in ").Strong(share)
	if open, could := stillOpen(card, r); open != "" {
		return s.Words(" of all ways to weigh what is scored, " + open + "; " + could + " ")
	}
	return s.Words(" of all ways to weigh the goals. ")
}

func verb(name, one, many string) string {
	if Plural(name) {
		return many
	}
	return one
}

// Deciders says which goals the verdict hangs on: with one of them left out there
// would be another leader, a draw in place of a lead, or a lead in place of a draw.
func Deciders(card scoring.Scorecard, r scoring.Result, tips scoring.TippingResult) Sentence {
	draws, none, leads := []string{}, []string{}, map[string][]string{}
	var order []string
	wasDraw := r.Verdict.Word == scoring.Draw
	for _, w := range tips.Without {
		g, _ := card.Summit.Goal(w.Goal)
		switch {
		case !r.Verdict.TurnedBy(w):
		case w.Word == scoring.Draw:
			draws = append(draws, g.Title)
		case w.Word == scoring.Undecided:
			none = append(none, g.Title)
		default:
			if len(leads[w.Leader]) == 0 {
				order = append(order, w.Leader)
			}
			leads[w.Leader] = append(leads[w.Leader], g.Title)
		}
	}
	var s Sentence
	part := func(titles []string) Sentence {
		if len(s) == 0 {
			return s.Words("The list of goals decides: " + without(titles)).Em(or(titles))
		}
		return s.Words("; " + without(titles)).Em(or(titles))
	}
	if len(draws) > 0 {
		s = part(draws).Words(" it would be a draw")
	}
	for _, id := range order {
		side, _ := card.Summit.Side(id)
		s = part(leads[id]).Words(" ").Named(The(side.Name), id).Words(" would lead")
	}
	if len(none) > 0 {
		s = part(none).Words(" there would be no verdict")
	}
	switch {
	case len(s) > 0:
		return s.Words(". ")
	case len(tips.Without) < 2:
		return nil
	case wasDraw:
		return s.Words("No single goal decides it: leave out any one and it stays a draw. ")
	}
	return s.Words("No single goal decides it: leave out any one and the lead stays. ")
}

func or(titles []string) string {
	list := List(titles)
	if i := strings.LastIndex(list, " and "); i >= 0 && len(titles) > 1 {
		return list[:i] + " or " + list[i+len(" and "):]
	}
	return list
}

// ShareFinding is the title of the chart of shares.
func ShareFinding(card scoring.Scorecard, r scoring.Result, set scoring.ShareSet) string {
	side, at := card.Summit.Side(r.Verdict.Leader)
	if at < 0 || !set.Known {
		return "No share of weightings yet"
	}
	return TheFirst(side.Name) + " " + verb(side.Name, "leads", "lead") + " in " + ShareOf(set, side.ID) + " of all weightings" + ofScored(card, r)
}

// ShareTwin is the chart of shares in words.
func ShareTwin(card scoring.Scorecard, set scoring.ShareSet, nobody string) string {
	var parts []string
	shares, rest := Shares(set)
	for i, s := range set.Sides {
		side, _ := card.Summit.Side(s.Side)
		parts = append(parts, Isolated(side.Name)+" "+shares[i])
	}
	if set.Nobody > 0 {
		parts = append(parts, nobody+" "+rest)
	}
	return strings.Join(parts, ", ")
}

// Curve words.

// CurveFinding is the title of the certainty curve.
func CurveFinding(card scoring.Scorecard, r scoring.Result, holds scoring.Fraction) string {
	scored, _ := stillOpen(card, r)
	switch {
	case !holds.Known:
		return "No leader, so no certainty"
	case scored != "" && holds.Value > 1e-12:
		by := "however much you doubt the weights"
		if holds.Value < 1-1e-12 {
			by = "while you doubt the weights by less than " + Percent(holds.Value)
		}
		return "On what is scored (" + scored + ") the lead stays " + by
	case holds.Value >= 1-1e-12:
		return "Certain however much you doubt the weights"
	case holds.Value <= 1e-12:
		return "The totals are equal: any doubt decides"
	}
	return "Certain while you doubt the weights by less than " + Percent(holds.Value)
}

// CurveHolds stands at the point where the lead stops being certain.
func CurveHolds(card scoring.Scorecard, r scoring.Result, holds float64) string {
	if scored, _ := stillOpen(card, r); scored != "" {
		if holds >= 1-1e-12 {
			return "stays to the end"
		}
		return "stays up to " + Percent(holds)
	}
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
func Spacing(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult) string {
	it := "It leads"
	if scored, _ := stillOpen(card, r); scored != "" {
		it = "On what is scored it leads"
	}
	switch {
	case !shares.Spacing.Known:
		return ""
	case shares.Spacing.Value >= 1-1e-12:
		return it + " however the levels between none and all are spaced."
	}
	return it + " in " + Percent(shares.Spacing.Value) + " of all ways to space the levels between none and all."
}

// GainsTwin is the map of gains in words.
func GainsTwin(a, b string, totalA, totalB float64, decimals int) string {
	return Isolated(a) + " " + Number(totalA, decimals) + " of 100, " + Isolated(b) + " " + Number(totalB, decimals) + " of 100."
}

// GotAxis names an axis of the map of gains.
func GotAxis(name string) string { return Isolated(name) + " got, of 100" }

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
	decimals := scoring.Decimals(scoring.Result{Sides: sides, Verdict: v}) // so that the word follows from the numbers
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
		s = s.Named(side.Name, side.ID).Words(" " + Total(r.Total, decimals))
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
		return Isolated(l.Name)
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
		return "without "
	}
	return "without any one of "
}
