package text

import (
	"strconv"
	"strings"

	"summitscorecard/scoring"
)

// AsOf names the card under a chart.
func AsOf(card, date string) string {
	if date == "" {
		return card
	}
	return card + ", as of " + Date(date)
}

// Finding is the title of the balance chart: who did better on what.
func Finding(card scoring.Scorecard, r scoring.Result) string {
	ids := []string{r.Verdict.Leader, r.Verdict.Second}
	if ids[0] == "" {
		ids[0], ids[1] = tied(r)
	}
	if r.Verdict.Word == scoring.Undecided || ids[1] == "" {
		return "How much of each aim was reached"
	}
	values := map[string]map[string]float64{}
	for _, side := range r.Sides {
		values[side.Side] = map[string]float64{}
		for _, part := range side.Goals {
			if part.Scored && part.Weight > 0 {
				values[side.Side][part.Goal] = part.Value
			}
		}
	}
	var better [2][]string
	both := 0 // goals that are scored for the two
	for _, g := range card.Summit.Goals {
		a, hasA := values[ids[0]][g.ID]
		b, hasB := values[ids[1]][g.ID]
		switch {
		case !hasA || !hasB:
			continue
		case a > b+1e-9:
			better[0] = append(better[0], g.Title)
		case b > a+1e-9:
			better[1] = append(better[1], g.Title)
		}
		both++
	}
	var parts []string
	for i, id := range ids {
		side, _ := card.Summit.Side(id)
		if n := len(better[i]); n > 0 {
			name := The(side.Name)
			if len(parts) == 0 {
				name = TheFirst(side.Name)
			}
			parts = append(parts, name+" got more of its aim on "+few(better[i]))
		}
	}
	if len(parts) == 0 {
		return noneBetter(card, r, both)
	}
	if len(parts) == 2 {
		parts[1] = strings.Replace(parts[1], " got more of its aim on ", " on ", 1)
	}
	return strings.Join(parts, ", ")
}

// noneBetter is the finding where neither of two sides got more on a goal that both
// wanted: only what is scored for both can be compared.
func noneBetter(card scoring.Scorecard, r scoring.Result, both int) string {
	switch {
	case both == 0:
		return "No goal is scored for both sides yet"
	case r.Verdict.Open > 0:
		return "Both sides got as much of each aim on " + strconv.Itoa(both) + " of " + Count(len(card.Summit.Goals), "goal") + ", the only ones scored for both"
	case r.Verdict.Leader != "":
		return "Both sides got as much of each aim that both had"
	}
	return "Both sides got as much of each aim"
}

// few lists up to three goals by name and counts more than that.
func few(titles []string) string {
	if len(titles) <= 3 {
		return List(titles)
	}
	return List([]string{titles[0], titles[1], strconv.Itoa(len(titles)-2) + " more goals"})
}

// Twin is the balance chart in a sentence.
func Twin(card scoring.Scorecard, r scoring.Result, decimals int) string {
	var parts []string
	for _, side := range r.Sides {
		if side.Absent {
			continue
		}
		meta, _ := card.Summit.Side(side.Side)
		var goals []string
		for _, part := range side.Goals {
			if !part.Scored || part.Weight == 0 {
				continue
			}
			g, _ := card.Summit.Goal(part.Goal)
			goals = append(goals, Isolated(g.Title)+" "+Number(100*part.Value, 0))
		}
		parts = append(parts, Isolated(meta.Name)+" "+Total(side.Total, decimals)+" of 100: "+strings.Join(goals, ", ")+".")
	}
	return strings.Join(parts, " ")
}
