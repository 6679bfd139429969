package scoring

import (
	"sort"
	"strings"
)

// Thresholds of docs/method.md, section 1; editorial, and shown to the reader.
const (
	NarrowUpTo  = 15
	MostAtLeast = 75
	HalfAtLeast = 50
	SomeAtLeast = 25
)

// verdict orders the sides that took part by their totals.
func verdict(sides []SideResult, zone float64) Verdict {
	v := Verdict{Word: Undecided, TieZone: zone}
	var ranked, rivals []SideResult
	for _, side := range sides {
		if side.Absent {
			continue
		}
		v.Open += side.Open
		if side.Scored+side.Open > 0 {
			rivals = append(rivals, side)
		}
		if side.Total.Known {
			ranked = append(ranked, side)
		} else {
			v.Unranked = append(v.Unranked, side.Side)
		}
	}
	v.Necessary, v.Possible = leaders(rivals, zone)
	if len(ranked) < 2 {
		return v
	}
	sort.SliceStable(ranked, func(a, b int) bool { return ranked[a].Total.Points > ranked[b].Total.Points })
	v.Lead = ranked[0].Total.Points - ranked[1].Total.Points
	if v.Lead < sameWithin {
		v.Lead = 0
	} else {
		v.Leader, v.Second = ranked[0].Side, ranked[1].Side
	}
	v.Word = VerdictWord(v.Lead, zone)
	return v
}

// VerdictWord returns the word for a lead in points: Draw within the tie zone,
// Narrow up to 15 points, else Clear.
func VerdictWord(lead, zone float64) string {
	switch {
	case lead <= zone+slack:
		return Draw
	case lead <= NarrowUpTo+slack:
		return Narrow
	}
	return Clear
}

// leaders returns the side that leads by more than the tie zone whatever the
// open ratings and ranges turn out to be, and every side that could still lead.
// A side without rivals leads nobody.
func leaders(sides []SideResult, zone float64) (necessary string, possible []string) {
	if len(sides) < 2 {
		return "", nil
	}
	for k, side := range sides {
		must, can := true, true
		for j, rival := range sides {
			if j == k {
				continue
			}
			must = must && side.Low-rival.High > zone+slack
			can = can && side.High >= rival.Low-zone-slack
		}
		if must {
			necessary = side.Side
		}
		if can {
			possible = append(possible, side.Side)
		}
	}
	return necessary, possible
}

// verdictNotes says why there is no verdict, or who is missing from it.
func verdictNotes(card *Scorecard, result Result) []string {
	var notes []string
	if len(result.Verdict.Unranked) > 0 {
		var names []string
		for _, id := range result.Verdict.Unranked {
			side, _ := card.Summit.Side(id)
			names = append(names, side.Name)
		}
		notes = append(notes, "Without a scored goal that counts, and so not ranked: "+strings.Join(names, ", ")+".")
	}
	if result.Verdict.Word == Undecided {
		notes = append(notes, "Fewer than two of the sides that took part have a total, so there is no verdict.")
	}
	return notes
}
