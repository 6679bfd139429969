//go:build !js

package server

import (
	"net/http"
	"strings"
)

// whole is the answer to a plain request for one form of a file, made once: what
// most requests get. It costs no work on headers and no copy of the bytes.
// http.ServeContent, which answers all other requests, copies through a buffer:
// with it alone, and netutil.LimitListener for the connections, a file of 20 kB
// takes 47 µs of processor time instead of 33, and one of 1.35 MB goes out 0.69
// times as often a second as from nginx instead of 1.42 times.
type whole struct {
	fields []field
	data   []byte
}

// field is one header as net/http holds it.
type field struct {
	name  string
	value []string
}

// conditions are the headers of a request that take more than the whole answer.
var conditions = []string{"Range", "If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range"}

// plain tells whether a request asks for all of a file, whatever state it is in,
// by a path that is written in the one usual way, without encryption.
func plain(r *http.Request) bool {
	if r.Method != http.MethodGet && r.Method != http.MethodHead || r.URL.RawPath != "" || r.TLS != nil {
		return false
	}
	for _, name := range conditions {
		if _, asked := r.Header[name]; asked {
			return false
		}
	}
	return true
}

// prepare makes the answers ready, one for each form of the file.
func (e *entry) prepare() {
	e.whole = map[string]*whole{}
	for coding, f := range e.forms {
		header := http.Header{}
		for _, h := range e.own {
			header.Set(h.Name, h.Value)
		}
		e.describe(header, coding)
		header.Set("Accept-Ranges", "bytes")
		w := &whole{data: f.data}
		for name, value := range header {
			w.fields = append(w.fields, field{name, value[:1:1]})
		}
		e.whole[coding] = w
	}
}

// answer sends the form that suits a plain request best.
func (e *entry) answer(w http.ResponseWriter, r *http.Request) {
	ready := e.whole[e.coding(r)]
	header := w.Header()
	for _, f := range ready.fields {
		header[f.name] = f.value
	}
	w.WriteHeader(http.StatusOK)
	if r.Method != http.MethodHead {
		writeWhole(w, r, ready.data)
	}
}

// coding chooses the content coding for a request; "" is the plain file.
func (e *entry) coding(r *http.Request) string {
	if len(e.coded) == 0 {
		return ""
	}
	accept := r.Header["Accept-Encoding"]
	switch {
	case len(accept) == 0:
		return ""
	case len(accept) == 1:
		return coding(accept[0], e.coded...)
	}
	return coding(strings.Join(accept, ","), e.coded...)
}
