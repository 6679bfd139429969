//go:build !js

package headers

import (
	"os"
	"strings"
	"testing"
)

// What docs/hosting.md tells people to send is what this package says: the policy
// as a whole line and in each configuration, and every other fixed header.
func TestHosting_saysTheSame(t *testing.T) {
	text, err := os.ReadFile("../../docs/hosting.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(text)
	if n := strings.Count(page, Policy); n < 3 {
		t.Errorf("the policy stands there %d times, not at least three", n)
	}
	for _, h := range Fixed {
		if n := strings.Count(page, h.Name); n < 3 {
			t.Errorf("%s stands there %d times, not at least three", h.Name, n)
		}
		if h.Name != "Content-Security-Policy" && strings.Count(page, h.Value) < 3 {
			t.Errorf("%s is not said to be %q throughout", h.Name, h.Value)
		}
	}
	for _, kept := range []string{CacheControl("app.0123456789ab.wasm"), CacheControl("index.html"), MediaType("x.wasm"), MediaType("x.webmanifest")} {
		if !strings.Contains(page, kept) {
			t.Errorf("%q is not there", kept)
		}
	}
}
