package timeline

import (
	"summitscorecard/app/edit"
	"summitscorecard/app/picture"
	"summitscorecard/scoring"
)

// State is one dated state with what it comes to.
type State struct {
	picture.Dated                  // the state with its result
	Changes       []scoring.Change // from the state before
}

// Results keeps what the card's other states come to: they do not change with the
// ratings on the page.
type Results struct {
	card    scoring.Scorecard
	results map[int]scoring.Result // by place among the revisions
}

// States lists the states to show, and how many are left out; own is the result of
// the state on the page.
func (s *Results) States(card scoring.Scorecard, own scoring.Result) (states []State, left int) {
	if !sameStates(s.card, card) {
		*s = Results{card: card, results: map[int]scoring.Result{}}
	}
	list, left := picture.States(card, func(state scoring.State) scoring.Result {
		if state.At < 0 {
			return own
		}
		result, has := s.results[state.At]
		if !has {
			result = scoring.Score(card.In(state))
			s.results[state.At] = result
		}
		return result
	})
	for i, d := range list {
		one := State{Dated: d}
		if i > 0 {
			one.Changes = scoring.Changes(card.Summit, list[i-1].State.Ratings, d.State.Ratings)
		}
		states = append(states, one)
	}
	return states, left
}

// sameStates reports whether the states of two cards beside those they open with
// are the same lists, weighed alike.
func sameStates(a, b scoring.Scorecard) bool {
	return edit.SameList(a.Revisions, b.Revisions) && edit.SameList(a.Summit.Goals, b.Summit.Goals) && edit.SameList(a.Summit.Sides, b.Summit.Sides) &&
		edit.SameList(a.Scale.Levels, b.Scale.Levels) && a.Scale.ID == b.Scale.ID && a.Weights == b.Weights && a.TieZone == b.TieZone && a.AsOf == b.AsOf
}
