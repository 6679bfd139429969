//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"summitscorecard/web/headers"

	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"summitscorecard/app"
	"summitscorecard/app/hostpage"
	"summitscorecard/app/storage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Colours of the browser's own frame around the page; they match --paper.
const (
	lightPaper = "#fbfaf7"
	darkPaper  = "#14171c"
)

// pageData is what boot.js and the program read of their page, as JSON.
type pageData struct {
	Version  string   `json:"version"`
	Base     string   `json:"base"`
	Path     string   `json:"path"`
	Wasm     string   `json:"wasm"`
	WasmSize int      `json:"wasmSize"` // bytes once decompressed
	Worker   string   `json:"worker"`
	Summit   string   `json:"summit,omitempty"`
	Library  []string `json:"library,omitempty"` // the built-in summits in small, see storage.Entry.Pack
	Summits  []string `json:"summits"`           // ids of the built-in summits
	BuiltIn  []string `json:"builtIn,omitempty"` // on the page of the reader's cards: id, hash and version of each built-in summit
}

// addPage publishes a page under the name.
func (b *builder) addPage(name, path string, card *scoring.Scorecard) error {
	page := app.Page{Path: path, Base: b.site.Base, Version: b.site.Version, Card: card}
	if path == ui.LibraryPath {
		page.Library = b.library()
	}
	node, err := render(app.NewPage(page))
	if err != nil {
		return fmt.Errorf("page %s: %w", path, err)
	}
	content, err := printNode(node)
	if err != nil {
		return fmt.Errorf("page %s: %w", path, err)
	}
	data := pageData{
		Version: b.site.Version, Base: b.site.Base, Path: path,
		Wasm: b.site.Base + b.names.wasm, WasmSize: b.names.wasmSize,
		Worker: b.site.Base + workerName,
	}
	for _, card := range b.cards {
		data.Summits = append(data.Summits, card.Summit.ID)
	}
	for _, entry := range page.Library {
		data.Library = append(data.Library, entry.Pack())
	}
	if path == ui.CardPath {
		for _, own := range b.cards {
			data.BuiltIn = append(data.BuiltIn, fmt.Sprint(own.Summit.ID, " ", cardfile.SummitHash(own.Summit), " ", own.Summit.Version))
		}
	}
	cardText := ""
	if card != nil {
		encoded, err := cardfile.Encode(*card)
		if err != nil {
			return fmt.Errorf("page %s: %w", path, err)
		}
		data.Summit, cardText = card.Summit.ID, string(encoded)
	}
	dataText, err := json.Marshal(data)
	if err != nil {
		return err
	}

	var p bytes.Buffer
	p.WriteString("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.head(&p, page)
	p.WriteString("</head>\n<body>" + content + "\n")
	p.WriteString(`<script type="application/json" id="scorecard-page">` + inScript(string(dataText)) + "</script>\n")
	p.WriteString(`<script type="application/json" id="scorecard-card">` + inScript(cardText) + "</script>\n")
	p.WriteString(`<noscript><p class="NoScript">` + html.EscapeString(text.NoScript) + "</p></noscript>\n")
	p.WriteString("</body>\n</html>\n")
	b.site.Files[name] = p.Bytes()
	return nil
}

// library is what the library page shows of the built-in summits.
func (b *builder) library() []storage.Entry {
	entries := make([]storage.Entry, len(b.cards))
	for i, card := range b.cards {
		entries[i] = storage.NewEntry(card)
	}
	return entries
}

// addManual publishes the method page.
func (b *builder) addManual() error {
	return b.addWords(ui.MethodPath, text.ManualTitle, text.ManualLead, hostpage.NewManual(b.site.Base))
}

// addWords publishes a page below the base that holds words only, so it carries no
// program; the worker of the other pages serves it offline.
func (b *builder) addWords(path, title, description string, page goapp.Composer) error {
	node, err := render(page)
	if err != nil {
		return fmt.Errorf("page %s: %w", path, err)
	}
	content, err := printNode(node)
	if err != nil {
		return fmt.Errorf("page %s: %w", path, err)
	}
	var p bytes.Buffer
	p.WriteString("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
	b.guard(&p)
	tag(&p, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	p.WriteString("<title>" + html.EscapeString(title+" · "+text.Product) + "</title>\n")
	tag(&p, "meta", "name", "description", "content", description)
	tag(&p, "meta", "name", "color-scheme", "content", "light dark")
	tag(&p, "meta", "name", "theme-color", "media", "(prefers-color-scheme: light)", "content", lightPaper)
	tag(&p, "meta", "name", "theme-color", "media", "(prefers-color-scheme: dark)", "content", darkPaper)
	tag(&p, "link", "rel", "manifest", "href", b.site.Base+manifestName)
	tag(&p, "link", "rel", "stylesheet", "href", b.site.Base+b.names.css)
	p.WriteString("</head>\n<body>" + content + "\n</body>\n</html>\n")
	b.site.Files[strings.TrimPrefix(path, "/")+"index.html"] = p.Bytes()
	return nil
}

// inScript makes JSON safe inside a script element: no "<", so no end of it.
func inScript(json string) string { return strings.ReplaceAll(json, "<", `\u003c`) }

// tag writes an element without content; the attributes come in pairs.
func tag(p *bytes.Buffer, name string, attributes ...string) {
	p.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		p.WriteString(" " + attributes[i] + `="` + html.EscapeString(attributes[i+1]) + `"`)
	}
	p.WriteString(">\n")
}

// guard writes what every page needs: the policy, for static hosts that send
// none, and an icon, so that no browser asks for one outside the base.
func (b *builder) guard(p *bytes.Buffer) {
	tag(p, "meta", "http-equiv", "Content-Security-Policy", "content", headers.Policy)
	tag(p, "meta", "name", "referrer", "content", "no-referrer")
	tag(p, "link", "rel", "icon", "href", b.site.Base+"icons/icon.svg", "type", "image/svg+xml", "sizes", "any")
}

// head writes what a page says about itself.
func (b *builder) head(p *bytes.Buffer, page app.Page) {
	at := func(name string) string { return b.site.Base + name }

	b.guard(p)
	tag(p, "meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	p.WriteString("<title>" + html.EscapeString(page.Title()) + "</title>\n")
	tag(p, "meta", "name", "description", "content", page.Description())
	tag(p, "meta", "name", "application-name", "content", text.Product)
	tag(p, "meta", "name", "color-scheme", "content", "light dark")
	tag(p, "meta", "name", "theme-color", "media", "(prefers-color-scheme: light)", "content", lightPaper)
	tag(p, "meta", "name", "theme-color", "media", "(prefers-color-scheme: dark)", "content", darkPaper)
	if page.Card == nil && page.Path != ui.LibraryPath {
		tag(p, "meta", "name", "robots", "content", "noindex")
	}
	tag(p, "meta", "property", "og:type", "content", "website")
	tag(p, "meta", "property", "og:site_name", "content", text.Product)
	tag(p, "meta", "property", "og:title", "content", page.Title())
	tag(p, "meta", "property", "og:description", "content", page.Description())
	tag(p, "meta", "name", "twitter:card", "content", "summary")
	if b.origin != "" && page.Card != nil {
		canonical := b.origin + at("summits/"+page.Card.Summit.ID+"/")
		tag(p, "link", "rel", "canonical", "href", canonical)
		tag(p, "meta", "property", "og:url", "content", canonical)
		tag(p, "meta", "property", "og:image", "content", b.origin+at("icons/icon-512.png"))
	}
	tag(p, "link", "rel", "icon", "href", at("icons/icon-192.png"), "type", "image/png", "sizes", "192x192")
	tag(p, "link", "rel", "apple-touch-icon", "href", at("icons/apple-touch-180.png"), "sizes", "180x180")
	tag(p, "link", "rel", "manifest", "href", at(manifestName))
	tag(p, "link", "rel", "stylesheet", "href", at(b.names.css))
	for _, script := range []string{b.names.boot, b.names.store, b.names.wasmExec} {
		p.WriteString(`<script defer src="` + html.EscapeString(at(script)) + `"></script>` + "\n")
	}
}
