package controls

import (
	"reflect"
	"testing"

	"summitscorecard/app/edit"
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
	if got := Command(card, Level, "ceasefire", "us", "much"); got != nil {
		t.Errorf("a level that is no number became %+v", got)
	}
}
