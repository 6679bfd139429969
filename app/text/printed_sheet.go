package text

import "summitscorecard/scoring"

// Words of the printed sheet.
const (
	SheetAim    = "Wanted and got"
	SheetRating = "Rating"
	Reason1     = "Reason"
)

// Labelled puts a label before words; nothing where there are none.
func Labelled(label, words string) string {
	if words == "" {
		return ""
	}
	return label + ": " + Isolated(words)
}

// ImportanceIs words an importance.
func ImportanceIs(importance float64) string { return "importance " + Level(importance) }

// RangeWords words the range of a rating in the labels of its scale; "" where it
// has none.
func RangeWords(r scoring.Rating, scale scoring.Scale) string {
	name := func(level float64) string {
		if len(scale.Levels) == 0 {
			return Level(level)
		}
		return label(scale, level)
	}
	switch {
	case r.Low.Known && r.High.Known:
		return "range from " + name(r.Low.Value) + " to " + name(r.High.Value)
	case r.Low.Known:
		return "range from " + name(r.Low.Value)
	case r.High.Known:
		return "range up to " + name(r.High.Value)
	}
	return ""
}

// PaperBy says on paper whose ratings these are and of when.
func PaperBy(card scoring.Scorecard, own bool) string {
	by := StartingCard
	switch {
	case card.Rater != "":
		by = "Scored by " + Isolated(oneLine(card.Rater))
	case own:
		by = "A reader’s own card"
	}
	asOf := ""
	if card.AsOf != "" {
		asOf = "as of " + Date(card.AsOf)
	}
	return Join(" · ", by, asOf, Count(len(card.Summit.Sources), "source"), Product)
}
