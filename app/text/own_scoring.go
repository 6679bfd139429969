package text

import "strconv"

// Words of "Score it yourself" and of the comparison that follows it.
const (
	OwnScoringTitle = "Score it yourself"
	OwnScoringHow   = "Goal by goal, from what each side wanted and what it got. The verdict, the starting levels and the commentators stay hidden until the end."
	Back            = "Back"
	Next            = "Next goal"
	SeeVerdict      = "See your verdict"
	StopOwnScoring  = "Stop, keep the card as it was"
	ScoringPutAway  = "Your scoring was closed, and the card is as it was."
	GoOnScoring     = "Go on scoring"
	UndoOwnScoring  = "your own scoring"
	CompareTitle    = "Your verdict beside the starting card"
	CompareYours    = "Yours"
	CompareStart    = "Starting card"
	CompareSame     = "You gave every goal the level of the starting card."
	CompareClose    = "Go on with my card"
	CompareRevert   = "Take back my scoring"
)

// OwnScoringStep says where in the flow the reader is.
func OwnScoringStep(n, all int) string {
	return "Goal " + strconv.Itoa(n) + " of " + strconv.Itoa(all)
}

// Difference words one rating on which two cards differ.
func Difference(goal, side, yours, start string) string {
	return Isolated(goal) + ", " + Isolated(side) + ": " + Isolated(yours) + " instead of " + Isolated(start)
}

// DifferenceCount heads the list of differences.
func DifferenceCount(n int) string { return Count(n, "difference") + ", rating by rating" }
