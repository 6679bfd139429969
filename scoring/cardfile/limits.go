package cardfile

// Format is the first key of every card file.
const Format = "summit-scorecard/1"

// Limits of a card file. They are far above any summit on record and keep a
// hostile file from freezing the page.
const (
	MaxBytes    = 8 << 20 // of a file
	MaxGoals    = 1000
	MaxSides    = 30
	MaxItems    = 40000 // aims, ratings (of every revision, and implied), sources and statements together
	MaxRunes    = 10000 // of one string
	MaxDepth    = 32    // of nested lists and objects
	MaxLevels   = 100   // of a scale of the card's own
	MaxProblems = 50    // listed by Decode, Encode and Check

	maxValues = 1 << 20 // JSON values of a file; bounds the memory that reading takes
	maxWhole  = 1 << 30 // versions and rounds
)
