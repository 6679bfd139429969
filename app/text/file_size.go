package text

import (
	"fmt"

	"summitscorecard/scoring/cardfile"
)

// TooLarge refuses a file that is larger than any card.
func TooLarge() string {
	return fmt.Sprintf("The file is larger than %s, the most that a scorecard may have.", mebibytes(cardfile.MaxBytes))
}

// LargeTable refuses a table of more than so many bytes.
func LargeTable(most int) string {
	return fmt.Sprintf("This table is larger than %s, the most that is read of a table. Split it, or open the card as .scorecard.json.", mebibytes(most))
}

func mebibytes(bytes int) string { return fmt.Sprintf("%d MiB", bytes>>20) }
