//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"summitscorecard/web/headers"
)

// problems gathers what is wrong with a site, one line each.
type problems struct {
	site  Site
	ids   map[string]map[string]bool // by page
	lines []string
}

func (p *problems) add(format string, values ...any) {
	p.lines = append(p.lines, fmt.Sprintf(format, values...))
}

// check follows every reference of every page, style sheet and manifest of the
// site, and makes sure that no page needs more than the policy allows. It returns
// all problems in one error.
func check(site Site) error {
	p := &problems{site: site, ids: map[string]map[string]bool{}}
	trees := map[string]*html.Node{}
	for _, name := range site.Paths() {
		if path.Ext(name) != ".html" {
			continue
		}
		tree, err := html.Parse(bytes.NewReader(site.Files[name]))
		if err != nil {
			p.add("%s: %v", name, err)
			continue
		}
		trees[name] = tree
		p.gatherIDs(name, tree)
	}
	for _, name := range site.Paths() {
		switch {
		case trees[name] != nil:
			p.page(name, trees[name])
		case path.Ext(name) == ".css":
			p.style(name)
		case name == manifestName:
			p.manifest()
		}
	}
	if len(p.lines) > 0 {
		return fmt.Errorf("the site is not sound:\n  %s", strings.Join(p.lines, "\n  "))
	}
	return nil
}

func (p *problems) gatherIDs(name string, tree *html.Node) {
	ids := map[string]bool{}
	for n := range tree.Descendants() {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				p.add("%s: two elements have the id %q", name, id)
			}
			ids[id] = true
		}
	}
	p.ids[name] = ids
}

// attribute returns the value of an attribute, "" where there is none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// references that stand in an attribute, by element; what an <a> names may lie
// elsewhere, everything else is of this site.
var referring = map[string]string{"a": "href", "area": "href", "img": "src", "link": "href", "script": "src", "source": "src", "use": "href"}

// idLists are the attributes whose values are ids on the same page.
var idLists = []string{"for", "form", "list", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage", "aria-activedescendant", "popovertarget", "commandfor"}

// page checks one page.
func (p *problems) page(name string, tree *html.Node) {
	titled, guarded := false, false
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "title":
			titled = titled || n.Namespace == "" && n.FirstChild != nil
		case "meta":
			guarded = guarded || attribute(n, "http-equiv") == "Content-Security-Policy" && attribute(n, "content") == headers.Policy
		case "html":
			if attribute(n, "lang") == "" {
				p.add("%s: <html> has no lang", name)
			}
		case "style", "base", "iframe", "object", "embed":
			p.add("%s: <%s> is not allowed on a page", name, n.Data)
		case "script":
			p.script(name, n)
		}
		for _, a := range n.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				p.add("%s: <%s %s> is inline, which the policy forbids", name, n.Data, a.Key)
			}
			if a.Key == referring[n.Data] && !canonical(n) {
				p.reference(name, n.Data, a.Val)
			}
		}
		for _, list := range idLists {
			for _, id := range strings.Fields(attribute(n, list)) {
				if !p.ids[name][id] {
					p.add("%s: <%s %s> names %q, which no element has", name, n.Data, list, id)
				}
			}
		}
	}
	if !guarded {
		p.add("%s: the page does not carry the policy", name)
	}
	if !titled {
		p.add("%s: the page has no title", name)
	}
}

// canonical tells whether an element only names the page's full address.
func canonical(n *html.Node) bool { return n.Data == "link" && attribute(n, "rel") == "canonical" }

// script checks that a script is a file, or data that names files.
func (p *problems) script(name string, n *html.Node) {
	if attribute(n, "src") != "" {
		return
	}
	if attribute(n, "type") != "application/json" {
		p.add("%s: a script stands in the page, which the policy forbids", name)
		return
	}
	if n.FirstChild == nil {
		return
	}
	text := []byte(n.FirstChild.Data)
	if attribute(n, "id") != "scorecard-page" {
		if !json.Valid(text) {
			p.add("%s: the data in #%s is not JSON", name, attribute(n, "id"))
		}
		return
	}
	var data pageData
	if err := json.Unmarshal(text, &data); err != nil {
		p.add("%s: the data in #scorecard-page is not what boot.js reads: %v", name, err)
		return
	}
	p.reference(name, "program", data.Wasm)
	p.reference(name, "worker", data.Worker)
}

// reference checks one address on a page.
func (p *problems) reference(from, element, address string) {
	u, err := url.Parse(address)
	if err != nil {
		p.add("%s: <%s> refers to %q, which is not an address", from, element, address)
		return
	}
	if u.Scheme != "" || u.Host != "" {
		if element != "a" || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
			p.add("%s: <%s> refers to %q, which is not of this site", from, element, address)
		}
		return
	}
	target := from
	if u.Path != "" || u.Fragment == "" {
		name, below := strings.CutPrefix(u.Path, p.site.Base)
		if !below {
			p.add("%s: <%s> refers to %q, which is not below %s", from, element, address, p.site.Base)
			return
		}
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if _, ok := p.site.Files[name]; !ok {
			p.add("%s: <%s> refers to %q, which does not exist", from, element, address)
			return
		}
		target = name
	}
	if u.Fragment != "" && !strings.Contains(u.Fragment, "=") && path.Ext(target) == ".html" && !p.ids[target][u.Fragment] {
		p.add("%s: <%s> refers to %q, but %s has no such place", from, element, address, target)
	}
}

var (
	cssURL     = regexp.MustCompile(`url\(\s*['"]?([^'")]*)['"]?\s*\)`)
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
)

// style checks the references of a style sheet.
func (p *problems) style(name string) {
	text := cssComment.ReplaceAll(p.site.Files[name], nil)
	if bytes.Contains(text, []byte("@import")) {
		p.add("%s: @import costs a round trip; name the file so that it is joined", name)
	}
	for _, found := range cssURL.FindAllSubmatch(text, -1) {
		address := string(found[1])
		if !strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "#") {
			address = path.Join(path.Dir(p.site.Base+name), address)
		}
		if strings.HasPrefix(string(found[1]), "data:") {
			p.add("%s: a data: address, which the policy forbids", name)
			continue
		}
		p.reference(name, "url()", address)
	}
}

// manifest checks the references of the web app manifest.
func (p *problems) manifest() {
	var m webManifest
	if err := json.Unmarshal(p.site.Files[manifestName], &m); err != nil {
		p.add("%s: %v", manifestName, err)
		return
	}
	icons := m.Icons
	for _, s := range m.Shortcuts {
		p.reference(manifestName, "shortcut", s.URL)
		icons = append(icons, s.Icons...)
	}
	p.reference(manifestName, "start_url", m.StartURL)
	for _, i := range icons {
		p.reference(manifestName, "icon", i.Src)
	}
	for _, shot := range m.Screenshots {
		p.reference(manifestName, "screenshot", shot.Src)
	}
}
