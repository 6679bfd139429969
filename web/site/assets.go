//go:build !js

package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"summitscorecard/web/icons"
	"summitscorecard/web/site/scripts"
)

// assets are the published names of what pages refer to, below the base.
type assets struct {
	css, boot, store, wasmExec, wasm string
	wasmSize                         int
}

// The style sheets that come first and last in the one that is published. The
// others stand between them in the order of their names.
var (
	firstSheets = []string{"tokens.css", "base.css", "layout.css"}
	lastSheets  = []string{"print.css"}
)

// addAssets publishes style sheet, scripts, icons and program under names that
// hold a hash of their content.
func (b *builder) addAssets() error {
	css, err := b.styleSheet()
	if err != nil {
		return err
	}
	b.names.css = b.addHashed("css/app.css", css)

	for name, published := range map[string]*string{"boot.js": &b.names.boot, "store.js": &b.names.store} {
		text, err := b.script(name)
		if err != nil {
			return err
		}
		*published = b.addHashed(name, text)
	}
	b.names.wasmExec = b.addHashed("wasm_exec.js", b.WasmExec)
	b.names.wasm = b.addHashed("app.wasm", b.Wasm)
	b.names.wasmSize = len(b.Wasm)

	pictures, err := fs.ReadDir(icons.Files, ".")
	if err != nil {
		return err
	}
	for _, picture := range pictures {
		data, err := icons.Files.ReadFile(picture.Name())
		if err != nil {
			return err
		}
		b.site.Files["icons/"+picture.Name()] = data
	}
	for _, shot := range screenshots {
		data, err := b.source(shotFolder + shot.file)
		if err != nil {
			return err
		}
		b.site.Files[shotFolder+shot.file] = data
	}
	if err := b.addSchema(); err != nil {
		return err
	}
	return b.addRescue()
}

// scriptFolder holds the scripts and the rescue page among the sources.
const scriptFolder = "js/"

// script is a script as it is published: one file with all that it imports, since
// a page needs all of it at once.
func (b *builder) script(name string) ([]byte, error) {
	sources, err := fs.Sub(b.sources, path.Clean(scriptFolder))
	if err != nil {
		return nil, err
	}
	return scripts.Bundle(sources, name)
}

// addSchema publishes the schema of the card file under the name that it keeps.
func (b *builder) addSchema() error {
	names, err := fs.Glob(b.sources, "schema/*.json")
	if err != nil {
		return err
	}
	for _, name := range names {
		if b.site.Files[name], err = b.source(name); err != nil {
			return err
		}
	}
	return nil
}

// addRescue publishes the page that gives the reader's cards out when the program
// cannot start. It is written by hand, with the names that the sources have and
// addresses relative to the base.
func (b *builder) addRescue() error {
	page, err := b.source(scriptFolder + "rescue.html")
	if err != nil {
		return err
	}
	published := map[string]string{"store.js": b.names.store}
	style, err := b.source(scriptFolder + "rescue.css")
	if err != nil {
		return err
	}
	published["rescue.css"] = b.addHashed("rescue.css", style)
	script, err := b.script("rescue.js")
	if err != nil {
		return err
	}
	published["rescue.js"] = b.addHashed("rescue.js", script)
	page = references.ReplaceAllFunc(page, func(found []byte) []byte {
		parts := references.FindSubmatch(found)
		name := string(parts[2])
		if strings.HasPrefix(name, "#") || strings.Contains(name, ":") {
			return found
		}
		name = strings.TrimLeft(name, "./")
		if to, ok := published[name]; ok {
			name = to
		}
		return []byte(string(parts[1]) + b.site.Base + name + `"`)
	})
	var own bytes.Buffer
	b.guard(&own)
	b.site.Files["rescue.html"] = bytes.Replace(page, []byte("</head>"), append(own.Bytes(), "</head>"...), 1)
	return nil
}

// references matches the addresses in a page that is written by hand.
var references = regexp.MustCompile(`(\s(?:src|href)=")([^"]*)"`)

// styleSheet joins the style sheets.
func (b *builder) styleSheet() ([]byte, error) {
	found, err := fs.Glob(b.sources, "css/*.css")
	if err != nil {
		return nil, err
	}
	var middle []string
	for _, name := range found {
		if name = path.Base(name); !slices.Contains(firstSheets, name) && !slices.Contains(lastSheets, name) {
			middle = append(middle, name)
		}
	}
	slices.Sort(middle)
	var sheet bytes.Buffer
	for _, name := range slices.Concat(firstSheets, middle, lastSheets) {
		text, err := b.source("css/" + name)
		if err != nil {
			return nil, err
		}
		sheet.Write(text)
		if !bytes.HasSuffix(text, []byte("\n")) {
			sheet.WriteByte('\n')
		}
	}
	return sheet.Bytes(), nil
}

// source returns a file of the sources.
func (b *builder) source(name string) ([]byte, error) {
	text, err := fs.ReadFile(b.sources, name)
	if err != nil {
		return nil, fmt.Errorf("the sources of the site are not complete: %w", err)
	}
	return text, nil
}

// addHashed publishes a file under its name with a hash of its content before the
// ending, and returns that name.
func (b *builder) addHashed(name string, data []byte) string {
	ending := path.Ext(name)
	name = strings.TrimSuffix(name, ending) + "." + hash(data)[:12] + ending
	b.site.Files[name] = data
	return name
}
