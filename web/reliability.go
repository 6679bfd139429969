//go:build !js

package web

import (
	_ "embed"
	"strings"

	"summitscorecard/app/hostpage"
	"summitscorecard/app/text"
	"summitscorecard/app/ui"
	"summitscorecard/web/reliability"
)

// lastResults is what the last run of the tests gave; `make reliability` writes it.
//
//go:embed reliability.json
var lastResults []byte

// addReliability publishes the page of what can go wrong, and the figures as they
// are written down.
func (b *builder) addReliability() error {
	rows, err := reliability.Rows()
	if err != nil {
		return err
	}
	results, err := reliability.ReadResults(lastResults)
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
	page := hostpage.Faults{Last: text.LastRun(results.Date, results.Commit, part, runs, lost) + text.RunAgain(results.Again.Tests, results.Again.Commit, results.Again.Fewer) + text.RowsLater(later)}
	for _, row := range rows {
		if n := len(page.Groups); n == 0 || page.Groups[n-1].Title != text.FaultGroup(row.Group()) {
			page.Groups = append(page.Groups, hostpage.FaultGroup{ID: "faults-" + strings.ToLower(row.Group()), Title: text.FaultGroup(row.Group())})
		}
		outcome := row.Why
		if r, ok := ran[row.ID]; ok && outcome == "" {
			outcome = text.Survived(r.Runs, r.Survived) + text.RowRun(r.Date, r.Commit)
		} else if outcome == "" {
			outcome = text.NotRun
		}
		group := &page.Groups[len(page.Groups)-1]
		group.Rows = append(group.Rows, hostpage.FaultRow{ID: row.ID, Fault: row.Fault, Expected: row.Expected, Gate: row.Gate, Outcome: outcome, Note: row.Stub})
	}
	b.site.Files["reliability.json"] = lastResults
	return b.addWords(ui.ReliabilityPath, text.ReliabilityTitle, text.ReliabilityLead, hostpage.NewFaults(b.site.Base, page))
}
