//go:build !js

package server

import (
	"net/http"
	"reflect"
	"testing"

	"summitscorecard/web/headers"
)

// A plain request gets an answer that was made beforehand. It is the one that
// the longer way gives, which a condition that never holds asks for.
func TestHandler_readyAnswers(t *testing.T) {
	small := smallSite("/name/")
	h := smallHandler(t, "/name/")
	for name := range small.Files {
		if headers.MediaType(name) == "" {
			continue
		}
		path := small.URL(name)
		for _, method := range []string{"GET", "HEAD"} {
			for _, accept := range []string{"", "identity", "gzip", "br, gzip", "*"} {
				ready := ask(h, method, path, "Accept-Encoding", accept)
				long := ask(h, method, path, "Accept-Encoding", accept, "If-None-Match", `"other"`)
				if ready.StatusCode != http.StatusOK || long.StatusCode != http.StatusOK {
					t.Errorf("%s %s: %d and %d", method, path, ready.StatusCode, long.StatusCode)
				}
				if !reflect.DeepEqual(ready.Header, long.Header) {
					t.Errorf("%s %s, Accept-Encoding %q:\nready %v\nlong  %v", method, path, accept, ready.Header, long.Header)
				}
				if a, b := body(t, ready), body(t, long); a != b || (method == "HEAD") != (a == "") {
					t.Errorf("%s %s, Accept-Encoding %q: %q and %q", method, path, accept, a, b)
				}
			}
		}
	}
	if r := ask(h, "GET", "/name/", "Host", "elsewhere.example:8000"); r.StatusCode != http.StatusMisdirectedRequest {
		t.Errorf("another name gets %d", r.StatusCode)
	}
}

// An answer must not give the next request's headers away to be changed.
func TestHandler_readyAnswersStay(t *testing.T) {
	h := smallHandler(t, "/")
	first := ask(h, "GET", "/")
	want := first.Header.Clone()
	for name := range first.Header {
		first.Header.Add(name, "changed")
	}
	if second := ask(h, "GET", "/"); !reflect.DeepEqual(second.Header, want) {
		t.Errorf("the second answer has %v, the first had %v", second.Header, want)
	}
}
