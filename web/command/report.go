//go:build !js

package command

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// writeReport prints the verdict the way a person would put it in an article:
// the sentence first, then each side, then where the points come from.
func writeReport(w io.Writer, card scoring.Scorecard, result scoring.Result, notes []string) {
	decimals := scoring.Decimals(result)
	fmt.Fprintf(w, "%s\n", oneLine(card.Summit.Title))
	fmt.Fprintf(w, "%s\n\n", strings.Join(present(text.Date(card.Summit.Date), oneLine(card.Summit.Place), prefix("as of ", text.Date(card.AsOf))), "; "))
	fmt.Fprintf(w, "%s\n", text.Verdict(card, result))
	v := result.Verdict
	if v.Word != scoring.Undecided {
		fmt.Fprintf(w, "%s: %s.\n", strings.ToUpper(v.Word[:1])+v.Word[1:], text.Word(result, decimals))
		fmt.Fprintf(w, "%s\n", text.Pair(card, result))
	}
	if moved := text.Moved(card, result); len(moved) > 0 {
		fmt.Fprintf(w, "%s\n", moved)
	}
	if len(v.Possible) > 1 {
		fmt.Fprintf(w, "With every range and open rating, these could lead: %s.\n", text.List(names(card, v.Possible)))
	}
	fmt.Fprintln(w)
	writeTable(w, sideRows(card, result, decimals))
	fmt.Fprintln(w, "\nWhere the points come from (level, points of the total):")
	writeTable(w, goalRows(card, result, decimals))
	writeSolid(w, card, result)
	if all := append(append(notes, result.Notes...), present(text.NoOwnSources(card.Summit))...); len(all) > 0 {
		fmt.Fprintln(w)
		for _, note := range all {
			fmt.Fprintf(w, "Note: %s\n", note)
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func prefix(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

func present(list ...string) []string {
	out := list[:0]
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func names(card scoring.Scorecard, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		side, _ := card.Summit.Side(id)
		out[i] = text.The(oneLine(side.Name))
	}
	return out
}

// sideRows is the table of sides, in the summit's order.
func sideRows(card scoring.Scorecard, result scoring.Result, decimals int) [][]string {
	rows := [][]string{{"", "total", "interval", "moved", "scored", ""}}
	for i, side := range result.Sides {
		label := oneLine(card.Summit.Sides[i].Name)
		outcome := "no total yet"
		if side.Total.Known {
			outcome = text.Outcome(card.Scale, side, label)
		}
		if side.Absent {
			label += " (not at the table)"
		}
		interval, scored := "–", "no aims"
		if all := side.Scored + side.Open; all > 0 {
			interval = points(side.Low, decimals) + " to " + points(side.High, decimals)
			scored = fmt.Sprintf("%d of %d", side.Scored, all)
		}
		rows = append(rows, []string{label, known(side.Total, decimals), interval, signed(side.Moved, decimals), scored, outcome})
	}
	return rows
}

// goalRows is the table of goals: the level of each rating and the points it
// adds. The points of a side add up to its total in the last row.
func goalRows(card scoring.Scorecard, result scoring.Result, decimals int) [][]string {
	decimals = max(decimals, 1)
	head, last := []string{""}, []string{"Total"}
	cells := make([]map[string]string, len(result.Sides))
	for i, side := range result.Sides {
		head = append(head, oneLine(card.Summit.Sides[i].Name))
		last = append(last, known(side.Total, decimals))
		shares := make([]float64, len(side.Goals))
		for g, part := range side.Goals {
			shares[g] = part.Points
		}
		shares = scoring.Apportion(shares, side.Total.Points, decimals)
		cells[i] = map[string]string{}
		for g, part := range side.Goals {
			rating, _ := card.Rating(part.Goal, side.Side)
			cells[i][part.Goal] = judgement(card.Scale, rating, part, points(shares[g], decimals))
		}
	}
	rows := [][]string{head}
	for _, goal := range card.Summit.Goals {
		row := []string{oneLine(goal.Title)}
		for i := range result.Sides {
			cell := cells[i][goal.ID]
			if cell == "" {
				cell = "–" // no aim
			}
			row = append(row, cell)
		}
		rows = append(rows, row)
	}
	return append(rows, last)
}

// judgement words one rating: "2 about half, 7.1".
func judgement(scale scoring.Scale, rating scoring.Rating, part scoring.Part, points string) string {
	if !part.Scored {
		return rating.Status
	}
	level := text.Level(rating.Level)
	for _, l := range scale.Levels {
		if l.Level == rating.Level {
			level += " " + oneLine(l.Label)
		}
	}
	if part.Weight == 0 {
		return level + ", not counted"
	}
	return level + ", " + points
}

func points(x float64, decimals int) string {
	return text.Number(scoring.Round(x, decimals), decimals)
}

func known(t scoring.Total, decimals int) string {
	if !t.Known {
		return "–"
	}
	return points(t.Points, decimals)
}

func signed(t scoring.Total, decimals int) string {
	if t.Known && scoring.Round(t.Points, decimals) > 0 {
		return "+" + points(t.Points, decimals)
	}
	return known(t, decimals)
}

// writeTable prints rows with their columns in line, two spaces apart.
func writeTable(w io.Writer, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}
