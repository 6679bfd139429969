package corrections

import (
	"reflect"

	"summitscorecard/scoring"
)

// GoalChange is what changed under one goal.
type GoalChange struct {
	Goal  scoring.Goal // as it is now, or as it was where it is gone
	Added bool         // the goal is new
	Gone  bool
	Words bool        // its title, kind or note
	Aims  []AimChange // that changed, in the order of the sides
}

// AimChange is what changed about one side's aim.
type AimChange struct {
	Side       string
	Added      bool
	Gone       bool
	From, To   scoring.Rating // as the cards open
	WasKnown   string         // how the aim was known before, and how it is now
	IsKnown    string
	Eve        bool // the level on the day before
	Reworded   bool // what was wanted or got, or what came later or is disputed
	Sources    bool
	Level      bool // status or level
	Range      bool
	Importance bool
}

// Bears reports whether the change can bear on a total or a verdict, or on how an aim
// is known: such a change needs a reason of its own.
func (c AimChange) Bears() bool {
	return c.Added || c.Gone || c.Level || c.Range || c.Importance || c.Eve || c.WasKnown != c.IsKnown
}

// Bears reports whether a change under the goal does.
func (c GoalChange) Bears() bool {
	for _, aim := range c.Aims {
		if aim.Bears() {
			return true
		}
	}
	return c.Added || c.Gone
}

// Compare finds what changed from one version of a card to another: the goals of the
// new one in its order, then those that are gone.
func Compare(old, now scoring.Scorecard) []GoalChange {
	var list []GoalChange
	for _, goal := range now.Summit.Goals {
		before, at := old.Summit.Goal(goal.ID)
		change := GoalChange{Goal: goal, Added: at < 0}
		change.Words = !change.Added && (before.Title != goal.Title || before.Kind != goal.Kind || before.Opposed != goal.Opposed || before.Note != goal.Note)
		for _, side := range now.Summit.Sides {
			if aim, changed := compareAims(old, now, before, goal, side.ID); changed {
				change.Aims = append(change.Aims, aim)
			}
		}
		if change.Added || change.Words || len(change.Aims) > 0 {
			list = append(list, change)
		}
	}
	for _, goal := range old.Summit.Goals {
		if _, at := now.Summit.Goal(goal.ID); at < 0 {
			list = append(list, GoalChange{Goal: goal, Gone: true})
		}
	}
	return list
}

func compareAims(old, now scoring.Scorecard, before, after scoring.Goal, side string) (change AimChange, changed bool) {
	a, had := before.Aim(side)
	b, has := after.Aim(side)
	from, _ := old.Rating(after.ID, side)
	to, _ := now.Rating(after.ID, side)
	change = AimChange{Side: side, From: from, To: to, Added: had < 0 && has >= 0, Gone: had >= 0 && has < 0}
	if had < 0 || has < 0 {
		return change, change.Added || change.Gone
	}
	change.WasKnown, change.IsKnown = a.Basis, b.Basis
	change.Eve = a.Before != b.Before
	change.Reworded = a.Wanted != b.Wanted || a.Got != b.Got || !reflect.DeepEqual(a.Later, b.Later) || !reflect.DeepEqual(a.Disputes, b.Disputes)
	change.Sources = !reflect.DeepEqual(a.Sources, b.Sources)
	change.Level = from.Status != to.Status || from.Level != to.Level
	change.Range = from.Low != to.Low || from.High != to.High
	change.Importance = from.Importance != to.Importance
	return change, change.Bears() || change.Reworded || change.Sources
}
