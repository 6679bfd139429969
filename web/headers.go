//go:build !js

package web

import "strings"

// policy is the Content-Security-Policy of every page: nothing inline, nothing
// from elsewhere, WebAssembly allowed to compile, and no text that could become
// code or markup but the worker's address, which boot.js vouches for.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types scorecard"

// framing is the part of the policy that only a header can carry: no other page
// may frame this one. Of the pages for frames (see embedFolder) it says any may.
const (
	framing     = "frame-ancestors 'none'"
	framingOpen = "frame-ancestors *"
)

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

// headersOf are the headers of one published file: the fixed ones, with another
// framing, and use by other sites, where it is a page for frames.
func headersOf(name string) []header {
	if !framed(name) {
		return fixedHeaders
	}
	open := append([]header(nil), fixedHeaders...)
	for i, h := range open {
		switch h.name {
		case "Content-Security-Policy":
			open[i].value = policy + "; " + framingOpen
		case "Cross-Origin-Resource-Policy":
			open[i].value = "cross-origin"
		}
	}
	return open
}

// perFile tells of a header whether it is not the same for all files.
func perFile(h header) bool {
	return h.name == "Content-Security-Policy" || h.name == "Cross-Origin-Resource-Policy"
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
// such hosts join the values where two patterns meet: what differs between files
// stands with each of them. For paths that are no file X-Frame-Options refuses
// frames; a policy that says who may frame, as every file's does, goes before it.
func headersFile(site Site) string {
	var b strings.Builder
	b.WriteString(site.Base + "*\n")
	for _, h := range fixedHeaders {
		if !perFile(h) {
			b.WriteString("  " + h.name + ": " + h.value + "\n")
		}
	}
	b.WriteString("  X-Frame-Options: DENY\n")
	for _, name := range site.Paths() {
		kind := mediaType(name)
		if kind == "" {
			continue
		}
		b.WriteString(site.URL(name) + "\n")
		b.WriteString("  Cache-Control: " + cacheControl(name) + "\n")
		b.WriteString("  Content-Type: " + kind + "\n")
		for _, h := range headersOf(name) {
			if perFile(h) {
				b.WriteString("  " + h.name + ": " + h.value + "\n")
			}
		}
	}
	return b.String()
}
