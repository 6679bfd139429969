package link

import (
	"bytes"
	"encoding/base64"
	"testing"
)

// FuzzLetters compares with encoding/base64, both ways.
func FuzzLetters(f *testing.F) {
	for _, s := range []string{"", "a", "ab", "abc", "\x00\xff\xfe", "AAAA", "AA", "AB", "A", "A A", "AA==", "-_", "Zm9v\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, want := toLetters(data), base64.RawURLEncoding.EncodeToString(data); got != want {
			t.Fatalf("wrote %q, want %q", got, want)
		}
		got, ok := fromLetters(string(data))
		want, err := base64.RawURLEncoding.Strict().DecodeString(string(data))
		if bytes.ContainsAny(data, "\r\n") {
			if ok {
				t.Fatal("read over a line end")
			}
			return
		}
		if ok != (err == nil) || ok && !bytes.Equal(got, want) {
			t.Fatalf("read %q (%v), want %q (%v)", got, ok, want, err)
		}
	})
}
