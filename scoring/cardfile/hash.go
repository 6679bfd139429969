package cardfile

import (
	"strconv"

	"summitscorecard/scoring"
)

// SummitHash returns 16 hexadecimal digits that tell records of a summit apart:
// FNV-1a of the record as the file has it. It guards against mistakes, not
// against somebody who wants two records to have the same.
func SummitHash(summit scoring.Summit) string {
	card := Ordered(scoring.Scorecard{Summit: summit})
	w := &writer{}
	w.summit(&card.Summit)
	sum := uint64(14695981039346656037)
	for _, c := range w.out {
		sum = (sum ^ uint64(c)) * 1099511628211
	}
	digits := strconv.FormatUint(sum, 16)
	return "0000000000000000"[len(digits):] + digits
}
