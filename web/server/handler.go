//go:build !js

package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"summitscorecard/web/headers"
	"summitscorecard/web/site"
)

// handler answers requests from a site held in memory. It knows every path
// beforehand, so no request ever reaches the file system or the network.
type handler struct {
	hosts    hosts
	entries  map[string]*entry // by request path
	folders  map[string]string // "/card" -> "/card/", for known pages only
	notFound *entry
}

// entry is one published file with its compressed twins.
type entry struct {
	kind  string // media type
	cache string
	own   []headers.Header  // its headers, the fixed ones included
	forms map[string]form   // by content coding; "" is the plain file
	coded []string          // the codings there are, best first
	whole map[string]*whole // the answers to plain requests, by content coding
}

// form is one representation of a file.
type form struct {
	data []byte
	etag string // strong, of these very bytes
}

// NewHandler returns a handler that serves exactly the files of the site. It
// answers only to the address that a connection came in on, to localhost with
// the same port and to the names given; all other requests get status 421.
// It fails when a name is not one, or when the site has no 404.html.
func NewHandler(published site.Site, names []string) (http.Handler, error) {
	allowed, err := newHosts(names)
	if err != nil {
		return nil, err
	}
	h := &handler{hosts: allowed, entries: map[string]*entry{}, folders: map[string]string{}}
	for name, data := range published.Files {
		kind := headers.MediaType(name)
		if kind == "" {
			continue
		}
		e := &entry{kind: kind, cache: headers.CacheControl(name), own: headers.Of(name), forms: map[string]form{"": newForm(data)}}
		for _, twin := range headers.Twins {
			if data, ok := published.Files[name+twin.Suffix]; ok {
				e.forms[twin.Coding] = newForm(data)
				e.coded = append(e.coded, twin.Coding)
			}
		}
		e.prepare()
		h.entries[published.Base+name] = e
		if url := published.URL(name); strings.HasSuffix(url, "/") {
			h.entries[url] = e
			if folder := strings.TrimSuffix(url, "/"); folder != "" {
				h.folders[folder] = url
			}
		}
	}
	if h.notFound = h.entries[published.Base+"404.html"]; h.notFound == nil {
		return nil, errors.New("the site has no 404.html; build it again")
	}
	return h, nil
}

func newForm(data []byte) form {
	sum := sha256.Sum256(data)
	return form{data: data, etag: `"` + hex.EncodeToString(sum[:16]) + `"`}
}

// ServeHTTP implements http.Handler.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if e, ok := h.entries[r.URL.Path]; ok && plain(r) && h.hosts.allow(r) {
		e.answer(w, r)
		return
	}
	for _, field := range headers.Fixed {
		w.Header().Set(field.Name, field.Value)
	}
	if r.TLS != nil {
		// Only where this very connection is encrypted: X-Forwarded-Proto is anybody's word.
		w.Header().Set("Strict-Transport-Security", "max-age=31536000")
	}
	if !h.hosts.allow(r) {
		refuse(w, http.StatusMisdirectedRequest, "This server does not answer to that name. Start it with --host NAME to allow it.")
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed, "Only GET and HEAD are answered here.")
		return
	}
	if crooked(r.URL.Path, r.URL.EscapedPath()) {
		refuse(w, http.StatusBadRequest, "That is not a path of this site.")
		return
	}
	if e, ok := h.entries[r.URL.Path]; ok {
		for _, field := range e.own {
			w.Header().Set(field.Name, field.Value)
		}
		e.serve(w, r)
		return
	}
	if url, ok := h.folders[r.URL.Path]; ok {
		if r.URL.RawQuery != "" {
			url += "?" + r.URL.RawQuery
		}
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Location", url)
		w.WriteHeader(http.StatusPermanentRedirect)
		return
	}
	h.notFound.serveMissing(w, r)
}

// crooked tells whether a path tries to be another one once it is cleaned up or
// decoded a second time. Such paths are never looked up.
func crooked(path, escaped string) bool {
	if !strings.HasPrefix(path, "/") || strings.Contains(path, "//") {
		return true
	}
	for _, c := range path {
		if c < ' ' || c == 0x7f || c == '\\' {
			return true
		}
	}
	for _, part := range strings.Split(path, "/") {
		if part == "." || part == ".." {
			return true
		}
	}
	lower := strings.ToLower(escaped)
	return strings.Contains(lower, "%2e") || strings.Contains(lower, "%2f") || strings.Contains(lower, "%5c") || strings.Contains(lower, "%25")
}

// serve answers with the form that suits the request best. Ranges are cut from
// the plain file, where they mean the same to every client; If-Match is about it
// too.
func (e *entry) serve(w http.ResponseWriter, r *http.Request) {
	coding := ""
	if r.Header.Get("Range") == "" && r.Header.Get("If-Match") == "" {
		coding = e.coding(r)
	}
	e.describe(w.Header(), coding)
	if coding == "" {
		w.Header().Del("Content-Length") // ServeContent knows it, or that of the range
	}
	// ServeContent knows conditions and ranges; without a time it sends no
	// Last-Modified, which a rebuilt site could not keep honest.
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(e.forms[coding].data))
}

// serveMissing answers 404 with this entry's page.
func (e *entry) serveMissing(w http.ResponseWriter, r *http.Request) {
	coding := e.coding(r)
	e.describe(w.Header(), coding)
	w.Header().Del("ETag")
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		w.Write(e.forms[coding].data)
	}
}

// describe writes the headers that are about one form of the file. ServeContent
// leaves the length out once there is a coding.
func (e *entry) describe(header http.Header, coding string) {
	f := e.forms[coding]
	header.Set("Content-Type", e.kind)
	header.Set("Cache-Control", e.cache)
	header.Set("ETag", f.etag)
	header.Set("Content-Length", strconv.Itoa(len(f.data)))
	if len(e.coded) > 0 {
		header.Set("Vary", "Accept-Encoding")
	}
	if coding != "" {
		header.Set("Content-Encoding", coding)
	}
}

// refuse answers with one plain sentence.
func refuse(w http.ResponseWriter, status int, sentence string) {
	header := w.Header()
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Type", "text/plain; charset=utf-8")
	header.Set("Content-Length", strconv.Itoa(len(sentence)+1))
	w.WriteHeader(status)
	w.Write([]byte(sentence + "\n"))
}
