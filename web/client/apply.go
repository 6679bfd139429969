package client

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// edit is one change to the copy of go-app. With Old it replaces the one place
// that reads Old; without Old it adds File, which must not exist; with Drop it
// removes File.
type edit struct {
	// Name is short and unique; errors carry it.
	Name string
	// File is the path inside the module, with slashes.
	File string
	// Why says what the edit is for and, where it was measured, what it gains.
	Why string
	// Old is the text to replace and must be there exactly once.
	Old string
	// New takes the place of Old, or is the whole text of an added file.
	New string
	// Drop removes the file instead.
	Drop bool
	// Sum is how the SHA-256 of a dropped file starts, in hexadecimal, where a
	// file of ours takes its place: an upgrade that changes the original must be
	// noticed. Empty means that any file will do.
	Sum string
	// Rewrite makes the new text of the file from the old one instead.
	Rewrite func(string) (string, error)
}

// applyEdits makes the edits in order in the copy at dir. The first one that
// does not fit stops it: the version of go-app is pinned, so this happens only
// on an upgrade, and then a person must look.
func applyEdits(dir string, edits []edit) error {
	for _, e := range edits {
		if err := applyEdit(dir, e); err != nil {
			return fmt.Errorf("client: the edit %q of %s does not fit this go-app (%w): compare edits.go with the module", e.Name, e.File, err)
		}
	}
	return nil
}

func applyEdit(dir string, e edit) error {
	name := filepath.Join(dir, filepath.FromSlash(e.File))
	data, err := os.ReadFile(name)
	switch {
	case e.Drop:
		if err != nil {
			return fmt.Errorf("the file to drop cannot be read: %w", err)
		}
		if sum := fmt.Sprintf("%x", sha256.Sum256(data)); !strings.HasPrefix(sum, e.Sum) {
			return fmt.Errorf("the file to drop has changed, its SHA-256 is %s", sum)
		}
		return os.Remove(name)

	case e.Rewrite != nil:
		if err != nil {
			return fmt.Errorf("the file cannot be read: %w", err)
		}
		text, err := e.Rewrite(string(data))
		if err != nil {
			return err
		}
		return os.WriteFile(name, []byte(text), 0o644)

	case e.Old == "":
		if err == nil {
			return fmt.Errorf("the file to add is already there")
		}
		return os.WriteFile(name, []byte(e.New), 0o644)

	case err != nil:
		return fmt.Errorf("the file cannot be read: %w", err)
	}

	text := string(data)
	if n := strings.Count(text, e.Old); n != 1 {
		return fmt.Errorf("its old text is there %d times, not once", n)
	}
	return os.WriteFile(name, []byte(strings.Replace(text, e.Old, e.New, 1)), 0o644)
}
