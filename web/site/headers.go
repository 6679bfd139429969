//go:build !js

package site

import (
	"strings"

	"summitscorecard/web/headers"
)

// headersFile returns the _headers file, which static hosts of the Netlify kind
// read, with the same headers that Serve sends. Every path is written out, since
// such hosts join the values where two patterns meet: what differs between files
// stands with each of them. For paths that are no file X-Frame-Options refuses
// frames; a policy that says who may frame, as every file's does, goes before it.
func headersFile(site Site) string {
	var b strings.Builder
	b.WriteString(site.Base + "*\n")
	for _, h := range headers.Fixed {
		if !headers.PerFile(h) {
			b.WriteString("  " + h.Name + ": " + h.Value + "\n")
		}
	}
	b.WriteString("  X-Frame-Options: DENY\n")
	for _, name := range site.Paths() {
		kind := headers.MediaType(name)
		if kind == "" {
			continue
		}
		b.WriteString(site.URL(name) + "\n")
		b.WriteString("  Cache-Control: " + headers.CacheControl(name) + "\n")
		b.WriteString("  Content-Type: " + kind + "\n")
		for _, h := range headers.Of(name) {
			if headers.PerFile(h) {
				b.WriteString("  " + h.Name + ": " + h.Value + "\n")
			}
		}
	}
	return b.String()
}
