package text

import (
	"strings"

	"summitscorecard/scoring"
)

// states lists the dated states of a card that has more than one: a line each
// with the totals, then what changed from state to state and why.
func (m *markdown) states() {
	list := scoring.States(m.card)
	if len(list) < 2 {
		return
	}
	m.line()
	m.line("## ", TimeTitle)
	m.line()
	head, rule := "| "+AsOfLabel, "|---"
	for _, side := range m.card.Summit.Sides {
		head += " | " + plain(side.Name)
		rule += "|---:"
	}
	m.line(head, " | ", TimeVerdict, " | ", StateNote, " |")
	m.line(rule, "|---|---|")
	for _, s := range list {
		r := scoring.Score(m.card.In(s))
		row := "| " + plain(StateDate(s.AsOf))
		if s.At < 0 {
			row += " (this report)"
		}
		for _, side := range r.Sides {
			row += " | " + Total(side.Total, scoring.Decimals(r))
		}
		m.line(row, " | ", plain(strings.Join(StateLabel(m.card, s, r.Verdict)[1:], ", ")), " | ", plain(s.Note), " |")
	}
	for i := 1; i < len(list); i++ {
		changes := scoring.Changes(m.card.Summit, list[i-1].Ratings, list[i].Ratings)
		m.line()
		m.line(plain(AsOfState(list[i].AsOf)), ": ", plain(ChangedCount(len(changes), list[i-1].AsOf)), ".")
		if len(changes) > 0 {
			m.line()
		}
		for _, c := range changes {
			goal, _ := m.card.Summit.Goal(c.Goal)
			side, _ := m.card.Summit.Side(c.Side)
			words := plain(goal.Title) + ", " + plain(side.Name) + ": " + plain(StateChange(m.card.Scale, c)) + "."
			m.line("- ", Join(" ", words, plain(c.To.Note)), m.marks(c.To.Sources))
		}
	}
}
