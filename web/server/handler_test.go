//go:build !js

package server

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"summitscorecard/scoring/trials"
	"summitscorecard/web/headers"
	"summitscorecard/web/site"
)

// smallSite is a site of a few files; its twins are marked, not compressed, so
// that a test sees which one it got.
func smallSite(base string) site.Site {
	small := site.Site{Base: base, Version: "0123456789abcdef", Files: map[string][]byte{}}
	for _, name := range []string{
		"index.html", "card/index.html", "summits/anchorage-2025/index.html", "404.html", "rescue.html",
		"app.0123456789ab.wasm", "boot.0123456789ab.js", "css/app.0123456789ab.css",
		"service-worker.js", "manifest.webmanifest", "icons/icon.svg", "robots.txt", site.BuildManifest,
	} {
		small.Files[name] = []byte("plain " + name)
		small.Files[name+".br"] = []byte("br " + name)
		small.Files[name+".gz"] = []byte("gzip " + name)
	}
	small.Files["icons/icon-192.png"] = []byte("plain icons/icon-192.png")
	small.Files["_headers"] = []byte("private")
	return small
}

func smallHandler(t testing.TB, base string, names ...string) http.Handler {
	t.Helper()
	h, err := NewHandler(smallSite(base), names)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// ask sends one request to 127.0.0.1:8000; the fields come in pairs.
func ask(h http.Handler, method, path string, fields ...string) *http.Response {
	r := httptest.NewRequest("GET", "http://127.0.0.1:8000/", nil)
	r.Method = method
	at, err := url.ParseRequestURI(path)
	if err != nil {
		at = &url.URL{Path: path}
	}
	r.URL = at
	local, _ := net.ResolveTCPAddr("tcp", "127.0.0.1:8000")
	r = r.WithContext(context.WithValue(r.Context(), http.LocalAddrContextKey, net.Addr(local)))
	for i := 0; i < len(fields); i += 2 {
		if fields[i] == "Host" {
			r.Host = fields[i+1]
			continue
		}
		r.Header.Set(fields[i], fields[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t testing.TB, r *http.Response) string {
	t.Helper()
	data, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestHandler_headersOfEachPath(t *testing.T) {
	runs := 0
	const (
		kept  = "public, max-age=31536000, immutable"
		asked = "no-cache"
	)
	for _, base := range []string{"/", "/name/"} {
		h := smallHandler(t, base)
		for path, want := range map[string]struct {
			status      int
			kind, cache string
		}{
			"":                                  {200, "text/html; charset=utf-8", asked},
			"index.html":                        {200, "text/html; charset=utf-8", asked},
			"card/":                             {200, "text/html; charset=utf-8", asked},
			"card/?x=1":                         {200, "text/html; charset=utf-8", asked},
			"summits/anchorage-2025/":           {200, "text/html; charset=utf-8", asked},
			"summits/anchorage-2025/index.html": {200, "text/html; charset=utf-8", asked},
			"rescue.html":                       {200, "text/html; charset=utf-8", asked},
			"app.0123456789ab.wasm":             {200, "application/wasm", kept},
			"boot.0123456789ab.js":              {200, "text/javascript; charset=utf-8", kept},
			"css/app.0123456789ab.css":          {200, "text/css; charset=utf-8", kept},
			"service-worker.js":                 {200, "text/javascript; charset=utf-8", asked},
			"manifest.webmanifest":              {200, "application/manifest+json", asked},
			"icons/icon.svg":                    {200, "image/svg+xml", asked},
			"icons/icon-192.png":                {200, "image/png", asked},
			"robots.txt":                        {200, "text/plain; charset=utf-8", asked},
			"build.json":                        {200, "application/json", asked},
			"summits/":                          {404, "text/html; charset=utf-8", asked},
			"icons/":                            {404, "text/html; charset=utf-8", asked},
			"_headers":                          {404, "text/html; charset=utf-8", asked},
			"index.html.br":                     {404, "text/html; charset=utf-8", asked},
			"nowhere":                           {404, "text/html; charset=utf-8", asked},
			"nowhere/":                          {404, "text/html; charset=utf-8", asked},
			"sitemap.xml":                       {404, "text/html; charset=utf-8", asked},
			"card/%23c%3D1." + strings.Repeat("A", 16000) + ".AAAAAA%22%3E": {404, "text/html; charset=utf-8", asked}, // a link whose "#" was escaped
		} {
			for _, method := range []string{"GET", "HEAD"} {
				runs++
				r := ask(h, method, base+path)
				if r.StatusCode != want.status || r.Header.Get("Content-Type") != want.kind || r.Header.Get("Cache-Control") != want.cache {
					t.Errorf("%s %s%s: %d %s %s, want %v", method, base, path, r.StatusCode, r.Header.Get("Content-Type"), r.Header.Get("Cache-Control"), want)
				}
				checkFixed(t, base+path, r)
				if text := body(t, r); method == "GET" && strconv.Itoa(len(text)) != r.Header.Get("Content-Length") {
					t.Errorf("%s%s: Content-Length %s for %d bytes", base, path, r.Header.Get("Content-Length"), len(text))
				}
				if vary := r.Header.Get("Vary"); (vary == "Accept-Encoding") == strings.HasSuffix(path, ".png") {
					t.Errorf("%s%s: Vary %q", base, path, vary)
				}
				if etag := r.Header.Get("ETag"); (etag == "") != (want.status == 404) {
					t.Errorf("%s%s: ETag %q with status %d", base, path, etag, want.status)
				}
			}
		}
	}
	trials.Checked(t, "mS11", runs)
}

// checkFixed checks the headers that every answer must carry.
func checkFixed(t *testing.T, path string, r *http.Response) {
	t.Helper()
	resource := "same-origin"
	if r.StatusCode < 300 && strings.HasSuffix(path, ".css") { // the style sheet of the pages for frames
		resource = "cross-origin"
	}
	for name, want := range map[string]string{
		"Content-Security-Policy":      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types scorecard; frame-ancestors 'none'",
		"X-Content-Type-Options":       "nosniff",
		"Referrer-Policy":              "no-referrer",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": resource,
	} {
		if got := r.Header.Get(name); got != want {
			t.Errorf("%s: %s is %q, want %q", path, name, got, want)
		}
	}
	if r.Header.Get("Permissions-Policy") == "" {
		t.Errorf("%s: no Permissions-Policy", path)
	}
	if got := r.Header.Get("Strict-Transport-Security"); got != "" {
		t.Errorf("%s: Strict-Transport-Security %q on a plain connection", path, got)
	}
}

func TestHandler_strictTransportOverTLSOnly(t *testing.T) {
	h := smallHandler(t, "/", "scores.example.org")
	r := httptest.NewRequest("GET", "https://scores.example.org/", nil)
	r.TLS = &tls.ConnectionState{}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != 200 || w.Header().Get("Strict-Transport-Security") == "" {
		t.Errorf("over TLS: %d, Strict-Transport-Security %q", w.Code, w.Header().Get("Strict-Transport-Security"))
	}
	forged := ask(h, "GET", "/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example")
	checkFixed(t, "/ with X-Forwarded-Proto", forged)
}

func TestHandler_hosts(t *testing.T) {
	h := smallHandler(t, "/", "Scores.example.org")
	for host, want := range map[string]int{
		"127.0.0.1:8000":          200,
		"localhost:8000":          200,
		"LOCALHOST:8000":          200,
		"scores.example.org":      200,
		"scores.example.org:443":  200,
		"SCORES.example.org:9":    200,
		"":                        421,
		"127.0.0.1":               421,
		"127.0.0.1:8001":          421,
		"localhost":               421,
		"localhost:80":            421,
		"127.0.0.2:8000":          421,
		"[::1]:8000":              421,
		"0.0.0.0:8000":            421,
		"evil.example":            421,
		"evil.example:8000":       421,
		"localhost.evil.com:8000": 421,
		"scores.example.org.evil": 421,
		"x@scores.example.org":    421,
		"scores.example.org/":     421,
		"a:b:c":                   421,
		":8000":                   421,
	} {
		for _, path := range []string{"/", "/robots.txt", "/sitemap.xml", "/ads.txt", "/card", "/nowhere", "/../x"} {
			r := ask(h, "GET", path, "Host", host)
			if want == 421 {
				trials.Injected(t, "mS9", 1)
			} else {
				trials.Checked(t, "mS9", 1)
			}
			if (r.StatusCode == 421) != (want == 421) {
				t.Errorf("Host %q, path %s: %d, want %d", host, path, r.StatusCode, want)
			}
		}
	}
}

func TestNewHandler_refusesBadNames(t *testing.T) {
	for _, name := range []string{"", "https://scores.example.org", "scores.example.org:80", "a b", "a/b", "*"} {
		if _, err := NewHandler(smallSite("/"), []string{name}); err == nil {
			t.Errorf("--host %q was taken", name)
		}
	}
	if _, err := NewHandler(smallSite("/"), []string{"::1", "a-b.example"}); err != nil {
		t.Error(err)
	}
	site := smallSite("/")
	delete(site.Files, "404.html")
	if _, err := NewHandler(site, nil); err == nil {
		t.Error("a site without 404.html was taken")
	}
}

func TestHandler_methods(t *testing.T) {
	h := smallHandler(t, "/")
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"} {
		r := ask(h, method, "/")
		if r.StatusCode != 405 || r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, Allow %q", method, r.StatusCode, r.Header.Get("Allow"))
		}
		checkFixed(t, method, r)
	}
}

func TestHandler_foldersWithoutSlash(t *testing.T) {
	for _, base := range []string{"/", "/name/"} {
		h := smallHandler(t, base)
		for path, want := range map[string]string{
			base + "card":                       base + "card/",
			base + "card?x=1":                   base + "card/?x=1",
			base + "summits/anchorage-2025":     base + "summits/anchorage-2025/",
			base + "summits":                    "",
			base + "summits/hanoi":              "",
			base + "icons":                      "",
			base + "boot.0123456789ab.js/":      "",
			"/name":                             map[string]string{"/name/": "/name/"}[base],
			base + "card//":                     "",
			base + "card/..//evil.example/path": "",
		} {
			r := ask(h, "GET", path)
			if got := r.Header.Get("Location"); got != want || (r.StatusCode == 308) != (want != "") {
				t.Errorf("%s: %d to %q, want %q", path, r.StatusCode, got, want)
			}
		}
	}
}

func TestHandler_crookedPaths(t *testing.T) {
	h := smallHandler(t, "/")
	for _, path := range []string{
		"/../etc/passwd", "/card/../index.html", "/./index.html", "//index.html", "/card//", "/%2e%2e/x", "/%2E/x", "/card/%2e%2e/",
		"/..%2findex.html", "/..%5cindex.html", `/\index.html`, "/a%00b", "/index.html%00", "/%0d%0aSet-Cookie:x", "/%252e%252e/", "/%7f", "relative", "",
	} {
		r := ask(h, "GET", path)
		if r.StatusCode != 400 && r.StatusCode != 404 || strings.HasPrefix(body(t, r), "plain index") {
			t.Errorf("%q: %d", path, r.StatusCode)
		}
	}
}

// The pages for frames may be framed by other sites; nothing else may. In a sandbox
// they are of no site, so the style sheet that they ask for is anybody's, too.
func TestHandler_framesOfEmbedPages(t *testing.T) {
	small := smallSite("/name/")
	small.Files["embed/anchorage-2025/index.html"] = []byte("plain embed/anchorage-2025/index.html")
	h, err := NewHandler(small, []string{"example.com"})
	if err != nil {
		t.Fatal(err)
	}
	for path, open := range map[string]bool{"embed/anchorage-2025/": true, "embed/anchorage-2025/index.html": true, "embed/": false, "embed/none/": false,
		"": false, "card/": false, "summits/anchorage-2025/": false, "rescue.html": false,
		"css/app.0123456789ab.css": false, "boot.0123456789ab.js": false, "app.0123456789ab.wasm": false} {
		r := ask(h, "GET", "/name/"+path)
		got := r.Header.Get("Content-Security-Policy")
		want, resource := headers.Policy+"; frame-ancestors 'none'", "same-origin"
		if open {
			want, resource = headers.Policy+"; frame-ancestors *", "cross-origin"
		}
		if strings.HasSuffix(path, ".css") {
			resource = "cross-origin"
		}
		if got != want || r.Header.Get("Cross-Origin-Resource-Policy") != resource {
			t.Errorf("%s: %s, %s", path, got, r.Header.Get("Cross-Origin-Resource-Policy"))
		}
	}
}
