//go:build !js

package web

import "embed"

// Sources holds what is published besides pages and program, as it is written.
//
//go:embed css/*.css adopt.js boot*.js store*.js service-worker.js rescue.html rescue.css rescue.js schema/*.json screenshots/*-light.png
var Sources embed.FS
