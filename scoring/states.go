package scoring

import "sort"

// State is one dated state of a card's ratings: the one that the card opens
// with, or one of its revisions.
type State struct {
	AsOf    string // "" where nothing is said
	Note    string
	At      int // its place in Scorecard.Revisions; -1 for the state that the card opens with
	Ratings []Rating
}

// States lists the dated states of a card by their dates, whichever of them it
// opens with; months and years count as their last day, and states without a
// date stand first. States of one date keep the order of the file, the card's
// own last. A revision that is only a note on the card's own state is no state.
func States(card Scorecard) []State {
	own := State{AsOf: card.AsOf, At: -1, Ratings: card.Ratings}
	list := make([]State, 0, len(card.Revisions)+1)
	for i, r := range card.Revisions {
		if r.OnlyNote(card.AsOf) {
			own.Note = r.Note
			continue
		}
		list = append(list, State{AsOf: r.AsOf, Note: r.Note, At: i, Ratings: r.Ratings})
	}
	list = append(list, own)
	sort.SliceStable(list, func(a, b int) bool { return LastDay(list[a].AsOf) < LastDay(list[b].AsOf) })
	return list
}

// OnlyNote says whether the revision is the note on the state that a card of
// this date opens with: a card has no place of its own for one.
func (r Revision) OnlyNote(asOf string) bool {
	return r.AsOf == asOf && r.Note != "" && len(r.Ratings) == 0
}

// In returns the card as it reads in one of its states: with that state's date
// and ratings, and without revisions.
func (c Scorecard) In(state State) Scorecard {
	c.AsOf, c.Ratings, c.Revisions = state.AsOf, state.Ratings, nil
	return c
}

// Change is a rating on which two states differ.
type Change struct {
	Goal, Side string
	From, To   Rating
}

// Changes lists the ratings that differ between two states, in the order of
// goals and sides: in status, level, range or importance. Reasons and dates
// alone are no change.
func Changes(summit Summit, from, to []Rating) []Change {
	was, is := newRatings(&Scorecard{Summit: summit, Ratings: from}), newRatings(&Scorecard{Summit: summit, Ratings: to})
	var list []Change
	for _, g := range summit.Goals {
		for _, a := range g.Aims {
			x, y := was.of(g.ID, a.Side), is.of(g.ID, a.Side)
			if x.Status != y.Status || x.Level != y.Level || x.Low != y.Low || x.High != y.High || x.Importance != y.Importance {
				list = append(list, Change{Goal: g.ID, Side: a.Side, From: x, To: y})
			}
		}
	}
	return list
}
