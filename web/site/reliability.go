//go:build !js

package site

import (
	"strings"

	"summitscorecard/app"
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
	runs, lost, later := 0, 0, 0
	for _, r := range results.Rows {
		ran[r.ID] = r
		if r.Commit != "" {
			later++
		}
		runs, lost = runs+r.Runs, lost+r.Lost
	}
	part := results.Part
	if results.Run == "soak" && part == 0 {
		part = 1
	}
	page := app.Faults{Last: text.LastRun(results.Date, results.Commit, part, runs, lost) + text.RunAgain(results.Again.Tests, results.Again.Commit, results.Again.Fewer) + text.RowsLater(later)}
	for _, row := range rows {
		if n := len(page.Groups); n == 0 || page.Groups[n-1].Title != text.FaultGroup(row.Group()) {
			page.Groups = append(page.Groups, app.FaultGroup{ID: "faults-" + strings.ToLower(row.Group()), Title: text.FaultGroup(row.Group())})
		}
		outcome := row.Why
		if r, ok := ran[row.ID]; ok && outcome == "" {
			outcome = text.Survived(r.Runs, r.Survived) + text.RowRun(r.Date, r.Commit)
		} else if outcome == "" {
			outcome = text.NotRun
		}
		group := &page.Groups[len(page.Groups)-1]
		group.Rows = append(group.Rows, app.FaultRow{ID: row.ID, Fault: row.Fault, Expected: row.Expected, Gate: row.Gate, Outcome: outcome, Note: row.Stub})
	}
	b.site.Files["reliability.json"] = reliability.LastResults
	return b.addWords("/reliability/", text.ReliabilityTitle, text.ReliabilityLead, app.NewFaults(b.site.Base, page))
}
