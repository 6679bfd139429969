package text

import "fmt"

// What the browser keeps. The scripts of the store do the keeping; a test holds
// their numbers to these.
const (
	KeptDays   = 30 // of a deleted card in the bin, and of one earlier version a day
	KeptStates = 20 // the last versions of a card, whatever their age
)

// VersionsHow says which earlier versions there are.
func VersionsHow() string {
	return fmt.Sprintf("This browser keeps the last %d states of a card, at least a minute apart, and one a day for %d days. Bringing one back can be undone.", KeptStates, KeptDays)
}

// BinHow says how long the bin keeps a card.
func BinHow() string { return fmt.Sprintf("Deleted cards stay here for %d days.", KeptDays) }

// AskDeleteHow says what deleting does.
func AskDeleteHow(n int) string {
	who := "They stay"
	if n == 1 {
		who = "It stays"
	}
	return fmt.Sprintf("%s there for %d days and can be restored whole.", who, KeptDays)
}

// CopyDue reminds of a copy after so many changes.
func CopyDue(changes int) string {
	return fmt.Sprintf("This card has changed %d times since you last downloaded a copy. It is kept in this browser alone.", changes)
}
