package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// Words of the library.
const (
	NavLibrary         = "Summits"
	FootLabel          = "More pages"
	LibraryTitle       = "Summits and your cards"
	LibraryLead        = "Each summit scored from the cited record, and the cards that you keep in this browser."
	LibraryFilter      = "Find a card"
	LibrarySearch      = "Search"
	LibraryYear        = "Year"
	LibrarySide        = "Side"
	LibraryOutcomeName = "Outcome"
	LibraryOrder       = "Sort by"
	AnyYear            = "any year"
	AnySide            = "any side"
	AnyOutcome         = "any outcome"
	ByDate             = "date of the summit"
	ByTitle            = "title"
	ByChange           = "last changed"
	ClearFilter        = "Show all"
	BuiltInTitle       = "Built-in summits"
	OwnTitle           = "Your cards"
	NoneFound          = "Nothing here fits the search."
	NoOwnCards         = "None yet. Change anything on a summit, or start a card here; it stays in this browser, nothing is sent."
	NewTitle           = "New card"
	NewBlank           = "Blank card"
	NewFile            = "Open files"
	NewHow             = "A file (.scorecard.json), a table of ratings (.csv) or a link to a card can also be dropped here or pasted. It opens as a new card and replaces none."
	NewOnSummit        = "New card"
	ToolsLabel         = "Selected cards"
	SelectHow          = "Select cards to duplicate, rename, download or delete them."
	SelectShown        = "Select all shown"
	SelectNone         = "Select none"
	Duplicate          = "Duplicate"
	Rename             = "Rename"
	Delete             = "Delete"
	DownloadAll        = "Download everything"
	ShowMore           = "Show more"
	BinTitle           = "Bin"
	BinEmpty           = "The bin is empty."
	BinLoading         = "Looking into the bin."
	Restore            = "Restore"
	EmptyNow           = "Empty now"
	RenameTitle        = "Rename the card"
	RenameSummit       = "Title of the summit"
	RenameRater        = "Whose card it is"
	RenameHow          = "The summit keeps its title; this name tells your cards on it apart."
	RenameYes          = "Save the name"
	AskDelete          = "Move to the bin"
	AskEmpty           = "Delete for good"
	AskAgain           = "Go on"
	RefusedTitle       = "Not opened"
	RefusedHow         = "Nothing was changed. A corrected file can be opened again."
	BlankTitle         = "Untitled summit"
	BlankGoal          = "First goal"
	BlankSideA         = "Side A"
	BlankSideB         = "Side B"
	Pasted             = "pasted text"
	PastedNothing      = "What you pasted is no scorecard. Paste the whole text of a .scorecard.json file, or a link to a card."
	Unreadable         = "The browser could not read this file; perhaps it was moved meanwhile. Choose it again."
	UnknownSummit      = "summit.ref: the file names a summit that this version does not have, and does not carry it itself; ask for the whole file."
	GoneMeanwhile      = "This card is not here any more; perhaps another tab deleted it."
	SummitNotRead      = "The summit’s page could not be read. Reload this page and try again."
	NameNeeded         = "A summit needs a title."
	DamagedCard        = "Damaged; the rescue page can download it"
	BackupFirst        = "A file with everything is downloaded first."
	ToLibrary          = "See all summits and your cards"
)

// LibraryDescription is the library's sentence for search and previews.
const LibraryDescription = "Summits scored goal by goal from cited sources: who got more of what it wanted, in small. Make your own card of any summit; it stays in your browser."

// LibraryOutcome words the outcome of a verdict for lists and filters.
func LibraryOutcome(word string) string {
	switch word {
	case scoring.Clear:
		return "Clear lead"
	case scoring.Narrow:
		return "Narrow lead"
	case scoring.Draw:
		return "Draw"
	case scoring.Undecided:
		return "Undecided"
	}
	return ""
}

// LibraryVerdict is a verdict in a few words: "Narrow lead: Russia".
func LibraryVerdict(word, leader string) string {
	return Join(": ", LibraryOutcome(word), leader)
}

// CardCount counts cards, and of how many they are where a filter leaves some out.
func CardCount(n, all int, noun string) string {
	if n == all {
		return Count(n, noun)
	}
	return strconv.Itoa(n) + " of " + Count(all, noun)
}

// ShelfShown tells those who hear the page what a filter leaves.
func ShelfShown(summits, allSummits, cards, allCards int) string {
	return CardCount(summits, allSummits, "summit") + ", " + CardCount(cards, allCards, "card") + " of yours"
}

// Selected counts the selected cards.
func Selected(n int) string { return Count(n, "card") + " selected" }

// SelectCard names the box that selects a card.
func SelectCard(name string) string { return "Select " + Isolated(name) }

// NewCardOn names the button that starts a card on a built-in summit.
func NewCardOn(title string) string { return "New card: " + Isolated(title) }

// RestoreCard names the button that takes a card out of the bin.
func RestoreCard(name string) string { return "Restore " + Isolated(name) }

// SideTotals lists sides with their totals.
func SideTotals(parts []string) string { return strings.Join(parts, ", ") }

// SideTotal is one side with its total.
func SideTotal(name, total string) string {
	if total == "" {
		return Isolated(name)
	}
	return Isolated(name) + NBSP + total
}

// MoreSides counts the sides that a list leaves out.
func MoreSides(n int) string { return Count(n, "more side") }

// Changed says on which day a card was last changed.
func Changed(updated string) string {
	if len(updated) < 10 {
		return ""
	}
	return "changed " + Date(updated[:10])
}

// Removed says on which day a card went to the bin.
func Removed(at string) string {
	if len(at) < 10 {
		return ""
	}
	return "deleted " + Date(at[:10])
}

// AskDeleteTitle asks before cards go to the bin.
func AskDeleteTitle(n int) string {
	if n == 1 {
		return "Move this card to the bin?"
	}
	return "Move " + strconv.Itoa(n) + " cards to the bin?"
}

// AskManyTitle asks a second time before much goes at once.
func AskManyTitle(n, all int) string {
	return "Really " + strconv.Itoa(n) + " of " + Count(all, "card") + "?"
}

// AskEmptyTitle asks before the bin is emptied.
func AskEmptyTitle(n int) string { return "Delete " + Count(n, "card") + " for good?" }

// AskEmptyHow says what emptying does.
const AskEmptyHow = "What is in the bin cannot be restored afterwards."

// Deleted says what went to the bin.
func Deleted(n int) string { return Count(n, "card") + " moved to the bin." }

// BinEmptied says that the bin was emptied.
const BinEmptied = "The bin was emptied."

// Opened says how many cards were opened from files.
func Opened(n int) string { return Count(n, "card") + " opened as new." }

// CopyOf names a duplicate.
func CopyOf(name string) string { return "Copy of " + name }

// Duplicated says how many copies were made.
func Duplicated(n int) string {
	if n == 1 {
		return "1 copy made."
	}
	return strconv.Itoa(n) + " copies made."
}

// CameBack says that a card was restored.
const CameBack = "Restored."
