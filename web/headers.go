//go:build !js

package web

import "strings"

// policy is the Content-Security-Policy of every page: nothing inline, nothing
// from elsewhere, and WebAssembly allowed to compile.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

// framing is the part of the policy that only a header can carry.
const framing = "frame-ancestors 'none'"

// header is one field of an answer.
type header struct{ name, value string }

// fixedHeaders are sent with every answer, errors included.
var fixedHeaders = []header{
	{"Content-Security-Policy", policy + "; " + framing},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"},
	{"Referrer-Policy", "no-referrer"},
	{"X-Content-Type-Options", "nosniff"},
}

// cacheControl returns how long an answer may be kept: for ever where the name
// holds a hash of the content, else it is asked for again each time.
func cacheControl(name string) string {
	if hashed.MatchString(name) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// headersFile returns the _headers file, which static hosts of the Netlify kind
// read, with the same headers that Serve sends. Every path is written out, since
// such hosts join the values where two patterns meet.
func headersFile(site Site) string {
	var b strings.Builder
	b.WriteString(site.Base + "*\n")
	for _, h := range fixedHeaders {
		b.WriteString("  " + h.name + ": " + h.value + "\n")
	}
	for _, name := range site.Paths() {
		kind := mediaType(name)
		if kind == "" {
			continue
		}
		b.WriteString(site.URL(name) + "\n")
		b.WriteString("  Cache-Control: " + cacheControl(name) + "\n")
		b.WriteString("  Content-Type: " + kind + "\n")
	}
	return b.String()
}
