// Package solid is the section "How solid is it?": in how many weightings the
// verdict holds, what would change it, how the two at the table gained, and the
// same judgements on substance, on symbol and on other scales.
//
// Analysis is what all that rests on. Its first part, shares and tipping points, is
// also what the top of the page says of the verdict; for a large card they are
// worked out in slices, see Slices.
package solid
