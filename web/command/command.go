//go:build !js

package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
)

// Exit codes of every command.
const (
	OK    = 0
	Bad   = 1 // a file or the work itself had a problem, said on standard error
	Usage = 2 // used wrongly, said on standard error
)

// Command is one word of the command line.
type Command struct {
	Name  string                                  // as typed, such as "score"
	Args  string                                  // what follows the name, such as "[--json] FILE..."
	Short string                                  // one line for the list of commands
	Long  string                                  // what --help adds; may be ""
	Try   []string                                // lines for a shell that run as they stand; --help shows them
	Run   func(env Env, args []string) (code int) // args without the name
}

// Env is the outside world of a command.
type Env struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
}

// Commands returns all commands in the order of the help. published is the site
// that the program carries, or nil where it carries none.
func Commands(published fs.FS) []Command {
	return []Command{checkCommand(), scoreCommand(), panelCommand(), importCommand(), convertCommand(), versionCommand(),
		serveCommand(published), buildCommand(published)}
}

// Run runs the command that args names (without the program's own name) and
// returns the exit code. published is the site that the program carries, or nil.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer, published fs.FS) int {
	env := Env{Stdin: stdin, Stdout: stdout, Stderr: stderr}
	all := Commands(published)
	if len(args) == 0 {
		help(stderr, all)
		return Usage
	}
	name := args[0]
	if name == "help" && len(args) == 2 {
		name, args = args[1], []string{args[1], "--help"}
	}
	switch name {
	case "help", "--help", "-help", "-h":
		help(stdout, all)
		return OK
	case "--version", "-version", "-v":
		name = "version"
	}
	for _, command := range all {
		if command.Name == name {
			return command.Run(env, args[1:])
		}
	}
	fmt.Fprintf(stderr, "scorecard: %s\n", notACommand(name, all))
	return Usage
}

// Flags returns an empty set of flags for a command. Its Parse is never called
// directly; see Parse.
func Flags(command Command) *flag.FlagSet {
	flags := flag.NewFlagSet(command.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	return flags
}

// Parse reads the flags of a command, which may stand before, between and after
// the files, and returns what is left. When done is true the command is over and
// returns code: --help was asked for, or a flag was wrong.
func Parse(env Env, command Command, flags *flag.FlagSet, args []string) (rest []string, code int, done bool) {
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			usage(env.Stdout, command, flags)
			return nil, OK, true
		} else if err != nil {
			return nil, Misused(env, command, flagProblem(err, flags)), true
		}
		left := flags.Args()
		if len(left) == 0 {
			return rest, OK, false
		}
		if at := len(args) - len(left); at > 0 && args[at-1] == "--" {
			return append(rest, left...), OK, false
		}
		if dash, name := leadingDash(left[0]); name != "" && flags.Lookup(name) != nil {
			return nil, Misused(env, command, fmt.Sprintf("%s begins with the dash %s; write two hyphens: --%s", left[0], dash, name)), true
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}
