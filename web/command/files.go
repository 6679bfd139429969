//go:build !js

package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/link"
	"summitscorecard/web/summits"
)

// readFile returns the bytes of a file, or of standard input for "-". It stops
// a byte beyond the limit, so that the decoder can say that the file is too
// large without all of it in memory. In place of a file it takes a link to a card,
// and the id of a built-in one.
func readFile(env Env, name string) ([]byte, error) {
	var in io.Reader = env.Stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil && link.Find(name) != nil {
			return []byte(name), nil
		}
		if errors.Is(err, fs.ErrNotExist) {
			if data, err := summits.Files.ReadFile(name + ".json"); err == nil {
				return data, nil
			}
			return nil, noFile(name)
		}
		if err != nil {
			return nil, plain(err)
		}
		defer file.Close()
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, cardfile.MaxBytes+1))
	if err != nil {
		return nil, plain(err)
	}
	return data, nil
}

// plain takes the file's name out of an error that is printed after it.
func plain(err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, syscall.EISDIR):
		return errors.New("this is a folder; name the files in it")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("this file may not be read; check its permissions")
	case errors.As(err, &path):
		return fmt.Errorf("cannot be read: %w", path.Err)
	}
	return fmt.Errorf("cannot be read: %w", err)
}

// noFile says that there is no such file, and what was perhaps meant: a file beside
// it, or a built-in card.
func noFile(name string) error {
	folder, base := filepath.Split(name)
	var names []string
	if entries, err := os.ReadDir(filepath.Clean(folder)); err == nil {
		for _, entry := range entries {
			names = append(names, entry.Name())
		}
	}
	if folder == "" {
		names = append(names, builtInIDs()...)
	}
	if meant := nearest(base, names); meant != "" {
		return fmt.Errorf("there is no such file; perhaps %s was meant", folder+meant)
	}
	return errors.New("there is no such file; give the path of one, or the id of a built-in card, such as anchorage-2025")
}

// builtInIDs are the ids of the built-in cards.
func builtInIDs() (ids []string) {
	entries, _ := fs.ReadDir(summits.Files, ".")
	for _, entry := range entries {
		if id, ok := strings.CutSuffix(entry.Name(), ".json"); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// ReadCard reads a card from a file, or from standard input for "-": the card itself
// or a link to one. A card in
// the compact form is given the built-in summit it names; notes says so where
// that is another version than the one the card was made on.
func ReadCard(env Env, name string) (card scoring.Scorecard, notes []string, err error) {
	data, err := readFile(env, name)
	if err != nil {
		return card, nil, err
	}
	look := lookAt(data)
	if err := look.noCard(name); err != nil {
		return card, nil, err
	}
	if look.kind == kindLink {
		card, err = linked(string(data))
	} else {
		card, err = cardfile.Decode(data)
	}
	if err != nil || card.Ref == (scoring.Ref{}) {
		return card, nil, err
	}
	summit, err := builtIn(card.Ref.ID)
	if err != nil {
		return card, nil, err
	}
	if note := otherRecord(card.Ref, summit); note != "" {
		notes = append(notes, note)
	}
	card, err = cardfile.Resolve(card, summit)
	return card, notes, err
}

// linked reads the card in the one link that a text holds.
func linked(text string) (card scoring.Scorecard, err error) {
	fragment, err := link.One(text)
	if err != nil {
		return card, err
	}
	return link.Decode(fragment)
}

// otherRecord says that a compact card was made on another version of the record
// than the built-in one, by number or by hash; "" when it was not.
func otherRecord(ref scoring.Ref, summit scoring.Summit) string {
	switch {
	case ref.Version != summit.Version:
		return fmt.Sprintf("The card was made on version %d of the record; version %d is used here.", ref.Version, summit.Version)
	case ref.Hash != "" && ref.Hash != cardfile.SummitHash(summit):
		return fmt.Sprintf("The card was made on a version %d of the record that differs from the one used here.", ref.Version)
	}
	return ""
}

// builtIn returns the summit of a built-in card.
func builtIn(id string) (scoring.Summit, error) {
	data, err := summits.Files.ReadFile(id + ".json")
	if err != nil {
		return scoring.Summit{}, scoring.FieldError{Path: "summit.ref", Msg: fmt.Sprintf("no built-in summit %q; use a file that carries its summit, or one of %s", id, strings.Join(builtInIDs(), ", "))}
	}
	card, err := cardfile.Decode(data)
	if err != nil {
		return scoring.Summit{}, fmt.Errorf("the built-in summit %q: %w", id, err)
	}
	return card.Summit, nil
}

// Report writes an error about a file on standard error, one line a problem.
func Report(env Env, name string, err error) {
	if name == "-" {
		name = "standard input"
	}
	if len(name) > 60 && link.Find(name) != nil {
		name = "the link"
	}
	var problems scoring.Problems
	if errors.As(err, &problems) {
		for _, problem := range problems {
			fmt.Fprintf(env.Stderr, "%s: %s\n", name, problem)
		}
		return
	}
	fmt.Fprintf(env.Stderr, "%s: %s\n", name, err)
}
