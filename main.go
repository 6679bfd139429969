//go:build !js

// Scorecard answers, for any summit, what each side wanted, what it got, and
// how solid the verdict is. This half of the program runs on the host: it works
// on card files, and builds and serves the site (package web/command). The other half is the page in the browser.
package main

import (
	"io/fs"
	"os"

	"summitscorecard/web/command"
)

// published is the site that the program carries: nil, unless it was built with
// the tag embed, as `make build` does. Without the tag, go build, go vet and
// go test work in a fresh clone.
var published fs.FS

func main() {
	os.Exit(command.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, published))
}
