package message

import "strconv"

// This file is the border to HTML, where a message is two words: data-command says
// what is asked and data-to what it is about. boot.js finds the buttons by them that
// it remembers early presses of, and pages made on the host carry them before any
// program runs. Inside the program nothing reads them back: a button posts the
// message that it was made with.

// words are those of the messages that say all by themselves.
var words = map[Message]string{
	OpenDialog{ResetDialog}:     "ask-reset",
	OpenDialog{VersionsDialog}:  "versions",
	OpenDialog{ReplaceDialog}:   "review-ask",
	OpenDialog{DownloadDialog}:  "export-download",
	OpenDialog{ShareDialog}:     "export-share",
	OpenDialog{RenameDialog}:    "rename",
	CloseDialog{ResetDialog}:    "close-dialog",
	CloseDialog{VersionsDialog}: "close-versions",
	CloseDialog{ReplaceDialog}:  "replace-no",

	Install{}:        "install",
	ApplyUpdate{}:    "update",
	OpenRescuePage{}: "rescue",

	Undo{}:         "undo",
	Redo{}:         "redo",
	Reset{}:        "reset",
	DownloadCard{}: "download",
	OpenLateCard{}: "open-late",

	SeeCorrections{}: "see-corrections",
	TakeCorrected{}:  "take-corrected",

	Rescore{}:          "rescore",
	StartOwnScoring{}:  "own-scoring",
	NextGoal{}:         "own-scoring-next",
	PreviousGoal{}:     "own-scoring-back",
	StopOwnScoring{}:   "own-scoring-stop",
	ResumeOwnScoring{}: "own-scoring-resume",
	EndOwnScoring{}:    "own-scoring-end",
	CloseComparison{}:  "compare-close",
	RevertOwnScoring{}: "compare-revert",

	OpenEditor{}:    "edit",
	CloseEditor{}:   "edit-done",
	RestoreRecord{}: "edit-restore",

	CloseRefusals{}:  "refused-close",
	CloseNewerFile{}: "newer-close",
	SaveNewerFile{}:  "newer-save",
	TakeAsMissing{}:  "table-missing",
	MakeCard{}:       "table-make",
	CloseTable{}:     "table-close",
	CloseReview{}:    "review-close",
	ReopenReview{}:   "review-again",
	KeepReviewed{}:   "review-open",
	ReplaceCard{}:    "review-replace",

	SaveAs{}:      "export-save-as",
	CopyPicture{}: "export-copy-picture",
	ShareLink{}:   "export-system-share",
	Print{}:       "export-print",

	ClearFilter{}: "shelf-clear",
	ShowMore{}:    "shelf-more",
	SelectAll{}:   "select-all",
	SelectNone{}:  "select-none",
	NewCard{}:     "new-blank",
	Duplicate{}:   "duplicate",
	Rename{}:      "rename-yes",
	DownloadAll{}: "download-all",
	AskDelete{}:   "ask-delete",
	AskEmptyBin{}: "ask-empty",
	Confirm{}:     "ask-yes",
}

// Attributes returns the two words for a message on a button; to is "" where there
// is nothing to add. Messages that no button carries have no words.
func Attributes(m Message) (command, to string) {
	if command, ok := words[m]; ok {
		return command, ""
	}
	switch m := m.(type) {
	case CloseDialog:
		if m.Dialog == DownloadDialog || m.Dialog == ShareDialog {
			return "export-close", string(m.Dialog)
		}
		return "close-dialog", string(m.Dialog)
	case Dismiss:
		return "dismiss", m.Notice
	case ChooseVersion:
		return "version-take", strconv.Itoa(m.At)
	case Try:
		return "try", m.Change.words()
	case ShowState:
		return "state-open", strconv.Itoa(m.At)
	case DropState:
		return "state-drop", strconv.Itoa(m.At)
	case OpenRefused:
		return "import-open", strconv.Itoa(m.At)
	case ShowNewerFile:
		return "import-show", strconv.Itoa(m.At)
	case OpenDraft:
		return "draft-open", m.Key
	case DiscardDraft:
		return "draft-discard", m.Key
	case DownloadFile:
		return "export-file", string(m.File)
	case DownloadChart:
		return "export-chart", m.Chart + " " + string(m.Format)
	case Copy:
		return "export-copy", string(m.What)
	case NewCardOn:
		return "new-on", m.Summit
	case Restore:
		return "restore", m.ID
	}
	return "", ""
}

// words are those of a change in HTML.
func (c Change) words() string {
	if c.Goal != "" {
		return string(c.Kind) + " " + c.Goal
	}
	return string(c.Kind)
}
