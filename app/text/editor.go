package text

import (
	"strconv"
	"strings"
)

// Words of the editor of the record.
const (
	EditRecord   = "Edit the record"
	EditDone     = "Done"
	EditLead     = "Sides, goals, sources and statements are yours to change; every change is kept at once and can be undone."
	EditBuiltIn  = "What you change here becomes your own version of this summit’s record, kept in this browser; the record that comes with the program stays as it is."
	EditRestore  = "Take the original record back"
	EditRestored = "the original record back"
	EditParts    = "Parts of the record"
	EditAdd      = "Add"
	EditAddAim   = "Add an aim"
	EditLosing   = "What goes with it:"
	EditCanUndo  = "You can undo it."
	EditNothing  = "Nothing else hangs on it."
	EditSources  = "Sources of this aim"
	EditLater    = "Later developments"
	EditHappened = "What happened"
	EditDisputes = "What the sources disagree about"
	EditDisputed = "The disagreement"
	EditImplied  = "Ratings that these words imply"
	EditOwn      = "levels of your own"
	EditLevels   = "Levels, from the lowest to the highest"
	EditSpread   = "A new level goes on top; the values are then spread evenly, and can be changed."
	GoalNote     = "Why a side has no aim here"
	EditNoScale  = "Choose “levels of your own” to change the levels."
	EditChoose   = "choose one to add it"
	EditSeeWord  = "(without a title)"
	Outsider     = "nobody’s: an outsider"
	NotSaid      = "not said"
	ByPlace      = "by its place in the list"
)

// EditPart names a part of the record.
func EditPart(part string) string {
	return map[string]string{"summit": "Meeting", "sides": "Sides", "goals": "Goals", "sources": "Sources",
		"statements": "Statements", "card": "Scale and weights", "fairness": "Fairness"}[part]
}

// EditPartCount names a part of the record with how many it has: "Sides (3)".
func EditPartCount(part string, n int) string { return EditPart(part) + " (" + strconv.Itoa(n) + ")" }

// EditNew names the field in which something new gets its name.
func EditNew(part string) string {
	return map[string]string{"sides": "Name of another side", "goals": "Title of another goal", "sources": "Title of another source",
		"statements": "Speaker of another statement", "later": "Another later development", "disputes": "Another disagreement", "levels": "Label of another level"}[part]
}

// fieldWords are the labels of fields whose name is not one.
var fieldWords = map[string]string{
	"opposed": "Opposed: the sides cannot both have this", "absent": "Not at the table", "verified": "Verified: the passage relied on was seen",
	"before": "On the eve", "basis": "How the aim is known", "url": "Web address", "camp": "Speaks for", "affiliation": "Speaks for",
	"when": "Said", "quote": "Quotation", "tie_zone": "Tie zone, in points", "weights": "Whose importance counts", "value": "Worth, of 100",
	"wanted": Wanted, "got": Got, "note": "Note", "said": "Words of", "ref": "Add a source", "implied": "Add a rating of", "scale": "Scale of the ratings",
}

// FieldLabel names a field of the record.
func FieldLabel(field string) string {
	if words := fieldWords[field]; words != "" {
		return words
	}
	return upperFirst(field)
}

// FieldHint says what a field takes, where its label does not.
func FieldHint(field string) string {
	return map[string]string{
		"date":     "2025, 2025-08, 2025-08-15, a range such as 2025-08-15/2025-08-18, or n.d.",
		"said":     "The date of the words that it gives, where it came out later.",
		"url":      "It begins with https:// or http://.",
		"kind":     "Substance changes what the sides do or hold; a symbol changes standing, access or tone.",
		"quote":    "At most 20 words, without quotation marks.",
		"tie_zone": "A lead of at most so many points counts as a draw.",
		"scale":    "Ratings move to the level with the same label; those without a match become unknown.",
	}[field]
}

// FieldTrouble words why a value was refused: what is wrong and how to mend it.
func FieldTrouble(why string) string {
	for _, verb := range []string{"is ", "must ", "has ", "holds "} {
		if strings.HasPrefix(why, verb) {
			return "This " + why + "."
		}
	}
	if why == "" {
		return ""
	}
	if why[0] >= 'a' && why[0] <= 'z' {
		why = upperFirst(why)
	}
	return why + "."
}

// FieldKept says what stands on the card while a refused value waits.
func FieldKept(value string) string {
	if value == "" {
		return "The card has nothing here until then."
	}
	return "The card keeps “" + value + "” until then."
}

// FieldOption words a value of a field with a few values; "" for one that names
// itself.
func FieldOption(field, value string) string {
	switch field + " " + value {
	case "basis declared":
		return "declared by the side"
	case "basis reported":
		return "reported by press or documents"
	case "basis inferred":
		return "inferred by commentators"
	case "basis general":
		return "general knowledge"
	case "weights own":
		return "each side its own"
	case "weights shared":
		return "one list for all sides"
	case "when before", "when after":
		return When(value)
	}
	return value
}

// ScaleName names a shipped scale by its id and its ends.
func ScaleName(id, lowest, highest string) string {
	if lowest == "" {
		return id + ": any number from 0 to 100"
	}
	return id + ": " + lowest + " … " + highest
}

// MoveUp, MoveDown and RemoveIt name the buttons of one entry.
func MoveUp(what string) string { return "Move " + what + " up" }

// MoveDown names the button that moves an entry down.
func MoveDown(what string) string { return "Move " + what + " down" }

// RemoveIt names the button that removes an entry.
func RemoveIt(what string) string { return "Remove " + what }

// AskRemove asks before something is removed.
func AskRemove(what string) string { return "Remove " + what + "?" }

// MovedTo, AddedIt and RemovedIt say what happened, for those who hear the page.
func MovedTo(what string, place, of int) string {
	return what + " is number " + strconv.Itoa(place) + " of " + strconv.Itoa(of) + " now."
}

// AddedIt says that something was added.
func AddedIt(what string) string { return what + " was added." }

// RemovedIt says that something was removed.
func RemovedIt(what string) string { return what + " was removed. " + EditCanUndo }

// ScaleChanged says what a change of scale did to the ratings.
func ScaleChanged(unmatched []string) string {
	if len(unmatched) == 0 {
		return "Every rating has its level on the new scale."
	}
	named, more := unmatched, ""
	if len(named) > 6 {
		named, more = named[:6], " "+AndMore(len(unmatched)-6)
	}
	verb := " have"
	if len(unmatched) == 1 {
		verb = " has"
	}
	return Count(len(unmatched), "rating") + verb + " no match on the new scale and became unknown: " +
		strings.Join(named, "; ") + more + ". Undo brings them back."
}

// HangAims, and so on, count what goes with a removal.
func HangAims(n int) string { return Count(n, "aim") + ", with what was wanted and got" }

// HangRatings counts ratings that go.
func HangRatings(n int) string { return Count(n, "rating") + " of yours or of the starting card" }

// HangImplied counts implied ratings that go.
func HangImplied(n int) string { return Count(n, "rating") + " that statements imply" }

// HangReferences counts references that go; what referred to the source stays.
func HangReferences(n int) string { return Count(n, "reference") + " to sources" }

// HangCamps counts sources and statements that stay as an outsider's.
func HangCamps(n int) string {
	return Count(n, "mention") + " of a side by sources and statements, which stay without it"
}

// HangStatements counts statements that stay without a source.
func HangStatements(n int) string { return Count(n, "statement") + " that will stay without a source" }
