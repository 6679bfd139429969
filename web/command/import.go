//go:build !js

package command

import (
	"fmt"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// importCommand makes a card of a table.
func importCommand() Command {
	command := Command{
		Name:  "import",
		Args:  "--scale ID --title T [flags] FILE.csv > card.json",
		Short: "Make a card of a table: one row a goal, one column a side, a level in each cell",
		Long: "The first row names the columns. A blank cell is a rating not known; a cell may also hold\n" +
			"a label of the scale, or \"pending\". How the table was read is said on standard error: the\n" +
			"headings, the sides, what each code means and how often it occurs. What is not right there\n" +
			"is put right by a flag. A cell that is no level of the scale is refused with its row and\n" +
			"column, counted as in a spreadsheet.\n\nScales:\n" + scaleLegend(),
		Try: []string{
			`printf 'goal,North,South\nPeace,1,0\nTrade,0,1\n' | scorecard import --scale g7 --title Talks - > talks.json`,
			`printf 'goal,North,South\nPeace,1,4\nTrade,2,99\n' | scorecard import --scale crisis --map 1=victory,4=defeat,99= --title Talks - > talks.json`,
			"scorecard score talks.json",
		},
	}
	command.Run = func(env Env, args []string) int {
		flags := Flags(command)
		how := newTableFlags(flags)
		files, code, done := Parse(env, command, flags, args)
		if done {
			return code
		}
		problem := how.read()
		switch {
		case problem != "":
			return Misused(env, command, problem)
		case strings.TrimSpace(how.options.Title) == "":
			return Misused(env, command, "needs --title T, the title of the summit")
		case len(files) != 1:
			return Misused(env, command, oneFile(files))
		}
		data, err := readFile(env, files[0])
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		if err := lookAt(data).noTable(files[0]); err != nil {
			Report(env, files[0], err)
			return Bad
		}
		card, code := readTable(env, command.Name, files[0], data, how.options)
		if code != OK {
			return code
		}
		out, err := cardfile.Encode(card)
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		if _, err := env.Stdout.Write(out); err != nil {
			fmt.Fprintf(env.Stderr, "scorecard import: the card could not be written: %s\n", err)
			return Bad
		}
		return OK
	}
	return command
}

// scaleIDs are the ids of the shipped scales.
func scaleIDs() (ids []string) {
	for _, scale := range scoring.ShippedScales() {
		ids = append(ids, scale.ID)
	}
	return ids
}

// scaleLegend lists the shipped scales with what a cell may hold, a line each.
func scaleLegend() string {
	var lines []string
	for _, scale := range scoring.ShippedScales() {
		var levels []string
		for _, level := range scale.Levels {
			levels = append(levels, number(level.Level)+" "+level.Label)
		}
		if levels == nil {
			levels = []string{"any number from 0 to 100"}
		}
		lines = append(lines, fmt.Sprintf("  %-12s %s", scale.ID, strings.Join(levels, ", ")))
	}
	return strings.Join(lines, "\n")
}
