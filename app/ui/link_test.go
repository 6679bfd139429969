package ui

import (
	"testing"
)

func TestIsWeb_onlyWebAddressesBecomeLinks(t *testing.T) {
	for _, url := range []string{"javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "\tjava\nscript:x", "//evil.example", "", "https//x", "HTTPS://x"} {
		if isWeb(url) {
			t.Errorf("%q would become a link", url)
		}
	}
	if !isWeb("https://example.org/") || !isWeb("http://example.org/") {
		t.Error("a web address would not become a link")
	}
}
