//go:build !js

// Package command is the command line of the host: what people run on files
// without a browser.
//
// The rules of this layer. Results go to standard output, problems to standard
// error, one line each, as "file: place: message". The exit code is 0 when all
// went well, 1 when a file had a problem, 2 when the command was used wrongly.
// "-" stands for standard input. A bad file never keeps the good ones from
// being worked on, and the order of the output is the order of the files.
//
// A command is a Command value. Those that work on cards need nothing else; serve
// and build only join what packages site, server and client do.
package command
