package text

import (
	"math"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// NBSP keeps a number and its unit on one line.
const NBSP = "\u00a0"

// Number writes x with so many decimals, without a minus on zero, with the
// typographic minus otherwise.
func Number(x float64, decimals int) string {
	s := strconv.FormatFloat(scoring.Round(x, decimals), 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return strings.Replace(s, "-", "−", 1)
}

// Level writes a level's number as short as it can be.
func Level(x float64) string {
	return strings.Replace(strconv.FormatFloat(x, 'f', -1, 64), "-", "−", 1)
}

// Attribute writes a number for an attribute or a file: plain ASCII.
func Attribute(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// Percent writes a share in [0,1] as a percentage. 100 % and 0 % stand only
// where the share is exactly that; just beside them it says so.
func Percent(share float64) string {
	switch p := share * 100; {
	case share >= 1:
		return "100" + NBSP + "%"
	case share <= 0:
		return "0" + NBSP + "%"
	case p > 99.95:
		return "over 99.9" + NBSP + "%"
	case p > 99:
		return Number(math.Min(p, 99.9), 1) + NBSP + "%"
	case p < 0.05:
		return "under 0.1" + NBSP + "%"
	case p < 1:
		return Number(math.Max(p, 0.1), 1) + NBSP + "%"
	default:
		return Number(p, 0) + NBSP + "%"
	}
}

// Percents writes shares that make up a whole so that what is read adds up to 100:
// whole numbers where every part is 1 to 99, nothing, or all, and equal parts come out
// equal, else one decimal. Of three thirds one is a little more. Shares that make up
// no whole, and those too small for a decimal, are written one by one.
func Percents(shares ...float64) []string {
	parts, sum := make([]float64, len(shares)), 0.0
	for i, share := range shares {
		parts[i] = share * 100
		sum += share
	}
	var best []float64
	decimals := 0
	for d := 0; d <= 1 && math.Abs(sum-1) < 1e-9; d++ {
		rounded := scoring.Apportion(parts, 100, d)
		if told, even := faithful(parts, rounded, d); told && (even || best == nil) {
			best, decimals = rounded, d
			if even {
				break
			}
		}
	}
	out := make([]string, len(shares))
	for i, share := range shares {
		switch {
		case best == nil:
			out[i] = Percent(share)
		case best[i] == 0 || best[i] == 100:
			out[i] = Number(best[i], 0) + NBSP + "%"
		default:
			out[i] = Number(best[i], decimals) + NBSP + "%"
		}
	}
	return out
}

// faithful says whether rounded parts tell nothing and all from what is near, and
// whether equal parts are equal.
func faithful(parts, rounded []float64, decimals int) (told, even bool) {
	told, even = true, true
	for i, part := range parts {
		told = told && (rounded[i] > 0) == (part > 0) && (rounded[i] < 100) == (part < 100)
		told = told && (decimals > 0 || part <= 0 || part >= 100 || part >= 1 && part <= 99)
		for k := range i {
			even = even && (math.Abs(parts[k]-part) > 1e-9 || rounded[k] == rounded[i])
		}
	}
	return told, even
}

// Share writes a share of weightings. A sampled one that came out as all or
// nothing by the draw is not certain, and does not look so.
func Share(s scoring.Share) string {
	switch {
	case !s.Certain && s.Value >= 1:
		return "over 99.9" + NBSP + "%"
	case !s.Certain && s.Value <= 0:
		return "under 0.1" + NBSP + "%"
	}
	return Percent(s.Value)
}

// Shares writes all shares of a set, the sides' and nobody's, so that they add up.
func Shares(set scoring.ShareSet) (sides []string, nobody string) {
	values, drawn := make([]float64, len(set.Sides), len(set.Sides)+1), false
	for i, s := range set.Sides {
		values[i] = s.Value
		drawn = drawn || !s.Certain && (s.Value >= 1 || s.Value <= 0)
	}
	sides = Percents(append(values, set.Nobody)...)
	nobody, sides = sides[len(values)], sides[:len(values)]
	for i, s := range set.Sides {
		if drawn { // sampled, and it came out as all or nothing for one of them
			sides[i] = Share(s)
		}
	}
	return sides, nobody
}

// ShareOf writes one share of a set as it stands among the others.
func ShareOf(set scoring.ShareSet, side string) string {
	sides, _ := Shares(set)
	for i, s := range set.Sides {
		if s.Side == side {
			return sides[i]
		}
	}
	return Percent(0)
}

// PointsOf writes a number of points: "1 point", "5 points".
func PointsOf(x float64, decimals int) string {
	if number := Number(x, decimals); number != "1" {
		return number + " points"
	}
	return "1 point"
}

// Count writes a number with its noun: Count(1, "source") is "1 source".
func Count(n int, noun string) string {
	if n != 1 {
		switch {
		case strings.HasSuffix(noun, "y"):
			noun = noun[:len(noun)-1] + "ies"
		default:
			noun += "s"
		}
	}
	return strconv.Itoa(n) + " " + noun
}

// List joins items with commas and a last "and", each with a direction of its own.
func List(items []string) string {
	isolated := make([]string, len(items))
	for i, item := range items {
		isolated[i] = Isolated(item)
	}
	items = isolated
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// Date writes a date of the file (year, month, day, a range with "/", or n.d.)
// for readers: "15 August 2025".
func Date(date string) string {
	from, to, ranged := strings.Cut(date, "/")
	if ranged {
		a, b := strings.Split(from, "-"), strings.Split(to, "-")
		switch {
		case len(a) == 3 && len(b) == 3 && a[0] == b[0] && a[1] == b[1]:
			return strings.TrimPrefix(a[2], "0") + " to " + Date(to)
		case len(a) == 3 && len(b) == 3 && a[0] == b[0]:
			return strings.TrimPrefix(a[2], "0") + " " + month(a[1]) + " to " + Date(to)
		}
		return Date(from) + " to " + Date(to)
	}
	parts := strings.Split(date, "-")
	switch len(parts) {
	case 2:
		return month(parts[1]) + " " + parts[0]
	case 3:
		return strings.TrimPrefix(parts[2], "0") + " " + month(parts[1]) + " " + parts[0]
	}
	if date == "n.d." {
		return "no date"
	}
	return date
}

func month(two string) string {
	if n, err := strconv.Atoi(two); err == nil && n >= 1 && n <= 12 {
		return months[n-1]
	}
	return two
}
