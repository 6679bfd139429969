package message

// Messages of the library.
type (
	// FilterChanged reports that the search or a filter was changed.
	FilterChanged struct{}
	// ClearFilter shows all cards again.
	ClearFilter struct{}
	// ShowMore shows more of the reader's cards.
	ShowMore struct{}
	// SelectAll selects the reader's cards that are shown.
	SelectAll struct{}
	// SelectNone selects none.
	SelectNone struct{}

	// NewCard starts a blank card.
	NewCard struct{}
	// NewCardOn starts another card on a built-in summit.
	NewCardOn struct{ Summit string }
	// Duplicate copies the selected cards.
	Duplicate struct{}
	// Rename gives the selected card the name that was entered.
	Rename struct{}
	// DownloadAll downloads everything that the browser keeps as one file.
	DownloadAll struct{}

	// AskDelete asks whether the selected cards shall go to the bin.
	AskDelete struct{}
	// AskEmptyBin asks whether what is in the bin shall be deleted for good.
	AskEmptyBin struct{}
	// Confirm says yes to what was asked.
	Confirm struct{}
	// Restore takes a card out of the bin.
	Restore struct{ ID string }
)
