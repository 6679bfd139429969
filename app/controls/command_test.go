package controls

import (
	"reflect"
	"testing"

	"summitscorecard/app/edit"
	"summitscorecard/app/message"
	"summitscorecard/app/text"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func TestCommand_everyControl(t *testing.T) {
	card := testcard.Anchorage(t)
	for field, want := range map[Field][2]any{
		"level":      {"3", edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 3}},
		"importance": {"7", edit.SetImportance{Goal: "ceasefire", Side: "us", Importance: 7}},
		"note":       {"why", edit.SetNote{Goal: "ceasefire", Side: "us", Note: "why"}},
		"status":     {"pending", edit.SetStatus{Goal: "ceasefire", Side: "us", Status: "pending"}},
		"high":       {"1", edit.SetRange{Goal: "ceasefire", Side: "us", High: scoring.At(1)}},
		"unheard":    {"1", nil},
	} {
		if got := Command(card, field, "ceasefire", "us", want[0].(string)); !reflect.DeepEqual(got, want[1]) {
			t.Errorf("%s: %+v, want %+v", field, got, want[1])
		}
	}
	for typed, want := range map[string]any{
		"7,5":   edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 7.5},
		"62.5":  edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 62.5},
		"-5":    edit.SetLevel{Goal: "ceasefire", Side: "us", Level: -5}, // which the command refuses
		"much":  message.ShowProblem{Words: "Not changed: “much” is not a number; write one such as 2.5."},
		"5e":    message.ShowProblem{Words: "Not changed: “5e” is not a number; write one such as 2.5."},
		"1,000": message.ShowProblem{Words: "Not changed: “1,000” can be read in two ways; write 1000 or 1.000."},
		"":      message.ShowProblem{Words: text.LevelEmpty},
	} {
		if got := Command(card, Level, "ceasefire", "us", typed); got != want {
			t.Errorf("%q typed as a level: %+v, want %+v", typed, got, want)
		}
	}
	if got := Command(card, Low, "ceasefire", "us", "2,5"); got.(edit.SetRange).Low != scoring.At(2.5) {
		t.Errorf("2,5 typed as the end of a range: %+v", got)
	}
}
