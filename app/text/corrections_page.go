//go:build !js

package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Words of the page /corrections/.
const (
	CorrectionsTitle = "Corrections"
	CorrectionsLead  = "What has changed on the scorecards that come with the program, when and why. Both verdicts are worked out from the card as it was and as it is; nothing here is typed from memory."
	CorrectionsHow   = "A card of your own that was made on an earlier record keeps it until you take the corrected one over. Everything that you set stays then, and Undo brings the old state back."
	NoCorrections    = "No card has been corrected since it was first published."
	CardsTitle       = "Every card and its version"
	VerdictBefore    = "Before"
	VerdictNow       = "Since then"
	LeftTitle        = "Asked for, and left as it is"
	ToCorrectedCard  = "To the card"
	GoalAdded        = "new goal"
	GoalGone         = "goal taken off"
)

// CorrectedOn heads one correction.
func CorrectedOn(title string, version int, date string) string {
	return title + ": version " + strconv.Itoa(version) + ", " + Date(date)
}

// CardVersion says which version of a card is published.
func CardVersion(title string, version int) string {
	return title + ": version " + strconv.Itoa(version)
}

// SameVerdict says that a correction left the verdict as it was.
const SameVerdict = "The verdict is the same."

// AimCorrected words what changed about one side's aim, in what is known of it.
type AimCorrected struct {
	Side                                string // name
	Added, Gone, Reworded, Sources, Eve bool
	Level, Range, Importance            bool
	From, To                            scoring.Rating
	WasKnown, IsKnown                   string
	Scale                               scoring.Scale
}

// String is one line: "Russia: “all of it” becomes “most”; called reported, before declared".
func (a AimCorrected) String() string {
	var parts []string
	add := func(on bool, words string) {
		if on {
			parts = append(parts, words)
		}
	}
	known := func(basis string) string {
		if basis == "" {
			return "not said"
		}
		return basis
	}
	add(a.Added, "new aim, "+levelOf(a.To, a.Scale))
	add(a.Gone, "aim taken off")
	add(a.Level, levelOf(a.From, a.Scale)+" becomes "+levelOf(a.To, a.Scale))
	add(a.Range, "range "+rangeOf(a.From, a.Scale)+" becomes "+rangeOf(a.To, a.Scale))
	add(a.Importance, "importance "+Level(a.From.Importance)+" becomes "+Level(a.To.Importance))
	add(a.Eve, "another level on the day before")
	add(a.WasKnown != a.IsKnown, known(a.WasKnown)+" becomes "+known(a.IsKnown))
	add(a.Reworded, "reworded")
	add(a.Sources, "other sources")
	return a.Side + ": " + strings.Join(parts, "; ")
}

func rangeOf(r scoring.Rating, scale scoring.Scale) string {
	if words := RangeWords(r, scale); words != "" {
		return strings.TrimPrefix(words, "range ")
	}
	return "none"
}

// levelOf words a rating in the label of its scale: “most”.
func levelOf(r scoring.Rating, scale scoring.Scale) string {
	if r.Status != scoring.Scored {
		return Status(r.Status)
	}
	return label(scale, r.Level)
}
