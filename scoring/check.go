package scoring

import "strconv"

// Check returns what is wrong with a card built in memory, in the order of the
// file; nil when Encode will write it. Paths are those of the file, so that one
// sentence serves whoever edits the card and whoever edits the JSON.
func Check(card Scorecard) []FieldError {
	c := &checker{}
	c.card(&card)
	return c.result()
}

// checker holds where each id stands while a card is checked.
type checker struct {
	sink
	sides   map[string]int
	goals   map[string]int
	sources map[string]int
	goal    []Goal
	items   int
	compact bool
}

func (c *checker) card(card *Scorecard) {
	if card.ID != "" && !validID(card.ID) {
		c.add("id", "the id "+quote(card.ID)+" is not allowed; "+idRule)
	}
	c.compact = card.Ref != (Ref{})
	if c.compact {
		c.ref(card)
	} else {
		c.summit(card)
	}
	c.scale("scale", card.Scale)
	if card.Weights != Own && card.Weights != Shared {
		c.add("weights", "unknown weights "+quote(card.Weights)+`; write "own" (each side has its own importances) or "shared"`)
	}
	c.between("", "tie_zone", card.TieZone, 0, 100)
	c.text("", "rater", card.Rater)
	c.text("", "group", card.Group)
	if card.Round < 1 || card.Round > maxWhole {
		c.add("round", "must be a whole number from 1, not "+strconv.Itoa(card.Round))
	}
	c.date("", "as_of", card.AsOf)
	c.moment("created", card.Created)
	c.moment("updated", card.Updated)
	c.ratings("ratings", card.Ratings, card.Scale)
	for i := range card.Revisions {
		revision := &card.Revisions[i]
		path := at("revisions", i)
		c.date(path, "as_of", revision.AsOf)
		c.text(path, "note", revision.Note)
		c.ratings(under(path, "ratings"), revision.Ratings, card.Scale)
	}
	if c.items > MaxItems {
		c.add("", "the card has "+strconv.Itoa(c.items)+" aims, ratings, sources and statements; the most is "+
			strconv.Itoa(MaxItems)+"; split it")
	}
}

func (c *checker) ref(card *Scorecard) {
	if !validID(card.Ref.ID) {
		c.add("summit.ref", "the id "+quote(card.Ref.ID)+" is not allowed; "+idRule)
	}
	if card.Ref.Version < 1 || card.Ref.Version > maxWhole {
		c.add("summit.version", "must be a whole number from 1, not "+strconv.Itoa(card.Ref.Version))
	}
	c.text("summit", "hash", card.Ref.Hash)
	s := &card.Summit
	if s.ID != card.Ref.ID || len(s.Sides) > 0 || len(s.Goals) > 0 || len(s.Sources) > 0 || len(s.Statements) > 0 {
		c.add("summit", "names a summit and carries one as well; keep the one or the other")
	}
}

// ratings checks the card's ratings or those of a revision.
func (c *checker) ratings(path string, ratings []Rating, scale Scale) {
	c.items += len(ratings)
	seen := make(map[[2]string]bool, len(ratings))
	for i := range ratings {
		if i%20 == 19 && !c.pause.ok() {
			break
		}
		r := &ratings[i]
		place := at(path, i)
		pair := [2]string{r.Goal, r.Side}
		if seen[pair] {
			c.add(place, "a second rating of "+quote(r.Goal)+" for "+quote(r.Side)+"; keep one of the two")
		}
		seen[pair] = true
		c.aimOf(place, r.Goal, r.Side)
		c.rating(place, r, scale)
		c.text(place, "note", r.Note)
		c.refs(place, r.Sources)
		c.date(place, "as_of", r.AsOf)
	}
}

func (c *checker) rating(path string, r *Rating, scale Scale) {
	if !c.compact || r.Importance != ImportanceOfGoal {
		c.between(path, "importance", r.Importance, 0, 10)
	}
	low, high := r.Low, r.High
	switch r.Status {
	case Scored:
		c.onScale(path, "level", r.Level, scale)
		if !low.Known {
			low = At(r.Level)
		}
		if !high.Known {
			high = At(r.Level)
		}
	case Pending, Unknown:
	default:
		c.add(path+".status", "unknown status "+quote(r.Status)+`; write "scored", "pending" or "unknown"`)
		return
	}
	if r.Low.Known {
		c.onScale(path, "low", r.Low.Value, scale)
	}
	if r.High.Known {
		c.onScale(path, "high", r.High.Value, scale)
	}
	switch {
	case r.Status == Scored && low.Value > r.Level:
		c.add(path+".low", "the low end "+number(low.Value)+" is above the level "+number(r.Level)+"; a range must hold its level")
	case r.Status == Scored && high.Value < r.Level:
		c.add(path+".high", "the high end "+number(high.Value)+" is below the level "+number(r.Level)+"; a range must hold its level")
	case low.Known && high.Known && low.Value > high.Value:
		c.add(path+".low", "the low end "+number(low.Value)+" is above the high end "+number(high.Value)+"; swap them")
	}
}

// aimOf checks that a rating or an implied rating belongs to an aim.
func (c *checker) aimOf(path, goal, side string) {
	if c.compact {
		if !validID(goal) {
			c.add(path+".goal", "the id "+quote(goal)+" is not allowed; "+idRule)
		}
		if !validID(side) {
			c.add(path+".side", "the id "+quote(side)+" is not allowed; "+idRule)
		}
		return
	}
	g, known := c.goals[goal]
	if !known {
		c.add(path+".goal", "no goal "+quote(goal)+"; add it or remove the rating")
	}
	if _, ok := c.sides[side]; !ok {
		c.add(path+".side", "no side "+quote(side)+"; add it or remove the rating")
	} else if known {
		if _, aim := c.goal[g].Aim(side); aim < 0 {
			c.add(path, quote(side)+" has no aim under "+quote(goal)+"; add the aim or remove the rating")
		}
	}
}

// scale checks a scale: shipped, or the card's own with rising levels.
func (c *checker) scale(path string, s Scale) {
	shipped, known := ShippedScale(s.ID)
	if known {
		if !sameLevels(s.Levels, shipped.Levels) {
			c.add(path, "the levels differ from those of the scale "+quote(s.ID)+" that the program knows; give yours another id")
		}
		return
	}
	if len(s.Levels) == 0 {
		c.add(path, "no scale "+quote(s.ID)+"; use one of "+scaleIDs()+`, or write out your own with "id" and "levels"`)
		return
	}
	if !validID(s.ID) {
		c.add(path+".id", "the id "+quote(s.ID)+" is not allowed; "+idRule)
	}
	if len(s.Levels) < 2 || len(s.Levels) > MaxLevels {
		c.add(path+".levels", "has "+strconv.Itoa(len(s.Levels))+" levels; a scale needs 2 to "+strconv.Itoa(MaxLevels))
		return
	}
	labels := make(map[string]bool, len(s.Levels))
	for i, l := range s.Levels {
		place := at(path+".levels", i)
		c.required(place, "label", l.Label)
		if labels[l.Label] && l.Label != "" {
			c.add(place+".label", "the label "+quote(l.Label)+" is used twice; scales convert by label, so each needs its own")
		}
		labels[l.Label] = true
		c.between(place, "value", l.Value, 0, 1)
		if !finite(l.Level) {
			c.add(place+".level", "is not a number")
		}
		if i > 0 && !(l.Level > s.Levels[i-1].Level) {
			c.add(place+".level", "must be above the level before it; list levels from the lowest to the highest")
		}
		if i > 0 && !(l.Value > s.Levels[i-1].Value) {
			c.add(place+".value", "must be above the value before it; a higher level is worth more")
		}
	}
}

func sameLevels(a, b []ScaleLevel) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func scaleIDs() string {
	list := ""
	for i, s := range ShippedScales() {
		if i > 0 {
			list += ", "
		}
		list += s.ID
	}
	return list
}

func (c *checker) onScale(path, key string, level float64, scale Scale) {
	if _, ok := scale.Value(level); ok {
		return
	}
	switch {
	case scale.ID == Points && len(scale.Levels) == 0:
		c.add(under(path, key), "must be a number from 0 to 100, not "+number(level))
	case len(scale.Levels) > 0: // else the scale itself is the problem, and was named
		list := ""
		for i, l := range scale.Levels {
			if i > 0 {
				list += ", "
			}
			list += number(l.Level)
		}
		c.add(under(path, key), "the level "+number(level)+" is not on the scale "+quote(scale.ID)+"; use one of "+list)
	}
}
