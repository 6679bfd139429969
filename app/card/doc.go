// Package card is what a reader sees of a scorecard at first sight, and works on:
// the verdict with its chart (Hero, Balance), the goals with a cell for each side
// (Goal), for a large card as a table (Matrix), the panel of totals beside them
// (TotalsPanel), the same on paper (Sheet), "Score it yourself" (OwnScoring) and
// the comparison that follows it (Comparison), and a card without controls
// (ReadOnly).
//
// View is what of all this follows a change at once; Details follows when the
// verdict has been painted.
package card
