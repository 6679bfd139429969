//go:build !js

package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"summitscorecard/web/headers"
)

// The pages for frames read without a program and lead to the whole card. That
// they alone may be framed is tested in package server.
func TestEmbed(t *testing.T) {
	site := buildSmall(t, "/name/")
	const page = "embed/anchorage-2025/index.html"
	tree := parse(t, site, page)
	link := ""
	for n := range tree.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == "script" || n.Data == "button" || n.Data == "input":
			t.Errorf("a page for frames has a <%s>", n.Data)
		case n.Data == "a" && attribute(n, "target") == "_blank":
			link = attribute(n, "href")
		}
	}
	if link != "/name/summits/anchorage-2025/" {
		t.Errorf("it leads to %q", link)
	}
	for _, want := range []string{"Russia", "got more of what it wanted", "54", "Ceasefire"} {
		if !strings.Contains(string(site.Files[page]), want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

// A static host joins the values of all rules that fit a path, and two policies
// hold both: so a path has one.
func TestHeadersFile_onePolicyAPath(t *testing.T) {
	site := buildSmall(t, "/name/")
	rules := map[string]map[string]string{}
	path := ""
	for _, line := range strings.Split(strings.TrimSpace(string(site.Files["_headers"])), "\n") {
		if !strings.HasPrefix(line, " ") {
			path = line
			rules[path] = map[string]string{}
			continue
		}
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		rules[path][name] = value
	}
	all := rules["/name/*"]
	if all["X-Frame-Options"] != "DENY" || all["Referrer-Policy"] != "no-referrer" {
		t.Errorf("for every path: %v", all)
	}
	for path, rule := range rules {
		if path == "/name/*" {
			continue
		}
		for name := range rule {
			if all[name] != "" {
				t.Errorf("%s has %s twice", path, name)
			}
		}
		want := headers.Policy + "; frame-ancestors 'none'"
		if strings.HasPrefix(path, "/name/embed/") {
			want = headers.Policy + "; frame-ancestors *"
		}
		if rule["Content-Security-Policy"] != want {
			t.Errorf("%s: %s", path, rule["Content-Security-Policy"])
		}
	}
	if len(rules) < 20 {
		t.Errorf("%d rules", len(rules))
	}
}
