package text

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
)

// Method explains each term of the page where it stands: pairs of term and
// meaning.
func Method(scale scoring.Scale) [][2]string {
	var levels []string
	for _, l := range scale.Levels {
		levels = append(levels, l.Label+" = "+Number(100*l.Value, 0))
	}
	ruler := "any number from 0 to 100"
	if len(levels) > 0 {
		ruler = strings.Join(levels, ", ")
	}
	return [][2]string{
		{"Level", "How much of its aim a side reached, as things stood at the close: " + ruler + "."},
		{"Importance", fmt.Sprintf("How much it would matter to this side to go from none to all of this goal, from 0 to %d; 10 counts twice 5, and 0 takes the goal off that side’s list.", scoring.MaxImportance)},
		{"Total", "The sum of importance times value over the scored goals, divided by the sum of the importances, times 100: the share a side got of its own stated wishes. It does not say whose gains were larger, harder or better."},
		{"Range", "Between which levels a rating could reasonably lie. The interval of a total takes every range at its worst and at its best; an open rating counts from the lowest level to the highest."},
		{"Eve", "Where the side stood under that aim the day before. Moved = the total at the close minus the total on the eve, over the goals that have both."},
		{"Verdict", fmt.Sprintf("A lead within the tie zone, %d points, is a draw; up to %d points it is narrow; above, clear. At least %d of 100 is most, %d half, %d some, below that little. These thresholds are editorial.",
			scoring.DefaultTieZone, scoring.NarrowUpTo, scoring.MostAtLeast, scoring.HalfAtLeast, scoring.SomeAtLeast)},
		{"Not at the table", "A side marked absent is scored and shown beside the duel, never ranked."},
		{"What it does not say", "That the meeting caused what is rated, or who was right. Later developments are kept apart and do not count in the starting ratings."},
	}
}
