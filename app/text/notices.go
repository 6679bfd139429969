package text

// Words of the notices, of the dialog that asks before a reset, and of what surrounds
// the card on every page.
const (
	NoticesLabel  = "Messages"
	UndoReset     = "reset"
	SkipToMain    = "Skip to the card"
	SkipToText    = "Skip to the text"
	ContentsLabel = "Contents"

	ResetTitle  = "Reset to the starting card?"
	ResetHow    = "Your levels, importances, ranges and reasons on this card are replaced by the starting ones. You can undo it."
	ResetYes    = "Reset the card"
	Cancel      = "Cancel"
	Dismiss     = "Dismiss"
	Reload      = "Reload"
	DownloadOne = "Download a copy"
	Rescue      = "Open the rescue page"

	OfflineReady    = "Ready to work offline."
	UpdateWaiting   = "An update is available."
	Installed       = "Installed. You find it among your programs."
	ScreenshotLabel = "The verdict on a summit in one sentence, and what each side got of what it wanted"
	InstallTitle    = "Install it as an app"
	InstallHow      = "In Chrome and Edge: the Install button at the top of this page, or in the browser’s menu. In Safari: Share, then Add to Home Screen or Add to Dock. In Firefox on Android: Install in the menu. Once installed it starts without a network."
	NoCardHere      = "No card here"
	NoCardHow       = "This address belongs to a card that is not kept in this browser. Cards stay where they were made; ask for the file, or start from the featured summit."

	OwnLead       = "Your own card. It stays in your browser, nothing is sent; Reset brings the starting card back."
	StartingCard  = "Starting card"
	YourCard      = "Your card"
	Footer        = "Everything stays in this browser. Browsers may clear their storage: download a copy of what matters to you."
	NoScript      = "Scoring needs JavaScript; everything else on this page reads without it."
	NotFoundTitle = "No page here"
	NotFoundHow   = "There is no page at this address."
	ToFeatured    = "Go to the featured summit"
)

// Lead says what the first visitor looks at.
func Lead(sources int) string {
	return "You see a starting point from " + Count(sources, "cited source") + ". Change anything: it stays in your browser, nothing is sent."
}

// GoalCount counts the goals and the ratings still open.
func GoalCount(goals, open int) string {
	if open == 0 {
		return Count(goals, "goal") + ", all scored"
	}
	return Count(goals, "goal") + ", " + Count(open, "rating") + " open"
}

// BadFragment says that an address could not be read.
func BadFragment(fragment string) string {
	if len(fragment) > 40 {
		fragment = fragment[:40] + "…"
	}
	return "The end of this address (“" + fragment + "”) could not be read; it may have been cut. Nothing was changed."
}

// CouldNot words a refused command.
func CouldNot(why string) string { return "Not changed: " + why + "." }
