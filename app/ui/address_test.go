//go:build !js

package ui_test

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app/library"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/trials"
)

var dangerousAddresses = []string{
	"javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "\tjava\nscript:alert(1)", "java\tscript:alert(1)",
	"java\rscript:alert(1)", "\x01javascript:alert(1)", "javascript&colon;alert(1)", "javascript://example.org/%0aalert(1)", "javascript:https://example.org/", "jav&#x09;ascript:alert(1)",
	"data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "DATA:image/svg+xml,<svg onload=alert(1)>", "vbscript:msgbox(1)", "VBScript:msgbox(1)",
	"file:///etc/passwd", "file://c:/windows", "blob:https://example.org/x", "filesystem:https://example.org/x", "view-source:https://example.org", "about:blank", "chrome://settings",
	"//evil.example/", "\\\\evil.example\\x", "/\\evil.example", "https:evil.example", "https:/evil.example", "ws://evil.example/", "mailto:a@b.c?body=x", "tel:1", "intent://x#Intent;end",
	"https://example.org/\"onmouseover=alert(1)", "https://example.org/'><script>", "https://exa\nmple.org/", "",
}

func TestLink_dangerousAddressesStayWords(t *testing.T) {
	for _, address := range dangerousAddresses {
		card := blankFor(t)
		card.Summit.Sources = append(card.Summit.Sources, scoring.Source{ID: "bad", Title: "Bad", URL: address})
		refused := address == "" // a source without an address is one in print
		for _, problem := range cardfile.Check(card) {
			refused = refused || strings.Contains(problem.Path, "url")
		}
		if !refused {
			t.Errorf("%q is taken as the address of a source: %v", address, cardfile.Check(card))
		}
		if html := app.HTMLString(ui.Link(address, "words")); strings.Contains(html, "href") && !strings.HasPrefix(address, "https://") {
			t.Errorf("%q becomes %s", address, html)
		}
	}
	trials.Injected(t, "mS4", len(dangerousAddresses))
}

func blankFor(t *testing.T) scoring.Scorecard {
	t.Helper()
	card := library.Blank("k3v9k3v9k3v9k3v9", "own-k3v9")
	if problems := cardfile.Check(card); len(problems) > 0 {
		t.Fatal(problems)
	}
	return card
}
