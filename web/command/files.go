//go:build !js

package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/web/summits"
)

// readFile returns the bytes of a file, or of standard input for "-". It stops
// a byte beyond the limit, so that the decoder can say that the file is too
// large without all of it in memory.
func readFile(env Env, name string) ([]byte, error) {
	var in io.Reader = env.Stdin
	if name != "-" {
		file, err := os.Open(name)
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
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("this file may not be read; check its permissions")
	case errors.As(err, &path):
		return fmt.Errorf("cannot be read: %w", path.Err)
	}
	return fmt.Errorf("cannot be read: %w", err)
}

// ReadCard reads a card from a file, or from standard input for "-". A card in
// the compact form is given the built-in summit it names; notes says so where
// that is another version than the one the card was made on.
func ReadCard(env Env, name string) (card scoring.Scorecard, notes []string, err error) {
	data, err := readFile(env, name)
	if err != nil {
		return card, nil, err
	}
	card, err = cardfile.Decode(data)
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
		return scoring.Summit{}, scoring.FieldError{Path: "summit.ref", Msg: fmt.Sprintf("no built-in summit %q; use a file that carries its summit", id)}
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
	var problems scoring.Problems
	if errors.As(err, &problems) {
		for _, problem := range problems {
			fmt.Fprintf(env.Stderr, "%s: %s\n", name, problem)
		}
		return
	}
	fmt.Fprintf(env.Stderr, "%s: %s\n", name, err)
}
