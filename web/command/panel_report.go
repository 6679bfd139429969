//go:build !js

package command

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// writePanel prints what several raters have in common, for people. files are where
// their cards stand.
func writePanel(w io.Writer, files []string, p scoring.PanelResult) {
	fmt.Fprintf(w, "%s\n%s.\n", oneLine(p.Record.Title), text.Count(p.Raters, "rater"))
	writeLeads(w, p)
	if p.Agreement.Known {
		fmt.Fprintf(w, "Two raters of the same aim chose the same level in %s of all pairs; by chance they would in %s.\n", text.Percent(p.Agreement.Value), text.Percent(p.Chance.Value))
	}
	if a := p.Alpha; a.Ordinal.Known {
		fmt.Fprintf(w, "Krippendorff's alpha (1 is full agreement, 0 what chance would give): %s by the order of levels", two(a.Ordinal.Value))
		if a.Low.Known {
			fmt.Fprintf(w, " (%s to %s, by leaving out one rating at a time)", two(a.Low.Value), two(a.High.Value))
		}
		fmt.Fprintf(w, "; %s by their values.\n", two(a.Interval.Value))
		if p.Agreement.Known && p.Agreement.Value-a.Ordinal.Value > 0.3 && p.Chance.Value > 0.5 {
			fmt.Fprintln(w, "Alpha is low though most levels agree, because nearly all of them are the same level: then chance alone makes most pairs agree, and alpha counts only what goes beyond it.")
		}
	}
	if p.Alpha.Note != "" {
		fmt.Fprintf(w, "%s\n", p.Alpha.Note)
	}
	fmt.Fprintln(w)
	rows := [][]string{{"", "", "raters", "median", "quartiles", "mean"}}
	for _, r := range p.Ratings {
		goal, _ := p.Record.Goal(r.Goal)
		side, _ := p.Record.Side(r.Side)
		rows = append(rows, []string{oneLine(goal.Title), oneLine(side.Name), strconv.Itoa(r.Count), short(r.Median), short(r.Q1) + " to " + short(r.Q3), two(r.Mean)})
	}
	writeTable(w, rows)
	fmt.Fprintln(w, "\nMean distance from the panel's median, in points:")
	rows = nil
	for i, d := range p.Distances {
		name := "card " + strconv.Itoa(i+1)
		if len(files) > i && !strings.HasPrefix(files[i], "standard input") && files[i] != "-" || d.Rater != "" {
			name = raterName(d.Rater, files[i])
		}
		rows = append(rows, []string{name, known(d.Points, 1), text.Count(d.Count, "rating")})
	}
	writeTable(w, rows)
	for _, note := range p.Notes {
		fmt.Fprintf(w, "\nNote: %s\n", note)
	}
}

// writeLeads says for how many raters each side leads. Shares of all raters add up;
// where not every card has a side, there are numbers in their place.
func writeLeads(w io.Writer, p scoring.PanelResult) {
	shares, whole := []float64{}, true
	for _, lead := range p.Leads {
		shares = append(shares, lead.Value)
		whole = whole && lead.Could == p.Raters
	}
	words := text.Percents(append(shares, p.Draw, p.Undecided)...)
	for i, lead := range p.Leads {
		side, _ := p.Record.Side(lead.Side)
		leads := "leads"
		if text.Plural(side.Name) {
			leads = "lead"
		}
		switch name := text.TheFirst(oneLine(side.Name)); {
		case whole:
			fmt.Fprintf(w, "%s %s for %s of them (%d of %d).\n", name, leads, words[i], lead.Count, p.Raters)
		case lead.Could == p.Raters:
			fmt.Fprintf(w, "%s %s for %d of %s.\n", name, leads, lead.Count, text.Count(p.Raters, "rater"))
		default:
			fmt.Fprintf(w, "%s %s for %d of the %s whose card has it.\n", name, leads, lead.Count, text.Count(lead.Could, "rater"))
		}
	}
	draw, undecided := words[len(words)-2], words[len(words)-1]
	if !whole {
		count := func(share float64) string {
			return strconv.Itoa(int(math.Round(share*float64(p.Raters)))) + " of " + text.Count(p.Raters, "rater")
		}
		draw, undecided = count(p.Draw), count(p.Undecided)
	}
	fmt.Fprintf(w, "A draw for %s.\n", draw)
	if p.Undecided > 0 {
		fmt.Fprintf(w, "No verdict for %s.\n", undecided)
	}
	fmt.Fprintln(w)
}

func short(x float64) string { return text.Level(scoring.Round(x, 2)) }

func two(x float64) string { return text.Number(x, 2) }
