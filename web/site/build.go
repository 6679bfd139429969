//go:build !js

package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strings"

	"summitscorecard/app/ui"
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web"
	"summitscorecard/web/summits"
)

// Options says what to build.
type Options struct {
	// Base is the path that the site will live under, "/" (the default) or such
	// as "/name/".
	Base string
	// URL is where the site will be published, such as "https://scores.example.org".
	// Only with it do pages name their full address; it may be left out.
	URL string
	// Wasm is the program, and WasmExec the script of the same Go that starts it.
	Wasm, WasmExec []byte
	// Earlier is a folder with a site built before, or nil. Compressed twins are
	// taken from it where they hold the same bytes, which saves half a minute.
	Earlier fs.FS
	// Effort is how hard to compress the twins; nothing but tests needs less than
	// FullEffort, which is the default.
	Effort Effort
}

// builder gathers a site.
type builder struct {
	Options
	sources fs.FS
	summits fs.FS
	origin  string // of URL, without the base

	cards []scoring.Scorecard // the built-in ones, the featured one first
	site  Site
	names assets
}

// Build makes the whole site in memory. It fails when the sources are not
// complete, when a built-in card is not valid, and when a page refers to
// something that the site does not have.
func Build(options Options) (Site, error) {
	b := &builder{Options: options, sources: web.Sources, summits: summits.Files}
	return b.build()
}

func (b *builder) build() (Site, error) {
	base, err := cleanBase(b.Base)
	if err != nil {
		return Site{}, err
	}
	if len(b.Wasm) == 0 || len(b.WasmExec) == 0 {
		return Site{}, errors.New("a site needs the browser program and the script that starts it")
	}
	if b.origin, err = origin(b.URL); err != nil {
		return Site{}, err
	}
	if err := b.readCards(); err != nil {
		return Site{}, err
	}
	// The version is a hash over everything, but stands in the pages and the
	// worker: all is made once without it to learn it.
	version := ""
	for range 2 {
		b.site = Site{Base: base, Version: version, Files: map[string][]byte{}}
		if err := b.addAll(); err != nil {
			return Site{}, err
		}
		version = digest(b.site)
	}
	if err := check(b.site); err != nil {
		return Site{}, err
	}
	b.site.Files["_headers"] = []byte(headersFile(b.site))
	if err := b.addTwins(); err != nil {
		return Site{}, err
	}
	return b.site, b.addListing()
}

// addAll publishes everything but what is derived from the published files.
func (b *builder) addAll() error {
	if err := b.addAssets(); err != nil {
		return err
	}
	if err := b.addPage("index.html", "/", &b.cards[0]); err != nil {
		return err
	}
	for i := range b.cards {
		place := "summits/" + b.cards[i].Summit.ID + "/"
		if err := b.addPage(place+"index.html", "/"+place, &b.cards[i]); err != nil {
			return err
		}
	}
	for name, path := range map[string]string{"card/index.html": ui.CardPath, "library/index.html": ui.LibraryPath, "404.html": "/404.html"} {
		if err := b.addPage(name, path, nil); err != nil {
			return err
		}
	}
	if err := b.addEmbeds(); err != nil {
		return err
	}
	if err := b.addManual(); err != nil {
		return err
	}
	if err := b.addCorrections(); err != nil {
		return err
	}
	if err := b.addReliability(); err != nil {
		return err
	}
	if err := b.addManifest(); err != nil {
		return err
	}
	b.addRobots()
	if err := b.addBill(); err != nil {
		return err
	}
	return b.addWorker()
}

// readCards reads the built-in summits, the featured one first, then the latest.
func (b *builder) readCards() error {
	names, err := fs.Glob(b.summits, "*.json")
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(b.summits, name)
		if err != nil {
			return err
		}
		card, err := cardfile.Decode(data)
		if err != nil {
			return fmt.Errorf("built-in summit %s: %w", name, err)
		}
		if card.Summit.ID+".json" != name {
			return fmt.Errorf("built-in summit %s has the id %q; the file must be named after it", name, card.Summit.ID)
		}
		b.cards = append(b.cards, card)
	}
	if len(b.cards) == 0 {
		return errors.New("there is no built-in summit")
	}
	slices.SortFunc(b.cards, func(x, y scoring.Scorecard) int {
		switch {
		case x.Summit.ID == ui.Featured:
			return -1
		case y.Summit.ID == ui.Featured:
			return 1
		case x.Summit.Date != y.Summit.Date:
			return strings.Compare(y.Summit.Date, x.Summit.Date)
		}
		return strings.Compare(x.Summit.ID, y.Summit.ID)
	})
	return nil
}

// origin checks the address that the site will be published at.
func origin(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("the address %q must be a scheme and a host, such as https://scores.example.org; a path goes into the base", address)
	}
	return u.Scheme + "://" + u.Host, nil
}

func (b *builder) addRobots() {
	text := "User-agent: *\nAllow: /\n"
	if b.origin != "" {
		var list strings.Builder
		list.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, card := range b.cards {
			list.WriteString("  <url><loc>" + b.origin + b.site.Base + "summits/" + card.Summit.ID + "/</loc></url>\n")
		}
		for _, path := range []string{ui.LibraryPath, ui.MethodPath, ui.CorrectionsPath} {
			list.WriteString("  <url><loc>" + b.origin + ui.Address(b.site.Base, path) + "</loc></url>\n")
		}
		list.WriteString("</urlset>\n")
		b.site.Files["sitemap.xml"] = []byte(list.String())
		text += "Sitemap: " + b.origin + b.site.Base + "sitemap.xml\n"
	}
	b.site.Files["robots.txt"] = []byte(text)
}

// addListing writes the build manifest: every file with its hash.
func (b *builder) addListing() error {
	list := listing{Format: siteFormat, Version: b.site.Version, Base: b.site.Base, Files: map[string]string{}}
	for name, data := range b.site.Files {
		list.Files[name] = hash(data)
	}
	data, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	b.site.Files[BuildManifest] = append(data, '\n')
	return nil
}

// digest is a hash over all files of a site, their names included.
func digest(site Site) string {
	sum := sha256.New()
	for _, name := range site.Paths() {
		fmt.Fprintf(sum, "%d %s %d\n", len(name), name, len(site.Files[name]))
		sum.Write(site.Files[name])
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
}
