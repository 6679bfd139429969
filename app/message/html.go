package message

import "strconv"

// This file is the border to HTML, where a message is two words: data-command says
// what is asked and data-to what it is about. boot.js finds the buttons by them that
// it remembers early presses of, and pages made on the host carry them before any
// program runs. Inside the program nothing reads them back: a button posts the
// message that it was made with.

// Attributes returns the two words for a message on a button; to is "" where there
// is nothing to add. Messages that no button carries have no words.
func Attributes(m Message) (command, to string) {
	switch m := m.(type) {
	case OpenDialog:
		return openCommands[m.Dialog], ""
	case CloseDialog:
		return closing(m.Dialog)
	case Dismiss:
		return "dismiss", m.Notice
	case Install:
		return "install", ""
	case ApplyUpdate:
		return "update", ""
	case OpenRescuePage:
		return "rescue", ""
	case Undo:
		return "undo", ""
	case Redo:
		return "redo", ""
	case Reset:
		return "reset", ""
	case DownloadCard:
		return "download", ""
	case OpenLateCard:
		return "open-late", ""
	case ChooseVersion:
		return "version-take", strconv.Itoa(m.At)
	case Try:
		return "try", m.Change.words()
	case Rescore:
		return "rescore", ""
	case ShowState:
		return "state-open", strconv.Itoa(m.At)
	case DropState:
		return "state-drop", strconv.Itoa(m.At)
	case StartOwnScoring:
		return "blind", ""
	case NextGoal:
		return "blind-next", ""
	case PreviousGoal:
		return "blind-back", ""
	case StopOwnScoring:
		return "blind-stop", ""
	case EndOwnScoring:
		return "blind-end", ""
	case CloseComparison:
		return "compare-close", ""
	case RevertOwnScoring:
		return "compare-revert", ""
	case OpenEditor:
		return "edit", ""
	case CloseEditor:
		return "edit-done", ""
	case RestoreRecord:
		return "edit-restore", ""
	case CloseRefusals:
		return "refused-close", ""
	case OpenRefused:
		return "door-open", strconv.Itoa(m.At)
	case ShowNewerFile:
		return "door-show", strconv.Itoa(m.At)
	case CloseNewerFile:
		return "shown-close", ""
	case SaveNewerFile:
		return "shown-save", ""
	case CloseReview:
		return "review-close", ""
	case KeepReviewed:
		return "review-open", ""
	case ReplaceCard:
		return "review-replace", ""
	case DownloadFile:
		return "out-file", string(m.File)
	case SaveAs:
		return "out-place", ""
	case DownloadChart:
		return "out-chart", m.Chart + " " + string(m.Format)
	case Copy:
		return "out-copy", string(m.What)
	case CopyPicture:
		return "out-picture", ""
	case ShareLink:
		return "out-system", ""
	case Print:
		return "out-print", ""
	case ClearFilter:
		return "shelf-clear", ""
	case ShowMore:
		return "shelf-more", ""
	case SelectAll:
		return "select-all", ""
	case SelectNone:
		return "select-none", ""
	case NewCard:
		return "new-blank", ""
	case NewCardOn:
		return "new-on", m.Summit
	case Duplicate:
		return "duplicate", ""
	case Rename:
		return "rename-yes", ""
	case DownloadAll:
		return "download-all", ""
	case AskDelete:
		return "ask-delete", ""
	case AskEmptyBin:
		return "ask-empty", ""
	case Confirm:
		return "ask-yes", ""
	case Restore:
		return "restore", m.ID
	}
	return "", ""
}

// openCommands are the words for opening each dialog.
var openCommands = map[Dialog]string{
	ResetDialog:    "ask-reset",
	VersionsDialog: "versions",
	ReplaceDialog:  "review-ask",
	DownloadDialog: "out-download",
	ShareDialog:    "out-share",
	RenameDialog:   "rename",
}

// closing returns the words for closing a dialog.
func closing(dialog Dialog) (command, to string) {
	switch dialog {
	case ResetDialog:
		return "close-dialog", ""
	case VersionsDialog:
		return "close-versions", ""
	case ReplaceDialog:
		return "replace-no", ""
	case DownloadDialog, ShareDialog:
		return "out-close", string(dialog)
	}
	return "close-dialog", string(dialog)
}

// words are those of a change in HTML.
func (c Change) words() string {
	if c.Goal != "" {
		return string(c.Kind) + " " + c.Goal
	}
	return string(c.Kind)
}
