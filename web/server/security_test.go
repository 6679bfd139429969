//go:build !js

package server

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"summitscorecard/scoring/trials"
)

// noWayOut fails the test when anything in this process asks for a name or for
// another server, until the test ends.
func noWayOut(t *testing.T) {
	t.Helper()
	transport, resolver := http.DefaultTransport, net.DefaultResolver
	t.Cleanup(func() { http.DefaultTransport, net.DefaultResolver = transport, resolver })
	http.DefaultTransport = &http.Transport{DialContext: func(_ context.Context, network, address string) (net.Conn, error) {
		t.Errorf("the server dialled %s %s", network, address)
		return nil, errors.New("no way out")
	}}
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(_ context.Context, network, address string) (net.Conn, error) {
		t.Errorf("the server asked %s for a name", address)
		return nil, errors.New("no way out")
	}}
}

// A forged name, in whatever field, gets 421 at every path and changes no answer;
// the server never looks anything up or calls anybody.
func TestHandler_forgedNames(t *testing.T) {
	noWayOut(t)
	h := smallHandler(t, "/")
	paths := []string{"/", "/robots.txt", "/sitemap.xml", "/card", "/card/", "/nowhere", "/service-worker.js", "/app.0123456789ab.wasm", "/..%2f", "//evil.example/"}
	forged := []string{"evil.example", "evil.example:8000", "127.0.0.1:8000.evil.example", "127.0.0.1:8000@evil.example", "evil.example\t127.0.0.1:8000", "127.0.0.1:08000", "[::ffff:7f00:1]:8001", "2130706433:8000", "0x7f.1:8000", "169.254.169.254", "metadata.internal", "localhost.:8000", "%6cocalhost:8000"}
	runs := 0
	for _, path := range paths {
		for _, host := range forged {
			runs++
			r := ask(h, "GET", path, "Host", host)
			if text := body(t, r); r.StatusCode != http.StatusMisdirectedRequest || strings.Contains(text, "evil") || strings.Contains(text, "plain ") {
				t.Errorf("Host %q, path %s: %d %q", host, path, r.StatusCode, text)
			}
		}
		honest := ask(h, "GET", path)
		want := body(t, honest)
		for _, field := range []string{"X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Original-URL", "X-Rewrite-URL", "X-Real-IP", "Forwarded", "Origin", "Referer", "X-HTTP-Method-Override", "Client-IP"} {
			runs++
			r := ask(h, "GET", path, field, "http://evil.example/robots.txt")
			if got := body(t, r); r.StatusCode != honest.StatusCode || got != want || strings.Contains(r.Header.Get("Location"), "evil") {
				t.Errorf("%s at %s: %d %q, want %d %q", field, path, r.StatusCode, got, honest.StatusCode, want)
			}
			for name, values := range r.Header {
				if strings.Contains(strings.Join(values, " "), "evil") {
					t.Errorf("%s at %s comes back in %s: %q", field, path, name, values)
				}
			}
		}
	}
	trials.Injected(t, "mS9", runs)
}

// Paths that try to be others are refused or not found, and never answered with
// what is not published.
func TestServe_crookedPathsOnTheWire(t *testing.T) {
	address := start(t, smallHandler(t, "/"))
	paths := []string{
		"/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%252e%252e/x", "/.%2e/x", "//etc/passwd", "///", "/card//", "/%00", "/card/%00.html",
		"/index.html%00.br", "/\\..\\x", "/%5c..%5cx", "/..;/x", "/.git/config", "/_headers", "/build.json/", "/index.html/", "/INDEX.HTML", "/card/.", "/card/..", "/./", "/%2f", "/card%2f",
		"/" + strings.Repeat("a/", 4000), "/" + strings.Repeat("%41", 4000), "/?" + strings.Repeat("q", 8000), "/card/?x=../../etc/passwd", "/\u202eoops", "/~root/", "/proc/self/environ", "/CON", "/card/::$DATA",
	}
	for _, path := range paths {
		status, rest := raw(t, address, "GET "+path+" HTTP/1.1\r\nHost: "+address+"\r\nConnection: close\r\n\r\n")
		code, _ := strconv.Atoi(strings.Split(status+"  ", " ")[1])
		known := strings.HasPrefix(path, "/?") || strings.HasPrefix(path, "/card/?")
		if known != (code == 200) || code >= 500 || code < 200 {
			t.Errorf("%.60q: %s", path, status)
		}
		if strings.Contains(rest, "root:") || strings.Contains(rest, "private") {
			t.Errorf("%.60q: answered with a file that is not published", path)
		}
	}
	trials.Injected(t, "mS10", len(paths))
}

// Somebody who sends a header byte by byte is let go in time.
func TestServe_slowHeader(t *testing.T) {
	t.Parallel()
	address := start(t, smallHandler(t, "/"))
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	trials.Injected(t, "mS10", 1)
	begin := time.Now()
	go func() {
		for _, b := range []byte("GET / HTTP/1.1\r\nHost: " + address + "\r\nX-Slow: " + strings.Repeat("x", 1000)) {
			if _, err := conn.Write([]byte{b}); err != nil {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
	}()
	conn.SetReadDeadline(begin.Add(15 * time.Second)) // not of headerTime: it is what is tested
	buffer := make([]byte, 512)
	for err = nil; err == nil; {
		_, err = conn.Read(buffer)
	}
	if took := time.Since(begin); errors.Is(err, os.ErrDeadlineExceeded) || took < time.Second {
		t.Errorf("after %v: %v", took, err)
	}
}

// Ten thousand connections that say nothing, or as many as this system lets one
// process have: the server holds its limit of them, in little memory, and when
// they go the next visitor is served at once.
func TestServe_tenThousandIdle(t *testing.T) {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	limit.Cur = limit.Max
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	many := min(10_000, int(min(limit.Cur, 1<<20))-maxConnections-200)
	if many < 10_000 {
		t.Logf("this system allows %d open files: %d connections instead of 10,000", limit.Cur, many)
	}
	address := start(t, smallHandler(t, "/"))
	_, port, _ := net.SplitHostPort(address)
	number, _ := strconv.Atoi(port)
	var sockets []int
	drop := func() {
		for _, socket := range sockets {
			syscall.Close(socket)
		}
		sockets = nil
	}
	defer drop()
	before := settled()
	for range many {
		// Without waiting: connections beyond the queue of the system stay half open.
		socket, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK|syscall.SOCK_CLOEXEC, 0)
		if err != nil {
			t.Fatalf("after %d: %v", len(sockets), err)
		}
		sockets = append(sockets, socket)
		if err := syscall.Connect(socket, &syscall.SockaddrInet4{Port: number, Addr: [4]byte{127, 0, 0, 1}}); err != nil && err != syscall.EINPROGRESS {
			t.Fatalf("after %d: %v", len(sockets), err)
		}
	}
	for end := time.Now().Add(20 * time.Second); runtime.NumGoroutine()-before < maxConnections; {
		if time.Now().After(end) {
			t.Fatalf("%d connections are held, not %d", runtime.NumGoroutine()-before, maxConnections)
		}
		time.Sleep(5 * time.Millisecond)
	}
	if held := runtime.NumGoroutine() - before; held > 2*maxConnections+10 {
		t.Errorf("%d goroutines for %d connections", held, maxConnections)
	}
	runtime.GC()
	var used runtime.MemStats
	runtime.ReadMemStats(&used)
	if used.HeapInuse+used.StackInuse > 64<<20 {
		t.Errorf("%d MiB in use", (used.HeapInuse+used.StackInuse)>>20)
	}
	t.Logf("%d connections, %d MiB in use", many, (used.HeapInuse+used.StackInuse)>>20)
	drop()
	client := http.Client{Timeout: 20 * time.Second}
	r, err := client.Get("http://" + address + "/")
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != 200 {
		t.Errorf("status %d", r.StatusCode)
	}
	trials.Injected(t, "mS10", many)
}

// settled returns how many goroutines there are once that has not changed for a
// while: those of earlier tests have ended by then, those of the server begun.
func settled() int {
	http.DefaultClient.CloseIdleConnections()
	n := runtime.NumGoroutine()
	for same := 0; same < 20; same++ {
		time.Sleep(10 * time.Millisecond)
		if now := runtime.NumGoroutine(); now != n {
			n, same = now, 0
		}
	}
	return n
}

// The server writes nothing about requests anywhere: what is not written cannot
// leak. Only the command's greeting goes to its output.
func TestServe_keepsNoLog(t *testing.T) {
	h := smallHandler(t, "/")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, stderr := os.Stdout, os.Stderr
	os.Stdout, os.Stderr = write, write
	func() {
		defer func() { os.Stdout, os.Stderr = stdout, stderr }()
		for _, path := range []string{"/", "/card/?secret", "/secret", "/card", "/%00secret", "/../secret"} {
			r := httptest.NewRequest("GET", "/", nil)
			r.URL = &url.URL{Path: path, Fragment: "secret"}
			r.Header.Set("Referer", "http://x/#secret")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			trials.Checked(t, "mS13", 1)
			for name, values := range w.Header() {
				if strings.Contains(strings.Join(values, " "), "secret") && name != "Location" {
					t.Errorf("%s: %s carries %q", path, name, values)
				}
			}
		}
	}()
	write.Close()
	buffer := make([]byte, 1000)
	if n, _ := read.Read(buffer); n > 0 {
		t.Errorf("the server said %q", buffer[:n])
	}
}
