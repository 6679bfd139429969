package scoring

import (
	"slices"
	"sort"
)

// sameRecord says whether two summits are one record: the same in all but their
// versions and the importances of goals, which a card judges itself. It is what
// two files of them would show, so a missing list is the same as an empty one and
// aims stand in the order of the sides.
func sameRecord(a, b Summit) bool {
	sides := [2]map[string]int{a.SidePlaces(), b.SidePlaces()}
	return a.ID == b.ID && a.Title == b.Title && a.Date == b.Date && a.Place == b.Place && a.Summary == b.Summary &&
		sameScale(ownScale(a), ownScale(b)) && slices.Equal(a.Sides, b.Sides) && slices.Equal(a.Sources, b.Sources) &&
		slices.EqualFunc(a.Statements, b.Statements, sameStatement) &&
		slices.EqualFunc(a.Goals, b.Goals, func(x, y Goal) bool {
			return x.ID == y.ID && x.Title == y.Title && x.Kind == y.Kind && x.Opposed == y.Opposed && x.Note == y.Note &&
				slices.EqualFunc(aimsInOrder(x, sides[0]), aimsInOrder(y, sides[1]), sameAim)
		})
}

// ownScale is the scale that a summit speaks in, without levels where every
// reader knows them.
func ownScale(s Summit) Scale {
	scale := Scale{ID: s.Scale, Levels: s.ScaleLevels}
	return Scale{ID: s.Scale, Levels: scale.OwnLevels()}
}

func aimsInOrder(goal Goal, sides map[string]int) []Aim {
	aims := slices.Clone(goal.Aims)
	sort.SliceStable(aims, func(i, j int) bool { return sides[aims[i].Side] < sides[aims[j].Side] })
	return aims
}

func sameAim(a, b Aim) bool {
	return a.Side == b.Side && a.Wanted == b.Wanted && a.Got == b.Got && sameLevel(a.Before, b.Before) && a.Basis == b.Basis &&
		slices.Equal(a.Sources, b.Sources) &&
		slices.EqualFunc(a.Later, b.Later, func(x, y Later) bool {
			return x.Date == y.Date && x.Text == y.Text && slices.Equal(x.Sources, y.Sources)
		}) &&
		slices.EqualFunc(a.Disputes, b.Disputes, func(x, y Dispute) bool { return x.Text == y.Text && slices.Equal(x.Sources, y.Sources) })
}

// sameLevel says whether two levels are one, or both missing.
func sameLevel(a, b Level) bool { return a.Known == b.Known && (!a.Known || a.Value == b.Value) }

func sameStatement(a, b Statement) bool {
	return slices.Equal(a.Ratings, b.Ratings) && a.ID == b.ID && a.Speaker == b.Speaker && a.Role == b.Role && a.Outlet == b.Outlet && a.Date == b.Date &&
		a.When == b.When && a.Affiliation == b.Affiliation && a.Summary == b.Summary && a.Quote == b.Quote &&
		a.Favours == b.Favours && a.Source == b.Source
}
