package text

import (
	"math"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Words of the section that states what could not be worked out.
const (
	DrawWord   = "a draw"
	TieWord    = "equal"
	SideWord   = "Side"
	WhoseView  = "Whose view"
	NoCurve    = "There is no leader, so there is no certainty to draw."
	NoGains    = "No two totals to compare yet"
	NoGainsHow = "Score at least one goal for two sides at the table."
	NoTips     = "There is no lead to end."
	NoneOfKind = "no goal of this kind."
	NoRulers   = "No label of this scale stands on another one."
	RulersNote = "Levels are read by label, never by number; what has no match is left open there."
	Tried      = "Tried: the card now has this change. Undo takes it back."
	UndoTry    = "what you tried"
)

// BySpeaker heads the lenses of single speakers.
func BySpeaker(n int) string { return "Speaker by speaker: " + strconv.Itoa(n) }

// Zone words the shares beyond the tie zone, under the bars: the full part of a
// bar.
func Zone(zone scoring.ShareSet, card scoring.Scorecard) string {
	var parts []string
	shares, nobody := Shares(zone)
	for i, s := range zone.Sides {
		side, _ := card.Summit.Side(s.Side)
		parts = append(parts, Isolated(side.Name)+" "+shares[i])
	}
	return "Full: by more than the tie zone of " + tieZone(card.TieZone) + ": " + strings.Join(parts, ", ") + "; a draw in " + nobody + "."
}

// tieZone writes the lead up to which a card counts a draw: "5 points".
func tieZone(zone float64) string {
	if zone == 1 {
		return "1 point"
	}
	return Level(zone) + " points"
}

// WeightsWord says whose weights vary.
func WeightsWord(weights string) string {
	if weights == scoring.Shared {
		return "one list for all sides"
	}
	return "each side on its own"
}

// Working says how far a long computation is.
func Working(part float64) string { return "Working it out: " + Percent(part) }

// SharedGaps says why shared importances cannot be used.
func SharedGaps(titles []string) string {
	return "One list for all sides needs an aim of every side at the table under each goal; missing under " + List(titles) + "."
}

// KindTitle heads the verdict on one kind of goal.
func KindTitle(kind string, goals int) string {
	name := "Substance"
	if kind == scoring.Symbol {
		name = "Symbol"
	}
	return name + ", " + Count(goals, "goal") + ":"
}

// LensShort is the name of a lens inside a picture.
func LensShort(card scoring.Scorecard, l scoring.LensResult) string {
	if side, at := card.Summit.Side(l.Name); l.Lens == scoring.LensSide && at >= 0 {
		return Isolated(side.Name)
	}
	return "outsiders"
}

// MovedShare says who moved more since the eve, and how solid that is.
func MovedShare(card scoring.Scorecard, m scoring.MovedResult) Sentence {
	s := Sentence{}.Strong("Moved since the eve:").Words(" ")
	side, at := card.Summit.Side(m.Leader)
	if at < 0 {
		return s.Words("equally far.")
	}
	s = s.Named(side.Name, side.ID).Words(" further, by " + PointsOf(m.Lead, 1))
	if m.Shares.Known && m.Shares.Any.Known {
		s = s.Words(", in " + ShareOf(m.Shares.Any, m.Leader) + " of all weightings")
	}
	if m.Differs {
		s = s.Words("; the totals name another leader")
	}
	return s.Words(".")
}

// values lists a side's values in points, in the summit's order.
func values(s scoring.SideResult) string {
	var list []string
	for _, part := range s.Goals {
		if part.Scored && part.Weight > 0 {
			list = append(list, Number(100*part.Value, 0))
		}
	}
	return strings.Join(list, ", ")
}

// extremes returns the lowest and highest value of a side, in points.
func extremes(s scoring.SideResult) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, part := range s.Goals {
		if part.Scored && part.Weight > 0 {
			low, high = math.Min(low, 100*part.Value), math.Max(high, 100*part.Value)
		}
	}
	return low, high
}

func sideOf(r scoring.Result, id string) scoring.SideResult {
	for _, s := range r.Sides {
		if s.Side == id {
			return s
		}
	}
	return scoring.SideResult{}
}

// HowShares explains the share of weightings with the card's own numbers.
func HowShares(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult) []string {
	if !shares.Known {
		return noted(card, shares.Notes)
	}
	how := []string{"A weighting gives each goal a weight of 0 or more, together 1. All of them are counted alike; the levels stay as scored."}
	for _, id := range shares.Sides {
		side, _ := card.Summit.Side(id)
		low, high := extremes(sideOf(r, id))
		how = append(how, Isolated(side.Name)+" has the values "+values(sideOf(r, id))+" of 100, so its total lies between "+Number(low, 0)+" and "+Number(high, 0)+" whatever the weights.")
	}
	switch {
	case shares.Weights == scoring.Shared && len(shares.Sides) == 2:
		how = append(how, "With one list for both sides only the differences of the values count. The share of weightings under which their weighted sum is above 0 is worked out exactly, one value after the other (Varsi 1973; Ali 1973).")
	case shares.Weights == scoring.Shared:
		how = append(how, "With one list and three sides or more the share of first places is sampled: "+strconv.Itoa(shares.Samples)+" weightings from the fixed seed "+strconv.FormatUint(shares.Seed, 10)+".")
	default:
		how = append(how, "Under all weightings a side’s total is spread like a spline with its values as knots (Curry and Schoenberg 1966). The share is the integral of one side’s spread times the part of the other’s that lies below it, worked out exactly piece by piece.")
	}
	if shares.AnyZone.Known {
		how = append(how, "By more than the tie zone of "+tieZone(card.TieZone)+": "+ShareTwin(card, shares.AnyZone, DrawWord)+".")
	}
	return append(how, noted(card, shares.Notes)...)
}

// HowCurve explains the certainty curve with the card's own numbers.
func HowCurve(card scoring.Scorecard, r scoring.Result, shares scoring.SharesResult) []string {
	v := r.Verdict
	if !shares.HoldsUntil.Known || v.Leader == "" {
		return append([]string{NoCurve}, noted(card, shares.Notes)...)
	}
	leader, second := sideOf(r, v.Leader), sideOf(r, v.Second)
	a, _ := card.Summit.Side(v.Leader)
	b, _ := card.Summit.Side(v.Second)
	how := []string{"Doubt 0 means the card’s own weights, doubt 1 any weights at all. In between each value v counts as (1 − doubt) × total + doubt × v, and the share is worked out as in the chart beside."}
	if shares.Weights == scoring.Own && len(shares.Sides) == 2 {
		low, _ := extremes(leader)
		_, high := extremes(second)
		how = append(how, "The lead stays as long as doubt is below lead ÷ (lead + highest value of "+The(b.Name)+" − lowest value of "+The(a.Name)+") = "+
			Number(v.Lead, 1)+" ÷ ("+Number(v.Lead, 1)+" + "+Number(high, 0)+" − "+Number(low, 0)+") = "+Percent(shares.HoldsUntil.Value)+".")
	} else {
		how = append(how, "The lead stays up to a doubt of "+Percent(shares.HoldsUntil.Value)+" (Foster, McGillivray and Seth 2013).")
	}
	return how
}

// HowTotals explains the totals with the card's own numbers.
func HowTotals(card scoring.Scorecard, r scoring.Result) []string {
	how := []string{"Total = 100 × the sum of importance × value over the scored goals ÷ the sum of the importances. In points, goal by goal:"}
	for _, s := range r.Sides {
		side, _ := card.Summit.Side(s.Side)
		if !s.Total.Known {
			continue
		}
		words := Isolated(side.Name) + ": " + sum(s) + " = " + Total(s.Total, 1)
		if s.Equal {
			words += " (all importances are 0, so every goal counts the same)"
		}
		how = append(how, words+".")
	}
	return append(how, noted(card, r.Notes)...)
}

// HowGains explains the map of gains with the card's own numbers.
func HowGains(card scoring.Scorecard, a, b scoring.SideResult) []string {
	how := []string{"Each side stands where its total is: the share it got of its own stated wishes. The lines at 50 part the map. The box spans every rating’s range at its worst and at its best; rings show the totals if the ratings that a group’s words imply replaced the card’s."}
	for _, s := range []scoring.SideResult{a, b} {
		side, _ := card.Summit.Side(s.Side)
		how = append(how, Isolated(side.Name)+": "+sum(s)+" = "+Total(s.Total, 1)+", "+Interval(s)+".")
	}
	return how
}

// sum writes a total as the sum of its parts; the parts shown add up to it.
func sum(s scoring.SideResult) string {
	var points []float64
	for _, part := range s.Goals {
		if part.Scored && part.Weight > 0 {
			points = append(points, part.Points)
		}
	}
	var parts []string
	for _, p := range scoring.Apportion(points, s.Total.Points, 1) {
		parts = append(parts, Number(p, 1))
	}
	return strings.Join(parts, " + ")
}
