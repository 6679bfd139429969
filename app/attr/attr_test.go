//go:build !js

package attr_test

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"summitscorecard/app/attr"
)

func TestText(t *testing.T) {
	for value, want := range map[string]string{
		"":                "",
		"Ceasefire":       "Ceasefire",
		"Кремль":          "Кремль",
		"true":            "&#116;rue",
		"false":           "&#102;alse",
		"truer":           "truer",
		`say "yes" & <b>`: "say &#34;yes&#34; &#38; &#60;b&#62;",
		`C:\new`:          "C:&#92;new",
		"93\u00a0%":       "93&#160;%",
		"a\nb":            "a&#10;b",
		" a b ":           "&#32;a b&#32;",
		"bad\xff":         "bad\ufffd",
	} {
		if got := attr.Text(value); got != want {
			t.Errorf("Text(%q) = %q, want %q", value, got, want)
		}
	}
}

func TestPlain_leavesOtherTextAlone(t *testing.T) {
	for _, text := range []string{"", "AT&T", "&amp;", "&#", "&#;", "&#x41;", "&#1114112;", "&#55296;", "a &# b; c", "&#99999999999999999999;"} {
		if got := attr.Plain(text); got != text {
			t.Errorf("Plain(%q) = %q, want it unchanged", text, got)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{"", "true", "false", `"><script>alert(1)</script>`, `\`, `\"`, "&#34;", "&amp;#34;", " x ", "\u00a0", "\r\n", "\x00", "\x85", "\xff", "\ufffd", "日本\u200f", "`'"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, value string) {
		valid := strings.ToValidUTF8(value, "\ufffd")
		if strings.Contains(value, "\ufffd") || valid != value {
			// A run of bad bytes becomes one U+FFFD a byte here: compare by rune.
			valid = string([]rune(value))
		}
		text := attr.Text(value)
		if got := attr.Plain(text); got != valid {
			t.Fatalf("Plain(Text(%q)) = %q, want %q", value, got, valid)
		}
		if strings.ContainsFunc(valid, func(r rune) bool { return r == 0 || r >= 0x80 && r <= 0x9f }) {
			return // HTML cannot carry these as references
		}
		page := app.HTMLString(app.Div().Attr("data-text", text).Attr("data-after", "here"))
		if got, after := attributes(t, page); got != valid || after != "here" {
			t.Fatalf("%q printed as %s reads as %q", value, page, got)
		}
	})
}

// attributes reads the two attributes of the page's only div.
func attributes(t *testing.T, page string) (text, after string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(page))
	if z.Next() != html.StartTagToken {
		t.Fatalf("%s does not start with a tag", page)
	}
	for _, a := range z.Token().Attr {
		switch a.Key {
		case "data-text":
			text = a.Val
		case "data-after":
			after = a.Val
		default:
			t.Fatalf("%s has a stray attribute %q", page, a.Key)
		}
	}
	return text, after
}
