package edit

import (
	"reflect"
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
	if !same(base.Scale, theirs.Scale) {
		return card, scoring.FieldError{Msg: "the corrected card is rated on another scale than the one that yours began with; start a new card on this summit"}
	}
	if !same(card.Scale, base.Scale) { // the reader rates on another scale: so do both others, to be compared
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
	next := u.mine
	next.Weights = choose(u.base.Weights, u.mine.Weights, u.theirs.Weights)
	next.TieZone = choose(u.base.TieZone, u.mine.TieZone, u.theirs.TieZone)
	u.states(&next)
	u.record(&next.Summit)
	return fitted(next, u.base.Summit, u.theirs.Summit)
}

// states merges the dated states. The one that a card opens with is the same state
// even where its date was corrected.
func (u *update) states(next *scoring.Scorecard) {
	base, mine, theirs := shelved(u.base), shelved(u.mine), shelved(u.theirs)
	rename := func(list []scoring.Revision) {
		for i := range list {
			if list[i].AsOf == u.base.AsOf {
				list[i].AsOf = u.theirs.AsOf
			}
		}
	}
	rename(base)
	rename(mine)
	u.judged = map[string]bool{}
	states := merge(base, mine, theirs, func(r scoring.Revision) string { return r.AsOf }, same[scoring.Revision], func(b, m, t scoring.Revision) scoring.Revision {
		return scoring.Revision{AsOf: t.AsOf, Note: choose(b.Note, m.Note, t.Note), Ratings: u.ratings(b.Ratings, m.Ratings, t.Ratings)}
	})
	open := choose(u.base.AsOf, u.mine.AsOf, u.theirs.AsOf)
	next.AsOf, next.Revisions = open, nil
	dated := func(date string) func(scoring.Revision) bool {
		return func(r scoring.Revision) bool { return r.AsOf == date }
	}
	note := ""
	for _, s := range states {
		if !slices.ContainsFunc(base, dated(s.AsOf)) && !slices.ContainsFunc(theirs, dated(s.AsOf)) { // the reader's own state began as the open one
			s.Ratings = u.ratings(u.base.Ratings, s.Ratings, mapped(u.theirs.Ratings, func(r *scoring.Rating) {
				if r.AsOf == "" {
					r.AsOf = u.theirs.AsOf
				}
			}))
		}
		if s.AsOf == open {
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
	level := func(r scoring.Rating) scoring.Rating {
		r.Importance, r.AsOf = 0, "" // a date alone is no judgement
		return r
	}
	unchanged := func(b, m scoring.Rating) bool {
		if b.Importance == m.Importance && same(level(b), level(m)) {
			return true
		}
		u.judged[aimKey(m.Goal, m.Side)] = true
		return false
	}
	return merge(base, mine, theirs, func(r scoring.Rating) string { return aimKey(r.Goal, r.Side) }, unchanged, func(b, m, t scoring.Rating) scoring.Rating {
		unchanged(b, m)
		importance := choose(b.Importance, m.Importance, t.Importance)
		if !same(level(b), level(m)) || same(level(m), level(t)) {
			t = m
		}
		t.Importance = importance
		return t
	})
}

// record merges the records. Sides and sources that the corrected one has no more stay
// for now, because what the reader has written may need them.
func (u *update) record(next *scoring.Summit) {
	b, m, t := &u.base.Summit, &u.mine.Summit, &u.theirs.Summit
	next.Version = t.Version
	for _, field := range []struct{ to, b, m, t *string }{
		{&next.Title, &b.Title, &m.Title, &t.Title}, {&next.Date, &b.Date, &m.Date, &t.Date}, {&next.Place, &b.Place, &m.Place, &t.Place}, {&next.Summary, &b.Summary, &m.Summary, &t.Summary},
	} {
		*field.to = choose(*field.b, *field.m, *field.t)
	}
	next.Sides = merge(b.Sides, m.Sides, t.Sides, func(s scoring.Side) string { return s.ID }, never[scoring.Side], choose[scoring.Side])
	next.Sources = merge(b.Sources, m.Sources, t.Sources, func(s scoring.Source) string { return s.ID }, never[scoring.Source], choose[scoring.Source])
	next.Statements = merge(b.Statements, m.Statements, t.Statements, func(s scoring.Statement) string { return s.ID }, same[scoring.Statement], choose[scoring.Statement])
	next.Goals = merge(b.Goals, m.Goals, t.Goals, func(g scoring.Goal) string { return g.ID }, func(b, m scoring.Goal) bool {
		return same(b, m) && !slices.ContainsFunc(m.Aims, func(a scoring.Aim) bool { return u.judged[aimKey(m.ID, a.Side)] })
	}, u.goal)
}

func (u *update) goal(b, m, t scoring.Goal) scoring.Goal {
	aims := merge(b.Aims, m.Aims, t.Aims, func(a scoring.Aim) string { return a.Side }, func(b, m scoring.Aim) bool {
		return same(b, m) && !u.judged[aimKey(t.ID, m.Side)]
	}, func(b, m, t scoring.Aim) scoring.Aim {
		t.Wanted, t.Got = choose(b.Wanted, m.Wanted, t.Wanted), choose(b.Got, m.Got, t.Got)
		t.Before, t.Basis = choose(b.Before, m.Before, t.Before), choose(b.Basis, m.Basis, t.Basis)
		t.Later, t.Disputes = choose(b.Later, m.Later, t.Later), choose(b.Disputes, m.Disputes, t.Disputes)
		t.Sources = merge(b.Sources, m.Sources, t.Sources, func(id string) string { return id }, same[string], choose[string])
		return t
	})
	importance := choose(b.Importance, m.Importance, t.Importance)
	b.Aims, m.Aims, t.Aims = nil, nil, nil
	b.Importance, m.Importance, t.Importance = 0, 0, 0
	t = choose(b, m, t)
	t.Aims, t.Importance = aims, importance
	return t
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

func same[T any](a, b T) bool { return reflect.DeepEqual(a, b) }

func never[T any](T, T) bool { return false }

// choose returns what the reader has made of something, or, where that is still what
// they started from, what it has become.
func choose[T any](base, mine, theirs T) T {
	if same(base, mine) {
		return theirs
	}
	return mine
}

// merge merges three lists of things that have keys. What the reader added stays, and
// what they removed stays away; what the corrected list has no more goes, unless the
// reader has changed it (unchanged says so). both merges what all three have. The
// order is that of the corrected list, or the reader's where they have chosen one; what
// only the other list has stands behind the one that it stands behind there.
func merge[T any](base, mine, theirs []T, key func(T) string, unchanged func(base, mine T) bool, both func(base, mine, theirs T) T) []T {
	var out []T
	for _, at := range mergedPlaces(keysOf(base, key), keysOf(mine, key), keysOf(theirs, key)) {
		switch {
		case at.base >= 0 && at.mine >= 0 && at.theirs >= 0:
			out = append(out, both(base[at.base], mine[at.mine], theirs[at.theirs]))
		case at.mine >= 0 && (at.base < 0 || !unchanged(base[at.base], mine[at.mine])):
			out = append(out, mine[at.mine])
		case at.theirs >= 0 && at.base < 0:
			out = append(out, theirs[at.theirs])
		}
	}
	return out
}

// place says where a thing stands in each of three lists; -1 where it does not.
type place struct{ base, mine, theirs int }

// mergedPlaces returns the places of all that two of the lists have, in the order of
// the merged list. It knows keys alone: code for each kind of thing would be many times
// as large.
func mergedPlaces(base, mine, theirs []string) []place {
	b, m, t := places(base), places(mine), places(theirs)
	first, then := theirs, mine
	if !slices.Equal(common(base, m), common(mine, b)) {
		first, then = mine, theirs
	}
	order := slices.Clone(first)
	for i, k := range then {
		if slices.Contains(order, k) {
			continue
		}
		behind := 0
		if i > 0 {
			behind = slices.Index(order, then[i-1]) + 1
		}
		order = slices.Insert(order, behind, k)
	}
	at := func(list map[string]int, key string) int {
		if i, has := list[key]; has {
			return i
		}
		return -1
	}
	out := make([]place, len(order))
	for i, k := range order {
		out[i] = place{at(b, k), at(m, k), at(t, k)}
	}
	return out
}

func keysOf[T any](list []T, key func(T) string) []string {
	keys := make([]string, len(list))
	for i, x := range list {
		keys[i] = key(x)
	}
	return keys
}

func places(keys []string) map[string]int {
	at := make(map[string]int, len(keys))
	for i, key := range keys {
		at[key] = i
	}
	return at
}

// common returns the keys of a list that another one has too, in order.
func common(keys []string, other map[string]int) []string {
	return keep(keys, func(k string) bool { _, has := other[k]; return has })
}
