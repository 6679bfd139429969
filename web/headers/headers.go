//go:build !js

package headers

// Policy is the Content-Security-Policy of every page: nothing inline, nothing
// from elsewhere, WebAssembly allowed to compile, and no text that could become
// code or markup but the worker's address, which boot.js vouches for.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types scorecard"

// framing is the part of the policy that only a header can carry: no other page
// may frame this one. Of the pages for frames (see EmbedFolder) it says any may.
const (
	framing     = "frame-ancestors 'none'"
	framingOpen = "frame-ancestors *"
)

// Header is one field of an answer.
type Header struct{ Name, Value string }

// Fixed are sent with every answer, errors included.
var Fixed = []Header{
	{"Content-Security-Policy", Policy + "; " + framing},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"},
	{"Referrer-Policy", "no-referrer"},
	{"X-Content-Type-Options", "nosniff"},
}

// Of returns the headers of one published file: the fixed ones; of a page for
// frames with another framing. Such a page, and what it asks for, other sites may
// use: in a frame with a sandbox a page is of no site, not even of ours.
func Of(name string) []Header {
	if !Framed(name) && !inFrames(name) {
		return Fixed
	}
	open := append([]Header(nil), Fixed...)
	for i, h := range open {
		switch {
		case h.Name == "Content-Security-Policy" && Framed(name):
			open[i].Value = Policy + "; " + framingOpen
		case h.Name == "Cross-Origin-Resource-Policy":
			open[i].Value = "cross-origin"
		}
	}
	return open
}

// PerFile tells of a header whether it is not the same for all files.
func PerFile(h Header) bool {
	return h.Name == "Content-Security-Policy" || h.Name == "Cross-Origin-Resource-Policy"
}

// CacheControl returns how long an answer may be kept: for ever where the name
// holds a hash of the content, else it is asked for again each time.
func CacheControl(name string) string {
	if Hashed(name) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}
