package scoring

// Result is what Score works out from a card: each side by itself, then the
// verdict between the sides that took part.
type Result struct {
	Sides   []SideResult // every side, in the summit's order
	Verdict Verdict
	Notes   []string // sentences for what does not apply or was assumed
}

// Total is a number of points in [0,100] that may be missing.
type Total struct {
	Points float64
	Known  bool
}

// SideResult is one side by itself.
type SideResult struct {
	Side     string
	Absent   bool
	Total    Total   // share of its own stated wishes, in points
	Low      float64 // interval in points; always holds the total
	High     float64
	Coverage float64 // scored aims / aims, in [0,1]; aims of importance 0 do not count
	Scored   int     // scored aims that count
	Open     int     // pending or unknown aims that count
	Outcome  string  // most, half, some, little; "" without a total
	Moved    Total   // points moved since the eve (may be negative); unknown without any Before
	Equal    bool    // all importances were 0, so every goal counts the same
	Goals    []Part  // one a goal with an aim of this side, in the summit's order
}

// Part is what one goal adds to a side's total.
type Part struct {
	Goal   string
	Scored bool
	Weight float64 // share of the side's weight over its scored goals; 0 when it does not count
	Value  float64 // of the level, in [0,1]
	Points float64 // 100 * Weight * Value
	Before Total   // value on the eve times 100
}

// Words of a verdict.
const (
	Undecided = "undecided" // fewer than two ranked sides have a total
	Draw      = "draw"      // lead within the tie zone
	Narrow    = "narrow"    // up to 15 points
	Clear     = "clear"
)

// Verdict compares the sides that took part.
type Verdict struct {
	Word      string
	Leader    string   // first by total, also in a draw; "" when totals are equal or undecided
	Second    string   // second by total
	Lead      float64  // first minus second, in points
	TieZone   float64  // points
	Necessary string   // leads whatever the open ratings and ranges turn out to be; "" when none
	Possible  []string // sides that could still lead, in the summit's order
	Open      int      // open ratings of ranked sides
	Unranked  []string // ranked sides without a total, in the summit's order
}
