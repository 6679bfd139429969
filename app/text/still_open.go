package text

import (
	"strconv"

	"summitscorecard/scoring"
)

// stillOpen says how much of a verdict is scored, and who could yet lead; both are ""
// where nothing that is open can change who leads.
func stillOpen(card scoring.Scorecard, r scoring.Result) (scored, could string) {
	v := r.Verdict
	if v.Open == 0 || v.Leader == "" || v.Necessary == v.Leader {
		return "", ""
	}
	n := v.Open
	for _, side := range r.Sides {
		if !side.Absent {
			n += side.Scored
		}
	}
	var others []string
	for _, id := range v.Possible {
		if side, _ := card.Summit.Side(id); id != v.Leader {
			others = append(others, The(side.Name))
		}
	}
	could = "the rest could still make it a draw."
	if len(others) > 0 {
		could = "with the rest " + or(others) + " could still lead."
	}
	return strconv.Itoa(n-v.Open) + " of " + Count(n, "rating"), could
}

// ofScored limits a finding to what is scored, where the rest could change who leads.
func ofScored(card scoring.Scorecard, r scoring.Result) string {
	if open, _ := stillOpen(card, r); open != "" {
		return " of what is scored (" + open + ")"
	}
	return ""
}
