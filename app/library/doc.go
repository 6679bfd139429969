// Package library is the page /library/: the built-in summits, the reader's own
// cards with a search and filters, and the ways to make, open, copy, rename, delete
// and bring back cards.
package library
