//go:build !js

package site

import (
	"strings"

	"summitscorecard/app/hostpage"
	"summitscorecard/app/text"
	"summitscorecard/web/reliability"
)

// addReliability publishes the page of what can go wrong, and the figures as they
// are written down.
func (b *builder) addReliability() error {
	rows, err := reliability.Rows()
	if err != nil {
		return err
	}
	results, err := reliability.ReadResults(reliability.LastResults)
	if err != nil {
		return err
	}
	ran := map[string]reliability.Result{}
	for _, r := range results.Rows {
		ran[r.ID] = r
	}
	page := hostpage.Faults{Last: text.LastRun(results.Date, results.Commit, results.Part) + " " + outcome(rows, ran)}
	for len(rows) > 0 {
		group := rows[0].Group()
		some := rows[:1]
		for len(some) < len(rows) && rows[len(some)].Group() == group {
			some = rows[:len(some)+1]
		}
		rows = rows[len(some):]
		page.Groups = append(page.Groups, faultGroup(group, some, ran))
	}
	b.site.Files["reliability.json"] = reliability.LastResults
	return b.addWords("/reliability/", text.ReliabilityTitle, text.ReliabilityLead, hostpage.NewFaults(b.site.Base, page))
}

// faultGroup is the rows of one kind as the page shows them.
func faultGroup(letter string, rows []reliability.Row, ran map[string]reliability.Result) hostpage.FaultGroup {
	group := hostpage.FaultGroup{ID: "faults-" + strings.ToLower(letter), Title: text.FaultGroup(letter), Outcome: outcome(rows, ran)}
	for _, row := range rows {
		shown := hostpage.FaultRow{ID: row.ID, Fault: row.Fault, Expected: row.Expected, Gate: row.Gate, Outcome: row.Why, Note: row.Stub}
		if r, ok := ran[row.ID]; ok {
			shown.Outcome = text.RowOutcome(r.Passed(), r.Faults, r.Checked)
		} else if row.Why == "" {
			shown.Outcome = text.NotRun
		}
		group.Rows = append(group.Rows, shown)
	}
	return group
}

// outcome sums up what came of some rows.
func outcome(rows []reliability.Row, ran map[string]reliability.Result) string {
	passed, faults, checked := 0, 0, 0
	for _, row := range rows {
		r := ran[row.ID]
		if r.Passed() {
			passed++
		}
		faults, checked = faults+r.Faults, checked+r.Checked
	}
	return text.RowsPassed(passed, len(rows), faults, checked)
}
