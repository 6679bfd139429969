package scoring

// Scale is an ordered list of levels with strictly rising values in [0,1].
// Scales convert by label, never by number.
type Scale struct {
	ID     string
	Levels []ScaleLevel // rising; empty on Points, where any number from 0 to 100 is a level
}

// ScaleLevel is one step of a scale.
type ScaleLevel struct {
	Level float64 // the number shown and stored
	Label string
	Value float64 // share of the aim reached, in [0,1]
}

// Points is the id of the scale on which any number from 0 to 100 is a level.
const Points = "points"

// ShippedScales lists the scales of docs/method.md, section 8 in its order.
func ShippedScales() []Scale {
	return []Scale{
		{ID: "attainment", Levels: []ScaleLevel{{0, "none of it", 0}, {1, "a little", .25}, {2, "about half", .5}, {3, "most", .75}, {4, "all of it", 1}}},
		{ID: "expectation", Levels: []ScaleLevel{{-2, "much less than expected", 0}, {-1, "less", .25}, {0, "as expected", .5}, {1, "more", .75}, {2, "much more", 1}}},
		{ID: "g7", Levels: []ScaleLevel{{-1, "no compliance", 0}, {0, "partial or in progress", .5}, {1, "full", 1}}},
		{ID: "accord", Levels: []ScaleLevel{{0, "not initiated", 0}, {1, "minimal", 1. / 3}, {2, "intermediate", 2. / 3}, {3, "full", 1}}},
		{ID: "crisis", Levels: []ScaleLevel{{0, "defeat", 0}, {1, "stalemate", 1. / 3}, {2, "compromise", 2. / 3}, {3, "victory", 1}}},
		{ID: "promise", Levels: []ScaleLevel{{0, "broken", 0}, {1, "compromise", .5}, {2, "kept", 1}}},
		{ID: Points},
	}
}

// ShippedScale returns the shipped scale with this id; ok is false when there is none.
func ShippedScale(id string) (scale Scale, ok bool) {
	for _, scale := range ShippedScales() {
		if scale.ID == id {
			return scale, true
		}
	}
	return Scale{}, false
}

// Value returns the share of the aim, in [0,1], that a level stands for; ok is
// false when the level is not on the scale.
func (s Scale) Value(level float64) (value float64, ok bool) {
	if s.ID == Points && len(s.Levels) == 0 {
		return level / 100, level >= 0 && level <= 100
	}
	for _, l := range s.Levels {
		if l.Level == level {
			return l.Value, true
		}
	}
	return 0, false
}
