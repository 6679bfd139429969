//go:build !js

package site

import (
	"encoding/json"
	"strings"

	"summitscorecard/app/text"
)

const manifestName = "manifest.webmanifest"

// webManifest is the web app manifest, with the members that browsers of today
// read. A display_override is left out on purpose: plain "standalone" is meant.
type webManifest struct {
	ID              string     `json:"id"`
	Name            string     `json:"name"`
	ShortName       string     `json:"short_name"`
	Description     string     `json:"description"`
	Lang            string     `json:"lang"`
	Dir             string     `json:"dir"`
	StartURL        string     `json:"start_url"`
	Scope           string     `json:"scope"`
	Display         string     `json:"display"`
	ThemeColor      string     `json:"theme_color"`
	BackgroundColor string     `json:"background_color"`
	Categories      []string   `json:"categories"`
	Icons           []icon     `json:"icons"`
	Shortcuts       []shortcut `json:"shortcuts"`

	Screenshots  []screenshot  `json:"screenshots"`
	FileHandlers []fileHandler `json:"file_handlers"`
	ShareTarget  shareTarget   `json:"share_target"`
}

// screenshot is what the browser shows of the program before it is installed.
type screenshot struct {
	Src        string `json:"src"`
	Sizes      string `json:"sizes"`
	Type       string `json:"type"`
	FormFactor string `json:"form_factor"`
	Label      string `json:"label"`
}

// shotFolder holds the screenshots; the browser alone asks for them, and the worker
// does not keep them.
const shotFolder = "screenshots/"

var screenshots = []struct{ file, sizes, form string }{
	{"wide-light.png", "1280x800", "wide"},
	{"narrow-light.png", "390x844", "narrow"},
}

// fileHandler has the system offer this program for a kind of file. The page gets
// the files through launchQueue, see boot.js.
type fileHandler struct {
	Action string              `json:"action"`
	Accept map[string][]string `json:"accept"`
}

// shareTarget has the system offer this program where files or words are shared.
// They come as a form that the worker takes, so that they never leave the device.
type shareTarget struct {
	Action  string      `json:"action"`
	Method  string      `json:"method"`
	Enctype string      `json:"enctype"`
	Params  shareParams `json:"params"`
}

type shareParams struct {
	Text  string      `json:"text"`
	URL   string      `json:"url"`
	Files []shareFile `json:"files"`
}

type shareFile struct {
	Name   string   `json:"name"`
	Accept []string `json:"accept"`
}

// opened are the kinds of files that the page opens.
var opened = map[string][]string{"application/json": {".json"}, "text/csv": {".csv"}}

type icon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
}

type shortcut struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	URL         string `json:"url"`
	Icons       []icon `json:"icons"`
}

// addManifest publishes the web app manifest.
func (b *builder) addManifest() error {
	base := b.site.Base
	plain := icon{base + "icons/icon-192.png", "192x192", "image/png", "any"}
	m := webManifest{
		ID: base, StartURL: base, Scope: base,
		Name: text.Product, ShortName: "Scorecard", Description: text.Description,
		Lang: "en", Dir: "ltr", Display: "standalone",
		ThemeColor: lightPaper, BackgroundColor: lightPaper,
		Categories: []string{"education", "news", "politics"},
		Icons: []icon{
			plain,
			{base + "icons/icon-512.png", "512x512", "image/png", "any"},
			{base + "icons/icon-maskable-512.png", "512x512", "image/png", "maskable"},
			{base + "icons/icon.svg", "any", "image/svg+xml", "any"},
			{base + "icons/apple-touch-180.png", "180x180", "image/png", "any"},
		},
		Shortcuts:    []shortcut{},
		Screenshots:  []screenshot{},
		FileHandlers: []fileHandler{{Action: base + "card/", Accept: opened}},
		ShareTarget: shareTarget{Action: base + "card/", Method: "POST", Enctype: "multipart/form-data", Params: shareParams{
			Text: "text", URL: "url", Files: []shareFile{{Name: "card", Accept: []string{"application/json", ".json", "text/csv", ".csv"}}}}},
	}
	for _, shot := range screenshots {
		m.Screenshots = append(m.Screenshots, screenshot{base + shotFolder + shot.file, shot.sizes, "image/png", shot.form, text.ScreenshotLabel})
	}
	for _, card := range b.cards {
		if len(m.Shortcuts) == 3 {
			break // systems show no more than four
		}
		m.Shortcuts = append(m.Shortcuts, shortcut{
			Name:        "Score " + b.shortName(card.Summit.ID),
			Description: card.Summit.Title,
			URL:         base + "summits/" + card.Summit.ID + "/",
			Icons:       []icon{plain},
		})
	}
	m.Shortcuts = append(m.Shortcuts, shortcut{Name: text.NewTitle, Description: text.LibraryTitle, URL: base + "library/#new", Icons: []icon{plain}})
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	b.site.Files[manifestName] = append(data, '\n')
	return nil
}

// shortName makes words of a summit's id without the year: "camp-david-1978" is
// "Camp David"; the year stays where another summit would have the same name.
func (b *builder) shortName(id string) string {
	bare := func(id string) string { return strings.TrimRight(id, "-0123456789") }
	name := bare(id)
	for _, card := range b.cards {
		if card.Summit.ID != id && bare(card.Summit.ID) == name {
			name = id
		}
	}
	if name == "" {
		return id
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' })
	for i, word := range words {
		words[i] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, " ")
}
