//go:build !js

// Package web publishes the Summit Scorecard: it writes the whole site as plain
// files and serves exactly those files.
//
// Build renders every page on the host from the components that run in the
// browser later, puts them into a page template, gives the program, the style
// sheet and the scripts names that hold a hash of their content, fills in the
// worker's list, adds compressed twins and follows every link. It knows no clock
// and no chance: two builds of the same sources give the same bytes, and the
// version is a hash over all of them.
//
// Serve answers requests from such a site held in memory. Any static host can
// take its place: the file _headers carries the same headers.
//
// The package is for the host. Nothing of it is in the program that the browser
// runs.
package web
