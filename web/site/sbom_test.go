//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"summitscorecard/scoring/trials"
)

// The bill names the Go that built it and the files that readers run, with their
// hashes; twice the same. A browser test holds its modules against go.mod: test
// programs do not know theirs.
func TestBill(t *testing.T) {
	site := buildSmall(t, "/")
	var of bill
	if err := json.Unmarshal(site.Files[billName], &of); err != nil {
		t.Fatal(err)
	}
	if of.Format != "CycloneDX" || of.Metadata.Component.Version != site.Version {
		t.Errorf("%+v", of.Metadata)
	}
	found := map[string]material{}
	for _, m := range of.Components {
		if _, twice := found[m.Name]; twice {
			t.Errorf("%s stands twice", m.Name)
		}
		found[m.Name] = m
	}
	if std := found["std"]; !strings.HasPrefix(runtime.Version(), "go"+std.Version) || std.Version == "" {
		t.Errorf("Go %q, built by %s", std.Version, runtime.Version())
	}
	for _, pattern := range []string{`app\..*\.wasm`, `wasm_exec\..*\.js`, `boot\..*\.js`, `store\..*\.js`} {
		name := published(site, pattern)
		if m := found[name]; len(m.Hashes) != 1 || m.Hashes[0].Content != hash(site.Files[name]) {
			t.Errorf("%s: %+v", name, m)
		}
	}
	if again := buildSmall(t, "/"); !bytes.Equal(again.Files[billName], site.Files[billName]) {
		t.Error("two builds have other bills")
	}
	if regexp.MustCompile(`20\d\d-\d\d-\d\dT`).Match(site.Files[billName]) {
		t.Error("a time stands in the bill")
	}
	trials.Checked(t, "mS12", len(of.Components))
}
