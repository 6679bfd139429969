//go:build !js

// Package site writes the Summit Scorecard as plain files, ready for any static
// host.
//
// Build renders every page on the host from the components that run in the
// browser later, puts them into a page template, joins the modules of each
// script (package scripts), gives the program, the style sheet and the scripts
// names that hold a hash of their content, fills in the
// worker's list, adds compressed twins and follows every link. It knows no clock
// and no chance: two builds of the same sources give the same bytes, and the
// version is a hash over all of them.
//
// Write puts a site into a folder; Open reads it back and checks every file.
package site
