//go:build embed && !js

package main

import (
	"embed"
	"io/fs"
)

// dist is the site that `make build` has written.
//
//go:embed all:dist
var dist embed.FS

func init() {
	site, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the name is a constant
	}
	published = site
}
