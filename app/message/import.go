package message

// Messages about files and links that came in.
type (
	// CloseRefusals takes away the list of what was not opened.
	CloseRefusals struct{}
	// OpenRefused opens what could be made of a file that was refused, by its place
	// in the list.
	OpenRefused struct{ At int }
	// ShowNewerFile shows a file of a later format, by its place in the list.
	ShowNewerFile struct{ At int }
	// CloseNewerFile goes back to the page.
	CloseNewerFile struct{}
	// SaveNewerFile downloads the file as it came.
	SaveNewerFile struct{}

	// ChangeTable reads the table on screen in another way: a part of how it is read, which
	// one of several, and what it is taken for.
	ChangeTable struct {
		Part  TablePart
		At    int
		Value string
	}
	// TakeAsMissing takes the codes that are not understood for ratings not known.
	TakeAsMissing struct{}
	// MakeCard makes a card of the table on screen.
	MakeCard struct{}
	// CloseTable goes back to the page and forgets the table.
	CloseTable struct{}

	// OpenDraft opens a draft that was set aside, by its key.
	OpenDraft struct{ Key string }
	// DiscardDraft throws such a draft away.
	DiscardDraft struct{ Key string }

	// CloseReview leaves the card that came in.
	CloseReview struct{}
	// ReopenReview shows a card again that Back has put away.
	ReopenReview struct{}
	// KeepReviewed keeps the card that came in as a new one.
	KeepReviewed struct{}
	// ReplaceCard puts the card that came in in place of the reader's.
	ReplaceCard struct{}
)

// TablePart is something of how a table is read that the reader can change.
type TablePart string

// The parts, with what their values are. Yes stands for a box that is ticked.
const (
	TableScale   TablePart = "scale"   // the id of a scale
	TableHeading TablePart = "heading" // the number of a row, or table.NoHeading
	TableTurned  TablePart = "turned"  // yes or no
	TableColumn  TablePart = "column"  // of a column, by its place: a table.Role
	TableRow     TablePart = "row"     // of a row set aside, by its number: yes to bring it in
	TableCode    TablePart = "code"    // of a code, by its place: AsRead, NotKnown or a level
	TableShares  TablePart = "shares"  // yes or no
	TableSure    TablePart = "sure"    // yes or no
)

// What a code is taken for, other than a level.
const (
	AsRead   = "as-read"
	NotKnown = "not-known"
)
