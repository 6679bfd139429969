// Package message names everything that the reader can ask of the program, other
// than a change of the document, which is a command of package edit. Each message
// is a struct with what it needs to know: ShowState{At: 2}, OpenDialog{Dialog: Share}.
//
// A button, a shortcut and whatever else the reader may use carry a message and
// post it; the screen that owns it answers it in a type switch. So the compiler
// sees every message from where it is asked to where it is answered.
//
// In HTML, before the program is there, a message is two words on the button; see
// html.go, the only place that knows them.
package message

// Message is one of the structs of this package.
type Message any
