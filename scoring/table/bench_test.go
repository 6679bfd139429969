package table

import (
	"fmt"
	"strings"
	"testing"

	"summitscorecard/scoring"
)

// manyRows is a table of so many rows and columns of levels, as g7 has them.
func manyRows(rows, columns int, cell func(row, column int) string) []byte {
	var b strings.Builder
	b.WriteString("Commitment")
	for c := range columns {
		fmt.Fprintf(&b, ",Member %d", c+1)
	}
	for r := range rows {
		fmt.Fprintf(&b, "\nCommitment %d", r+1)
		for c := range columns {
			b.WriteString("," + cell(r, c))
		}
	}
	return []byte(b.String())
}

// BenchmarkRead reads the table that the largest research group would have, and one that
// is refused.
func BenchmarkRead(b *testing.B) {
	g7, _ := scoring.ShippedScale("g7")
	levels := []string{"-1", "0", "+1", "1", ""}
	good := func(r, c int) string { return levels[(r*7+c*3)%5] }
	for name, data := range map[string][]byte{
		"300x20":          manyRows(300, 20, good),
		"2000x30":         manyRows(2000, 30, good),
		"2000x30 all bad": manyRows(2000, 30, func(r, c int) string { return fmt.Sprint("x", r, "y", c) }),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, _, _ = Decode(data, Options{Scale: g7, Title: "T"})
			}
		})
	}
}
