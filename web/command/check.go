//go:build !js

package command

import (
	"fmt"
	"io"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/scoring/fairness"
)

// checkCommand says whether files are good cards, and how evenly they treat their
// sides.
func checkCommand() Command {
	command := Command{
		Name:  "check",
		Args:  "[--fair] FILE...",
		Short: "Say what is wrong with card files, a line each problem",
		Long: "Prints nothing and ends with 0 when every file is a good card, else with 1.\n" +
			"With --fair it counts how evenly each card treats its sides, and ends with 1 too where an aim\n" +
			"cites no source, or is called declared and cites none of before the meeting. Such a card still opens.",
	}
	command.Try = []string{"scorecard check anchorage-2025 reykjavik-1986", "scorecard check --fair anchorage-2025"}
	command.Run = func(env Env, args []string) int {
		flags := Flags(command)
		fair := flags.Bool("fair", false, "count aims, sources and statements of each side")
		files, code, done := Parse(env, command, flags, args)
		if done {
			return code
		}
		if len(files) == 0 {
			return Misused(env, command, "name at least one file, or - for standard input")
		}
		printed := false
		for _, name := range files {
			card, _, err := ReadCard(env, name)
			if err == nil && *fair {
				if printed {
					fmt.Fprintln(env.Stdout)
				}
				printed = true
				err = writeFairness(env.Stdout, card)
			}
			if err != nil {
				Report(env, name, err)
				code = Bad
			}
		}
		return code
	}
	return command
}

// writeFairness prints the counts of a card. Its error is what the check names.
func writeFairness(w io.Writer, card scoring.Scorecard) error {
	report := fairness.Check(card)
	fmt.Fprintf(w, "%s\n\n", oneLine(card.Summit.Title))
	rows := append([][]string{text.FairHead}, text.FairRows(card.Summit, report)...)
	for _, row := range rows {
		row[0] = oneLine(row[0])
	}
	writeTable(w, rows)
	fmt.Fprintln(w)
	for _, line := range text.FairRest(card.Summit, report) {
		fmt.Fprintf(w, "%s\n", oneLine(line))
	}
	var problems scoring.Problems
	for _, found := range report.Findings {
		problems = append(problems, found.FieldError)
	}
	if problems != nil {
		return problems
	}
	return nil
}
