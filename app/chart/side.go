package chart

import "summitscorecard/scoring"

// SafeColours is the set that stays apart for colour-blind readers, in the
// order in which sides without a colour of their own take them.
var SafeColours = []string{"blue", "vermilion", "green", "purple", "amber", "teal"}

// Colour returns the name of a side's colour; style sheets know it as
// [data-colour], files as an entry of their theme.
func Colour(sides []scoring.Side, id string) string {
	for i, side := range sides {
		if side.ID != id {
			continue
		}
		for _, safe := range SafeColours {
			if side.Colour == safe {
				return safe
			}
		}
		return SafeColours[i%len(SafeColours)]
	}
	return "grey"
}

// AtTable lists the sides that charts of the duel show: those not absent.
func AtTable(summit scoring.Summit) []string {
	var ids []string
	for _, side := range summit.Sides {
		if !side.Absent {
			ids = append(ids, side.ID)
		}
	}
	return ids
}
