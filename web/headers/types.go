//go:build !js

package headers

import (
	"path"
	"regexp"
	"strings"
)

// types holds the media type of every kind of file that a site may have.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".xml":         "application/xml",
}

// MediaType returns the media type of a published file; "" for one that is not
// served itself (compressed twins and _headers).
func MediaType(name string) string { return types[path.Ext(name)] }

// Hashed tells whether a name holds a hash of the content, which then never changes.
func Hashed(name string) bool { return hashed.MatchString(name) }

var hashed = regexp.MustCompile(`\.[0-9a-f]{12}\.[a-z]+$`)

// EmbedFolder holds the pages that other sites may frame: words and a picture, no
// script, nothing to press but folds and a link. Only they may be framed.
const EmbedFolder = "embed/"

// Framed tells whether a published file is one of those pages.
func Framed(name string) bool { return strings.HasPrefix(name, EmbedFolder) }

// inFrames tells whether those pages ask for a file: for the style sheet alone.
func inFrames(name string) bool { return path.Ext(name) == ".css" }

// Twin is a compressed form of a file, published beside it.
type Twin struct {
	Coding string // as in Content-Encoding
	Suffix string // of the twin's name
}

// Twins are the compressed forms that a file may have, best first.
var Twins = []Twin{{"br", ".br"}, {"gzip", ".gz"}}
