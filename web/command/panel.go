//go:build !js

package command

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

const panelFormat = "summit-panel/1"

// panelCommand sums up the cards of several raters.
func panelCommand() Command {
	command := Command{
		Name:  "panel",
		Args:  "[--json] [--match A=B]... [FILE...]",
		Short: "Sum up the cards of several raters of one summit: medians, agreement, who leads for whom",
		Long: "Without a file, or for \"-\", it reads JSON lines from standard input: one card a line.\n" +
			"A bad card is left out, named on standard error, and the command ends with 1; cards\n" +
			"of several summits make no panel. With --json it prints one line (" + panelFormat + ").\n\n" +
			"Sides and goals are joined by their names, whatever their order and ids. What only some\n" +
			"cards have is said; where it is one thing under two names, --match joins them:\n\n" +
			"  scorecard panel --match \"The frontier=Border line\" ada.json ben.json\n\n" +
			"The same card twice is counted once.",
	}
	command.Try = []string{
		`printf 'goal,North,South\nPeace,1,0\nTrade,0,1\n' | scorecard import --scale g7 --title Talks - > ann.json`,
		`printf 'goal,North,South\nPeace,1,0\nTrade,1,1\n' | scorecard import --scale g7 --title Talks - > bob.json`,
		"scorecard panel ann.json bob.json",
	}
	var match []string
	command.Run = overCards(command, "one compact line of JSON", func(env Env, asJSON bool, each cardReader) int {
		code := OK
		var hand handed
		each(func(name string, card scoring.Scorecard, notes []string, err error) {
			if err == nil {
				err = sharedGaps(card)
			}
			if err == nil {
				err = hand.take(name, card, notes)
			}
			if err != nil {
				Report(env, name, err)
				code = Bad
			}
		})
		if len(hand.cards) == 0 {
			fmt.Fprintln(env.Stderr, "scorecard panel: no card is left to sum up; correct those named above, or give others")
			return Bad
		}
		pairs, err := hand.pairs(match)
		if err != nil {
			return Misused(env, command, err.Error())
		}
		panel, err := scoring.JoinPanel(hand.cards, scoring.PanelOptions{Names: hand.names, Match: pairs})
		if err != nil {
			fmt.Fprintf(env.Stderr, "scorecard panel: %s\n", err)
			return Bad
		}
		panel.Notes = append(hand.notes, panel.Notes...)
		if !asJSON {
			var report strings.Builder
			writePanel(&report, hand.names, panel)
			if _, err := io.WriteString(env.Stdout, report.String()); err != nil {
				fmt.Fprintf(env.Stderr, "scorecard panel: the result could not be written: %s\n", err)
				return Bad
			}
			return code
		}
		for _, note := range panel.Notes {
			fmt.Fprintf(env.Stderr, "scorecard panel: %s\n", note)
		}
		encoder := json.NewEncoder(env.Stdout)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(newPanelJSON(panel)); err != nil {
			fmt.Fprintf(env.Stderr, "scorecard panel: the result could not be written: %s\n", err)
			return Bad
		}
		return code
	}, func(flags *flag.FlagSet) {
		match = nil
		flags.Func("match", "two names that stand for one side, goal or summit, as `A=B`; may be given again", func(pair string) error {
			match = append(match, pair)
			return nil
		})
	})
	return command
}

type panelJSON struct {
	Format    string            `json:"format"`
	Summit    string            `json:"summit"`
	Raters    int               `json:"raters"`
	Alpha     alphaJSON         `json:"alpha"`
	Agreement *decimal          `json:"agreement"`
	Ratings   []panelRatingJSON `json:"ratings"`
	Leads     *object[decimal]  `json:"leads"`
	OnlySome  []onlySomeJSON    `json:"only_some,omitempty"`
}

// onlySomeJSON is a side or goal that not every card has. The share of leads of such a
// side is that of the raters who have it.
type onlySomeJSON struct {
	Kind   string `json:"kind"`
	ID     string `json:"id"`
	Name   string `json:"name"`
	Raters int    `json:"raters"`
}

type alphaJSON struct {
	Ordinal  *decimal `json:"ordinal"`
	Interval *decimal `json:"interval"`
	Low      *decimal `json:"low"`
	High     *decimal `json:"high"`
	Note     string   `json:"note"`
}

type panelRatingJSON struct {
	Goal   string       `json:"goal"`
	Side   string       `json:"side"`
	Count  int          `json:"n"`
	Median decimal      `json:"median"`
	Mean   decimal      `json:"mean"`
	Q1     decimal      `json:"q1"`
	Q3     decimal      `json:"q3"`
	Counts *object[int] `json:"counts"`
}

func newPanelJSON(p scoring.PanelResult) panelJSON {
	out := panelJSON{
		Format: panelFormat, Summit: p.Summit, Raters: p.Raters, Agreement: orNone(p.Agreement),
		Alpha: alphaJSON{coefficient(p.Alpha.Ordinal), coefficient(p.Alpha.Interval), coefficient(p.Alpha.Low), coefficient(p.Alpha.High), p.Alpha.Note},
		Leads: &object[decimal]{}, Ratings: []panelRatingJSON{},
	}
	for _, r := range p.Ratings {
		one := panelRatingJSON{r.Goal, r.Side, r.Count, decimal(r.Median), decimal(r.Mean), decimal(r.Q1), decimal(r.Q3), &object[int]{}}
		for _, level := range r.Levels {
			one.Counts.add(strconv.FormatFloat(level.Level, 'g', 12, 64), level.Count)
		}
		out.Ratings = append(out.Ratings, one)
	}
	for _, lead := range p.Leads {
		out.Leads.add(lead.Side, decimal(lead.Value))
	}
	out.Leads.add("draw", decimal(p.Draw))
	for _, one := range p.OnlySome {
		out.OnlySome = append(out.OnlySome, onlySomeJSON{one.Kind, one.ID, one.Name, len(one.Cards)})
	}
	return out
}

func coefficient(c scoring.Coefficient) *decimal {
	if !c.Known {
		return nil
	}
	return some(c.Value)
}
