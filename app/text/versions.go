package text

import "strconv"

// Words of the earlier versions of a card, of copies, and of what comes back from a
// file of everything.
const (
	Versions      = "Earlier versions"
	VersionsTitle = "Earlier versions of this card"
	VersionsNone  = "There is no earlier version yet. One is kept whenever a change replaces a state that is a minute old."
	VersionTake   = "Bring back"
	Close         = "Close"

	UndoVersion  = "an earlier version"
	VersionShown = "The earlier version is back. What was shown before is kept among the earlier versions."

	KeptOnlySpace = "Your cards are kept only until the browser needs the room: little is left, and it has not promised to keep them. Download a copy of what matters."
	KeptOnlyLoose = "Your cards are kept only until this browser clears this site’s data. Download a copy of what matters."
	KeptOnlyOpen  = "Your cards are kept only until you close this private window. Download a copy of what matters."

	KeptFirm  = "The browser has agreed to keep your cards until you delete them or clear its data."
	KeptLoose = "Your cards are kept only until this browser clears the data of this site; in a private window, until you close it. Download everything now and then."
)

// VersionTakeOf names the button of one version.
func VersionTakeOf(when string) string { return "Bring back the version of " + when }

// Moment words a time in UTC: "15 Aug 2025, 19:30 UTC". What is no time stays
// as it is.
func Moment(at string) string {
	if len(at) < len("2025-08-15T19:30") || at[10] != 'T' {
		return at
	}
	return Date(at[:10]) + ", " + at[11:16] + " UTC"
}

// Restored counts what a file of everything brought back.
func Restored(added, copies, same, versions, bin int) string {
	words := Count(added+copies, "card") + " came back"
	if copies > 0 {
		words += ", " + strconv.Itoa(copies) + " of them as a copy beside the one that is here"
	}
	if versions > 0 {
		words += ", with " + Count(versions, "earlier version")
	}
	if bin > 0 {
		words += " and " + Count(bin, "card") + " in the bin"
	}
	words += "."
	if same > 0 {
		words += " " + Count(same, "card") + " of the file " + map[bool]string{true: "was", false: "were"}[same == 1] + " here already."
	}
	return words
}
