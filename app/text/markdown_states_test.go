package text

import (
	"strings"
	"testing"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

func TestMarkdown_listsTheStates(t *testing.T) {
	card, err := cardfile.Decode([]byte(`{"format": "summit-scorecard/1", "summit": {"id": "s", "title": "S",
		"sides": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
		"goals": [{"id": "g", "title": "G | <b>", "aims": {"a": {"wanted": "x"}, "b": {"wanted": "y"}}}], "sources": [{"id": "x", "title": "X"}]},
		"as_of": "2024-06", "ratings": [{"goal": "g", "side": "a", "level": 4}, {"goal": "g", "side": "b", "level": 1}],
		"revisions": [{"as_of": "2025", "note": "A year | on", "ratings": [{"goal": "g", "side": "a", "level": 0, "note": "It *ended*.", "sources": ["x"]}, {"goal": "g", "side": "b", "level": 1}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	report := Markdown(card, scoring.Score(card), nil, "")
	for _, want := range []string{
		"## How the verdict moved",
		"| Ratings as of | A | B | Verdict | Note on this state |",
		"| June 2024 (this report) | 100 | 25 | clear lead, A |  |",
		"| 2025 | 0 | 25 | clear lead, B | A year \\| on |",
		"As of 2025: 1 rating changed since June 2024.",
		`- G \| \<b\>, A: “all of it” → “none of it”. It \*ended\*. \[1\]`,
	} {
		if !strings.Contains(report, want+"\n") {
			t.Errorf("the report lacks %q:\n%s", want, report)
		}
	}
	card.Revisions = nil
	if report := Markdown(card, scoring.Score(card), nil, ""); strings.Contains(report, "How the verdict moved") {
		t.Error("a card of one date has nothing that moved")
	}
}
