package edit_test

import (
	"testing"

	"summitscorecard/app/edit"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func TestSameJudgement(t *testing.T) {
	card := testcard.Anchorage(t)
	for name, c := range map[string]edit.Command{
		"level":      edit.SetLevel{Goal: "ceasefire", Side: "us", Level: 3},
		"importance": edit.SetImportance{Goal: "ceasefire", Side: "us", Importance: 7},
		"shared":     edit.SetImportance{Goal: "ceasefire", Importance: 7},
		"weights":    edit.SetWeights{Weights: scoring.Shared},
		"note":       edit.SetNote{Goal: "ceasefire", Side: "us", Note: "mine"},
	} {
		changed, err := c.Apply(card)
		if err != nil {
			t.Fatal(err)
		}
		if edit.SameJudgement(card, changed) {
			t.Errorf("a changed %s counts as the same judgement", name)
		}
		back, err := edit.TakeJudgement{From: card}.Apply(changed)
		if err != nil || !edit.SameJudgement(card, back) {
			t.Errorf("reset does not take a changed %s back (%v)", name, err)
		}
	}
}
