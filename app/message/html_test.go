package message

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"reflect"
	"strings"
	"testing"
)

// every is one of each message that a button carries, with the words it has in
// HTML, and of each that only the program posts.
var every = []struct {
	message     Message
	command, to string
}{
	{OpenDialog{ResetDialog}, "ask-reset", ""},
	{OpenDialog{VersionsDialog}, "versions", ""},
	{OpenDialog{ReplaceDialog}, "review-ask", ""},
	{OpenDialog{DownloadDialog}, "export-download", ""},
	{OpenDialog{ShareDialog}, "export-share", ""},
	{OpenDialog{RenameDialog}, "rename", ""},
	{CloseDialog{ResetDialog}, "close-dialog", ""},
	{CloseDialog{VersionsDialog}, "close-versions", ""},
	{CloseDialog{ReplaceDialog}, "replace-no", ""},
	{CloseDialog{DownloadDialog}, "export-close", "download-dialog"},
	{CloseDialog{ShareDialog}, "export-close", "share-dialog"},
	{CloseDialog{RenameDialog}, "close-dialog", "rename-dialog"},
	{CloseDialog{ConfirmDialog}, "close-dialog", "ask-dialog"},
	{Dismiss{"storage"}, "dismiss", "storage"},
	{Install{}, "install", ""},
	{ApplyUpdate{}, "update", ""},
	{OpenRescuePage{}, "rescue", ""},
	{Undo{}, "undo", ""},
	{Redo{}, "redo", ""},
	{Reset{}, "reset", ""},
	{DownloadCard{}, "download", ""},
	{OpenLateCard{}, "open-late", ""},
	{ChooseVersion{2}, "version-take", "2"},
	{Try{Change{Kind: Steps}}, "try", "steps"},
	{Try{Change{Kind: LeaveOut, Goal: "ceasefire"}}, "try", "without ceasefire"},
	{SeeCorrections{}, "see-corrections", ""},
	{TakeCorrected{}, "take-corrected", ""},
	{Rescore{}, "rescore", ""},
	{ShowState{1}, "state-open", "1"},
	{DropState{0}, "state-drop", "0"},
	{StartOwnScoring{}, "own-scoring", ""},
	{NextGoal{}, "own-scoring-next", ""},
	{PreviousGoal{}, "own-scoring-back", ""},
	{StopOwnScoring{}, "own-scoring-stop", ""},
	{ResumeOwnScoring{}, "own-scoring-resume", ""},
	{EndOwnScoring{}, "own-scoring-end", ""},
	{CloseComparison{}, "compare-close", ""},
	{RevertOwnScoring{}, "compare-revert", ""},
	{OpenEditor{}, "edit", ""},
	{CloseEditor{}, "edit-done", ""},
	{RestoreRecord{}, "edit-restore", ""},
	{CloseRefusals{}, "refused-close", ""},
	{OpenRefused{3}, "import-open", "3"},
	{ShowNewerFile{0}, "import-show", "0"},
	{CloseNewerFile{}, "newer-close", ""},
	{SaveNewerFile{}, "newer-save", ""},
	{TakeAsMissing{}, "table-missing", ""},
	{MakeCard{}, "table-make", ""},
	{CloseTable{}, "table-close", ""},
	{OpenDraft{"aside:k3v9"}, "draft-open", "aside:k3v9"},
	{DiscardDraft{"aside:k3v9"}, "draft-discard", "aside:k3v9"},
	{CloseReview{}, "review-close", ""},
	{ReopenReview{}, "review-again", ""},
	{KeepReviewed{}, "review-open", ""},
	{ReplaceCard{}, "review-replace", ""},
	{DownloadFile{WideTable}, "export-file", "csv"},
	{SaveAs{}, "export-save-as", ""},
	{DownloadChart{"balance", PNG}, "export-chart", "balance PNG"},
	{Copy{CopiedLink}, "export-copy", "link"},
	{CopyPicture{}, "export-copy-picture", ""},
	{ShareLink{}, "export-system-share", ""},
	{Print{}, "export-print", ""},
	{ClearFilter{}, "shelf-clear", ""},
	{ShowMore{}, "shelf-more", ""},
	{SelectAll{}, "select-all", ""},
	{SelectNone{}, "select-none", ""},
	{NewCard{}, "new-blank", ""},
	{NewCardOn{"hanoi-2019"}, "new-on", "hanoi-2019"},
	{Duplicate{}, "duplicate", ""},
	{Rename{}, "rename-yes", ""},
	{DownloadAll{}, "download-all", ""},
	{AskDelete{}, "ask-delete", ""},
	{AskEmptyBin{}, "ask-empty", ""},
	{Confirm{}, "ask-yes", ""},
	{Restore{"k3v9"}, "restore", "k3v9"},

	// No button carries these: handlers and the browser post them.
	{DialogClosed{}, "", ""},
	{ShowProblem{"why"}, "", ""},
	{FocusOn{"undo"}, "", ""},
	{EndGesture{}, "", ""},
	{OpenGoal{"ceasefire"}, "", ""},
	{ChooseLook{true}, "", ""},
	{ChooseCitation{"apa"}, "", ""},
	{ShortenLink{true}, "", ""},
	{MarkTables{true}, "", ""},
	{FilterChanged{}, "", ""},
	{ChangeTable{TableScale, 0, "g7"}, "", ""},
}

func TestAttributes(t *testing.T) {
	words := map[[2]string]Message{}
	for _, test := range every {
		command, to := Attributes(test.message)
		if command != test.command || to != test.to {
			t.Errorf("%T%+v reads %q %q in HTML, want %q %q", test.message, test.message, command, to, test.command, test.to)
		}
		if other := words[[2]string{command, to}]; command != "" && other != nil {
			t.Errorf("%T and %T have the same words", test.message, other)
		}
		words[[2]string{command, to}] = test.message
	}
}

// The table above has every message of the package, so none is forgotten at the
// border.
func TestAttributes_everyMessageIsKnown(t *testing.T) {
	known := map[string]bool{"Change": true} // a part of Try
	for _, test := range every {
		known[reflect.TypeOf(test.message).Name()] = true
	}
	packages, err := parser.ParseDir(token.NewFileSet(), ".", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	ast.Inspect(packages["message"], func(n ast.Node) bool {
		if spec, ok := n.(*ast.TypeSpec); ok {
			if _, is := spec.Type.(*ast.StructType); is {
				found++
				if !known[spec.Name.Name] {
					t.Errorf("%s is not in the table of this test", spec.Name.Name)
				}
			}
		}
		return true
	})
	if found < 60 {
		t.Errorf("only %d messages were found", found)
	}
}

// Every dialog that is opened by a button has words.
func TestAttributes_everyDialogCanBeClosed(t *testing.T) {
	for m := range words {
		open, is := m.(OpenDialog)
		if !is {
			continue
		}
		if closes, _ := Attributes(CloseDialog{open.Dialog}); closes == "" {
			t.Errorf("%s is opened by %q and not closed", open.Dialog, words[m])
		}
	}
}
