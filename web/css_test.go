//go:build !js

package web

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Safari 16 knows neither light-dark() nor media queries with < and >: every bar
// would be black, and a phone would get the layout of a desk. What it has instead
// of :has is in the browser tests.
func TestStyleSheets_olderBrowsers(t *testing.T) {
	names, err := filepath.Glob("css/*.css")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d style sheets, %v", len(names), err)
	}
	comments, ranges := regexp.MustCompile(`(?s)/\*.*?\*/`), regexp.MustCompile(`@media[^{]*[<>]`)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sheet := comments.ReplaceAllString(string(data), "")
		if strings.Contains(sheet, "light-dark(") {
			t.Errorf("%s has light-dark(), which Safari knows from 17.5", name)
		}
		if found := ranges.FindString(sheet); found != "" {
			t.Errorf("%s has %q, which Safari knows from 16.4", name, found)
		}
	}
}
