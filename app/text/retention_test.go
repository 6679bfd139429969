//go:build !js

package text

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The scripts of the store keep as long as the page says.
func TestRetention_isWhatTheStoreKeeps(t *testing.T) {
	want := map[string]int{"KEEP_DAYS": KeptDays, "KEEP_LAST": KeptStates}
	set := regexp.MustCompile(`\b(KEEP_DAYS|KEEP_LAST) = (\d+)`)
	found := map[string]bool{}
	err := filepath.WalkDir("../../web", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".js" {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, match := range set.FindAllStringSubmatch(string(source), -1) {
			found[match[1]] = true
			if match[2] != strconv.Itoa(want[match[1]]) {
				t.Errorf("%s sets %s to %s, the page says %d", path, match[1], match[2], want[match[1]])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != len(want) {
		t.Errorf("found %v in the scripts, want %v", found, want)
	}
}

// No word writes out a threshold or a number of days that has a constant: with
// other digits in the source than those of the constants, this finds them.
func TestWords_takeNumbersFromConstants(t *testing.T) {
	literal := regexp.MustCompile(fmt.Sprintf(`"[^"]*\b(up to 15|tie zone, 5|%d days|8 MiB|last %d)\b`, KeptDays, KeptStates))
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if hit := literal.Find(source); hit != nil {
			t.Errorf("%s: %.80s...", file, hit)
		}
	}
}
