//go:build !js

// Command bundle prints scripts as they are published, but with a line before each
// module that names it, as one JSON object by name. The tests of the scripts load
// them from it:
//
//	go run ./web/site/scripts/bundle boot.js store.js
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"

	"summitscorecard/web"
	"summitscorecard/web/site/scripts"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bundle:", err)
		os.Exit(1)
	}
}

func run(names []string) error {
	sources, err := fs.Sub(web.Sources, "js")
	if err != nil {
		return err
	}
	found := map[string]string{}
	for _, name := range names {
		text, err := scripts.Annotated(sources, name)
		if err != nil {
			return err
		}
		found[name] = string(text)
	}
	return json.NewEncoder(os.Stdout).Encode(found)
}
