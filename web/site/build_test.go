//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"regexp"
	"strings"
	"summitscorecard/web/headers"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"summitscorecard/scoring/trials"
	"summitscorecard/web/summits"
)

// testBuilder builds the real pages with small scripts and a small program.
func testBuilder(base string) *builder {
	return &builder{
		Options: Options{Base: base, Effort: QuickEffort, Wasm: []byte("\x00asm program"), WasmExec: []byte("// starts the program\n")},
		sources: fstest.MapFS{
			"css/base.css":                 {Data: []byte("/* base */")},
			"css/layout.css":               {Data: []byte("/* layout */\n")},
			"css/print.css":                {Data: []byte("/* print */\n")},
			"css/tokens.css":               {Data: []byte("/* tokens */\n")},
			"css/verdict.css":              {Data: []byte("/* verdict */\n")},
			"css/card.css":                 {Data: []byte("/* card */\n")},
			"js/boot.js":                   {Data: []byte("// What it does.\nimport { guards } from \"./guards.js\";\nguards();\n" + strings.Repeat("compresses(\"the same line\");\n", 9))},
			"js/guards.js":                 {Data: []byte("export function guards() {\n\tstand();\n}\n")},
			"js/store.js":                  {Data: []byte("store();\n")},
			"js/rescue.js":                 {Data: []byte("rescue();\n")},
			"screenshots/wide-light.png":   {Data: []byte("wide")},
			"screenshots/narrow-light.png": {Data: []byte("narrow")},
			"js/rescue.css":                {Data: []byte("/* rescue */\n")},
			"js/rescue.html":               {Data: []byte(`<!doctype html><html lang="en"><head><title>Rescue</title><link rel="stylesheet" href="rescue.css"><script src="store.js" defer></script><script src="./rescue.js" defer></script></head><body><a href="./">Back</a> <a href="#x">x</a><p id="x"></p></body></html>`)},
			"js/service-worker.js":         {Data: []byte("const VERSION = \"__VERSION__\";\nconst FILES = __FILES__;\nkeep(VERSION, FILES);\n")},
		},
		summits: fewSummits(),
	}
}

// fewSummits are two of the built-in summits, to build quickly.
func fewSummits() fs.FS {
	few := fstest.MapFS{}
	for _, name := range []string{"anchorage-2025.json", "hanoi-2019.json"} {
		data, err := summits.Files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		few[name] = &fstest.MapFile{Data: data}
	}
	return few
}

func buildSmall(t testing.TB, base string) Site {
	t.Helper()
	site, err := testBuilder(base).build()
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// source adds or replaces a file of the sources; nil takes it away.
func (b *builder) setSource(name string, data []byte) {
	if data == nil {
		delete(b.sources.(fstest.MapFS), name)
		return
	}
	b.sources.(fstest.MapFS)[name] = &fstest.MapFile{Data: data}
}

func TestBuild_isReproducible(t *testing.T) {
	first, second := buildSmall(t, "/"), buildSmall(t, "/")
	if len(first.Files) < 20 || len(first.Files) != len(second.Files) {
		t.Fatalf("%d and %d files", len(first.Files), len(second.Files))
	}
	for name, data := range first.Files {
		if !bytes.Equal(data, second.Files[name]) {
			t.Errorf("%s differs between two builds", name)
		}
	}
	trials.Checked(t, "mO11", len(first.Files))
}

func TestBuild_versionFollowsEveryByte(t *testing.T) {
	versions := map[string]string{}
	note := func(what string, change func(*builder)) {
		b := testBuilder("/")
		change(b)
		site, err := b.build()
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`^[0-9a-f]{16}$`).MatchString(site.Version) {
			t.Errorf("%s: version %q", what, site.Version)
		}
		if other, ok := versions[site.Version]; ok {
			t.Errorf("%s has the version of %s", what, other)
		}
		versions[site.Version] = what
		for _, name := range []string{"index.html", workerName, BuildManifest} {
			if !bytes.Contains(site.Files[name], []byte(site.Version)) {
				t.Errorf("%s: %s does not carry the version %s", what, name, site.Version)
			}
		}
	}
	note("the same", func(*builder) {})
	note("another program", func(b *builder) { b.Wasm = []byte("\x00asm programs") })
	note("another style", func(b *builder) { b.setSource("css/card.css", []byte("/* b */")) })
	note("another worker", func(b *builder) { b.setSource(scriptFolder+workerName, []byte("keep(\"__VERSION__\", __FILES__);")) })
	note("another rescue page", func(b *builder) {
		b.setSource("js/rescue.html", []byte(`<!doctype html><html lang="en"><head><title>R</title></head>`))
	})
	note("another base", func(b *builder) { b.Base = "/name/" })
	note("an address", func(b *builder) { b.URL = "https://scores.example.org" })
	trials.Checked(t, "mO8", len(versions))
}

func TestBuild_files(t *testing.T) {
	site := buildSmall(t, "/")
	for _, want := range []string{
		"index.html", "summits/anchorage-2025/index.html", "card/index.html", "404.html", "rescue.html",
		`app\.[0-9a-f]{12}\.wasm`, `boot\.[0-9a-f]{12}\.js`, `store\.[0-9a-f]{12}\.js`, `rescue\.[0-9a-f]{12}\.js`, `wasm_exec\.[0-9a-f]{12}\.js`, `css/app\.[0-9a-f]{12}\.css`,
		"service-worker.js", "manifest.webmanifest", "robots.txt", "_headers", "build.json",
		"icons/icon.svg", "icons/icon-192.png", "icons/icon-512.png", "icons/icon-maskable-512.png", "icons/apple-touch-180.png", "screenshots/wide-light.png", "screenshots/narrow-light.png",
		`boot\.[0-9a-f]{12}\.js\.br`, `boot\.[0-9a-f]{12}\.js\.gz`, "index.html.br", "card/index.html.gz",
	} {
		if published(site, want) == "" {
			t.Errorf("nothing is published as %s", want)
		}
	}
	for name := range site.Files {
		if strings.HasSuffix(name, ".png.br") || strings.HasSuffix(name, ".br.gz") || headers.MediaType(name) == "" && !strings.HasSuffix(name, ".br") && !strings.HasSuffix(name, ".gz") && name != "_headers" {
			t.Errorf("%s should not be there", name)
		}
		for _, twin := range headers.Twins {
			if whole, ok := strings.CutSuffix(name, twin.Suffix); ok && !holds(site.Files[name], twin.Suffix, site.Files[whole]) {
				t.Errorf("%s is not %s compressed", name, whole)
			}
		}
	}
	want := "/* tokens */\n/* base */\n/* layout */\n/* card */\n/* verdict */\n/* print */\n"
	if got := string(site.Files[published(site, `css/app\.[0-9a-f]{12}\.css`)]); got != want {
		t.Errorf("the style sheet is %q, want %q", got, want)
	}
}

// published returns the name of a file that matches.
func published(site Site, pattern string) string {
	whole := regexp.MustCompile("^(" + pattern + ")$")
	for _, name := range site.Paths() {
		if whole.MatchString(name) {
			return name
		}
	}
	return ""
}

func TestBuild_carriesTheBaseEverywhere(t *testing.T) {
	for _, base := range []string{"/", "/name/", "/a/b.c/"} {
		site := buildSmall(t, base)
		if site.Base != base {
			t.Errorf("base %q became %q", base, site.Base)
		}
		var m webManifest
		if err := json.Unmarshal(site.Files[manifestName], &m); err != nil {
			t.Fatal(err)
		}
		if m.ID != base || m.StartURL != base || m.Scope != base || m.Shortcuts[0].URL != base+"summits/anchorage-2025/" || m.Shortcuts[0].Name != "Score Anchorage" {
			t.Errorf("base %s: manifest %+v", base, m)
		}
		headers := string(site.Files["_headers"])
		for _, line := range []string{base + "*\n", base + "\n", base + "card/\n", base + workerName + "\n"} {
			if !strings.Contains("\n"+headers, "\n"+line) {
				t.Errorf("base %s: _headers has no rule for %s", base, line)
			}
		}
		for _, name := range []string{"index.html", "card/index.html", "404.html", "rescue.html", "summits/anchorage-2025/index.html"} {
			tree := parse(t, site, name)
			for n := range tree.Descendants() {
				for _, key := range []string{"href", "src"} {
					if v := attribute(n, key); strings.HasPrefix(v, "/") && !strings.HasPrefix(v, base) {
						t.Errorf("base %s: %s refers to %s", base, name, v)
					}
				}
			}
		}
	}
}

func TestBuild_refuses(t *testing.T) {
	card, err := fs.ReadFile(summits.Files, "anchorage-2025.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		change func(*builder)
		want   string
	}{
		{"no program", func(b *builder) { b.Wasm = nil }, "needs the browser program"},
		{"base without slashes", func(b *builder) { b.Base = "name" }, "slash at both ends"},
		{"base that climbs", func(b *builder) { b.Base = "/../" }, "slash at both ends"},
		{"address with a path", func(b *builder) { b.URL = "https://example.org/x" }, "goes into the base"},
		{"no rescue page", func(b *builder) { b.setSource("js/rescue.html", nil) }, "rescue.html"},
		{"no tokens", func(b *builder) { b.setSource("css/tokens.css", nil) }, "tokens.css"},
		{"worker without a list", func(b *builder) { b.setSource(scriptFolder+workerName, []byte("keep(\"__VERSION__\");")) }, "0 places for __FILES__"},
		{"page without a policy", func(b *builder) { b.setSource("js/rescue.html", []byte(`<html lang="en"><title>R</title>`)) }, "does not carry the policy"},
		{"broken link", func(b *builder) { b.appendRescue(`<a href="nowhere/">x</a>`) }, `"/nowhere/", which does not exist`},
		{"missing script", func(b *builder) { b.appendRescue(`<script src="gone.js"></script>`) }, "gone.js"},
		{"missing place", func(b *builder) { b.appendRescue(`<a href="#gone">x</a>`) }, "no such place"},
		{"foreign picture", func(b *builder) { b.appendRescue(`<img src="https://example.org/x.png">`) }, "not of this site"},
		{"script link", func(b *builder) { b.appendRescue(`<a href="javascript:x()">x</a>`) }, "not of this site"},
		{"inline script", func(b *builder) { b.appendRescue(`<script>x()</script>`) }, "stands in the page"},
		{"inline style", func(b *builder) { b.appendRescue(`<p style="color:red">x</p>`) }, "inline"},
		{"inline handler", func(b *builder) { b.appendRescue(`<p onclick="x()">x</p>`) }, "inline"},
		{"id twice", func(b *builder) { b.appendRescue(`<p id="x">x</p>`) }, `the id "x"`},
		{"label for nothing", func(b *builder) { b.appendRescue(`<label for="gone">x</label>`) }, `names "gone"`},
		{"style that imports", func(b *builder) { b.setSource("css/card.css", []byte(`@import "x.css";`)) }, "@import"},
		{"style with a missing picture", func(b *builder) { b.setSource("css/card.css", []byte(`a{background:url("../gone.svg")}`)) }, `"/gone.svg", which does not exist`},
		{"no summit", func(b *builder) { b.summits = fstest.MapFS{} }, "no built-in summit"},
		{"bad summit", func(b *builder) { b.summits = fstest.MapFS{"x.json": {Data: []byte("{}")}} }, "built-in summit x.json"},
		{"misnamed summit", func(b *builder) { b.summits = fstest.MapFS{"x.json": {Data: card}} }, "must be named after it"},
	} {
		b := testBuilder("/")
		test.change(b)
		if _, err := b.build(); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
	}
}

// appendRescue adds to the rescue page, the one page that tests can change.
func (b *builder) appendRescue(text string) {
	page, _ := fs.ReadFile(b.sources, "js/rescue.html")
	b.setSource("js/rescue.html", append(page, text...))
}

func TestBuild_takesTwinsFromBefore(t *testing.T) {
	before := buildSmall(t, "/")
	name := published(before, `boot\..*\.js`)
	marked := fstest.MapFS{}
	for name, data := range before.Files {
		marked[name] = &fstest.MapFile{Data: data}
	}
	// A wrong twin under the right name must not be taken.
	marked[name+".gz"] = &fstest.MapFile{Data: before.Files[published(before, `store\..*\.js`)]}
	marked[name+".br"] = &fstest.MapFile{Data: before.Files["index.html.br"]}
	b := testBuilder("/")
	b.Earlier = marked
	after, err := b.build()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range before.Files {
		if !bytes.Equal(data, after.Files[name]) {
			t.Errorf("%s differs when twins are taken from before", name)
		}
	}
}

func parse(t testing.TB, site Site, name string) *html.Node {
	t.Helper()
	tree, err := html.Parse(bytes.NewReader(site.Files[name]))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func byID(tree *html.Node, id string) *html.Node {
	for n := range tree.Descendants() {
		if attribute(n, "id") == id {
			return n
		}
	}
	return nil
}

func textOf(n *html.Node) string {
	if n == nil || n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}
