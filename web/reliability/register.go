//go:build !js

// Package reliability is the register of what can go wrong: one row for each fault
// that the program must survive, what must happen then, and the number to reach.
// Tests name the rows that they cover and count what they do of them (package
// scoring/trials, and web/jstest/register.mjs in the browser's); table.mjs reads what
// one run printed and writes what came out into results.json, which the site shows.
package reliability

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"regexp"
)

//go:embed rows.json
var rows []byte

// LastResults is what the last run of the tests gave; `make reliability` writes it.
//
//go:embed results.json
var LastResults []byte

// Row is one fault and what must come of it.
type Row struct {
	// ID is m, the letter of the group, and a number from 1: "mD1".
	ID string `json:"id"`
	// Fault is what goes wrong, Expected what must happen then, Gate the number to reach.
	Fault    string `json:"fault"`
	Expected string `json:"expected"`
	Gate     string `json:"gate"`
	// Where says what kinds of tests cover it: browser, Go, server.
	Where string `json:"where"`
	// Stub says, in a sentence, what stands in for a browser that is not at hand.
	Stub string `json:"stub,omitempty"`
	// Why says, in a sentence, why no test covers the row; "" where one does.
	Why string `json:"why,omitempty"`
}

// Group returns the letter of the row's group: D data, F files and links, O
// offline and updates, R program, S security.
func (r Row) Group() string { return r.ID[1:2] }

var rowID = regexp.MustCompile(`^m[DFORS][1-9][0-9]?$`)

// Rows returns the register in its order.
func Rows() ([]Row, error) {
	var list []Row
	decoder := json.NewDecoder(bytes.NewReader(rows))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("reliability/rows.json: %w", err)
	}
	seen := map[string]bool{}
	for i, r := range list {
		if !rowID.MatchString(r.ID) || seen[r.ID] || r.Fault == "" || r.Expected == "" || r.Gate == "" || r.Where == "" {
			return nil, fmt.Errorf("reliability/rows.json: row %d (%q) lacks something, or its id is no id or stands twice", i+1, r.ID)
		}
		seen[r.ID] = true
	}
	return list, nil
}

// Results is what one run of the tests on one commit gave, as table.mjs writes it.
type Results struct {
	Date   string   `json:"date"`   // a day, 2026-01-31; "" where no run is written down
	Commit string   `json:"commit"` // short hash of the source that was tested
	Part   float64  `json:"part"`   // of the rounds of a full soak, up to 1; 0 for a submission's
	Rows   []Result `json:"rows"`
}

// Result is what came of one row.
type Result struct {
	ID      string `json:"id"`
	Tests   int    `json:"tests"`   // test cases of the row
	Failed  int    `json:"failed"`  // of them
	Faults  int    `json:"faults"`  // that the tests put in
	Checked int    `json:"checked"` // sources, files, answers and the like that they looked at besides
	// In names the engines besides Chromium that tests of the row ran in: Firefox, WebKit.
	In []string `json:"in,omitempty"`
}

// Passed tells whether all tests of the row have.
func (r Result) Passed() bool { return r.Tests > 0 && r.Failed == 0 }

// ReadResults reads what table.mjs has written and checks it against the register:
// every result must be of a row, and no number may be impossible.
func ReadResults(data []byte) (Results, error) {
	var results Results
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&results); err != nil {
		return results, fmt.Errorf("results.json: %w", err)
	}
	if (results.Date == "") != (len(results.Rows) == 0) || (results.Date == "") != (results.Commit == "") {
		return results, fmt.Errorf("results.json: date, commit and rows belong together")
	}
	if results.Part < 0 || results.Part > 1 {
		return results, fmt.Errorf("results.json: part %v is not between 0 and 1", results.Part)
	}
	known, err := Rows()
	if err != nil {
		return results, err
	}
	ids := map[string]bool{}
	for _, r := range known {
		ids[r.ID] = true
	}
	for _, r := range results.Rows {
		if !ids[r.ID] {
			return results, fmt.Errorf("results.json: %q is no row, or stands twice", r.ID)
		}
		delete(ids, r.ID)
		if r.Tests < 1 || r.Failed < 0 || r.Failed > r.Tests || r.Faults < 0 || r.Checked < 0 {
			return results, fmt.Errorf("results.json: %s cannot have %d of %d tests failed, %d faults and %d checked", r.ID, r.Failed, r.Tests, r.Faults, r.Checked)
		}
	}
	return results, nil
}
