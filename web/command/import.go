//go:build !js

package command

import (
	"fmt"
	"strconv"
	"strings"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
	"summitscorecard/scoring/table"
)

// importCommand makes a card of a table.
func importCommand() Command {
	command := Command{
		Name:  "import",
		Args:  "--scale ID --title T [flags] FILE.csv > card.json",
		Short: "Make a card of a table: one row a goal, one column a side, a level in each cell",
		Long: "The first row names the columns. A blank cell is a rating not known; a cell may also hold\n" +
			"a label of the scale, or \"pending\". A cell that is no level of the scale is refused with its\n" +
			"row and column, counted as in a spreadsheet.\n\nScales:\n" + scaleLegend(),
		Try: []string{
			`printf 'goal,North,South\nPeace,1,0\nTrade,0,1\n' | scorecard import --scale g7 --title Talks - > talks.json`,
			"scorecard score talks.json",
		},
	}
	command.Run = func(env Env, args []string) int {
		flags := Flags(command)
		var options table.Options
		scale := flags.String("scale", "", "the `ID` of the scale that the cells speak in, such as g7 or attainment (required)")
		flags.StringVar(&options.Title, "title", "", "the title `T` of the summit (required)")
		flags.StringVar(&options.Goal, "goal", "", "the `COLUMN` with the goals' titles; when left out, the column \"goal\" or \"title\", or else the first")
		flags.StringVar(&options.Importance, "importance", "", "the `COLUMN` with importances from 0 to 10; when left out, the column \"importance\", or else 5 for every goal")
		sides := flags.String("sides", "", "the columns that are sides, as `a,b`; every other column when left out")
		flags.BoolVar(&options.SkipBad, "skip-bad", false, "leave out what is wrong, list it, and keep the rest")
		files, code, done := Parse(env, command, flags, args)
		if done {
			return code
		}
		var known bool
		options.Scale, known = scoring.ShippedScale(*scale)
		switch {
		case *scale == "" || strings.TrimSpace(options.Title) == "":
			return Misused(env, command, "needs --scale ID and --title T; the scales are "+strings.Join(scaleIDs(), ", "))
		case !known:
			return Misused(env, command, unknown("scale", *scale, scaleIDs()))
		case len(files) != 1:
			return Misused(env, command, oneFile(files))
		}
		if *sides != "" {
			options.Sides = splitNames(*sides)
		}
		data, err := readFile(env, files[0])
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		if err := noTable(files[0], data); err != nil {
			Report(env, files[0], err)
			return Bad
		}
		card, leftOut, err := table.Decode(data, options)
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		for _, cell := range leftOut {
			Report(env, files[0], cell)
		}
		out, err := cardfile.Encode(card)
		if err != nil {
			Report(env, files[0], err)
			return Bad
		}
		if len(leftOut) > 0 {
			fmt.Fprintf(env.Stderr, "scorecard import: left out the %d columns, rows or cells listed above and kept the rest\n", len(leftOut))
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
		levels := "any number from 0 to 100"
		for i, level := range scale.Levels {
			if i == 0 {
				levels = ""
			} else {
				levels += ", "
			}
			levels += strconv.FormatFloat(level.Level, 'g', -1, 64) + " " + level.Label
		}
		lines = append(lines, fmt.Sprintf("  %-12s %s", scale.ID, levels))
	}
	return strings.Join(lines, "\n")
}

// splitNames splits a list at commas; a name with a comma stands between double
// quotes.
func splitNames(list string) []string {
	var out []string
	var name strings.Builder
	quoted := false
	for _, r := range list + "," {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ',' && !quoted:
			out = append(out, strings.TrimSpace(name.String()))
			name.Reset()
		default:
			name.WriteRune(r)
		}
	}
	return out
}
