package edit

import (
	"strconv"

	"summitscorecard/scoring"
)

// Remove takes something out of the record, with everything that hangs on it:
// aims and ratings go with their goal or side; sources and statements that spoke
// for a side become outsiders'; references to a source are taken out.
type Remove struct{ Place }

// Apply implements Command. The error is a scoring.FieldError.
func (c Remove) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	next := card
	s := &next.Summit
	switch c.Part {
	case Sides:
		dropSide(&next, c.ID)
		s.Sides = keep(s.Sides, func(x scoring.Side) bool { return x.ID != c.ID })
	case Goals:
		dropAims(&next, func(goal, _ string) bool { return goal == c.ID })
		s.Goals = keep(s.Goals, func(x scoring.Goal) bool { return x.ID != c.ID })
	case Aims:
		dropAims(&next, func(goal, side string) bool { return goal == c.Goal && side == c.Side })
	case Sources:
		dropSource(&next, c.ID)
		s.Sources = keep(s.Sources, func(x scoring.Source) bool { return x.ID != c.ID })
	case Refs:
		if aim := findAim(s, c.Place, true); aim != nil {
			aim.Sources = without(aim.Sources, c.ID)
		}
	case Later, Disputes:
		if !removeNote(s, c.Place) {
			return card, gone(c.Place)
		}
	case LaterRefs, DisputeRefs:
		if !noteRefs(s, c.Place, without) {
			return card, gone(c.Place)
		}
	case Statements:
		s.Statements = keep(s.Statements, func(x scoring.Statement) bool { return x.ID != c.ID })
	case Implied:
		s.Statements = mapped(s.Statements, func(x *scoring.Statement) {
			if x.ID == c.ID {
				x.Ratings = keep(x.Ratings, func(r scoring.Implied) bool { return r.Goal != c.Goal || r.Side != c.Side })
			}
		})
	case Levels:
		i, err := strconv.Atoi(c.ID)
		if err != nil || i < 0 || i >= len(card.Scale.Levels) {
			return card, gone(c.Place)
		}
		scale := card.Scale
		scale.Levels = cut(scale.Levels, i)
		next = withOwnLevels(card, scale)
	default:
		return card, gone(c.Place)
	}
	return checked(card, next)
}

// Name implements Command.
func (c Remove) Name(card scoring.Scorecard) string {
	switch c.Part {
	case Aims:
		return "removal of the aim " + PlaceName(card, c.Place)
	case Refs, LaterRefs, DisputeRefs:
		return "removal of a source of " + PlaceName(card, c.Place)
	case Implied:
		return "removal of a rating implied by " + PlaceName(card, c.Place)
	}
	return "removal of " + PlaceName(card, c.Place)
}

// Merge implements Command.
func (c Remove) Merge() string { return "" }

// Hanging counts what a removal takes along beside the thing itself.
type Hanging struct {
	Aims       int // with their words
	Ratings    int // scored or with a reason, of the card and its revisions
	Implied    int // ratings that statements imply
	References int // to a source: by aims, ratings, statements, later developments, disputes
	Camps      int // sources and statements that name a side
	Statements int // that name the source removed as theirs; they stay, without it
}

// WhatHangs counts what Remove would take along, by carrying it out and
// comparing. The error is that of Remove.
func WhatHangs(card scoring.Scorecard, at Place) (Hanging, error) {
	next, err := Remove{at}.Apply(card)
	if err != nil {
		return Hanging{}, err
	}
	a, b := tally(card), tally(next)
	return Hanging{a.Aims - b.Aims, a.Ratings - b.Ratings, a.Implied - b.Implied,
		a.References - b.References, a.Camps - b.Camps, a.Statements - b.Statements}, nil
}

func tally(card scoring.Scorecard) (h Hanging) {
	some := func(s string) int {
		if s != "" {
			return 1
		}
		return 0
	}
	for _, g := range card.Summit.Goals {
		h.Aims += len(g.Aims)
		for _, a := range g.Aims {
			h.References += len(a.Sources)
			for _, l := range a.Later {
				h.References += len(l.Sources)
			}
			for _, d := range a.Disputes {
				h.References += len(d.Sources)
			}
		}
	}
	eachRatings(&card, func(list []scoring.Rating) []scoring.Rating {
		for _, r := range list {
			h.References += len(r.Sources)
			if r.Status == scoring.Scored || r.Note != "" {
				h.Ratings++
			}
		}
		return list
	})
	for _, s := range card.Summit.Sources {
		h.Camps += some(s.Camp)
	}
	for _, s := range card.Summit.Statements {
		h.Implied += len(s.Ratings)
		h.Statements += some(s.Source)
		h.Camps += some(s.Affiliation)
		if s.Favours != "both" && s.Favours != "neither" {
			h.Camps += some(s.Favours)
		}
	}
	return h
}

// dropAims takes aims out, with their ratings and those that statements imply.
func dropAims(card *scoring.Scorecard, gone func(goal, side string) bool) {
	card.Summit.Goals = mapped(card.Summit.Goals, func(g *scoring.Goal) {
		g.Aims = keep(g.Aims, func(a scoring.Aim) bool { return !gone(g.ID, a.Side) })
	})
	card.Summit.Statements = mapped(card.Summit.Statements, func(s *scoring.Statement) {
		s.Ratings = keep(s.Ratings, func(r scoring.Implied) bool { return !gone(r.Goal, r.Side) })
	})
	eachRatings(card, func(list []scoring.Rating) []scoring.Rating {
		return keep(list, func(r scoring.Rating) bool { return !gone(r.Goal, r.Side) })
	})
}

// dropSide takes out what belongs to a side; sources and statements that spoke for it
// become outsiders'.
func dropSide(card *scoring.Scorecard, id string) {
	dropAims(card, func(_, side string) bool { return side == id })
	s := &card.Summit
	s.Sources = mapped(s.Sources, func(x *scoring.Source) { clearIf(&x.Camp, id) })
	s.Statements = mapped(s.Statements, func(x *scoring.Statement) {
		clearIf(&x.Affiliation, id)
		clearIf(&x.Favours, id)
	})
}

// dropSource takes every reference to a source out.
func dropSource(card *scoring.Scorecard, id string) {
	card.Summit.Goals = mapped(card.Summit.Goals, func(g *scoring.Goal) {
		g.Aims = mapped(g.Aims, func(a *scoring.Aim) {
			a.Sources = without(a.Sources, id)
			a.Later = mapped(a.Later, func(l *scoring.Later) { l.Sources = without(l.Sources, id) })
			a.Disputes = mapped(a.Disputes, func(d *scoring.Dispute) { d.Sources = without(d.Sources, id) })
		})
	})
	card.Summit.Statements = mapped(card.Summit.Statements, func(s *scoring.Statement) { clearIf(&s.Source, id) })
	eachRatings(card, func(list []scoring.Rating) []scoring.Rating {
		return mapped(list, func(r *scoring.Rating) { r.Sources = without(r.Sources, id) })
	})
}

// eachRatings replaces the ratings of the card and of its revisions.
func eachRatings(card *scoring.Scorecard, f func([]scoring.Rating) []scoring.Rating) {
	card.Ratings = f(card.Ratings)
	card.Revisions = mapped(card.Revisions, func(r *scoring.Revision) { r.Ratings = f(r.Ratings) })
}

// keep returns the elements that are to stay in a list of their own, nil for
// none.
func keep[T any](list []T, stays func(T) bool) []T {
	var kept []T
	for _, x := range list {
		if stays(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// cut returns a copy of the list without its element i.
func cut[T any](list []T, i int) []T {
	return append(append([]T(nil), list[:i]...), list[i+1:]...)
}

// mapped returns a changed copy of the list.
func mapped[T any](list []T, change func(*T)) []T {
	out := append([]T(nil), list...)
	for i := range out {
		change(&out[i])
	}
	return out
}

func without(list []string, id string) []string {
	return keep(list, func(x string) bool { return x != id })
}

func clearIf(s *string, id string) {
	if *s == id {
		*s = ""
	}
}
