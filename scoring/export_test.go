package scoring

// What tests outside the package look at.
var (
	Choose    = choose
	Subsets   = subsets
	VerdictOf = verdictOf
	TakeOver  = takeOver
)

// More of it.
const (
	MostSets  = mostSets
	MostTried = mostTried
)

// CheckCard is cardfile.Check, which tests within the package cannot import.
var CheckCard func(Scorecard) []FieldError
