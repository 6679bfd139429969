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
