//go:build !js

// Package reliability is the register of what can go wrong: one row for each fault
// that the program must survive, what must happen then, and the number to reach.
// Tests name the rows that they cover; table.mjs runs beside them and writes what
// came out into results.json, which the site shows.
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

// Results is what a run of the tests gave, as table.mjs writes it.
type Results struct {
	Date   string   `json:"date"`   // a day, 2026-01-31
	Commit string   `json:"commit"` // short hash of the source that was tested
	Run    string   `json:"run"`    // "quick" as with each submission, or "soak"
	Part   float64  `json:"part"`   // of the rounds of a full soak, in (0,1); 0 for all
	Again  Again    `json:"again"`
	Rows   []Result `json:"rows"`
}

// Again says that tests which failed in a long run by a flaw of their own were
// mended and run once more: how many, and on which later commit. The run's rows
// then hold what came of them there.
type Again struct {
	Commit string `json:"commit"`
	Tests  int    `json:"tests"` // 0 for none
	Fewer  bool   `json:"fewer"` // whether with fewer rounds
}

// Result is what came out for one row.
type Result struct {
	ID       string `json:"id"`
	Tests    int    `json:"tests"`    // test cases that name the row
	Runs     int    `json:"runs"`     // faults put in
	Survived int    `json:"survived"` // of them, those that ended as expected
	Lost     int    `json:"lost"`     // the others
	Date     string `json:"date"`     // with Commit: when and on what the row ran, where that is later than the table
	Commit   string `json:"commit"`
}

// ReadResults reads what table.mjs has written and checks it against the register:
// every result must be of a row, and no sum may be wrong.
func ReadResults(data []byte) (Results, error) {
	var results Results
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&results); err != nil {
		return results, fmt.Errorf("results.json: %w", err)
	}
	if results.Run != "quick" && results.Run != "soak" || results.Date == "" || results.Commit == "" {
		return results, fmt.Errorf("results.json: date, commit or kind of run is missing")
	}
	if results.Part < 0 || results.Part >= 1 || results.Part > 0 && results.Run != "soak" {
		return results, fmt.Errorf("results.json: part %v, but only a soak may be cut, to a part of 1", results.Part)
	}
	if (results.Again.Tests > 0) != (results.Again.Commit != "") || results.Again.Tests < 0 {
		return results, fmt.Errorf("results.json: %d tests run again on commit %q; give both or neither", results.Again.Tests, results.Again.Commit)
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
		if (r.Date == "") != (r.Commit == "") {
			return results, fmt.Errorf("results.json: %s has a date or a commit of its own; give both or neither", r.ID)
		}
		if r.Runs < 0 || r.Survived < 0 || r.Lost < 0 || r.Survived+r.Lost != r.Runs {
			return results, fmt.Errorf("results.json: %s has %d runs, but %d survived and %d lost", r.ID, r.Runs, r.Survived, r.Lost)
		}
	}
	return results, nil
}
