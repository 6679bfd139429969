package client

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// applyEdits makes the edits in order in the copy at dir. The first one that
// does not fit stops it: the version of go-app is pinned, so this happens only
// on an upgrade, and then a person must look.
func applyEdits(dir string, edits []edit) error {
	for _, e := range edits {
		if err := applyEdit(dir, e); err != nil {
			return fmt.Errorf("client: the edit %q does not fit this go-app (%w): docs/GOAPP.md says how to move to another version", e.Name, err)
		}
	}
	return nil
}

func applyEdit(dir string, e edit) error {
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }

	for _, d := range e.Drop {
		data, err := os.ReadFile(at(d.File))
		if err != nil {
			return fmt.Errorf("%s is to be dropped and cannot be read: %w", d.File, err)
		}
		if sum := fmt.Sprintf("%x", sha256.Sum256(data)); !strings.HasPrefix(sum, d.Sum) {
			return fmt.Errorf("%s is to be dropped and has changed, its SHA-256 is %s", d.File, sum)
		}
		if err := os.Remove(at(d.File)); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(e.Rewrite)) {
		if err := changeFile(at(name), e.Rewrite[name]); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	diffs, err := parseDiff(e.Diff)
	if err != nil {
		return err
	}
	for _, d := range diffs {
		if err := changeFile(at(d.file), d.apply); err != nil {
			return fmt.Errorf("%s: %w", d.file, err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(e.Add)) {
		if _, err := os.Stat(at(name)); err == nil {
			return fmt.Errorf("%s is to be added and is already there", name)
		}
		if err := os.WriteFile(at(name), []byte(e.Add[name]), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// changeFile writes a file anew as change makes it.
func changeFile(name string, change func(string) (string, error)) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("the file cannot be read: %w", err)
	}
	text, err := change(string(data))
	if err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o644)
}

// chosen returns the edits up to and including the one named until ("" for all),
// without those named.
func chosen(until string, without []string) ([]edit, error) {
	var some []edit
	for _, name := range append(slices.Clone(without), until) {
		if name != "" && !slices.ContainsFunc(edits, func(e edit) bool { return e.Name == name }) {
			return nil, errors.New("client: there is no edit " + name)
		}
	}
	for _, e := range edits {
		if !slices.Contains(without, e.Name) {
			some = append(some, e)
		}
		if e.Name == until {
			break
		}
	}
	return some, nil
}
