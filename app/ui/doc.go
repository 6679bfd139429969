// Package ui holds the small parts that every screen is made of: buttons, notices,
// dialogs, folds, figures, links, the bar at the head and the words at the foot.
//
// Rules that hold for all of them, and for all components of the program:
//
//   - An exported field is set by the parent and never changed by the component; an
//     unexported field is the component's own.
//   - Render is pure: no parsing, no clock, no storage. Every word comes from
//     package text, every number is formatted there.
//   - Boolean attributes go through Checked, Disabled and Selected. No app.Raw, no
//     Style, no inline script.
//   - A handler reads one value from the event and posts one message or command;
//     Handler keeps a panic in it from ending the program.
//   - Optional parts keep their place in the tree (an empty element, see Nothing),
//     so that nodes beside them, and the focus in them, are never replaced.
package ui
