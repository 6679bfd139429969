package edit

import (
	"reflect"
	"slices"

	"summitscorecard/scoring"
)

// way leads from one state of a card to another. Most changes are of one rating,
// and five hundred cards of 180 ratings each would take 30 MB of the reader's
// memory; so a way is the ratings that differ, or the whole card where more does.
type way struct {
	card    *scoring.Scorecard
	ratings []ratingAt
}

type ratingAt struct {
	at     int // place among the card's ratings
	rating scoring.Rating
}

// maxRatings is how many ratings may differ before the whole card is kept.
const maxRatings = 8

// wayTo returns the way from one card to another.
func wayTo(to, from scoring.Scorecard) way {
	a, b := to, from
	a.Ratings, b.Ratings = nil, nil
	if len(to.Ratings) != len(from.Ratings) || !reflect.DeepEqual(a, b) {
		return way{card: &to}
	}
	var w way
	for i, r := range to.Ratings {
		if SameRating(r, from.Ratings[i]) {
			continue
		}
		if len(w.ratings) == maxRatings {
			return way{card: &to}
		}
		w.ratings = append(w.ratings, ratingAt{i, r})
	}
	return w
}

// nowhere reports whether the two states are the same.
func (w way) nowhere() bool { return w.card == nil && len(w.ratings) == 0 }

// from returns the card that the way leads to, from the card that it was made for.
func (w way) from(card scoring.Scorecard) scoring.Scorecard {
	if w.card != nil {
		return *w.card
	}
	card.Ratings = append([]scoring.Rating(nil), card.Ratings...)
	for _, r := range w.ratings {
		card.Ratings[r.at] = r.rating
	}
	return card
}

// SameRating reports whether two ratings are the same in every field. It compares
// them one by one: package reflect takes a millisecond for 180.
func SameRating(a, b scoring.Rating) bool {
	return a.Goal == b.Goal && a.Side == b.Side && a.Status == b.Status && a.Level == b.Level && a.Low == b.Low && a.High == b.High &&
		a.Importance == b.Importance && a.Note == b.Note && a.AsOf == b.AsOf &&
		(a.Sources == nil) == (b.Sources == nil) && slices.Equal(a.Sources, b.Sources)
}
