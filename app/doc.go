// Package app is the user interface: the pages of the Summit Scorecard as go-app
// components. The same components are rendered twice: on the host, when the site
// is built, into pages that read complete without a program; and in the browser,
// where the program takes the page over.
//
// The rules of the layer:
//
//   - root holds the one document (an edit.History). Children get values down, as
//     exported fields, and send edit.Commands up through post; there is exactly
//     one handler of actions, in root.
//   - An exported field is set by the parent and never changed by the component;
//     an unexported field is the component's own.
//   - Render is pure: no parsing, no clock, no storage. Every word comes from
//     package text, every number is formatted there.
//   - Boolean attributes go through flag. No app.Raw, no Style, no inline script.
//   - Handlers read one value from the event and post one command; guard keeps a
//     panic in one of them from ending the program.
//   - Optional parts keep their place in the tree (an empty element), so that
//     nodes beside them, and the focus in them, are never replaced.
//
// Packages beside it: edit (the document and its commands), chart (geometry),
// picture (charts as SVG files), qr (QR codes), text (words). edit, chart, picture
// and qr know neither go-app nor the browser.
package app
