//go:build !js

package web

import "embed"

// Sources holds what is published besides pages and program, as it is written.
//
//go:embed css/*.css js/*.js js/rescue.html js/rescue.css schema/*.json screenshots/*-light.png
var Sources embed.FS
