//go:build !js

// Package web holds the sources of what is published: style sheets, scripts, the
// rescue page, the schema and the screenshots. What is done with them has
// packages of its own:
//
//   - css and js hold style sheets and scripts;
//   - site writes the whole site as plain files and follows every link;
//   - headers says what goes with each file over HTTP;
//   - server serves exactly those files;
//   - client compiles the browser program, against an edited copy of go-app;
//   - command is the command line of the host;
//   - summits and icons hold the built-in cards and the pictures;
//   - reliability is the register of faults that tests put in.
//
// All of it is for the host. Nothing of it is in the program that the browser
// runs.
package web
