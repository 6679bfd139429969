package cardfile

import (
	"os"
	"path/filepath"
	"testing"

	"summitscorecard/scoring/trials"
)

// TestVersion1 opens every file of the first format that was ever written and
// saves it again: not one byte may change. The files are never edited; a later
// format adds a folder of its own. full.json and reasons.json
// hold every key there is.
func TestVersion1(t *testing.T) {
	files, err := filepath.Glob("testdata/v1/*.json")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files (%v), want at least 10", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			card, err := Decode(data)
			if err != nil {
				t.Fatal(err)
			}
			if again, err := Encode(card); err != nil || string(again) != string(data) {
				t.Errorf("saved as (%v)\n%s", err, again)
			}
		})
	}
	trials.Checked(t, "mF8", len(files))
}
