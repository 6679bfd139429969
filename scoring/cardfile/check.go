package cardfile

import (
	"slices"

	"summitscorecard/scoring"
	"summitscorecard/scoring/internal/sentence"
)

// Check returns what is wrong with a card built in memory, in the order of the
// file; nil when Encode will write it. Paths are those of the file, so that one
// sentence serves whoever edits the card and whoever edits the JSON.
func Check(card scoring.Scorecard) []scoring.FieldError {
	c := &checker{}
	c.card(&card)
	return c.All()
}

// checker holds where each id stands while a card is checked.
type checker struct {
	ProblemList
	sides   map[string]int
	goals   map[string]int
	sources map[string]int
	goal    []scoring.Goal
	items   int
	compact bool
}

func (c *checker) card(card *scoring.Scorecard) {
	if card.ID != "" && !scoring.ValidID(card.ID) {
		c.badID("id", card.ID)
	}
	c.compact = card.Ref != (scoring.Ref{})
	if c.compact {
		c.ref(card)
	} else {
		c.summit(card)
	}
	c.scale("scale", card.Scale)
	if card.Weights != scoring.Own && card.Weights != scoring.Shared {
		c.Addf("weights", `unknown weights %s; write "own" (each side has its own importances) or "shared"`, sentence.Quote(card.Weights))
	}
	c.between("", "tie_zone", card.TieZone, 0, 100)
	c.text("", "rater", card.Rater)
	c.text("", "group", card.Group)
	if card.Round < 1 || card.Round > maxWhole {
		c.Addf("round", "must be a whole number from 1, not %d", card.Round)
	}
	c.date("", "as_of", card.AsOf)
	c.moment("created", card.Created)
	c.moment("updated", card.Updated)
	c.ratings("ratings", card.Ratings, card.Scale)
	for i := range card.Revisions {
		revision := &card.Revisions[i]
		path := sentence.At("revisions", i)
		c.date(path, "as_of", revision.AsOf)
		c.text(path, "note", revision.Note)
		c.ratings(sentence.Under(path, "ratings"), revision.Ratings, card.Scale)
	}
	if c.items > MaxItems {
		c.Addf("", "the card has %d aims, ratings, sources and statements; the most is %d; split it", c.items, MaxItems)
	}
}

func (c *checker) ref(card *scoring.Scorecard) {
	if !scoring.ValidID(card.Ref.ID) {
		c.badID("summit.ref", card.Ref.ID)
	}
	if card.Ref.Version < 1 || card.Ref.Version > maxWhole {
		c.Addf("summit.version", "must be a whole number from 1, not %d", card.Ref.Version)
	}
	c.text("summit", "hash", card.Ref.Hash)
	s := &card.Summit
	if s.ID != card.Ref.ID || len(s.Sides) > 0 || len(s.Goals) > 0 || len(s.Sources) > 0 || len(s.Statements) > 0 {
		c.Add("summit", "names a summit and carries one as well; keep the one or the other")
	}
}

// ratings checks the card's ratings or those of a revision.
func (c *checker) ratings(path string, ratings []scoring.Rating, scale scoring.Scale) {
	c.items += len(ratings)
	seen := make(map[[2]string]bool, len(ratings))
	for i := range ratings {
		if i%20 == 19 && !c.pause.ok() {
			break
		}
		r := &ratings[i]
		place := sentence.At(path, i)
		pair := [2]string{r.Goal, r.Side}
		if seen[pair] {
			c.Addf(place, "a second rating of %s for %s; keep one of the two", sentence.Quote(r.Goal), sentence.Quote(r.Side))
		}
		seen[pair] = true
		c.aimOf(place, r.Goal, r.Side)
		c.rating(place, r, scale)
		c.text(place, "note", r.Note)
		c.refs(place, r.Sources)
		c.date(place, "as_of", r.AsOf)
	}
}

func (c *checker) rating(path string, r *scoring.Rating, scale scoring.Scale) {
	if !c.compact || r.Importance != scoring.ImportanceOfGoal {
		c.between(path, "importance", r.Importance, 0, scoring.MaxImportance)
	}
	low, high := r.Low, r.High
	switch r.Status {
	case scoring.Scored:
		c.onScale(path, "level", r.Level, scale)
		if !low.Known {
			low = scoring.At(r.Level)
		}
		if !high.Known {
			high = scoring.At(r.Level)
		}
	case scoring.Pending, scoring.Unknown:
	default:
		c.Addf(path+".status", `unknown status %s; write "scored", "pending" or "unknown"`, sentence.Quote(r.Status))
		return
	}
	if r.Low.Known {
		c.onScale(path, "low", r.Low.Value, scale)
	}
	if r.High.Known {
		c.onScale(path, "high", r.High.Value, scale)
	}
	switch {
	case r.Status == scoring.Scored && low.Value > r.Level:
		c.Addf(path+".low", "the low end %s is above the level %s; a range must hold its level", sentence.Number(low.Value), sentence.Number(r.Level))
	case r.Status == scoring.Scored && high.Value < r.Level:
		c.Addf(path+".high", "the high end %s is below the level %s; a range must hold its level", sentence.Number(high.Value), sentence.Number(r.Level))
	case low.Known && high.Known && low.Value > high.Value:
		c.Addf(path+".low", "the low end %s is above the high end %s; swap them", sentence.Number(low.Value), sentence.Number(high.Value))
	}
}

// aimOf checks that a rating or an implied rating belongs to an aim.
func (c *checker) aimOf(path, goal, side string) {
	if c.compact {
		if !scoring.ValidID(goal) {
			c.badID(path+".goal", goal)
		}
		if !scoring.ValidID(side) {
			c.badID(path+".side", side)
		}
		return
	}
	g, known := c.goals[goal]
	if !known {
		c.Addf(path+".goal", "no goal %s; add it or remove the rating", sentence.Quote(goal))
	}
	if _, ok := c.sides[side]; !ok {
		c.Addf(path+".side", "no side %s; add it or remove the rating", sentence.Quote(side))
	} else if known {
		if _, aim := c.goal[g].Aim(side); aim < 0 {
			c.Addf(path, "%s has no aim under %s; add the aim or remove the rating", sentence.Quote(side), sentence.Quote(goal))
		}
	}
}

// scale checks a scale: shipped, or the card's own with rising levels.
func (c *checker) scale(path string, s scoring.Scale) {
	shipped, known := scoring.ShippedScale(s.ID)
	if known {
		if !slices.Equal(s.Levels, shipped.Levels) {
			c.Addf(path, "the levels differ from those of the scale %s that the program knows; give yours another id", sentence.Quote(s.ID))
		}
		return
	}
	if len(s.Levels) == 0 {
		c.Addf(path, `no scale %s; use one of %s, or write out your own with "id" and "levels"`, sentence.Quote(s.ID), scaleIDs())
		return
	}
	if !scoring.ValidID(s.ID) {
		c.badID(path+".id", s.ID)
	}
	if len(s.Levels) < 2 || len(s.Levels) > MaxLevels {
		levels := "levels"
		if len(s.Levels) == 1 {
			levels = "level"
		}
		c.Addf(path+".levels", "has %d %s; a scale needs 2 to %d", len(s.Levels), levels, MaxLevels)
		return
	}
	labels := make(map[string]bool, len(s.Levels))
	for i, l := range s.Levels {
		place := sentence.At(path+".levels", i)
		c.required(place, "label", l.Label)
		if labels[l.Label] && l.Label != "" {
			c.Addf(place+".label", "the label %s is used twice; scales convert by label, so each needs its own", sentence.Quote(l.Label))
		}
		labels[l.Label] = true
		c.between(place, "value", l.Value, 0, 1)
		if !finite(l.Level) {
			c.Add(place+".level", "is not a number; write one, such as 0.5")
		}
		if i > 0 && !(l.Level > s.Levels[i-1].Level) {
			c.Add(place+".level", "must be above the level before it; list levels from the lowest to the highest")
		}
		if i > 0 && !(l.Value > s.Levels[i-1].Value) {
			c.Add(place+".value", "must be above the value before it; a higher level is worth more")
		}
	}
}

func scaleIDs() string {
	list := ""
	for i, s := range scoring.ShippedScales() {
		if i > 0 {
			list += ", "
		}
		list += s.ID
	}
	return list
}

func (c *checker) onScale(path, key string, level float64, scale scoring.Scale) {
	if _, ok := scale.Value(level); ok {
		return
	}
	switch {
	case scale.ID == scoring.Points && len(scale.Levels) == 0:
		c.Addf(sentence.Under(path, key), "must be a number from 0 to 100, not %s", sentence.Number(level))
	case len(scale.Levels) > 0: // else the scale itself is the problem, and was named
		list := ""
		for i, l := range scale.Levels {
			if i > 0 {
				list += ", "
			}
			list += sentence.Number(l.Level)
		}
		c.Addf(sentence.Under(path, key), "the level %s is not on the scale %s; use one of %s", sentence.Number(level), sentence.Quote(scale.ID), list)
	}
}
