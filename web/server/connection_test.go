//go:build !js

package server

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// Answers of every size around the buffers of net/http arrive whole, one after
// the other on one connection, between answers that are not gathered.
func TestServe_gathersWholeAnswers(t *testing.T) {
	file := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	address := start(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var size int
		fmt.Sscanf(r.URL.Path, "/%d", &size)
		if r.URL.RawQuery == "plain" {
			w.Write(file[:size])
			return
		}
		w.Header().Set("Content-Length", fmt.Sprint(size))
		writeWhole(w, r, file[:size])
	}))
	sizes := []int{0, 1, 511, 512, 2047, 2048, 2049, 8191, 8192, 8193, 20_000, 1 << 20}
	for size := 3700; size <= 4200; size++ { // the header and the buffer's 4,096 bytes
		sizes = append(sizes, size)
	}
	for _, size := range sizes {
		for _, query := range []string{"", "?plain"} {
			r, err := http.Get(fmt.Sprintf("http://%s/%d%s", address, size, query))
			if err != nil {
				t.Fatal(size, err)
			}
			got, err := io.ReadAll(r.Body)
			r.Body.Close()
			if err != nil || !bytes.Equal(got, file[:size]) {
				t.Fatalf("%d bytes%s: got %d, %v", size, query, len(got), err)
			}
		}
	}
}

// A handler that panics in the middle, or writes less than it gathers for, holds
// nothing back.
func TestConnection_flush(t *testing.T) {
	wire := &record{}
	c := &connection{Conn: wire, gathers: true}
	c.Write([]byte("head"))
	if len(wire.writes) > 0 {
		t.Fatalf("written at once: %q", wire.writes)
	}
	c.flush()
	c.Write([]byte("next"))
	if got := fmt.Sprintf("%q", wire.writes); got != `["head" "next"]` {
		t.Errorf("got %s", got)
	}
	w := httptest.NewRecorder()
	writeWhole(w, httptest.NewRequest("GET", "/", nil), []byte("no connection of ours"))
	if w.Body.String() != "no connection of ours" {
		t.Errorf("got %q", w.Body)
	}
}

// The second write tells how much of it was sent, and why no more.
func TestConnection_saysWhatWasSent(t *testing.T) {
	for room, want := range map[int]int{0: 0, 3: 0, 4: 0, 6: 2, 8: 4} {
		c := &connection{Conn: &record{room: room, full: true}, gathers: true}
		c.Write([]byte("head"))
		n, err := c.Write([]byte("body"))
		if n != want || (err == nil) != (want == 4) {
			t.Errorf("room for %d: %d sent, %v; want %d", room, n, err, want)
		}
	}
}

// Beyond the limit a connection waits until another one is closed, however often
// that one is closed; closing the listener ends the wait.
func TestLimit(t *testing.T) {
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := newLimit(inner, 1)
	accepted, failed := make(chan net.Conn), make(chan error, 1)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				failed <- err
				return
			}
			accepted <- conn
		}
	}()
	for range 3 {
		client, err := net.Dial("tcp", inner.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
	}
	one := <-accepted
	select {
	case <-accepted:
		t.Fatal("a second connection beside the first")
	case <-time.After(50 * time.Millisecond):
	}
	one.Close()
	one.Close()
	two := <-accepted
	select {
	case <-accepted:
		t.Fatal("closing one connection twice makes two places")
	case <-time.After(50 * time.Millisecond):
	}
	l.Close()
	if err := <-failed; !errors.Is(err, net.ErrClosed) {
		t.Errorf("Accept after Close: %v", err)
	}
	two.Close()
}

// record is a connection that keeps each write, as far as there is room.
type record struct {
	net.Conn
	writes []string
	full   bool // whether there is room for so many bytes only
	room   int
}

func (r *record) Write(data []byte) (int, error) {
	if r.full && len(data) > r.room {
		n := r.room
		r.room = 0
		return n, io.ErrShortWrite
	}
	r.room -= len(data)
	r.writes = append(r.writes, string(data))
	return len(data), nil
}
