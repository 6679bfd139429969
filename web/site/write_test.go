//go:build !js

package site

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"summitscorecard/web/headers"
)

func TestWriteOpen_roundTrip(t *testing.T) {
	site := buildSmall(t, "/name/")
	dir := filepath.Join(t.TempDir(), "new", "dist")
	for range 2 { // into nothing, then in place of itself
		if err := site.Write(dir); err != nil {
			t.Fatal(err)
		}
		got, err := Open(os.DirFS(dir))
		if err != nil {
			t.Fatal(err)
		}
		if got.Base != site.Base || got.Version != site.Version || len(got.Files) != len(site.Files) {
			t.Fatalf("read %s %s with %d files, wrote %s %s with %d", got.Base, got.Version, len(got.Files), site.Base, site.Version, len(site.Files))
		}
		for name, data := range site.Files {
			if !bytes.Equal(got.Files[name], data) {
				t.Errorf("%s is not what was written", name)
			}
		}
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), "*")); len(left) != 1 {
		t.Errorf("beside the site lies %v", left)
	}
}

func TestWrite_leavesForeignFoldersAlone(t *testing.T) {
	dir := t.TempDir()
	letter := filepath.Join(dir, "letter.txt")
	if err := os.WriteFile(letter, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := buildSmall(t, "/").Write(dir); err == nil || !strings.Contains(err.Error(), "not a built site") {
		t.Errorf("got %v", err)
	}
	if text, err := os.ReadFile(letter); err != nil || string(text) != "mine" {
		t.Errorf("the letter is %q, %v", text, err)
	}
}

func TestOpen_refuses(t *testing.T) {
	site := buildSmall(t, "/")
	files := func(change func(fstest.MapFS)) fstest.MapFS {
		m := fstest.MapFS{}
		for name, data := range site.Files {
			m[name] = &fstest.MapFile{Data: data}
		}
		change(m)
		return m
	}
	for name, test := range map[string]struct {
		dir  fstest.MapFS
		want string
	}{
		"nothing":          {fstest.MapFS{}, "no built site"},
		"foreign list":     {fstest.MapFS{BuildManifest: {Data: []byte(`{"files":{}}`)}}, "not the list"},
		"broken list":      {fstest.MapFS{BuildManifest: {Data: []byte(`{`)}}, "not the list"},
		"missing file":     {files(func(m fstest.MapFS) { delete(m, "card/index.html") }), "card/index.html"},
		"changed file":     {files(func(m fstest.MapFS) { m["index.html"] = &fstest.MapFile{Data: []byte("x")} }), "index.html is not the file that was built"},
		"base that climbs": {fstest.MapFS{BuildManifest: {Data: []byte(`{"format":"summit-site/1","base":"/../","files":{}}`)}}, "slash at both ends"},
		"file that climbs": {fstest.MapFS{BuildManifest: {Data: []byte(`{"format":"summit-site/1","base":"/","files":{"../x":"00"}}`)}}, "not complete"},
	} {
		if _, err := Open(test.dir); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
	extra := files(func(m fstest.MapFS) { m["private.html"] = &fstest.MapFile{Data: []byte("x")} })
	got, err := Open(extra)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := got.Files["private.html"]; ok {
		t.Error("a file that the build did not write became part of the site")
	}
}

func TestExpand_stopsBeyondTheFile(t *testing.T) {
	data := bytes.Repeat([]byte("a"), 1<<20)
	b := &builder{Options: Options{Effort: QuickEffort}, site: Site{Files: map[string][]byte{"a.js": data}}}
	for _, twin := range headers.Twins {
		packed, err := b.twin("a.js", twin.Suffix)
		if err != nil {
			t.Fatal(err)
		}
		if plain, _ := expand(packed, twin.Suffix, 10); len(plain) > 11 {
			t.Errorf("%s gave %d bytes of a file of 10", twin.Suffix, len(plain))
		}
		if !holds(packed, twin.Suffix, data) || holds(packed, twin.Suffix, data[1:]) || holds(packed[:len(packed)/2], twin.Suffix, data) {
			t.Errorf("%s: a twin is known by its bytes", twin.Suffix)
		}
	}
}
