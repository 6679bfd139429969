package text

import (
	"strings"

	"summitscorecard/scoring"
)

// LevelLabel names a rating's level on its scale, or why there is none.
func LevelLabel(r scoring.Rating, scale scoring.Scale) string {
	if r.Status != scoring.Scored {
		return strings.ToLower(Status(r.Status))
	}
	for _, l := range scale.Levels {
		if l.Level == r.Level {
			return l.Label
		}
	}
	return Level(r.Level) + " of 100"
}

// LabelOf names a level on the first of the scales that has it; "" where the level
// is not known.
func LabelOf(level scoring.Level, scales ...scoring.Scale) string {
	if !level.Known {
		return ""
	}
	for _, scale := range scales {
		for _, l := range scale.Levels {
			if l.Level == level.Value {
				return l.Label
			}
		}
	}
	return Level(level.Value)
}

// SideName is the name of a side, or its id where the summit has no such side.
func SideName(sides []scoring.Side, id string) string {
	for _, side := range sides {
		if side.ID == id {
			return side.Name
		}
	}
	return id
}

// TotalOf is a side's total as it is shown; "" where the result has none.
func TotalOf(r scoring.Result, side string) string {
	for _, s := range r.Sides {
		if s.Side == side {
			return Total(s.Total, 1)
		}
	}
	return ""
}

// CouldNotRead says that something could not be done, by the first line of an
// error that may have many.
func CouldNotRead(err error) string { return CouldNot(FirstLine(err.Error())) }

// FirstLine is the first line of a text.
func FirstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
