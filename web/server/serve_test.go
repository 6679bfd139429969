//go:build !js

package server

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"summitscorecard/scoring/trials"
)

// start runs a server on a free port of this machine until the test ends.
func start(t *testing.T, handler http.Handler) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- Serve(ctx, listener, handler) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Serve: %v", err)
		}
	})
	return listener.Addr().String()
}

// raw sends bytes as they are and returns the status line and the rest.
func raw(t *testing.T, address, request string) (status, rest string) {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	io.WriteString(conn, request)
	reader := bufio.NewReader(conn)
	status, _ = reader.ReadString('\n')
	text, _ := io.ReadAll(reader)
	return strings.TrimSpace(status), string(text)
}

func TestServe_wire(t *testing.T) {
	address := start(t, smallHandler(t, "/"))
	for request, want := range map[string]string{
		"GET / HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n":                              "HTTP/1.1 200 OK",
		"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n":                                 "HTTP/1.1 421 Misdirected Request",
		"GET http://evil.example/robots.txt HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n": "HTTP/1.1 421 Misdirected Request",
		"GET / HTTP/1.0\r\n\r\n": "HTTP/1.0 421 Misdirected Request",
		"GET / HTTP/1.1\r\n\r\n": "HTTP/1.1 400 Bad Request",
		"OPTIONS * HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n":                                          "HTTP/1.1 405 Method Not Allowed",
		"GET /../../etc/passwd HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n":                              "HTTP/1.1 400 Bad Request",
		"GET /" + strings.Repeat("a", 64<<10) + " HTTP/1.1\r\nHost: " + address + "\r\n\r\n":                                "HTTP/1.1 431 Request Header Fields Too Large",
		"HEAD /app.0123456789ab.wasm HTTP/1.1\r\nHost: " + address + "\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n": "HTTP/1.1 200 OK",
	} {
		status, rest := raw(t, address, request)
		if !strings.HasPrefix(status, want) {
			t.Errorf("%.60q: %s, want %s", request, status, want)
		}
		if strings.HasPrefix(request, "HEAD") {
			if _, text, _ := strings.Cut(rest, "\r\n\r\n"); text != "" || !strings.Contains(rest, fmt.Sprintf("Content-Length: %d\r\n", len("br app.0123456789ab.wasm"))) {
				t.Errorf("HEAD: %s", rest)
			}
		}
	}
}

func TestServe_stopsGracefully(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	running, release := make(chan bool), make(chan bool)
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(running)
		<-release
		io.WriteString(w, "whole")
	})
	done := make(chan error, 1)
	go func() { done <- Serve(ctx, listener, slow) }()
	answer := make(chan string, 1)
	go func() {
		r, err := http.Get("http://" + listener.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		text, _ := io.ReadAll(r.Body)
		answer <- string(text)
	}()
	<-running
	cancel()
	close(release)
	if got := <-answer; got != "whole" {
		t.Errorf("the running answer became %q", got)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		t.Error("it still listens")
	}
}

func TestServe_saysWhenTheListenerFails(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	if err := Serve(context.Background(), listener, http.NotFoundHandler()); err == nil {
		t.Error("no error from a closed listener")
	}
}

// Silent connections beyond the limit are let go in time for the next visitor,
// and cost little.
func TestServe_silentConnections(t *testing.T) {
	address := start(t, smallHandler(t, "/"))
	for range maxConnections + 200 {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
	}
	runtime.GC() // what other tests left
	var used runtime.MemStats
	runtime.ReadMemStats(&used)
	if used.HeapInuse+used.StackInuse > 64<<20 {
		t.Errorf("%d MiB in use", (used.HeapInuse+used.StackInuse)>>20)
	}
	client := http.Client{Timeout: 2*headerTime + 5*time.Second}
	begin := time.Now()
	r, err := client.Get("http://" + address + "/")
	if err != nil {
		t.Fatalf("after %v: %v", time.Since(begin), err)
	}
	r.Body.Close()
	if r.StatusCode != 200 {
		t.Errorf("status %d", r.StatusCode)
	}
}

func FuzzHandler(f *testing.F) {
	seeds := 0
	for _, path := range []string{"/", "/card", "/card/", "/../x", "/%2e%2e/", "//", "/\x00", "/a?b=c#d", `/\`, "/app.0123456789ab.wasm", "/%zz", "*", "http://evil.example/", "/card?\r\nX: y",
		"/embed/anchorage-2025/", "/.git/config", "/css/../boot.js", "/service-worker.js", "/summits/anchorage-2025", "/" + strings.Repeat("a/", 2000), "/%c0%ae%c0%ae/", "/card/%00.html"} {
		for _, rest := range [][4]string{{"GET", "127.0.0.1:8000", "br", ""}, {"HEAD", "evil.example", "gzip;q=0.5, *", "bytes=0-1,3-"}, {"GET", "localhost:8000", "", "bytes=-5"},
			{"POST", "[::1]:8000", "identity;q=0", "bytes=9999999-"}, {"OPTIONS", "", "br;q=1,gzip;q=1", "lines=1-2"}, {"GET", "127.0.0.1:8000@evil.example", "x,", "bytes=0-0"},
			{"GET", "127.0.0.1", strings.Repeat("br,", 500), "bytes=" + strings.Repeat("0-0,", 300)}, {"TRACE", "LOCALHOST", "*;q=0", ""}, {"GET", "0x7f.1", "br", "bytes=5-1"}, {"PUT", "127.0.0.1:8000.", "deflate", ""}} {
			f.Add(rest[0], path, rest[1], rest[2], rest[3])
			seeds++
		}
	}
	if seeds < 200 {
		f.Fatalf("only %d seeds", seeds)
	}
	h := smallHandler(f, "/")
	known := map[string]bool{}
	for _, data := range smallSite("/").Files {
		known[string(data)] = true
	}
	trials.Corpus(f)
	f.Fuzz(func(t *testing.T, method, path, host, accept, span string) {
		if _, err := url.ParseRequestURI(path); err != nil || method == "" {
			return
		}
		var r *http.Response
		trials.Within(t, len(path)+len(host)+len(accept)+len(span), func() {
			r = ask(h, method, path, "Host", host, "Accept-Encoding", accept, "Range", span)
		})
		text := body(t, r)
		if r.StatusCode >= 500 {
			t.Fatalf("%s %s: %d", method, path, r.StatusCode)
		}
		if r.StatusCode == 200 && method == "GET" && (!known[text] || text == "private") {
			t.Fatalf("%s %s: answered with what is not a file of the site: %q", method, path, text)
		}
		if location := r.Header.Get("Location"); location != "" && !strings.HasPrefix(location, "/card/") && !strings.HasPrefix(location, "/summits/anchorage-2025/") {
			t.Fatalf("%s %s: sent on to %q", method, path, location)
		}
		if r.Header.Get("Content-Security-Policy") == "" || r.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Fatalf("%s %s: headers %v", method, path, r.Header)
		}
	})
}
