package message

// Messages about the card on screen.
type (
	// Undo goes one step back.
	Undo struct{}
	// Redo goes one step forward again.
	Redo struct{}
	// EndGesture reports that a slider was let go: the next change is an undo step
	// of its own.
	EndGesture struct{}
	// Reset puts the starting card in place of the reader's.
	Reset struct{}
	// DownloadCard downloads the card's file: the one on screen, or in the library
	// the one that is selected.
	DownloadCard struct{}
	// OpenLateCard opens the card that the storage only gave after the page had
	// started without it.
	OpenLateCard struct{}
	// ChooseVersion brings an earlier version of the card back, by its place in
	// the list.
	ChooseVersion struct{ At int }

	// SeeCorrections leads to what has changed in the record of the card's summit.
	SeeCorrections struct{}
	// TakeCorrected brings the card up to the corrected record.
	TakeCorrected struct{}

	// OpenGoal shows the controls of a goal of a large card.
	OpenGoal struct{ Goal string }
	// Try applies a change that would end the lead.
	Try struct{ Change Change }

	// Rescore begins a state of today.
	Rescore struct{}
	// ShowState puts a dated state on the page, by its place among the revisions.
	ShowState struct{ At int }
	// DropState removes a dated state.
	DropState struct{ At int }
)

// Change is a change of the card that would end the lead.
type Change struct {
	Kind ChangeKind
	Goal string // id, of LeaveOut
}

// ChangeKind says what is changed.
type ChangeKind string

// Kinds of changes.
const (
	Steps      ChangeKind = "steps"      // the fewest steps on the scale
	Importance ChangeKind = "importance" // the importance of one goal
	Transfer   ChangeKind = "transfer"   // importance from one goal to another
	LeaveOut   ChangeKind = "without"    // one goal left out
)

// Messages of "Score it yourself".
type (
	// StartOwnScoring begins it, on an empty card.
	StartOwnScoring struct{}
	// NextGoal and PreviousGoal move through the goals.
	NextGoal     struct{}
	PreviousGoal struct{}
	// StopOwnScoring leaves it and forgets what was scored.
	StopOwnScoring struct{}
	// ResumeOwnScoring goes on with one that Back has closed.
	ResumeOwnScoring struct{}
	// EndOwnScoring puts the reader's own levels on the card and shows the verdict.
	EndOwnScoring struct{}
	// CloseComparison takes away the comparison that follows it.
	CloseComparison struct{}
	// RevertOwnScoring takes the reader's own levels off the card again.
	RevertOwnScoring struct{}
)

// Messages of the editor of the record.
type (
	// OpenEditor shows the editor in place of the goals.
	OpenEditor struct{}
	// CloseEditor shows the goals again.
	CloseEditor struct{}
	// RestoreRecord brings the record back that the program came with.
	RestoreRecord struct{}
)
