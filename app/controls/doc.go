// Package controls ties the controls of a card to the card: a control says with
// data attributes which field of which aim it is (see Attributes), Command turns
// what stands in it into the command that changes the card, and Sync sets it to
// what the card has.
//
// boot.js reads the same attributes to remember what the reader chose before the
// program was there.
package controls
