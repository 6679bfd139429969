package solid

import (
	"testing"

	"summitscorecard/app/message"
	"summitscorecard/scoring"
	"summitscorecard/web/summits/testcard"
)

func TestTry_endsTheLead(t *testing.T) {
	card := testcard.Anchorage(t)
	for _, what := range []message.Change{{Kind: message.Steps}, {Kind: message.Importance}, {Kind: message.Transfer}, {Kind: message.LeaveOut, Goal: "ceasefire"}} {
		next, ok := Try(card, what)
		if !ok {
			t.Fatalf("%v cannot be tried", what)
		}
		v := scoring.Score(next).Verdict
		if v.Leader == "ru" && v.Lead > 1e-6 {
			t.Errorf("after trying %v Russia still leads by %v", what, v.Lead)
		}
	}
	if _, ok := Try(card, message.Change{Kind: "nonsense"}); ok {
		t.Error("a change that does not exist was tried")
	}
}
