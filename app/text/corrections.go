package text

import "strconv"

// Words on the versions of a summit's record that the program itself shows.
const (
	NavCorrections = "Corrections"
	WhatChanged    = "What has changed, and why"
	SeeChanges     = "See changes"
	TakeOver       = "Take over"
	UndoTakeOver   = "taking over the corrected record"
	TookOver       = "Your card stands on the corrected record now. What you had set is as it was."
	FinishFirst    = "Finish scoring this card first, or leave it; then take the corrected record over."
	NotFetched     = "The corrected record could not be fetched, and your card is as it was. Try again when you are connected."
)

// RecordVersion says which version of its record a card stands on.
func RecordVersion(version int) string { return "Record: version " + strconv.Itoa(version) + ". " }

// RecordCorrected offers a reader the corrected record.
func RecordCorrected(mine, now int) string {
	return "Record updated: your card was made on version " + strconv.Itoa(mine) + " of this summit’s record, here is version " + strconv.Itoa(now) +
		". See changes, or take it over: everything that you set stays."
}
