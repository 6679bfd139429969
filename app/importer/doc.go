// Package importer is the one way in for cards: files that are chosen, dropped,
// pasted, opened with the program or shared with it, text, tables and links.
//
// What comes in is looked at one after the other (Importer). It never replaces a
// card: what is good goes to the page, what is not is listed with its places and
// what could be made of it all the same. A page that shows a card has a Review: the
// card that came in beside the reader's own, before anything is kept.
package importer
