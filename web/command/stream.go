//go:build !js

package command

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"strconv"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// cardReader gives the cards that a command was asked about, one after the
// other; what its arguments mean is that of eachCard.
type cardReader func(do func(name string, card scoring.Scorecard, notes []string, err error))

// overCards is the Run of a command that reads cards and takes the flag --json:
// the files it is given, or else what comes in on standard input. more adds flags of
// the command's own.
func overCards(command Command, asJSON string, run func(env Env, asJSON bool, cards cardReader) int, more ...func(*flag.FlagSet)) func(Env, []string) int {
	return func(env Env, args []string) int {
		flags := Flags(command)
		for _, add := range more {
			add(flags)
		}
		wanted := flags.Bool("json", false, asJSON)
		files, code, done := Parse(env, command, flags, args)
		if done {
			return code
		}
		if len(files) == 0 {
			in, ok := waiting(env)
			if !ok {
				return Misused(env, command, "name at least one file, or send cards on standard input")
			}
			env, files = in, []string{"-"}
		}
		return run(env, *wanted, func(do func(string, scoring.Scorecard, []string, error)) {
			for _, file := range files {
				eachCard(env, file, do)
			}
		})
	}
}

// eachCard calls do with the card of a file, or with every card of standard
// input in turn, for "-". name says where the card stands; notes and err are
// those of ReadCard.
func eachCard(env Env, file string, do func(name string, card scoring.Scorecard, notes []string, err error)) {
	one := func(name string, env Env, file string) {
		card, notes, err := ReadCard(env, file)
		do(name, card, notes, err)
	}
	if file != "-" {
		one(file, env, file)
		return
	}
	in := bufio.NewReader(env.Stdin)
	line, err := readLine(in)
	if err == nil && !json.Valid(line) {
		// One card over several lines, unless the next line begins an object:
		// then the first is a bad one of several.
		if next, _ := in.Peek(1); len(next) > 0 && next[0] != '{' {
			one("-", Env{Stdin: io.MultiReader(bytes.NewReader(line), in)}, "-")
			return
		}
	}
	if first := bytes.TrimSpace(line); errors.Is(err, io.EOF) || len(first) == 0 {
		if _, peek := in.Peek(1); peek != nil { // nothing after this line
			one("-", Env{Stdin: bytes.NewReader(line)}, "-")
			return
		}
	}
	for number := 1; ; number++ {
		name := "standard input, line " + strconv.Itoa(number)
		if text := bytes.TrimSpace(line); len(text) > 0 {
			one(name, Env{Stdin: bytes.NewReader(text)}, "-")
		}
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			do(name, scoring.Scorecard{}, nil, plain(err))
			return
		}
		line, err = readLine(in)
	}
}

// waiting reports whether something comes in on standard input, for a command
// that was given no file: not from a keyboard, and not nothing. The Env returned
// still has all of it.
func waiting(env Env) (Env, bool) {
	if file, ok := env.Stdin.(*os.File); ok {
		if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice != 0 {
			return env, false
		}
	}
	if env.Stdin == nil {
		return env, false
	}
	in := bufio.NewReader(env.Stdin)
	_, err := in.Peek(1)
	env.Stdin = in
	return env, err == nil
}

// readLine reads to the end of a line. Of a line that no card can fill it keeps
// a byte more than the limit, so that reading it says that it is too large.
func readLine(in *bufio.Reader) (line []byte, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if room := cardfile.MaxBytes + 1 - len(line); room > 0 {
			line = append(line, part[:min(room, len(part))]...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}
