package scoring

import (
	"fmt"
	"math"
	"sort"

	"summitscorecard/scoring/internal/sentence"
)

// PanelResult is what several raters of one summit have in common (docs/method.md, section 6).
type PanelResult struct {
	Summit    string
	Raters    int
	Alpha     AlphaResult
	Agreement Fraction      // equal pairs of levels / all pairs
	Ratings   []PanelRating // aims that somebody scored, in the summit's order
	Leads     []Share       // share of raters for whom each ranked side leads by more than the tie zone
	Draw      float64       // share of raters with a draw
	Undecided float64       // share of raters without a verdict
	Distances []Distance    // one a card, in the order given
	Notes     []string
}

// AlphaResult is Krippendorff's alpha. 1 is perfect agreement, 0 what chance
// would give; it may be negative.
type AlphaResult struct {
	Ordinal   Coefficient // of the order of levels
	Interval  Coefficient // of their values
	Low, High Coefficient // 95 % interval of the ordinal one, by leaving out one rating at a time
	Note      string      // why something is missing
}

// Coefficient is a number that may be missing.
type Coefficient struct {
	Value float64
	Known bool
}

// PanelRating sums up the levels that the raters gave one aim.
type PanelRating struct {
	Goal   string
	Side   string
	Count  int // raters who scored it
	Median float64
	Mean   float64
	Q1, Q3 float64 // quartiles, type 7
	Levels []LevelCount
}

// LevelCount says how many raters gave a level.
type LevelCount struct {
	Level float64
	Count int
}

// Distance is how far one rater is from the panel.
type Distance struct {
	Rater  string // as on the card; "" when not said
	Points Total  // mean distance of the rater's values from the panel's median, in points; unknown without a scored rating
	Count  int    // ratings compared
}

// Panel sums up the cards of several raters of one summit. The cards must carry
// the same summit (Resolve compact ones first); the first gives goals and
// sides. Levels on another scale than the first card's convert by label.
//
// It returns a FieldError for no card at all and for cards of several summits.
func Panel(cards []Scorecard) (PanelResult, error) {
	if len(cards) == 0 {
		return PanelResult{}, FieldError{Msg: "a panel needs at least one card"}
	}
	first := cards[0]
	for i, card := range cards {
		if card.Summit.ID != first.Summit.ID {
			return PanelResult{}, FieldError{Path: sentence.At("cards", i) + ".summit.id", Msg: fmt.Sprintf("is %s, the first card's is %s; a panel rates one summit, so make one panel a summit", sentence.Quote(card.Summit.ID), sentence.Quote(first.Summit.ID))}
		}
	}
	r := PanelResult{Summit: first.Summit.ID, Raters: len(cards)}
	table, lost, other := tabulate(cards)
	if other > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("%d ratings are of aims that the first card's record does not have and are left out.", other))
	}
	if lost > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("%d ratings are on a level without a counterpart on the scale of the first card and are left out.", lost))
	}
	r.sumUp(table)
	r.agree(table, first.Scale)
	r.distances(cards, table, first.Scale)
	r.lead(cards)
	return r, nil
}

// seat is one aim of the panel with the levels given, rater by rater.
type seat struct {
	goal, side string
	levels     []Level // one a card
}

// tabulate reads all cards on the scale of the first; lost counts ratings that
// do not convert, other those of aims that the first card does not have.
func tabulate(cards []Scorecard) (table []seat, lost, other int) {
	type aim struct{ goal, side string }
	place := map[aim]int{}
	for _, goal := range cards[0].Summit.Goals {
		for _, a := range goal.Aims {
			place[aim{goal.ID, a.Side}] = len(table)
			table = append(table, seat{goal.ID, a.Side, make([]Level, len(cards))})
		}
	}
	for i, card := range cards {
		for _, rating := range card.Ratings {
			p, ok := place[aim{rating.Goal, rating.Side}]
			if rating.Status != Scored {
				continue
			}
			if !ok {
				other++
				continue
			}
			level, converts := Convert(rating.Level, card.Scale, cards[0].Scale)
			if !converts {
				lost++
				continue
			}
			table[p].levels[i] = At(level)
		}
	}
	return table, lost, other
}

// given returns the levels that somebody gave the aim.
func (s seat) given() []float64 {
	var out []float64
	for _, level := range s.levels {
		if level.Known {
			out = append(out, level.Value)
		}
	}
	return out
}

func (r *PanelResult) sumUp(table []seat) {
	for _, seat := range table {
		sorted := seat.given()
		if len(sorted) == 0 {
			continue
		}
		sort.Float64s(sorted)
		sum := 0.0
		one := PanelRating{Goal: seat.goal, Side: seat.side, Count: len(sorted)}
		for i, level := range sorted {
			sum += level
			if i == 0 || level != sorted[i-1] {
				one.Levels = append(one.Levels, LevelCount{Level: level})
			}
			one.Levels[len(one.Levels)-1].Count++
		}
		one.Mean = sum / float64(len(sorted))
		one.Median, one.Q1, one.Q3 = quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75)
		r.Ratings = append(r.Ratings, one)
	}
}

// agree works out the coefficients over the ratings of all raters.
func (r *PanelResult) agree(table []seat, scale Scale) {
	units := make([][]float64, len(table))
	for i, seat := range table {
		units[i] = seat.given()
	}
	t := newTally(units)
	share, ok := t.agreement()
	r.Agreement = Fraction{Value: share, Known: ok}
	byOrder, note := t.alpha(-1, ordinal)
	r.Alpha.Note = note
	if note != "" {
		return
	}
	byValue, _ := t.alpha(-1, func([]int) []float64 { return points(scale, t.levels) })
	r.Alpha.Ordinal, r.Alpha.Interval = Coefficient{byOrder, true}, Coefficient{byValue, true}
	low, high, ok := t.jackknife(ordinal)
	r.Alpha.Low, r.Alpha.High = Coefficient{low, ok}, Coefficient{high, ok}
	if !ok {
		r.Alpha.Note = "Too few ratings with two raters or more for an interval."
	}
}

// points returns the values of levels times 100.
func points(scale Scale, levels []float64) []float64 {
	out := make([]float64, len(levels))
	for i, level := range levels {
		value, _ := scale.Value(level)
		out[i] = float64(100 * value)
	}
	return out
}

// distances measures each rater against the median of all.
func (r *PanelResult) distances(cards []Scorecard, table []seat, scale Scale) {
	sums := make([]float64, len(cards))
	r.Distances = make([]Distance, len(cards))
	for _, seat := range table {
		values := points(scale, seat.given())
		if len(values) == 0 {
			continue
		}
		sort.Float64s(values)
		median := quantile(values, 0.5)
		for i, level := range seat.levels {
			if level.Known {
				own, _ := scale.Value(level.Value)
				sums[i] += math.Abs(float64(100*own) - median)
				r.Distances[i].Count++
			}
		}
	}
	for i, card := range cards {
		d := &r.Distances[i]
		d.Rater = card.Rater
		if d.Count > 0 {
			d.Points = Total{Points: sums[i] / float64(d.Count), Known: true}
		}
	}
}

// lead counts the raters for whom each side leads.
func (r *PanelResult) lead(cards []Scorecard) {
	counts := map[string]int{}
	draw, undecided := 0, 0
	for _, card := range cards {
		switch v := Score(card).Verdict; v.Word {
		case Draw:
			draw++
		case Undecided:
			undecided++
		default:
			counts[v.Leader]++
		}
	}
	n := float64(len(cards))
	for _, side := range cards[0].Summit.Sides {
		if !side.Absent {
			r.Leads = append(r.Leads, Share{Side: side.ID, Value: float64(counts[side.ID]) / n})
		}
	}
	r.Draw, r.Undecided = float64(draw)/n, float64(undecided)/n
	if undecided > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("%d of %d cards have no verdict, so the shares of leads add up to less than 1.", undecided, len(cards)))
	}
}
