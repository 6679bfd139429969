//go:build !js

package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"summitscorecard/scoring"
)

// scoreCommand works out the verdict of cards.
func scoreCommand() Command {
	command := Command{
		Name:  "score",
		Args:  "[--json] [FILE...]",
		Short: "Work out totals and verdict of card files",
		Long: "Without --json it prints a report for people. With it, one line of JSON a file\n" +
			"(" + verdictFormat + "), in the order of the files; a file with a problem is left out,\n" +
			"named on standard error, and the command ends with 1. Standard input (\"-\", or no file)\n" +
			"may hold several cards, one a line.",
	}
	command.Try = []string{"scorecard score anchorage-2025", "scorecard score --json anchorage-2025 reykjavik-1986"}
	command.Run = overCards(command, "one compact line of JSON a file", func(env Env, asJSON bool, each cardReader) int {
		code, printed := OK, 0
		each(func(file string, card scoring.Scorecard, notes []string, err error) {
			if err == nil {
				err = sharedGaps(card)
			}
			if err != nil {
				Report(env, file, err)
				code = Bad
				return
			}
			result := scoring.Score(card)
			if !asJSON {
				var report strings.Builder
				if printed++; printed > 1 {
					fmt.Fprintln(&report)
				}
				writeReport(&report, card, result, notes)
				if _, err := io.WriteString(env.Stdout, report.String()); err != nil {
					Report(env, file, fmt.Errorf("the report could not be written: %w", err))
					code = Bad
				}
				return
			}
			// Encoder would escape < and > in titles; they are plain text here.
			encoder := json.NewEncoder(env.Stdout)
			encoder.SetEscapeHTML(false)
			if err := encoder.Encode(newVerdictJSON(card, result, notes)); err != nil {
				Report(env, file, fmt.Errorf("the verdict could not be written: %w", err))
				code = Bad
			}
		})
		return code
	})
	return command
}

// sharedGaps refuses a card whose shared weights meet goals that not every side
// at the table has an aim under.
func sharedGaps(card scoring.Scorecard) error {
	gaps := scoring.SharedGaps(card)
	if len(gaps) == 0 {
		return nil
	}
	titles := make([]string, len(gaps))
	for i, id := range gaps {
		goal, _ := card.Summit.Goal(id)
		titles[i] = fmt.Sprintf("%s (%s)", id, goal.Title)
	}
	return scoring.FieldError{Path: "weights", Msg: "shared weights need an aim of every side that took part under every goal; missing under " +
		strings.Join(titles, ", ") + `; add the aims, remove the goals, or use "own" weights`}
}
