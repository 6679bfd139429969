package text

// Words of saving, of what keeps a card from being saved, and of drafts.
const (
	NoStore          = "the storage script is missing; reload the page."
	NewerShort       = "a newer version of the program keeps the cards."
	RemovedElsewhere = "This card was moved to the bin in another tab. What you see is kept as a new card with your next change."
	OtherPage        = "This card was changed on another page; what you see is the newer state."
	OtherTab         = "This card was changed in another tab; what you see is the newer state."
	UndoOtherTab     = "the change from another tab"
	CardUnknown      = "Your card could not be looked up"
	CardUnknownHow   = "The browser’s database did not open, or may not be used here, so it is not known whether the card of this address is kept here. Nothing was changed. Close other tabs of this site, allow it to keep data, and reload; restarting the browser often helps."
	KeptLate         = "The browser’s database answers now. The card that is kept can be opened; what you changed here since is a card of its own."
	OpenKept         = "Open the kept card"
	NewerKept        = "A newer version of the program saved cards here. This page shows them read-only until you reload it: changes are not saved."

	DraftFound   = "What you entered just before this page was closed is here again."
	LookAtDraft  = "Look at it"
	DiscardDraft = "Discard it"
	DraftFile    = "unsaved changes"
	SavedAnew    = "The browser's data of this site was cleared or the card removed. It was saved anew as it stands on this screen; download a copy, too."
)

// NotSaved says what kept a card from being saved.
func NotSaved(why string) string { return "Not saved: " + why }

// Blocked says that nothing can be kept.
func Blocked(message string) string {
	if message == "" {
		message = "this browser does not let the page keep anything"
	}
	return "Your changes last only until you close this page: " + message + " Download a copy to keep them."
}

// Full says that there is no room.
const Full = "this browser’s storage is full. Download a copy, then free some space."

// BrokenRecord says that a kept card could not be read.
func BrokenRecord(id, why string) string {
	return "Your card “" + id + "” could not be read (" + why + "). It is kept as it is; the rescue page exports it. You see the starting card."
}

// Conflict says that another tab was faster.
func Conflict(id string) string {
	return "Another tab changed this card at the same time. Your version was kept as a card of its own, “" + id + "”."
}

// NoDrafts and TooLargeToDraft say what the page cannot promise at leaving.
const (
	NoDrafts        = "This browser refuses the notes that keep a change made just before a page is left. Wait for “Saved” before you leave."
	TooLargeToDraft = "This card is too large for the note that keeps a change made just before a page is left. Wait for “Saved” before you leave."
)

// DraftOlder says that unsaved changes did not fit the card any more.
func DraftOlder(title string) string {
	return "Changes to “" + title + "” that were not saved when their page was left are not on the card: it was saved elsewhere since. They are among its earlier versions."
}

// DraftAside says that unsaved changes could not be put on their card.
func DraftAside(why string) string {
	if why == "removed" {
		return "Changes that were not saved when their page was left belong to a card that is in the bin. They were set aside."
	}
	return "Changes that were not saved when their page was left came back damaged. They are on no card; what is left of them was set aside."
}
