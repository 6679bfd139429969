//go:build !js

package server

import (
	"strings"
	"testing"
)

func TestCoding(t *testing.T) {
	for accept, want := range map[string]string{
		"":                            "",
		"br":                          "br",
		"gzip":                        "gzip",
		"x-gzip":                      "gzip",
		"gzip, deflate, br, zstd":     "br",
		"GZIP;Q=1.0, BR;q=0.5":        "gzip",
		"br;q=0.1, gzip;q=0.9":        "gzip",
		"br;q=0, gzip;q=0":            "",
		"br;q=0, *":                   "gzip",
		"*":                           "br",
		"*;q=0":                       "",
		"identity, br;q=0.5":          "",
		"identity;q=0.5, br;q=0.5":    "br",
		"identity;q=0":                "",
		"br;q=2, gzip;q=-1":           "",
		"br;q=NaN":                    "",
		"br;q=, gzip;q=0.2":           "gzip",
		"deflate":                     "",
		"br;level=9;q=0.3,gzip;q=0.2": "br",
		", ,;,br":                     "br",
		"brotli, gzipped":             "",
	} {
		if got := coding(accept, "br", "gzip"); got != want {
			t.Errorf("coding(%q) = %q, want %q", accept, got, want)
		}
	}
}

func TestHandler_encodings(t *testing.T) {
	h := smallHandler(t, "/")
	etags := map[string]bool{}
	for accept, want := range map[string]string{"": "plain", "gzip": "gzip", "gzip, deflate, br": "br", "br;q=0": "plain"} {
		r := ask(h, "GET", "/app.0123456789ab.wasm", "Accept-Encoding", accept)
		text := body(t, r)
		if !strings.HasPrefix(text, want+" ") || (want != "plain") != (r.Header.Get("Content-Encoding") == want) {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q, body %q", accept, r.Header.Get("Content-Encoding"), text)
		}
		if r.ContentLength != int64(len(text)) || r.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("Accept-Encoding %q: length %d of %d, Vary %q", accept, r.ContentLength, len(text), r.Header.Get("Vary"))
		}
		etag := r.Header.Get("ETag")
		if !strings.HasPrefix(etag, `"`) {
			t.Errorf("ETag %s is not strong", etag)
		}
		etags[etag] = true

		again := ask(h, "GET", "/app.0123456789ab.wasm", "Accept-Encoding", accept, "If-None-Match", etag)
		if again.StatusCode != 304 || body(t, again) != "" || again.Header.Get("ETag") != etag || again.Header.Get("Vary") != "Accept-Encoding" || again.Header.Get("Cache-Control") == "" {
			t.Errorf("Accept-Encoding %q, known ETag: %d %v", accept, again.StatusCode, again.Header)
		}
		other := ask(h, "GET", "/app.0123456789ab.wasm", "Accept-Encoding", accept, "If-None-Match", `"other"`)
		if other.StatusCode != 200 {
			t.Errorf("Accept-Encoding %q, other ETag: %d", accept, other.StatusCode)
		}
	}
	if len(etags) != 3 {
		t.Errorf("three encodings have %d different ETags", len(etags))
	}
	missing := ask(h, "GET", "/nowhere", "Accept-Encoding", "br")
	if text := body(t, missing); text != "br 404.html" || missing.Header.Get("Content-Encoding") != "br" {
		t.Errorf("404 page: %q", text)
	}
}

func TestHandler_ranges(t *testing.T) {
	h := smallHandler(t, "/")
	const path, plain = "/boot.0123456789ab.js", "plain boot.0123456789ab.js"
	whole := ask(h, "GET", path)
	for _, test := range []struct {
		name   string
		fields []string
		status int
		text   string
	}{
		{"first bytes, even when br is accepted", []string{"Range", "bytes=0-4", "Accept-Encoding", "br"}, 206, plain[:5]},
		{"last bytes", []string{"Range", "bytes=-2"}, 206, plain[len(plain)-2:]},
		{"beyond the end", []string{"Range", "bytes=9999-"}, 416, ""},
		{"same content", []string{"Range", "bytes=0-4", "If-Range", whole.Header.Get("ETag")}, 206, plain[:5]},
		{"other content", []string{"Range", "bytes=0-4", "If-Range", `"other"`}, 200, plain},
		{"If-Match, known", []string{"If-Match", whole.Header.Get("ETag"), "Accept-Encoding", "br"}, 200, plain},
		{"If-Match, other", []string{"If-Match", `"other"`, "Accept-Encoding", "br"}, 412, ""},
	} {
		r := ask(h, "GET", path, test.fields...)
		text := body(t, r)
		if r.StatusCode != test.status || test.status < 300 && text != test.text || r.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: %d %q %v, want %d %q", test.name, r.StatusCode, text, r.Header, test.status, test.text)
		}
		checkFixed(t, test.name, r)
	}
}
