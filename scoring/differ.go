package scoring

import "slices"

// What two cards of one summit differ in.
const (
	InRecord     = "record"     // of the summit: its sides, goals, aims, sources or statements
	InScale      = "scale"      // of the ratings; the levels then cannot be compared one by one
	InWeights    = "weights"    // own or shared
	InTieZone    = "tie_zone"   // up to which a lead counts as a draw
	InRating     = "rating"     // status or level of one aim
	InRange      = "range"      // around a rating that is the same
	InImportance = "importance" // of one aim or, with Side "", of one goal for all sides
)

// Difference is one judgement in which two cards of a summit differ.
type Difference struct {
	In   string // one of the constants above
	Goal string // of the rating, range or importance
	Side string // likewise; "" where all sides share an importance
}

// Differences lists what has to be changed on the card mine for it to judge as
// theirs does: what concerns the whole card first, then goal by goal in the order of
// theirs. Notes, sources of ratings, dates and names are no judgement and are not
// compared; an importance is only where one of the cards counts it. The list is
// empty when the cards judge alike.
func Differences(mine, theirs Scorecard) []Difference {
	var list []Difference
	whole := func(differs bool, in string) {
		if differs {
			list = append(list, Difference{In: in})
		}
	}
	otherScale := !sameScale(mine.Scale, theirs.Scale)
	whole(!sameRecord(mine.Summit, theirs.Summit), InRecord)
	whole(otherScale, InScale)
	whole(mine.Weights != theirs.Weights, InWeights)
	whole(mine.TieZone != theirs.TieZone, InTieZone)
	own := mine.Weights != Shared || theirs.Weights != Shared
	shared := mine.Weights == Shared || theirs.Weights == Shared
	a, b := newRatings(&mine), newRatings(&theirs)
	goals := mine.Summit.GoalPlaces()
	for _, goal := range theirs.Summit.Goals {
		at, both := goals[goal.ID]
		if !both {
			continue // part of the record
		}
		if shared && mine.Summit.Goals[at].Importance != goal.Importance {
			list = append(list, Difference{In: InImportance, Goal: goal.ID})
		}
		for _, aim := range goal.Aims {
			if _, has := mine.Summit.Goals[at].Aim(aim.Side); has < 0 {
				continue
			}
			x, y := a.of(goal.ID, aim.Side), b.of(goal.ID, aim.Side)
			here := Difference{Goal: goal.ID, Side: aim.Side}
			switch {
			case otherScale: // all levels come along with the scale
			case x.Status != y.Status || x.Status == Scored && x.Level != y.Level:
				here.In = InRating
			case x.Low != y.Low || x.High != y.High:
				here.In = InRange
			}
			if here.In != "" {
				list = append(list, here)
			}
			if here.In = InImportance; own && x.Importance != y.Importance {
				list = append(list, here)
			}
		}
	}
	return list
}

// sameScale says whether two scales have one id and the same levels.
func sameScale(a, b Scale) bool { return a.ID == b.ID && slices.Equal(a.Levels, b.Levels) }

// ratingsOf finds ratings of a card by goal and side.
type ratingsOf struct {
	card *Scorecard
	at   map[[2]string]int
}

func newRatings(card *Scorecard) ratingsOf {
	at := make(map[[2]string]int, len(card.Ratings))
	for i, r := range card.Ratings {
		at[[2]string{r.Goal, r.Side}] = i
	}
	return ratingsOf{card, at}
}

// of is Rating of the card, without looking through all of them.
func (r ratingsOf) of(goal, side string) Rating {
	if i, ok := r.at[[2]string{goal, side}]; ok {
		return r.card.Ratings[i]
	}
	g, _ := r.card.Summit.Goal(goal)
	return Rating{Goal: goal, Side: side, Status: Unknown, Importance: g.Importance}
}

func (r ratingsOf) has(goal, side string) bool {
	g, _ := r.card.Summit.Goal(goal)
	_, at := g.Aim(side)
	return at >= 0
}
