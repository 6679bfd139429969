// Package edit holds the one document of the program and every way to change it.
//
// A change is a Command: a small value named after what the reader did
// (SetLevel, SetImportance, ...). Apply is pure: it takes a card and returns a
// new one, never touching what the old one points at, so that a component that
// still holds the old value is not changed under its feet and undo is nothing
// but keeping the old value. A command that cannot be carried out returns an
// error with a sentence for the reader and leaves the card as it was.
//
// The package knows neither go-app nor the browser's storage.
package edit
