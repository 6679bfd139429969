//go:build js

// This half of the program runs in the browser: the user interface and nothing
// of the host's commands, which would double its size.
package main

import "summitscorecard/app"

func main() { app.Run() }
