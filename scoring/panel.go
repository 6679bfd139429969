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
	Record    Summit // of the first card, and behind it what only others have; the ids below are those of it
	Raters    int
	Alpha     AlphaResult
	Agreement Fraction      // equal pairs of levels / all pairs
	Chance    Fraction      // what Agreement would be with the same levels dealt out by chance
	Ratings   []PanelRating // aims that somebody scored, in the summit's order
	Leads     []PanelLead   // one for each side that took part
	Draw      float64       // share of raters with a draw
	Undecided float64       // share of raters without a verdict
	Distances []Distance    // one a card, in the order given
	OnlySome  []OnlySome    // sides and goals that not every card has
	Notes     []string
}

// PanelLead counts the raters for whom a side leads by more than the tie zone.
type PanelLead struct {
	Side  string
	Count int
	Could int     // raters on whose card the side took part
	Value float64 // Count / Could
}

// AlphaResult is Krippendorff's alpha. 1 is perfect agreement, 0 what chance
// would give; it may be negative.
type AlphaResult struct {
	Ordinal   Coefficient // of the order of levels
	Interval  Coefficient // of their values
	Low, High Coefficient // how far the ordinal one may be off: 95 %, by leaving out one rating at a time
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

// Panel sums up the cards of several raters of one summit. It is JoinPanel without
// options.
func Panel(cards []Scorecard) (PanelResult, error) { return JoinPanel(cards, PanelOptions{}) }

// JoinPanel sums up the cards of several raters of one summit (Resolve compact ones
// first). Sides and goals are joined by their names, wherever they stand; what only
// some cards have is listed, and counts those cards. Levels on another scale than
// the first card's convert by label.
//
// It returns a FieldError for no card at all, for cards of several summits, and for
// cards that have nothing in common.
func JoinPanel(cards []Scorecard, options PanelOptions) (PanelResult, error) {
	if len(cards) == 0 {
		return PanelResult{}, FieldError{Msg: "a panel needs at least one card"}
	}
	j, err := joinCards(cards, options)
	if err != nil {
		return PanelResult{}, err
	}
	first := cards[0]
	r := PanelResult{Summit: first.Summit.ID, Record: j.record, Raters: len(cards), OnlySome: j.onlySome(len(cards)), Notes: j.notes(len(cards))}
	table, lost := j.tabulate(cards)
	if lost > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("%s on a level without a counterpart on the scale of the first card, and left out.", areRatings(lost)))
	}
	r.sumUp(table)
	r.agree(table, first.Scale, j.record)
	r.distances(cards, table, first.Scale)
	r.lead(cards, j)
	return r, nil
}

func areRatings(n int) string {
	if n == 1 {
		return "1 rating is"
	}
	return fmt.Sprintf("%d ratings are", n)
}

// seat is one aim of the panel with the levels given, rater by rater.
type seat struct {
	goal, side string
	levels     []Level // one a card
}

// tabulate reads all cards on the scale of the first; lost counts ratings that
// do not convert.
func (j *panelJoin) tabulate(cards []Scorecard) (table []seat, lost int) {
	type aim struct{ goal, side string }
	place := map[aim]int{}
	for _, goal := range j.record.Goals {
		for _, side := range j.record.Sides {
			if _, there := goal.Aim(side.ID); there >= 0 {
				place[aim{goal.ID, side.ID}] = len(table)
				table = append(table, seat{goal.ID, side.ID, make([]Level, len(cards))})
			}
		}
	}
	for i, card := range cards {
		for _, rating := range card.Ratings {
			if rating.Status != Scored {
				continue
			}
			p, ok := place[aim{j.goals.ids[i][rating.Goal], j.sides.ids[i][rating.Side]}]
			level, converts := Convert(rating.Level, card.Scale, cards[0].Scale)
			if !ok || !converts {
				lost++
				continue
			}
			table[p].levels[i] = At(level)
		}
	}
	return table, lost
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
func (r *PanelResult) agree(table []seat, scale Scale, record Summit) {
	units := make([][]float64, len(table))
	for i, seat := range table {
		units[i] = seat.given()
	}
	t := newTally(units)
	share, chance, ok := t.agreement()
	r.Agreement, r.Chance = Fraction{Value: share, Known: ok}, Fraction{Value: chance, Known: ok}
	byOrder, note := t.alpha(-1, ordinal)
	r.Alpha.Note = note
	if note != "" {
		return
	}
	values := make([]float64, len(t.levels))
	for i, level := range t.levels {
		values[i], _ = scale.Value(level)
	}
	byValue, _ := t.alpha(-1, func([]int) []int64 { return interval(values) })
	r.Alpha.Ordinal, r.Alpha.Interval = Coefficient{byOrder, true}, Coefficient{byValue, true}
	low, high, undone, ok := t.jackknife(ordinal)
	r.Alpha.Low, r.Alpha.High = Coefficient{low, ok}, Coefficient{high, ok}
	switch {
	case ok:
	case undone >= 0:
		seat := table[t.from[undone]]
		goal, _ := record.Goal(seat.goal)
		side, _ := record.Side(seat.side)
		r.Alpha.Note = fmt.Sprintf("How far alpha may be off cannot be said: without %s for %s all levels are the same.", sentence.Quote(goal.Title), sentence.Quote(side.Name))
	case len(t.units) == 1:
		r.Alpha.Note = "Only one rating was given by two raters or more, and alpha of a single rating is always 0, whatever the levels."
	default:
		r.Alpha.Note = "How far alpha may be off cannot be said of two ratings; it takes three that two raters or more gave."
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
func (r *PanelResult) lead(cards []Scorecard, j *panelJoin) {
	counts, could := map[string]int{}, map[string]int{}
	draw, undecided := 0, 0
	for i, card := range cards {
		for _, side := range card.Summit.Sides {
			if !side.Absent {
				could[j.sides.ids[i][side.ID]]++
			}
		}
		switch v := Score(card).Verdict; v.Word {
		case Draw:
			draw++
		case Undecided:
			undecided++
		default:
			counts[j.sides.ids[i][v.Leader]]++
		}
	}
	for _, side := range j.record.Sides {
		if n := could[side.ID]; n > 0 {
			r.Leads = append(r.Leads, PanelLead{side.ID, counts[side.ID], n, float64(counts[side.ID]) / float64(n)})
		}
	}
	n := float64(len(cards))
	r.Draw, r.Undecided = float64(draw)/n, float64(undecided)/n
	if undecided > 0 {
		have := "have"
		if undecided == 1 {
			have = "has"
		}
		r.Notes = append(r.Notes, fmt.Sprintf("%d of the %s %s no verdict, so the shares of leads add up to less than 1.", undecided, cardCount(len(cards)), have))
	}
}

func cardCount(n int) string {
	if n == 1 {
		return "1 card"
	}
	return fmt.Sprintf("%d cards", n)
}
