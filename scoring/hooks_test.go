package scoring_test

import (
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

func init() { scoring.CheckCard = cardfile.Check }
