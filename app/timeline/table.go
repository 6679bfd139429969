package timeline

import (
	"sort"

	"summitscorecard/app/picture"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

// table lists the states, what was said and what came since, by date.
func (c *Timeline) table() (head []string, rows [][]string) {
	head = []string{text.DateWord, text.TimeWhat}
	sides := picture.Totals(c.Card.Summit, c.States[0].Result)
	for _, s := range sides {
		head = append(head, s.Name)
	}
	head = append(head, text.TimeVerdict)
	empty := func(date, what string) []string {
		row := []string{text.Date(date), what}
		for range sides {
			row = append(row, "")
		}
		return append(row, "")
	}
	type dated struct {
		day string
		row []string
	}
	var list []dated
	for _, e := range picture.Events(c.Card.Summit) {
		list = append(list, dated{picture.About(e.Date), empty(e.Date, e.Text)})
	}
	said := spoken(c.Card.Summit)
	for i, from := 0, 0; i < len(said); i++ {
		if i+1 == len(said) || said[i+1].Date != said[i].Date {
			list = append(list, dated{picture.About(said[i].Date), empty(said[i].Date, text.SaidOn(said[from:i+1]))})
			from = i + 1
		}
	}
	for _, v := range c.States {
		row := []string{text.StateDate(v.State.AsOf), text.Join(": ", text.StateWord, v.State.Note)}
		for _, s := range picture.Totals(c.Card.Summit, v.Result) {
			row = append(row, s.Text)
		}
		list = append(list, dated{scoring.LastDay(v.State.AsOf), append(row, text.VerdictWord(v.Result.Verdict.Word))})
	}
	sort.SliceStable(list, func(a, b int) bool { return list[a].day < list[b].day })
	for _, entry := range list {
		rows = append(rows, entry.row)
	}
	return head, rows
}
