package link

import (
	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// Brief returns the card without notes and sources, and without what says
// nothing once its source is gone: statements, later developments, disputes,
// other dated states, and the moments of writing. Ratings, ranges, importances,
// goals and aims stay, so that the verdict is the same.
func Brief(card scoring.Scorecard) scoring.Scorecard {
	card = cardfile.Ordered(card)
	for i := range card.Ratings {
		card.Ratings[i].Note, card.Ratings[i].Sources = "", nil
	}
	card.Revisions, card.Created, card.Updated = nil, "", ""
	s := &card.Summit
	s.Summary, s.Sources, s.Statements = "", nil, nil
	for i := range s.Goals {
		s.Goals[i].Note = ""
		for k := range s.Goals[i].Aims {
			aim := &s.Goals[i].Aims[k]
			aim.Sources, aim.Later, aim.Disputes = nil, nil, nil
		}
	}
	return card
}
