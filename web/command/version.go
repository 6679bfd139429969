//go:build !js

package command

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"summitscorecard/scoring/cardfile"
)

// versionCommand names the program and what it reads and writes, so that a
// report of a mistake can name them too.
func versionCommand() Command {
	command := Command{Name: "version", Short: "Name the version of the program and of its formats", Try: []string{"scorecard version", "scorecard --version"}}
	command.Run = func(env Env, args []string) int {
		rest, code, done := Parse(env, command, Flags(command), args)
		if done {
			return code
		}
		if len(rest) > 0 {
			return Misused(env, command, fmt.Sprintf("takes no arguments, got %s", strings.Join(rest, " ")))
		}
		_, err := fmt.Fprintf(env.Stdout, "scorecard %s\nreads and writes %s\nverdicts %s\n%s %s/%s\n",
			version(), cardfile.Format, verdictFormat, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		if err != nil {
			fmt.Fprintf(env.Stderr, "scorecard version: could not be written: %s\n", err)
			return Bad
		}
		return OK
	}
	return command
}

// version returns the commit that the program was built from, where Go stamped
// it, or the version of the module.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	revision, changed := "", ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			revision = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			changed = ", changed since"
		}
	}
	if revision != "" {
		return revision[:min(len(revision), 12)] + changed
	}
	if info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}
