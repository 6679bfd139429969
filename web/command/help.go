//go:build !js

package command

import (
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
)

// This file has what the command line says of itself: the help, and what was meant by
// a word that it does not know.

func help(w io.Writer, all []Command) {
	fmt.Fprint(w, "scorecard: what each side of a summit wanted, what it got, and how solid the verdict is\n\nUsage: scorecard COMMAND ...\n\n")
	for _, command := range all {
		fmt.Fprintf(w, "  %-8s %s\n", command.Name, command.Short)
	}
	fmt.Fprint(w, "\nscorecard COMMAND --help says more. \"-\" reads standard input.\n")
}

// Misused says on standard error how a command is meant to be used and returns
// the exit code for that.
func Misused(env Env, command Command, problem string) int {
	fmt.Fprintf(env.Stderr, "scorecard %s: %s\nUsage: %s; --help says more\n", command.Name, problem, line(command))
	return Usage
}

// line is how a command is written.
func line(command Command) string {
	return strings.TrimSpace("scorecard " + command.Name + " " + command.Args)
}

func usage(w io.Writer, command Command, flags *flag.FlagSet) {
	fmt.Fprintf(w, "Usage: %s\n\n%s.\n", line(command), command.Short)
	if command.Long != "" {
		fmt.Fprintf(w, "%s\n", command.Long)
	}
	first := true
	flags.VisitAll(func(f *flag.Flag) {
		if first {
			fmt.Fprintln(w)
		}
		first = false
		kind, about := flag.UnquoteUsage(f)
		fmt.Fprintf(w, "  %-16s %s\n", strings.TrimSpace("--"+f.Name+" "+kind), about)
	})
	if len(command.Try) > 0 {
		fmt.Fprintf(w, "\nExamples:\n  %s\n", strings.Join(command.Try, "\n  "))
	}
}

// notACommand says what was meant by a word that is no command.
func notACommand(name string, all []Command) string {
	var names []string
	for _, command := range all {
		names = append(names, command.Name)
	}
	if info, err := os.Stat(name); err == nil && !info.IsDir() {
		return fmt.Sprintf("%s is a file; say what to do with it, such as: scorecard score %s", name, name)
	}
	if meant := nearest(strings.TrimLeft(name, "-"), names); meant != "" {
		return fmt.Sprintf("no command %q; perhaps %s was meant; scorecard help lists all", name, meant)
	}
	return fmt.Sprintf("no command %q; the commands are %s", name, strings.Join(names, ", "))
}

// What package flag says of a flag.
var (
	flagUnknown = regexp.MustCompile(`^flag provided but not defined: -(.*)$`)
	flagAlone   = regexp.MustCompile(`^flag needs an argument: -(.*)$`)
	flagBool    = regexp.MustCompile(`^invalid boolean value (".*") for -([^:]*): `)
	flagValue   = regexp.MustCompile(`^invalid value (".*") for flag -([^:]*): `)
	flagSyntax  = regexp.MustCompile(`^bad flag syntax: (.*)$`)
)

// flagProblem says what is wrong with a flag, and what was meant.
func flagProblem(err error, flags *flag.FlagSet) string {
	said := err.Error()
	if m := flagUnknown.FindStringSubmatch(said); m != nil {
		var names []string
		flags.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
		switch meant := nearest(m[1], names); {
		case meant != "":
			return fmt.Sprintf("no flag --%s; perhaps --%s was meant", m[1], meant)
		case len(names) == 0:
			return fmt.Sprintf("no flag --%s; this command has none", m[1])
		}
		return fmt.Sprintf("no flag --%s; the flags are --%s", m[1], strings.Join(names, ", --"))
	}
	if m := flagAlone.FindStringSubmatch(said); m != nil {
		kind, about := flag.UnquoteUsage(flags.Lookup(m[1]))
		return fmt.Sprintf("--%s needs a value behind it: --%s %s, %s", m[1], m[1], kind, about)
	}
	if m := flagBool.FindStringSubmatch(said); m != nil {
		return fmt.Sprintf("--%s takes no value, and got %s; write --%s alone", m[2], m[1], m[2])
	}
	if m := flagValue.FindStringSubmatch(said); m != nil {
		_, about := flag.UnquoteUsage(flags.Lookup(m[2]))
		return fmt.Sprintf("--%s cannot be %s; it is %s", m[2], m[1], about)
	}
	if m := flagSyntax.FindStringSubmatch(said); m != nil {
		return fmt.Sprintf("%q is no flag; a flag is two hyphens and a name, such as --help", m[1])
	}
	return said
}

// leadingDash splits a word that begins with a dash which some programs make of two
// hyphens; name is "" for any other.
func leadingDash(word string) (dash, name string) {
	for _, dash := range []string{"—", "–", "−", "‐", "‑"} {
		if rest, ok := strings.CutPrefix(word, dash); ok {
			name, _, _ := strings.Cut(strings.TrimLeft(rest, "—–−‐‑-"), "=")
			return dash, name
		}
	}
	return "", ""
}

// unknown says that a name is none of those that there are, and which was meant.
func unknown(what, name string, names []string) string {
	if meant := nearest(name, names); meant != "" {
		return fmt.Sprintf("no %s %q; perhaps %s was meant; the %ss are %s", what, name, meant, what, strings.Join(names, ", "))
	}
	return fmt.Sprintf("no %s %q; the %ss are %s", what, name, what, strings.Join(names, ", "))
}

// oneFile asks for one file in place of none or several.
func oneFile(files []string) string {
	if len(files) == 0 {
		return "name one file, or - for standard input"
	}
	return fmt.Sprintf("name one file; got %d: %s (a value of several words stands between quotation marks)", len(files), strings.Join(files, ", "))
}
