//go:build !js

package command

import (
	"fmt"
	"io"
	"strconv"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// writePanel prints what several raters have in common, for people.
func writePanel(w io.Writer, card scoring.Scorecard, p scoring.PanelResult) {
	fmt.Fprintf(w, "%s\n%d raters.\n", oneLine(card.Summit.Title), p.Raters)
	for _, lead := range p.Leads {
		side, _ := card.Summit.Side(lead.Side)
		fmt.Fprintf(w, "%s leads for %s of them.\n", text.TheFirst(oneLine(side.Name)), text.Percent(lead.Value))
	}
	fmt.Fprintf(w, "A draw for %s.\n\n", text.Percent(p.Draw))
	if p.Agreement.Known {
		fmt.Fprintf(w, "Two raters of the same aim chose the same level in %s of all pairs.\n", text.Percent(p.Agreement.Value))
	}
	if a := p.Alpha; a.Ordinal.Known {
		fmt.Fprintf(w, "Krippendorff's alpha (1 is full agreement, 0 what chance would give): %s by the order of levels", two(a.Ordinal.Value))
		if a.Low.Known {
			fmt.Fprintf(w, ", interval %s to %s", two(a.Low.Value), two(a.High.Value))
		}
		fmt.Fprintf(w, "; %s by their values.\n", two(a.Interval.Value))
	}
	if p.Alpha.Note != "" {
		fmt.Fprintf(w, "%s\n", p.Alpha.Note)
	}
	fmt.Fprintln(w)
	rows := [][]string{{"", "", "raters", "median", "quartiles", "mean"}}
	for _, r := range p.Ratings {
		goal, _ := card.Summit.Goal(r.Goal)
		side, _ := card.Summit.Side(r.Side)
		rows = append(rows, []string{oneLine(goal.Title), oneLine(side.Name), strconv.Itoa(r.Count), short(r.Median), short(r.Q1) + " to " + short(r.Q3), two(r.Mean)})
	}
	writeTable(w, rows)
	fmt.Fprintln(w, "\nMean distance from the panel's median, in points:")
	rows = nil
	for i, d := range p.Distances {
		name := oneLine(d.Rater)
		if name == "" {
			name = "card " + strconv.Itoa(i+1)
		}
		rows = append(rows, []string{name, known(d.Points, 1), strconv.Itoa(d.Count) + " ratings"})
	}
	writeTable(w, rows)
	for _, note := range p.Notes {
		fmt.Fprintf(w, "\nNote: %s\n", note)
	}
}

func short(x float64) string { return text.Level(scoring.Round(x, 2)) }

func two(x float64) string { return text.Number(x, 2) }
