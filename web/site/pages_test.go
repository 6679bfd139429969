//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"summitscorecard/web/headers"
	"testing"

	"golang.org/x/net/html"

	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/summits"
)

// hashes are built-in summits as the page of the reader's cards names them.
func hashes(t *testing.T, ids ...string) []string {
	t.Helper()
	var list []string
	for _, id := range ids {
		data, err := summits.Files.ReadFile(id + ".json")
		if err != nil {
			t.Fatal(err)
		}
		card, err := cardfile.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, fmt.Sprint(id, " ", cardfile.SummitHash(card.Summit), " ", card.Summit.Version))
	}
	return list
}

func TestBuild_pageData(t *testing.T) {
	site := buildSmall(t, "/name/")
	for name, want := range map[string]pageData{
		"index.html":                        {Path: "/", Summit: "anchorage-2025"},
		"summits/anchorage-2025/index.html": {Path: "/summits/anchorage-2025/", Summit: "anchorage-2025"},
		"card/index.html":                   {Path: "/card/", BuiltIn: hashes(t, "anchorage-2025", "hanoi-2019")},
		"404.html":                          {Path: "/404.html"},
	} {
		want.Base, want.Version, want.Worker = "/name/", site.Version, "/name/service-worker.js"
		want.Summits = []string{"anchorage-2025", "hanoi-2019"}
		want.Wasm, want.WasmSize = "/name/"+published(site, `app\..*\.wasm`), len("\x00asm program")
		tree := parse(t, site, name)
		var got pageData
		if err := json.Unmarshal([]byte(textOf(byID(tree, "scorecard-page"))), &got); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
		text := textOf(byID(tree, "scorecard-card"))
		if (text == "") != (want.Summit == "") {
			t.Fatalf("%s: card %.40q", name, text)
		}
		if text != "" {
			card, err := cardfile.Decode([]byte(text))
			if err != nil || card.Summit.ID != want.Summit {
				t.Errorf("%s: card %q, %v", name, card.Summit.ID, err)
			}
			if again, _ := cardfile.Encode(card); strings.ReplaceAll(string(again), "<", `\u003c`) != text {
				t.Errorf("%s: the card is not in canonical form", name)
			}
		}
	}
}

func TestBuild_pageOrder(t *testing.T) {
	tree := parse(t, buildSmall(t, "/"), "index.html")
	var body *html.Node
	var scripts []string
	for n := range tree.Descendants() {
		switch n.Data {
		case "body":
			body = n
		case "script":
			if src := attribute(n, "src"); src != "" {
				scripts = append(scripts, src[:strings.Index(src, ".")])
			}
		}
	}
	if first := body.FirstChild; first.Type != html.ElementNode || attribute(first, "id") != "app" {
		t.Errorf("the body starts with %q, not with the page", first.Data)
	}
	if got := strings.Join(scripts, " "); got != "/boot /store /wasm_exec" {
		t.Errorf("scripts are %s", got)
	}
}

func TestBuild_worker(t *testing.T) {
	site := buildSmall(t, "/name/")
	text := string(site.Files[workerName])
	_, after, _ := strings.Cut(text, "FILES = ")
	var list [][3]any
	if err := json.NewDecoder(strings.NewReader(after)).Decode(&list); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	listed := map[string]bool{}
	for _, item := range list {
		url := site.Base + item[0].(string)
		if listed[url] {
			t.Errorf("%s is listed twice", url)
		}
		listed[url] = true
		name := strings.TrimPrefix(url, site.Base)
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if item[1] != hash(site.Files[name]) || item[2] != (headers.CacheControl(name) != "no-cache") {
			t.Errorf("%s is listed as %v", name, item)
		}
	}
	for _, name := range site.Paths() {
		want := headers.MediaType(name) != "" && !strings.HasPrefix(name, shotFolder) && !strings.Contains(" 404.html robots.txt service-worker.js build.json sbom.cdx.json ", " "+name+" ")
		if listed[site.URL(name)] != want {
			t.Errorf("the worker keeps %s: %v, want %v", name, !want, want)
		}
		delete(listed, site.URL(name))
	}
	if len(listed) > 0 {
		t.Errorf("the worker keeps what does not exist: %v", listed)
	}
}

func TestBuild_listing(t *testing.T) {
	site := buildSmall(t, "/")
	var list listing
	if err := json.Unmarshal(site.Files[BuildManifest], &list); err != nil {
		t.Fatal(err)
	}
	if len(list.Files) != len(site.Files)-1 || list.Version != site.Version || list.Base != "/" {
		t.Errorf("%d of %d files, version %s", len(list.Files), len(site.Files), list.Version)
	}
	for name, want := range list.Files {
		if got := hash(site.Files[name]); got != want {
			t.Errorf("%s has the hash %s, listed is %s", name, got, want)
		}
	}
}

func TestBuild_address(t *testing.T) {
	b := testBuilder("/name/")
	b.URL = "https://scores.example.org/"
	site, err := b.build()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"index.html":  `<link rel="canonical" href="https://scores.example.org/name/summits/anchorage-2025/">`,
		"robots.txt":  "Sitemap: https://scores.example.org/name/sitemap.xml\n",
		"sitemap.xml": "<loc>https://scores.example.org/name/summits/anchorage-2025/</loc>",
	} {
		if !bytes.Contains(site.Files[name], []byte(want)) {
			t.Errorf("%s lacks %s", name, want)
		}
	}
	if bytes.Contains(buildSmall(t, "/").Files["index.html"], []byte(`rel="canonical"`)) {
		t.Error("a page names an address that nobody gave")
	}
}

// A script is published as one classic file with the modules that it imports, and
// without comments.
func TestBuild_scriptsInOneFile(t *testing.T) {
	b := testBuilder("/")
	b.setSource("js/store.js", []byte("// All of it.\nimport { pure } from \"./pure.js\";\n\t// Why.\nstore(pure, \"https://example.org/\"); // kept\n"))
	b.setSource("js/pure.js", []byte("// What it is.\nexport const pure = 1, unused = 2;\n"))
	site, err := b.build()
	if err != nil {
		t.Fatal(err)
	}
	text := string(site.Files[published(site, `store\..*\.js`)])
	for _, want := range []string{`(() => {`, `"use strict"`, `store(pure, "https://example.org/");`, "var pure = 1"} {
		if !strings.Contains(text, want) {
			t.Errorf("store.js is published without %s: %s", want, text)
		}
	}
	for _, unwanted := range []string{"import", "export", "//  ", "// ", "pure.js"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("store.js is published with %q: %s", unwanted, text)
		}
	}
	b.setSource("js/pure.js", []byte("export const other = 1;\n"))
	if _, err := b.build(); err == nil || !strings.Contains(err.Error(), "pure") {
		t.Errorf("an import of what is not there: %v", err)
	}
	b.setSource("js/pure.js", nil)
	if _, err := b.build(); err == nil || !strings.Contains(err.Error(), "pure.js") {
		t.Errorf("an import of a module that is not there: %v", err)
	}
}
