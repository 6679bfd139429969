package message

// Dialog is the id of a dialog on the page.
type Dialog string

// Dialogs.
const (
	ResetDialog    Dialog = "reset-dialog"    // whether the card shall be reset
	VersionsDialog Dialog = "versions-dialog" // earlier versions of the card
	ReplaceDialog  Dialog = "replace-dialog"  // whether a card that came in shall replace the reader's
	DownloadDialog Dialog = "download-dialog" // files of the card
	ShareDialog    Dialog = "share-dialog"    // the card as a link
	RenameDialog   Dialog = "rename-dialog"   // another name for a card in the library
	ConfirmDialog  Dialog = "ask-dialog"      // whether cards shall be deleted
)

// Messages of every page.
type (
	// OpenDialog opens a dialog.
	OpenDialog struct{ Dialog Dialog }
	// CloseDialog closes a dialog without doing what it asks about.
	CloseDialog struct{ Dialog Dialog }
	// DialogClosed reports that the browser closed a dialog, by Escape too.
	DialogClosed struct{}

	// Dismiss takes a notice away.
	Dismiss struct{ Notice string }
	// ShowProblem tells the reader why what they entered cannot be taken.
	ShowProblem struct{ Words string }
	// FocusOn moves the focus, once what was asked before it has been done.
	FocusOn struct{ ID string }

	// Install has the browser install the program.
	Install struct{}
	// ApplyUpdate starts the newer program that is waiting.
	ApplyUpdate struct{}
	// OpenRescuePage opens the page that lists all cards without the program.
	OpenRescuePage struct{}
)
