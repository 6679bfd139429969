package scoring

import "slices"

// SummitScale returns the scale that Aim.Before and Statement.Ratings of this
// card speak in: the summit's own, the card's own where the summit names it, or
// a shipped one. A scale that nothing knows comes back without levels.
func (c Scorecard) SummitScale() Scale {
	if len(c.Summit.ScaleLevels) > 0 {
		return Scale{ID: c.Summit.Scale, Levels: c.Summit.ScaleLevels}
	}
	if shipped, ok := ShippedScale(c.Summit.Scale); ok {
		return shipped
	}
	if c.Summit.Scale == c.Scale.ID {
		return c.Scale
	}
	return Scale{ID: c.Summit.Scale}
}

// OwnLevels returns the levels of a scale that is not shipped; nil for one that
// is, so that the file names it instead of writing it out.
func (s Scale) OwnLevels() []ScaleLevel {
	if shipped, ok := ShippedScale(s.ID); ok && slices.Equal(s.Levels, shipped.Levels) {
		return nil
	}
	return s.Levels
}

// Convert returns the level of one scale that has the same label as a level of
// another. Numbers never convert: 0 means "partial or in progress" on the g7
// scale and "none of it" on attainment. Points have no labels and convert only
// to points. ok is false when the level is not on its scale or the other scale
// has no such label.
func Convert(level float64, from, to Scale) (converted float64, ok bool) {
	if len(from.Levels) == 0 || len(to.Levels) == 0 {
		if from.ID != to.ID || len(from.Levels) != len(to.Levels) {
			return 0, false
		}
		_, ok = from.Value(level)
		return level, ok
	}
	for _, f := range from.Levels {
		if f.Level != level {
			continue
		}
		for _, t := range to.Levels {
			if t.Label == f.Label {
				return t.Level, true
			}
		}
		return 0, false
	}
	return 0, false
}

// Ends returns the values, in [0,1], of the lowest and the highest level.
func (s Scale) Ends() (lowest, highest float64) {
	if len(s.Levels) == 0 {
		return 0, 1
	}
	return s.Levels[0].Value, s.Levels[len(s.Levels)-1].Value
}
