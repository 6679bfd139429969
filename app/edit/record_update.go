package edit

import (
	"slices"

	"summitscorecard/scoring"
	"summitscorecard/scoring/cardfile"
)

// TakeUpdate brings a card up to a corrected record. Everything that the reader set
// stays: levels, ranges, reasons and importances, dated states, and what they wrote,
// added or removed in the record. Everything else becomes what it is on the card that
// comes with the corrected record. What the reader set is what differs from the card
// that came with the record theirs was made on.
type TakeUpdate struct {
	What string            // for undo
	Base scoring.Scorecard // came with the record that the card was made on
	From scoring.Scorecard // comes with the corrected one
}

// Apply implements Command. The error is a scoring.FieldError.
func (c TakeUpdate) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	base, theirs := c.Base, c.From
	if base.Summit.ID != card.Summit.ID || theirs.Summit.ID != card.Summit.ID {
		return card, scoring.FieldError{Msg: "that record is about another summit, “" + theirs.Summit.ID + "”"}
	}
	if !same(&base.Scale, &theirs.Scale) {
		return card, scoring.FieldError{Msg: "the corrected card is rated on another scale than the one that yours began with; start a new card on this summit"}
	}
	if !same(&card.Scale, &base.Scale) { // the reader rates on another scale: so do both others, to be compared
		base, theirs = withScale(base, card.Scale), withScale(theirs, card.Scale)
	}
	if card.Summit.Scale != theirs.Summit.Scale {
		return card, scoring.FieldError{Msg: "your record speaks in another scale than the corrected one; bring back the summit’s record first, or start a new card on it"}
	}
	u := update{base: base, mine: card, theirs: theirs}
	return checked(card, u.merged())
}

// Name implements Command.
func (c TakeUpdate) Name(scoring.Scorecard) string { return c.What }

// Merge implements Command.
func (c TakeUpdate) Merge() string { return "" }

// update merges three cards: what the reader has started from, what they have made of
// it, and what it has become meanwhile.
type update struct {
	base, mine, theirs scoring.Scorecard
	judged             map[string]bool // aims whose rating the reader has set, in any state
}

// merged returns the reader's card with the corrections.
func (u *update) merged() scoring.Scorecard {
	next := u.theirs
	next.ID, next.Created, next.Updated = u.mine.ID, u.mine.Created, u.mine.Updated
	next.Rater, next.Group, next.Round, next.Scale = u.mine.Rater, u.mine.Group, u.mine.Round, u.mine.Scale
	keepMine(&next.Weights, &u.base.Weights, &u.mine.Weights)
	keepMine(&next.TieZone, &u.base.TieZone, &u.mine.TieZone)
	u.states(&next)
	u.record(&next.Summit)
	return fitted(next, u.base.Summit, u.theirs.Summit)
}

// states merges the dated states. The one that a card opens with is the same state
// even where its date was corrected.
func (u *update) states(next *scoring.Scorecard) {
	base, mine, theirs := shelved(u.base), shelved(u.mine), shelved(u.theirs)
	for _, list := range [][]scoring.Revision{base, mine} {
		for i := range list {
			if list[i].AsOf == u.base.AsOf {
				list[i].AsOf = u.theirs.AsOf
			}
		}
	}
	u.judged = map[string]bool{}
	date := func(r *scoring.Revision) string { return r.AsOf }
	states := merge(base, mine, theirs, date, same, func(b, m, t *scoring.Revision) {
		keepMine(&t.Note, &b.Note, &m.Note)
		t.Ratings = u.ratings(b.Ratings, m.Ratings, t.Ratings)
	})
	keepMine(&next.AsOf, &u.base.AsOf, &u.mine.AsOf)
	next.Revisions = nil
	known := append(keysOf(base, date), keysOf(theirs, date)...)
	note := ""
	for _, s := range states {
		if !slices.Contains(known, s.AsOf) { // the reader's own state began as the open one
			s.Ratings = u.ratings(u.base.Ratings, s.Ratings, mapped(u.theirs.Ratings, func(r *scoring.Rating) {
				if r.AsOf == "" {
					r.AsOf = u.theirs.AsOf
				}
			}))
		}
		if s.AsOf == next.AsOf {
			next.Ratings, note = s.Ratings, s.Note
			continue
		}
		next.Revisions = append(next.Revisions, s)
	}
	*next = withNote(*next, note)
}

// ratings merges the ratings of one state. A level goes with its range, reason and
// sources; an importance is a judgement of its own.
func (u *update) ratings(base, mine, theirs []scoring.Rating) []scoring.Rating {
	unchanged := func(b, m *scoring.Rating) bool {
		if b.Importance == m.Importance && sameLevel(b, m) {
			return true
		}
		u.judged[aimKey(m.Goal, m.Side)] = true
		return false
	}
	return merge(base, mine, theirs, func(r *scoring.Rating) string { return aimKey(r.Goal, r.Side) }, unchanged, func(b, m, t *scoring.Rating) {
		unchanged(b, m)
		importance := t.Importance
		keepMine(&importance, &b.Importance, &m.Importance)
		if !sameLevel(b, m) || sameLevel(m, t) {
			*t = *m
		}
		t.Importance = importance
	})
}

// sameLevel reports whether two ratings judge alike, importance aside; a date alone is
// no judgement.
func sameLevel(a, b *scoring.Rating) bool {
	return a.Status == b.Status && a.Level == b.Level && a.Low == b.Low && a.High == b.High && a.Note == b.Note && slices.Equal(a.Sources, b.Sources)
}

// record merges the records. Sides and sources that the corrected one has no more stay
// for now, because what the reader has written may need them.
func (u *update) record(next *scoring.Summit) {
	b, m := &u.base.Summit, &u.mine.Summit
	keepMine(&next.Title, &b.Title, &m.Title)
	keepMine(&next.Date, &b.Date, &m.Date)
	keepMine(&next.Place, &b.Place, &m.Place)
	keepMine(&next.Summary, &b.Summary, &m.Summary)
	next.Scale, next.ScaleLevels = m.Scale, m.ScaleLevels
	next.Sides = merge(b.Sides, m.Sides, next.Sides, func(s *scoring.Side) string { return s.ID }, nil, whole)
	next.Sources = merge(b.Sources, m.Sources, next.Sources, func(s *scoring.Source) string { return s.ID }, nil, whole)
	next.Statements = merge(b.Statements, m.Statements, next.Statements, func(s *scoring.Statement) string { return s.ID }, same, whole)
	next.Goals = merge(b.Goals, m.Goals, next.Goals, func(g *scoring.Goal) string { return g.ID }, func(b, m *scoring.Goal) bool {
		for _, aim := range m.Aims {
			if u.judged[aimKey(m.ID, aim.Side)] {
				return false
			}
		}
		return same(b, m)
	}, u.goal)
}

func (u *update) goal(b, m, t *scoring.Goal) {
	keepMine(&t.Title, &b.Title, &m.Title)
	keepMine(&t.Kind, &b.Kind, &m.Kind)
	keepMine(&t.Opposed, &b.Opposed, &m.Opposed)
	keepMine(&t.Importance, &b.Importance, &m.Importance)
	keepMine(&t.Note, &b.Note, &m.Note)
	t.Aims = merge(b.Aims, m.Aims, t.Aims, func(a *scoring.Aim) string { return a.Side }, func(b, m *scoring.Aim) bool {
		return same(b, m) && !u.judged[aimKey(t.ID, m.Side)]
	}, func(b, m, t *scoring.Aim) {
		keepMine(&t.Wanted, &b.Wanted, &m.Wanted)
		keepMine(&t.Got, &b.Got, &m.Got)
		keepMine(&t.Before, &b.Before, &m.Before)
		keepMine(&t.Basis, &b.Basis, &m.Basis)
		keepMine(&t.Later, &b.Later, &m.Later)
		keepMine(&t.Disputes, &b.Disputes, &m.Disputes)
		t.Sources = merge(b.Sources, m.Sources, t.Sources, func(id *string) string { return *id }, same, whole)
	})
}

// fitted takes out of a merged card what has nothing to stand on any more: what
// belongs to a side or source that the reader has removed, and sides and sources that
// the corrected record has no more and nothing needs.
func fitted(card scoring.Scorecard, base, theirs scoring.Summit) scoring.Scorecard {
	for _, side := range theirs.Sides {
		if _, at := card.Summit.Side(side.ID); at < 0 {
			dropSide(&card, side.ID)
		}
	}
	for _, source := range theirs.Sources {
		if _, at := card.Summit.Source(source.ID); at < 0 {
			dropSource(&card, source.ID)
		}
	}
	has := func(goal, side string) bool {
		g, _ := card.Summit.Goal(goal)
		_, at := g.Aim(side)
		return at >= 0
	}
	dropAims(&card, func(goal, side string) bool { return !has(goal, side) })
	card = cardfile.Ordered(card)
	for _, source := range base.Sources {
		if _, at := theirs.Source(source.ID); at < 0 {
			card = withoutIdle(card, Place{Part: Sources, ID: source.ID})
		}
	}
	for _, side := range base.Sides {
		if _, at := theirs.Side(side.ID); at < 0 {
			card = withoutIdle(card, Place{Part: Sides, ID: side.ID})
		}
	}
	return card
}

// withoutIdle removes a side or a source that nothing else on the card refers to.
func withoutIdle(card scoring.Scorecard, at Place) scoring.Scorecard {
	hangs, err := WhatHangs(card, at)
	if at.Part == Sources {
		hangs.Camps = 0 // its own
	}
	if err == nil && hangs == (Hanging{}) {
		if next, err := (Remove{at}).Apply(card); err == nil {
			return next
		}
	}
	return card
}

func aimKey(goal, side string) string { return goal + "/" + side }
