//go:build !js

// Scorecard answers, for any summit, what each side wanted, what it got, and
// how solid the verdict is. This half of the program runs on the host: it works
// on card files; see package command. The other half is the page in the browser.
package main

import (
	"os"

	"summitscorecard/web/command"
)

func main() {
	os.Exit(command.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
