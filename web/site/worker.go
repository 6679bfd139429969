//go:build !js

package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"summitscorecard/web/headers"
)

const workerName = "service-worker.js"

// Places in the worker's source that the build fills in.
const (
	versionMark = "__VERSION__"
	filesMark   = "__FILES__"
)

// addWorker publishes the service worker with the version and the list of what it
// keeps for offline use: everything that a page of the site can ask for, each as
// its address below the base, its hash, and whether its name holds one too.
func (b *builder) addWorker() error {
	text, err := b.script(workerName)
	if err != nil {
		return err
	}
	var list [][3]any
	for _, name := range b.site.Paths() {
		switch {
		case name == "404.html", name == "robots.txt", name == "sitemap.xml", name == billName, strings.HasPrefix(name, shotFolder):
			// Not asked for by a page that works.
		default:
			list = append(list, [3]any{b.site.URL(name)[len(b.site.Base):], hash(b.site.Files[name]), headers.Hashed(name)})
		}
	}
	files, err := json.Marshal(list)
	if err != nil {
		return err
	}
	for mark, value := range map[string]string{versionMark: b.site.Version, filesMark: string(files)} {
		if n := bytes.Count(text, []byte(mark)); n != 1 {
			return fmt.Errorf("%s has %d places for %s, not one", workerName, n, mark)
		}
		text = bytes.Replace(text, []byte(mark), []byte(value), 1)
	}
	b.site.Files[workerName] = text
	return nil
}
