package cardfile

import (
	"fmt"
	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Compact returns the card with a reference in place of its summit: the form
// for links, codes and panels. hash is whatever the writer wants the reader to
// compare, "" for nothing. Importances equal to their goal's are left to the
// goal.
func Compact(card scoring.Scorecard, hash string) scoring.Scorecard {
	if card.Ref != (scoring.Ref{}) {
		card.Ref.Hash = hash
		return card
	}
	importance := card.UsualImportance()
	card = Ordered(card)
	leave := func(ratings []scoring.Rating) {
		for i := range ratings {
			if ratings[i].Importance == importance(ratings[i].Goal) {
				ratings[i].Importance = scoring.ImportanceOfGoal
			}
		}
	}
	leave(card.Ratings)
	for i := range card.Revisions {
		leave(card.Revisions[i].Ratings)
	}
	card.Ref = scoring.Ref{ID: card.Summit.ID, Version: max(card.Summit.Version, 1), Hash: hash}
	card.Summit = scoring.Summit{ID: card.Summit.ID}
	return card
}

// Resolve puts the summit that a compact card names into the card. It returns a
// card that carries its summit unchanged. The error is the Problems found: the
// wrong summit, or ratings that this version of the record has no aim for. A
// different version alone is no error; compare card.Ref.Version with
// summit.Version first to tell the reader.
func Resolve(card scoring.Scorecard, summit scoring.Summit) (scoring.Scorecard, error) {
	if card.Ref == (scoring.Ref{}) {
		return card, nil
	}
	if card.Ref.ID != summit.ID {
		return scoring.Scorecard{}, scoring.Problems{{Path: "summit.ref", Msg: fmt.Sprintf("the card is about %s, not %s; open it with its own summit", sentence.Quote(card.Ref.ID), sentence.Quote(summit.ID))}}
	}
	card.Ref = scoring.Ref{}
	card.Summit = summit
	if card.Scale.ID == summit.Scale && len(card.Scale.Levels) == 0 {
		card.Scale.Levels = summit.ScaleLevels
	}
	card = Ordered(card)
	importance := card.UsualImportance()
	fill := func(ratings []scoring.Rating) {
		for i := range ratings {
			if ratings[i].Importance == scoring.ImportanceOfGoal {
				ratings[i].Importance = importance(ratings[i].Goal)
			}
		}
	}
	fill(card.Ratings)
	for i := range card.Revisions {
		fill(card.Revisions[i].Ratings)
	}
	if problems := Check(card); len(problems) > 0 {
		return scoring.Scorecard{}, scoring.Problems(problems)
	}
	return card, nil
}
