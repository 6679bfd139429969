//go:build !js

package site

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
)

// billName is where the bill of materials is published.
const billName = "sbom.cdx.json"

// bill is a bill of materials in the form CycloneDX 1.5: the modules that the
// program is made of, at their versions, and the files that run on a reader's
// machine, with their hashes. It names no time, so that two builds are alike.
type bill struct {
	Format     string     `json:"bomFormat"`
	Spec       string     `json:"specVersion"`
	Version    int        `json:"version"`
	Metadata   metadata   `json:"metadata"`
	Components []material `json:"components"`
}

type metadata struct {
	Component material `json:"component"`
}

type material struct {
	Type       string     `json:"type"` // application, library, file
	Ref        string     `json:"bom-ref,omitempty"`
	Name       string     `json:"name"`
	Version    string     `json:"version,omitempty"`
	About      string     `json:"description,omitempty"`
	URL        string     `json:"purl,omitempty"`
	Hashes     []sum      `json:"hashes,omitempty"`
	Properties []property `json:"properties,omitempty"`
}

type sum struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// addBill publishes the bill of materials.
func (b *builder) addBill() error {
	of := bill{Format: "CycloneDX", Spec: "1.5", Version: 1,
		Metadata: metadata{material{Type: "application", Ref: "summitscorecard", Name: "summitscorecard", Version: b.site.Version, About: "The Summit Scorecard"}}}
	of.Components = append(of.Components, modules()...)
	for _, name := range []string{b.names.wasm, b.names.wasmExec, b.names.boot, b.names.store} {
		of.Components = append(of.Components, material{Type: "file", Ref: name, Name: name, Hashes: []sum{{"SHA-256", hash(b.site.Files[name])}}})
	}
	data, err := json.MarshalIndent(of, "", "  ")
	if err != nil {
		return fmt.Errorf("%s: %w", billName, err)
	}
	b.site.Files[billName] = append(data, '\n')
	return nil
}

// modules lists what this very program was linked from, as the linker wrote it
// down, and the standard library. The browser program is made of the same
// versions, and of fewer modules.
func modules() []material {
	goVersion := strings.TrimPrefix(runtime.Version(), "go")
	goVersion, _, _ = strings.Cut(goVersion, " ")
	list := []material{{Type: "library", Ref: "std", Name: "std", Version: goVersion, About: "the Go standard library and runtime", URL: "pkg:golang/std@" + goVersion}}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return list
	}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		one := material{Type: "library", Ref: m.Path, Name: m.Path, Version: m.Version, URL: "pkg:golang/" + m.Path + "@" + m.Version}
		if m.Sum != "" {
			one.Properties = append(one.Properties, property{"go:sum", m.Sum})
		}
		if strings.Contains(m.Path, "/go-app/") {
			one.Properties = append(one.Properties, property{"modified", "in the browser program, an edited copy; web/client lists the edits and their reasons"})
		}
		list = append(list, one)
	}
	slices.SortFunc(list[1:], func(x, y material) int { return strings.Compare(x.Name, y.Name) })
	return list
}
