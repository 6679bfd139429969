//go:build !js

package command

import (
	"encoding/json"
	"math"
	"strconv"

	"summitscorecard/app/text"
	"summitscorecard/scoring"
)

const verdictFormat = "summit-verdict/1"

// verdictJSON is what score --json prints, a line a card. What does not apply
// is null, with a sentence in Notes.
type verdictJSON struct {
	Format  string     `json:"format"`
	Summit  string     `json:"summit"`
	Notes   []string   `json:"notes"`
	Sides   []sideJSON `json:"sides"`
	Verdict leadJSON   `json:"verdict"`
	methodJSON
}

type sideJSON struct {
	ID       string     `json:"id"`
	Absent   bool       `json:"absent"`
	Total    *decimal   `json:"total"`
	Low      decimal    `json:"low"`
	High     decimal    `json:"high"`
	Coverage decimal    `json:"coverage"`
	Outcome  *string    `json:"outcome"`
	Moved    *decimal   `json:"moved"`
	Goals    []goalJSON `json:"goals"`
}

type goalJSON struct {
	Goal   string   `json:"goal"`
	Weight decimal  `json:"weight"`
	Value  *decimal `json:"value"`
	Points *decimal `json:"points"`
}

type leadJSON struct {
	Word      string   `json:"word"`
	Leader    *string  `json:"leader"`
	Second    *string  `json:"second"`
	Lead      *decimal `json:"lead"`
	TieZone   decimal  `json:"tie_zone"`
	Necessary *string  `json:"necessary"`
	Possible  []string `json:"possible"`
}

// decimal is a number written with 12 significant digits, the same on every
// machine.
type decimal float64

// MarshalJSON writes the number; what is not finite becomes null, for JSON has
// no word for it.
func (d decimal) MarshalJSON() ([]byte, error) {
	x := float64(d)
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return []byte("null"), nil
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 12, 64), 64)
	if err != nil {
		return nil, err
	}
	return json.Marshal(rounded + 0) // + 0 makes -0 a 0
}

// newVerdictJSON puts a scored card into the shape of the format.
func newVerdictJSON(card scoring.Scorecard, result scoring.Result, notes []string) verdictJSON {
	v := result.Verdict
	out := verdictJSON{
		Format: verdictFormat,
		Summit: card.Summit.ID,
		Sides:  []sideJSON{},
		Verdict: leadJSON{
			Word: v.Word, Leader: name(v.Leader), Second: name(v.Second), TieZone: decimal(v.TieZone),
			Necessary: name(v.Necessary), Possible: append([]string{}, v.Possible...),
		},
	}
	if v.Word != scoring.Undecided {
		out.Verdict.Lead = some(v.Lead)
	}
	for _, side := range result.Sides {
		out.Sides = append(out.Sides, newSideJSON(side))
	}
	var more []string
	out.methodJSON, more = newMethodJSON(card, result)
	for _, list := range [][]string{notes, result.Notes, present(text.NoOwnSources(card.Summit)), nullNotes(card, result), more} {
		out.Notes = append(out.Notes, list...)
	}
	if out.Notes == nil {
		out.Notes = []string{}
	}
	return out
}

// nullNotes gives a sentence for each null that Score's own notes leave
// unsaid because a page shows it in other ways.
func nullNotes(card scoring.Scorecard, result scoring.Result) []string {
	var noTotal, noEve []string
	open := false
	for i, side := range result.Sides {
		open = open || side.Open > 0
		title := card.Summit.Sides[i].Name
		if side.Absent && !side.Total.Known {
			noTotal = append(noTotal, title)
		}
		if side.Total.Known && !side.Moved.Known {
			noEve = append(noEve, title)
		}
	}
	var notes []string
	if len(noTotal) > 0 {
		notes = append(notes, "Absent and without a scored goal that counts: "+text.List(noTotal)+".")
	}
	if len(noEve) > 0 {
		notes = append(notes, "Without a level on the eve, so that nothing can be said about what moved: "+text.List(noEve)+".")
	}
	if open {
		notes = append(notes, "A rating that is still open has neither value nor points.")
	}
	v := result.Verdict
	switch {
	case v.Word == scoring.Undecided:
	case v.Leader == "":
		notes = append(notes, "The highest totals are equal, so no side leads.")
	case v.Necessary == "":
		notes = append(notes, "No side leads by more than the tie zone whatever the open ratings and ranges turn out to be.")
	}
	return notes
}

func newSideJSON(side scoring.SideResult) sideJSON {
	out := sideJSON{
		ID: side.Side, Absent: side.Absent, Total: orNull(side.Total), Low: decimal(side.Low), High: decimal(side.High),
		Coverage: decimal(side.Coverage), Outcome: name(side.Outcome), Moved: orNull(side.Moved), Goals: []goalJSON{},
	}
	for _, part := range side.Goals {
		goal := goalJSON{Goal: part.Goal, Weight: decimal(part.Weight)}
		if part.Scored {
			goal.Value, goal.Points = some(part.Value), some(part.Points)
		}
		out.Goals = append(out.Goals, goal)
	}
	return out
}

// name returns null for "".
func name(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func some(x float64) *decimal {
	d := decimal(x)
	return &d
}

// known returns null for a total that is missing.
func orNull(t scoring.Total) *decimal {
	if !t.Known {
		return nil
	}
	return some(t.Points)
}
