package edit

import (
	"reflect"

	"summitscorecard/scoring"
)

// SameList reports whether two lists are one in memory. Commands copy a list when
// they change it, so what is the same list has not been changed.
func SameList[T any](a, b []T) bool { return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0]) }

// SameJudgement reports whether two cards judge alike; ids, dates and names aside.
func SameJudgement(a, b scoring.Scorecard) bool {
	if a.Weights != b.Weights || a.TieZone != b.TieZone || a.Scale.ID != b.Scale.ID || a.AsOf != b.AsOf {
		return false
	}
	if !SameList(a.Revisions, b.Revisions) && !reflect.DeepEqual(a.Revisions, b.Revisions) {
		return false
	}
	for i, g := range a.Summit.Goals {
		if i >= len(b.Summit.Goals) || g.Importance != b.Summit.Goals[i].Importance {
			return false
		}
		for _, aim := range g.Aims {
			x, _ := a.Rating(g.ID, aim.Side)
			y, _ := b.Rating(g.ID, aim.Side)
			if x.Status != y.Status || x.Level != y.Level || x.Low != y.Low || x.High != y.High ||
				x.Importance != y.Importance || x.Note != y.Note {
				return false
			}
		}
	}
	return true
}

// SameRecord reports whether two summits are the same record. The importances of
// goals are a judgement, not the record.
func SameRecord(a, b scoring.Summit) bool {
	if len(a.Goals) != len(b.Goals) {
		return false
	}
	if !SameList(a.Goals, b.Goals) {
		a.Goals = append([]scoring.Goal(nil), a.Goals...)
		for i := range a.Goals {
			a.Goals[i].Importance = b.Goals[i].Importance
		}
	}
	return reflect.DeepEqual(a, b)
}
