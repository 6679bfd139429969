// Package corrections says what has changed on the built-in cards since they were
// first published, when and why.
//
// Every version of a card that was published lies in the folder released, whole and
// as it was. So nothing about an old verdict is typed: it is scored again from the
// card of that time, and what changed is found by comparing. corrections.json has what
// only people know: the date and the reasons. A test fails for a card that is no
// longer what was published and has no entry there; go test ./web/corrections -update
// writes the beginning of one.
package corrections

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

//go:embed corrections.json released/*.json
var files embed.FS

// Correction is what made a new version of a card: its date and the reasons.
type Correction struct {
	Card    string            `json:"card"`    // id of the summit
	Version int               `json:"version"` // that it made, from 2
	Date    string            `json:"date"`
	Why     string            `json:"why"`            // of all of it, in one sentence or more
	Goals   map[string]string `json:"goals"`          // the reason for each goal whose aims or levels changed, by id
	Left    []string          `json:"left,omitempty"` // what was asked for and left as it is, with the reason
}

// All returns the corrections as they stand in the file, the newest first.
func All() ([]Correction, error) {
	data, err := files.ReadFile("corrections.json")
	if err != nil {
		return nil, err
	}
	return read(data)
}

func read(data []byte) ([]Correction, error) {
	var list []Correction
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("corrections.json: %w", err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("corrections.json: there is something after the list")
	}
	return list, nil
}

// Released returns the card as its version was published; ok is false where there is
// none.
func Released(id string, version int) (card scoring.Scorecard, ok bool, err error) {
	name := Name(id, version)
	data, err := files.ReadFile("released/" + name)
	if errors.Is(err, fs.ErrNotExist) {
		return card, false, nil
	}
	if err == nil {
		card, err = cardfile.Decode(data)
	}
	if err != nil {
		return card, false, fmt.Errorf("released/%s: %w", name, err)
	}
	return card, true, nil
}

// Latest returns the version of a card that was published last; 0 for one that never
// was.
func Latest(id string) int {
	latest := 0
	for version := 1; ; version++ {
		if _, err := fs.Stat(files, "released/"+Name(id, version)); err != nil {
			return latest
		}
		latest = version
	}
}

// Name is the name of the file that holds a published version of a card.
func Name(id string, version int) string { return id + "." + strconv.Itoa(version) + ".json" }

// same reports whether two versions of a card are the same but for the version's
// number and the day that goes with it.
func same(a, b scoring.Scorecard) bool {
	a.Summit.Version, b.Summit.Version = 1, 1
	a.Updated, b.Updated = "", ""
	x, errX := cardfile.Encode(a)
	y, errY := cardfile.Encode(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// isSentence reports whether words are written out.
func isSentence(words string) bool {
	return strings.TrimSpace(words) == words && len(words) > 10 && strings.HasSuffix(words, ".")
}
