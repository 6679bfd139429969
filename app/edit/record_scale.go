package edit

import "summitscorecard/scoring"

// SetScale rates the card on another scale. Ratings convert by label
// (scoring.Convert); what has no match becomes unknown, see Unmatched. The
// record (levels of the eve, ratings that statements imply) comes along when all
// of it has a match, and otherwise goes on speaking in the scale it had.
type SetScale struct{ Scale scoring.Scale }

// Apply implements Command. The error is a scoring.FieldError.
func (c SetScale) Apply(card scoring.Scorecard) (scoring.Scorecard, error) {
	return checked(card, withScale(card, c.Scale))
}

// Name implements Command.
func (c SetScale) Name(scoring.Scorecard) string { return "change of scale" }

// Merge implements Command.
func (c SetScale) Merge() string { return "" }

// OwnScale is a scale of the card's own to start from: the levels that the card
// has, or those of the default scale where it is rated in points.
func OwnScale(card scoring.Scorecard) scoring.Scale {
	levels := card.Scale.Levels
	if len(levels) == 0 {
		start, _ := scoring.ShippedScale(scoring.DefaultScale)
		levels = start.Levels
	}
	return scoring.Scale{ID: newID("own", "own", map[string]int{card.Summit.Scale: 0, card.Scale.ID: 0}),
		Levels: append([]scoring.ScaleLevel(nil), levels...)}
}

// Unmatched names the aims that are scored on one card and not on the other.
func Unmatched(before, after scoring.Scorecard) []string {
	var names []string
	for _, r := range before.Ratings {
		if now, _ := after.Rating(r.Goal, r.Side); r.Status == scoring.Scored && now.Status != scoring.Scored {
			names = append(names, aimName(before, r.Goal, r.Side))
		}
	}
	return names
}

// withScale converts the card's ratings, and its record where all of it has a
// match.
func withScale(card scoring.Scorecard, to scoring.Scale) scoring.Scorecard {
	record, from := card.SummitScale(), card.Scale
	convertRatings(&card, from, to)
	card.Scale = to
	all := true
	each := func(l scoring.Level) {
		if _, ok := scoring.Convert(l.Value, record, to); l.Known && !ok {
			all = false
		}
	}
	for _, g := range card.Summit.Goals {
		for _, a := range g.Aims {
			each(a.Before)
		}
	}
	for _, s := range card.Summit.Statements {
		for _, r := range s.Ratings {
			each(scoring.At(r.Level))
		}
	}
	if all {
		convertRecord(&card, record, to)
	} else if _, shipped := scoring.ShippedScale(record.ID); !shipped {
		card.Summit.ScaleLevels = record.Levels
	}
	return card
}

// withOwnLevels gives the card's own scale other levels. The record changes with
// them where it speaks in this scale: what had a level that is gone loses it.
func withOwnLevels(card scoring.Scorecard, to scoring.Scale) scoring.Scorecard {
	from := card.Scale
	if card.Summit.Scale == from.ID {
		convertRecord(&card, card.SummitScale(), to)
	}
	convertRatings(&card, from, to)
	card.Scale = to
	return card
}

func convertRatings(card *scoring.Scorecard, from, to scoring.Scale) {
	end := func(l *scoring.Level) bool {
		if !l.Known {
			return true
		}
		level, ok := scoring.Convert(l.Value, from, to)
		l.Value = level
		return ok
	}
	eachRatings(card, func(list []scoring.Rating) []scoring.Rating {
		return mapped(list, func(r *scoring.Rating) {
			level, ok := scoring.Convert(r.Level, from, to)
			if r.Status != scoring.Scored {
				level, ok = 0, true
			}
			if low, high := end(&r.Low), end(&r.High); !ok || !low || !high {
				r.Low, r.High = scoring.Level{}, scoring.Level{}
			}
			r.Level = level
			if !ok {
				r.Status, r.Level = scoring.Unknown, 0
			}
		})
	})
}

func convertRecord(card *scoring.Scorecard, from, to scoring.Scale) {
	s := &card.Summit
	s.Goals = mapped(s.Goals, func(g *scoring.Goal) {
		g.Aims = mapped(g.Aims, func(a *scoring.Aim) {
			if level, ok := scoring.Convert(a.Before.Value, from, to); ok && a.Before.Known {
				a.Before = scoring.At(level)
			} else {
				a.Before = scoring.Level{}
			}
		})
	})
	s.Statements = mapped(s.Statements, func(x *scoring.Statement) {
		x.Ratings = keep(mapped(x.Ratings, func(r *scoring.Implied) {
			level, ok := scoring.Convert(r.Level, from, to)
			if r.Level = level; !ok {
				r.Goal = "" // taken out at once
			}
		}), func(r scoring.Implied) bool { return r.Goal != "" })
	})
	s.Scale, s.ScaleLevels = to.ID, nil
}

// addLevel puts a level on top of the card's own scale and spreads the values
// evenly, which keeps them rising whatever they were.
func addLevel(card scoring.Scorecard, label string) (scoring.Scorecard, error) {
	scale := card.Scale
	n := len(scale.Levels)
	if n == 0 {
		return card, scoring.FieldError{Msg: "points have no levels; choose levels of your own first"}
	}
	levels := with(scale.Levels, scoring.ScaleLevel{Level: scale.Levels[n-1].Level + 1, Label: label})
	for i := range levels {
		levels[i].Value = float64(i) / float64(n)
	}
	scale.Levels = levels
	return checked(card, withOwnLevels(card, scale))
}
