// Package app is the user interface: the pages of the Summit Scorecard as go-app
// components. The same components are rendered twice: on the host, when the site is
// built, into pages that read complete without a program; and in the browser, where
// the program takes the page over.
//
// The page with a card is root. It holds the one document (an edit.History) and ties
// the rooms together: children get values down, as exported fields; what the reader
// does comes up as a command of package edit, which changes the document, or as a
// message, which root or one of its rooms answers.
//
// The rooms, each a package, from the ground up:
//
//	browser   the one bridge to scripts, storage, clipboard, files, clocks
//	message   everything that can be asked, one struct each; its words in HTML
//	ui        buttons, notices, dialogs, figures, the bar at the head
//	controls  the controls of a rating, and what they mean for the card
//	storage   saving, other tabs, earlier versions, what the library shows of a card
//	card      verdict, goals, totals, "Score it yourself", a card to be read
//	solid     "How solid is it?"
//	timeline  the dated states
//	voices    what was said, the sources
//	editor    the record opened for change
//	importer  files and links that come in
//	export    the Download dialog and the Share menu
//	library   the page /library/
//	hostpage  pages of words, made on the host alone
//
// Imports between them run one way. Beside them are edit (the document and its
// commands), chart (geometry), picture (charts as SVG files), qr (QR codes) and text
// (every word), which know neither go-app nor the browser.
package app
