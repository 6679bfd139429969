// Package export is how a card leaves the program: the Download dialog with the
// card's file, tables, charts and the citation, and the Share menu with the link,
// its code, texts to paste and the frame for other sites.
//
// All that a dialog shows is worked out when it opens and forgotten when it closes.
package export
