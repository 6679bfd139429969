package scoring

import "math"

// MaxDecimals is the most that Decimals asks for.
const MaxDecimals = 6

// Round rounds to so many decimals, halves away from zero. What is a half in
// decimal but a hair less in binary counts as a half.
func Round(x float64, decimals int) float64 {
	unit := math.Pow10(decimals)
	if x < 0 {
		return 0 - Round(-x, decimals) // never -0
	}
	return math.Floor(float64(x*unit)+.5+1e-9) / unit
}

// Decimals returns how many decimals the totals of a result must be shown with
// so that whoever reads the rounded numbers reaches the same words: the same
// verdict, the same leader and the same outcome for each side. It is 0 for
// nearly every card.
func Decimals(result Result) int {
	for decimals := 0; decimals < MaxDecimals; decimals++ {
		if sameWords(result, decimals) {
			return decimals
		}
	}
	return MaxDecimals
}

func sameWords(result Result, decimals int) bool {
	var lead, second float64
	v := result.Verdict
	for _, side := range result.Sides {
		shown := Total{Points: Round(side.Total.Points, decimals), Known: side.Total.Known}
		if Outcome(shown) != side.Outcome {
			return false
		}
		if side.Side == v.Leader {
			lead = shown.Points
		}
		if side.Side == v.Second {
			second = shown.Points
		}
	}
	return v.Leader == "" || VerdictWord(lead-second, v.TieZone) == v.Word
}

// Apportion rounds parts so that they add up to the rounded total: the largest
// remainder takes what is left over, the earlier part where two are equal.
// Parts and total may be negative.
func Apportion(parts []float64, total float64, decimals int) []float64 {
	if len(parts) == 0 {
		return nil
	}
	unit := math.Pow10(decimals)
	out := make([]float64, len(parts))
	rest := make([]float64, len(parts))
	left := math.Round(Round(total, decimals) * unit)
	for i, part := range parts {
		out[i] = math.Floor(float64(part*unit) + 1e-9)
		rest[i] = float64(part*unit) - out[i]
		left -= out[i]
	}
	// Parts that do not add up to the total at all are moved evenly first.
	even := math.Trunc(left / float64(len(parts)))
	if math.Abs(left) < float64(len(parts)) {
		even = 0
	}
	for i := range out {
		out[i] += even
	}
	for left -= even * float64(len(parts)); left >= 1; left-- {
		best := 0
		for i := range rest {
			if rest[i] > rest[best]+1e-9 {
				best = i
			}
		}
		rest[best] = -1
		out[best]++
	}
	for ; left <= -1; left++ { // floors of halves just under a whole
		least := 0
		for i := range rest {
			if rest[i] < rest[least]-1e-9 {
				least = i
			}
		}
		rest[least] = 2
		out[least]--
	}
	for i := range out {
		out[i] = out[i]/unit + 0
	}
	return out
}
