package text

import (
	"strconv"

	"summitscorecard/scoring"
)

// Words of the ways in: files, text and links.
const (
	IsFolder            = "This is a folder. Open the files in it, one or several at a time."
	IsEmpty             = "This file is empty: it has 0 bytes. Perhaps it was not saved or downloaded to its end."
	WrongKind           = "This is no scorecard and no table. Open a .scorecard.json file, or a .csv file with ratings."
	ExportElsewhere     = "This file holds everything of a library. Open it under Summits."
	StatementsElsewhere = "This table holds statements, which go on a card. Open the card, then this table."
	OtherExport         = "This file of everything was written by a newer program. Reload to get it, then open the file again."
	NoCardInExport      = "This file of everything is damaged, and no card stands in it whole. Perhaps there is an earlier one."
	PartOfExport        = "This file of everything is damaged or cut off. The cards that stand in it whole were read; earlier versions and the bin were not."
	CardOfDamaged       = "A card in the damaged file"
	OtherRecord         = "The card was made on another version of this summit’s record, and does not fit the one here. Ask for the whole card as a file."
	PlacesLabel         = "Places and reasons"
	DropHere            = "Drop the files to open them as new cards"
	OpenPart            = "Open the good part as a new card"
	OpenAsNew           = "Open as a new card"
	TableTitle          = "A table of ratings"
	NewerHow            = "It can be shown as far as this program knows it, and downloaded as it is. It is never changed."
	NewerShow           = "Show it read-only"
	NewerSave           = "Download the file unchanged"

	Opening         = "Opening the card"
	OpeningHow      = "One moment; nothing is kept until you choose it."
	NotOpened       = "The card cannot be shown here"
	NotOpenedHow    = "The program that shows cards does not run, for the reason at the foot of the page. Nothing is lost: a card of your own is kept in this browser, and “Download my data” gives it out as a file; a card in a link stays in the link, which you can open in another browser."
	CameCard        = "This card"
	LinkRefused     = "This link could not be opened"
	LinkRefusedHow  = "Nothing was opened in its place, and your own cards are as they were."
	ReplaceMine     = "Replace my card"
	ReplaceTitle    = "Replace your card by this one?"
	ReplaceHow      = "Levels, importances, reasons and the record of your card become those of this one. What you have now stays among the earlier states of your card, and Undo brings it back."
	ReplaceYes      = "Replace my card"
	UndoReplace     = "replacing the card"
	Replaced        = "Your card was replaced by the one that came in."
	ReviewPutAway   = "The card that came in was closed; nothing of it was kept."
	ReviewAgain     = "Show it again"
	ReviewHow       = "A new card stands beside those you have and changes none. Nothing is sent anywhere."
	Comparing       = "Working out where the two differ."
	OtherRecordOnly = "Only the summit’s record differs; the verdict is the same."
	Decides         = "decides the verdict"
	OpenedWhere     = "They stand under Summits."
)

// ReadingFile says what is being read.
func ReadingFile(name string) string {
	if name == "" {
		name = Pasted
	}
	return "Reading " + Isolated(name) + "."
}

// RecordUpdated says that a summit's record is another than the sender's.
func RecordUpdated(sender, here int) string {
	if here > sender {
		return "Record updated: the sender had version " + strconv.Itoa(sender) + " of this summit’s record, here is version " + strconv.Itoa(here) + ". The levels are the sender’s, the texts are the ones here."
	}
	if here < sender {
		return "The sender had a newer version of this summit’s record (" + strconv.Itoa(sender) + "; here is " + strconv.Itoa(here) + "). Reload to get it. The levels are the sender’s, the texts are the ones here."
	}
	return "Record updated: the sender’s version of this summit’s record differs from the one here. The levels are the sender’s, the texts are the ones here."
}

// StatementsCame says what statements and sources a table brought; "" for none.
func StatementsCame(added, changed, sources int) string {
	var parts []string
	if added > 0 {
		parts = append(parts, Count(added, "statement")+" added")
	}
	if changed > 0 {
		parts = append(parts, Count(changed, "statement")+" changed")
	}
	if sources > 0 {
		parts = append(parts, Count(sources, "source")+" added")
	}
	if len(parts) == 0 {
		return ""
	}
	return "From the table: " + List(parts) + "."
}

// PartHow says what of a broken file can be opened.
func PartHow(goals, sides, ratings, statements int) string {
	parts := []string{Count(goals, "goal"), Count(sides, "side"), Count(ratings, "rating")}
	if statements > 0 {
		parts = append(parts, Count(statements, "statement"))
	}
	return "The rest can be opened: " + List(parts) + ". What would be left out:"
}

// TableHow says what a table holds.
func TableHow(goals int, sides []string) string {
	shown := sides
	if len(shown) > 6 {
		shown = append(append([]string{}, sides[:6]...), Count(len(sides)-6, "more side"))
	}
	return Count(goals, "goal") + " for " + List(shown) + ". It makes a new card. To put its ratings on a card that you have, open that card and drop the table there."
}

// NewerShown says what a file of a later format is.
func NewerShown(name, format string) string {
	return "Read-only. “" + Isolated(name) + "” is of the format " + format + ", which a newer program made; this one shows what it knows of it and keeps nothing. Reload to get the newer program."
}

// NewerLeft heads what this program does not know in a file.
func NewerLeft(n int) string { return Count(n, "place") + " that this program does not know" }

// LeftOut heads what was not taken from a file.
func LeftOut(n int) string { return Count(n, "place") + " left out" }

// CameFrom says where a card came from.
func CameFrom(file string) string {
	if file == "" {
		return "A card from a link"
	}
	return "A card from " + Isolated(file)
}

// By names the rater.
func By(rater string) string { return "by " + Isolated(rater) }

// AsOfDate says which day a card speaks of.
func AsOfDate(date string) string {
	if date == "" {
		return ""
	}
	return "as of " + Date(date)
}

// ItsImportance words an importance in a table.
func ItsImportance(importance float64) string { return "importance " + Level(importance) }

// FromTo words a range.
func FromTo(low, high scoring.Level) string {
	end := func(l scoring.Level) string {
		if !l.Known {
			return "…"
		}
		return Level(l.Value)
	}
	if !low.Known && !high.Known {
		return NoRange
	}
	return end(low) + " to " + end(high)
}

// DifferenceName names what two cards differ in.
func DifferenceName(in, goal, side string) string {
	switch in {
	case scoring.InRecord:
		return "The summit’s record"
	case scoring.InScale:
		return "The scale, with all levels"
	case scoring.InWeights:
		return "Whose importances count"
	case scoring.InTieZone:
		return "The tie zone"
	case scoring.InRange:
		return "Range of " + Join(" for ", goal, The(side))
	case scoring.InImportance:
		if side == "" {
			return "Importance of " + Isolated(goal)
		}
		return "Importance of " + Isolated(goal) + " for " + The(side)
	}
	return Isolated(goal) + " for " + The(side)
}

// ItsAndMine words what the two cards say.
func ItsAndMine(its, mine string, own bool) string {
	if its == "" && mine == "" {
		return ""
	}
	if own {
		return ": " + Isolated(its) + ", yours " + Isolated(mine)
	}
	return ": " + Isolated(its) + ", starting card " + Isolated(mine)
}

// DifferencesTitle heads the list of differences.
func DifferencesTitle(n, shown int) string {
	if shown < n {
		return Count(n, "difference") + ", the first " + strconv.Itoa(shown)
	}
	return Count(n, "difference")
}

// Deciding says in how much two cards differ, and what of it makes their verdicts
// differ. own is set where one of them is the reader's; n is the number of
// differences, what their name in the plural, first the smallest set that decides.
func Deciding(own bool, n int, what string, found scoring.Decisive, first string) string {
	if n == 0 {
		return "The two cards judge every aim alike."
	}
	who := "It differs from the starting card on "
	if own {
		who = "You differ on "
	}
	s := who + Few(n) + " " + what
	if n == 1 {
		s = who + "one " + what[:len(what)-1]
	}
	if found.Agree {
		return s + "; the verdict is the same."
	}
	size, sets := 0, len(found.Sets)
	if sets > 0 {
		size = len(found.Sets[0])
	}
	switch {
	case size == 1 && n == 1:
		return s + ", and it decides the verdict."
	case size == 1 && n == 2 && sets == 2:
		return s + "; either one decides the verdict."
	case size == 1 && sets == n:
		return s + "; any one of them decides the verdict."
	case size == 1 && sets == 1:
		return s + "; one of them decides the verdict: " + first + "."
	case size == 1:
		return s + "; any one of " + Few(sets) + " of them decides the verdict."
	case size == n:
		return s + "; only together do they decide the verdict."
	case size > 1 && sets == 1:
		return s + "; no single one decides the verdict, but " + Few(size) + " do together: " + first + "."
	case size > 1:
		return s + "; no single one decides the verdict, but " + Few(size) + " do together, for example " + first + "."
	case found.Tried == 0:
		return s + ", too many to work out which of them decide the verdict."
	case found.Tried == n: // with nothing that decides, the verdicts differ by what cannot be taken over
		return s + "; the verdicts differ."
	}
	return s + "; it takes more than " + Few(found.Tried) + " of them together to decide the verdict."
}

// Few writes a small number as a word.
func Few(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n >= 0 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}
