// Package editor is the record of a card opened for change, in place of the goals:
// its summit, sides, goals with their aims, sources and statements, and the scale
// of the ratings.
//
// One part is on screen at a time, and of its list only the open entry has its
// fields on the page. A value that the card cannot take stays in its field, with
// what is wrong and how to mend it, while the card keeps the last one that it could.
//
// editor.go has the parts, their lists and the buttons of an entry (move up, remove),
// changes.go what these do, fields.go the fields of each part, options.go their choices.
package editor
